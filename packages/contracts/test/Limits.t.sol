// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {WordTree} from "../contracts/libraries/WordTree.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @notice Every loop has an end that does not depend on how long the contract lives; here are those that a caller can reach.
contract LimitsTest is Fixture {
    uint256 private constant WORDS = WordTree.CHUNK + 1;

    function setUp() public {
        deploy();
    }

    function test_pagesAndListsAreLimited() public {
        vm.expectRevert(abi.encodeWithSelector(IRegistry.TooManyNodes.selector, 513, 512));
        settlement.withdrawMany(new uint32[](513));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.TooManyNodes.selector, 1025, 1024));
        settlement.nodesBetween(0, 1025);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.TooManyNodes.selector, 1025, 1024));
        settlement.lockedInNodes(1, 1026);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooManyLanes.selector, 1025, 1024));
        settlement.lockedInLanes(0, 1025);
        assert(settlement.lockedInLanes(0, 1024) == 0);
    }

    function test_revealsAndSignaturesAreOneASeat() public {
        IEpochs.Header memory header = headerFor(0, 1, list(word(0, 1, 0, 0, 0)), list(word(0, 1, 0, 0, 0)));
        bytes memory one = abi.encodePacked(uint8(0), seedAt(0, 0), bytes32(0), uint32(0));
        refusesReveals(header, bytes.concat(one, one), IEpochs.RevealsUnsorted.selector);
        refusesReveals(header, bytes.concat(one, hex"00"), IEpochs.RevealsMalformed.selector);
        one[0] = bytes1(uint8(3));
        refusesReveals(header, one, IEpochs.SeatInactive.selector);
    }

    function refusesReveals(IEpochs.Header memory header, bytes memory reveals, bytes4 selector) private {
        header.revealsHash = keccak256(reveals);
        warpToPostable(0);
        bytes memory quorum = signatures(header, 2);
        vm.prank(SETTLER);
        vm.expectPartialRevert(selector);
        settlement.post(header, reveals, quorum);
    }

    // ------------------------------------- an epoch of more than one chunk

    function manyWords() private pure returns (uint256[] memory words) {
        words = new uint256[](WORDS);
        for (uint256 i = 0; i < WORDS; ++i) words[i] = i << 224 | 1;
    }

    function slice(uint256[] memory words, uint256 from, uint256 to) private pure returns (uint256[] memory part) {
        part = new uint256[](to - from);
        for (uint256 i = from; i < to; ++i) part[i - from] = words[i];
    }

    function test_moreWordsThanAChunkAreAppliedInTurn() public {
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(CLIENT);
            settlement.openLanes(uint32(i < 8 ? 256 : 4), 1, 0);
        }
        uint256[] memory words = manyWords();
        uint256[] memory credits = list(word(0, WORDS, 0, 0, 0));
        IEpochs.Header memory header = headerFor(0, uint64(WORDS), words, credits);
        post(header);
        warpPastWindow();
        (uint256[] memory first, uint256[] memory second) =
            (slice(words, 0, WordTree.CHUNK), slice(words, WordTree.CHUNK, WORDS));
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = subtree(second);
        vm.expectPartialRevert(WordTree.WordsNotCommitted.selector);
        settlement.finalise(header, first, noProof, noWords, noProof);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.WordsOutOfTurn.selector, 512, WORDS));
        settlement.finalise(header, first, proof, credits, noProof);
        settlement.finalise(header, first, proof, noWords, noProof);
        assert(settlement.epochStatus(0).debitsApplied == 512);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.EpochPartlyApplied.selector, 0, 512));
        settlement.dropStale(header);
        proof[0] = subtree(first);
        settlement.finalise(header, second, proof, credits, noProof);
        assert(settlement.epochStatus(0).status == IEpochs.Status.Final);
        assert(settlement.lane(4 * 512).spent == 1 && settlement.node(SERVER).earned == WORDS);
    }

    function subtree(uint256[] memory words) private pure returns (bytes32) {
        bytes32[] memory level = new bytes32[](WordTree.CHUNK);
        for (uint256 i = 0; i < words.length; ++i) level[i] = WordTree.leafHash(words[i]);
        for (uint256 width = WordTree.CHUNK; width > 1; width /= 2) {
            for (uint256 i = 0; i < width / 2; ++i) {
                level[i] = keccak256(abi.encode(level[2 * i], level[2 * i + 1]));
            }
        }
        return level[0];
    }
}
