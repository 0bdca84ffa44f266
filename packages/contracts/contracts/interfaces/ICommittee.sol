// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "./IEpochs.sol";
import {IFraudJudge} from "./IFraudJudge.sol";

/// @title What takes a part of a node's stake for work that was wrong: a drawn committee of verifiers, and an appeal to all
/// @notice That an output does not follow from a model cannot be computed here. So a verifier accuses a line, a committee that
/// nobody could foresee votes, all verifiers may still acquit, and only then is a part of the stake burned. Nobody gains by it.
interface ICommittee {
    /// @notice What is judged: one line of one epoch. Its EIP-712 hash names the case.
    /// @param node Who did the work.
    /// @param line Hash of the line's leaf in the order by node.
    struct Fault {
        uint32 node;
        uint32 epoch;
        bytes32 line;
    }

    enum CaseStatus {
        None,
        Accused,
        Convened,
        Sentenced,
        Acquitted,
        Executed
    }

    /// @param accuser Seat that opened the case; it does not sit on the committee.
    /// @param committee Bit per seat that was drawn.
    /// @param jury Bit per seat that may acquit as things stand: active, of another owner, taken before the case was opened.
    /// @param openedAt Unix seconds.
    /// @param votesUntil Unix seconds; without a sentence until then the case is over.
    /// @param executableAt Unix seconds; 0 before the sentence. Until then it can be acquitted.
    /// @param drawBlock The committee is drawn by the hash of this block.
    struct CaseView {
        CaseStatus status;
        uint8 accuser;
        uint32 committee;
        uint32 jury;
        uint40 openedAt;
        uint40 votesUntil;
        uint40 executableAt;
        uint48 drawBlock;
    }

    event Accused(
        uint32 indexed node, uint32 indexed epoch, bytes32 indexed line, uint8 seat, uint32 index, uint48 drawBlock
    );
    /// @notice Nobody asked for the draw while the chain knew the block's hash; another block decides.
    event DrawMissed(uint32 indexed node, uint32 indexed epoch, bytes32 indexed line, uint48 drawBlock);
    event Convened(uint32 indexed node, uint32 indexed epoch, bytes32 indexed line, uint32 committee);
    event Sentenced(
        uint32 indexed node, uint32 indexed epoch, bytes32 indexed line, uint32 voters, uint40 executableAt
    );
    event Acquitted(uint32 indexed node, uint32 indexed epoch, bytes32 indexed line, uint32 voters);
    event FaultExecuted(uint32 indexed node, uint32 indexed epoch, bytes32 indexed line, uint64 burned);

    /// @notice There is no stake, or its owner may take it out already.
    error NothingAtStake(uint32 node, uint64 stake, uint40 exitAt);
    error EpochNotFinal(uint32 epoch, IEpochs.Status status);
    error AccusedTooLate(uint32 epoch, uint40 until);
    /// @notice Work that was kept back is not paid; nobody loses stake for it, because a network can keep it back too.
    error LineWithheld(uint32 node, uint32 epoch);
    error AccusesOwn(uint32 node, uint8 seat);
    /// @notice A seat accuses a node once per epoch.
    error AlreadyAccused(uint32 node, uint32 epoch, uint8 seat);
    error CaseExists(uint32 node, uint32 epoch, bytes32 line);
    /// @notice A node loses stake once per epoch.
    error AlreadyExecuted(uint32 node, uint32 epoch);
    error CaseNotIn(CaseStatus needed, CaseStatus actual);
    error DrawNotReady(uint48 drawBlock);
    error CommitteeTooSmall(uint256 seats, uint8 least);
    error VotesOver(uint40 votesUntil);
    /// @param voters Bit per seat that signed and has no vote in this.
    error VotersNotEligible(uint32 voters);
    error AppealOver(uint40 executableAt);
    error InTimelock(uint40 executableAt);
    error StakeHeld(uint32 node, uint40 until);

    /// @notice Opens a case about a line of a final epoch, paid or not. The line's node has a stake that its owner cannot take
    /// out yet, and the accuser is an active verifier of another owner. Works until the epoch is older than its window and
    /// the unbonding delay. Half an unbonding delay long the stake cannot be taken out.
    /// @param byNode The line in the order by node.
    /// @param seat Of the accuser.
    /// @param signature Of its work key over FaultAccusation(node, epoch, line); anybody may send it.
    function accuse(
        IEpochs.Header calldata header,
        IFraudJudge.Opening calldata byNode,
        uint8 seat,
        bytes calldata signature
    ) external;

    /// @notice Draws the committee by the hash of the block after the accusation; anybody may call, from the block after that
    /// on. Once the chain has forgotten the hash, after 256 blocks, it sets another block, and has to be called again.
    function convene(Fault calldata fault) external;

    /// @notice More than two thirds of the committee find the work wrong. Half an unbonding delay later it can be executed.
    /// @param votes 66 bytes each, seats rising: seat u8, then r ‖ s ‖ v over FaultVote(node, epoch, line).
    function sentence(Fault calldata fault, bytes calldata votes) external;

    /// @notice More than half of the jury find otherwise before the sentence can be executed, which ends the case.
    /// @param votes As for `sentence`, over FaultAcquittal(node, epoch, line).
    function acquit(Fault calldata fault, bytes calldata votes) external;

    /// @notice Burns a tenth of the node's stake as it stands. Once per node and epoch, whatever the number of lines.
    function executeFault(Fault calldata fault) external;

    /// @notice Cases that were ever opened; each has its place in the order of opening.
    function caseCount() external view returns (uint32);

    /// @notice What a case is about, by its place in the order of opening; all zero beyond the last.
    function faultAt(uint32 index) external view returns (Fault memory);

    function caseOf(Fault calldata fault) external view returns (CaseView memory);

    /// @notice Unix seconds before which cases keep the stake from being taken out; 0 where there never was one.
    function stakeHeldUntil(uint32 node) external view returns (uint40);
}
