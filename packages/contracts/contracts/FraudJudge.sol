// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEpochs} from "./interfaces/IEpochs.sol";
import {IFraudJudge} from "./interfaces/IFraudJudge.sol";
import {IHacaSettlement} from "./interfaces/IHacaSettlement.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {ISettlementParameters} from "./interfaces/ISettlementParameters.sol";
import {HistoryFrauds} from "./libraries/HistoryFrauds.sol";
import {Line} from "./libraries/Line.sol";
import {LineFrauds} from "./libraries/LineFrauds.sol";
import {MoneyFrauds} from "./libraries/MoneyFrauds.sol";
import {VerdictFrauds} from "./libraries/VerdictFrauds.sol";

/// @title Says whether evidence proves a posted epoch wrong
/// @notice Made by the settlement contract, whose code has no room for it; holds nothing and can do nothing.
contract FraudJudge is IFraudJudge {
    /// @inheritdoc IFraudJudge
    function isFraud(IEpochs.Header calldata header, Fraud fraud, bytes calldata evidence)
        external
        view
        returns (bool)
    {
        ISettlementParameters.Parameters memory p = ISettlementParameters(msg.sender).parameters();
        Line.Shares memory shares = Line.Shares(p.marketShare, header.vCount == 0 ? 0 : p.verificationShare);
        if (fraud == Fraud.LineMalformed) {
            (bool byLane, Opening memory leaf) = abi.decode(evidence, (bool, Opening));
            return LineFrauds.malformed(header, byLane, leaf, p.quorum);
        }
        if (fraud == Fraud.End) {
            (bool byLane, Opening memory leaf) = abi.decode(evidence, (bool, Opening));
            return LineFrauds.wrongEnd(header, byLane, leaf);
        }
        if (fraud == Fraud.VerdictMalformed) {
            return VerdictFrauds.malformed(header, abi.decode(evidence, (Opening)));
        }
        if (fraud == Fraud.VerdictOfLine) {
            (Opening memory verdict, Opening memory line, uint8 seat) =
                abi.decode(evidence, (Opening, Opening, uint8));
            return VerdictFrauds.disagrees(header, verdict, line, seat);
        }
        if (fraud == Fraud.Debit) return isWrongDebit(header, evidence);
        if (fraud == Fraud.Credit) return isCreditTooSmall(header, evidence, shares, p);
        if (fraud >= Fraud.Twice) return HistoryFrauds.isFraud(header, fraud, evidence);
        (Opening memory a, Opening memory b) = abi.decode(evidence, (Opening, Opening));
        if (fraud == Fraud.NodeOrder) return LineFrauds.unsortedByNode(header, a, b, shares);
        if (fraud == Fraud.LaneOrder) return LineFrauds.unsortedByLane(header, a, b);
        if (fraud == Fraud.Pair) return LineFrauds.differ(header, a, b);
        if (fraud == Fraud.VerdictOrder) return VerdictFrauds.unsorted(header, a, b);
        if (fraud == Fraud.MarketThread) return LineFrauds.wrongMarketThread(header, a, b, shares);
        return VerdictFrauds.wrongThread(header, a, b);
    }

    /// @inheritdoc IFraudJudge
    function requireLine(IEpochs.Header calldata header, Opening calldata byNode, Opening calldata byLane)
        external
        pure
    {
        require(!LineFrauds.differ(header, byNode, byLane), LinesDiffer(byNode.index, byLane.index));
    }

    function isWrongDebit(IEpochs.Header calldata header, bytes calldata evidence) private pure returns (bool) {
        (Opening memory last, Opening memory next, WordOpening[2] memory words) =
            abi.decode(evidence, (Opening, Opening, WordOpening[2]));
        return MoneyFrauds.wrongDebit(header, last, next, words);
    }

    function isCreditTooSmall(
        IEpochs.Header calldata header,
        bytes calldata evidence,
        Line.Shares memory shares,
        ISettlementParameters.Parameters memory p
    ) private view returns (bool) {
        (
            uint32 node,
            Opening[] memory lines,
            Opening[] memory market,
            Opening[] memory verdict,
            WordOpening[2] memory words
        ) = abi.decode(evidence, (uint32, Opening[], Opening[], Opening[], WordOpening[2]));
        uint256 due = 0;
        if (verdict.length != 0) {
            due = MoneyFrauds.verifierShare(header, verdict[0], shares);
            uint8 seat = uint8(VerdictFrauds.seatOf(verdict[0].leaf));
            IRegistry.SeatView memory holder = IHacaSettlement(msg.sender).seat(seat);
            require(holder.node == node, NotRelated(verdict[0].index, node));
            // A seat that changed hands since may have been another's when the epoch was signed.
            uint256 opened = p.genesis + uint256(header.epoch) * p.epochSeconds;
            require(holder.since <= opened, SeatTooNew(seat));
        }
        return MoneyFrauds.creditTooSmall(header, node, lines, market, due, words, shares);
    }
}
