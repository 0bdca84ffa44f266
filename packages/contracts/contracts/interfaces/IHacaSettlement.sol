// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IClaims} from "./IClaims.sol";
import {ICommittee} from "./ICommittee.sol";
import {IDeposits} from "./IDeposits.sol";
import {IDisputes} from "./IDisputes.sol";
import {IEpochs} from "./IEpochs.sol";
import {IEscrow} from "./IEscrow.sol";
import {IRegistry} from "./IRegistry.sol";
import {ISettlementParameters} from "./ISettlementParameters.sol";

/// @title All that the settlement contract of one HACA network answers, at one address
interface IHacaSettlement is
    ISettlementParameters,
    IDeposits,
    IEscrow,
    IRegistry,
    IEpochs,
    IDisputes,
    IClaims,
    ICommittee
{}
