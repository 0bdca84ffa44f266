// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {FraudFixture} from "./FraudFixture.sol";

/// @notice Each condition of a fraud in lines and verdicts by itself: what is wrong in this way only is proven, and what only
/// looks like it is not.
contract FraudConditionsTest is FraudFixture {
    function setUp() public {
        deploy();
        register(workKey(9), 2, bytes32(0));
        layEpoch(0);
    }

    function judgedLine(bool lane, uint32 index) private returns (bool) {
        layHeader(0, 1500);
        return judged(IFraudJudge.Fraud.LineMalformed, abi.encode(lane, open(lane ? byLane : byNode, index)));
    }

    function judgedPair(IFraudJudge.Fraud fraud, bytes[] storage leaves, uint32 a, uint32 b) private returns (bool) {
        layHeader(0, 1500);
        return judged(fraud, pair(leaves, a, b));
    }

    function judgedVerdict(uint32 index) private returns (bool) {
        layHeader(0, 1500);
        return judged(IFraudJudge.Fraud.VerdictMalformed, abi.encode(open(verdicts, index)));
    }

    function ofLine(uint32 verdict, uint32 line, uint8 seat) private view returns (bytes memory) {
        return abi.encode(open(verdicts, verdict), open(byNode, line), seat);
    }

    function test_aProofIsAsLongAsItsTreeIsDeep() public {
        layHeader(0, 1500);
        IFraudJudge.Opening memory opening = open(byNode, 0);
        opening.proof = new bytes32[](3);
        refusesAs(IFraudJudge.NotOpened.selector, IFraudJudge.Fraud.LineMalformed, abi.encode(false, opening));
    }

    function test_aJobIsSettledInItsOwnEpochOrTheNext() public {
        layHeader(1, 1500);
        assert(!judged(IFraudJudge.Fraud.LineMalformed, abi.encode(false, open(byNode, 0))));
        layHeader(2, 1500);
        assert(judged(IFraudJudge.Fraud.LineMalformed, abi.encode(false, open(byNode, 0))));
    }

    /// @dev Seats 0 and 1 passed it; one failure more decides nothing, two are a quorum.
    function test_aCheckedLineHasAQuorumOfPassesAndNoneOfFailures() public {
        patch(byNode[0], 144, 4, 3);
        patch(byNode[0], 148, 4, 4);
        assert(!judgedLine(false, 0));
        patch(byNode[0], 144, 4, 1);
        assert(judgedLine(false, 0));
        patch(byNode[0], 144, 4, 3);
        patch(byNode[0], 148, 4, 12);
        assert(judgedLine(false, 0));
    }

    function test_noSeatBothPassedAndFailedADisputedLine() public {
        patch(byNode[0], 139, 1, 3);
        assert(!judgedLine(false, 0));
        patch(byNode[0], 148, 4, 1);
        assert(judgedLine(false, 0));
    }

    function test_aNodeHasTheMarketsShareOfALineWithoutMarket() public {
        patch(byNode[0], 5, 4, NONE);
        assert(judgedPair(IFraudJudge.Fraud.NodeOrder, byNode, 0, 1));
        patch(byNode[1], 176, 8, 900);
        assert(!judgedPair(IFraudJudge.Fraud.NodeOrder, byNode, 0, 1));
    }

    function test_theSumOfALaneBeginsAtZero() public {
        assert(!judgedPair(IFraudJudge.Fraud.LaneOrder, byLane, 0, 1));
        patch(byLane[1], 176, 8, 1);
        assert(judgedPair(IFraudJudge.Fraud.LaneOrder, byLane, 0, 1));
    }

    function test_theSumOfAnEpochBeginsAtZero() public {
        patch(byNode[0], 168, 8, 1);
        layHeader(0, 1500);
        assert(judged(IFraudJudge.Fraud.End, abi.encode(false, open(byNode, 0))));
    }

    function test_linesOfTwoMarketsAreTwoThreads() public {
        patch(byNode[2], 5, 4, SERVER);
        assert(!judgedPair(IFraudJudge.Fraud.MarketThread, byNode, 2, 0));
        patch(byNode[2], 184, 4, NONE);
        assert(!judgedPair(IFraudJudge.Fraud.MarketThread, byNode, 2, 0));
        assert(judgedPair(IFraudJudge.Fraud.MarketThread, byNode, 2, 2));
    }

    function test_aLineFollowsNoLaterOneOfItsMarket() public {
        patch(byNode[1], 184, 4, 1);
        assert(judgedPair(IFraudJudge.Fraud.MarketThread, byNode, 1, 1));
    }

    // ------------------------------------------------------------- verdicts

    function test_aVerdictHasItsSizeAndIsOneOfThree() public {
        assert(!judgedVerdict(0));
        patch(verdicts[0], 38, 1, 0);
        assert(judgedVerdict(0));
        verdicts[0] = hex"03";
        assert(judgedVerdict(0));
        verdicts[0] = verdicts[1];
        patch(verdicts[0], 0, 1, 1);
        assert(judgedVerdict(0));
    }

    function test_aVerdictIsAboutALineOfItsEpoch() public {
        patch(verdicts[0], 71, 4, 2);
        assert(!judgedVerdict(0));
        patch(verdicts[0], 71, 4, 3);
        assert(judgedVerdict(0));
    }

    function test_verdictsStandByLine() public {
        patch(verdicts[0], 71, 4, 2);
        patch(verdicts[0], 37, 1, 0);
        patch(verdicts[1], 71, 4, 0);
        assert(judgedPair(IFraudJudge.Fraud.VerdictOrder, verdicts, 0, 1));
    }

    function test_aVerdictNamesJobAndRangeOfItsLine() public {
        layHeader(0, 1500);
        assert(!judged(IFraudJudge.Fraud.VerdictOfLine, ofLine(0, 0, 0)));
        patch(verdicts[0], 33, 4, 1);
        layHeader(0, 1500);
        assert(judged(IFraudJudge.Fraud.VerdictOfLine, ofLine(0, 0, 0)));
        patch(verdicts[0], 33, 4, 0);
        patch(verdicts[0], 1, 32, 9);
        layHeader(0, 1500);
        assert(judged(IFraudJudge.Fraud.VerdictOfLine, ofLine(0, 0, 0)));
    }

    function test_aVerdictStandsWhereItsLineSays() public {
        patch(byNode[0], 152, 4, 1);
        layHeader(0, 1500);
        assert(judged(IFraudJudge.Fraud.VerdictOfLine, ofLine(0, 0, 0)));
    }

    function test_aVerdictThatIsNotTheLinesProvesNothing() public {
        layHeader(0, 1500);
        bytes4 notRelated = IFraudJudge.NotRelated.selector;
        refusesAs(notRelated, IFraudJudge.Fraud.VerdictOfLine, ofLine(1, 0, 32));
        refusesAs(notRelated, IFraudJudge.Fraud.VerdictOfLine, ofLine(1, 0, 0));
    }

    function test_verdictsOfTwoSeatsAreTwoThreads() public {
        assert(!judgedPair(IFraudJudge.Fraud.SeatThread, verdicts, 2, 0));
        patch(verdicts[2], 75, 4, 0);
        assert(judgedPair(IFraudJudge.Fraud.SeatThread, verdicts, 2, 0));
    }

    function test_aSeatHasOneFirstVerdict() public {
        patch(verdicts[1], 75, 4, NONE);
        patch(verdicts[1], 79, 4, 0);
        assert(judgedPair(IFraudJudge.Fraud.SeatThread, verdicts, 1, 0));
        patch(verdicts[1], 75, 4, 1);
        assert(judgedPair(IFraudJudge.Fraud.SeatThread, verdicts, 1, 1));
    }
}
