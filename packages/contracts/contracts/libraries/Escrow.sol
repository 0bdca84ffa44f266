// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {IEscrow} from "../interfaces/IEscrow.sol";
import {PackedCounters} from "./PackedCounters.sol";

/// @title The rules of escrow lanes, over their storage
library Escrow {
    using PackedCounters for uint256;

    /// @dev One slot.
    struct Lane {
        address owner;
        uint40 exitAt;
        bool closed;
    }

    /// @dev Fixed-size arrays have no length slot and no hash in their addresses: slot = base + index.
    struct State {
        uint32 count;
        Lane[1 << 32] lanes;
        uint256[1 << 30] deposited;
        uint256[1 << 30] spent;
        uint256[1 << 30] bond;
    }

    /// @notice Most lanes opened at a time; 256 cost about 8M gas.
    uint32 internal constant MAX_LANES_AT_ONCE = 256;
    /// @notice Most lanes read at a time, about 9M gas where a provider counts it.
    uint32 internal constant MAX_PAGE = 1024;

    /// @notice Opens lanes for `owner`; the caller has taken count × (deposit + bond) from it.
    function open(State storage self, address owner, uint32 count, uint64 depositEach, uint64 bondEach)
        internal
        returns (uint32 first)
    {
        require(count <= MAX_LANES_AT_ONCE, IEscrow.TooManyLanes(count, MAX_LANES_AT_ONCE));
        first = self.count;
        self.count = first + count;
        for (uint32 lane = first; lane < first + count; ++lane) {
            self.lanes[lane].owner = owner;
            uint256 group = PackedCounters.groupOf(lane);
            self.deposited[group] = self.deposited[group].add(lane, depositEach);
            if (bondEach != 0) self.bond[group] = self.bond[group].add(lane, bondEach);
        }
        emit IEscrow.LanesOpened(owner, first, count, depositEach, bondEach);
    }

    /// @notice Adds to a lane that is not exiting; the caller has taken the amount.
    function topUp(State storage self, uint32 index, uint64 amount) internal {
        Lane storage lane = requireLane(self, index);
        require(lane.exitAt == 0, IEscrow.LaneExiting(index, lane.exitAt));
        uint256 group = PackedCounters.groupOf(index);
        self.deposited[group] = self.deposited[group].add(index, amount);
        emit IEscrow.LaneToppedUp(index, msg.sender, amount);
    }

    function requestExit(State storage self, uint32 index, uint40 exitAt) internal {
        Lane storage lane = requireOwned(self, index);
        require(lane.exitAt == 0, IEscrow.LaneExiting(index, lane.exitAt));
        lane.exitAt = exitAt;
        emit IEscrow.LaneExitRequested(index, exitAt);
    }

    /// @notice Begins the exit of a lane by whoever holds a claim on it, unless it has begun.
    function forceExit(State storage self, uint32 index, uint40 exitAt) internal {
        if (self.lanes[index].exitAt != 0) return;
        self.lanes[index].exitAt = exitAt;
        emit IEscrow.LaneExitRequested(index, exitAt);
    }

    /// @notice When a lane that is exiting may be left.
    function requireExiting(State storage self, uint32 index) internal view returns (uint40 exitAt) {
        exitAt = requireLane(self, index).exitAt;
        require(exitAt != 0, IEscrow.LaneNotExiting(index));
    }

    /// @notice Closes a lane that may be left; the caller pays the refund to its owner.
    function close(State storage self, uint32 index) internal returns (address owner, uint64 refund) {
        Lane storage lane = requireOwned(self, index);
        require(!lane.closed, IEscrow.LaneNotExiting(index));
        lane.closed = true;
        uint256 group = PackedCounters.groupOf(index);
        uint64 spent = self.spent[group].get(index);
        uint64 bond = self.bond[group].get(index);
        owner = lane.owner;
        refund = self.deposited[group].get(index) - spent + bond;
        self.deposited[group] = self.deposited[group].set(index, spent);
        self.bond[group] = self.bond[group].set(index, 0);
        emit IEscrow.LaneExited(index, owner, refund);
    }

    /// @notice Takes the bond of a lane whose owner signed two vouchers with one number; the caller pays it out.
    function forfeit(State storage self, uint32 index) internal returns (uint64 bond) {
        uint256 group = PackedCounters.groupOf(index);
        bond = self.bond[group].get(index);
        self.bond[group] = self.bond[group].set(index, 0);
    }

    /// @notice Debits up to four lanes.
    function debit(State storage self, uint256 delta) internal {
        uint256 group = delta.deltaGroup();
        uint256 spent = self.spent[group].addDeltas(delta);
        require(self.deposited[group].covers(spent), IEpochs.LaneOverspent(group));
        self.spent[group] = spent;
    }

    /// @notice Debits a lane by what it holds, at most `amount`.
    function debitUpTo(State storage self, uint32 index, uint64 amount) internal returns (uint64 debited) {
        uint256 group = PackedCounters.groupOf(index);
        uint64 left = self.deposited[group].get(index) - self.spent[group].get(index);
        debited = amount < left ? amount : left;
        self.spent[group] = self.spent[group].add(index, debited);
    }

    function read(State storage self, uint32 index) internal view returns (IEscrow.LaneView memory) {
        Lane storage lane = requireLane(self, index);
        uint256 group = PackedCounters.groupOf(index);
        return IEscrow.LaneView({
            owner: lane.owner,
            deposited: self.deposited[group].get(index),
            spent: self.spent[group].get(index),
            bond: self.bond[group].get(index),
            exitAt: lane.exitAt,
            closed: lane.closed
        });
    }

    /// @notice Σ (deposited − spent + bond) of lanes [from, to).
    function locked(State storage self, uint32 from, uint32 to) internal view returns (uint256 sum) {
        require(to - from <= MAX_PAGE, IEscrow.TooManyLanes(to - from, MAX_PAGE));
        for (uint32 lane = from; lane < to; ++lane) {
            uint256 group = PackedCounters.groupOf(lane);
            sum += self.deposited[group].get(lane) - self.spent[group].get(lane) + self.bond[group].get(lane);
        }
    }

    function requireLane(State storage self, uint32 index) internal view returns (Lane storage) {
        require(index < self.count, IEscrow.LaneUnknown(index));
        return self.lanes[index];
    }

    function requireOwned(State storage self, uint32 index) private view returns (Lane storage lane) {
        lane = requireLane(self, index);
        require(lane.owner == msg.sender, IEscrow.LaneNotOwned(index, msg.sender));
    }
}
