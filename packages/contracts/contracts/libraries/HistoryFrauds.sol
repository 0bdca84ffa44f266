// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IClaims} from "../interfaces/IClaims.sol";
import {IEpochs} from "../interfaces/IEpochs.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";
import {LeafTree} from "./LeafTree.sol";
import {Line} from "./Line.sol";
import {LineFrauds} from "./LineFrauds.sol";
import {TypedData} from "./TypedData.sol";

/// @title Frauds between two epochs, and between a line and its receipt
library HistoryFrauds {
    using Line for bytes;

    function isFraud(IEpochs.Header calldata header, IFraudJudge.Fraud fraud, bytes calldata evidence)
        internal
        view
        returns (bool)
    {
        if (fraud == IFraudJudge.Fraud.Twice) return isTwice(header, evidence);
        if (fraud == IFraudJudge.Fraud.Continuation) return isNoContinuation(header, evidence);
        if (fraud == IFraudJudge.Fraud.ReceiptDiffers) return differsFromReceipt(header, evidence);
        if (fraud == IFraudJudge.Fraud.VoidedPaid) return isVoidedAndPaid(header, evidence);
        return isClaimPaidAgain(header, abi.decode(evidence, (IFraudJudge.Opening)));
    }

    function isTwice(IEpochs.Header calldata header, bytes calldata evidence) private view returns (bool) {
        (IFraudJudge.Opening memory a, IEpochs.Header memory other, IFraudJudge.Opening memory b) =
            abi.decode(evidence, (IFraudJudge.Opening, IEpochs.Header, IFraudJudge.Opening));
        LineFrauds.requireByNode(header, a);
        requireKnown(other);
        LeafTree.requireLeaf(other.nRoot, other.count, b, Line.NODE_SIZE, Line.NODE_TAG);
        // The later of the two is wrong.
        require(
            other.epoch < header.epoch || (other.epoch == header.epoch && a.index != b.index),
            IFraudJudge.NotRelated(a.index, b.index)
        );
        if (a.leaf.lane() == b.leaf.lane() && a.leaf.seq() == b.leaf.seq()) return true;
        if (a.leaf.job() != b.leaf.job() || !a.leaf.isPayable() || !b.leaf.isPayable()) return false;
        return a.leaf.from() == b.leaf.from()
            || (a.leaf.from() < b.leaf.to() && b.leaf.from() < a.leaf.to());
    }

    function isNoContinuation(IEpochs.Header calldata header, bytes calldata evidence)
        private
        view
        returns (bool)
    {
        (
            IFraudJudge.Opening memory before,
            IFraudJudge.Opening memory first,
            IEpochs.Header memory earlier,
            IFraudJudge.Opening memory last
        ) = abi.decode(
            evidence, (IFraudJudge.Opening, IFraudJudge.Opening, IEpochs.Header, IFraudJudge.Opening)
        );
        LineFrauds.requireByLane(header, first);
        if (first.index != 0) {
            LineFrauds.requireByLane(header, before);
            LineFrauds.requireNeighbours(before, first);
            require(
                before.leaf.lane() != first.leaf.lane(), IFraudJudge.NotRelated(before.index, first.index)
            );
        }
        if (first.leaf.before() != 0) return true;
        uint32 epoch = first.leaf.earlierEpoch();
        if (epoch == Line.NONE) {
            return first.leaf.seq() != 1 || first.leaf.cumulative() != first.leaf.amount()
                || first.leaf.voucherAfter(header.epoch, bytes32(0)) != first.leaf.voucher();
        }
        if (epoch >= header.epoch || !isPosted(epoch)) return true;
        require(earlier.epoch == epoch, IFraudJudge.EpochNotKnown(earlier.epoch));
        requireKnown(earlier);
        uint32 index = first.leaf.earlierIndex();
        if (index >= earlier.count) return true;
        require(last.index == index, IFraudJudge.NotRelated(first.index, last.index));
        LeafTree.requireLeaf(earlier.cRoot, earlier.count, last, Line.LANE_SIZE, Line.LANE_TAG);
        return last.leaf.breaksChain(first.leaf, header.epoch);
    }

    function differsFromReceipt(IEpochs.Header calldata header, bytes calldata evidence)
        private
        pure
        returns (bool)
    {
        (IFraudJudge.Opening memory line, IFraudJudge.Receipt memory receipt) =
            abi.decode(evidence, (IFraudJudge.Opening, IFraudJudge.Receipt));
        requireReceipt(header, line, receipt);
        return receipt.job != line.leaf.job() || receipt.from != line.leaf.from()
            || receipt.to != line.leaf.to() || receipt.amount != line.leaf.amount()
            || receipt.p != line.leaf.probability();
    }

    function isVoidedAndPaid(IEpochs.Header calldata header, bytes calldata evidence)
        private
        pure
        returns (bool)
    {
        (
            IFraudJudge.Opening memory refuted,
            IFraudJudge.Opening memory paid,
            IFraudJudge.Receipt memory a,
            IFraudJudge.Receipt memory b
        ) = abi.decode(
            evidence, (IFraudJudge.Opening, IFraudJudge.Opening, IFraudJudge.Receipt, IFraudJudge.Receipt)
        );
        requireReceipt(header, refuted, a);
        requireReceipt(header, paid, b);
        return refuted.leaf.status() == Line.REFUTED && paid.leaf.isPayable() && a.node == b.node
            && a.model == b.model;
    }

    function isClaimPaidAgain(IEpochs.Header calldata header, IFraudJudge.Opening memory line)
        private
        view
        returns (bool)
    {
        LineFrauds.requireByNode(header, line);
        return line.leaf.isPayable()
            && IClaims(msg.sender).claimOf(line.leaf.lane(), uint48(line.leaf.seq())).paid;
    }

    function requireReceipt(
        IEpochs.Header calldata header,
        IFraudJudge.Opening memory line,
        IFraudJudge.Receipt memory receipt
    ) private pure {
        LineFrauds.requireByNode(header, line);
        require(TypedData.hash(receipt) == line.leaf.receipt(), IFraudJudge.ReceiptUnknown(line.index));
    }

    function isPosted(uint32 epoch) private view returns (bool) {
        IEpochs.Status status = IEpochs(msg.sender).epochStatus(epoch).status;
        return status == IEpochs.Status.Posted || status == IEpochs.Status.Final;
    }

    function requireKnown(IEpochs.Header memory header) private view {
        bytes32 hash = TypedData.hashMemory(header);
        bool known = isPosted(header.epoch)
            && IEpochs(msg.sender).epochStatus(header.epoch).headerHash == hash;
        require(known, IFraudJudge.EpochNotKnown(header.epoch));
    }
}
