// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

contract RegistryTest is Fixture {
    function setUp() public {
        deploy();
    }

    function test_nodesAreNumberedInOrder() public view {
        assert(settlement.nodeCount() == 4 && settlement.seatCount() == 3);
        IRegistry.NodeView[] memory nodes = settlement.nodesBetween(0, 4);
        for (uint32 i = 0; i < 4; ++i) {
            assert(nodes[i].workKey == vm.addr(workKey(i)) && nodes[i].owner == OWNER && nodes[i].stake == STAKE);
            assert(nodes[i].seat == (i == 0 ? 255 : i - 1));
            assert(settlement.nodeOf(nodes[i].workKey) == i);
        }
        assert(settlement.lockedInNodes(0, 4) == 4 * uint256(STAKE));
    }

    function test_registerNeedsTheWorkKeysConsentForThisOwner() public {
        address key = vm.addr(workKey(9));
        bytes memory forOwner = signConsent(workKey(9), OWNER);
        vm.prank(CLIENT);
        vm.expectPartialRevert(IRegistry.WorkKeyNotProven.selector);
        settlement.registerNode(key, CLIENT, 2, STAKE, bytes32(0), 0, forOwner);
        vm.prank(OWNER);
        vm.expectPartialRevert(IRegistry.WorkKeyNotProven.selector);
        settlement.registerNode(address(0), PAYOUT, 2, STAKE, bytes32(0), 0, "");
    }

    function test_registerRefusesBadInput() public {
        uint256 key = workKey(9);
        bytes memory consent = signConsent(key, OWNER);
        bytes memory taken = signConsent(workKey(2), OWNER);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.StakeTooLow.selector, STAKE - 1, STAKE));
        settlement.registerNode(vm.addr(key), PAYOUT, 2, STAKE - 1, bytes32(0), 0, consent);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.RolesInvalid.selector, 0));
        settlement.registerNode(vm.addr(key), PAYOUT, 0, STAKE, bytes32(0), 0, consent);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.RolesInvalid.selector, 8));
        settlement.registerNode(vm.addr(key), PAYOUT, 8, STAKE, bytes32(0), 0, consent);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.AddressZero.selector, "payout"));
        settlement.registerNode(vm.addr(key), address(0), 2, STAKE, bytes32(0), 0, consent);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.WorkKeyTaken.selector, vm.addr(workKey(2)), 2));
        settlement.registerNode(vm.addr(workKey(2)), PAYOUT, 2, STAKE, bytes32(0), 0, taken);
    }

    function test_aSeedMayBeThatOfAPastEpochButNotOfALaterOne() public {
        uint256 key = workKey(9);
        bytes memory consent = signConsent(key, OWNER);
        vm.warp(GENESIS + 35);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.SeedEpochInFuture.selector, 4, 3));
        settlement.registerNode(vm.addr(key), PAYOUT, 4, STAKE, seedAt(9, 4), 4, consent);
        settlement.registerNode(vm.addr(key), PAYOUT, 4, STAKE, seedAt(9, 2), 2, consent);
        assert(settlement.seat(3).seed == seedAt(9, 2) && settlement.seat(3).epoch == 2);
    }

    function test_seatsAreLimited() public {
        for (uint256 i = 3; i < 32; ++i) {
            register(workKey(i + 1), 4, bytes32(0));
        }
        bytes memory consent = signConsent(workKey(40), OWNER);
        vm.prank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.SeatsTaken.selector, 32));
        settlement.registerNode(vm.addr(workKey(40)), PAYOUT, 4, STAKE, bytes32(0), 0, consent);
    }

    function test_payoutChangesAfterTheDelay() public {
        vm.expectPartialRevert(IRegistry.NodeNotOwned.selector);
        settlement.requestPayoutChange(SERVER, CLIENT);
        vm.prank(OWNER);
        settlement.requestPayoutChange(SERVER, CLIENT);
        assert(settlement.node(SERVER).payout == PAYOUT);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        assert(settlement.node(SERVER).payout == CLIENT);
        vm.prank(OWNER);
        settlement.requestPayoutChange(SERVER, OWNER);
        assert(settlement.node(SERVER).payout == CLIENT);
    }

    function test_unbondingIsDelayedAndPaysTheOwnerOnce() public {
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NodeNotExiting.selector, 1));
        settlement.unbond(1);
        settlement.requestUnbond(1);
        assert(!settlement.seat(0).active);
        vm.expectPartialRevert(IRegistry.UnbondTooEarly.selector);
        settlement.unbond(1);
        vm.expectPartialRevert(IRegistry.NodeExiting.selector);
        settlement.requestUnbond(1);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        uint256 before = token.balanceOf(OWNER);
        settlement.unbond(1);
        assert(token.balanceOf(OWNER) - before == STAKE);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NodeNotExiting.selector, 1));
        settlement.unbond(1);
    }

    function test_withdrawPaysThePayoutAddressAndLeavesOneUnit() public {
        openLane(10 * TOKEN);
        settle(0, 4 * TOKEN);
        uint32[] memory all = new uint32[](4);
        for (uint32 i = 0; i < 4; ++i) {
            all[i] = i;
        }
        assert(settlement.withdrawMany(all) == 4 * TOKEN - 1);
        assert(token.balanceOf(PAYOUT) == 4 * TOKEN - 1);
        assert(settlement.withdraw(SERVER) == 0);
        assert(settlement.node(SERVER).earned == 1);
    }
}
