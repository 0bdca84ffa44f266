// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "./IEpochs.sol";

/// @title What proves that a posted epoch is wrong
/// @notice Each proof opens at most two lines or verdicts, and words where money is moved; a credit of a node with several
/// roles takes one leaf for each of them. The judge keeps nothing and moves nothing.
interface IFraudJudge {
    /// @param index Place in its tree.
    /// @param leaf Its bytes.
    /// @param proof Sibling hashes from the leaf up.
    struct Opening {
        uint32 index;
        bytes leaf;
        bytes32[] proof;
    }

    /// @param present Whether there is one; the rest is ignored where not.
    struct WordOpening {
        bool present;
        uint32 index;
        uint256 word;
        bytes32[] proof;
    }

    /// @notice A receipt, to be compared with the leaf that holds its hash.
    struct Receipt {
        bytes32 job;
        uint32 segment;
        uint32 from;
        uint32 to;
        bytes32 model;
        address node;
        address market;
        address client;
        bytes32 inputCommitment;
        bytes32 outputCommitment;
        bytes32 evidenceRoot;
        uint8 stopReason;
        uint64 amount;
        uint32 p;
        uint64 startedAt;
        uint64 endedAt;
    }

    /// @dev Evidence of each, ABI-encoded:
    /// LineMalformed (bool byLane, Opening): size, tag, epoch of the job, ranges, status against its verdict masks.
    /// VerdictMalformed (Opening).
    /// NodeOrder (Opening, Opening): neighbours by node; unsorted, twice the same, or sums that do not go on.
    /// LaneOrder (Opening, Opening): neighbours by lane; the same, and gaps, other vouchers, lines above their voucher.
    /// End (bool byLane, Opening): first leaf does not begin at zero, last one does not end at the total.
    /// Pair (Opening byNode, Opening byLane): one points to the other; they are not the same line.
    /// VerdictOrder (Opening, Opening): neighbours that are unsorted, or twice the same.
    /// VerdictOfLine (Opening verdict, Opening line, uint8 seat): one names the other, and they do not agree. `seat` is the
    /// one whose bit the line has.
    /// MarketThread (Opening, Opening): two lines of one market, or the same line twice; a wrong step, a fork, a second head.
    /// SeatThread (Opening, Opening): the same for two verdicts of one seat.
    /// Debit (Opening last, Opening next, WordOpening, WordOpening): a lane's word is not the sum of its lines. `next` is
    /// ignored where `last` is the last leaf; the second word shows with the first that the lane's word is absent.
    /// Credit (uint32 node, Opening[] lines, Opening[] market, Opening[] verdict, WordOpening, WordOpening): a node's word is
    /// less than its shares. `lines` holds its last line and the one after, `market` a line it matched, `verdict` one it
    /// gave; each may be empty.
    /// Twice (Opening, Header other, Opening): units of a job are paid twice, or a voucher is used twice, in one epoch or two.
    /// Continuation (Opening before, Opening first, Header earlier, Opening last): a lane's first line does not continue
    /// its last one of the epoch that it points to. `before` is ignored for the first leaf, `earlier` and `last` where the
    /// line points nowhere.
    /// ReceiptDiffers (Opening line, Receipt): a line is not what its receipt says.
    /// VoidedPaid (Opening refuted, Opening paid, Receipt, Receipt): a node is paid although the same model of it is refuted.
    /// ClaimPaid (Opening line): a line is paid although its voucher was claimed and paid.
    enum Fraud {
        LineMalformed,
        VerdictMalformed,
        NodeOrder,
        LaneOrder,
        End,
        Pair,
        VerdictOrder,
        VerdictOfLine,
        MarketThread,
        SeatThread,
        Debit,
        Credit,
        Twice,
        Continuation,
        ReceiptDiffers,
        VoidedPaid,
        ClaimPaid
    }

    error NotOpened(uint256 index);
    error LeafMalformed(uint256 index);
    error NotRelated(uint256 a, uint256 b);
    error WordNotAbsent(uint256 group);
    error EpochNotKnown(uint32 epoch);
    error SeatTooNew(uint8 seat);
    error LinesDiffer(uint256 byNode, uint256 byLane);
    error ReceiptUnknown(uint256 index);

    /// @notice Requires that two leaves are one line of both orders under a header's roots.
    function requireLine(IEpochs.Header calldata header, Opening calldata byNode, Opening calldata byLane)
        external
        pure;

    /// @notice Whether the evidence proves the fraud. Reverts where the evidence is not about the epoch. Asks the caller,
    /// which is the settlement contract, for its parameters, seats and headers.
    function isFraud(IEpochs.Header calldata header, Fraud fraud, bytes calldata evidence)
        external
        view
        returns (bool);
}
