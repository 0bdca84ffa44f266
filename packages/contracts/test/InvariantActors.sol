// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaims} from "../contracts/interfaces/IClaims.sol";
import {IDisputes} from "../contracts/interfaces/IDisputes.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IFraudJudge} from "../contracts/interfaces/IFraudJudge.sol";
import {TypedData} from "../contracts/libraries/TypedData.sol";
import {InvariantCases} from "./InvariantCases.sol";
import {vm} from "./Vm.sol";

/// @notice What settlers, watchers and claimants do, honest ones and liars.
abstract contract InvariantActors is InvariantCases {
    enum Lie {
        None,
        Overspent,
        Malformed,
        Unsigned
    }

    IEpochs.Header private header;
    uint256[] private debits;
    uint256[] private credits;
    bytes private leaf;
    bytes private signature;
    bool private pending;
    Lie private lie;
    uint32 private debitLane;
    /// @dev Keys of the verifiers in seats 0 and 1, who sign.
    uint256[2] private signers = [workKey(1), workKey(2)];
    uint48 private nextSeq = 1_000_000;
    uint32 private claimLane;
    uint48 private claimSeq;
    uint256 private lastFinalPlusOne;

    IEpochs.Header private none;
    IFraudJudge.Opening private empty;

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
        layLine(epoch, uint32(lane % VERIFIERS));
        header.nRoot = keccak256(kind == Lie.Malformed ? bytes(hex"01") : line);
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
        (uint32 open_,) = settlement.openDemands(header.epoch);
        vm.prank(WATCHER);
        try settlement.demand(header, IDisputes.Part.Signature, 0) {
            if (open_ != 0) fail("one part was demanded twice");
        } catch {
            if (open_ == 0) fail("a demand was refused");
        }
    }

    function answer() external tracked {
        (uint32 open_, uint16 generation) = settlement.openDemands(header.epoch);
        if (!pending || open_ == 0) return;
        uint40 until = settlement.demandOf(header.epoch, generation, IDisputes.Part.Signature, 0).until;
        bool refused = lie == Lie.Unsigned || vm.getBlockTimestamp() > until;
        IFraudJudge.Opening memory opened = IFraudJudge.Opening(0, leaf, new bytes32[](0));
        uint256 held = token.balanceOf(address(this));
        try settlement.show(header, IDisputes.Part.Signature, opened, signature) {
            if (refused) fail("a signature was shown that nobody gave, or too late");
            expectedSlashed += BOND / 10;
            burnedOrRewarded += token.balanceOf(address(this)) - held;
        } catch {
            if (!refused) fail("an answer was refused");
        }
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
        bool covered = isCovered();
        // Whoever tops the lane up pays what it had overspent: the words are good again.
        if (lie == Lie.Overspent && covered) lie = Lie.None;
        if (lie == Lie.Overspent && isStale()) {
            dropIt();
            return withdrawDemand(open_);
        }
        if (lie != Lie.None || open_ != 0) return challengeIt(open_);
        if (!covered) return dropUncovered();
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
        pending = false;
        rememberFinal(header);
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

    function isCovered() private view returns (bool) {
        IEscrow.LaneView memory lane = settlement.lane(debitLane);
        return lane.deposited - lane.spent >= header.total;
    }

    function isStale() private view returns (bool) {
        return vm.getBlockTimestamp() >= settlement.epochStatus(header.epoch).finalisableAt + UNBONDING;
    }

    /// @dev Nobody watched: nobody applies it either, in this model, where one honest watcher is assumed.
    function dropIt() private {
        uint256 staleAt = settlement.epochStatus(header.epoch).finalisableAt + UNBONDING;
        if (vm.getBlockTimestamp() < staleAt) vm.warp(staleAt);
        settlement.dropStale(header);
        pending = false;
    }

    /// @dev Nobody applied it in time, and its client has left or a claim was paid.
    function dropUncovered() private {
        uint256 staleAt = settlement.epochStatus(header.epoch).finalisableAt + UNBONDING;
        if (vm.getBlockTimestamp() < staleAt) fail("a lane was emptied of what a posted epoch debits");
        try settlement.challengeWords(header, debits, noProof, credits, noProof) {
            fail("an honest settler lost its bond");
        } catch {}
        dropIt();
    }

    function challengeIt(uint32 open_) private {
        uint64 stakes = settlement.node(seatNode(0)).stake + settlement.node(seatNode(1)).stake;
        stakesMayFall = true;
        uint256 before = token.balanceOf(WATCHER) + token.balanceOf(address(0xdEaD));
        uint256 bondBack = 0;
        if (lie == Lie.Overspent) {
            vm.prank(WATCHER);
            settlement.challengeWords(header, debits, noProof, credits, noProof);
            stakes = 0;
        } else if (lie == Lie.Malformed) {
            IFraudJudge.Opening memory opened = IFraudJudge.Opening(0, hex"01", new bytes32[](0));
            vm.prank(WATCHER);
            settlement.challenge(header, IFraudJudge.Fraud.LineMalformed, abi.encode(false, opened));
        } else {
            vm.warp(vm.getBlockTimestamp() + 3);
            vm.prank(WATCHER);
            settlement.challengeUnshown(header, IDisputes.Part.Signature, 0);
            bondBack = BOND / 10;
        }
        uint256 slashed = uint256(BOND) + stakes;
        expectedSlashed += slashed;
        burnedOrRewarded += token.balanceOf(WATCHER) + token.balanceOf(address(0xdEaD)) - before - bondBack;
        pending = false;
        if (bondBack == 0) withdrawDemand(open_);
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

    function withdrawDemand(uint32 open_) private {
        if (open_ == 0) return;
        (, uint16 generation) = settlement.openDemands(header.epoch);
        settlement.withdrawDemand(header.epoch, generation, IDisputes.Part.Signature, 0);
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
}
