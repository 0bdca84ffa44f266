// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "./IEpochs.sol";
import {IEscrow} from "./IEscrow.sol";
import {IRegistry} from "./IRegistry.sol";
import {ISettlementParameters} from "./ISettlementParameters.sol";

/// @title The settlement contract of one HACA network
interface IHacaSettlement is ISettlementParameters, IEscrow, IRegistry, IEpochs {
    /// @notice Token units since deployment. Deposits (of lanes, stakes and settler bonds) = paid + refunded + slashed + locked.
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

    /// @notice Stops everything that pays in. Withdrawals, exits and epochs go on.
    function pauseDeposits() external;

    function resumeDeposits() external;

    function depositsPaused() external view returns (bool);

    function totals() external view returns (Totals memory);

    /// @notice Sum of all settler bonds.
    function lockedInSettlers() external view returns (uint64);
}
