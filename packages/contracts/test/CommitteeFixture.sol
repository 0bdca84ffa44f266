// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../contracts/interfaces/ICommittee.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice A final epoch with two lines of node 0, and six verifiers of another owner than that node's.
abstract contract CommitteeFixture is FraudFixture {
    /// @dev Votes, and again the appeal.
    uint256 internal constant HALF_TIME = UNBONDING / 2;
    uint256 internal constant SHOW = 2;
    /// @dev Seats 0 to 2 are those of the accused node's owner.
    uint8 internal constant FIRST = 3;
    uint8 internal constant JURY = 6;
    bytes32 internal constant VOTE = keccak256("FaultVote(uint32 node,uint32 epoch,bytes32 line)");
    bytes32 internal constant ACQUITTAL = keccak256("FaultAcquittal(uint32 node,uint32 epoch,bytes32 line)");
    bytes32 internal constant ACCUSATION = keccak256("FaultAccusation(uint32 node,uint32 epoch,bytes32 line)");

    function settleEpoch() internal {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openSignedLane(10 * TOKEN);
        openSignedLane(10 * TOKEN);
        for (uint8 i = 0; i < JURY; ++i) {
            registerFor(CLIENT, seatKey(FIRST + i), 4, seedAt(FIRST + i, 0));
        }
        layEpoch(0);
        postEpoch(0, 1500);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function seatKey(uint8 seat) internal pure returns (uint256) {
        return workKey(uint256(seat) + (seat < FIRST ? 1 : 20));
    }

    function faultOf(uint32 index) internal view returns (ICommittee.Fault memory) {
        uint32 node = index == 2 ? SECOND : SERVER;
        return ICommittee.Fault(node, header.epoch, keccak256(byNode[index]));
    }

    function hashed(bytes32 typeHash, ICommittee.Fault memory fault) internal pure returns (bytes32) {
        return keccak256(abi.encode(typeHash, fault));
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

    /// @dev By the first `count` of the seats.
    function votes(bytes32 typeHash, ICommittee.Fault memory fault, uint32 seats, uint256 count)
        internal
        view
        returns (bytes memory all)
    {
        bytes32 digest = typed(hashed(typeHash, fault));
        for (uint8 seat = 0; seat < 32 && count != 0; ++seat) {
            if (seats & (1 << seat) == 0) continue;
            all = bytes.concat(all, abi.encodePacked(seat, signDigest(seatKey(seat), digest)));
            --count;
        }
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
