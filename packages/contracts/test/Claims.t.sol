// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaims} from "../contracts/interfaces/IClaims.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {TypedData} from "../contracts/libraries/TypedData.sol";
import {FraudFixture} from "./FraudFixture.sol";
import {vm} from "./Vm.sol";

/// @notice Settlers leave work out: its node is paid all the same, and the client has the rest.
contract ClaimsTest is FraudFixture {
    /// @dev Epoch 0 ends, is to be posted within 5 s more, and would be final 5 s later.
    uint256 private constant CLAIMABLE = GENESIS + 20;
    uint64 private constant AMOUNT = 2 * TOKEN;

    IEpochs.Header private none;
    IFraudJudge.Opening private empty;
    uint32 private lane;

    function setUp() public {
        deploy();
        register(workKey(9), 2, bytes32(0));
        openSignedLane(10 * TOKEN);
        openSignedLane(10 * TOKEN);
        lane = openSignedLane(10 * TOKEN);
    }

    function lineOf() private pure returns (IClaims.PaymentLine memory line) {
        line.job = bytes32(uint256(7));
        line.to = 10;
        line.node = SERVER;
        line.market = MARKET;
        line.amount = AMOUNT;
        line.receipt = keccak256("receipt");
    }

    function voucherOf(uint32 on, uint48 seq, IClaims.PaymentLine memory line)
        private
        pure
        returns (IEscrow.Voucher memory)
    {
        return IEscrow.Voucher(on, seq, bytes32(0), line.amount, TypedData.hash(line));
    }

    function nowhere() private view returns (IFraudJudge.Opening[2] memory) {
        return [empty, empty];
    }

    function claim(uint32 on, uint48 seq, IEpochs.Header memory head, IFraudJudge.Opening[2] memory neighbours)
        private
    {
        IClaims.PaymentLine memory line = lineOf();
        IEscrow.Voucher memory voucher = voucherOf(on, seq, line);
        settlement.claim(voucher, line, signStruct(CLIENT_KEY, TypedData.hash(voucher)), head, neighbours);
    }

    function warpToClaimable() private {
        if (vm.getBlockTimestamp() < CLAIMABLE) vm.warp(CLAIMABLE);
    }

    function warpToExit(uint32 of_) private {
        vm.warp(settlement.lane(of_).exitAt);
    }

    function exit(uint32 of_) private {
        vm.prank(vm.addr(CLIENT_KEY));
        settlement.exit(of_);
    }

    // --------------------------------------------- nobody settles at all

    function test_aVoucherIsPaidWithoutAnySettler() public {
        warpToClaimable();
        claim(lane, 1, none, nowhere());
        IClaims.ClaimView memory made = settlement.claimOf(lane, 1);
        assert(made.amount == AMOUNT && made.node == SERVER && !made.paid && settlement.openClaims(lane) == 1);
        assert(settlement.lane(lane).exitAt == vm.getBlockTimestamp() + UNBONDING);
        vm.expectPartialRevert(IEscrow.LaneExitTooEarly.selector);
        settlement.payClaim(lane, 1, none, nowhere());
        warpToExit(lane);
        settlement.payClaim(lane, 1, none, nowhere());
        assert(settlement.node(SERVER).earned == AMOUNT - AMOUNT / 20);
        assert(settlement.node(MARKET).earned == AMOUNT / 20);
        assert(settlement.lane(lane).spent == AMOUNT && settlement.openClaims(lane) == 0);
        vm.expectPartialRevert(IClaims.ClaimUnknown.selector);
        settlement.payClaim(lane, 1, none, nowhere());
        vm.expectPartialRevert(IClaims.ClaimExists.selector);
        this.claimLine(lineOf(), CLIENT_KEY);
        uint256 before = token.balanceOf(vm.addr(CLIENT_KEY));
        exit(lane);
        assert(token.balanceOf(vm.addr(CLIENT_KEY)) - before == 10 * TOKEN - AMOUNT + TOKEN);
    }

    function test_theClientHasToWaitForClaimsButNotForEver() public {
        warpToClaimable();
        claim(lane, 1, none, nowhere());
        warpToExit(lane);
        uint40 leavable = settlement.lane(lane).exitAt + 5 + UNBONDING + 2;
        vm.prank(vm.addr(CLIENT_KEY));
        vm.expectRevert(abi.encodeWithSelector(IClaims.LaneHasClaims.selector, lane, 1, leavable));
        settlement.exit(lane);
        vm.warp(leavable);
        exit(lane);
        vm.expectRevert(abi.encodeWithSelector(IClaims.LaneClosed.selector, lane));
        settlement.payClaim(lane, 1, none, nowhere());
        vm.expectRevert(abi.encodeWithSelector(IClaims.LaneClosed.selector, lane));
        this.claimLine(lineOf(), CLIENT_KEY);
    }

    function test_aClaimDoesNotPutOffAnExitThatHasBegun() public {
        vm.prank(vm.addr(CLIENT_KEY));
        settlement.requestExit(lane);
        uint40 exitAt = settlement.lane(lane).exitAt;
        warpToClaimable();
        claim(lane, 1, none, nowhere());
        assert(settlement.lane(lane).exitAt == exitAt);
    }

    function test_claimsArePaidAsFarAsTheLaneGoes() public {
        warpToClaimable();
        uint32 poor = openSignedLane(AMOUNT / 2);
        claim(poor, 1, none, nowhere());
        claim(poor, 2, none, nowhere());
        warpToExit(poor);
        settlement.payClaim(poor, 1, none, nowhere());
        settlement.payClaim(poor, 2, none, nowhere());
        assert(settlement.lane(poor).spent == AMOUNT / 2);
        assert(settlement.node(SERVER).earned + settlement.node(MARKET).earned == AMOUNT / 2);
        exit(poor);
    }

    // ------------------------------------------------- bad vouchers

    function test_aClaimHasToWaitForTheSettlers() public {
        vm.warp(CLAIMABLE - 1);
        vm.expectRevert(abi.encodeWithSelector(IClaims.ClaimTooEarly.selector, 0, CLAIMABLE));
        this.claimLine(lineOf(), CLIENT_KEY);
    }

    /// @dev The expected revert is that of this call: making a signature asks the contract, too.
    function claimLine(IClaims.PaymentLine memory line, uint256 key) external {
        IEscrow.Voucher memory voucher = voucherOf(lane, 1, line);
        settlement.claim(voucher, line, signStruct(key, TypedData.hash(voucher)), none, nowhere());
    }

    function test_onlyTheClientsOwnVoucherIsClaimed() public {
        warpToClaimable();
        IClaims.PaymentLine memory line = lineOf();
        vm.expectPartialRevert(IClaims.VoucherNotSigned.selector);
        this.claimLine(line, CLIENT_KEY + 1);
        IEscrow.Voucher memory voucher = voucherOf(lane, 1, line);
        bytes memory good = signStruct(CLIENT_KEY, TypedData.hash(voucher));
        vm.expectPartialRevert(IClaims.VoucherNotSigned.selector);
        settlement.claim(voucher, line, malleated(good), none, nowhere());
        vm.chainId(1);
        bytes memory foreign = signStruct(CLIENT_KEY, TypedData.hash(voucher));
        vm.chainId(31337);
        vm.expectPartialRevert(IClaims.VoucherNotSigned.selector);
        settlement.claim(voucher, line, foreign, none, nowhere());
        voucher.lane = lane - 1;
        vm.expectPartialRevert(IClaims.VoucherNotSigned.selector);
        settlement.claim(voucher, line, good, none, nowhere());
        voucher.lane = lane;
        line.amount += 1;
        vm.expectPartialRevert(IClaims.VoucherOfAnotherLine.selector);
        settlement.claim(voucher, line, good, none, nowhere());
    }

    function test_everyFieldOfAVoucherAndItsLineIsSigned() public {
        warpToClaimable();
        IClaims.PaymentLine memory line = lineOf();
        IEscrow.Voucher memory voucher = voucherOf(lane, 1, line);
        bytes memory good = signStruct(CLIENT_KEY, TypedData.hash(voucher));
        for (uint256 field = 0; field < 5; ++field) {
            IEscrow.Voucher memory other = voucherOf(lane, 1, line);
            if (field == 0) other.seq += 1;
            if (field == 1) other.previous = bytes32(uint256(1));
            if (field == 2) other.cumulative += 1;
            if (field == 3) other.lane -= 1;
            if (field == 4) other.line = bytes32(uint256(1));
            vm.expectPartialRevert(
                field == 4 ? IClaims.VoucherOfAnotherLine.selector : IClaims.VoucherNotSigned.selector
            );
            settlement.claim(other, line, good, none, nowhere());
        }
        for (uint256 field = 0; field < 8; ++field) {
            IClaims.PaymentLine memory other = lineOf();
            if (field == 0) other.epoch += 1;
            if (field == 1) other.job = bytes32(uint256(8));
            if (field == 2) other.from += 1;
            if (field == 3) other.to += 1;
            if (field == 4) other.node += 1;
            if (field == 5) other.market += 1;
            if (field == 6) other.amount += 1;
            if (field == 7) other.receipt = bytes32(uint256(1));
            vm.expectPartialRevert(IClaims.VoucherOfAnotherLine.selector);
            settlement.claim(voucher, other, good, none, nowhere());
        }
    }

    function test_claimsNameSomethingToPayAndSomebodyToBePaid() public {
        warpToClaimable();
        IClaims.PaymentLine memory line = lineOf();
        line.amount = 0;
        vm.expectRevert(IEscrow.AmountZero.selector);
        this.claimLine(line, CLIENT_KEY);
        line = lineOf();
        line.node = 99;
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NodeUnknown.selector, 99));
        this.claimLine(line, CLIENT_KEY);
        line = lineOf();
        line.market = 98;
        vm.expectRevert(abi.encodeWithSelector(IRegistry.NodeUnknown.selector, 98));
        this.claimLine(line, CLIENT_KEY);
        line.market = NONE;
        this.claimLine(line, CLIENT_KEY);
        warpToExit(lane);
        settlement.payClaim(lane, 1, none, nowhere());
        assert(settlement.node(SERVER).earned == AMOUNT);
    }

    // ---------------------------------------------- what an epoch has

    /// @dev Its order by lane: lane 0 number 1, lane 1 numbers 1 and 2.
    function settleEpoch() private {
        layEpoch(0);
        postEpoch(0, 1500);
        warpToClaimable();
        settlement.finalise(header, debits, noProof, credits, noProof);
    }

    function around(uint32 before) private view returns (IFraudJudge.Opening[2] memory) {
        return [open(byLane, before), open(byLane, before + 1)];
    }

    function refusesClaim(uint32 on, uint48 seq, IFraudJudge.Opening[2] memory neighbours) private {
        IClaims.PaymentLine memory line = lineOf();
        IEscrow.Voucher memory voucher = voucherOf(on, seq, line);
        bytes memory signature = signStruct(CLIENT_KEY, TypedData.hash(voucher));
        vm.expectRevert(abi.encodeWithSelector(IClaims.VoucherNotAbsent.selector, on, seq));
        settlement.claim(voucher, line, signature, header, neighbours);
    }

    function test_whatAnEpochHasSettledIsNotClaimed() public {
        settleEpoch();
        refusesClaim(0, 1, nowhere());
        refusesClaim(0, 1, [empty, open(byLane, 0)]);
        refusesClaim(0, 1, around(0));
        refusesClaim(1, 1, around(0));
        refusesClaim(1, 2, around(1));
        refusesClaim(1, 2, [open(byLane, 2), empty]);
        refusesClaim(1, 3, [open(byLane, 1), empty]);
        refusesClaim(0, 2, [empty, open(byLane, 1)]);
        refusesClaim(0, 2, [open(byLane, 0), open(byLane, 2)]);
    }

    function test_whatAnEpochLeftOutIsClaimedByShowingItsNeighbours() public {
        settleEpoch();
        claim(0, 2, header, around(0));
        claim(1, 3, header, [open(byLane, 2), empty]);
        claim(0, 0, header, [empty, open(byLane, 0)]);
        warpToExit(1);
        settlement.payClaim(1, 3, header, [open(byLane, 2), empty]);
        assert(settlement.lane(1).spent == 1500 + AMOUNT);
        exit(1);
    }

    function test_neighboursAreOfTheEpochThatTheLineIsDatedIn() public {
        settleEpoch();
        vm.expectPartialRevert(IEpochs.HeaderMismatch.selector);
        this.claimWith(0, 2, none, around(0));
        IFraudJudge.Opening[2] memory forged = around(0);
        forged[0].leaf[52] = 0xff;
        vm.expectPartialRevert(IFraudJudge.NotOpened.selector);
        this.claimWith(0, 2, header, forged);
    }

    function claimWith(uint32 on, uint48 seq, IEpochs.Header memory head, IFraudJudge.Opening[2] memory neighbours)
        external
    {
        claim(on, seq, head, neighbours);
    }

    /// @dev Settlers come back: the epoch is posted late, with the voucher or without.
    function test_anEpochThatIsPostedAfterTheClaimHasTheLastWord() public {
        warpToClaimable();
        claim(1, 1, none, nowhere());
        claim(1, 3, none, nowhere());
        layEpoch(0);
        postEpoch(0, 1500);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
        warpToExit(1);
        vm.expectPartialRevert(IEpochs.HeaderMismatch.selector);
        settlement.payClaim(1, 1, none, nowhere());
        vm.expectPartialRevert(IClaims.VoucherNotAbsent.selector);
        settlement.payClaim(1, 1, header, around(0));
        settlement.payClaim(1, 3, header, [open(byLane, 2), empty]);
        assert(settlement.lane(1).spent == 1500 + AMOUNT);
    }

    function test_anEpochThatPaysAPaidClaimOnceMoreIsAFraud() public {
        warpToClaimable();
        claim(1, 1, none, nowhere());
        warpToExit(1);
        settlement.payClaim(1, 1, none, nowhere());
        layEpoch(0);
        postEpoch(0, 1500);
        refuses(IFraudJudge.Fraud.ClaimPaid, abi.encode(open(byNode, 1)));
        uint64 spent = settlement.lane(1).spent;
        settlement.challenge(header, IFraudJudge.Fraud.ClaimPaid, abi.encode(open(byNode, 0)));
        assert(settlement.epochStatus(0).status == IEpochs.Status.Void && settlement.lane(1).spent == spent);
    }

    /// @dev The market has its part rounded down, the node the rest: nothing is lost.
    function testFuzz_aClaimIsDividedWithoutRemainder(uint64 amount, uint64 deposit) public {
        deposit = 1 + deposit % uint64(1000 * TOKEN);
        amount = 1 + amount % (2 * deposit);
        uint32 own = openSignedLane(deposit);
        warpToClaimable();
        IClaims.PaymentLine memory line = lineOf();
        line.amount = amount;
        IEscrow.Voucher memory voucher = voucherOf(own, 1, line);
        settlement.claim(voucher, line, signStruct(CLIENT_KEY, TypedData.hash(voucher)), none, nowhere());
        warpToExit(own);
        settlement.payClaim(own, 1, none, nowhere());
        uint64 paid = amount < deposit ? amount : deposit;
        assert(settlement.lane(own).spent == paid);
        assert(settlement.node(MARKET).earned == paid / 20);
        assert(settlement.node(SERVER).earned == paid - paid / 20);
    }

    // -------------------------------------------------- the client's way

    /// @dev A quorum that keeps an epoch in front of the lane: posted, never applied, posted again when it is dropped.
    function test_aClientLeavesAlsoWhenAnEpochIsNeverApplied() public {
        vm.warp(GENESIS + 5);
        vm.prank(vm.addr(CLIENT_KEY));
        settlement.requestExit(lane);
        layEpoch(0);
        postEpoch(0, 1500);
        uint40 exitAt = settlement.lane(lane).exitAt;
        vm.warp(exitAt + 5 + UNBONDING - 1);
        vm.prank(vm.addr(CLIENT_KEY));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.LaneExitAwaitsEpoch.selector, lane, 0));
        settlement.exit(lane);
        vm.warp(exitAt + 5 + UNBONDING);
        exit(lane);
        assert(settlement.lane(lane).closed);
    }
}
