// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDeposits} from "../contracts/interfaces/IDeposits.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";

import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

contract LanesTest is Fixture {
    function setUp() public {
        deploy();
    }

    function testFuzz_openLanesGivesEachItsOwnDeposit(uint8 count, uint32 deposit, uint32 bond) public {
        vm.assume(count > 0 && uint256(deposit) + bond > 0);
        vm.prank(CLIENT);
        uint32 first = settlement.openLanes(count, deposit, bond);
        for (uint32 i = first; i < first + count; ++i) {
            IEscrow.LaneView memory lane = settlement.lane(i);
            assert(lane.owner == CLIENT && lane.deposited == deposit && lane.bond == bond && lane.spent == 0);
        }
        assert(settlement.lockedInLanes(0, count) == uint256(count) * (uint256(deposit) + bond));
        assert(settlement.laneCount() == first + count);
    }

    function test_openLanesRefusesNothingAndTooMany() public {
        vm.startPrank(CLIENT);
        vm.expectRevert(IEscrow.AmountZero.selector);
        settlement.openLanes(1, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooManyLanes.selector, 257, 256));
        settlement.openLanes(257, 1, 0);
    }

    function test_exitPaysBackWhatWasNotSpent() public {
        uint32 lane = openLane(10 * TOKEN);
        settle(0, 3 * TOKEN);
        vm.startPrank(CLIENT);
        settlement.requestExit(lane);
        vm.expectPartialRevert(IEscrow.LaneExitTooEarly.selector);
        settlement.exit(lane);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        uint256 before = token.balanceOf(CLIENT);
        settlement.exit(lane);
        assert(token.balanceOf(CLIENT) - before == 8 * TOKEN);
        IEscrow.LaneView memory left = settlement.lane(lane);
        assert(left.closed && left.deposited == left.spent && left.bond == 0);
        assert(settlement.lockedInLanes(0, 1) == 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneNotExiting.selector, lane));
        settlement.exit(lane);
    }

    function test_exitWaitsForEpochsThatMayDebitTheLane() public {
        uint32 lane = openLane(10 * TOKEN);
        vm.prank(CLIENT);
        settlement.requestExit(lane);
        uint256[] memory words = list(word(0, TOKEN, 0, 0, 0));
        IEpochs.Header memory header = headerFor(0, TOKEN, words, words);
        post(header);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        vm.prank(CLIENT);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneExitAwaitsEpoch.selector, lane, 0));
        settlement.exit(lane);
        settlement.finalise(header, words, noProof, words, noProof);
        vm.prank(CLIENT);
        settlement.exit(lane);
    }

    function test_exitIsTheOwnersAndTopUpsStopWithIt() public {
        uint32 lane = openLane(10 * TOKEN);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneNotOwned.selector, lane, address(this)));
        settlement.requestExit(lane);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneNotExiting.selector, lane));
        settlement.exit(lane);
        vm.startPrank(CLIENT);
        settlement.topUp(lane, TOKEN);
        settlement.requestExit(lane);
        vm.expectPartialRevert(IEscrow.LaneExiting.selector);
        settlement.topUp(lane, TOKEN);
        vm.expectPartialRevert(IEscrow.LaneExiting.selector);
        settlement.requestExit(lane);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneUnknown.selector, 1));
        settlement.topUp(1, TOKEN);
    }

    function test_lanesCanBeLeftBeforeGenesis() public {
        vm.warp(GENESIS - 100);
        uint32 lane = openLane(TOKEN);
        vm.startPrank(CLIENT);
        settlement.requestExit(lane);
        vm.warp(GENESIS - 100 + UNBONDING);
        settlement.exit(lane);
    }

    function test_pauseStopsDepositsAndNothingElse() public {
        uint32 lane = openLane(10 * TOKEN);
        settle(0, TOKEN);
        vm.expectRevert(abi.encodeWithSelector(IDeposits.NotGuardian.selector, address(this)));
        settlement.pauseDeposits();
        vm.prank(GUARDIAN);
        settlement.pauseDeposits();
        vm.startPrank(CLIENT);
        vm.expectRevert(IDeposits.DepositsArePaused.selector);
        settlement.openLanes(1, TOKEN, 0);
        vm.expectRevert(IDeposits.DepositsArePaused.selector);
        settlement.topUp(lane, TOKEN);
        settlement.requestExit(lane);
        vm.stopPrank();
        assert(settlement.withdraw(SERVER) == TOKEN - 1);
        settle(3, TOKEN);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        vm.prank(CLIENT);
        settlement.exit(lane);
        vm.prank(GUARDIAN);
        settlement.resumeDeposits();
        openLane(TOKEN);
    }
}
