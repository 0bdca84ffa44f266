// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {PackedCounters} from "./PackedCounters.sol";
import {SeedChain} from "./SeedChain.sol";

/// @title The rules of registered nodes, over their storage
library Registry {
    using PackedCounters for uint256;
    using SeedChain for SeedChain.State;

    /// @dev Three slots; `pendingPayout` is written only when a change is asked for.
    struct Node {
        address owner;
        uint64 stake;
        uint8 roles;
        uint8 seat;
        address workKey;
        uint40 exitAt;
        address payout;
        uint40 payoutAt;
        address pendingPayout;
    }

    /// @dev The work key stands here again, so that a signature costs one read.
    struct Seat {
        address workKey;
        uint32 node;
        bool active;
        uint40 since;
    }

    /// @dev `freeSeats` has a bit per seat that was given up; `seatCount` counts all that were ever given.
    struct State {
        uint32 count;
        uint8 seatCount;
        uint32 freeSeats;
        mapping(address workKey => uint32 nodePlusOne) byWorkKey;
        Node[1 << 32] nodes;
        Seat[32] seats;
        SeedChain.State seeds;
        uint256[1 << 30] earned;
    }

    uint8 internal constant HOSTING = 1;
    uint8 internal constant INFERENCE = 2;
    uint8 internal constant VERIFICATION = 4;
    uint8 private constant ALL_ROLES = HOSTING | INFERENCE | VERIFICATION;
    /// @notice Verdict masks in line leaves have 32 bits.
    uint8 internal constant MAX_SEATS = 32;
    uint8 internal constant NO_SEAT = 255;
    /// @notice Most nodes paid at a time: 31,000 gas each with a new recipient is below the 2^24 of EIP-7825.
    uint256 internal constant MAX_WITHDRAWALS = 512;
    /// @notice Most nodes read at a time, about 13M gas where a provider counts it.
    uint256 internal constant MAX_PAGE = 1024;

    /// @notice Adds a node of the sender; the caller has checked the consent and takes the stake.
    /// @param seed Public end of a verifier's seed chain; ignored for other roles.
    /// @param epoch The epoch whose link that is.
    function register(
        State storage self,
        address workKey,
        address payout,
        uint8 roles,
        uint64 stake,
        bytes32 seed,
        uint32 epoch
    ) internal returns (uint32 index) {
        require(payout != address(0), IRegistry.AddressZero("payout"));
        require(roles != 0 && roles <= ALL_ROLES, IRegistry.RolesInvalid(roles));
        uint32 taken = self.byWorkKey[workKey];
        require(taken == 0, IRegistry.WorkKeyTaken(workKey, taken - (taken == 0 ? 0 : 1)));
        index = self.count++;
        self.byWorkKey[workKey] = index + 1;
        Node storage node = self.nodes[index];
        node.owner = msg.sender;
        node.stake = stake;
        node.roles = roles;
        node.seat = roles & VERIFICATION == 0 ? NO_SEAT : takeSeat(self, index, workKey, seed, epoch);
        node.workKey = workKey;
        node.payout = payout;
        emit IRegistry.NodeRegistered(index, msg.sender, workKey, payout, roles, stake);
    }

    /// @notice Makes `seed` the public link of a seat.
    function revealSeed(State storage self, uint8 seat, uint32 epoch, bytes32 seed) internal {
        require(seat < self.seatCount, IEpochs.SeatInactive(seat));
        self.seeds.reveal(seat, epoch, seed);
    }

    function requestPayoutChange(State storage self, uint32 index, address payout, uint40 effectiveAt) internal {
        require(payout != address(0), IRegistry.AddressZero("payout"));
        Node storage node = requireOwned(self, index);
        node.payout = payoutOf(node);
        node.pendingPayout = payout;
        node.payoutAt = effectiveAt;
        emit IRegistry.PayoutChangeRequested(index, payout, effectiveAt);
    }

    function requestUnbond(State storage self, uint32 index, uint40 exitAt) internal {
        Node storage node = requireOwned(self, index);
        require(node.exitAt == 0, IRegistry.NodeExiting(index, node.exitAt));
        node.exitAt = exitAt;
        if (node.seat != NO_SEAT) self.seats[node.seat].active = false;
        emit IRegistry.UnbondRequested(index, exitAt);
    }

    /// @notice Takes the stake out of a node whose delay is over; the caller pays it to the owner.
    function unbond(State storage self, uint32 index) internal returns (address owner, uint64 stake) {
        Node storage node = requireOwned(self, index);
        require(node.exitAt != 0 && node.stake != 0, IRegistry.NodeNotExiting(index));
        require(block.timestamp >= node.exitAt, IRegistry.UnbondTooEarly(index, node.exitAt));
        (owner, stake) = (node.owner, node.stake);
        node.stake = 0;
        // The delay outlasts every epoch that the seat has signed.
        freeSeat(self, node);
        emit IRegistry.Unbonded(index, owner, stake);
    }

    /// @notice Takes the stakes of seats that signed a wrong epoch, and their seats.
    /// @param signers Bit per seat.
    /// @param postedAt Who took a seat later has not signed.
    function slash(State storage self, uint32 signers, uint40 postedAt) internal returns (uint64 slashed) {
        for (uint8 seat = 0; seat < MAX_SEATS; ++seat) {
            if (signers & (1 << seat) == 0 || self.seats[seat].since > postedAt) continue;
            uint32 index = self.seats[seat].node;
            Node storage node = self.nodes[index];
            if (node.seat != seat) continue;
            uint64 stake = node.stake;
            slashed += stake;
            node.stake = 0;
            freeSeat(self, node);
            emit IRegistry.StakeSlashed(index, seat, stake);
        }
    }

    /// @notice Credits up to four nodes.
    function credit(State storage self, uint256 delta) internal {
        uint256 group = delta.deltaGroup();
        self.earned[group] = self.earned[group].addDeltas(delta);
    }

    /// @notice Credits one node.
    function creditOne(State storage self, uint32 index, uint64 amount) internal {
        uint256 group = PackedCounters.groupOf(index);
        self.earned[group] = self.earned[group].add(index, amount);
    }

    /// @notice Takes all but one unit of a node's earnings; the caller pays them out.
    function takeEarned(State storage self, uint32 index) internal returns (address payout, uint64 amount) {
        Node storage node = requireNode(self, index);
        uint256 group = PackedCounters.groupOf(index);
        uint256 word = self.earned[group];
        uint64 balance = word.get(index);
        if (balance <= 1) return (address(0), 0);
        amount = balance - 1;
        payout = payoutOf(node);
        self.earned[group] = word.subtract(index, amount);
        emit IRegistry.Withdrawn(index, payout, amount);
    }

    function read(State storage self, uint32 index) internal view returns (IRegistry.NodeView memory) {
        Node storage node = requireNode(self, index);
        return IRegistry.NodeView({
            owner: node.owner,
            workKey: node.workKey,
            payout: payoutOf(node),
            roles: node.roles,
            seat: node.seat,
            stake: node.stake,
            exitAt: node.exitAt,
            earned: self.earned[PackedCounters.groupOf(index)].get(index)
        });
    }

    function readSeat(State storage self, uint8 index) internal view returns (IRegistry.SeatView memory) {
        require(index < self.seatCount, IEpochs.SeatInactive(index));
        Seat storage seat = self.seats[index];
        bytes32 seed = self.seeds.links[index];
        return
            IRegistry.SeatView(seat.node, seat.workKey, seat.active, seed, self.seeds.epochs[index], seat.since);
    }

    /// @notice Nodes [from, to).
    function page(State storage self, uint32 from, uint32 to)
        internal
        view
        returns (IRegistry.NodeView[] memory list)
    {
        requirePage(from, to);
        list = new IRegistry.NodeView[](to - from);
        for (uint32 index = from; index < to; ++index) {
            list[index - from] = read(self, index);
        }
    }

    /// @notice Σ (stake + earned) of nodes [from, to).
    function locked(State storage self, uint32 from, uint32 to) internal view returns (uint256 sum) {
        requirePage(from, to);
        for (uint32 index = from; index < to; ++index) {
            sum += self.nodes[index].stake + self.earned[PackedCounters.groupOf(index)].get(index);
        }
    }

    function requireNode(State storage self, uint32 index) internal view returns (Node storage) {
        require(index < self.count, IRegistry.NodeUnknown(index));
        return self.nodes[index];
    }

    function requirePage(uint32 from, uint32 to) private pure {
        require(to - from <= MAX_PAGE, IRegistry.TooManyNodes(to - from, MAX_PAGE));
    }

    function requireOwned(State storage self, uint32 index) private view returns (Node storage node) {
        node = requireNode(self, index);
        require(node.owner == msg.sender, IRegistry.NodeNotOwned(index, msg.sender));
    }

    /// @dev A change that has become effective counts without anybody writing it down.
    function payoutOf(Node storage node) private view returns (address) {
        return node.payoutAt != 0 && block.timestamp >= node.payoutAt ? node.pendingPayout : node.payout;
    }

    function takeSeat(State storage self, uint32 index, address workKey, bytes32 seed, uint32 epoch)
        private
        returns (uint8 seat)
    {
        uint32 free = self.freeSeats;
        if (free != 0) {
            while (free & (1 << seat) == 0) ++seat;
            self.freeSeats = free & ~uint32(1 << seat);
        } else {
            seat = self.seatCount;
            require(seat < MAX_SEATS, IRegistry.SeatsTaken(MAX_SEATS));
            self.seatCount = seat + 1;
        }
        self.seats[seat] = Seat(workKey, index, true, uint40(block.timestamp));
        self.seeds.anchor(seat, epoch, seed);
        emit IRegistry.SeedAnchored(index, seat, seed, epoch);
    }

    function freeSeat(State storage self, Node storage node) private {
        uint8 seat = node.seat;
        if (seat == NO_SEAT) return;
        node.seat = NO_SEAT;
        self.seats[seat].active = false;
        self.freeSeats |= uint32(1 << seat);
    }
}
