// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDisputes} from "../contracts/interfaces/IDisputes.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {WordTree} from "../contracts/libraries/WordTree.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

contract EpochsTest is Fixture {
    uint256[] private debits;
    uint256[] private credits;

    function setUp() public {
        deploy();
        openLane(10 * TOKEN);
        debits = list(word(0, 6, 0, 0, 0));
        credits = list(word(0, 4, 2, 0, 0));
    }

    function test_postRefusesAnOpenEpochAnEmptyOneAndAWrongPredecessor() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        bytes memory quorum = signatures(header, 2);
        vm.warp(GENESIS + 11);
        vm.prank(SETTLER);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.EpochStillOpen.selector, 0, GENESIS + 12));
        settlement.post(header, "", quorum);
        header.count = 0;
        expectPostToFail(header, IEpochs.EpochEmpty.selector);
        header.count = 1;
        header.previous = bytes32("other");
        expectPostToFail(header, IEpochs.PreviousMismatch.selector);
        header.previous = bytes32(0);
        header.total = 1 << 63;
        expectPostToFail(header, IEpochs.TotalTooLarge.selector);
        header.total = 6;
        post(header);
        expectPostToFail(header, IEpochs.EpochOutOfOrder.selector);
    }

    function test_postNeedsABondedSettlerAndAQuorumOfActiveSeats() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        warpToPostable(0);
        bytes memory quorum = signatures(header, 2);
        vm.expectPartialRevert(IEpochs.SettlerNotBonded.selector);
        settlement.post(header, "", quorum);
        vm.startPrank(SETTLER);
        bytes memory one = signatures(header, 1);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.QuorumMissing.selector, 1, 2));
        settlement.post(header, "", one);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.SignaturesUnsorted.selector, 0));
        settlement.post(header, "", bytes.concat(one, one));
        vm.expectRevert(abi.encodeWithSelector(IEpochs.SignaturesMalformed.selector, 133));
        settlement.post(header, "", bytes.concat(quorum, hex"00"));
        header.fileHash = bytes32("changed");
        vm.expectPartialRevert(IEpochs.SignatureWrong.selector);
        settlement.post(header, "", quorum);
        vm.stopPrank();
        vm.prank(OWNER);
        settlement.requestUnbond(1);
        expectPostToFail(header, IEpochs.SeatInactive.selector);
    }

    function test_postMovesTheSeedsAndChecksThem() public {
        IEpochs.Header memory header = headerFor(5, 6, debits, credits);
        bytes memory reveals = abi.encodePacked(uint8(0), seedAt(0, 5), bytes32(0), uint32(1));
        reveals = bytes.concat(reveals, abi.encodePacked(uint8(2), seedAt(2, 5), bytes32(0), uint32(0)));
        header.revealsHash = keccak256(reveals);
        warpToPostable(5);
        bytes memory quorum = signatures(header, 2);
        vm.startPrank(SETTLER);
        vm.expectPartialRevert(IEpochs.RevealsMismatch.selector);
        settlement.post(header, "", quorum);
        settlement.post(header, reveals, quorum);
        assert(settlement.seat(0).seed == seedAt(0, 5) && settlement.seat(0).epoch == 5);
        assert(settlement.seat(1).epoch == 0 && settlement.seat(2).epoch == 5);

        header = headerFor(6, 6, debits, credits);
        reveals = abi.encodePacked(uint8(0), seedAt(0, 7), bytes32(0), uint32(1));
        header.revealsHash = keccak256(reveals);
        warpToPostable(6);
        quorum = signatures(header, 2);
        vm.expectRevert(abi.encodeWithSelector(IRegistry.SeedMismatch.selector, 0, 6));
        settlement.post(header, reveals, quorum);
    }

    function test_advanceSeedOpensOnlyPastEpochsAndCannotBlockAPost() public {
        vm.expectPartialRevert(IEpochs.EpochStillOpen.selector);
        settlement.advanceSeed(0, 1, seedAt(0, 1));
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        warpToPostable(1);
        settlement.advanceSeed(0, 1, seedAt(0, 1));
        bytes memory reveals = abi.encodePacked(uint8(0), seedAt(0, 0), bytes32(0), uint32(1));
        header.revealsHash = keccak256(reveals);
        bytes memory quorum = signatures(header, 2);
        vm.prank(SETTLER);
        settlement.post(header, reveals, quorum);
    }

    function test_finaliseWaitsForTheWindowAndGoesInOrder() public {
        IEpochs.Header memory first = headerFor(0, 6, debits, credits);
        post(first);
        IEpochs.Header memory second = headerFor(4, 6, debits, credits);
        post(second);
        warpPastWindow();
        vm.expectPartialRevert(IEpochs.PreviousMismatch.selector);
        settlement.finalise(second, debits, noProof, credits, noProof);
        settlement.finalise(first, debits, noProof, credits, noProof);
        vm.expectRevert(
            abi.encodeWithSelector(IEpochs.EpochNotPosted.selector, 0, IEpochs.Status.Final)
        );
        settlement.finalise(first, debits, noProof, credits, noProof);
        second.total = 7;
        vm.expectPartialRevert(IEpochs.HeaderMismatch.selector);
        settlement.finalise(second, debits, noProof, credits, noProof);
        second.total = 6;
        settlement.finalise(second, debits, noProof, credits, noProof);
        assert(settlement.lane(0).spent == 12);
        assert(settlement.node(0).earned == 8 && settlement.node(1).earned == 4);
    }

    function test_finaliseBeforeTheWindowEndsFails() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        post(header);
        vm.warp(vm.getBlockTimestamp() + 4);
        vm.expectPartialRevert(IEpochs.EpochInWindow.selector);
        settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function test_finaliseTakesOnlyTheCommittedWords() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        post(header);
        warpPastWindow();
        vm.expectPartialRevert(WordTree.WordsNotCommitted.selector);
        settlement.finalise(header, credits, noProof, credits, noProof);
        vm.expectPartialRevert(IEpochs.WordsOutOfTurn.selector);
        settlement.finalise(header, noWords, noProof, credits, noProof);
        settlement.finalise(header, debits, noProof, noWords, noProof);
        assert(settlement.epochStatus(0).status == IEpochs.Status.Posted);
        settlement.finalise(header, noWords, noProof, credits, noProof);
        assert(settlement.epochStatus(0).status == IEpochs.Status.Final);
    }

    function test_wordsThatCannotBeAppliedAreChallengedAndTheSettlerPays() public {
        challengeSucceeds(list(word(0, 11 * TOKEN, 0, 0, 0)), list(word(0, 11 * TOKEN, 0, 0, 0)), 11 * TOKEN);
        challengeSucceeds(list(word(0, 0, 5, 0, 0)), list(word(0, 5, 0, 0, 0)), 5);
        challengeSucceeds(list(word(0, 5, 0, 0, 0)), list(word(1, 5, 0, 0, 0)), 5);
        challengeSucceeds(list(word(0, 5, 0, 0, 0)), list(word(0, 6, 0, 0, 0)), 5);
        challengeSucceeds(list(word(0, 5, 0, 0, 0)), list(word(0, 5, 0, 0, 0)), 6);
        challengeSucceeds(list(word(0, 5, 0, 0, 0)), list(word(0, 6, 0, 0, 0)), 6);
        uint256[] memory unsorted = new uint256[](2);
        unsorted[0] = word(0, 3, 0, 0, 0);
        unsorted[1] = word(0, 2, 0, 0, 0);
        challengeSucceeds(unsorted, list(word(0, 5, 0, 0, 0)), 5);
        settle(50, 5);
    }

    function test_goodWordsCannotBeChallenged() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        post(header);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.WordsAppliable.selector, 0));
        settlement.challengeWords(header, debits, noProof, credits, noProof);
        vm.expectPartialRevert(WordTree.WordsNotCommitted.selector);
        settlement.challengeWords(header, list(word(0, 7, 0, 0, 0)), noProof, credits, noProof);
        vm.expectPartialRevert(IEpochs.NotSelf.selector);
        settlement.probeWords(header, debits, noProof, credits, noProof);
        assert(settlement.lane(0).spent == 0);
    }

    function test_rollBackVoidsLaterEpochsTheyArePostedAgain() public {
        uint256[] memory bad = list(word(0, 11 * TOKEN, 0, 0, 0));
        IEpochs.Header memory first = headerFor(0, 11 * TOKEN, bad, bad);
        post(first);
        IEpochs.Header memory second = headerFor(1, 6, debits, credits);
        post(second);
        settlement.challengeWords(first, bad, noProof, bad, noProof);
        assert(settlement.epochStatus(1).status == IEpochs.Status.Void);
        warpPastWindow();
        vm.expectPartialRevert(IEpochs.EpochNotPosted.selector);
        settlement.finalise(second, debits, noProof, credits, noProof);
        rebond();
        settle(1, 6);
        assert(settlement.lane(0).spent == 6);
    }

    function test_staleEpochsCanBeDroppedAndPostedAgain() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        post(header);
        vm.warp(vm.getBlockTimestamp() + 5 + UNBONDING - 1);
        vm.expectPartialRevert(IDisputes.EpochNotStale.selector);
        settlement.dropStale(header);
        vm.warp(vm.getBlockTimestamp() + 1);
        settlement.dropStale(header);
        (address owner, uint64 bond,) = settlement.settler(SETTLER);
        assert(owner == OWNER && bond == BOND);
        settle(0, 6);
    }

    function test_whoPostedWhatNobodyAppliedKeepsItsBondWhenTheClientHasLeft() public {
        IEpochs.Header memory header = headerFor(0, 6, debits, credits);
        post(header);
        uint256 postedAt = vm.getBlockTimestamp();
        vm.prank(CLIENT);
        settlement.requestExit(0);
        // A settled epoch keeps the lane until the exit cannot wait for it any longer.
        vm.warp(vm.getBlockTimestamp() + 2 * UNBONDING + 5);
        vm.prank(CLIENT);
        settlement.exit(0);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.EpochStale.selector, 0, postedAt + 5 + UNBONDING));
        settlement.challengeWords(header, debits, noProof, credits, noProof);
        settlement.dropStale(header);
        (, uint64 bond,) = settlement.settler(SETTLER);
        assert(bond == BOND);
    }

    function test_wrongWordsAreChallengedUntilTheyAreStale() public {
        uint256[] memory bad = list(word(0, 11 * TOKEN, 0, 0, 0));
        IEpochs.Header memory header = headerFor(0, 11 * TOKEN, bad, bad);
        post(header);
        vm.warp(vm.getBlockTimestamp() + 5 + UNBONDING - 1);
        settlement.challengeWords(header, bad, noProof, bad, noProof);
        (, uint64 bond,) = settlement.settler(SETTLER);
        assert(bond == 0);
    }

    function test_settlerBondsAreTheirFundersAndLockedAfterAPost() public {
        vm.prank(CLIENT);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.SettlerOwned.selector, SETTLER, OWNER));
        settlement.bondSettler(SETTLER, 1);
        post(headerFor(0, 6, debits, credits));
        vm.startPrank(OWNER);
        vm.expectPartialRevert(IEpochs.SettlerBusy.selector);
        settlement.unbondSettler(SETTLER);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        uint256 before = token.balanceOf(OWNER);
        settlement.unbondSettler(SETTLER);
        assert(token.balanceOf(OWNER) - before == BOND);
        vm.expectPartialRevert(IEpochs.SettlerOwned.selector);
        settlement.unbondSettler(SETTLER);
    }

    uint32 private nextEpoch;

    function challengeSucceeds(uint256[] memory debitWords, uint256[] memory creditWords, uint64 total) private {
        IEpochs.Header memory header = headerFor(nextEpoch++, total, debitWords, creditWords);
        post(header);
        uint256 burned = token.balanceOf(address(0xdEaD));
        vm.prank(CLIENT);
        settlement.challengeWords(header, debitWords, noProof, creditWords, noProof);
        assert(settlement.epochStatus(header.epoch).status == IEpochs.Status.Void);
        assert(token.balanceOf(address(0xdEaD)) - burned == BOND / 2);
        (, uint64 bond,) = settlement.settler(SETTLER);
        assert(bond == 0);
        rebond();
    }

    function rebond() private {
        vm.prank(OWNER);
        settlement.bondSettler(SETTLER, BOND);
    }

    function expectPostToFail(IEpochs.Header memory header, bytes4 selector) private {
        warpToPostable(header.epoch);
        bytes memory quorum = signatures(header, 2);
        vm.prank(SETTLER);
        vm.expectPartialRevert(selector);
        settlement.post(header, "", quorum);
    }
}
