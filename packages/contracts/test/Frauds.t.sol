// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice Every fraud in lines and verdicts: spoiled in one place it is proven, and nothing else of an honest epoch is.
contract FraudsTest is FraudFixture {
    function setUp() public {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openLane(10 * TOKEN);
        openLane(10 * TOKEN);
        layEpoch(0);
    }

    function malformed(bool lane, uint32 index) private view returns (bytes memory) {
        return abi.encode(lane, open(lane ? byLane : byNode, index));
    }

    function spoiled(uint256 offset, uint256 size, uint256 value) private {
        patch(byNode[0], offset, size, value);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.LineMalformed, malformed(false, 0));
    }

    function test_anHonestEpochHasNoFraudInItsLeaves() public {
        postEpoch(0, 1500);
        for (uint32 i = 0; i < 3; ++i) {
            refuses(IFraudJudge.Fraud.LineMalformed, malformed(false, i));
            refuses(IFraudJudge.Fraud.LineMalformed, malformed(true, i));
            refuses(IFraudJudge.Fraud.VerdictMalformed, abi.encode(open(verdicts, i)));
            refuses(IFraudJudge.Fraud.End, malformed(false, i));
            refuses(IFraudJudge.Fraud.End, malformed(true, i));
        }
        for (uint32 i = 0; i < 2; ++i) {
            refuses(IFraudJudge.Fraud.NodeOrder, pair(byNode, i, i + 1));
            refuses(IFraudJudge.Fraud.LaneOrder, pair(byLane, i, i + 1));
            refuses(IFraudJudge.Fraud.VerdictOrder, pair(verdicts, i, i + 1));
        }
        for (uint32 i = 0; i < 3; ++i) {
            for (uint32 j = 0; j < 3; ++j) {
                refuses(IFraudJudge.Fraud.MarketThread, pair(byNode, i, j));
                refuses(IFraudJudge.Fraud.SeatThread, pair(verdicts, i, j));
            }
        }
    }

    function test_anHonestEpochHasNoFraudBetweenItsTrees() public {
        postEpoch(0, 1500);
        refuses(IFraudJudge.Fraud.Pair, abi.encode(open(byNode, 0), open(byLane, 1)));
        refuses(IFraudJudge.Fraud.Pair, abi.encode(open(byNode, 2), open(byLane, 0)));
        refuses(IFraudJudge.Fraud.VerdictOfLine, abi.encode(open(verdicts, 0), open(byNode, 0), uint8(0)));
        refuses(IFraudJudge.Fraud.VerdictOfLine, abi.encode(open(verdicts, 2), open(byNode, 2), uint8(1)));
        vm.expectPartialRevert(IFraudJudge.NotRelated.selector);
        settlement.challenge(header, IFraudJudge.Fraud.Pair, abi.encode(open(byNode, 0), open(byLane, 0)));
        vm.expectPartialRevert(IFraudJudge.NotRelated.selector);
        settlement.challenge(
            header, IFraudJudge.Fraud.VerdictOfLine, abi.encode(open(verdicts, 1), open(byNode, 0), uint8(1))
        );
    }

    function test_evidenceMustBeOfTheEpoch() public {
        postEpoch(0, 1500);
        IFraudJudge.Opening memory opening = open(byNode, 0);
        opening.leaf[139] = hex"09";
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, abi.encode(false, opening));
        opening = open(byNode, 0);
        opening.index = 3;
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, abi.encode(false, opening));
        vm.expectPartialRevert(IFraudJudge.NotRelated.selector);
        settlement.challenge(header, IFraudJudge.Fraud.NodeOrder, pair(byNode, 0, 2));
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.challenge(header, IFraudJudge.Fraud.NodeOrder, pair(byLane, 0, 1));
    }

    function test_aMalformedLeafProvesNothingButItself() public {
        patch(byNode[0], 0, 1, 2);
        postEpoch(0, 1500);
        vm.expectPartialRevert(IFraudJudge.LeafMalformed.selector);
        settlement.challenge(header, IFraudJudge.Fraud.NodeOrder, pair(byNode, 0, 1));
    }

    /// @dev Whatever byte of an opening is changed, in the leaf or in the way to its root, it opens nothing any more.
    function testFuzz_aForgedOpeningProvesNothing(uint8 which, uint16 place, uint8 change) public {
        postEpoch(0, 1500);
        vm.assume(change != 0);
        bool lane = which & 1 == 1;
        IFraudJudge.Opening memory opening = open(lane ? byLane : byNode, which % 3);
        uint256 size = opening.leaf.length;
        uint256 at_ = place % (size + 64);
        if (at_ < size) opening.leaf[at_] ^= bytes1(change);
        else opening.proof[(at_ - size) / 32] ^= bytes32(uint256(change) << (8 * ((at_ - size) % 32)));
        vm.expectRevert(abi.encodeWithSelector(IFraudJudge.NotOpened.selector, which % 3));
        settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, abi.encode(lane, opening));
    }

    // ------------------------------------------------------------ one leaf

    function test_aLeafOfAnotherTreeOrSize() public {
        spoiled(0, 1, 2);
    }

    function test_aLeafThatIsTooShort() public {
        byLane[1] = hex"02";
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.LineMalformed, malformed(true, 1));
    }

    function test_aJobOfAnotherEpoch() public {
        spoiled(9, 4, 1);
    }

    function test_aSegmentThatEndsBeforeItBegins() public {
        spoiled(41, 4, 11);
    }

    function test_anAmountAboveTheCumulative() public {
        spoiled(59, 8, 1001);
    }

    function test_aStatusThatDoesNotExist() public {
        spoiled(139, 1, 9);
    }

    function test_refutedWorkThatIsPaid() public {
        patch(byNode[2], 139, 1, 1);
        postEpoch(0, 2200);
        proves(IFraudJudge.Fraud.LineMalformed, malformed(false, 2));
    }

    function test_unsampledWorkWithAVerdict() public {
        spoiled(139, 1, 0);
    }

    function test_goodWorkThatIsCalledRefuted() public {
        spoiled(139, 1, 2);
    }

    function test_aPairBeyondTheTree() public {
        spoiled(164, 4, 3);
    }

    function test_aSumBeyondTheTotal() public {
        spoiled(168, 8, 501);
    }

    function test_verdictsBeyondTheTree() public {
        spoiled(152, 4, 3);
    }

    function test_aSeatThatBothPassedAndFailed() public {
        spoiled(148, 4, 1);
    }

    function test_aVerdictOfASeatThatDoesNotExist() public {
        patch(verdicts[0], 37, 1, 32);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.VerdictMalformed, abi.encode(open(verdicts, 0)));
    }

    function test_aVerdictThatIsNone() public {
        patch(verdicts[0], 38, 1, 4);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.VerdictMalformed, abi.encode(open(verdicts, 0)));
    }

    // ---------------------------------------------------------- two leaves

    function orderSpoiled(uint256 place, uint256 offset, uint256 size, uint256 value) private {
        patch(byNode[place], offset, size, value);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.NodeOrder, pair(byNode, 0, 1));
    }

    function test_linesUnsortedByNode() public {
        orderSpoiled(0, 1, 4, 5);
    }

    function test_aLineTwiceInTheOrderByNode() public {
        byNode[1] = byNode[0];
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.NodeOrder, pair(byNode, 0, 1));
    }

    function test_aRunningSumByNodeThatIsWrong() public {
        orderSpoiled(1, 168, 8, 999);
    }

    function test_aNodesOwnSumThatIsWrong() public {
        orderSpoiled(1, 176, 8, 851);
    }

    function laneSpoiled(uint256 place, uint256 offset, uint256 size, uint256 value) private {
        patch(byLane[place], offset, size, value);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.LaneOrder, pair(byLane, 1, 2));
    }

    function test_linesUnsortedByLane() public {
        laneSpoiled(1, 49, 4, 2);
    }

    function test_aGapInALane() public {
        laneSpoiled(2, 53, 6, 3);
    }

    function test_aLineAboveItsVoucher() public {
        laneSpoiled(2, 59, 8, 501);
    }

    function test_aVoucherThatIsNotTheNextOfItsLane() public {
        laneSpoiled(2, 107, 32, 7);
    }

    function test_aRunningSumByLaneThatIsWrong() public {
        laneSpoiled(2, 168, 8, 1);
    }

    function test_aLanesOwnSumThatIsWrong() public {
        laneSpoiled(2, 176, 8, 1);
    }

    function test_sumsThatDoNotBeginAtZero() public {
        patch(byNode[0], 176, 8, 1);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.End, malformed(false, 0));
    }

    function test_sumsThatDoNotEndAtTheTotal() public {
        postEpoch(0, 1501);
        proves(IFraudJudge.Fraud.End, malformed(true, 2));
    }

    function test_aLineThatDiffersBetweenTheOrders() public {
        patch(byLane[1], 75, 32, 7);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Pair, abi.encode(open(byNode, 0), open(byLane, 1)));
    }

    function test_aLineByNodeThatIsNotByLane() public {
        patch(byNode[0], 164, 4, 2);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Pair, abi.encode(open(byNode, 0), open(byLane, 2)));
    }

    function test_aLineByLaneThatIsNotByNode() public {
        patch(byLane[1], 164, 4, 2);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Pair, abi.encode(open(byNode, 2), open(byLane, 1)));
    }

    function test_verdictsUnsorted() public {
        patch(verdicts[1], 37, 1, 1);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.VerdictOrder, pair(verdicts, 1, 2));
    }

    function test_aVerdictThatItsLineDoesNotCount() public {
        patchLine(2, 0, 148, 4, 6);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.VerdictOfLine, abi.encode(open(verdicts, 1), open(byNode, 2), uint8(0)));
    }

    function test_aFailureThatItsLineCountsAsAPass() public {
        patch(verdicts[0], 38, 1, 2);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.VerdictOfLine, abi.encode(open(verdicts, 0), open(byNode, 0), uint8(0)));
    }

    function test_aVerdictThatALineCountsAndNobodyGave() public {
        patch(verdicts[0], 71, 4, 1);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.VerdictOfLine, abi.encode(open(verdicts, 0), open(byNode, 0), uint8(0)));
    }

    function marketSpoiled(uint32 a, uint32 b, uint256 offset, uint256 size, uint256 value) private {
        patch(byNode[a], offset, size, value);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.MarketThread, pair(byNode, a, b));
    }

    function test_aWrongStepOfAMarket() public {
        marketSpoiled(1, 0, 188, 8, 49);
    }

    function test_twoHeadsOfAMarket() public {
        marketSpoiled(1, 0, 184, 4, NONE);
    }

    function test_twoLinesOfAMarketThatFollowTheSame() public {
        marketSpoiled(2, 1, 184, 4, 0);
    }

    function test_aLineThatFollowsOneOfAnotherMarket() public {
        marketSpoiled(1, 0, 5, 4, 1);
    }

    function test_aMarketThatBeginsAboveZero() public {
        marketSpoiled(0, 0, 188, 8, 1);
    }

    function test_aWrongStepOfASeat() public {
        patch(verdicts[1], 79, 4, 2);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.SeatThread, pair(verdicts, 1, 0));
    }

    function test_aSeatThatBeginsAboveZero() public {
        patch(verdicts[2], 79, 4, 1);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.SeatThread, pair(verdicts, 2, 2));
    }

    // ------------------------------------------------------- consequences

    function test_aChallengeVoidsWhatIsPostedAfterAndBeforeIt() public {
        postEpoch(0, 1500);
        IEpochs.Header memory first = header;
        layEpoch(1);
        patch(byNode[0], 139, 1, 9);
        postEpoch(1, 1500);
        proves(IFraudJudge.Fraud.LineMalformed, malformed(false, 0));
        assert(settlement.epochStatus(0).status == IEpochs.Status.Void);
        (bool any,,) = settlement.lastPosted();
        assert(!any);
        warpPastWindow();
        vm.expectPartialRevert(IEpochs.EpochNotPosted.selector);
        settlement.finalise(first, debits, noProof, credits, noProof);
    }

    function test_anEpochOfWhichWordsAreAppliedStandsWhenALaterOneFalls() public {
        patch(byNode[0], 139, 1, 9);
        postEpoch(0, 1500);
        bytes memory tooLate = malformed(false, 0);
        IEpochs.Header memory first = header;
        (uint256[] memory firstDebits, uint256[] memory firstCredits) = (debits, credits);
        warpPastWindow();
        layEpoch(1);
        patch(byNode[0], 139, 1, 9);
        postEpoch(1, 1500);
        settlement.finalise(first, firstDebits, noProof, noWords, noProof);
        vm.expectPartialRevert(IEpochs.EpochPartlyApplied.selector);
        settlement.challenge(first, IFraudJudge.Fraud.LineMalformed, tooLate);
        settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, malformed(false, 0));
        assert(settlement.epochStatus(1).status == IEpochs.Status.Void);
        (, uint32 last,) = settlement.lastPosted();
        assert(last == 0);
        settlement.finalise(first, noWords, noProof, firstCredits, noProof);
        assert(settlement.epochStatus(0).status == IEpochs.Status.Final);
    }

    function test_whatIsFinalOrVoidIsNotChallenged() public {
        patch(byNode[0], 139, 1, 9);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.LineMalformed, malformed(false, 0));
        vm.expectPartialRevert(IEpochs.EpochNotPosted.selector);
        settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, malformed(false, 0));
    }

    function test_aSeatThatIsSlashedOrLeftIsGivenAgain() public {
        patch(byNode[0], 139, 1, 9);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.LineMalformed, malformed(false, 0));
        uint32 node = register(workKey(20), 4, seedAt(20, 0));
        assert(settlement.node(node).seat == 0 && settlement.seat(0).active);
        assert(settlement.seat(0).workKey == vm.addr(workKey(20)));
        vm.startPrank(OWNER);
        settlement.requestUnbond(3);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        settlement.unbond(3);
        vm.stopPrank();
        assert(settlement.node(register(workKey(21), 4, seedAt(21, 0))).seat == 1);
        assert(settlement.node(register(workKey(22), 4, seedAt(22, 0))).seat == 2);
        assert(settlement.node(register(workKey(23), 4, seedAt(23, 0))).seat == 3);
        assert(settlement.seatCount() == 4);
    }
}
