// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {PerJobEscrow} from "../contracts/comparison/PerJobEscrow.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {ISettlementParameters} from "../contracts/interfaces/ISettlementParameters.sol";
import {PackedCounters} from "../contracts/libraries/PackedCounters.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @notice What is said of words that cannot be applied, of sums that no counter holds, and of what does not exist.
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

    function test_whatDoesNotExistIsNotRead() public {
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NodeUnknown.selector, type(uint32).max));
        settlement.nodeOf(CLIENT);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NodeUnknown.selector, 999));
        settlement.node(999);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.SeatInactive.selector, 31));
        settlement.seat(31);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneUnknown.selector, 999));
        settlement.lane(999);
    }

    function test_payIsNotSentToNobody() public {
        vm.prank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.AddressZero.selector, "payout"));
        settlement.requestPayoutChange(SERVER, address(0));
    }

    function test_aSeatBeyondTheLastSignsNothing() public {
        uint256[] memory words = list(word(0, 5, 0, 0, 0));
        IEpochs.Header memory header = headerFor(0, 5, words, words);
        bytes memory second = signDigest(workKey(2), typed(hashOf(header)));
        bytes memory quorum = bytes.concat(signatures(header, 1), abi.encodePacked(uint8(32), second));
        warpToPostable(0);
        vm.prank(SETTLER);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.SeatInactive.selector, 32));
        settlement.post(header, "", quorum);
    }

    function test_wordsAreAppliedOnceAndAsManyAsThereAre() public {
        uint256[] memory words = list(word(0, 5, 0, 0, 0));
        IEpochs.Header memory header = headerFor(0, 5, words, words);
        post(header);
        warpPastWindow();
        vm.expectRevert(abi.encodeWithSelector(IEpochs.WordsOutOfTurn.selector, 0, 1));
        settlement.finalise(header, noWords, noProof, noWords, noProof);
        uint256[] memory two = new uint256[](2);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.WordsOutOfTurn.selector, 2, 1));
        settlement.finalise(header, two, noProof, noWords, noProof);
        settlement.finalise(header, words, noProof, noWords, noProof);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.WordsOutOfTurn.selector, 1, 0));
        settlement.finalise(header, words, noProof, words, noProof);
        settlement.finalise(header, noWords, noProof, words, noProof);
        assert(settlement.lane(0).spent == 5);
    }

    function test_aSettlerThatNeverPostedTakesItsBondOutAtOnce() public {
        uint256 before = token.balanceOf(OWNER);
        vm.prank(OWNER);
        settlement.unbondSettler(SETTLER);
        assert(token.balanceOf(OWNER) - before == BOND);
    }

    function test_aNetworkMayAskForNoStake() public {
        ISettlementParameters.Parameters memory p = defaults();
        p.minStake = 0;
        settlement = create(p);
        bytes memory consent = signConsent(workKey(0), OWNER);
        vm.prank(OWNER);
        uint32 index = settlement.registerNode(vm.addr(workKey(0)), PAYOUT, 2, 0, bytes32(0), 0, consent);
        assert(settlement.node(index).stake == 0 && settlement.totals().deposited == 0);
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
