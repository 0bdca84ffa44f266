// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IClaims} from "../interfaces/IClaims.sol";
import {ICommittee} from "../interfaces/ICommittee.sol";
import {IEpochs} from "../interfaces/IEpochs.sol";
import {IEscrow} from "../interfaces/IEscrow.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";

/// @title EIP-712 struct hashes of what is signed
library TypedData {
    string internal constant NAME = "HACA";
    string internal constant VERSION = "1";
    bytes32 private constant HEADER_TYPE = keccak256(
        "EpochHeader(uint32 epoch,uint32 count,uint32 vCount,uint64 total,uint32 dWords,uint32 pWords,bytes32 nRoot,bytes32 cRoot,bytes32 vRoot,bytes32 dRoot,bytes32 pRoot,bytes32 revealsHash,bytes32 fileHash,bytes32 previous)"
    );
    bytes32 private constant CONSENT_TYPE = keccak256("NodeConsent(address owner,address workKey)");
    bytes32 private constant LINE_TYPE = keccak256(
        "PaymentLine(uint32 epoch,bytes32 job,uint32 from,uint32 to,uint32 node,uint32 market,uint64 amount,bytes32 receipt)"
    );
    bytes32 private constant VOUCHER_TYPE =
        keccak256("Voucher(uint32 lane,uint48 seq,bytes32 previous,uint64 cumulative,bytes32 line)");

    bytes32 private constant RECEIPT_TYPE = keccak256(
        "Receipt(bytes32 job,uint32 segment,uint32 from,uint32 to,bytes32 model,address node,address market,address client,bytes32 inputCommitment,bytes32 outputCommitment,bytes32 evidenceRoot,uint8 stopReason,uint64 amount,uint32 p,uint64 startedAt,uint64 endedAt)"
    );

    bytes32 private constant ACCUSATION_TYPE = keccak256("FaultAccusation(uint32 node,uint32 epoch,bytes32 line)");
    bytes32 private constant VOTE_TYPE = keccak256("FaultVote(uint32 node,uint32 epoch,bytes32 line)");
    bytes32 private constant ACQUITTAL_TYPE = keccak256("FaultAcquittal(uint32 node,uint32 epoch,bytes32 line)");

    bytes32 private constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /// @notice What signatures for a contract on this chain are bound to.
    function domainSeparator(address verifyingContract) internal view returns (bytes32) {
        return keccak256(
            abi.encode(DOMAIN_TYPE, keccak256(bytes(NAME)), keccak256(bytes(VERSION)), block.chainid, verifyingContract)
        );
    }

    function hash(IEpochs.Header calldata header) internal pure returns (bytes32) {
        return keccak256(abi.encode(HEADER_TYPE, header));
    }

    function hashMemory(IEpochs.Header memory header) internal pure returns (bytes32) {
        return keccak256(abi.encode(HEADER_TYPE, header));
    }

    function hash(IFraudJudge.Receipt memory receipt) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT_TYPE, receipt));
    }

    function consent(address owner, address workKey) internal pure returns (bytes32) {
        return keccak256(abi.encode(CONSENT_TYPE, owner, workKey));
    }

    function hash(IClaims.PaymentLine memory line) internal pure returns (bytes32) {
        return keccak256(abi.encode(LINE_TYPE, line));
    }

    function hash(IEscrow.Voucher memory voucher) internal pure returns (bytes32) {
        return keccak256(abi.encode(VOUCHER_TYPE, voucher));
    }

    function accusation(ICommittee.Fault memory fault) internal pure returns (bytes32) {
        return keccak256(abi.encode(ACCUSATION_TYPE, fault));
    }

    function vote(ICommittee.Fault memory fault) internal pure returns (bytes32) {
        return keccak256(abi.encode(VOTE_TYPE, fault));
    }

    function acquittal(ICommittee.Fault memory fault) internal pure returns (bytes32) {
        return keccak256(abi.encode(ACQUITTAL_TYPE, fault));
    }
}
