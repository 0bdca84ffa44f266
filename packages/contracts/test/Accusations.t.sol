// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../contracts/interfaces/ICommittee.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "./Vm.sol";

/// @notice Who may open a case about what, and how long a case keeps a stake.
contract AccusationsTest is CommitteeFixture {
    function setUp() public {
        settleEpoch();
    }

    function test_aLineIsAccusedOnceAndByASeatOncePerNodeAndEpoch() public {
        ICommittee.Fault memory fault = accuse(0, FIRST);
        refusesToAccuse(1, FIRST, abi.encodeWithSelector(ICommittee.AlreadyAccused.selector, SERVER, 0, FIRST));
        refusesToAccuse(
            0, FIRST + 1, abi.encodeWithSelector(ICommittee.CaseExists.selector, SERVER, 0, fault.line)
        );
        // Who was first cannot keep others from another line of the node.
        accuse(1, FIRST + 1);
        assert(settlement.caseCount() == 2);
    }

    function test_theSeatHasToSign() public {
        bytes32 accusation = hashed(ACCUSATION, faultOf(0));
        IFraudJudge.Opening memory leaf = open(byNode, 0);
        bytes memory another = signStruct(seatKey(FIRST + 1), accusation);
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.accuse(header, leaf, FIRST, another);
        bytes memory aboutAnother = signStruct(seatKey(FIRST), hashed(ACCUSATION, faultOf(1)));
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.accuse(header, leaf, FIRST, aboutAnother);
        bytes memory vote = signStruct(seatKey(FIRST), hashed(VOTE, faultOf(0)));
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.accuse(header, leaf, FIRST, vote);
        refusesToAccuse(0, 32, abi.encodeWithSelector(IEpochs.SeatInactive.selector, 32));
        uint32 leaving = settlement.seat(FIRST).node;
        vm.prank(CLIENT);
        settlement.requestUnbond(leaving);
        refusesToAccuse(0, FIRST, abi.encodeWithSelector(IEpochs.SeatInactive.selector, FIRST));
    }

    function test_nobodyAccusesItsOwnNode() public {
        refusesToAccuse(0, 0, abi.encodeWithSelector(ICommittee.AccusesOwn.selector, SERVER, 0));
    }

    function test_theLineHasToStandInTheEpoch() public {
        bytes memory signature = signStruct(seatKey(FIRST), hashed(ACCUSATION, faultOf(0)));
        IFraudJudge.Opening memory leaf = open(byNode, 0);
        leaf.leaf[60] = 0xff;
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.accuse(header, leaf, FIRST, signature);
        IEpochs.Header memory other = header;
        other.total += 1;
        IFraudJudge.Opening memory good = open(byNode, 0);
        vm.expectPartialRevert(IEpochs.HeaderMismatch.selector);
        settlement.accuse(other, good, FIRST, signature);
    }

    function test_onlyFinalEpochsAreJudged() public {
        settleAnother(false);
        bytes memory reason =
            abi.encodeWithSelector(ICommittee.EpochNotFinal.selector, header.epoch, IEpochs.Status.Posted);
        refusesToAccuse(0, FIRST, reason);
    }

    /// @dev Epoch 3, the last lines of which are as in epoch 0.
    function settleAnother(bool final_) private {
        header = headerFor(3, 1500, debits, credits);
        header.count = 3;
        header.nRoot = treeRoot(byNode);
        post(header);
        warpPastWindow();
        if (final_) settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function test_oldEpochsAreNotJudged() public {
        uint40 until = settlement.epochStatus(0).postedAt + 5 + uint40(UNBONDING);
        vm.warp(until);
        refusesToAccuse(0, FIRST, abi.encodeWithSelector(ICommittee.AccusedTooLate.selector, 0, until));
        vm.warp(until - 1);
        accuse(0, FIRST);
    }

    /// @dev A network can keep back what a node did send, so that nobody loses stake for it.
    function test_withheldWorkIsNotJudged() public {
        patchLine(0, 1, 139, 1, 5);
        settleAnother(true);
        bytes memory signature = signStruct(seatKey(FIRST), keccak256("never looked at"));
        IFraudJudge.Opening memory leaf = open(byNode, 0);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.LineWithheld.selector, SERVER, 3));
        settlement.accuse(header, leaf, FIRST, signature);
    }

    function test_refutedWorkIsJudgedToo() public {
        ICommittee.Fault memory fault = sentenced(2, FIRST);
        later(HALF_TIME);
        settlement.executeFault(fault);
        assert(settlement.node(SECOND).stake == STAKE - STAKE / 10 && settlement.node(SERVER).stake == STAKE);
    }

    function askToLeave() private returns (uint40 exitAt) {
        vm.prank(OWNER);
        settlement.requestUnbond(SERVER);
        exitAt = settlement.node(SERVER).exitAt;
    }

    function unbondAt(uint256 time, bytes memory reason) private {
        vm.warp(time);
        vm.prank(OWNER);
        if (reason.length != 0) vm.expectRevert(reason);
        settlement.unbond(SERVER);
    }

    function held(uint40 until) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICommittee.StakeHeld.selector, SERVER, until);
    }

    function test_aCaseKeepsAStakeUntilItsVotesAreOver() public {
        uint40 exitAt = askToLeave();
        vm.warp(exitAt - 1);
        ICommittee.Fault memory fault = accuse(0, FIRST);
        uint40 until = settlement.stakeHeldUntil(SERVER);
        assert(until == settlement.caseOf(fault).votesUntil && until == exitAt - 1 + HALF_TIME);
        unbondAt(until - 1, held(until));
        unbondAt(until, "");
        assert(settlement.node(SERVER).stake == 0);
    }

    function test_aSentenceKeepsAStakeUntilItCouldBeExecuted() public {
        askToLeave();
        ICommittee.Fault memory fault = sentenced(0, FIRST);
        uint40 until = settlement.stakeHeldUntil(SERVER);
        assert(until == settlement.caseOf(fault).executableAt + SHOW);
        later(1);
        // An accusation that comes later does not shorten it.
        accuse(1, FIRST + 1);
        assert(settlement.stakeHeldUntil(SERVER) == until);
        uint40 exitAt = settlement.node(SERVER).exitAt;
        assert(until < exitAt);
        unbondAt(exitAt, "");
        bytes memory gone = abi.encodeWithSelector(ICommittee.NothingAtStake.selector, SERVER, 0, exitAt);
        vm.expectRevert(gone);
        settlement.executeFault(fault);
    }

    function test_whatIsLeftAfterASentenceCanBeTakenOut() public {
        askToLeave();
        ICommittee.Fault memory fault = sentenced(0, FIRST);
        later(HALF_TIME);
        settlement.executeFault(fault);
        uint256 before = token.balanceOf(OWNER);
        unbondAt(settlement.node(SERVER).exitAt, "");
        assert(token.balanceOf(OWNER) - before == STAKE - STAKE / 10);
        assert(settlement.lockedInNodes(0, 1) == settlement.node(SERVER).earned);
    }

    function test_whoMayLeaveCannotBeKeptByAnAccusation() public {
        uint40 exitAt = askToLeave();
        settleAnother(true);
        if (vm.getBlockTimestamp() < exitAt) vm.warp(exitAt);
        refusesToAccuse(
            0, FIRST, abi.encodeWithSelector(ICommittee.NothingAtStake.selector, SERVER, STAKE, exitAt)
        );
        unbondAt(exitAt, "");
        refusesToAccuse(0, FIRST, abi.encodeWithSelector(ICommittee.NothingAtStake.selector, SERVER, 0, exitAt));
    }

    function test_cutsFollowEachOtherFromEpochToEpoch() public {
        ICommittee.Fault memory first = sentenced(0, FIRST);
        later(HALF_TIME);
        settlement.executeFault(first);
        settleAnother(true);
        ICommittee.Fault memory second = sentenced(0, FIRST);
        assert(second.line == first.line && second.epoch == 3);
        later(HALF_TIME);
        settlement.executeFault(second);
        assert(settlement.node(SERVER).stake == STAKE * 81 / 100);
        assert(settlement.totals().slashed == STAKE * 19 / 100);
    }

    function test_aCaseThatIsNotThereHasNothing() public {
        ICommittee.Fault memory fault = faultOf(0);
        ICommittee.CaseView memory none;
        assert(keccak256(abi.encode(settlement.caseOf(fault))) == keccak256(abi.encode(none)));
        vm.expectPartialRevert(ICommittee.CaseNotIn.selector);
        settlement.convene(fault);
        assert(settlement.caseCount() == 0 && settlement.stakeHeldUntil(SERVER) == 0);
    }
}
