// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IClaims} from "../interfaces/IClaims.sol";
import {IEscrow} from "../interfaces/IEscrow.sol";
import {LeafTree} from "./LeafTree.sol";
import {TypedData} from "./TypedData.sol";

/// @title The fields of a line's leaf
/// @notice Offsets as in the leaf layout of the specification; bytes 1 to 163 are equal in both orders.
library Line {
    using LeafTree for bytes;

    uint256 internal constant NODE_SIZE = 196;
    uint256 internal constant LANE_SIZE = 184;
    uint8 internal constant NODE_TAG = 1;
    uint8 internal constant LANE_TAG = 2;
    uint32 internal constant NONE = type(uint32).max;
    uint8 internal constant UNSAMPLED = 0;
    uint8 internal constant CHECKED = 1;
    uint8 internal constant REFUTED = 2;
    uint8 internal constant WITHHELD = 5;
    uint8 internal constant MAX_STATUS = 8;
    uint256 private constant CORE_END = 164;
    uint256 private constant BASIS_POINTS = 10_000;

    /// @dev Basis points; an epoch without verdicts has no verifiers' share.
    struct Shares {
        uint256 market;
        uint256 verification;
    }

    function node(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(1, 4));
    }

    function market(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(5, 4));
    }

    function job(bytes memory leaf) internal pure returns (bytes32) {
        return bytes32(leaf.read(9, 32));
    }

    function from(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(41, 4));
    }

    function to(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(45, 4));
    }

    function lane(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(49, 4));
    }

    function seq(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(53, 6);
    }

    function amount(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(59, 8);
    }

    function cumulative(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(67, 8);
    }

    function receipt(bytes memory leaf) internal pure returns (bytes32) {
        return bytes32(leaf.read(75, 32));
    }

    function voucher(bytes memory leaf) internal pure returns (bytes32) {
        return bytes32(leaf.read(107, 32));
    }

    function status(bytes memory leaf) internal pure returns (uint8) {
        return uint8(leaf.read(139, 1));
    }

    function probability(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(140, 4));
    }

    function passMask(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(144, 4);
    }

    function failMask(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(148, 4);
    }

    function firstVerdict(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(152, 4);
    }

    function earlierEpoch(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(156, 4));
    }

    function earlierIndex(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(160, 4));
    }

    /// @notice Where the line stands in the other order.
    function pair(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(164, 4);
    }

    /// @notice Payable amounts of all leaves before this one.
    function running(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(168, 8);
    }

    /// @notice Inference shares of the node's lines, or payable amounts of the lane's lines, before this one.
    function before(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(176, 8);
    }

    function marketPrevious(bytes memory leaf) internal pure returns (uint32) {
        return uint32(leaf.read(184, 4));
    }

    function marketBefore(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(188, 8);
    }

    function isPayable(bytes memory leaf) internal pure returns (bool) {
        return status(leaf) <= CHECKED;
    }

    function payableAmount(bytes memory leaf) internal pure returns (uint256) {
        return isPayable(leaf) ? amount(leaf) : 0;
    }

    function marketShare(bytes memory leaf, Shares memory shares) internal pure returns (uint256) {
        return market(leaf) == NONE ? 0 : payableAmount(leaf) * shares.market / BASIS_POINTS;
    }

    function inferenceShare(bytes memory leaf, Shares memory shares) internal pure returns (uint256) {
        uint256 paid = payableAmount(leaf);
        uint256 start = running(leaf);
        uint256 verification = pool(start + paid, shares) - pool(start, shares);
        return paid - marketShare(leaf, shares) - verification;
    }

    /// @notice The verifiers' part of payable amounts.
    function pool(uint256 total, Shares memory shares) internal pure returns (uint256) {
        return total * shares.verification / BASIS_POINTS;
    }

    /// @notice Hash of the voucher that pays this line and follows `previous`.
    function voucherAfter(bytes memory leaf, uint32 epoch, bytes32 previous) internal pure returns (bytes32) {
        bytes32 line = TypedData.hash(
            IClaims.PaymentLine({
                epoch: epoch,
                job: job(leaf),
                from: from(leaf),
                to: to(leaf),
                node: node(leaf),
                market: market(leaf),
                amount: uint64(amount(leaf)),
                receipt: receipt(leaf)
            })
        );
        return TypedData.hash(
            IEscrow.Voucher({
                lane: lane(leaf),
                seq: uint48(seq(leaf)),
                previous: previous,
                cumulative: uint64(cumulative(leaf)),
                line: line
            })
        );
    }

    /// @notice Whether `b` is not the link that follows `a` on its lane.
    function breaksChain(bytes memory a, bytes memory b, uint32 epoch) internal pure returns (bool) {
        return lane(a) != lane(b) || seq(b) != seq(a) + 1 || cumulative(b) != cumulative(a) + amount(b)
            || voucherAfter(b, epoch, voucher(a)) != voucher(b);
    }

    /// @notice Where a voucher stands in the order by lane.
    function laneKey(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(49, 10);
    }

    /// @notice Whether (node, job, from, lane, seq) of `a` is below that of `b`.
    function precedes(bytes memory a, bytes memory b) internal pure returns (bool) {
        if (node(a) != node(b)) return node(a) < node(b);
        if (job(a) != job(b)) return job(a) < job(b);
        return a.read(41, 4) << 80 | a.read(49, 10) < b.read(41, 4) << 80 | b.read(49, 10);
    }

    /// @notice Whether the two leaves say the same of a line.
    function sameCore(bytes memory a, bytes memory b) internal pure returns (bool same) {
        assembly ("memory-safe") {
            let size := sub(CORE_END, 1)
            same := eq(keccak256(add(a, 0x21), size), keccak256(add(b, 0x21), size))
        }
    }
}
