// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";
import {LeafTree} from "./LeafTree.sol";
import {Line} from "./Line.sol";
import {LineFrauds} from "./LineFrauds.sol";
import {PackedCounters} from "./PackedCounters.sol";
import {VerdictFrauds} from "./VerdictFrauds.sol";
import {WordTree} from "./WordTree.sol";

/// @title Frauds in words: what a lane or a node is moved by is not what its lines say
/// @notice The contract itself requires Σ debits = Σ credits = total, so it is enough that nobody's word is too small.
library MoneyFrauds {
    using Line for bytes;
    using PackedCounters for uint256;

    function wrongDebit(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory last,
        IFraudJudge.Opening memory next,
        IFraudJudge.WordOpening[2] memory words
    ) internal pure returns (bool) {
        LineFrauds.requireByLane(header, last);
        uint32 lane = last.leaf.lane();
        if (uint256(last.index) + 1 != header.count) {
            LineFrauds.requireByLane(header, next);
            LineFrauds.requireNeighbours(last, next);
            require(next.leaf.lane() != lane, IFraudJudge.NotRelated(last.index, next.index));
        }
        uint256 due = last.leaf.before() + last.leaf.payableAmount();
        return deltaOf(header.dRoot, header.dWords, lane, words) != due;
    }

    /// @param due What the node has for its work as a verifier.
    function creditTooSmall(
        IEpochs.Header calldata header,
        uint32 node,
        IFraudJudge.Opening[] memory lines,
        IFraudJudge.Opening[] memory market,
        uint256 due,
        IFraudJudge.WordOpening[2] memory words,
        Line.Shares memory shares
    ) internal pure returns (bool) {
        if (lines.length != 0) due += inferenceOf(header, node, lines, shares);
        if (market.length != 0) {
            LineFrauds.requireByNode(header, market[0]);
            require(market[0].leaf.market() == node, IFraudJudge.NotRelated(market[0].index, node));
            due += market[0].leaf.marketBefore() + market[0].leaf.marketShare(shares);
        }
        return deltaOf(header.pRoot, header.pWords, node, words) < due;
    }

    /// @notice What a verdict shows its seat to have earned at least.
    function verifierShare(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory verdict,
        Line.Shares memory shares
    ) internal pure returns (uint256) {
        VerdictFrauds.requireVerdict(header, verdict);
        uint256 pool = Line.pool(header.total, shares);
        return pool * (VerdictFrauds.beforeOf(verdict.leaf) + 1) / header.vCount;
    }

    function inferenceOf(
        IEpochs.Header calldata header,
        uint32 node,
        IFraudJudge.Opening[] memory lines,
        Line.Shares memory shares
    ) private pure returns (uint256) {
        IFraudJudge.Opening memory last = lines[0];
        LineFrauds.requireByNode(header, last);
        require(last.leaf.node() == node, IFraudJudge.NotRelated(last.index, node));
        return last.leaf.before() + last.leaf.inferenceShare(shares);
    }

    /// @dev The delta of a party in the word of its group, or 0 where two neighbouring words show that there is none.
    function deltaOf(bytes32 root, uint256 count, uint32 party, IFraudJudge.WordOpening[2] memory words)
        private
        pure
        returns (uint256)
    {
        uint256 group = PackedCounters.groupOf(party);
        if (count == 0) return 0;
        IFraudJudge.WordOpening memory first = words[0];
        requireWord(root, count, first);
        uint256 found = first.word.deltaGroup();
        if (found == group) return (first.word >> (56 * (party & 3))) & type(uint56).max;
        bool absent;
        if (words[1].present) {
            requireWord(root, count, words[1]);
            absent = uint256(first.index) + 1 == words[1].index && found < group
                && group < words[1].word.deltaGroup();
        } else {
            absent = found > group ? first.index == 0 : uint256(first.index) + 1 == count;
        }
        require(absent, IFraudJudge.WordNotAbsent(group));
        return 0;
    }

    function requireWord(bytes32 root, uint256 count, IFraudJudge.WordOpening memory opening) private pure {
        bytes memory leaf = abi.encodePacked(WordTree.TAG, opening.word);
        LeafTree.requireIn(root, count, IFraudJudge.Opening(opening.index, leaf, opening.proof));
    }
}
