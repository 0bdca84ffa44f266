// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IRegistry} from "../interfaces/IRegistry.sol";

/// @title The verifiers' chains of seeds
/// @notice link(epoch) = keccak256(link(epoch + 1)): each reveal is the next commitment. Links are bound to epochs, so
/// that a verifier cannot choose among several after it has seen what there is to sample.
library SeedChain {
    /// @dev By seat: the newest public link, and its epoch. Eight epochs share a slot.
    struct State {
        bytes32[32] links;
        uint32[32] epochs;
    }

    /// @notice Most epochs bridged at a time, about 0.4M gas; longer gaps take several steps.
    uint32 internal constant MAX_SKIP = 4096;

    function anchor(State storage self, uint8 seat, uint32 epoch, bytes32 link) internal {
        self.links[seat] = link;
        self.epochs[seat] = epoch;
    }

    /// @notice Requires `link` to be that of `epoch`, and makes it the newest public one if it is. The epoch may lie
    /// before the newest: somebody may have made a later link public while an epoch waited to be posted.
    function reveal(State storage self, uint8 seat, uint32 epoch, bytes32 link) internal {
        (bytes32 newest, uint32 newestEpoch) = (self.links[seat], self.epochs[seat]);
        bool newer = epoch > newestEpoch;
        uint32 steps = newer ? epoch - newestEpoch : newestEpoch - epoch;
        require(steps <= MAX_SKIP, IRegistry.SeedTooFar(seat, epoch, newestEpoch, MAX_SKIP));
        bool matches = newer ? hashed(link, steps) == newest : hashed(newest, steps) == link;
        require(matches, IRegistry.SeedMismatch(seat, epoch));
        if (newer) anchor(self, seat, epoch, link);
    }

    /// @notice The link `steps` epochs before.
    function hashed(bytes32 link, uint32 steps) internal pure returns (bytes32) {
        for (uint32 i = 0; i < steps; ++i) {
            // Scratch space instead of abi.encodePacked: a long gap would otherwise grow memory by as many words.
            assembly ("memory-safe") {
                mstore(0x00, link)
                link := keccak256(0x00, 0x20)
            }
        }
        return link;
    }
}
