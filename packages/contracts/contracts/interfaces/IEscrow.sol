// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title Escrow lanes: what clients pay from
/// @notice A lane belongs to one signer, who signs vouchers on it one after the other. Lanes are numbered in the order
/// of opening. Amounts are token units (1e-6 token).
interface IEscrow {
    /// @param deposited Ever paid into the lane; after its exit, what was spent.
    /// @param spent Debited by finalised epochs.
    /// @param bond Forfeit when the owner forks the lane's voucher chain.
    /// @param exitAt Unix seconds from which it may be left; 0 while no exit is requested.
    /// @param closed Whether it was left.
    struct LaneView {
        address owner;
        uint64 deposited;
        uint64 spent;
        uint64 bond;
        uint40 exitAt;
        bool closed;
    }

    /// @param previous EIP-712 hash of the voucher before it; zero for the lane's first.
    /// @param line EIP-712 hash of the payment line that it pays.
    struct Voucher {
        uint32 lane;
        uint48 seq;
        bytes32 previous;
        uint64 cumulative;
        bytes32 line;
    }

    event LanesOpened(address indexed owner, uint32 first, uint32 count, uint64 depositEach, uint64 bondEach);
    event LaneToppedUp(uint32 indexed lane, address indexed from, uint64 amount);
    event LaneExitRequested(uint32 indexed lane, uint40 exitAt);
    event LaneExited(uint32 indexed lane, address indexed owner, uint64 refund);

    error LaneUnknown(uint32 lane);
    error LaneNotOwned(uint32 lane, address caller);
    error LaneExiting(uint32 lane, uint40 exitAt);
    error LaneNotExiting(uint32 lane);
    error LaneExitTooEarly(uint32 lane, uint40 exitAt);
    /// @notice An epoch that may still debit the lane is posted and not final.
    error LaneExitAwaitsEpoch(uint32 lane, uint32 epoch);
    error AmountZero();
    error AmountTooLarge(uint256 amount);
    error TooManyLanes(uint32 count, uint32 limit);
    /// @notice The token did not bring what was sent: it takes a fee on transfer.
    error TokenTakesFee(uint256 sent, uint256 received);

    /// @notice Opens `count` lanes of the caller, each with the same deposit and bond.
    /// @return first Number of the first; the others follow it.
    function openLanes(uint32 count, uint64 depositEach, uint64 bondEach) external returns (uint32 first);

    /// @notice The same with an ERC-2612 permit in place of an approval. The permit is the caller's own.
    function openLanesWithPermit(
        uint32 count,
        uint64 depositEach,
        uint64 bondEach,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint32 first);

    /// @notice Adds to a lane's deposit; anybody may. Refused while the lane is exiting.
    function topUp(uint32 lane, uint64 amount) external;

    /// @notice Begins the exit of a lane. Nodes accept no more vouchers on it; epochs up to the present one still debit it.
    function requestExit(uint32 lane) external;

    /// @notice Ends the exit: pays deposit minus spent plus bond to the owner. Waits for epochs that may still debit the lane, but
    /// not longer than window + unbonding delay beyond the exit's own; and for vouchers that are claimed on it, until the
    /// time to show is over after that.
    function exit(uint32 lane) external;

    function laneCount() external view returns (uint32);

    function lane(uint32 index) external view returns (LaneView memory);

    /// @notice What lanes [from, to) hold: Σ (deposited − spent + bond); up to 1024.
    function lockedInLanes(uint32 from, uint32 to) external view returns (uint256);
}
