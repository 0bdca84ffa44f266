// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../contracts/interfaces/ICommittee.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {InvariantBooks} from "./InvariantBooks.sol";
import {vm} from "./Vm.sol";

/// @notice What verifiers do about the line of the newest final epoch: they accuse, vote and acquit, too early, too late and too few.
abstract contract InvariantCases is InvariantBooks {
    /// @dev Of four seats of another owner one accuses and three are drawn; three of the four acquit.
    uint256 private constant VOTES_NEEDED = 3;

    enum Stage {
        None,
        Accused,
        Convened,
        Sentenced,
        Over
    }

    /// @dev The line of the epoch that waits.
    bytes internal line;
    uint32 private lineNode;
    IEpochs.Header private judged;
    bytes private judgedLine;
    uint32 private judgedNode;
    bool private anyFinal;

    ICommittee.Fault private fault;
    Stage private stage;
    uint256 private votesUntil;
    uint256 private executableAt;
    uint256 public sentencesExecuted;
    uint256 public acquittals;
    mapping(uint32 epoch => bool) private accused;
    mapping(bytes32 nodeAndEpoch => bool) private executed;

    function layLine(uint32 epoch, uint32 node) internal {
        line = bytes.concat(hex"01", bytes4(node), new bytes(4), bytes4(epoch), new bytes(183));
        lineNode = node;
    }

    function rememberFinal(IEpochs.Header storage header) internal {
        (judged, judgedLine, judgedNode, anyFinal) = (header, line, lineNode, true);
    }

    /// @dev By a seat of the accused's owner, or by one of another; a line has one case only.
    function accuse(uint8 which) external tracked {
        if (!anyFinal) return;
        uint8 seat = 2 + which % 5;
        ICommittee.Fault memory made = ICommittee.Fault(judgedNode, judged.epoch, keccak256(judgedLine));
        uint256 time = vm.getBlockTimestamp();
        uint40 exitAt = settlement.node(judgedNode).exitAt;
        bool refused = seat < FIRST || accused[judged.epoch] || settlement.node(judgedNode).stake == 0
            || (exitAt != 0 && time >= exitAt) || time >= settlement.epochStatus(judged.epoch).finalisableAt + UNBONDING;
        bytes memory signature = signStruct(seatKey(seat), hashed(ACCUSATION, made));
        IFraudJudge.Opening memory opened = IFraudJudge.Opening(0, judgedLine, new bytes32[](0));
        try settlement.accuse(judged, opened, seat, signature) {
            if (refused) fail("somebody was accused who must not be");
            (fault, stage, votesUntil) = (made, Stage.Accused, time + HALF_TIME);
            accused[judged.epoch] = true;
            keep(votesUntil);
        } catch {
            if (!refused) fail("an accusation was refused");
        }
    }

    function convene(uint8 blocks) external tracked {
        vm.roll(vm.getBlockNumber() + uint256(blocks) * 2);
        ICommittee.CaseView memory before = settlement.caseOf(fault);
        bool refused = stage != Stage.Accused || vm.getBlockTimestamp() >= votesUntil
            || vm.getBlockNumber() <= before.drawBlock;
        try settlement.convene(fault) {
            if (refused) fail("a committee was drawn that must not be");
            uint32 committee = settlement.caseOf(fault).committee;
            bool missed = vm.getBlockNumber() > uint256(before.drawBlock) + 256;
            uint32 pool = uint32(15) << FIRST & ~uint32(1 << before.accuser);
            if (committee != (missed ? 0 : pool)) fail("another committee than the others of other owners");
            if (!missed) stage = Stage.Convened;
        } catch {
            if (!refused) fail("a draw was refused");
        }
    }

    function sentence(uint8 count) external tracked {
        uint256 given = count % 4;
        bool refused = stage != Stage.Convened || vm.getBlockTimestamp() >= votesUntil || given < VOTES_NEEDED;
        bytes memory ballot = votes(VOTE, fault, settlement.caseOf(fault).committee, given);
        try settlement.sentence(fault, ballot) {
            if (refused) fail("a sentence without its votes");
            (stage, executableAt) = (Stage.Sentenced, vm.getBlockTimestamp() + HALF_TIME);
            keep(executableAt + SHOW);
        } catch {
            if (!refused) fail("a sentence was refused");
        }
    }

    function acquit(uint8 count) external tracked {
        uint256 given = count % 5;
        bool refused = stage != Stage.Sentenced || vm.getBlockTimestamp() >= executableAt || given < VOTES_NEEDED;
        bytes memory ballot = votes(ACQUITTAL, fault, settlement.caseOf(fault).jury, given);
        try settlement.acquit(fault, ballot) {
            if (refused) fail("an acquittal without its votes, or too late");
            stage = Stage.Over;
            ++acquittals;
        } catch {
            if (!refused) fail("an acquittal was refused");
        }
    }

    function executeFault(bool wait_) external tracked {
        if (wait_ && stage == Stage.Sentenced && vm.getBlockTimestamp() < executableAt) vm.warp(executableAt);
        uint64 stake = settlement.node(fault.node).stake;
        bytes32 once = keccak256(abi.encode(fault.node, fault.epoch));
        bool refused = stage != Stage.Sentenced || vm.getBlockTimestamp() < executableAt || stake == 0 || executed[once];
        uint256 burned = token.balanceOf(address(0xdEaD));
        try settlement.executeFault(fault) {
            if (refused) fail("a sentence was executed in its timelock, after an acquittal, or twice");
            (stage, executed[once], stakesMayFall) = (Stage.Over, true, true);
            uint64 cut = stake - settlement.node(fault.node).stake;
            if (cut != stake / 10) fail("a sentence took another part than a tenth");
            expectedSlashed += cut;
            burnedOrRewarded += token.balanceOf(address(0xdEaD)) - burned;
            ++sentencesExecuted;
        } catch {
            if (!refused) fail("a sentence was not executed");
        }
    }

    function keep(uint256 until) private {
        if (heldUntil[fault.node] < until) heldUntil[fault.node] = until;
    }
}
