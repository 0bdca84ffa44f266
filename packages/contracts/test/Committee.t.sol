// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../contracts/interfaces/ICommittee.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {Committee} from "../contracts/libraries/Committee.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "./Vm.sol";

/// @notice Who sits in judgement on a line, what it takes to sentence and to acquit, and what a sentence costs.
contract CommitteeTest is CommitteeFixture {
    function setUp() public {
        settleEpoch();
    }

    function test_aSentenceBurnsATenthOfTheStakeAfterTheTimelock() public {
        ICommittee.Fault memory fault = sentenced(0, FIRST);
        uint40 executableAt = settlement.caseOf(fault).executableAt;
        assert(executableAt == vm.getBlockTimestamp() + HALF_TIME);
        later(HALF_TIME - 1);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.InTimelock.selector, executableAt));
        settlement.executeFault(fault);
        later(1);
        vm.prank(GUARDIAN);
        settlement.pauseDeposits();
        settlement.executeFault(fault);
        assert(settlement.node(SERVER).stake == STAKE - STAKE / 10);
        assert(token.balanceOf(address(0xdEaD)) == STAKE / 10 && settlement.totals().slashed == STAKE / 10);
        assert(settlement.caseOf(fault).status == ICommittee.CaseStatus.Executed);
        vm.expectRevert(notIn(ICommittee.CaseStatus.Sentenced, ICommittee.CaseStatus.Executed));
        settlement.executeFault(fault);
    }

    function notIn(ICommittee.CaseStatus needed, ICommittee.CaseStatus actual) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICommittee.CaseNotIn.selector, needed, actual);
    }

    /// @dev Two lines of one epoch were accused by two seats and sentenced; one sentence is executed.
    function test_aNodeLosesStakeOncePerEpoch() public {
        ICommittee.Fault memory first = sentenced(0, FIRST);
        ICommittee.Fault memory second = sentenced(1, FIRST + 1);
        later(HALF_TIME);
        settlement.executeFault(second);
        bytes memory reason = abi.encodeWithSelector(ICommittee.AlreadyExecuted.selector, SERVER, 0);
        vm.expectRevert(reason);
        settlement.executeFault(first);
        refusesToAccuse(1, FIRST + 2, reason);
        assert(settlement.node(SERVER).stake == STAKE - STAKE / 10);
    }

    function test_committeesAreFiveOthersThanAccuserAndAccused() public {
        ICommittee.Fault memory fault = convened(0, FIRST + 2);
        ICommittee.CaseView memory found = settlement.caseOf(fault);
        uint32 jury = uint32(63) << FIRST;
        assert(found.jury == jury && found.accuser == FIRST + 2);
        assert(found.committee == jury & ~uint32(1 << (FIRST + 2)) && bits(found.committee) == 5);
        assert(settlement.caseCount() == 1);
        assert(keccak256(abi.encode(settlement.faultAt(0))) == keccak256(abi.encode(fault)));
        assert(settlement.faultAt(1).line == 0);
    }

    /// @dev Who knows of a case takes no seat to sit on it; who has left does not sit either.
    function test_seatsThatCameLaterOrHaveLeftDoNotSit() public {
        ICommittee.Fault memory fault = accuse(0, FIRST);
        registerFor(CLIENT, workKey(70), 4, seedAt(70, 0));
        uint32 last = settlement.seat(FIRST + 5).node;
        vm.prank(CLIENT);
        settlement.requestUnbond(last);
        assert(settlement.caseOf(fault).jury == uint32(31) << FIRST);
        vm.roll(vm.getBlockNumber() + 2);
        settlement.convene(fault);
        assert(settlement.caseOf(fault).committee == uint32(15) << (FIRST + 1));
    }

    function test_aSentenceTakesMoreThanTwoThirdsOfTheCommittee() public {
        ICommittee.Fault memory fault = convened(0, FIRST);
        uint32 committee = settlement.caseOf(fault).committee;
        bytes memory tooFew = abi.encodeWithSelector(IEpochs.QuorumMissing.selector, 3, 4);
        refusesSentence(fault, votes(VOTE, fault, committee, 3), tooFew);
        uint32 jury = settlement.caseOf(fault).jury;
        bytes memory ofOthers = votes(VOTE, fault, jury, 4);
        refusesSentence(
            fault, ofOthers, abi.encodeWithSelector(ICommittee.VotersNotEligible.selector, uint32(1) << FIRST)
        );
        bytes memory acquittals = votes(ACQUITTAL, fault, committee, 4);
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.sentence(fault, acquittals);
        bytes memory aboutAnother = votes(VOTE, faultOf(1), committee, 4);
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.sentence(fault, aboutAnother);
        bytes memory twice = votes(VOTE, fault, committee, 1);
        twice = bytes.concat(twice, twice, twice, twice);
        vm.expectPartialRevert(IEpochs.SignaturesUnsorted.selector);
        settlement.sentence(fault, twice);
        settlement.sentence(fault, votes(VOTE, fault, committee, 5));
    }

    function refusesSentence(ICommittee.Fault memory fault, bytes memory given, bytes memory reason) private {
        vm.expectRevert(reason);
        settlement.sentence(fault, given);
    }

    /// @dev A member that leaves after the draw has no vote any more.
    function test_whoLeavesTheCommitteeHasNoVote() public {
        ICommittee.Fault memory fault = convened(0, FIRST);
        bytes memory five = votes(VOTE, fault, settlement.caseOf(fault).committee, 5);
        uint32 member = settlement.seat(FIRST + 1).node;
        vm.prank(CLIENT);
        settlement.requestUnbond(member);
        refusesSentence(fault, five, abi.encodeWithSelector(IEpochs.SeatInactive.selector, FIRST + 1));
    }

    /// @dev Two members lose their seats by a fraud, and others take them.
    function test_aSeatThatChangedHandsHasNoVote() public {
        vm.warp(GENESIS + 22);
        ICommittee.Fault memory fault = convened(0, FIRST + 5);
        IEpochs.Header memory wrong = headerFor(1, 1500, debits, credits);
        wrong.nRoot = keccak256(hex"01");
        bytes32 digest = typed(hashOf(wrong));
        bytes memory quorum = bytes.concat(bytes1(FIRST), signDigest(seatKey(FIRST), digest));
        quorum = bytes.concat(quorum, bytes1(FIRST + 1), signDigest(seatKey(FIRST + 1), digest));
        vm.prank(SETTLER);
        settlement.post(wrong, "", quorum);
        IFraudJudge.Opening memory leaf = IFraudJudge.Opening(0, hex"01", new bytes32[](0));
        settlement.challenge(wrong, IFraudJudge.Fraud.LineMalformed, abi.encode(false, leaf));
        registerFor(CLIENT, workKey(80), 4, seedAt(80, 0));
        assert(settlement.seat(FIRST).workKey == vm.addr(workKey(80)) && settlement.seat(FIRST).active);
        bytes memory vote = signStruct(workKey(80), hashed(VOTE, fault));
        bytes memory four = bytes.concat(bytes1(FIRST), vote, votes(VOTE, fault, uint32(7) << (FIRST + 2), 3));
        refusesSentence(
            fault, four, abi.encodeWithSelector(ICommittee.VotersNotEligible.selector, uint32(1) << FIRST)
        );
    }

    // ---------------------------------------------------------------- draw

    function test_theDrawWaitsForABlockAfterTheAccusation() public {
        ICommittee.Fault memory fault = accuse(0, FIRST);
        uint48 drawBlock = settlement.caseOf(fault).drawBlock;
        assert(drawBlock == vm.getBlockNumber() + 1);
        bytes memory reason = abi.encodeWithSelector(ICommittee.DrawNotReady.selector, drawBlock);
        vm.expectRevert(reason);
        settlement.convene(fault);
        vm.roll(drawBlock);
        vm.expectRevert(reason);
        settlement.convene(fault);
        vm.roll(drawBlock + 1);
        settlement.convene(fault);
        vm.expectRevert(notIn(ICommittee.CaseStatus.Accused, ICommittee.CaseStatus.Convened));
        settlement.convene(fault);
    }

    function test_aMissedDrawIsMadeByAnotherBlock() public {
        ICommittee.Fault memory fault = accuse(0, FIRST);
        uint48 drawBlock = settlement.caseOf(fault).drawBlock;
        vm.roll(uint256(drawBlock) + 257);
        settlement.convene(fault);
        ICommittee.CaseView memory found = settlement.caseOf(fault);
        assert(found.status == ICommittee.CaseStatus.Accused && found.committee == 0);
        assert(found.drawBlock == drawBlock + 258);
        vm.roll(uint256(found.drawBlock) + 256);
        settlement.convene(fault);
        assert(bits(settlement.caseOf(fault).committee) == 5);
    }

    function test_nobodyIsJudgedByFewerThanAQuorum() public {
        ICommittee.Fault memory fault = accuse(0, FIRST);
        for (uint8 i = 2; i < JURY; ++i) {
            uint32 leaving = settlement.seat(FIRST + i).node;
            vm.prank(CLIENT);
            settlement.requestUnbond(leaving);
        }
        vm.roll(vm.getBlockNumber() + 2);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.CommitteeTooSmall.selector, 1, 2));
        settlement.convene(fault);
    }

    function test_votesEndAfterHalfAnUnbondingDelay() public {
        ICommittee.Fault memory late = accuse(0, FIRST);
        ICommittee.Fault memory fault = convened(1, FIRST + 1);
        bytes memory four = votes(VOTE, fault, settlement.caseOf(fault).committee, 4);
        uint40 until = settlement.caseOf(fault).votesUntil;
        vm.warp(until);
        bytes memory reason = abi.encodeWithSelector(ICommittee.VotesOver.selector, until);
        vm.expectRevert(reason);
        settlement.convene(late);
        vm.expectRevert(reason);
        settlement.sentence(fault, four);
        vm.warp(until - 1);
        settlement.sentence(fault, four);
    }

    /// @dev Whatever the hash, there are as many as asked for, all from the pool, and everybody can be drawn.
    function testFuzz_draw(bytes32 seed, uint32 pool, uint8 size) public pure {
        uint256 count = Committee.countSeats(pool);
        vm.assume(count != 0);
        uint256 asked = 1 + uint256(size) % count;
        uint32 drawn = Committee.draw(seed, pool, asked);
        assert(drawn & ~pool == 0 && Committee.countSeats(drawn) == asked && count == bits(pool));
        assert(Committee.draw(seed, pool, count) == pool);
    }

    function test_everySeatIsDrawnAsOftenAsAnyOther() public pure {
        uint256[6] memory times;
        for (uint256 i = 0; i < 600; ++i) {
            uint32 drawn = Committee.draw(keccak256(abi.encode(i)), 0xC0040201 | 0x100, 2);
            uint8[6] memory seats = [0, 8, 9, 18, 30, 31];
            for (uint256 k = 0; k < 6; ++k) if (drawn & (uint32(1) << seats[k]) != 0) ++times[k];
        }
        // 200 expected each, with a deviation of 12.
        for (uint256 k = 0; k < 6; ++k) assert(times[k] > 150 && times[k] < 250);
    }

    // -------------------------------------------------------------- appeal

    function test_mostOfAllVerifiersAcquitBeforeTheSentenceIsExecuted() public {
        ICommittee.Fault memory fault = sentenced(0, FIRST);
        uint32 jury = settlement.caseOf(fault).jury;
        bytes memory three = votes(ACQUITTAL, fault, jury, 3);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.QuorumMissing.selector, 3, 4));
        settlement.acquit(fault, three);
        bytes memory withOwn = votes(ACQUITTAL, fault, jury | 1, 4);
        vm.expectRevert(abi.encodeWithSelector(ICommittee.VotersNotEligible.selector, 1));
        settlement.acquit(fault, withOwn);
        bytes memory wrong = votes(VOTE, fault, jury, 4);
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.acquit(fault, wrong);
        later(HALF_TIME - 1);
        settlement.acquit(fault, votes(ACQUITTAL, fault, jury, 4));
        later(1);
        vm.expectRevert(notIn(ICommittee.CaseStatus.Sentenced, ICommittee.CaseStatus.Acquitted));
        settlement.executeFault(fault);
        assert(settlement.node(SERVER).stake == STAKE && settlement.totals().slashed == 0);
        bytes memory again = votes(VOTE, fault, settlement.caseOf(fault).committee, 4);
        vm.expectRevert(notIn(ICommittee.CaseStatus.Convened, ICommittee.CaseStatus.Acquitted));
        settlement.sentence(fault, again);
    }

    function test_anAppealComesBeforeTheSentenceCanBeExecuted() public {
        ICommittee.Fault memory fault = convened(0, FIRST);
        bytes memory all = votes(ACQUITTAL, fault, settlement.caseOf(fault).jury, 6);
        vm.expectRevert(notIn(ICommittee.CaseStatus.Sentenced, ICommittee.CaseStatus.Convened));
        settlement.acquit(fault, all);
        settlement.sentence(fault, votes(VOTE, fault, settlement.caseOf(fault).committee, 4));
        later(HALF_TIME);
        uint40 executableAt = settlement.caseOf(fault).executableAt;
        vm.expectRevert(abi.encodeWithSelector(ICommittee.AppealOver.selector, executableAt));
        settlement.acquit(fault, all);
    }
}
