// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IClaims} from "./interfaces/IClaims.sol";
import {IDisputes} from "./interfaces/IDisputes.sol";
import {IEpochs} from "./interfaces/IEpochs.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {IFraudJudge} from "./interfaces/IFraudJudge.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {ISettlementParameters} from "./interfaces/ISettlementParameters.sol";
import {Claims} from "./libraries/Claims.sol";
import {Demands} from "./libraries/Demands.sol";
import {Epochs} from "./libraries/Epochs.sol";
import {Escrow} from "./libraries/Escrow.sol";
import {LeafTree} from "./libraries/LeafTree.sol";
import {Line} from "./libraries/Line.sol";
import {Registry} from "./libraries/Registry.sol";
import {SettlerBonds} from "./libraries/SettlerBonds.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {WordFaults} from "./libraries/WordFaults.sol";
import {SettlementCommittee} from "./SettlementCommittee.sol";
import {SettlementState} from "./SettlementState.sol";

/// @title The part of the settlement contract that settles disputes: challenges, demands, claims, cases about wrong work
/// @notice Runs on the storage of `HacaSettlement`, which passes on what it does not know itself. Called directly it works on
/// storage of its own, where there is nothing.
contract SettlementDisputes is SettlementCommittee, IDisputes, IClaims {
    using SafeERC20 for IERC20;
    using Claims for Claims.State;
    using Demands for Demands.State;
    using Epochs for Epochs.State;
    using Escrow for Escrow.State;
    using Line for bytes;
    using Registry for Registry.State;
    using SettlerBonds for SettlerBonds.State;

    /// @dev A demand puts a settler's whole bond at stake and costs a tenth of it, many times the gas of an answer.
    uint64 private constant DEMAND_BOND_PART = 10;
    uint256 private constant BASIS_POINTS = 10_000;

    IFraudJudge private immutable _judge;

    constructor(ISettlementParameters.Parameters memory p, IFraudJudge fraudJudge) SettlementState(p) {
        _judge = fraudJudge;
    }

    // ------------------------------------------------------------ challenges

    /// @inheritdoc IDisputes
    function challengeWords(
        IEpochs.Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external nonReentrant {
        try IEpochs(address(this)).probeWords(header, debits, debitProof, credits, creditProof) {}
        catch (bytes memory reason) {
            if (!WordFaults.isFault(reason)) LowLevelCall.bubbleRevert(reason);
        }
        Epochs.Epoch storage epoch = _epochs.rollBack(header);
        // A lane may be left by then, so that what was right cannot be applied any more.
        uint40 staleAt = _staleAt(epoch.postedAt);
        require(block.timestamp < staleAt, EpochStale(header.epoch, staleAt));
        _slashSettler(epoch.settler, 0, msg.sender);
    }

    /// @inheritdoc IDisputes
    function challenge(IEpochs.Header calldata header, IFraudJudge.Fraud fraud, bytes calldata evidence)
        external
        nonReentrant
    {
        // Asked first: the judge looks up what is posted, and nothing is after the roll-back.
        require(_judge.isFraud(header, fraud, evidence), NotFraud(header.epoch));
        _voidAndSlash(header, msg.sender);
    }

    /// @inheritdoc IDisputes
    function challengeFork(
        IEscrow.Voucher calldata a,
        bytes calldata signatureA,
        IEscrow.Voucher calldata b,
        bytes calldata signatureB
    ) external nonReentrant {
        address owner = _escrow.read(a.lane).owner;
        (bytes32 hashA, bytes32 hashB) = (TypedData.hash(a), TypedData.hash(b));
        bool forked = a.lane == b.lane && a.seq == b.seq && hashA != hashB && _isSigned(hashA, signatureA, owner)
            && _isSigned(hashB, signatureB, owner);
        require(forked, NotForked(a.lane));
        uint64 bond = _escrow.forfeit(a.lane);
        require(bond != 0, IEscrow.AmountZero());
        emit LaneForked(a.lane, msg.sender, bond, bond / 2);
        _split(bond, msg.sender);
    }

    /// @inheritdoc IDisputes
    function dropStale(IEpochs.Header calldata header) external {
        uint40 staleAt = _staleAt(_epochs.epochs[header.epoch].postedAt);
        require(block.timestamp >= staleAt, EpochNotStale(header.epoch, staleAt));
        _epochs.rollBack(header);
    }

    // --------------------------------------------------------------- demands

    /// @inheritdoc IDisputes
    function demand(IEpochs.Header calldata header, Part part, uint32 index) external nonReentrant {
        Epochs.Epoch storage epoch = _epochs.requirePosted(header);
        (, uint256 count) = _treeOf(header, part);
        require(index < count, PartUnknown(part, index, count));
        uint40 until = uint40(block.timestamp + _showSeconds);
        uint40 finalisableAt = epoch.postedAt + _windowSeconds;
        require(until <= finalisableAt, DemandTooLate(header.epoch, finalisableAt));
        uint64 bond = demandBond();
        _demands.add(header.epoch, epoch.generation, part, index, bond, until);
        if (bond != 0) _take(bond);
    }

    /// @inheritdoc IDisputes
    function show(
        IEpochs.Header calldata header,
        Part part,
        IFraudJudge.Opening calldata opened,
        bytes calldata signature
    ) external nonReentrant {
        Epochs.Epoch storage epoch = _epochs.requirePosted(header);
        Demands.Demand memory found = _demands.remove(header.epoch, epoch.generation, part, opened.index);
        require(block.timestamp <= found.until, ShownTooLate(header.epoch, found.until));
        (bytes32 root, uint256 count) = _treeOf(header, part);
        if (part == Part.Signature) {
            LeafTree.requireLeaf(root, count, opened, Line.LANE_SIZE, Line.LANE_TAG);
            bytes memory leaf = opened.leaf;
            address owner = _escrow.read(leaf.lane()).owner;
            require(_isSigned(leaf.voucher(), signature, owner), NotShown(header.epoch, part, opened.index));
        } else {
            LeafTree.requireIn(root, count, opened);
        }
        emit Shown(header.epoch, part, opened.index, msg.sender);
        _totals.slashed += found.bond;
        _token.safeTransfer(msg.sender, found.bond);
    }

    /// @inheritdoc IDisputes
    function challengeUnshown(IEpochs.Header calldata header, Part part, uint32 index) external nonReentrant {
        uint16 generation = _epochs.requirePosted(header).generation;
        Demands.Demand memory found = _demands.remove(header.epoch, generation, part, index);
        require(block.timestamp > found.until, DemandStillOpen(header.epoch, found.until));
        _voidAndSlash(header, found.from);
        _refund(found.from, found.bond);
    }

    /// @inheritdoc IDisputes
    function withdrawDemand(uint32 epoch, uint16 generation, Part part, uint32 index) external nonReentrant {
        bool posted = _epochs.statusOf(epoch) == IEpochs.Status.Posted;
        require(
            !posted || _epochs.epochs[epoch].generation != generation,
            DemandStillOpen(epoch, _demands.read(epoch, generation, part, index).until)
        );
        Demands.Demand memory found = _demands.remove(epoch, generation, part, index);
        _refund(found.from, found.bond);
    }

    /// @inheritdoc IDisputes
    function demandBond() public view returns (uint64) {
        return _settlerBond / DEMAND_BOND_PART;
    }

    /// @inheritdoc IDisputes
    function openDemands(uint32 epoch) external view returns (uint32 count, uint16 generation) {
        generation = _epochs.epochs[epoch].generation;
        count = _demands.openOf(epoch, generation);
    }

    /// @inheritdoc IDisputes
    function demandOf(uint32 epoch, uint16 generation, Part part, uint32 index)
        external
        view
        returns (DemandView memory)
    {
        return _demands.read(epoch, generation, part, index);
    }

    /// @inheritdoc IDisputes
    function provenLine(
        IEpochs.Header calldata header,
        IFraudJudge.Opening calldata byNode,
        IFraudJudge.Opening calldata byLane
    ) external view returns (IEpochs.Status) {
        _requireHeader(header.epoch, header);
        _judge.requireLine(header, byNode, byLane);
        return _epochs.statusOf(header.epoch);
    }

    /// @inheritdoc IDisputes
    function judge() external view returns (IFraudJudge) {
        return _judge;
    }

    // ---------------------------------------------------------------- claims

    /// @inheritdoc IClaims
    function claim(
        IEscrow.Voucher calldata voucher,
        PaymentLine calldata line,
        bytes calldata signature,
        IEpochs.Header calldata header,
        IFraudJudge.Opening[2] calldata neighbours
    ) external {
        IEscrow.LaneView memory lane = _escrow.read(voucher.lane);
        require(!lane.closed, LaneClosed(voucher.lane));
        bytes32 lineHash = TypedData.hash(line);
        require(lineHash == voucher.line, VoucherOfAnotherLine(voucher.line, lineHash));
        bool signed = _isSigned(TypedData.hash(voucher), signature, lane.owner);
        require(signed, VoucherNotSigned(voucher.lane, lane.owner));
        require(line.amount != 0, IEscrow.AmountZero());
        require(line.node < _registry.count, IRegistry.NodeUnknown(line.node));
        bool hosted = line.market == Line.NONE || line.market < _registry.count;
        require(hosted, IRegistry.NodeUnknown(line.market));
        uint40 claimableAt = _postableAt(line.epoch) + _postTimeoutSeconds + _windowSeconds;
        require(block.timestamp >= claimableAt, ClaimTooEarly(line.epoch, claimableAt));
        _requireAbsent(line.epoch, voucher.lane, voucher.seq, header, neighbours);
        _claims.add(voucher.lane, voucher.seq, line);
        _escrow.forceExit(voucher.lane, _afterUnbonding());
    }

    /// @inheritdoc IClaims
    function payClaim(
        uint32 lane,
        uint48 seq,
        IEpochs.Header calldata header,
        IFraudJudge.Opening[2] calldata neighbours
    ) external {
        require(!_escrow.read(lane).closed, LaneClosed(lane));
        ClaimView memory found = _claims.requireOpen(lane, seq);
        _requireLeavable(lane);
        _requireAbsent(found.epoch, lane, seq, header, neighbours);
        _claims.close(lane, seq);
        uint64 paid = _escrow.debitUpTo(lane, found.amount);
        uint64 part = found.market == Line.NONE ? 0 : uint64(uint256(paid) * _marketShare / BASIS_POINTS);
        _registry.creditOne(found.node, paid - part);
        if (part != 0) _registry.creditOne(found.market, part);
        emit ClaimPaid(lane, seq, found.node, paid, part);
    }

    /// @inheritdoc IClaims
    function claimOf(uint32 lane, uint48 seq) external view returns (ClaimView memory) {
        return _claims.read(lane, seq);
    }

    /// @inheritdoc IClaims
    function openClaims(uint32 lane) external view returns (uint32) {
        return _claims.open[lane];
    }

    // --------------------------------------------------------------- private

    function _voidAndSlash(IEpochs.Header calldata header, address challenger) private {
        Epochs.Epoch storage epoch = _epochs.rollBack(header);
        _slashSettler(epoch.settler, _registry.slash(epoch.signers, epoch.postedAt), challenger);
    }

    function _slashSettler(address account, uint64 stakes, address challenger) private {
        uint64 slashed = _bonds.forfeit(account) + stakes;
        emit SettlerSlashed(account, challenger, slashed, slashed / 2);
        _split(slashed, challenger);
    }

    /// @dev An epoch that is not posted holds nothing; should it be posted after all, a claim has to show its absence to be paid.
    function _requireAbsent(
        uint32 number,
        uint32 lane,
        uint48 seq,
        IEpochs.Header calldata header,
        IFraudJudge.Opening[2] calldata neighbours
    ) private view {
        IEpochs.Status status = _epochs.statusOf(number);
        if (status == IEpochs.Status.None || status == IEpochs.Status.Void) return;
        _requireHeader(number, header);
        Claims.requireAbsent(header, neighbours, lane, seq);
    }

    function _treeOf(IEpochs.Header calldata header, Part part)
        private
        pure
        returns (bytes32 root, uint256 count)
    {
        if (part == Part.NodeLeaf) return (header.nRoot, header.count);
        if (part == Part.VerdictLeaf) return (header.vRoot, header.vCount);
        if (part == Part.DebitWord) return (header.dRoot, header.dWords);
        if (part == Part.CreditWord) return (header.pRoot, header.pWords);
        return (header.cRoot, header.count);
    }
}
