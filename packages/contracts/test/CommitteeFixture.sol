// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../contracts/interfaces/ICommittee.sol";
import {CommitteeVotes} from "./CommitteeVotes.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice A final epoch with two lines of node 0, and six verifiers of another owner than that node's.
abstract contract CommitteeFixture is FraudFixture, CommitteeVotes {
    uint8 internal constant JURY = 6;

    function settleEpoch() internal {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openSignedLane(10 * TOKEN);
        openSignedLane(10 * TOKEN);
        takeSeats(JURY);
        layEpoch(0);
        postEpoch(0, 1500);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function faultOf(uint32 index) internal view returns (ICommittee.Fault memory) {
        uint32 node = index == 2 ? SECOND : SERVER;
        return ICommittee.Fault(node, header.epoch, keccak256(byNode[index]));
    }

    function accuse(uint32 index, uint8 seat) internal returns (ICommittee.Fault memory fault) {
        fault = faultOf(index);
        bytes memory signature = signStruct(seatKey(seat), hashed(ACCUSATION, fault));
        settlement.accuse(header, open(byNode, index), seat, signature);
    }

    function refusesToAccuse(uint32 index, uint8 seat, bytes memory reason) internal {
        bytes memory signature = signStruct(seatKey(seat), hashed(ACCUSATION, faultOf(index)));
        vm.expectRevert(reason);
        settlement.accuse(header, open(byNode, index), seat, signature);
    }

    function convened(uint32 index, uint8 seat) internal returns (ICommittee.Fault memory fault) {
        fault = accuse(index, seat);
        vm.roll(vm.getBlockNumber() + 2);
        settlement.convene(fault);
    }

    function sentenced(uint32 index, uint8 seat) internal returns (ICommittee.Fault memory fault) {
        fault = convened(index, seat);
        bytes memory four = votes(VOTE, fault, settlement.caseOf(fault).committee, 4);
        settlement.sentence(fault, four);
    }

    function later(uint256 time) internal {
        vm.warp(vm.getBlockTimestamp() + time);
    }

    function bits(uint32 seats) internal pure returns (uint256 count) {
        for (; seats != 0; seats >>= 1) count += seats & 1;
    }
}
