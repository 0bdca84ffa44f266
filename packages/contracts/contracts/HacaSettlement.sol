// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IEpochs} from "./interfaces/IEpochs.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {IHacaSettlement} from "./interfaces/IHacaSettlement.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {ISettlementParameters} from "./interfaces/ISettlementParameters.sol";
import {Attestation} from "./libraries/Attestation.sol";
import {Epochs} from "./libraries/Epochs.sol";
import {Escrow} from "./libraries/Escrow.sol";
import {ParameterRules} from "./libraries/ParameterRules.sol";
import {Registry} from "./libraries/Registry.sol";
import {SettlerBonds} from "./libraries/SettlerBonds.sol";
import {WordFaults} from "./libraries/WordFaults.sol";
import {TypedData} from "./libraries/TypedData.sol";

/// @title The settlement contract of one HACA network
/// @notice A shell: it moves tokens, keeps the totals and asks the libraries for the rules. Nobody can take out what is
/// not theirs; the guardian can stop deposits and nothing else.
contract HacaSettlement is IHacaSettlement, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using Attestation for Registry.State;
    using Epochs for Epochs.State;
    using Escrow for Escrow.State;
    using Registry for Registry.State;
    using SettlerBonds for SettlerBonds.State;

    /// @dev Nobody has its key; many tokens refuse the zero address.
    address private constant BURN_ADDRESS = 0x000000000000000000000000000000000000dEaD;

    IERC20 private immutable _token;
    address private immutable _guardian;
    uint64 private immutable _genesis;
    uint32 private immutable _epochSeconds;
    uint32 private immutable _revealSeconds;
    uint32 private immutable _postTimeoutSeconds;
    uint32 private immutable _windowSeconds;
    uint32 private immutable _showSeconds;
    uint32 private immutable _unbondingSeconds;
    uint8 private immutable _quorum;
    uint16 private immutable _marketShare;
    uint16 private immutable _verificationShare;
    uint64 private immutable _minStake;
    uint64 private immutable _settlerBond;

    Totals private _totals;
    bool private _depositsPaused;
    SettlerBonds.State private _bonds;
    Epochs.State private _epochs;
    Registry.State private _registry;
    Escrow.State private _escrow;

    modifier whenDepositsOpen() {
        require(!_depositsPaused, DepositsArePaused());
        _;
    }

    modifier onlyGuardian() {
        require(msg.sender == _guardian, NotGuardian(msg.sender));
        _;
    }

    constructor(Parameters memory p) EIP712("HACA", "1") {
        ParameterRules.check(p);
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
        uint32 lastEpoch = _epochAt(_escrow.requireExiting(index) - _unbondingSeconds);
        (uint32 posted, uint32 settled) = (_epochs.nextPosted, _epochs.nextFinal);
        require(settled == posted || settled > lastEpoch, LaneExitAwaitsEpoch(index, lastEpoch));
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
        bytes calldata consent
    ) external nonReentrant whenDepositsOpen returns (uint32 index) {
        require(stake >= _minStake, StakeTooLow(stake, _minStake));
        bytes32 digest = _hashTypedDataV4(TypedData.consent(msg.sender, workKey));
        (address signer,,) = ECDSA.tryRecoverCalldata(digest, consent);
        require(signer == workKey && signer != address(0), WorkKeyNotProven(workKey, signer));
        index = _registry.register(workKey, payout, roles, stake, seed, currentEpoch());
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
        uint32 signers = _registry.requireQuorum(_hashTypedDataV4(headerHash), signatures, _quorum);
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
        _epochs.finalise(
            _escrow, _registry, _windowSeconds, header, debits, debitProof, credits, creditProof
        );
    }

    /// @inheritdoc IEpochs
    function challengeWords(
        Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external nonReentrant {
        try this.probeWords(header, debits, debitProof, credits, creditProof) {}
        catch (bytes memory reason) {
            if (!WordFaults.isFault(reason)) LowLevelCall.bubbleRevert(reason);
        }
        address account = _epochs.rollBack(header);
        uint64 bond = _bonds.forfeit(account);
        uint64 reward = bond / 2;
        _totals.slashed += bond;
        emit SettlerSlashed(account, msg.sender, bond, reward);
        _token.safeTransfer(msg.sender, reward);
        _token.safeTransfer(BURN_ADDRESS, bond - reward);
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

    /// @inheritdoc IEpochs
    function dropStale(Header calldata header) external {
        uint40 staleAt = _epochs.epochs[header.epoch].postedAt + _windowSeconds + _unbondingSeconds;
        require(block.timestamp >= staleAt, EpochNotStale(header.epoch, staleAt));
        _epochs.rollBack(header);
    }

    // -------------------------------------------------------------- guardian

    /// @inheritdoc IHacaSettlement
    function pauseDeposits() external onlyGuardian {
        _depositsPaused = true;
        emit DepositsPaused(msg.sender);
    }

    /// @inheritdoc IHacaSettlement
    function resumeDeposits() external onlyGuardian {
        _depositsPaused = false;
        emit DepositsResumed(msg.sender);
    }

    // ----------------------------------------------------------------- views

    /// @inheritdoc ISettlementParameters
    function parameters() external view returns (Parameters memory) {
        return Parameters({
            token: address(_token),
            guardian: _guardian,
            genesis: _genesis,
            epochSeconds: _epochSeconds,
            revealSeconds: _revealSeconds,
            postTimeoutSeconds: _postTimeoutSeconds,
            windowSeconds: _windowSeconds,
            showSeconds: _showSeconds,
            unbondingSeconds: _unbondingSeconds,
            quorum: _quorum,
            marketShare: _marketShare,
            verificationShare: _verificationShare,
            minStake: _minStake,
            settlerBond: _settlerBond
        });
    }

    /// @inheritdoc ISettlementParameters
    function currentEpoch() public view returns (uint32) {
        return _epochAt(block.timestamp);
    }

    /// @inheritdoc IEscrow
    function laneCount() external view returns (uint32) {
        return _escrow.count;
    }

    /// @inheritdoc IEscrow
    function lane(uint32 index) external view returns (LaneView memory) {
        return _escrow.read(index);
    }

    /// @inheritdoc IEscrow
    function lockedInLanes(uint32 from, uint32 to) external view returns (uint256) {
        return _escrow.locked(from, to);
    }

    /// @inheritdoc IRegistry
    function nodeCount() external view returns (uint32) {
        return _registry.count;
    }

    /// @inheritdoc IRegistry
    function node(uint32 index) external view returns (NodeView memory) {
        return _registry.read(index);
    }

    /// @inheritdoc IRegistry
    function nodesBetween(uint32 from, uint32 to) external view returns (NodeView[] memory list) {
        list = new NodeView[](to - from);
        for (uint32 i = from; i < to; ++i) {
            list[i - from] = _registry.read(i);
        }
    }

    /// @inheritdoc IRegistry
    function nodeOf(address workKey) external view returns (uint32) {
        uint32 found = _registry.byWorkKey[workKey];
        require(found != 0, NodeUnknown(type(uint32).max));
        return found - 1;
    }

    /// @inheritdoc IRegistry
    function seatCount() external view returns (uint8) {
        return _registry.seatCount;
    }

    /// @inheritdoc IRegistry
    function seat(uint8 index) external view returns (SeatView memory) {
        return _registry.readSeat(index);
    }

    /// @inheritdoc IRegistry
    function lockedInNodes(uint32 from, uint32 to) external view returns (uint256) {
        return _registry.locked(from, to);
    }

    /// @inheritdoc IEpochs
    function epochStatus(uint32 number) external view returns (EpochView memory) {
        Epochs.Epoch storage epoch = _epochs.epochs[number];
        Epochs.Progress storage progress = _epochs.progress[number];
        return EpochView({
            status: _epochs.statusOf(number),
            headerHash: epoch.headerHash,
            settler: epoch.settler,
            signers: epoch.signers,
            postedAt: epoch.postedAt,
            finalisableAt: epoch.postedAt == 0 ? 0 : epoch.postedAt + _windowSeconds,
            debitsApplied: progress.debits,
            creditsApplied: progress.credits
        });
    }

    /// @inheritdoc IEpochs
    function lastPosted() external view returns (bool, uint32, bytes32) {
        return _newest(_epochs.nextPosted);
    }

    /// @inheritdoc IEpochs
    function lastFinal() external view returns (bool, uint32, bytes32) {
        return _newest(_epochs.nextFinal);
    }

    /// @inheritdoc IEpochs
    function settler(address account) external view returns (address, uint64, uint40) {
        SettlerBonds.Settler storage found = _bonds.settlers[account];
        return (found.owner, found.bond, found.lastPostAt);
    }

    /// @inheritdoc IHacaSettlement
    function depositsPaused() external view returns (bool) {
        return _depositsPaused;
    }

    /// @inheritdoc IHacaSettlement
    function totals() external view returns (Totals memory) {
        return _totals;
    }

    /// @inheritdoc IHacaSettlement
    function lockedInSettlers() external view returns (uint64) {
        return _bonds.total;
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

    /// @dev Adds up first: the checked addition to u64 bounds every counter that the amount has gone into.
    function _take(uint256 amount) private {
        require(amount != 0, AmountZero());
        uint256 deposited = _totals.deposited + amount;
        require(deposited <= type(uint64).max, AmountTooLarge(amount));
        _totals.deposited = uint64(deposited);
        _token.safeTransferFrom(msg.sender, address(this), amount);
    }

    function _refund(address to, uint64 amount) private {
        _totals.refunded += amount;
        _token.safeTransfer(to, amount);
    }

    function _newest(uint32 next) private view returns (bool any, uint32 epoch, bytes32 headerHash) {
        if (next == 0) return (false, 0, bytes32(0));
        return (true, next - 1, _epochs.epochs[next - 1].headerHash);
    }

    function _epochAt(uint256 time) private view returns (uint32) {
        return time < _genesis ? 0 : uint32((time - _genesis) / _epochSeconds);
    }

    function _postableAt(uint32 epoch) private view returns (uint40) {
        return uint40(_genesis + (uint256(epoch) + 1) * _epochSeconds + _revealSeconds);
    }

    function _afterUnbonding() private view returns (uint40) {
        return uint40(block.timestamp + _unbondingSeconds);
    }
}
