// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICommittee} from "./interfaces/ICommittee.sol";
import {IEpochs} from "./interfaces/IEpochs.sol";
import {IFraudJudge} from "./interfaces/IFraudJudge.sol";
import {Attestation} from "./libraries/Attestation.sol";
import {Committee} from "./libraries/Committee.sol";
import {Epochs} from "./libraries/Epochs.sol";
import {LeafTree} from "./libraries/LeafTree.sol";
import {Line} from "./libraries/Line.sol";
import {Registry} from "./libraries/Registry.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {SettlementBase} from "./SettlementBase.sol";

/// @title The part of `SettlementDisputes` that takes stakes for wrong work
abstract contract SettlementCommittee is SettlementBase, ReentrancyGuardTransient, ICommittee {
    using Committee for Committee.State;
    using Epochs for Epochs.State;
    using Line for bytes;
    using Attestation for Registry.State;

    /// @inheritdoc ICommittee
    function accuse(
        IEpochs.Header calldata header,
        IFraudJudge.Opening calldata byNode,
        uint8 seat,
        bytes calldata signature
    ) external {
        IEpochs.Status status = _epochs.statusOf(header.epoch);
        require(status == IEpochs.Status.Final, EpochNotFinal(header.epoch, status));
        _requireHeader(header.epoch, header);
        uint40 until = _staleAt(_epochs.epochs[header.epoch].postedAt);
        require(block.timestamp < until, AccusedTooLate(header.epoch, until));
        LeafTree.requireLeaf(header.nRoot, header.count, byNode, Line.NODE_SIZE, Line.NODE_TAG);
        bytes memory leaf = byNode.leaf;
        Fault memory fault = Fault(leaf.node(), header.epoch, keccak256(leaf));
        require(leaf.status() != Line.WITHHELD, LineWithheld(fault.node, fault.epoch));
        _registry.requireSigned(seat, _digest(TypedData.accusation(fault)), signature);
        _cases.open(_registry, fault, seat, _half());
    }

    /// @inheritdoc ICommittee
    function convene(Fault calldata fault) external {
        _cases.convene(_registry, fault, _quorum, _half());
    }

    /// @inheritdoc ICommittee
    function sentence(Fault calldata fault, bytes calldata votes) external {
        _cases.sentence(_registry, fault, _digest(TypedData.vote(fault)), votes, _half(), _showSeconds);
    }

    /// @inheritdoc ICommittee
    function acquit(Fault calldata fault, bytes calldata votes) external {
        _cases.acquit(_registry, fault, _digest(TypedData.acquittal(fault)), votes, _half());
    }

    /// @inheritdoc ICommittee
    function executeFault(Fault calldata fault) external nonReentrant {
        _burn(_cases.execute(_registry, fault, _half()));
    }

    /// @inheritdoc ICommittee
    function caseCount() external view returns (uint32) {
        return _cases.count;
    }

    /// @inheritdoc ICommittee
    function faultAt(uint32 index) external view returns (Fault memory) {
        Committee.Case storage found = _cases.cases[_cases.ids[index]];
        return Fault(found.node, found.epoch, found.line);
    }

    /// @inheritdoc ICommittee
    function caseOf(Fault calldata fault) external view returns (CaseView memory) {
        return _cases.read(_registry, fault, _half());
    }

    /// @inheritdoc ICommittee
    function stakeHeldUntil(uint32 node) external view returns (uint40) {
        return _cases.heldUntil[node];
    }

    /// @dev How long a case waits for votes, and again for an appeal: an unbonding delay together, so that no case keeps a stake
    /// longer than that and the time to show.
    function _half() private view returns (uint40) {
        return _unbondingSeconds / 2;
    }
}
