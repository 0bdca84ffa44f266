// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IDisputes} from "../interfaces/IDisputes.sol";
import {IEpochs} from "../interfaces/IEpochs.sol";

/// @title Demands to show parts of posted epochs, over their storage
/// @notice As many as anybody pays for: a demand costs more gas than its answer, which is paid by the demand's bond, so a
/// flood of them can be answered as fast as it is made.
library Demands {
    /// @dev One slot, with 8 bits to spare.
    struct Demand {
        address from;
        uint64 bond;
        uint32 until;
    }

    /// @dev An epoch that is posted again after a roll-back is another one: its generation differs.
    struct State {
        uint64 total;
        mapping(bytes32 key => Demand) demands;
        mapping(uint256 posted => uint32) open;
    }

    function add(
        State storage self,
        uint32 epoch,
        uint16 generation,
        IDisputes.Part part,
        uint32 index,
        uint64 bond,
        uint40 until
    ) internal {
        Demand storage demand = self.demands[keyOf(epoch, generation, part, index)];
        require(demand.from == address(0), IDisputes.DemandExists(epoch, part, index));
        (demand.from, demand.bond, demand.until) = (msg.sender, bond, uint32(until));
        self.total += bond;
        ++self.open[postOf(epoch, generation)];
        emit IDisputes.Demanded(epoch, part, index, msg.sender, until);
    }

    /// @notice Ends a demand; the caller pays its bond to somebody.
    function remove(State storage self, uint32 epoch, uint16 generation, IDisputes.Part part, uint32 index)
        internal
        returns (Demand memory demand)
    {
        bytes32 key = keyOf(epoch, generation, part, index);
        demand = self.demands[key];
        require(demand.from != address(0), IDisputes.DemandUnknown(epoch, part, index));
        delete self.demands[key];
        self.total -= demand.bond;
        --self.open[postOf(epoch, generation)];
    }

    /// @notice Demands for parts of an epoch, as it was posted in a generation, that are not shown.
    function openOf(State storage self, uint32 epoch, uint16 generation) internal view returns (uint32) {
        return self.open[postOf(epoch, generation)];
    }

    function requireNone(State storage self, uint32 epoch, uint16 generation) internal view {
        uint32 open = openOf(self, epoch, generation);
        require(open == 0, IEpochs.EpochDemanded(epoch, open));
    }

    function read(State storage self, uint32 epoch, uint16 generation, IDisputes.Part part, uint32 index)
        internal
        view
        returns (IDisputes.DemandView memory)
    {
        Demand storage demand = self.demands[keyOf(epoch, generation, part, index)];
        return IDisputes.DemandView(demand.from, demand.bond, demand.until);
    }

    function keyOf(uint32 epoch, uint16 generation, IDisputes.Part part, uint32 index)
        private
        pure
        returns (bytes32)
    {
        return bytes32(postOf(epoch, generation) << 40 | uint256(part) << 32 | index);
    }

    function postOf(uint32 epoch, uint16 generation) private pure returns (uint256) {
        return uint256(epoch) << 16 | generation;
    }
}
