// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IClaims} from "./interfaces/IClaims.sol";
import {IDeposits} from "./interfaces/IDeposits.sol";
import {IEpochs} from "./interfaces/IEpochs.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {IFraudJudge} from "./interfaces/IFraudJudge.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {Attestation} from "./libraries/Attestation.sol";
import {Committee} from "./libraries/Committee.sol";
import {Demands} from "./libraries/Demands.sol";
import {Epochs} from "./libraries/Epochs.sol";
import {Escrow} from "./libraries/Escrow.sol";
import {ParameterRules} from "./libraries/ParameterRules.sol";
import {Registry} from "./libraries/Registry.sol";
import {SettlerBonds} from "./libraries/SettlerBonds.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {SettlementDisputes} from "./SettlementDisputes.sol";
import {SettlementState} from "./SettlementState.sol";
import {SettlementViews} from "./SettlementViews.sol";

/// @title The settlement contract of one HACA network
/// @notice A shell: it moves tokens, keeps the totals and asks the libraries for the rules. Nobody can take out what is
/// not theirs; the guardian can stop deposits and nothing else. What is rarely called has its code in
/// `SettlementDisputes`, which this contract makes and runs on its own storage: together they would be larger than a
/// contract may be.
contract HacaSettlement is SettlementViews, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using Attestation for Registry.State;
    using Committee for Committee.State;
    using Demands for Demands.State;
    using Epochs for Epochs.State;
    using Escrow for Escrow.State;
    using Registry for Registry.State;
    using SettlerBonds for SettlerBonds.State;

    address private immutable _disputes;

    modifier whenDepositsOpen() {
        require(!_depositsPaused, DepositsArePaused());
        _;
    }

    modifier onlyGuardian() {
        require(msg.sender == _guardian, NotGuardian(msg.sender));
        _;
    }

    /// @param fraudJudge A `FraudJudge`. It is a contract of its own because a deployment may hold no more code than this one
    /// does, and it has no settings: whoever trusts this contract compares the judge's code with the published one.
    constructor(Parameters memory p, IFraudJudge fraudJudge) SettlementState(p) {
        ParameterRules.check(p);
        _disputes = address(new SettlementDisputes(p, fraudJudge));
    }

    /// @dev Everything of `IDisputes`, `IClaims` and `ICommittee`, on this contract's storage. The address is fixed, and its code too.
    fallback() external {
        address disputes = _disputes;
        assembly ("memory-safe") {
            calldatacopy(0, 0, calldatasize())
            let done := delegatecall(gas(), disputes, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if done { return(0, returndatasize()) }
            revert(0, returndatasize())
        }
    }

    // ---------------------------------------------------------------- escrow

    /// @inheritdoc IEscrow
    function openLanes(uint32 count, uint64 depositEach, uint64 bondEach)
        external
        nonReentrant
        whenDepositsOpen
        returns (uint32)
    {
        return _openLanes(count, depositEach, bondEach);
    }

    /// @inheritdoc IEscrow
    function openLanesWithPermit(
        uint32 count,
        uint64 depositEach,
        uint64 bondEach,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant whenDepositsOpen returns (uint32) {
        uint256 value = uint256(count) * (uint256(depositEach) + bondEach);
        // A permit that somebody else has submitted first is spent and still in force; the transfer below tells.
        try IERC20Permit(address(_token)).permit(msg.sender, address(this), value, deadline, v, r, s) {} catch {}
        return _openLanes(count, depositEach, bondEach);
    }

    /// @inheritdoc IEscrow
    function topUp(uint32 index, uint64 amount) external nonReentrant whenDepositsOpen {
        _escrow.topUp(index, amount);
        _take(amount);
    }

    /// @inheritdoc IEscrow
    function requestExit(uint32 index) external {
        _escrow.requestExit(index, _afterUnbonding());
    }

    /// @inheritdoc IEscrow
    function exit(uint32 index) external nonReentrant {
        uint40 endsAt = _settledAt(_requireLeavable(index)) + _showSeconds;
        uint32 claims = _claims.open[index];
        require(
            claims == 0 || block.timestamp >= endsAt, IClaims.LaneHasClaims(index, claims, endsAt)
        );
        (address owner, uint64 refund) = _escrow.close(index);
        _refund(owner, refund);
    }

    // -------------------------------------------------------------- registry

    /// @inheritdoc IRegistry
    function registerNode(
        address workKey,
        address payout,
        uint8 roles,
        uint64 stake,
        bytes32 seed,
        uint32 seedEpoch,
        bytes calldata consent
    ) external nonReentrant whenDepositsOpen returns (uint32 index) {
        require(stake >= _minStake, StakeTooLow(stake, _minStake));
        require(seedEpoch <= currentEpoch(), SeedEpochInFuture(seedEpoch, currentEpoch()));
        bytes32 digest = _digest(TypedData.consent(msg.sender, workKey));
        (address signer,,) = ECDSA.tryRecoverCalldata(digest, consent);
        require(signer == workKey && signer != address(0), WorkKeyNotProven(workKey, signer));
        index = _registry.register(workKey, payout, roles, stake, seed, seedEpoch);
        if (stake != 0) _take(stake);
    }

    /// @inheritdoc IRegistry
    function advanceSeed(uint8 index, uint32 epoch, bytes32 seed) external {
        uint40 postableAt = _postableAt(epoch);
        require(block.timestamp >= postableAt, EpochStillOpen(epoch, postableAt));
        _registry.revealSeed(index, epoch, seed);
    }

    /// @inheritdoc IRegistry
    function requestPayoutChange(uint32 index, address payout) external {
        _registry.requestPayoutChange(index, payout, _afterUnbonding());
    }

    /// @inheritdoc IRegistry
    function requestUnbond(uint32 index) external {
        _registry.requestUnbond(index, _afterUnbonding());
    }

    /// @inheritdoc IRegistry
    function unbond(uint32 index) external nonReentrant {
        _cases.requireFree(index);
        (address owner, uint64 stake) = _registry.unbond(index);
        _refund(owner, stake);
    }

    /// @inheritdoc IRegistry
    function withdraw(uint32 index) external nonReentrant returns (uint64 amount) {
        amount = _withdraw(index);
        _totals.paid += amount;
    }

    /// @inheritdoc IRegistry
    function withdrawMany(uint32[] calldata indexes) external nonReentrant returns (uint64 amount) {
        uint256 limit = Registry.MAX_WITHDRAWALS;
        require(indexes.length <= limit, TooManyNodes(indexes.length, limit));
        for (uint256 i = 0; i < indexes.length; ++i) {
            amount += _withdraw(indexes[i]);
        }
        _totals.paid += amount;
    }

    // ---------------------------------------------------------------- epochs

    /// @inheritdoc IEpochs
    function bondSettler(address account, uint64 amount) external nonReentrant whenDepositsOpen {
        _bonds.add(account, amount);
        _take(amount);
    }

    /// @inheritdoc IEpochs
    function unbondSettler(address account) external nonReentrant {
        (address owner, uint64 bond) = _bonds.remove(account, _unbondingSeconds);
        _refund(owner, bond);
    }

    /// @inheritdoc IEpochs
    function post(Header calldata header, bytes calldata reveals, bytes calldata signatures) external {
        uint40 postableAt = _postableAt(header.epoch);
        require(block.timestamp >= postableAt, EpochStillOpen(header.epoch, postableAt));
        _bonds.touch(msg.sender, _settlerBond);
        bytes32 revealsHash = keccak256(reveals);
        require(revealsHash == header.revealsHash, RevealsMismatch(header.revealsHash, revealsHash));
        bytes32 headerHash = TypedData.hash(header);
        uint32 signers = _registry.requireQuorum(_digest(headerHash), signatures, _quorum);
        _registry.acceptReveals(header.epoch, reveals);
        _epochs.post(header, headerHash, signers);
    }

    /// @inheritdoc IEpochs
    function finalise(
        Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external {
        _demands.requireNone(header.epoch, _epochs.epochs[header.epoch].generation);
        _epochs.finalise(
            _escrow, _registry, _windowSeconds, header, debits, debitProof, credits, creditProof
        );
    }

    /// @inheritdoc IEpochs
    function probeWords(
        Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external {
        require(msg.sender == address(this), NotSelf(msg.sender));
        _epochs.requireUntouched(header);
        Epochs.Progress memory progress;
        Epochs.applyWords(_escrow, _registry, header, progress, debits, debitProof, credits, creditProof);
        revert WordsAppliable(header.epoch);
    }

    // -------------------------------------------------------------- guardian

    /// @inheritdoc IDeposits
    function pauseDeposits() external onlyGuardian {
        _depositsPaused = true;
        emit DepositsPaused(msg.sender);
    }

    /// @inheritdoc IDeposits
    function resumeDeposits() external onlyGuardian {
        _depositsPaused = false;
        emit DepositsResumed(msg.sender);
    }

    // --------------------------------------------------------------- private

    function _openLanes(uint32 count, uint64 depositEach, uint64 bondEach) private returns (uint32 first) {
        uint256 amount = uint256(count) * (uint256(depositEach) + bondEach);
        first = _escrow.open(msg.sender, count, depositEach, bondEach);
        _take(amount);
    }

    function _withdraw(uint32 index) private returns (uint64 amount) {
        address payout;
        (payout, amount) = _registry.takeEarned(index);
        if (amount != 0) _token.safeTransfer(payout, amount);
    }
}
