// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDeposits} from "./interfaces/IDeposits.sol";
import {ISettlementParameters} from "./interfaces/ISettlementParameters.sol";
import {Claims} from "./libraries/Claims.sol";
import {Committee} from "./libraries/Committee.sol";
import {Demands} from "./libraries/Demands.sol";
import {Epochs} from "./libraries/Epochs.sol";
import {Escrow} from "./libraries/Escrow.sol";
import {Registry} from "./libraries/Registry.sol";
import {SettlerBonds} from "./libraries/SettlerBonds.sol";

/// @title What a settlement contract remembers
/// @notice `HacaSettlement` and `SettlementDisputes` both are one: the second works on the storage of the first, so what
/// stands where must be the same in both, and only here may anything be added.
abstract contract SettlementState {
    IERC20 internal immutable _token;
    address internal immutable _guardian;
    uint64 internal immutable _genesis;
    uint32 internal immutable _epochSeconds;
    uint32 internal immutable _revealSeconds;
    uint32 internal immutable _postTimeoutSeconds;
    uint32 internal immutable _windowSeconds;
    uint32 internal immutable _showSeconds;
    uint32 internal immutable _unbondingSeconds;
    uint8 internal immutable _quorum;
    uint16 internal immutable _marketShare;
    uint16 internal immutable _verificationShare;
    uint64 internal immutable _minStake;
    uint64 internal immutable _settlerBond;

    IDeposits.Totals internal _totals;
    bool internal _depositsPaused;
    SettlerBonds.State internal _bonds;
    Epochs.State internal _epochs;
    Registry.State internal _registry;
    Escrow.State internal _escrow;
    Demands.State internal _demands;
    Claims.State internal _claims;
    Committee.State internal _cases;

    constructor(ISettlementParameters.Parameters memory p) {
        _token = IERC20(p.token);
        _guardian = p.guardian;
        _genesis = p.genesis;
        _epochSeconds = p.epochSeconds;
        _revealSeconds = p.revealSeconds;
        _postTimeoutSeconds = p.postTimeoutSeconds;
        _windowSeconds = p.windowSeconds;
        _showSeconds = p.showSeconds;
        _unbondingSeconds = p.unbondingSeconds;
        _quorum = p.quorum;
        _marketShare = p.marketShare;
        _verificationShare = p.verificationShare;
        _minStake = p.minStake;
        _settlerBond = p.settlerBond;
    }
}
