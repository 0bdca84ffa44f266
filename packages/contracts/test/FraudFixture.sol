// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDisputes} from "../contracts/interfaces/IDisputes.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @notice Builds whole epochs, leaf by leaf, so that each test can spoil one byte of one and prove it.
abstract contract FraudFixture is Fixture {
    struct TestLine {
        uint32 node;
        uint32 market;
        bytes32 job;
        uint32 lane;
        uint48 seq;
        uint64 amount;
        uint64 cumulative;
        bytes32 receipt;
        bytes32 voucher;
        uint8 status;
        uint32 pass;
        uint32 fail;
        uint32 first;
        uint32 earlierEpoch;
        uint32 earlierIndex;
    }

    uint32 internal constant NONE = type(uint32).max;
    uint32 internal constant HALF = type(uint32).max / 2;
    uint32 internal constant MARKET = 2;
    uint32 internal constant SECOND = 4;
    bytes internal constant NOTHING = "";

    bytes[] internal byNode;
    bytes[] internal byLane;
    bytes[] internal verdicts;
    uint256[] internal debits;
    uint256[] internal credits;
    IEpochs.Header internal header;
    bytes32 internal lastVoucher;

    /// @dev Node 0 did two lines of lane 1, the first checked by seat 0; node 4 did one of lane 0, refuted by seats 0 and
    /// 1. Payable: 1500; shares of node 0: 850 + 425, of the market: 50 + 25, of the verifiers: 100 and 50.
    function layEpoch(uint32 epoch) internal {
        delete byNode;
        delete byLane;
        delete verdicts;
        TestLine memory a = lineOf(epoch, 1, 0, 1, 1000);
        a.status = 1;
        a.pass = 1;
        TestLine memory b = lineOf(epoch, 2, 0, 1, 500);
        TestLine memory c = lineOf(epoch, 3, SECOND, 0, 700);
        c.status = 2;
        c.fail = 3;
        c.first = 1;
        if (epoch == 0) {
            sign(epoch, a, 1, 1000, bytes32(0));
            sign(epoch, c, 1, 700, bytes32(0));
        } else {
            (a.earlierEpoch, a.earlierIndex, b.earlierEpoch, b.earlierIndex) = (0, 2, 0, 2);
            (c.earlierEpoch, c.earlierIndex) = (0, 0);
            sign(epoch, a, 3, 2500, lastVoucher);
            sign(epoch, c, 2, 1400, lastRefutedVoucher);
        }
        sign(epoch, b, a.seq + 1, a.cumulative + 500, a.voucher);
        (lastVoucher, lastRefutedVoucher) = (b.voucher, c.voucher);
        byNode.push(bytes.concat(hex"01", core(a), tail(1, 0, 0), abi.encodePacked(NONE, uint64(0))));
        byNode.push(bytes.concat(hex"01", core(b), tail(2, 1000, 850), abi.encodePacked(uint32(0), uint64(50))));
        byNode.push(bytes.concat(hex"01", core(c), tail(0, 1500, 0), abi.encodePacked(uint32(1), uint64(75))));
        byLane.push(bytes.concat(hex"02", core(c), tail(2, 0, 0)));
        byLane.push(bytes.concat(hex"02", core(a), tail(0, 0, 0)));
        byLane.push(bytes.concat(hex"02", core(b), tail(1, 1000, 1000)));
        verdicts.push(verdict(a.job, 0, 1, 0, NONE, 0));
        verdicts.push(verdict(c.job, 0, 2, 2, 0, 1));
        verdicts.push(verdict(c.job, 1, 2, 2, NONE, 0));
        debits = list(word(0, 0, 1500, 0, 0));
        credits = list(word(0, 1275, 100, 125, 0));
    }

    bytes32 private lastRefutedVoucher;

    function lineOf(uint32 epoch, uint256 number, uint32 node, uint32 lane, uint64 amount)
        private
        pure
        returns (TestLine memory line)
    {
        line.node = node;
        line.market = MARKET;
        line.job = bytes32(uint256(epoch) << 224 | number);
        line.lane = lane;
        line.amount = amount;
        line.receipt = keccak256(abi.encode("receipt", epoch, number));
        line.earlierEpoch = NONE;
        line.earlierIndex = NONE;
    }

    function sign(uint32 epoch, TestLine memory line, uint48 seq, uint64 cumulative, bytes32 previous)
        private
        pure
    {
        (line.seq, line.cumulative) = (seq, cumulative);
        bytes memory head = abi.encode(LINE_TYPE, epoch, line.job, uint32(0), uint32(10));
        bytes32 payment =
            keccak256(bytes.concat(head, abi.encode(line.node, line.market, line.amount, line.receipt)));
        line.voucher = keccak256(abi.encode(VOUCHER_TYPE, line.lane, seq, previous, cumulative, payment));
    }

    bytes32 private constant LINE_TYPE = keccak256(
        "PaymentLine(uint32 epoch,bytes32 job,uint32 from,uint32 to,uint32 node,uint32 market,uint64 amount,bytes32 receipt)"
    );
    bytes32 internal constant VOUCHER_TYPE =
        keccak256("Voucher(uint32 lane,uint48 seq,bytes32 previous,uint64 cumulative,bytes32 line)");

    function core(TestLine memory line) private pure returns (bytes memory) {
        return bytes.concat(
            abi.encodePacked(line.node, line.market, line.job, uint32(0), uint32(10), line.lane, line.seq),
            abi.encodePacked(line.amount, line.cumulative, line.receipt, line.voucher, line.status, HALF),
            abi.encodePacked(line.pass, line.fail, line.first, line.earlierEpoch, line.earlierIndex)
        );
    }

    function tail(uint32 other, uint64 running, uint64 before) private pure returns (bytes memory) {
        return abi.encodePacked(other, running, before);
    }

    function verdict(bytes32 job, uint8 seat, uint8 said, uint32 line, uint32 previous, uint32 before)
        private
        pure
        returns (bytes memory)
    {
        return bytes.concat(
            abi.encodePacked(uint8(3), job, uint32(0), seat, said), abi.encodePacked(bytes32(0), line, previous, before)
        );
    }

    /// @dev Writes the lowest `size` bytes of `value` at `offset`.
    function patch(bytes storage leaf, uint256 offset, uint256 size, uint256 value) internal {
        for (uint256 i = 0; i < size; ++i) {
            leaf[offset + i] = bytes1(uint8(value >> (8 * (size - 1 - i))));
        }
    }

    /// @dev The same in both orders.
    function patchLine(uint256 place, uint256 lanePlace, uint256 offset, uint256 size, uint256 value) internal {
        patch(byNode[place], offset, size, value);
        patch(byLane[lanePlace], offset, size, value);
    }

    function postEpoch(uint32 epoch, uint64 total) internal {
        layHeader(epoch, total);
        post(header);
    }

    function layHeader(uint32 epoch, uint64 total) internal {
        header = headerFor(epoch, total, debits, credits);
        header.count = uint32(byNode.length);
        header.vCount = uint32(verdicts.length);
        header.nRoot = treeRoot(byNode);
        header.cRoot = treeRoot(byLane);
        header.vRoot = treeRoot(verdicts);
    }

    /// @dev The voucher in a leaf by lane.
    function voucherOfLeaf(uint32 index) internal view returns (bytes32 hash) {
        bytes memory leaf = byLane[index];
        assembly ("memory-safe") {
            hash := mload(add(leaf, 139))
        }
    }

    function treeRoot(bytes[] memory leaves) internal pure returns (bytes32) {
        return levelsOf(leaves)[1];
    }

    function open(bytes[] memory leaves, uint32 index) internal pure returns (IFraudJudge.Opening memory) {
        bytes32[] memory nodes = levelsOf(leaves);
        uint256 depth = 0;
        while ((2 << depth) < nodes.length) ++depth;
        bytes32[] memory proof = new bytes32[](depth);
        uint256 place = nodes.length / 2 + index;
        for (uint256 i = 0; i < depth; ++i) {
            proof[i] = nodes[place ^ 1];
            place >>= 1;
        }
        return IFraudJudge.Opening(index, leaves[index], proof);
    }

    function openWord(uint256[] memory words, uint32 index)
        internal
        pure
        returns (IFraudJudge.WordOpening memory)
    {
        bytes[] memory leaves = new bytes[](words.length);
        for (uint256 i = 0; i < words.length; ++i) leaves[i] = abi.encodePacked(uint8(4), words[i]);
        return IFraudJudge.WordOpening(true, index, words[index], open(leaves, index).proof);
    }

    /// @dev Heap order, the leaves from `width` on.
    function levelsOf(bytes[] memory leaves) private pure returns (bytes32[] memory nodes) {
        uint256 width = 1;
        while (width < leaves.length) width *= 2;
        nodes = new bytes32[](2 * width);
        for (uint256 i = 0; i < leaves.length; ++i) nodes[width + i] = keccak256(leaves[i]);
        for (uint256 i = width - 1; i > 0; --i) nodes[i] = keccak256(abi.encode(nodes[2 * i], nodes[2 * i + 1]));
    }

    /// @dev The epoch is void, nobody was paid, the bond is gone and so are the stakes of seats 0 and 1.
    function proves(IFraudJudge.Fraud fraud, bytes memory evidence) internal {
        uint256 burned = token.balanceOf(address(0xdEaD));
        uint256 mine = token.balanceOf(address(this));
        uint256 slashed = BOND + 2 * STAKE;
        settlement.challenge(header, fraud, evidence);
        assert(settlement.epochStatus(header.epoch).status == IEpochs.Status.Void);
        assert(token.balanceOf(address(0xdEaD)) - burned == slashed - slashed / 2);
        assert(token.balanceOf(address(this)) - mine == slashed / 2);
        (, uint64 bond,) = settlement.settler(SETTLER);
        assert(bond == 0 && settlement.node(1).stake == 0 && settlement.node(2).stake == 0);
        assert(settlement.node(3).stake == STAKE && settlement.seat(2).active);
        assert(!settlement.seat(0).active && settlement.totals().slashed == slashed);
        assert(settlement.lane(1).spent == 0);
    }

    function refuses(IFraudJudge.Fraud fraud, bytes memory evidence) internal {
        vm.expectRevert(abi.encodeWithSelector(IDisputes.NotFraud.selector, header.epoch));
        settlement.challenge(header, fraud, evidence);
    }

    /// @dev What the contract would be told, of an epoch that need not be posted.
    function judged(IFraudJudge.Fraud fraud, bytes memory evidence) internal returns (bool) {
        IFraudJudge judge = settlement.judge();
        vm.prank(address(settlement));
        return judge.isFraud(header, fraud, evidence);
    }

    /// @dev The evidence is of something else than the fraud.
    function refusesAs(bytes4 selector, IFraudJudge.Fraud fraud, bytes memory evidence) internal {
        IFraudJudge judge = settlement.judge();
        vm.prank(address(settlement));
        vm.expectPartialRevert(selector);
        judge.isFraud(header, fraud, evidence);
    }

    function pair(bytes[] memory leaves, uint32 a, uint32 b) internal pure returns (bytes memory) {
        return abi.encode(open(leaves, a), open(leaves, b));
    }
}
