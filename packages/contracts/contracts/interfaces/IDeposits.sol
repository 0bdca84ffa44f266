// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title What was paid in, and where it went
interface IDeposits {
    /// @notice Token units since deployment. Deposits (of lanes, stakes and bonds) = paid + refunded + slashed + locked.
    struct Totals {
        uint64 deposited;
        uint64 paid;
        uint64 refunded;
        uint64 slashed;
    }

    event DepositsPaused(address indexed guardian);
    event DepositsResumed(address indexed guardian);

    error NotGuardian(address caller);
    error DepositsArePaused();

    /// @notice Stops everything that pays in, but for the bond of a demand. Withdrawals, exits and epochs go on.
    function pauseDeposits() external;

    function resumeDeposits() external;

    function depositsPaused() external view returns (bool);

    function totals() external view returns (Totals memory);

    /// @notice Sum of all bonds of settlers, and of those who wait to be shown a part of an epoch.
    function lockedInSettlers() external view returns (uint64);
}
