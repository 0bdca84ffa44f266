// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {IFraudJudge} from "../interfaces/IFraudJudge.sol";
import {WordTree} from "./WordTree.sol";

/// @title Opened leaves of an epoch's trees, and the fields of their bytes
/// @notice Trees are index-directed and padded to a power of two, and a proof is as long as its tree is deep; so an index
/// under a root has one leaf only, and an inner node cannot pass for one.
library LeafTree {
    /// @notice Requires the opening to stand under `root`, in a tree of `count` leaves.
    function requireIn(bytes32 root, uint256 count, IFraudJudge.Opening memory opening) internal pure {
        bool fits = opening.index < count && opening.proof.length == WordTree.depthOf(count);
        require(fits, IFraudJudge.NotOpened(opening.index));
        bytes32 node = keccak256(opening.leaf);
        bytes32[] memory proof = opening.proof;
        uint256 index = opening.index;
        for (uint256 i = 0; i < proof.length; ++i) {
            node = index & 1 == 0
                ? Hashes.efficientKeccak256(node, proof[i])
                : Hashes.efficientKeccak256(proof[i], node);
            index >>= 1;
        }
        require(node == root, IFraudJudge.NotOpened(opening.index));
    }

    /// @notice The same, for a leaf of `size` bytes that begins with `tag`.
    function requireLeaf(
        bytes32 root,
        uint256 count,
        IFraudJudge.Opening memory opening,
        uint256 size,
        uint8 tag
    ) internal pure {
        requireIn(root, count, opening);
        require(isLeaf(opening.leaf, size, tag), IFraudJudge.LeafMalformed(opening.index));
    }

    function isLeaf(bytes memory leaf, uint256 size, uint8 tag) internal pure returns (bool) {
        return leaf.length == size && uint8(leaf[0]) == tag;
    }

    /// @dev `size` bytes at `offset`, at most 32; callers have checked the leaf's length.
    function read(bytes memory leaf, uint256 offset, uint256 size) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(sub(256, mul(8, size)), mload(add(add(leaf, 0x20), offset)))
        }
    }
}
