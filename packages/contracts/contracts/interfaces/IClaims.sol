// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "./IEpochs.sol";
import {IEscrow} from "./IEscrow.sol";
import {IFraudJudge} from "./IFraudJudge.sol";

/// @title Payment that settlers leave out
/// @notice A node that holds a voucher of a client is paid without any settler: it claims the voucher once the time of its
/// epoch is over. The lane then has to be left, as if its owner had asked for it; when every epoch that may debit it is
/// over, claims are paid from what is in it, and the client has the rest. Work that is paid so was not verified; the
/// client's own signature is what stands for it, and there is no verifiers' share.
interface IClaims {
    /// @param epoch In which the line is dated; no other can settle it.
    /// @param from Output units [from, to) of the job.
    /// @param market Hosting node that matched the job; 2^32 − 1 for none.
    /// @param receipt EIP-712 hash of the receipt.
    struct PaymentLine {
        uint32 epoch;
        bytes32 job;
        uint32 from;
        uint32 to;
        uint32 node;
        uint32 market;
        uint64 amount;
        bytes32 receipt;
    }

    /// @param amount Token units that the voucher pays for its line; 0 where nothing is claimed.
    /// @param paid Whether it was paid.
    struct ClaimView {
        uint32 epoch;
        uint32 node;
        uint32 market;
        uint64 amount;
        bool paid;
    }

    event Claimed(uint32 indexed lane, uint48 seq, uint32 indexed node, uint32 epoch, uint64 amount);
    event ClaimPaid(uint32 indexed lane, uint48 seq, uint32 indexed node, uint64 paid, uint64 market);

    error LaneClosed(uint32 lane);
    error VoucherOfAnotherLine(bytes32 expected, bytes32 actual);
    error VoucherNotSigned(uint32 lane, address owner);
    error ClaimTooEarly(uint32 epoch, uint40 claimableAt);
    error ClaimExists(uint32 lane, uint48 seq);
    error ClaimUnknown(uint32 lane, uint48 seq);
    /// @notice The epoch of the line holds the voucher, or the leaves do not show that it does not.
    error VoucherNotAbsent(uint32 lane, uint48 seq);
    error LaneHasClaims(uint32 lane, uint32 claims, uint40 leavableAt);

    /// @notice Claims a voucher that its epoch has not settled; anybody may, and the line's node is paid. Possible from the
    /// window after the settlers' time on, until the lane is closed.
    /// @param signature Of the lane's owner over the voucher.
    /// @param header Of the line's epoch, where it is posted or final; else ignored.
    /// @param neighbours Leaves of that epoch's order by lane between which the voucher would stand: the one before, or the
    /// first; the one after, or the last. One of the two leaves may be empty at an end.
    function claim(
        IEscrow.Voucher calldata voucher,
        PaymentLine calldata line,
        bytes calldata signature,
        IEpochs.Header calldata header,
        IFraudJudge.Opening[2] calldata neighbours
    ) external;

    /// @notice Pays a claim, when the lane could be left. Where the lane holds less, it pays what there is; claims are paid in
    /// the order of calling.
    function payClaim(
        uint32 lane,
        uint48 seq,
        IEpochs.Header calldata header,
        IFraudJudge.Opening[2] calldata neighbours
    ) external;

    function claimOf(uint32 lane, uint48 seq) external view returns (ClaimView memory);

    /// @notice Claims on a lane that are not paid.
    function openClaims(uint32 lane) external view returns (uint32);
}
