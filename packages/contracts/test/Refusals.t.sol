// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {PerJobEscrow} from "../contracts/comparison/PerJobEscrow.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {PackedCounters} from "../contracts/libraries/PackedCounters.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @notice What `finalise` says of words that cannot be applied, and sums that no counter holds.
contract RefusalsTest is Fixture {
    using PackedCounters for uint256;

    function setUp() public {
        deploy();
        openLane(10 * TOKEN);
    }

    function refuses(uint256[] memory debits, uint256[] memory credits, uint64 total, bytes memory reason) private {
        (, uint32 last,) = settlement.lastPosted();
        IEpochs.Header memory header = headerFor(last, total, debits, credits);
        post(header);
        warpPastWindow();
        vm.expectRevert(reason);
        settlement.finalise(header, debits, noProof, credits, noProof);
        settlement.challengeWords(header, debits, noProof, credits, noProof);
        assert(settlement.epochStatus(header.epoch).status == IEpochs.Status.Void);
        vm.prank(OWNER);
        settlement.bondSettler(SETTLER, BOND);
    }

    function test_wordsThatCannotBeAppliedAreNamed() public {
        uint256[] memory five = list(word(0, 5, 0, 0, 0));
        uint64 much = 11 * TOKEN;
        refuses(
            list(word(0, much, 0, 0, 0)),
            list(word(0, much, 0, 0, 0)),
            much,
            abi.encodeWithSelector(IEpochs.LaneOverspent.selector, 0)
        );
        refuses(five, list(word(1, 5, 0, 0, 0)), 5, abi.encodeWithSelector(IEpochs.PartyUnknown.selector, 4, 4));
        refuses(five, five, 6, abi.encodeWithSelector(IEpochs.SumMismatch.selector, 6, 5, 0));
        refuses(
            five, list(word(0, 6, 0, 0, 0)), 5, abi.encodeWithSelector(IEpochs.SumMismatch.selector, 5, 5, 6)
        );
        uint256[] memory unsorted = new uint256[](2);
        (unsorted[0], unsorted[1]) = (word(0, 3, 0, 0, 0), word(0, 2, 0, 0, 0));
        refuses(unsorted, five, 5, abi.encodeWithSelector(IEpochs.WordsUnsorted.selector, 0));
        unsorted[1] = word(1, 0, 0, 0, 0);
        refuses(unsorted, five, 3, abi.encodeWithSelector(IEpochs.WordEmpty.selector, 1));
    }

    function test_noDepositIsMoreThanTheContractCanCount() public {
        token.approve(address(settlement), type(uint256).max);
        uint64 most = uint64(PackedCounters.MAX_COUNTER);
        vm.expectPartialRevert(IEscrow.AmountTooLarge.selector);
        settlement.openLanes(2, most, most);
        vm.expectRevert(PackedCounters.CounterOverflow.selector);
        settlement.openLanes(1, most + 1, 0);
    }

    function test_countersGoNeitherOverNorUnder() public {
        vm.expectRevert(PackedCounters.CounterOverflow.selector);
        this.set(0, 1, PackedCounters.MAX_COUNTER + 1);
        vm.expectRevert(PackedCounters.CounterUnderflow.selector);
        this.subtract(uint256(5) << 64, 1, 6);
    }

    function set(uint256 counters, uint256 index, uint256 amount) external pure returns (uint256) {
        return counters.set(index, amount);
    }

    function subtract(uint256 counters, uint256 index, uint256 amount) external pure returns (uint256) {
        return counters.subtract(index, amount);
    }

    /// @dev The benchmark compares with it; it has to do what it says.
    function test_anEscrowPerJobHoldsItsPriceUntilTheClientReleasesIt() public {
        PerJobEscrow escrow = new PerJobEscrow(IERC20(address(token)));
        token.approve(address(escrow), 100);
        escrow.open(bytes32("job"), PAYOUT, 60);
        vm.expectRevert(abi.encodeWithSelector(PerJobEscrow.JobTaken.selector, bytes32("job")));
        escrow.open(bytes32("job"), PAYOUT, 40);
        vm.prank(CLIENT);
        vm.expectRevert(abi.encodeWithSelector(PerJobEscrow.NotClient.selector, bytes32("job"), CLIENT));
        escrow.release(bytes32("job"));
        escrow.release(bytes32("job"));
        assert(token.balanceOf(PAYOUT) == 60 && token.balanceOf(address(escrow)) == 0);
    }
}
