// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";
import {LeafTree} from "./LeafTree.sol";
import {Line} from "./Line.sol";

/// @title Frauds in lines: one leaf, two neighbours, or the two leaves of one line
library LineFrauds {
    using Line for bytes;

    /// @notice A job is settled in its own epoch or in the next.
    uint256 private constant JOB_EPOCHS_BACK = 1;

    function requireByNode(IEpochs.Header calldata header, IFraudJudge.Opening memory opening) internal pure {
        LeafTree.requireLeaf(header.nRoot, header.count, opening, Line.NODE_SIZE, Line.NODE_TAG);
    }

    function requireByLane(IEpochs.Header calldata header, IFraudJudge.Opening memory opening) internal pure {
        LeafTree.requireLeaf(header.cRoot, header.count, opening, Line.LANE_SIZE, Line.LANE_TAG);
    }

    function requireNeighbours(IFraudJudge.Opening memory a, IFraudJudge.Opening memory b) internal pure {
        require(uint256(a.index) + 1 == b.index, IFraudJudge.NotRelated(a.index, b.index));
    }

    /// @param quorum Verifiers that decide about a line.
    function malformed(
        IEpochs.Header calldata header,
        bool byLane,
        IFraudJudge.Opening memory opening,
        uint256 quorum
    ) internal pure returns (bool) {
        LeafTree.requireIn(byLane ? header.cRoot : header.nRoot, header.count, opening);
        bytes memory leaf = opening.leaf;
        (uint256 size, uint8 tag) =
            byLane ? (Line.LANE_SIZE, Line.LANE_TAG) : (Line.NODE_SIZE, Line.NODE_TAG);
        if (!LeafTree.isLeaf(leaf, size, tag)) return true;
        uint256 created = uint256(leaf.job()) >> 224;
        if (created > header.epoch || created + JOB_EPOCHS_BACK < header.epoch) return true;
        if (leaf.to() < leaf.from() || leaf.amount() > leaf.cumulative()) return true;
        if (leaf.pair() >= header.count) return true;
        if (leaf.running() + leaf.payableAmount() > header.total) return true;
        return wrongStatus(leaf, quorum) || wrongMasks(leaf, header.vCount);
    }

    function unsortedByNode(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory a,
        IFraudJudge.Opening memory b,
        Line.Shares memory shares
    ) internal pure returns (bool) {
        requireByNode(header, a);
        requireByNode(header, b);
        requireNeighbours(a, b);
        bool sameNode = a.leaf.node() == b.leaf.node();
        uint256 before = sameNode ? a.leaf.before() + a.leaf.inferenceShare(shares) : 0;
        return !a.leaf.precedes(b.leaf) || b.leaf.before() != before
            || b.leaf.running() != a.leaf.running() + a.leaf.payableAmount();
    }

    function unsortedByLane(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory a,
        IFraudJudge.Opening memory b
    ) internal pure returns (bool) {
        requireByLane(header, a);
        requireByLane(header, b);
        requireNeighbours(a, b);
        if (b.leaf.running() != a.leaf.running() + a.leaf.payableAmount()) return true;
        if (a.leaf.lane() != b.leaf.lane()) return a.leaf.lane() > b.leaf.lane() || b.leaf.before() != 0;
        return a.leaf.breaksChain(b.leaf, header.epoch)
            || b.leaf.before() != a.leaf.before() + a.leaf.payableAmount();
    }

    /// @notice The first leaf begins at zero, the last one ends at the total.
    function wrongEnd(IEpochs.Header calldata header, bool byLane, IFraudJudge.Opening memory opening)
        internal
        pure
        returns (bool)
    {
        if (byLane) requireByLane(header, opening);
        else requireByNode(header, opening);
        bytes memory leaf = opening.leaf;
        bool first = opening.index == 0 && (leaf.running() != 0 || leaf.before() != 0);
        bool last = uint256(opening.index) + 1 == header.count
            && leaf.running() + leaf.payableAmount() != header.total;
        return first || last;
    }

    function differ(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory byNode,
        IFraudJudge.Opening memory byLane
    ) internal pure returns (bool) {
        requireByNode(header, byNode);
        requireByLane(header, byLane);
        bool there = byNode.leaf.pair() == byLane.index;
        bool back = byLane.leaf.pair() == byNode.index;
        require(there || back, IFraudJudge.NotRelated(byNode.index, byLane.index));
        return !there || !back || !byNode.leaf.sameCore(byLane.leaf);
    }

    /// @notice Two lines of one market, or one line by itself.
    function wrongMarketThread(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory a,
        IFraudJudge.Opening memory b,
        Line.Shares memory shares
    ) internal pure returns (bool) {
        requireByNode(header, a);
        requireByNode(header, b);
        uint32 previous = a.leaf.marketPrevious();
        if (a.index == b.index) {
            return previous == Line.NONE ? a.leaf.marketBefore() != 0 : previous >= a.index;
        }
        bool sameMarket = a.leaf.market() == b.leaf.market();
        if (previous == b.index) {
            return !sameMarket || a.leaf.marketBefore() != b.leaf.marketBefore() + b.leaf.marketShare(shares);
        }
        return sameMarket && previous == b.leaf.marketPrevious();
    }

    function wrongStatus(bytes memory leaf, uint256 quorum) private pure returns (bool) {
        uint8 status = leaf.status();
        uint256 passes = countBits(leaf.passMask());
        uint256 others = countBits(leaf.failMask());
        if (status == Line.UNSAMPLED) return passes + others != 0;
        if (status == Line.CHECKED) return passes == 0 || (others != 0 && (passes < quorum || others >= quorum));
        if (status == Line.REFUTED) return others < quorum;
        return status > Line.MAX_STATUS;
    }

    function wrongMasks(bytes memory leaf, uint256 vCount) private pure returns (bool) {
        uint256 all = leaf.passMask() | leaf.failMask();
        if (leaf.passMask() & leaf.failMask() != 0) return true;
        return all != 0 && leaf.firstVerdict() + countBits(all) > vCount;
    }

    function countBits(uint256 mask) internal pure returns (uint256 count) {
        for (; mask != 0; mask &= mask - 1) {
            ++count;
        }
    }
}
