// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDisputes} from "../contracts/interfaces/IDisputes.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice Frauds in words, between epochs, against receipts, and a client's own.
contract FraudsOfMoneyTest is FraudFixture {
    IFraudJudge.Opening private none;
    IFraudJudge.Opening[] private empty;
    IFraudJudge.WordOpening private noWord;

    function setUp() public {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openLane(10 * TOKEN);
        openLane(10 * TOKEN);
        layEpoch(0);
    }

    function words(uint256[] memory all, uint32 index)
        private
        view
        returns (IFraudJudge.WordOpening[2] memory)
    {
        return [openWord(all, index), noWord];
    }

    function one(bytes[] memory leaves, uint32 index) private pure returns (IFraudJudge.Opening[] memory found) {
        found = new IFraudJudge.Opening[](1);
        found[0] = open(leaves, index);
    }

    function debitOf(uint32 last) private view returns (bytes memory) {
        IFraudJudge.Opening memory next = last == 2 ? none : open(byLane, last + 1);
        return abi.encode(open(byLane, last), next, words(debits, 0));
    }

    function creditOf(uint32 node) private view returns (bytes memory) {
        return abi.encode(
            node,
            node == SERVER ? one(byNode, 1) : empty,
            node == MARKET ? one(byNode, 2) : empty,
            node == 1 ? one(verdicts, 1) : node == MARKET ? one(verdicts, 2) : empty,
            words(credits, 0)
        );
    }

    function test_honestWordsAreNoFraud() public {
        postEpoch(0, 1500);
        refuses(IFraudJudge.Fraud.Debit, debitOf(0));
        refuses(IFraudJudge.Fraud.Debit, debitOf(2));
        for (uint32 node = 0; node < 3; ++node) {
            refuses(IFraudJudge.Fraud.Credit, creditOf(node));
        }
        vm.expectPartialRevert(IFraudJudge.NotRelated.selector);
        settlement.challenge(header, IFraudJudge.Fraud.Debit, debitOf(1));
    }

    function test_aLaneThatIsDebitedMoreOrLessThanItsLines() public {
        debits = list(word(0, 1, 1499, 0, 0));
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Debit, debitOf(2));
    }

    function test_aLaneThatIsDebitedForUnpaidLines() public {
        debits = list(word(0, 700, 800, 0, 0));
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Debit, debitOf(0));
    }

    function test_aLaneWithoutAWord() public {
        debits = list(word(1, 1500, 0, 0, 0));
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Debit, debitOf(2));
    }

    function test_aWordThatIsNotAbsentAndNotShown() public {
        debits = list(word(0, 0, 1499, 0, 0));
        debits.push(word(1, 1, 0, 0, 0));
        postEpoch(0, 1500);
        bytes memory evidence = abi.encode(open(byLane, 2), none, words(debits, 1));
        vm.expectPartialRevert(IFraudJudge.WordNotAbsent.selector);
        settlement.challenge(header, IFraudJudge.Fraud.Debit, evidence);
    }

    function test_aNodeThatGetsLessThanItsLines() public {
        credits = list(word(0, 1274, 101, 125, 0));
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Credit, creditOf(SERVER));
    }

    function test_aVerifierThatGetsLessThanItsVerdicts() public {
        credits = list(word(0, 1276, 99, 125, 0));
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Credit, creditOf(1));
    }

    function test_aMarketThatAlsoVerifiesAndGetsLessThanBoth() public {
        credits = list(word(0, 1276, 100, 124, 0));
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.Credit, creditOf(MARKET));
    }

    /// @dev Seat 0 was slashed and given to another since epoch 0 began: its verdicts of then are not the new holder's.
    function test_aSeatThatChangedHandsProvesNothingOfBefore() public {
        patch(byNode[0], 139, 1, 9);
        postEpoch(0, 1500);
        proves(IFraudJudge.Fraud.LineMalformed, abi.encode(false, open(byNode, 0)));
        uint32 node = register(workKey(20), 4, seedAt(20, 0));
        register(workKey(21), 4, seedAt(21, 0));
        vm.prank(OWNER);
        settlement.bondSettler(SETTLER, BOND);
        layEpoch(0);
        header.nRoot = treeRoot(byNode);
        bytes32 digest = typed(hashOf(header));
        bytes memory quorum = bytes.concat(hex"00", signDigest(workKey(20), digest));
        bytes memory second = signDigest(workKey(21), digest);
        vm.prank(SETTLER);
        settlement.post(header, "", bytes.concat(quorum, hex"01", second));
        bytes memory evidence = abi.encode(node, empty, empty, one(verdicts, 1), words(credits, 0));
        vm.expectRevert(abi.encodeWithSelector(IFraudJudge.SeatTooNew.selector, 0));
        settlement.challenge(header, IFraudJudge.Fraud.Credit, evidence);
    }

    // ------------------------------------------------------- between epochs

    function twice(uint32 a, IEpochs.Header memory other, bytes[] memory leaves, uint32 b)
        private
        view
        returns (bytes memory)
    {
        return abi.encode(open(byNode, a), other, open(leaves, b));
    }

    function continuation(uint32 first, IEpochs.Header memory earlier, bytes[] memory leaves, uint32 last)
        private
        view
        returns (bytes memory)
    {
        IFraudJudge.Opening memory before = first == 0 ? none : open(byLane, first - 1);
        return abi.encode(before, open(byLane, first), earlier, open(leaves, last));
    }

    function test_honestEpochsContinueAndPayNothingTwice() public {
        postEpoch(0, 1500);
        (IEpochs.Header memory first, bytes[] memory lanes, bytes[] memory nodes) = (header, byLane, byNode);
        refuses(IFraudJudge.Fraud.Continuation, continuation(0, first, lanes, 0));
        refuses(IFraudJudge.Fraud.Continuation, continuation(1, first, lanes, 0));
        refuses(IFraudJudge.Fraud.Twice, twice(1, first, nodes, 0));
        layEpoch(1);
        postEpoch(1, 1500);
        refuses(IFraudJudge.Fraud.Continuation, continuation(0, first, lanes, 0));
        refuses(IFraudJudge.Fraud.Continuation, continuation(1, first, lanes, 2));
        for (uint32 i = 0; i < 3; ++i) {
            for (uint32 j = 0; j < 3; ++j) {
                refuses(IFraudJudge.Fraud.Twice, twice(i, first, nodes, j));
            }
        }
        vm.expectPartialRevert(IFraudJudge.NotRelated.selector);
        settlement.challenge(header, IFraudJudge.Fraud.Continuation, continuation(1, first, lanes, 1));
        first.total = 1;
        vm.expectPartialRevert(IFraudJudge.EpochNotKnown.selector);
        settlement.challenge(header, IFraudJudge.Fraud.Twice, twice(0, first, nodes, 0));
    }

    function test_aJobThatIsPaidAgainInTheNextEpoch() public {
        postEpoch(0, 1500);
        (IEpochs.Header memory first, bytes[] memory nodes) = (header, byNode);
        layEpoch(1);
        patchLine(1, 2, 9, 32, 2);
        postEpoch(1, 1500);
        proves(IFraudJudge.Fraud.Twice, twice(1, first, nodes, 1));
    }

    function test_aJobThatIsPaidOnTwoNodesInOneEpoch() public {
        patchLine(2, 0, 139, 1, 0);
        patchLine(2, 0, 9, 32, 1);
        patchLine(2, 0, 41, 4, 9);
        postEpoch(0, 2200);
        proves(IFraudJudge.Fraud.Twice, twice(2, header, byNode, 0));
    }

    function test_aVoucherThatIsUsedAgain() public {
        postEpoch(0, 1500);
        (IEpochs.Header memory first, bytes[] memory nodes) = (header, byNode);
        layEpoch(1);
        patchLine(0, 1, 53, 6, 1);
        postEpoch(1, 1500);
        proves(IFraudJudge.Fraud.Twice, twice(0, first, nodes, 0));
    }

    function continuationSpoiled(uint256 offset, uint256 size, uint256 value) private {
        postEpoch(0, 1500);
        (IEpochs.Header memory first, bytes[] memory lanes) = (header, byLane);
        layEpoch(1);
        patch(byLane[1], offset, size, value);
        postEpoch(1, 1500);
        proves(IFraudJudge.Fraud.Continuation, continuation(1, first, lanes, 2));
    }

    function test_aLaneThatSkipsAVoucher() public {
        continuationSpoiled(53, 6, 4);
    }

    function test_aLaneThatContinuesAnotherVoucher() public {
        continuationSpoiled(107, 32, 4);
    }

    function test_aLaneThatBeginsAnewAlthoughItHasLines() public {
        continuationSpoiled(156, 4, NONE);
    }

    function test_aLaneThatContinuesAnEpochThatDoesNotExist() public {
        continuationSpoiled(156, 4, 7);
    }

    function test_aLaneThatContinuesALineThatDoesNotExist() public {
        continuationSpoiled(160, 4, 3);
    }

    // ------------------------------------------------------------- receipts

    function receiptOf(bytes32 job, uint64 amount, address node) private pure returns (IFraudJudge.Receipt memory r) {
        r.job = job;
        r.to = 10;
        r.node = node;
        r.amount = amount;
        r.p = HALF;
        r.model = bytes32("model");
    }

    function hashOfReceipt(IFraudJudge.Receipt memory receipt) private pure returns (uint256) {
        bytes32 typeHash = keccak256(
            "Receipt(bytes32 job,uint32 segment,uint32 from,uint32 to,bytes32 model,address node,address market,address client,bytes32 inputCommitment,bytes32 outputCommitment,bytes32 evidenceRoot,uint8 stopReason,uint64 amount,uint32 p,uint64 startedAt,uint64 endedAt)"
        );
        return uint256(keccak256(bytes.concat(typeHash, abi.encode(receipt))));
    }

    function test_aLineThatIsNotWhatItsReceiptSays() public {
        IFraudJudge.Receipt memory receipt = receiptOf(bytes32(uint256(1)), 1000, CLIENT);
        patchLine(0, 1, 75, 32, hashOfReceipt(receipt));
        IFraudJudge.Receipt memory cheaper = receiptOf(bytes32(uint256(2)), 499, CLIENT);
        patchLine(1, 2, 75, 32, hashOfReceipt(cheaper));
        postEpoch(0, 1500);
        refuses(IFraudJudge.Fraud.ReceiptDiffers, abi.encode(open(byNode, 0), receipt));
        vm.expectPartialRevert(IFraudJudge.ReceiptUnknown.selector);
        settlement.challenge(
            header, IFraudJudge.Fraud.ReceiptDiffers, abi.encode(open(byNode, 0), cheaper)
        );
        proves(IFraudJudge.Fraud.ReceiptDiffers, abi.encode(open(byNode, 1), cheaper));
    }

    function test_workThatIsPaidAlthoughTheSameModelOfTheNodeIsRefuted() public {
        IFraudJudge.Receipt memory paid = receiptOf(bytes32(uint256(1)), 1000, CLIENT);
        IFraudJudge.Receipt memory refuted = receiptOf(bytes32(uint256(3)), 700, CLIENT);
        IFraudJudge.Receipt memory others = receiptOf(bytes32(uint256(2)), 500, OWNER);
        patchLine(0, 1, 75, 32, hashOfReceipt(paid));
        patchLine(1, 2, 75, 32, hashOfReceipt(others));
        patchLine(2, 0, 75, 32, hashOfReceipt(refuted));
        postEpoch(0, 1500);
        refuses(
            IFraudJudge.Fraud.VoidedPaid, abi.encode(open(byNode, 2), open(byNode, 1), refuted, others)
        );
        proves(IFraudJudge.Fraud.VoidedPaid, abi.encode(open(byNode, 2), open(byNode, 0), refuted, paid));
    }

    // ---------------------------------------------------------------- forks

    function voucherOf(uint32 lane, uint48 seq, bytes32 line) private pure returns (IEscrow.Voucher memory) {
        return IEscrow.Voucher(lane, seq, bytes32(0), 10, line);
    }

    function signed(uint256 key, IEscrow.Voucher memory v) private view returns (bytes memory) {
        return signDigest(
            key, typed(keccak256(abi.encode(VOUCHER_TYPE, v.lane, v.seq, v.previous, v.cumulative, v.line)))
        );
    }

    function test_twoVouchersWithOneNumberForfeitTheLanesBond() public {
        address client = vm.addr(CLIENT_KEY);
        token.transfer(client, 100 * TOKEN);
        vm.startPrank(client);
        token.approve(address(settlement), type(uint256).max);
        uint32 lane = settlement.openLanes(1, 10 * TOKEN, 3 * TOKEN);
        vm.stopPrank();
        IEscrow.Voucher memory a = voucherOf(lane, 1, bytes32("a"));
        IEscrow.Voucher memory b = voucherOf(lane, 1, bytes32("b"));
        bytes memory signedA = signed(CLIENT_KEY, a);
        expectNoFork(a, signedA, a, signedA);
        expectNoFork(a, signedA, b, signed(CLIENT_KEY + 1, b));
        expectNoFork(b, signed(CLIENT_KEY + 1, b), a, signedA);
        IEscrow.Voucher memory later = voucherOf(lane, 2, bytes32("b"));
        expectNoFork(a, signedA, later, signed(CLIENT_KEY, later));
        IEscrow.Voucher memory other = voucherOf(0, 1, bytes32("b"));
        expectNoFork(a, signedA, other, signed(CLIENT_KEY, other));
        bytes memory signedB = signed(CLIENT_KEY, b);
        uint256 mine = token.balanceOf(address(this));
        settlement.challengeFork(a, signedA, b, signedB);
        assert(token.balanceOf(address(this)) - mine == 3 * TOKEN / 2);
        assert(token.balanceOf(address(0xdEaD)) == 3 * TOKEN - 3 * TOKEN / 2);
        assert(settlement.lane(lane).bond == 0 && settlement.lane(lane).deposited == 10 * TOKEN);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.AmountZero.selector));
        settlement.challengeFork(a, signedA, b, signedB);
    }

    function expectNoFork(
        IEscrow.Voucher memory a,
        bytes memory signedA,
        IEscrow.Voucher memory b,
        bytes memory signedB
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IDisputes.NotForked.selector, a.lane));
        settlement.challengeFork(a, signedA, b, signedB);
    }
}
