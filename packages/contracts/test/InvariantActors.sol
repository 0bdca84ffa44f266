// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaims} from "../contracts/interfaces/IClaims.sol";
import {IDisputes} from "../contracts/interfaces/IDisputes.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {IHacaSettlement} from "../contracts/interfaces/IHacaSettlement.sol";
import {TypedData} from "../contracts/libraries/TypedData.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @notice Does what clients, owners, settlers and watchers do, honest ones and liars, in any order, and keeps its own books.
/// What the contract must refuse is tried too; `broken` names the first such thing that went through.
abstract contract InvariantActors is Fixture {
    enum Lie {
        None,
        Overspent,
        Malformed,
        Unsigned
    }

    /// @dev So few that every invariant can look at all of them after every call.
    uint32 private constant MAX_LANES = 12;
    uint32 private constant MAX_NODES = 12;
    address private constant WATCHER = address(0x3A7C);

    uint256 public debited;
    uint256 public credited;
    uint256 public received;
    uint256 public expectedSlashed;
    uint256 public burnedOrRewarded;
    string public broken;
    mapping(uint32 lane => uint64) public signed;
    mapping(uint32 lane => uint64) public spentBefore;
    mapping(uint32 node => uint256) public creditedTo;

    IEpochs.Header private header;
    uint256[] private debits;
    uint256[] private credits;
    bytes private leaf;
    bytes private signature;
    bool private pending;
    Lie private lie;
    uint32 private debitLane;
    uint256 private keysUsed = 10;
    /// @dev Keys of the verifiers in seats 0 and 1, who sign.
    uint256[2] private signers;
    uint48 private nextSeq = 1_000_000;
    uint32 private claimLane;
    uint48 private claimSeq;
    uint256 private lastFinalPlusOne;

    IEpochs.Header private none;
    IFraudJudge.Opening private empty;

    constructor() {
        deploy();
        signers = [workKey(1), workKey(2)];
        token.transfer(WATCHER, 1e15);
        token.transfer(vm.addr(CLIENT_KEY), 1e15);
        address[2] memory who = [WATCHER, vm.addr(CLIENT_KEY)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(who[i]);
            token.approve(address(settlement), type(uint256).max);
        }
        openLanes(4, 5);
    }

    modifier tracked() {
        _;
        for (uint32 i = 0; i < settlement.laneCount(); ++i) {
            uint64 spent = settlement.lane(i).spent;
            if (spent < spentBefore[i]) fail("spent went down");
            spentBefore[i] = spent;
        }
    }

    function fail(string memory what) private {
        if (bytes(broken).length == 0) broken = what;
    }

    // -------------------------------------------------------------- clients

    function openLanes(uint32 deposit, uint16 bond) public tracked {
        if (settlement.laneCount() + 2 > MAX_LANES || settlement.depositsPaused()) return;
        vm.prank(vm.addr(CLIENT_KEY));
        settlement.openLanes(2, uint64(deposit) + 1, bond);
    }

    function topUp(uint32 lane, uint32 amount) external tracked {
        lane %= settlement.laneCount();
        bool refused = settlement.depositsPaused() || settlement.lane(lane).exitAt != 0;
        vm.prank(CLIENT);
        try settlement.topUp(lane, uint64(amount) + 1) {
            if (refused) fail("a lane that is exiting, or while paused, was topped up");
        } catch {
            if (!refused) fail("a top-up was refused");
        }
    }

    /// @dev Asks, leaves too early, leaves in time; the refund is what is not spent, and the bond.
    function leaveLane(uint32 lane, bool wait_) external tracked {
        lane %= settlement.laneCount();
        IEscrow.LaneView memory before = settlement.lane(lane);
        address client = vm.addr(CLIENT_KEY);
        if (before.closed) return;
        if (before.exitAt == 0) {
            vm.prank(client);
            return settlement.requestExit(lane);
        }
        if (wait_ && vm.getBlockTimestamp() < before.exitAt) vm.warp(before.exitAt);
        uint256 held = token.balanceOf(client);
        vm.prank(client);
        try settlement.exit(lane) {
            if (vm.getBlockTimestamp() < before.exitAt) fail("left too early");
            uint256 due = before.deposited - before.spent + before.bond;
            if (token.balanceOf(client) - held != due) fail("another refund than what was left");
        } catch {}
    }

    // --------------------------------------------------------------- epochs

    function postHonest(uint32 lane, uint40 amount) external {
        postEpoch(lane, amount, Lie.None);
    }

    function postLie(uint32 lane, uint40 amount, uint8 kind) external {
        postEpoch(lane, amount, Lie(1 + kind % 3));
    }

    function postEpoch(uint32 lane, uint40 amount, Lie kind) private tracked {
        if (pending) return;
        lane %= settlement.laneCount();
        IEscrow.LaneView memory view_ = settlement.lane(lane);
        uint64 left = view_.deposited - view_.spent;
        if (kind != Lie.Overspent && (left == 0 || view_.exitAt != 0)) return;
        uint64 debit = kind == Lie.Overspent ? left + 1 + amount : uint64(1 + amount % left);
        (lie, debitLane, pending) = (kind, lane, true);
        debits = list((uint256(lane / 4) << 224) | (uint256(debit) << (56 * (lane % 4))));
        credits = list(word(0, debit - debit / 3, debit / 3, 0, 0));
        (, uint32 last,) = settlement.lastPosted();
        uint32 epoch = settlement.currentEpoch() > last ? settlement.currentEpoch() : last + 1;
        header = headerFor(epoch, debit, debits, credits);
        bytes32 voucher = keccak256(abi.encode("voucher", epoch, lane));
        leaf = new bytes(184);
        leaf[0] = 0x02;
        for (uint256 i = 0; i < 4; ++i) leaf[49 + i] = bytes4(lane)[i];
        for (uint256 i = 0; i < 32; ++i) leaf[107 + i] = voucher[i];
        header.cRoot = keccak256(leaf);
        header.nRoot = keccak256(kind == Lie.Malformed ? bytes(hex"01") : leaf);
        signature = kind == Lie.Unsigned ? bytes("") : signStruct(CLIENT_KEY, voucher);
        warpToPostable(epoch);
        bytes32 digest = typed(hashOf(header));
        bytes memory quorum = abi.encodePacked(uint8(0), signDigest(signers[0], digest));
        vm.prank(SETTLER);
        settlement.post(header, "", abi.encodePacked(quorum, uint8(1), signDigest(signers[1], digest)));
    }

    /// @dev There is one watcher: it demands signatures, and challenges what is wrong.
    function watch() external tracked {
        if (!pending || settlement.epochStatus(header.epoch).status != IEpochs.Status.Posted) return;
        if (vm.getBlockTimestamp() + 2 > settlement.epochStatus(header.epoch).finalisableAt) return;
        vm.prank(WATCHER);
        try settlement.demand(header, IDisputes.Part.Signature, 0) {} catch {}
    }

    function answer() external tracked {
        (uint32 open_,) = settlement.openDemands(header.epoch);
        if (!pending || open_ == 0) return;
        IFraudJudge.Opening memory opened = IFraudJudge.Opening(0, leaf, new bytes32[](0));
        uint256 held = token.balanceOf(address(this));
        try settlement.show(header, IDisputes.Part.Signature, opened, signature) {
            if (lie == Lie.Unsigned) fail("a signature was shown that nobody gave");
            expectedSlashed += BOND / 10;
            burnedOrRewarded += token.balanceOf(address(this)) - held;
        } catch {}
    }

    /// @dev In the window it must fail; after it a lie is challenged, and all else applied.
    function finalise(bool early) external tracked {
        if (!pending) return;
        if (early && vm.getBlockTimestamp() < settlement.epochStatus(header.epoch).finalisableAt) {
            try settlement.finalise(header, debits, noProof, credits, noProof) {
                fail("final inside its window");
            } catch {}
            return;
        }
        (uint32 open_,) = settlement.openDemands(header.epoch);
        if (open_ == 0 && lie == Lie.Unsigned) {
            if (vm.getBlockTimestamp() + 2 > settlement.epochStatus(header.epoch).finalisableAt) dropIt();
            else this.watch();
            return;
        }
        if (lie != Lie.None || open_ != 0) return challengeIt(open_);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
        pending = false;
        if (header.epoch < lastFinalPlusOne) fail("final out of order");
        lastFinalPlusOne = uint256(header.epoch) + 1;
        signed[debitLane] += header.total;
        credit(0, header.total - header.total / 3);
        credit(1, header.total / 3);
        debited += header.total;
        try settlement.finalise(header, debits, noProof, credits, noProof) {
            fail("applied twice");
        } catch {}
    }

    function credit(uint32 node, uint256 amount) private {
        creditedTo[node] += amount;
        credited += amount;
    }

    /// @dev Nobody watched: nobody applies it either, in this model, where one honest watcher is assumed.
    function dropIt() private {
        vm.warp(settlement.epochStatus(header.epoch).finalisableAt + UNBONDING);
        settlement.dropStale(header);
        pending = false;
    }

    function challengeIt(uint32 open_) private {
        uint64 stakes = settlement.node(seatNode(0)).stake + settlement.node(seatNode(1)).stake;
        uint256 before = token.balanceOf(WATCHER) + token.balanceOf(address(0xdEaD));
        uint256 bondBack = 0;
        vm.startPrank(WATCHER);
        if (lie == Lie.Overspent) {
            settlement.challengeWords(header, debits, noProof, credits, noProof);
            stakes = 0;
        } else if (lie == Lie.Malformed) {
            IFraudJudge.Opening memory opened = IFraudJudge.Opening(0, hex"01", new bytes32[](0));
            settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, abi.encode(false, opened));
        } else {
            vm.warp(vm.getBlockTimestamp() + 3);
            settlement.challengeUnshown(header, IDisputes.Part.Signature, 0);
            bondBack = BOND / 10;
        }
        vm.stopPrank();
        uint256 slashed = uint256(BOND) + stakes;
        expectedSlashed += slashed;
        burnedOrRewarded += token.balanceOf(WATCHER) + token.balanceOf(address(0xdEaD)) - before - bondBack;
        pending = false;
        if (open_ != 0 && bondBack == 0) {
            (, uint16 generation) = settlement.openDemands(header.epoch);
            settlement.withdrawDemand(header.epoch, generation, IDisputes.Part.Signature, 0);
        }
        bool paused = settlement.depositsPaused();
        if (paused) resume();
        vm.prank(OWNER);
        settlement.bondSettler(SETTLER, BOND);
        if (stakes == 0) return;
        for (uint256 i = 0; i < 2; ++i) {
            signers[i] = workKey(keysUsed++);
            register(signers[i], 4, seedAt(i, 0));
        }
    }

    function seatNode(uint8 index) private view returns (uint32) {
        return settlement.seat(index).node;
    }

    // --------------------------------------------------------------- claims

    /// @dev A voucher of an epoch that was never posted. What was claimed is claimed again, which must fail.
    function claim(uint32 lane, uint32 amount, bool again) external tracked {
        lane %= settlement.laneCount();
        IClaims.PaymentLine memory line;
        line.market = 1;
        line.amount = uint64(amount) + 1;
        // Nothing settles epoch 0 here but what was posted then.
        if (settlement.epochStatus(0).status != IEpochs.Status.None) return;
        if (vm.getBlockTimestamp() < GENESIS + 20) vm.warp(GENESIS + 20);
        (uint32 on, uint48 seq) = again ? (claimLane, claimSeq) : (lane, nextSeq++);
        if (seq == 0) return;
        IEscrow.Voucher memory voucher = IEscrow.Voucher(on, seq, 0, line.amount, TypedData.hash(line));
        bool closed = settlement.lane(on).closed;
        try settlement.claim(voucher, line, signStruct(CLIENT_KEY, TypedData.hash(voucher)), none, [empty, empty]) {
            if (again) fail("one voucher was claimed twice");
            if (closed) fail("a closed lane was claimed from");
            (claimLane, claimSeq) = (on, seq);
        } catch {}
    }

    function payClaim(bool wait_) external tracked {
        IClaims.ClaimView memory made = settlement.claimOf(claimLane, claimSeq);
        if (made.amount == 0) return;
        IEscrow.LaneView memory lane = settlement.lane(claimLane);
        if (wait_ && vm.getBlockTimestamp() < lane.exitAt) vm.warp(lane.exitAt);
        try settlement.payClaim(claimLane, claimSeq, none, [empty, empty]) {
            if (made.paid) fail("one claim was paid twice");
            if (vm.getBlockTimestamp() < lane.exitAt) fail("a claim was paid before its lane could be left");
            uint64 paid = settlement.lane(claimLane).spent - lane.spent;
            if (paid > made.amount) fail("a claim was paid more than its voucher");
            signed[claimLane] += made.amount;
            debited += paid;
            credit(0, paid - paid / 20);
            credit(1, paid / 20);
        } catch {}
    }

    // ---------------------------------------------------------------- nodes

    /// @dev Paused or not, what is earned can be taken out.
    function withdraw(uint32 node) external tracked {
        node %= settlement.nodeCount();
        uint64 earned = settlement.node(node).earned;
        try settlement.withdraw(node) returns (uint64 paid) {
            if (paid != (earned > 1 ? earned - 1 : 0)) fail("paid another amount than was earned");
            received += paid;
        } catch {
            fail("a withdrawal was refused");
        }
    }

    function unbond(bool ask, bool wait_) external tracked {
        uint40 exitAt = settlement.node(SERVER).exitAt;
        if (wait_ && vm.getBlockTimestamp() < exitAt) vm.warp(exitAt);
        vm.startPrank(OWNER);
        if (ask) try settlement.requestUnbond(SERVER) {} catch {}
        else try settlement.unbond(SERVER) {
            if (vm.getBlockTimestamp() < exitAt) fail("a stake was taken out too early");
        } catch {}
        vm.stopPrank();
    }

    function registerNode() external tracked {
        if (settlement.nodeCount() >= MAX_NODES || settlement.depositsPaused()) return;
        register(workKey(keysUsed++), 2, bytes32(0));
    }

    function pause() external tracked {
        vm.prank(GUARDIAN);
        settlement.pauseDeposits();
    }

    function resume() public tracked {
        vm.prank(GUARDIAN);
        settlement.resumeDeposits();
    }

    function wait(uint8 time) external tracked {
        vm.warp(vm.getBlockTimestamp() + time % 40);
    }

    function contracts() external view returns (IHacaSettlement, address) {
        return (settlement, address(token));
    }
}
