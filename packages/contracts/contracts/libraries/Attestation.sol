// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IEpochs} from "../interfaces/IEpochs.sol";
import {Registry} from "./Registry.sol";

/// @title What travels with a posted epoch: reveals and the quorum's signatures
library Attestation {
    using Registry for Registry.State;

    /// @dev seat u8 | seed b32 | verdict root b32 | verdict count u32
    uint256 private constant REVEAL_LENGTH = 69;
    /// @dev seat u8 | r b32 | s b32 | v u8
    uint256 private constant SIGNATURE_LENGTH = 66;

    /// @notice Moves the seed chain of every verifier that revealed.
    function acceptReveals(Registry.State storage registry, uint32 epoch, bytes calldata reveals) internal {
        require(reveals.length % REVEAL_LENGTH == 0, IEpochs.RevealsMalformed(reveals.length));
        uint256 lowest = 0;
        for (uint256 start = 0; start < reveals.length; start += REVEAL_LENGTH) {
            uint8 seat = uint8(reveals[start]);
            require(seat >= lowest, IEpochs.RevealsUnsorted(seat));
            lowest = uint256(seat) + 1;
            registry.revealSeed(seat, epoch, bytes32(reveals[start + 1:start + 33]));
        }
    }

    /// @notice Requires valid signatures over `digest` from at least `quorum` active seats.
    /// @return signers Bit per seat.
    function requireQuorum(Registry.State storage registry, bytes32 digest, bytes calldata signatures, uint8 quorum)
        internal
        view
        returns (uint32 signers)
    {
        require(signatures.length % SIGNATURE_LENGTH == 0, IEpochs.SignaturesMalformed(signatures.length));
        uint256 count = signatures.length / SIGNATURE_LENGTH;
        require(count >= quorum, IEpochs.QuorumMissing(count, quorum));
        uint256 lowest = 0;
        for (uint256 start = 0; start < signatures.length; start += SIGNATURE_LENGTH) {
            uint8 seat = uint8(signatures[start]);
            require(seat >= lowest, IEpochs.SignaturesUnsorted(seat));
            lowest = uint256(seat) + 1;
            requireSigned(registry, seat, digest, signatures[start + 1:start + SIGNATURE_LENGTH]);
            signers |= uint32(1 << seat);
        }
    }

    /// @notice Requires the signature of an active seat.
    function requireSigned(Registry.State storage registry, uint8 seat, bytes32 digest, bytes calldata signature)
        internal
        view
    {
        require(seat < Registry.MAX_SEATS && registry.seats[seat].active, IEpochs.SeatInactive(seat));
        address expected = registry.seats[seat].workKey;
        (address actual,,) = ECDSA.tryRecoverCalldata(digest, signature);
        require(actual == expected, IEpochs.SignatureWrong(seat, expected, actual));
    }
}
