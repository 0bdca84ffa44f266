// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IDisputes} from "../contracts/interfaces/IDisputes.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice What a quorum keeps hidden: it is shown in time when somebody pays for it, or the epoch is void.
contract DemandsTest is FraudFixture {
    address private constant WATCHER = address(0x3A7C);
    uint64 private constant DEMAND = BOND / 10;

    function setUp() public {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openSignedLane(10 * TOKEN);
        openSignedLane(10 * TOKEN);
        token.transfer(WATCHER, 100 * TOKEN);
        vm.prank(WATCHER);
        token.approve(address(settlement), type(uint256).max);
        layEpoch(0);
        postEpoch(0, 1500);
    }

    function demand(IDisputes.Part part, uint32 index) private {
        vm.prank(WATCHER);
        settlement.demand(header, part, index);
    }

    function wordLeaf(uint256 only) private pure returns (IFraudJudge.Opening memory) {
        return IFraudJudge.Opening(0, abi.encodePacked(uint8(4), only), new bytes32[](0));
    }

    function partOf(IDisputes.Part part) private view returns (IFraudJudge.Opening memory) {
        if (part == IDisputes.Part.NodeLeaf) return open(byNode, 0);
        if (part == IDisputes.Part.VerdictLeaf) return open(verdicts, 0);
        if (part == IDisputes.Part.DebitWord) return wordLeaf(debits[0]);
        if (part == IDisputes.Part.CreditWord) return wordLeaf(credits[0]);
        return open(byLane, 0);
    }

    function test_eachPartCanBeDemandedAndShownByAnybodyWhoIsPaidForIt() public {
        bytes memory signature = signStruct(CLIENT_KEY, voucherOfLeaf(0));
        for (uint8 i = 0; i < 6; ++i) {
            IDisputes.Part part = IDisputes.Part(i);
            uint256 mine = token.balanceOf(address(this));
            demand(part, 0);
            (uint32 open_,) = settlement.openDemands(0);
            assert(open_ == 1 && settlement.lockedInSettlers() == BOND + DEMAND);
            settlement.show(header, part, partOf(part), signature);
            assert(token.balanceOf(address(this)) - mine == DEMAND);
        }
        (uint32 left,) = settlement.openDemands(0);
        assert(left == 0 && settlement.totals().slashed == 6 * uint256(DEMAND));
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function test_whatIsNotShownInTimeVoidsTheEpochAndIsSlashed() public {
        demand(IDisputes.Part.LaneLeaf, 1);
        uint256 before = token.balanceOf(WATCHER);
        vm.warp(vm.getBlockTimestamp() + 2);
        vm.expectPartialRevert(IDisputes.DemandStillOpen.selector);
        settlement.challengeUnshown(header, IDisputes.Part.LaneLeaf, 1);
        vm.warp(vm.getBlockTimestamp() + 1);
        settlement.challengeUnshown(header, IDisputes.Part.LaneLeaf, 1);
        uint256 slashed = BOND + 2 * STAKE;
        assert(settlement.epochStatus(0).status == IEpochs.Status.Void);
        assert(token.balanceOf(WATCHER) - before == slashed / 2 + DEMAND);
        assert(token.balanceOf(address(0xdEaD)) == slashed - slashed / 2);
        assert(settlement.totals().slashed == slashed && settlement.totals().refunded == DEMAND);
        assert(settlement.node(1).stake == 0 && settlement.node(2).stake == 0);
        assert(settlement.lane(1).spent == 0 && settlement.lockedInSettlers() == 0);
    }

    function test_anEpochDoesNotBecomeFinalWhileADemandIsOpen() public {
        demand(IDisputes.Part.DebitWord, 0);
        warpPastWindow();
        vm.expectRevert(abi.encodeWithSelector(IEpochs.EpochDemanded.selector, 0, 1));
        settlement.finalise(header, debits, noProof, credits, noProof);
        vm.expectPartialRevert(IDisputes.ShownTooLate.selector);
        settlement.show(header, IDisputes.Part.DebitWord, wordLeaf(debits[0]), "");
    }

    function test_onlyWhatIsUnderTheRootsIsShown() public {
        demand(IDisputes.Part.NodeLeaf, 0);
        demand(IDisputes.Part.LaneLeaf, 0);
        IFraudJudge.Opening memory other = open(byNode, 1);
        vm.expectPartialRevert(IDisputes.DemandUnknown.selector);
        settlement.show(header, IDisputes.Part.NodeLeaf, other, "");
        other.index = 0;
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.show(header, IDisputes.Part.NodeLeaf, other, "");
        IFraudJudge.Opening memory byOtherOrder = open(byNode, 0);
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.show(header, IDisputes.Part.LaneLeaf, byOtherOrder, "");
    }

    function test_aSignatureIsThatOfTheLanesOwnerOnTheVoucherOfTheLeaf() public {
        demand(IDisputes.Part.Signature, 0);
        IFraudJudge.Opening memory leaf = open(byLane, 0);
        bytes memory good = signStruct(CLIENT_KEY, voucherOfLeaf(0));
        refusesSignature(leaf, signStruct(CLIENT_KEY + 1, voucherOfLeaf(0)));
        refusesSignature(leaf, signStruct(CLIENT_KEY, voucherOfLeaf(1)));
        refusesSignature(leaf, "");
        refusesSignature(leaf, malleated(good));
        vm.chainId(1);
        bytes memory foreign = signStruct(CLIENT_KEY, voucherOfLeaf(0));
        vm.chainId(31337);
        refusesSignature(leaf, foreign);
        settlement.show(header, IDisputes.Part.Signature, leaf, good);
    }

    function refusesSignature(IFraudJudge.Opening memory leaf, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(IDisputes.NotShown.selector, 0, IDisputes.Part.Signature, 0));
        settlement.show(header, IDisputes.Part.Signature, leaf, signature);
    }

    function test_demandsAreForPartsThatExistOnceAndInTime() public {
        vm.startPrank(WATCHER);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.PartUnknown.selector, IDisputes.Part.CreditWord, 1, 1)
        );
        settlement.demand(header, IDisputes.Part.CreditWord, 1);
        settlement.demand(header, IDisputes.Part.CreditWord, 0);
        vm.expectPartialRevert(IDisputes.DemandExists.selector);
        settlement.demand(header, IDisputes.Part.CreditWord, 0);
        IEpochs.Header memory other = header;
        other.total += 1;
        vm.expectPartialRevert(IEpochs.HeaderMismatch.selector);
        settlement.demand(other, IDisputes.Part.NodeLeaf, 0);
        other.total -= 1;
        vm.warp(vm.getBlockTimestamp() + 3);
        settlement.demand(header, IDisputes.Part.NodeLeaf, 0);
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.expectPartialRevert(IDisputes.DemandTooLate.selector);
        settlement.demand(header, IDisputes.Part.NodeLeaf, 1);
    }

    function test_theBondComesBackWhereTheEpochIsVoidedFirst() public {
        demand(IDisputes.Part.NodeLeaf, 0);
        vm.expectPartialRevert(IDisputes.DemandStillOpen.selector);
        settlement.withdrawDemand(0, 0, IDisputes.Part.NodeLeaf, 0);
        demand(IDisputes.Part.LaneLeaf, 2);
        vm.warp(vm.getBlockTimestamp() + 3);
        settlement.challengeUnshown(header, IDisputes.Part.LaneLeaf, 2);
        uint256 before = token.balanceOf(WATCHER);
        IDisputes.DemandView memory made = settlement.demandOf(0, 0, IDisputes.Part.NodeLeaf, 0);
        assert(made.from == WATCHER && made.bond == DEMAND);
        settlement.withdrawDemand(0, 0, IDisputes.Part.NodeLeaf, 0);
        assert(token.balanceOf(WATCHER) - before == DEMAND);
        vm.expectPartialRevert(IDisputes.DemandUnknown.selector);
        settlement.withdrawDemand(0, 0, IDisputes.Part.NodeLeaf, 0);
    }

    /// @dev Otherwise an old demand that nobody may answer any more would hold up the epoch that is posted again.
    function test_demandsOfAVoidEpochDoNotCountForTheOneThatIsPostedAgain() public {
        demand(IDisputes.Part.NodeLeaf, 0);
        demand(IDisputes.Part.NodeLeaf, 1);
        vm.warp(vm.getBlockTimestamp() + 3);
        settlement.challengeUnshown(header, IDisputes.Part.NodeLeaf, 0);
        register(workKey(20), 4, seedAt(20, 0));
        register(workKey(21), 4, seedAt(21, 0));
        vm.prank(OWNER);
        settlement.bondSettler(SETTLER, BOND);
        bytes32 digest = typed(hashOf(header));
        bytes memory quorum = bytes.concat(hex"00", signDigest(workKey(20), digest));
        vm.prank(SETTLER);
        settlement.post(header, "", bytes.concat(quorum, hex"01", signDigest(workKey(21), digest)));
        (uint32 open_, uint16 generation) = settlement.openDemands(0);
        assert(open_ == 0 && generation == 1);
        settlement.withdrawDemand(0, 0, IDisputes.Part.NodeLeaf, 1);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function test_anybodyCanBeShownThatALineStandsInAnEpoch() public {
        assert(settlement.provenLine(header, open(byNode, 0), open(byLane, 1)) == IEpochs.Status.Posted);
        IFraudJudge.Opening memory forged = open(byNode, 0);
        forged.leaf[60] = 0xff;
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        settlement.provenLine(header, forged, open(byLane, 1));
        IFraudJudge.Opening memory other = open(byLane, 0);
        IFraudJudge.Opening memory own = open(byNode, 0);
        vm.expectPartialRevert(IFraudJudge.NotRelated.selector);
        settlement.provenLine(header, own, other);
        IEpochs.Header memory changed = header;
        changed.total += 1;
        vm.expectPartialRevert(IEpochs.HeaderMismatch.selector);
        settlement.provenLine(changed, own, other);
        changed.total -= 1;
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
        assert(settlement.provenLine(header, open(byNode, 0), open(byLane, 1)) == IEpochs.Status.Final);
    }

    function test_aLineThatDiffersBetweenTheOrdersIsNotProven() public {
        patch(byLane[1], 75, 32, 7);
        postEpoch(1, 1500);
        (IFraudJudge.Opening memory node, IFraudJudge.Opening memory lane) = (open(byNode, 0), open(byLane, 1));
        vm.expectRevert(abi.encodeWithSelector(IFraudJudge.LinesDiffer.selector, 0, 1));
        settlement.provenLine(header, node, lane);
    }

    function test_guardianCannotStopDemands() public {
        vm.prank(GUARDIAN);
        settlement.pauseDeposits();
        demand(IDisputes.Part.NodeLeaf, 0);
    }

    function test_demandsNeedTheBond() public {
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        settlement.demand(header, IDisputes.Part.NodeLeaf, 0);
    }

    function test_aSignatureOfALaneThatWasNeverOpenedCannotBeShown() public {
        header = headerFor(3, 1500, debits, credits);
        patch(byLane[0], 49, 4, 99);
        header.count = 3;
        header.cRoot = treeRoot(byLane);
        post(header);
        demand(IDisputes.Part.Signature, 0);
        IFraudJudge.Opening memory leaf = open(byLane, 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneUnknown.selector, 99));
        settlement.show(header, IDisputes.Part.Signature, leaf, "");
    }
}
