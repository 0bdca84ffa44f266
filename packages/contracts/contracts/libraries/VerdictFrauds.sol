// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";
import {LeafTree} from "./LeafTree.sol";
import {Line} from "./Line.sol";
import {LineFrauds} from "./LineFrauds.sol";

/// @title Frauds in verdicts: one leaf, two neighbours, two of a seat, or a verdict and its line
library VerdictFrauds {
    using LeafTree for bytes;
    using Line for bytes;

    uint256 internal constant SIZE = 83;
    uint8 internal constant TAG = 3;
    uint256 private constant SEATS = 32;
    uint8 private constant PASS = 1;
    uint8 private constant MAX_VERDICT = 3;

    function requireVerdict(IEpochs.Header calldata header, IFraudJudge.Opening memory opening) internal pure {
        LeafTree.requireLeaf(header.vRoot, header.vCount, opening, SIZE, TAG);
    }

    function malformed(IEpochs.Header calldata header, IFraudJudge.Opening memory opening)
        internal
        pure
        returns (bool)
    {
        LeafTree.requireIn(header.vRoot, header.vCount, opening);
        bytes memory leaf = opening.leaf;
        if (!LeafTree.isLeaf(leaf, SIZE, TAG)) return true;
        uint256 verdict = verdictOf(leaf);
        return seatOf(leaf) >= SEATS || verdict == 0 || verdict > MAX_VERDICT || lineOf(leaf) >= header.count;
    }

    function unsorted(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory a,
        IFraudJudge.Opening memory b
    ) internal pure returns (bool) {
        requireVerdict(header, a);
        requireVerdict(header, b);
        LineFrauds.requireNeighbours(a, b);
        (uint256 lineA, uint256 lineB) = (lineOf(a.leaf), lineOf(b.leaf));
        return lineA > lineB || (lineA == lineB && seatOf(a.leaf) >= seatOf(b.leaf));
    }

    /// @param seat Whose bit the line has; where the verdict names the line, its own seat counts.
    function disagrees(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory verdict,
        IFraudJudge.Opening memory line,
        uint8 seat
    ) internal pure returns (bool) {
        requireVerdict(header, verdict);
        LineFrauds.requireByNode(header, line);
        uint256 all = line.leaf.passMask() | line.leaf.failMask();
        if (lineOf(verdict.leaf) == line.index) {
            uint256 own = seatOf(verdict.leaf);
            bytes32 job = bytes32(verdict.leaf.read(1, 32));
            bool pass = verdictOf(verdict.leaf) == PASS;
            uint256 mask = pass ? line.leaf.passMask() : line.leaf.failMask();
            return job != line.leaf.job() || verdict.leaf.read(33, 4) != line.leaf.from()
                || mask >> own & 1 == 0 || placeOf(line.leaf, all, own) != verdict.index;
        }
        bool named = seat < SEATS && all >> seat & 1 == 1 && placeOf(line.leaf, all, seat) == verdict.index;
        require(named, IFraudJudge.NotRelated(verdict.index, line.index));
        return true;
    }

    /// @notice Two verdicts of one seat, or one by itself.
    function wrongThread(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory a,
        IFraudJudge.Opening memory b
    ) internal pure returns (bool) {
        requireVerdict(header, a);
        requireVerdict(header, b);
        uint256 previous = a.leaf.read(75, 4);
        if (a.index == b.index) return previous == Line.NONE ? beforeOf(a.leaf) != 0 : previous >= a.index;
        bool sameSeat = seatOf(a.leaf) == seatOf(b.leaf);
        if (previous == b.index) return !sameSeat || beforeOf(a.leaf) != beforeOf(b.leaf) + 1;
        return sameSeat && previous == b.leaf.read(75, 4);
    }

    function seatOf(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(37, 1);
    }

    /// @notice Verdicts of the seat before this one.
    function beforeOf(bytes memory leaf) internal pure returns (uint256) {
        return leaf.read(79, 4);
    }

    function verdictOf(bytes memory leaf) private pure returns (uint256) {
        return leaf.read(38, 1);
    }

    function lineOf(bytes memory leaf) private pure returns (uint256) {
        return leaf.read(71, 4);
    }

    /// @dev A line's verdicts stand one after the other by seat.
    function placeOf(bytes memory line, uint256 all, uint256 seat) private pure returns (uint256) {
        return line.firstVerdict() + LineFrauds.countBits(all & ((1 << seat) - 1));
    }
}
