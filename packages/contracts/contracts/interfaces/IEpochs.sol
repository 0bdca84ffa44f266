// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title Epochs: what was done and who is paid for it
/// @notice A settler posts a header that commits to all lines and verdicts of one epoch and to the words that debit
/// lanes and credit nodes. After the window anybody applies the words.
interface IEpochs {
    /// @notice What an epoch commits to; its EIP-712 hash is signed by the quorum.
    /// @param count Lines; both orders of them have this many.
    /// @param vCount Verdicts.
    /// @param total Sum of payable amounts, equal to the sum of debits and to the sum of credits.
    /// @param dWords Debit words, four lanes each.
    /// @param pWords Credit words, four nodes each.
    /// @param nRoot Lines sorted by (node, job, from).
    /// @param cRoot The same lines sorted by (lane, seq).
    /// @param vRoot Verdicts sorted by (line, verifier).
    /// @param dRoot Debit words sorted by group.
    /// @param pRoot Credit words sorted by group.
    /// @param revealsHash Hash of the verifiers' reveals, which travel with the post.
    /// @param fileHash Hash of the published file of leaves and words.
    /// @param previous Hash of the header posted before; zero for the first.
    struct Header {
        uint32 epoch;
        uint32 count;
        uint32 vCount;
        uint64 total;
        uint32 dWords;
        uint32 pWords;
        bytes32 nRoot;
        bytes32 cRoot;
        bytes32 vRoot;
        bytes32 dRoot;
        bytes32 pRoot;
        bytes32 revealsHash;
        bytes32 fileHash;
        bytes32 previous;
    }

    enum Status {
        None,
        Posted,
        Final,
        Void
    }

    /// @param headerHash EIP-712 struct hash of the header.
    /// @param signers Bit per seat that signed.
    /// @param finalisableAt Unix seconds.
    struct EpochView {
        Status status;
        bytes32 headerHash;
        address settler;
        uint32 signers;
        uint40 postedAt;
        uint40 finalisableAt;
        uint32 debitsApplied;
        uint32 creditsApplied;
    }

    event SettlerBonded(address indexed settler, address indexed owner, uint64 bond);
    event SettlerUnbonded(address indexed settler, address indexed owner, uint64 bond);
    event EpochPosted(uint32 indexed epoch, bytes32 headerHash, address indexed settler, uint64 total, uint32 count);
    event EpochRolledBack(uint32 indexed epoch, bytes32 headerHash, address indexed settler);
    event EpochFinalised(uint32 indexed epoch, bytes32 headerHash, uint64 total);

    error SettlerNotBonded(address settler, uint64 bond, uint64 required);
    error SettlerOwned(address settler, address owner);
    error SettlerBusy(address settler, uint40 freeAt);
    error EpochOutOfOrder(uint32 epoch, uint32 after_);
    error EpochStillOpen(uint32 epoch, uint40 postableAt);
    error EpochEmpty(uint32 epoch);
    error EpochNotPosted(uint32 epoch, Status status);
    error EpochInWindow(uint32 epoch, uint40 finalisableAt);
    /// @notice Somebody waits to be shown a part of it; `challengeUnshown` voids it where the time for that is over.
    error EpochDemanded(uint32 epoch, uint32 demands);
    error HeaderMismatch(uint32 epoch, bytes32 expected, bytes32 actual);
    error PreviousMismatch(uint32 epoch, bytes32 expected, bytes32 actual);
    error RevealsMalformed(uint256 length);
    error RevealsMismatch(bytes32 expected, bytes32 actual);
    error RevealsUnsorted(uint8 seat);
    error SignaturesMalformed(uint256 length);
    error SignaturesUnsorted(uint8 seat);
    error SignatureWrong(uint8 seat, address expected, address actual);
    error QuorumMissing(uint256 signatures, uint8 quorum);
    error SeatInactive(uint8 seat);
    error TotalTooLarge(uint64 total);
    error WordsOutOfTurn(uint256 given, uint256 expected);
    error WordsUnsorted(uint256 group);
    error WordEmpty(uint256 group);
    error LaneOverspent(uint256 group);
    error PartyUnknown(uint256 index, uint256 count);
    error EpochPartlyApplied(uint32 epoch, uint32 words);
    error WordsAppliable(uint32 epoch);
    error NotSelf(address caller);
    error SumMismatch(uint64 total, uint64 debits, uint64 credits);

    /// @notice Adds to the bond of a settler account. The first to do so owns the bond.
    function bondSettler(address settler, uint64 amount) external;

    /// @notice Pays a settler's bond back to who owns it, once its last post is older than the unbonding delay.
    function unbondSettler(address settler) external;

    /// @notice Posts an epoch.
    /// @param reveals 69 bytes each, seats rising: seat u8, seed b32, root of its verdicts b32, their count u32.
    /// @param signatures 66 bytes each, seats rising: seat u8, then r ‖ s ‖ v over the header.
    function post(Header calldata header, bytes calldata reveals, bytes calldata signatures) external;

    /// @notice Applies an epoch's words after the window: up to 512 debit and 512 credit words a call, in order, all
    /// debits before the first credit. Words of an epoch that is small enough go in one call. Epochs become final in
    /// the order of posting, and not while somebody waits to be shown a part of one.
    /// @param debitProof Sibling hashes from the chunk's subtree up; empty for up to 512 words.
    function finalise(
        Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external;

    /// @notice Applies words and always reverts: with their fault, or with `WordsAppliable`. Only for the contract itself.
    function probeWords(
        Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external;

    function epochStatus(uint32 epoch) external view returns (EpochView memory);

    /// @notice The newest posted epoch and its header hash.
    function lastPosted() external view returns (bool any, uint32 epoch, bytes32 headerHash);

    /// @notice The newest final epoch and its header hash.
    function lastFinal() external view returns (bool any, uint32 epoch, bytes32 headerHash);

    function settler(address account) external view returns (address owner, uint64 bond, uint40 lastPostAt);
}
