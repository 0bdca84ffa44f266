// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {SeedChain} from "../contracts/libraries/SeedChain.sol";
import {vm} from "./Vm.sol";

contract SeedChainTest {
    using SeedChain for SeedChain.State;

    SeedChain.State private chain;

    function testFuzz_revealAcceptsTheLinkOfItsEpochOnly(uint16 skip, uint16 wrong) public {
        uint32 steps = uint32(skip % 64) + 1;
        chain.anchor(3, 7, SeedChain.hashed(bytes32("end"), steps));
        uint32 claimed = uint32(wrong % 128) + 1;
        if (claimed != steps) {
            vm.expectRevert(abi.encodeWithSelector(IRegistry.SeedMismatch.selector, 3, 7 + claimed));
            this.reveal(3, 7 + claimed, bytes32("end"));
        }
        this.reveal(3, 7 + steps, bytes32("end"));
        assert(chain.links[3] == bytes32("end") && chain.epochs[3] == 7 + steps);
    }

    function test_revealOfAnEarlierEpochIsCheckedAndMovesNothing() public {
        chain.anchor(0, 10, bytes32("link"));
        this.reveal(0, 8, SeedChain.hashed(bytes32("link"), 2));
        assert(chain.epochs[0] == 10);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.SeedMismatch.selector, 0, 8));
        this.reveal(0, 8, bytes32("other"));
    }

    function test_revealRefusesTooLongAGap() public {
        chain.anchor(0, 0, bytes32("link"));
        vm.expectRevert(abi.encodeWithSelector(IRegistry.SeedTooFar.selector, 0, 4097, 0, 4096));
        this.reveal(0, 4097, bytes32("x"));
    }

    function reveal(uint8 seat, uint32 epoch, bytes32 link) external {
        chain.reveal(seat, epoch, link);
    }
}
