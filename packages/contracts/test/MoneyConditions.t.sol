// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice Each condition of a fraud in words, between epochs and against receipts by itself.
contract MoneyConditionsTest is FraudFixture {
    IFraudJudge.Opening private none;
    IFraudJudge.Opening[] private empty;
    IFraudJudge.WordOpening private noWord;
    bytes4 private constant NOT_RELATED = IFraudJudge.NotRelated.selector;
    bytes4 private constant NOT_ABSENT = IFraudJudge.WordNotAbsent.selector;

    function setUp() public {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openLane(10 * TOKEN);
        openLane(10 * TOKEN);
        layEpoch(0);
    }

    function one(bytes[] memory leaves, uint32 index) private pure returns (IFraudJudge.Opening[] memory found) {
        found = new IFraudJudge.Opening[](1);
        found[0] = open(leaves, index);
    }

    // ---------------------------------------------------------------- words

    function test_aCreditIsProvenByTheNodesOwnLeaves() public {
        layHeader(0, 1500);
        IFraudJudge.WordOpening[2] memory words = [openWord(credits, 0), noWord];
        bytes memory others = abi.encode(SECOND, one(byNode, 0), empty, empty, words);
        refusesAs(NOT_RELATED, IFraudJudge.Fraud.Credit, others);
        others = abi.encode(SECOND, empty, one(byNode, 0), empty, words);
        refusesAs(NOT_RELATED, IFraudJudge.Fraud.Credit, others);
        others = abi.encode(SECOND, empty, empty, one(verdicts, 0), words);
        refusesAs(NOT_RELATED, IFraudJudge.Fraud.Credit, others);
    }

    function test_anEpochWithoutCreditsCreditsNobody() public {
        credits = noWords;
        layHeader(0, 1500);
        IFraudJudge.WordOpening[2] memory words = [noWord, noWord];
        assert(judged(IFraudJudge.Fraud.Credit, abi.encode(SERVER, one(byNode, 1), empty, empty, words)));
        assert(!judged(IFraudJudge.Fraud.Credit, abi.encode(SECOND, one(byNode, 2), empty, empty, words)));
    }

    /// @dev Of node 4, whose work is refuted, so that the group of its word may be absent.
    function absentBy(uint32 first, uint32 second) private view returns (bytes memory) {
        IFraudJudge.WordOpening[2] memory words = [openWord(credits, first), openWord(credits, second)];
        return abi.encode(SECOND, one(byNode, 2), empty, empty, words);
    }

    function test_twoNeighboursShowThatAWordIsAbsent() public {
        credits = list(word(0, 1500, 0, 0, 0));
        for (uint256 group = 2; group < 4; ++group) credits.push(word(group, 1, 0, 0, 0));
        layHeader(0, 1500);
        assert(!judged(IFraudJudge.Fraud.Credit, absentBy(0, 1)));
        refusesAs(NOT_ABSENT, IFraudJudge.Fraud.Credit, absentBy(0, 2));
        refusesAs(NOT_ABSENT, IFraudJudge.Fraud.Credit, absentBy(1, 2));
        credits[1] = word(1, 1, 0, 0, 0);
        layHeader(0, 1500);
        refusesAs(NOT_ABSENT, IFraudJudge.Fraud.Credit, absentBy(0, 1));
    }

    function test_theLastWordShowsThatALaterOneIsAbsent() public {
        layHeader(0, 1500);
        IFraudJudge.WordOpening[2] memory words = [openWord(credits, 0), noWord];
        assert(!judged(IFraudJudge.Fraud.Credit, abi.encode(SECOND, one(byNode, 2), empty, empty, words)));
        credits.push(word(2, 1, 0, 0, 0));
        layHeader(0, 1500);
        words[0] = openWord(credits, 0);
        refusesAs(NOT_ABSENT, IFraudJudge.Fraud.Credit, abi.encode(SECOND, one(byNode, 2), empty, empty, words));
    }

    // -------------------------------------------------------- one job twice

    function twice(uint32 a, uint32 b) private view returns (bytes memory) {
        return abi.encode(open(byNode, a), header, open(byNode, b));
    }

    function judgedTwice(uint32 a, uint32 b) private returns (bool) {
        IEpochs.Header memory posted = header;
        layEpochAgain(posted);
        return judged(IFraudJudge.Fraud.Twice, twice(a, b));
    }

    /// @dev The judge takes only epochs that are posted: each change is posted instead of what was.
    function layEpochAgain(IEpochs.Header memory before) private {
        if (before.count != 0) {
            vm.warp(vm.getBlockTimestamp() + 5 + UNBONDING);
            settlement.dropStale(before);
        }
        postEpoch(0, 1500);
    }

    function test_segmentsThatFollowEachOtherArePaidBoth() public {
        patch(byNode[1], 9, 32, 1);
        patch(byNode[1], 41, 4, 10);
        patch(byNode[1], 45, 4, 20);
        assert(!judgedTwice(0, 1));
        assert(!judgedTwice(1, 0));
        patch(byNode[1], 41, 4, 9);
        assert(judgedTwice(0, 1));
        assert(judgedTwice(1, 0));
    }

    function test_unitsOfWhichOneLineIsUnpaidArePaidOnce() public {
        patch(byNode[2], 9, 32, 1);
        assert(!judgedTwice(0, 2));
        assert(!judgedTwice(2, 0));
    }

    function test_aLineIsNotTwiceWhatItIs() public {
        postEpoch(0, 1500);
        refusesAs(NOT_RELATED, IFraudJudge.Fraud.Twice, twice(0, 0));
    }

    function test_theLaterOfTwoEpochsIsWrong() public {
        postEpoch(0, 1500);
        (IEpochs.Header memory first, IFraudJudge.Opening memory line) = (header, open(byNode, 0));
        layEpoch(1);
        layHeader(1, 1500);
        IEpochs.Header memory second = header;
        bytes memory evidence = abi.encode(line, second, open(byNode, 0));
        header = first;
        refusesAs(IFraudJudge.EpochNotKnown.selector, IFraudJudge.Fraud.Twice, evidence);
        post(second);
        refusesAs(NOT_RELATED, IFraudJudge.Fraud.Twice, evidence);
    }

    // --------------------------------------------------------- continuation

    function continuation(uint32 first, IEpochs.Header memory earlier, IFraudJudge.Opening memory last)
        private
        view
        returns (bytes memory)
    {
        IFraudJudge.Opening memory before = first == 0 ? none : open(byLane, first - 1);
        return abi.encode(before, open(byLane, first), earlier, last);
    }

    function judgedFirst(uint32 index) private returns (bool) {
        layHeader(0, 1500);
        return judged(IFraudJudge.Fraud.Continuation, continuation(index, header, none));
    }

    function test_theFirstVoucherOfALaneBeginsAtNothing() public {
        assert(!judgedFirst(0));
        patch(byLane[0], 67, 8, 701);
        assert(judgedFirst(0));
        layEpoch(0);
        patch(byLane[0], 107, 32, 7);
        assert(judgedFirst(0));
        layEpoch(0);
        patch(byLane[1], 176, 8, 1);
        assert(judgedFirst(1));
    }

    function test_onlyTheFirstLineOfALaneContinuesAnEpoch() public {
        layHeader(0, 1500);
        refusesAs(NOT_RELATED, IFraudJudge.Fraud.Continuation, continuation(2, header, none));
    }

    function test_aLaneContinuesAFinalEpochAndNoneThatWasNeverPosted() public {
        postEpoch(0, 1500);
        (IEpochs.Header memory first, IFraudJudge.Opening memory last) = (header, open(byLane, 2));
        IFraudJudge.Opening memory ofAnother = open(byLane, 0);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
        layEpoch(2);
        layHeader(2, 1500);
        assert(!judged(IFraudJudge.Fraud.Continuation, continuation(1, first, last)));
        IEpochs.Header memory other = first;
        other.epoch = 1;
        refusesAs(IFraudJudge.EpochNotKnown.selector, IFraudJudge.Fraud.Continuation, continuation(1, other, last));
        other.epoch = 0;
        patch(byLane[1], 160, 4, 0);
        layHeader(2, 1500);
        assert(judged(IFraudJudge.Fraud.Continuation, continuation(1, first, ofAnother)));
        patch(byLane[1], 156, 4, 1);
        layHeader(2, 1500);
        assert(judged(IFraudJudge.Fraud.Continuation, continuation(1, first, last)));
    }

    // ------------------------------------------------------------- receipts

    function receiptOf(uint256 job, uint64 amount) private pure returns (IFraudJudge.Receipt memory r) {
        (r.job, r.to, r.node, r.amount, r.p) = (bytes32(job), 10, CLIENT, amount, HALF);
        r.model = bytes32("model");
    }

    function hashOfReceipt(IFraudJudge.Receipt memory receipt) private pure returns (uint256) {
        bytes32 typeHash = keccak256(
            "Receipt(bytes32 job,uint32 segment,uint32 from,uint32 to,bytes32 model,address node,address market,address client,bytes32 inputCommitment,bytes32 outputCommitment,bytes32 evidenceRoot,uint8 stopReason,uint64 amount,uint32 p,uint64 startedAt,uint64 endedAt)"
        );
        return uint256(keccak256(bytes.concat(typeHash, abi.encode(receipt))));
    }

    function test_everyFieldOfALineThatItsReceiptHasIsCompared() public {
        for (uint256 field = 0; field < 6; ++field) {
            IFraudJudge.Receipt memory receipt = receiptOf(1, 1000);
            if (field == 1) receipt.job = bytes32(uint256(2));
            if (field == 2) receipt.from = 1;
            if (field == 3) receipt.to = 11;
            if (field == 4) receipt.amount = 999;
            if (field == 5) receipt.p = 1;
            patch(byNode[0], 75, 32, hashOfReceipt(receipt));
            layHeader(0, 1500);
            bool differs = judged(IFraudJudge.Fraud.ReceiptDiffers, abi.encode(open(byNode, 0), receipt));
            assert(differs == (field != 0));
        }
    }

    function voided(uint32 refuted, uint32 paid, bytes32 model) private returns (bool) {
        IFraudJudge.Receipt memory a = receiptOf(3, 700);
        IFraudJudge.Receipt memory b = receiptOf(1, 1000);
        b.model = model;
        patch(byNode[refuted], 75, 32, hashOfReceipt(a));
        patch(byNode[paid], 75, 32, hashOfReceipt(b));
        layHeader(0, 1500);
        return judged(
            IFraudJudge.Fraud.VoidedPaid, abi.encode(open(byNode, refuted), open(byNode, paid), a, b)
        );
    }

    function test_aRefutationVoidsPaidWorkOfTheSameModelOnly() public {
        assert(voided(2, 0, bytes32("model")));
        assert(!voided(2, 0, bytes32("another")));
        assert(!voided(0, 1, bytes32("model")));
        patch(byNode[0], 139, 1, 3);
        assert(!voided(2, 0, bytes32("model")));
    }

    function test_aClaimOfUnpaidWorkIsPaidOnce() public {
        layHeader(0, 1500);
        assert(!judged(IFraudJudge.Fraud.ClaimPaid, abi.encode(open(byNode, 2))));
        assert(!judged(IFraudJudge.Fraud.ClaimPaid, abi.encode(open(byNode, 0))));
    }
}
