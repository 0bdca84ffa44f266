// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/// @title The Merkle tree over an epoch's delta words
/// @notice Index-directed (pairs are not sorted) and padded with zero hashes to a power of two. A leaf is hashed as
/// 33 bytes and an inner node as 64, so one cannot pass for the other. Words are shown in chunks: aligned subtrees
/// of `CHUNK` words, or the whole list where it is shorter.
library WordTree {
    error WordsNotCommitted(bytes32 expected, bytes32 actual);

    /// @dev First byte of the hashed leaf. Trees 1 to 3 are lines by node, lines by lane, verdicts.
    uint8 internal constant TAG = 4;
    /// @notice Most words applied at a time: first-time writes of 512 cost 12.9M gas, below the 2^24 of EIP-7825.
    uint256 internal constant CHUNK = 512;

    /// @notice Requires `words` to stand at `[start, start + words.length)` of the list of `count` under `root`.
    /// @param start A multiple of `CHUNK`.
    function requireChunk(bytes32 root, uint256 count, uint256 start, uint256[] calldata words, bytes32[] calldata proof)
        internal
        pure
    {
        uint256 levels = count <= CHUNK ? 0 : depthOf(count) - depthOf(CHUNK);
        bytes32 computed =
            proof.length == levels ? climb(chunkRoot(words, widthOf(count)), start / CHUNK, proof) : bytes32(0);
        require(computed == root, WordsNotCommitted(root, computed));
    }

    /// @notice Hash of one word as a leaf.
    function leafHash(uint256 word) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(TAG, word));
    }

    /// @notice Smallest power of two that holds `count`, at most one chunk.
    function widthOf(uint256 count) internal pure returns (uint256) {
        return count >= CHUNK ? CHUNK : 1 << depthOf(count);
    }

    /// @notice Levels above the leaves of a tree of `count` leaves, at least 1 leaf.
    function depthOf(uint256 count) internal pure returns (uint256 depth) {
        while ((1 << depth) < count) ++depth;
    }

    /// @dev Root of the subtree of `width` leaves whose first ones are `words`.
    function chunkRoot(uint256[] calldata words, uint256 width) private pure returns (bytes32) {
        bytes32[] memory level = new bytes32[](width);
        for (uint256 i = 0; i < words.length; ++i) {
            level[i] = leafHash(words[i]);
        }
        for (uint256 w = width / 2; w != 0; w /= 2) {
            for (uint256 i = 0; i < w; ++i) {
                level[i] = Hashes.efficientKeccak256(level[2 * i], level[2 * i + 1]);
            }
        }
        return level[0];
    }

    function climb(bytes32 node, uint256 index, bytes32[] calldata proof) private pure returns (bytes32) {
        for (uint256 i = 0; i < proof.length; ++i) {
            node = index & 1 == 0
                ? Hashes.efficientKeccak256(node, proof[i])
                : Hashes.efficientKeccak256(proof[i], node);
            index >>= 1;
        }
        return node;
    }
}
