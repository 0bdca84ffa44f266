// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title The registered nodes, their stakes and the verifiers' seed chains
/// @notice An owner registers a node under its work key. The work key signs work; only the owner moves money, and only
/// with delay. Nodes are numbered in the order of registration, verifiers by seat.
interface IRegistry {
    /// @param owner Changes the payout address and unbonds.
    /// @param workKey Address of the key that signs receipts, verdicts and epochs; it is also the node's peer id.
    /// @param payout Where earnings go.
    /// @param roles Bits: 1 hosting, 2 inference, 4 verification.
    /// @param seat Place among the verifiers, 0 to 31; 255 for a node that is none.
    /// @param stake Token units.
    /// @param exitAt Unix seconds from which the stake may be taken out; 0 while the node is active.
    /// @param earned Token units credited and not yet withdrawn.
    struct NodeView {
        address owner;
        address workKey;
        address payout;
        uint8 roles;
        uint8 seat;
        uint64 stake;
        uint40 exitAt;
        uint64 earned;
    }

    /// @param seed Newest link of the chain that is public.
    /// @param epoch Epoch whose seed that is.
    /// @param since Unix seconds at which the node took the seat.
    struct SeatView {
        uint32 node;
        address workKey;
        bool active;
        bytes32 seed;
        uint32 epoch;
        uint40 since;
    }

    event NodeRegistered(
        uint32 indexed node, address indexed owner, address indexed workKey, address payout, uint8 roles, uint64 stake
    );
    event PayoutChangeRequested(uint32 indexed node, address payout, uint40 effectiveAt);
    event UnbondRequested(uint32 indexed node, uint40 exitAt);
    event StakeSlashed(uint32 indexed node, uint8 seat, uint64 stake);
    event Unbonded(uint32 indexed node, address indexed owner, uint64 stake);
    event SeedAnchored(uint32 indexed node, uint8 seat, bytes32 seed, uint32 epoch);
    event Withdrawn(uint32 indexed node, address indexed payout, uint64 amount);

    error NodeUnknown(uint32 node);
    error NodeNotOwned(uint32 node, address caller);
    error NodeExiting(uint32 node, uint40 exitAt);
    error NodeNotExiting(uint32 node);
    error UnbondTooEarly(uint32 node, uint40 exitAt);
    error WorkKeyTaken(address workKey, uint32 node);
    error WorkKeyNotProven(address workKey, address signer);
    error AddressZero(string field);
    error RolesInvalid(uint8 roles);
    error StakeTooLow(uint64 stake, uint64 minimum);
    error SeatsTaken(uint8 limit);
    error SeedEpochInFuture(uint32 epoch, uint32 current);
    error SeedMismatch(uint8 seat, uint32 epoch);
    /// @notice More at a time than fits a transaction, or a call.
    error TooManyNodes(uint256 count, uint256 limit);
    error SeedTooFar(uint8 seat, uint32 epoch, uint32 newest, uint32 limit);

    /// @notice Registers a node of the caller.
    /// @param consent The work key's signature over NodeConsent(owner, workKey), so that nobody registers another's key.
    /// @param seed A verifier's link of its seed chain for `seedEpoch`, public from now on; ignored for other roles. The
    /// chain's link for an epoch is the hash of its link for the next epoch.
    /// @param seedEpoch The open epoch, or one before it.
    /// @return node Its number.
    function registerNode(
        address workKey,
        address payout,
        uint8 roles,
        uint64 stake,
        bytes32 seed,
        uint32 seedEpoch,
        bytes calldata consent
    ) external returns (uint32 node);

    /// @notice Moves a seat's public link forward to that of a past epoch; anybody who knows it may.
    function advanceSeed(uint8 seat, uint32 epoch, bytes32 seed) external;

    /// @notice Changes where earnings go, after the unbonding delay.
    function requestPayoutChange(uint32 node, address payout) external;

    /// @notice Ends a node's duties at once and starts the delay of its stake.
    function requestUnbond(uint32 node) external;

    /// @notice Pays the stake to the owner after the delay, and frees a verifier's seat. Earnings stay withdrawable.
    function unbond(uint32 node) external;

    /// @notice Pays a node's earnings to its payout address; anybody may call. One unit stays behind, because a
    /// counter that returns to zero costs the next epoch a fresh storage slot.
    /// @return amount Token units paid; 0 where there is nothing.
    function withdraw(uint32 node) external returns (uint64 amount);

    /// @notice The same for many, up to 512; nodes that have nothing are skipped.
    function withdrawMany(uint32[] calldata nodes) external returns (uint64 amount);

    function nodeCount() external view returns (uint32);

    function node(uint32 index) external view returns (NodeView memory);

    /// @notice Nodes [from, to), for lists; up to 1024.
    function nodesBetween(uint32 from, uint32 to) external view returns (NodeView[] memory);

    /// @notice Number of the node with this work key. Reverts where there is none.
    function nodeOf(address workKey) external view returns (uint32);

    function seatCount() external view returns (uint8);

    function seat(uint8 index) external view returns (SeatView memory);

    /// @notice What nodes [from, to) hold: Σ (stake + earned); up to 1024.
    function lockedInNodes(uint32 from, uint32 to) external view returns (uint256);
}
