// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDeposits} from "../contracts/interfaces/IDeposits.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IHacaSettlement} from "../contracts/interfaces/IHacaSettlement.sol";
import {InvariantActors} from "./InvariantActors.sol";

contract InvariantHandler is InvariantActors {}

/// @notice What holds after every call, whoever called what. One campaign, whose every step is held to all of them: as many
/// campaigns as invariants would cost as many times the minutes and see the same states.
contract InvariantsTest {
    InvariantHandler private handler;
    IHacaSettlement private settlement;
    IERC20 private token;

    function setUp() public {
        handler = new InvariantHandler();
        address tokenAddress;
        (settlement, tokenAddress) = handler.contracts();
        token = IERC20(tokenAddress);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_theBooksBalanceAndNothingForbiddenWentThrough() public view {
        nothingForbiddenWentThrough();
        depositsArePaidRefundedSlashedOrLocked();
        lanesSpendWhatIsSignedAndDeposited();
        nodesReceiveWhatWasCredited();
        slashedIsBurnedOrRewarded();
        finalityFollowsPosting();
    }

    /// @dev What the actors are there for happens when they are called in order: a campaign would be green, too, if they did nothing.
    function test_theActorsReachWhatTheInvariantsAreAbout() public {
        handler.openLanes(1000, 7);
        handler.claim(3, 50, false);
        handler.claim(0, 50, true);
        handler.postHonest(2, 400);
        handler.finalise(true);
        handler.watch();
        handler.answer();
        require(handler.expectedSlashed() != 0, "nothing was demanded and shown");
        handler.finalise(false);
        require(handler.debited() != 0 && handler.credited() == handler.debited(), "nothing was applied");
        handler.withdraw(0);
        require(handler.received() != 0, "nothing was withdrawn");
        for (uint8 lie = 0; lie < 3; ++lie) {
            uint256 slashed = handler.expectedSlashed();
            handler.postLie(2, 1, lie);
            if (lie == 2) handler.finalise(false);
            handler.finalise(false);
            require(handler.expectedSlashed() > slashed, "a lie cost nothing");
        }
        uint256 debited = handler.debited();
        handler.payClaim(false);
        handler.payClaim(true);
        handler.payClaim(true);
        require(handler.debited() == debited + 51, "a claim was not paid, or paid twice");
        uint64 refunded = settlement.totals().refunded;
        handler.leaveLane(3, true);
        require(settlement.totals().refunded > refunded && settlement.lane(3).closed, "nobody left");
        handler.claim(3, 50, false);
        handler.unbond(true, false);
        handler.unbond(false, false);
        handler.unbond(false, true);
        require(settlement.node(0).stake == 0, "no stake was taken out");
        handler.pause();
        handler.topUp(2, 5);
        handler.withdraw(1);
        invariant_theBooksBalanceAndNothingForbiddenWentThrough();
    }

    function test_theActorsSentenceAndAcquit() public {
        for (uint32 i = 0; i < 2; ++i) {
            handler.postHonest(i, 4);
            handler.finalise(false);
            handler.accuse(0);
            handler.accuse(1);
            handler.accuse(2);
            handler.convene(0);
            handler.convene(200);
            handler.convene(1);
            handler.sentence(2);
            handler.sentence(3);
            handler.executeFault(false);
            handler.acquit(2);
            if (i == 0) handler.acquit(3);
            handler.executeFault(true);
            handler.executeFault(true);
        }
        require(handler.acquittals() == 1, "nobody was acquitted");
        require(handler.sentencesExecuted() == 1 && handler.expectedSlashed() == 10e6, "no sentence was executed");
        invariant_theBooksBalanceAndNothingForbiddenWentThrough();
    }

    /// @dev A call of the actors that reverted here left its prank behind, so that the bond of the demand went to who was pranked.
    function test_aTopUpMakesGoodWhatWasOverspent() public {
        handler.postLie(1, 5, 0);
        handler.watch();
        handler.topUp(1, 1000);
        handler.answer();
        handler.finalise(false);
        require(handler.debited() != 0, "what is signed and covered was not applied");
        handler.postLie(1, 5, 0);
        handler.watch();
        handler.topUp(1, 1000);
        uint256 slashed = handler.expectedSlashed();
        handler.finalise(false);
        require(handler.expectedSlashed() > slashed, "what was not shown cost nothing");
        invariant_theBooksBalanceAndNothingForbiddenWentThrough();
    }

    function test_anEpochThatNobodyAppliesKeepsNoClientForEver() public {
        handler.postHonest(1, 4);
        handler.leaveLane(1, false);
        handler.leaveLane(1, true);
        require(!settlement.lane(1).closed, "left although an epoch debits it");
        for (uint256 i = 0; i < 3; ++i) {
            handler.wait(39);
        }
        handler.leaveLane(1, true);
        require(settlement.lane(1).closed, "an epoch keeps its client");
        handler.finalise(false);
        require(handler.debited() == 0, "a lane was debited that holds nothing");
        handler.postHonest(0, 4);
        handler.finalise(false);
        require(handler.debited() == 5, "the next epoch was not applied");
        invariant_theBooksBalanceAndNothingForbiddenWentThrough();
    }

    function nothingForbiddenWentThrough() private view {
        string memory broken = handler.broken();
        require(bytes(broken).length == 0, broken);
    }

    function depositsArePaidRefundedSlashedOrLocked() private view {
        uint256 locked = settlement.lockedInLanes(0, settlement.laneCount())
            + settlement.lockedInNodes(0, settlement.nodeCount()) + settlement.lockedInSettlers();
        IDeposits.Totals memory t = settlement.totals();
        require(t.deposited == uint256(t.paid) + t.refunded + t.slashed + locked, "money is lost or made");
        require(token.balanceOf(address(settlement)) == locked, "the contract holds something else");
    }

    function lanesSpendWhatIsSignedAndDeposited() private view {
        uint256 spent = 0;
        for (uint32 i = 0; i < settlement.laneCount(); ++i) {
            IEscrow.LaneView memory lane = settlement.lane(i);
            require(lane.spent <= lane.deposited, "a lane spends more than its deposit");
            require(lane.spent <= handler.signed(i), "a lane spends more than was signed");
            spent += lane.spent;
        }
        require(spent == handler.debited(), "spent is not what epochs and claims debited");
    }

    /// @dev Equal, so that no remainder of a division is lost either.
    function nodesReceiveWhatWasCredited() private view {
        require(settlement.totals().paid == handler.received(), "paid is not what nodes received");
        uint256 unclaimed = 0;
        for (uint32 i = 0; i < settlement.nodeCount(); ++i) {
            uint64 earned = settlement.node(i).earned;
            require(earned <= handler.creditedTo(i), "a node holds more than it was credited");
            unclaimed += earned;
        }
        require(handler.received() + unclaimed == handler.credited(), "credits are lost or made");
        require(handler.credited() == handler.debited(), "credited is not what was debited");
    }

    function slashedIsBurnedOrRewarded() private view {
        require(settlement.totals().slashed == handler.expectedSlashed(), "slashed is not bond and stakes");
        require(handler.burnedOrRewarded() == handler.expectedSlashed(), "slashed went somewhere else");
    }

    function finalityFollowsPosting() private view {
        (bool anyPosted, uint32 posted,) = settlement.lastPosted();
        (bool anyFinal, uint32 finalised,) = settlement.lastFinal();
        require(!anyFinal || (anyPosted && finalised <= posted), "final before it was posted");
    }
}
