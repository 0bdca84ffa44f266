// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IDeposits} from "./interfaces/IDeposits.sol";
import {IEpochs} from "./interfaces/IEpochs.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {ISettlementParameters} from "./interfaces/ISettlementParameters.sol";
import {Epochs} from "./libraries/Epochs.sol";
import {Escrow} from "./libraries/Escrow.sol";
import {Registry} from "./libraries/Registry.sol";
import {SettlerBonds} from "./libraries/SettlerBonds.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {SettlementBase} from "./SettlementBase.sol";

/// @title What anybody may read
abstract contract SettlementViews is
    SettlementBase,
    IERC5267,
    ISettlementParameters,
    IDeposits,
    IEscrow,
    IRegistry,
    IEpochs
{
    using Epochs for Epochs.State;
    using Escrow for Escrow.State;
    using Registry for Registry.State;

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

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return (hex"0f", TypedData.NAME, TypedData.VERSION, block.chainid, address(this), 0, new uint256[](0));
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
    function nodesBetween(uint32 from, uint32 to) external view returns (NodeView[] memory) {
        return _registry.page(from, to);
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

    /// @inheritdoc IDeposits
    function depositsPaused() external view returns (bool) {
        return _depositsPaused;
    }

    /// @inheritdoc IDeposits
    function totals() external view returns (Totals memory) {
        return _totals;
    }

    /// @inheritdoc IDeposits
    function lockedInSettlers() external view returns (uint64) {
        return _bonds.total + _demands.total;
    }

    function _newest(uint32 next) private view returns (bool any, uint32 epoch, bytes32 headerHash) {
        if (next == 0) return (false, 0, bytes32(0));
        return (true, next - 1, _epochs.epochs[next - 1].headerHash);
    }
}
