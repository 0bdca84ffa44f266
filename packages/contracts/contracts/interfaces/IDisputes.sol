// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "./IEpochs.sol";
import {IEscrow} from "./IEscrow.sol";
import {IFraudJudge} from "./IFraudJudge.sol";

/// @title What anybody may do about a posted epoch that is wrong or kept hidden, and about a forked lane
interface IDisputes {
    /// @notice A part of a posted epoch that can be demanded to be shown.
    /// NodeLeaf, LaneLeaf, VerdictLeaf, DebitWord, CreditWord: the bytes under the header's root at an index.
    /// Signature: the lane owner's signature of the voucher in the leaf at an index of the order by lane.
    enum Part {
        NodeLeaf,
        LaneLeaf,
        VerdictLeaf,
        DebitWord,
        CreditWord,
        Signature
    }

    /// @param from Who demanded it and put up the bond; zero where there is no such demand.
    /// @param until Last second to show it.
    struct DemandView {
        address from;
        uint64 bond;
        uint40 until;
    }

    event SettlerSlashed(address indexed settler, address indexed challenger, uint64 bond, uint64 reward);
    event LaneForked(uint32 indexed lane, address indexed challenger, uint64 bond, uint64 reward);
    event Demanded(uint32 indexed epoch, Part part, uint32 index, address indexed from, uint40 until);
    event Shown(uint32 indexed epoch, Part part, uint32 index, address indexed by);

    error NotFraud(uint32 epoch);
    error EpochNotStale(uint32 epoch, uint40 staleAt);
    error EpochStale(uint32 epoch, uint40 staleAt);
    /// @notice The two vouchers are not of one lane and number, are equal, or are not signed by the lane's owner.
    error NotForked(uint32 lane);
    error PartUnknown(Part part, uint32 index, uint256 count);
    error DemandTooLate(uint32 epoch, uint40 until);
    error DemandExists(uint32 epoch, Part part, uint32 index);
    error DemandUnknown(uint32 epoch, Part part, uint32 index);
    error DemandStillOpen(uint32 epoch, uint40 until);
    error ShownTooLate(uint32 epoch, uint40 until);
    error NotShown(uint32 epoch, Part part, uint32 index);

    /// @notice Voids an epoch whose words cannot be applied, and all after it: they overspend a lane, name a party that
    /// does not exist, are unsorted, or do not sum to the total. Takes the arguments that `finalise` would; the epoch
    /// must be next to become final, and not stale: a stale epoch is dropped, because clients may have left since and
    /// what its settler posted was right then. The settler loses its bond: half is burned, half goes to the caller.
    /// Without this, such an epoch would stop everything after it.
    function challengeWords(
        IEpochs.Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) external;

    /// @notice Voids a posted epoch that is proven wrong, and everything else that is posted and of which no word is
    /// applied; what was right is posted again. The settler loses its bond and every signer its stake and seat: half is
    /// burned, half goes to the caller. Works until the first word of the epoch is applied.
    /// @param fraud What is wrong.
    /// @param evidence Opened leaves, as the fraud wants them.
    function challenge(IEpochs.Header calldata header, IFraudJudge.Fraud fraud, bytes calldata evidence) external;

    /// @notice Forfeits a lane's bond by two vouchers with one number that its owner has signed: half is burned, half goes
    /// to the caller.
    function challengeFork(
        IEscrow.Voucher calldata a,
        bytes calldata signatureA,
        IEscrow.Voucher calldata b,
        bytes calldata signatureB
    ) external;

    /// @notice Voids an epoch that nobody has applied for the unbonding delay after its window, and all after it. Nobody is
    /// slashed; its lines can be posted again.
    function dropStale(IEpochs.Header calldata header) external;

    /// @notice Demands to be shown a part of a posted epoch, while its window leaves the time to show it. Takes `demandBond`
    /// from the caller: whoever shows the part has it, for the gas that showing costs. The epoch does not become final
    /// before the part is shown.
    function demand(IEpochs.Header calldata header, Part part, uint32 index) external;

    /// @notice Shows a part that was demanded, in time; anybody may. The bond of the demand goes to the caller.
    /// @param opened The leaf, or the word as its 33 bytes, with its proof; for a signature the leaf by lane.
    /// @param signature 65 bytes where a signature was demanded; else ignored.
    function show(
        IEpochs.Header calldata header,
        Part part,
        IFraudJudge.Opening calldata opened,
        bytes calldata signature
    ) external;

    /// @notice Voids an epoch of which a part was demanded and not shown in time, like `challenge` does, whoever calls. What
    /// goes to the challenger goes to who demanded it, and the bond of the demand with it.
    function challengeUnshown(IEpochs.Header calldata header, Part part, uint32 index) external;

    /// @notice Pays the bond of a demand back to who made it, where the epoch was voided before the part was shown.
    /// @param generation Of the epoch as it was posted then.
    function withdrawDemand(uint32 epoch, uint16 generation, Part part, uint32 index) external;

    /// @notice Whether a line stands in both orders of an epoch, to be asked by anybody who was given the proof. Reverts where
    /// it does not, or where the header is not the epoch's.
    /// @return Whether the epoch is posted, final, or void.
    function provenLine(
        IEpochs.Header calldata header,
        IFraudJudge.Opening calldata byNode,
        IFraudJudge.Opening calldata byLane
    ) external view returns (IEpochs.Status);

    /// @notice Bond of a demand, in token units: a tenth of the least bond of a settler.
    function demandBond() external view returns (uint64);

    /// @notice Demands for parts of an epoch that are not shown yet; as the epoch is posted now.
    function openDemands(uint32 epoch) external view returns (uint32 count, uint16 generation);

    function demandOf(uint32 epoch, uint16 generation, Part part, uint32 index)
        external
        view
        returns (DemandView memory);

    /// @notice The contract that knows what is a proof.
    function judge() external view returns (IFraudJudge);
}
