// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IEpochs} from "./interfaces/IEpochs.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {Escrow} from "./libraries/Escrow.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {SettlementState} from "./SettlementState.sol";

/// @title What both parts of the settlement contract do: move tokens, keep the totals, tell the time
abstract contract SettlementBase is SettlementState {
    using Escrow for Escrow.State;
    using SafeERC20 for IERC20;

    /// @dev Nobody has its key; many tokens refuse the zero address.
    address private constant BURN_ADDRESS = 0x000000000000000000000000000000000000dEaD;

    /// @dev Adds up first: the checked addition to u64 bounds every counter that the amount has gone into.
    function _take(uint256 amount) internal {
        require(amount != 0, IEscrow.AmountZero());
        uint256 deposited = _totals.deposited + amount;
        require(deposited <= type(uint64).max, IEscrow.AmountTooLarge(amount));
        _totals.deposited = uint64(deposited);
        uint256 held = _token.balanceOf(address(this));
        _token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = _token.balanceOf(address(this)) - held;
        require(received == amount, IEscrow.TokenTakesFee(amount, received));
    }

    function _refund(address to, uint64 amount) internal {
        _totals.refunded += amount;
        _token.safeTransfer(to, amount);
    }

    /// @dev Half to who has proven the fault; who proves his own loses the other half.
    function _split(uint64 slashed, address prover) internal {
        _totals.slashed += slashed;
        _token.safeTransfer(prover, slashed / 2);
        _token.safeTransfer(BURN_ADDRESS, slashed - slashed / 2);
    }

    /// @dev All of it: nobody gains.
    function _burn(uint64 slashed) internal {
        _totals.slashed += slashed;
        _token.safeTransfer(BURN_ADDRESS, slashed);
    }

    function _epochAt(uint256 time) internal view returns (uint32) {
        return time < _genesis ? 0 : uint32((time - _genesis) / _epochSeconds);
    }

    function _postableAt(uint32 epoch) internal view returns (uint40) {
        return uint40(_genesis + (uint256(epoch) + 1) * _epochSeconds + _revealSeconds);
    }

    function _afterUnbonding() internal view returns (uint40) {
        return uint40(block.timestamp + _unbondingSeconds);
    }

    /// @dev An epoch that was posted in time is final by then, or may be dropped by anybody: it keeps nobody any longer.
    function _settledAt(uint40 exitAt) internal view returns (uint40) {
        return exitAt + _windowSeconds + _unbondingSeconds;
    }

    function _staleAt(uint40 postedAt) internal view returns (uint40) {
        return postedAt + _windowSeconds + _unbondingSeconds;
    }

    function _requireHeader(uint32 number, IEpochs.Header calldata header) internal view {
        (bytes32 expected, bytes32 actual) = (_epochs.epochs[number].headerHash, TypedData.hash(header));
        require(expected == actual, IEpochs.HeaderMismatch(number, expected, actual));
    }

    /// @dev The domain is computed anew: it is that of the contract whose storage this is.
    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(TypedData.domainSeparator(address(this)), structHash);
    }

    function _isSigned(bytes32 structHash, bytes calldata signature, address signer) internal view returns (bool) {
        (address found,,) = ECDSA.tryRecoverCalldata(_digest(structHash), signature);
        return found == signer && found != address(0);
    }

    /// @dev Requires that the lane's delay is over, and that no epoch which may debit it is still to become final.
    function _requireLeavable(uint32 index) internal view returns (uint40 exitAt) {
        exitAt = _escrow.requireExiting(index);
        require(block.timestamp >= exitAt, IEscrow.LaneExitTooEarly(index, exitAt));
        uint32 lastEpoch = _epochAt(exitAt - _unbondingSeconds);
        (uint32 posted, uint32 settled) = (_epochs.nextPosted, _epochs.nextFinal);
        bool clear = settled == posted || settled > lastEpoch || block.timestamp >= _settledAt(exitAt);
        require(clear, IEscrow.LaneExitAwaitsEpoch(index, lastEpoch));
    }
}
