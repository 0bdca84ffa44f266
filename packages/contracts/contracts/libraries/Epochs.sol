// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {Escrow} from "./Escrow.sol";
import {PackedCounters} from "./PackedCounters.sol";
import {Registry} from "./Registry.sol";
import {TypedData} from "./TypedData.sol";
import {WordTree} from "./WordTree.sol";

/// @title The rules of epochs, over their storage
library Epochs {
    using Escrow for Escrow.State;
    using PackedCounters for uint256;
    using Registry for Registry.State;

    /// @dev Two slots for every epoch. `generation` grows when posted epochs are rolled back, which voids the later ones.
    struct Epoch {
        bytes32 headerHash;
        address settler;
        uint40 postedAt;
        uint16 generation;
        IEpochs.Status status;
        uint32 signers;
    }

    /// @dev One slot, written only while an epoch is applied in several calls.
    struct Progress {
        uint32 debits;
        uint32 credits;
        uint64 debited;
        uint64 credited;
        uint32 debitGroups;
        uint32 creditGroups;
    }

    /// @dev `nextPosted` and `nextFinal` are one more than the newest such epoch, `applying` one more than the epoch of
    /// which some words are applied; 0 for none.
    struct State {
        uint32 nextPosted;
        uint32 nextFinal;
        uint32 applying;
        uint16 generation;
        mapping(uint32 epoch => Epoch) epochs;
        mapping(uint32 epoch => Progress) progress;
    }

    /// @notice Records an epoch; the caller has checked time, bond, reveals and quorum.
    function post(State storage self, IEpochs.Header calldata header, bytes32 headerHash, uint32 signers) internal {
        uint32 next = self.nextPosted;
        require(header.epoch >= next, IEpochs.EpochOutOfOrder(header.epoch, next));
        require(header.count != 0, IEpochs.EpochEmpty(header.epoch));
        require(header.total <= PackedCounters.MAX_COUNTER, IEpochs.TotalTooLarge(header.total));
        bytes32 previous = next == 0 ? bytes32(0) : self.epochs[next - 1].headerHash;
        require(header.previous == previous, IEpochs.PreviousMismatch(header.epoch, previous, header.previous));
        self.nextPosted = header.epoch + 1;
        self.epochs[header.epoch] = Epoch({
            headerHash: headerHash,
            settler: msg.sender,
            postedAt: uint40(block.timestamp),
            generation: self.generation,
            status: IEpochs.Status.Posted,
            signers: signers
        });
        emit IEpochs.EpochPosted(header.epoch, headerHash, msg.sender, header.total, header.count);
    }

    /// @notice Applies the next words of the next epoch in order and finalises it after the last.
    function finalise(
        State storage self,
        Escrow.State storage escrow,
        Registry.State storage registry,
        uint32 windowSeconds,
        IEpochs.Header calldata header,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) internal {
        Epoch storage epoch = requireNext(self, header);
        uint40 finalisableAt = epoch.postedAt + windowSeconds;
        require(block.timestamp >= finalisableAt, IEpochs.EpochInWindow(header.epoch, finalisableAt));
        Progress memory progress = self.progress[header.epoch];
        bool resumed = progress.debits != 0;
        if (!applyWords(escrow, registry, header, progress, debits, debitProof, credits, creditProof)) {
            require(debits.length + credits.length != 0, IEpochs.WordsOutOfTurn(0, header.dWords));
            self.progress[header.epoch] = progress;
            self.applying = header.epoch + 1;
            return;
        }
        if (resumed) {
            delete self.progress[header.epoch];
            self.applying = 0;
        }
        epoch.status = IEpochs.Status.Final;
        self.nextFinal = header.epoch + 1;
        emit IEpochs.EpochFinalised(header.epoch, epoch.headerHash, header.total);
    }

    /// @notice Applies the words that come next and requires the sums as soon as they are known: nothing is credited
    /// before all is debited, and never more than that.
    /// @return done Whether these were the last.
    function applyWords(
        Escrow.State storage escrow,
        Registry.State storage registry,
        IEpochs.Header calldata header,
        Progress memory progress,
        uint256[] calldata debits,
        bytes32[] calldata debitProof,
        uint256[] calldata credits,
        bytes32[] calldata creditProof
    ) internal returns (bool done) {
        if (debits.length != 0) {
            requireTurn(debits.length, progress.debits, header.dWords);
            WordTree.requireChunk(header.dRoot, header.dWords, progress.debits, debits, debitProof);
            applyDebits(escrow, progress, debits);
        }
        if (progress.debits < header.dWords) {
            require(credits.length == 0, IEpochs.WordsOutOfTurn(progress.debits, header.dWords));
            return false;
        }
        require(progress.debited == header.total, IEpochs.SumMismatch(header.total, progress.debited, 0));
        if (credits.length != 0) {
            requireTurn(credits.length, progress.credits, header.pWords);
            WordTree.requireChunk(header.pRoot, header.pWords, progress.credits, credits, creditProof);
            applyCredits(registry, progress, credits);
        }
        done = progress.credits == header.pWords;
        require(
            done ? progress.credited == header.total : progress.credited <= header.total,
            IEpochs.SumMismatch(header.total, header.total, progress.credited)
        );
    }

    /// @notice Voids a posted epoch, and everything else that is posted and of which no word is applied.
    function rollBack(State storage self, IEpochs.Header calldata header)
        internal
        returns (Epoch storage epoch)
    {
        epoch = requirePosted(self, header);
        requireNothingApplied(self, header.epoch);
        epoch.status = IEpochs.Status.Void;
        ++self.generation;
        self.nextPosted = self.applying == 0 ? self.nextFinal : self.applying;
        emit IEpochs.EpochRolledBack(header.epoch, epoch.headerHash, epoch.settler);
    }

    /// @notice Requires the header of the posted epoch that is next to become final and of which no word is applied.
    function requireUntouched(State storage self, IEpochs.Header calldata header)
        internal
        view
        returns (Epoch storage epoch)
    {
        epoch = requireNext(self, header);
        requireNothingApplied(self, header.epoch);
    }

    /// @notice Status with roll-backs counted in.
    function statusOf(State storage self, uint32 number) internal view returns (IEpochs.Status) {
        Epoch storage epoch = self.epochs[number];
        bool rolledBack = epoch.status == IEpochs.Status.Posted && epoch.generation != self.generation
            && number + 1 != self.applying;
        return rolledBack ? IEpochs.Status.Void : epoch.status;
    }

    function requireNothingApplied(State storage self, uint32 number) private view {
        uint32 applied = self.progress[number].debits;
        require(applied == 0, IEpochs.EpochPartlyApplied(number, applied));
    }

    /// @notice Requires the header of a posted epoch.
    function requirePosted(State storage self, IEpochs.Header calldata header)
        internal
        view
        returns (Epoch storage epoch)
    {
        uint32 number = header.epoch;
        epoch = self.epochs[number];
        IEpochs.Status status = statusOf(self, number);
        require(status == IEpochs.Status.Posted, IEpochs.EpochNotPosted(number, status));
        bytes32 headerHash = TypedData.hash(header);
        require(headerHash == epoch.headerHash, IEpochs.HeaderMismatch(number, epoch.headerHash, headerHash));
    }

    function requireNext(State storage self, IEpochs.Header calldata header)
        private
        view
        returns (Epoch storage epoch)
    {
        epoch = requirePosted(self, header);
        uint32 next = self.nextFinal;
        bytes32 previous = next == 0 ? bytes32(0) : self.epochs[next - 1].headerHash;
        require(header.previous == previous, IEpochs.PreviousMismatch(header.epoch, previous, header.previous));
    }

    /// @dev Chunks are full but for the last.
    function requireTurn(uint256 given, uint256 applied, uint256 count) private pure {
        uint256 left = count > applied ? count - applied : 0;
        uint256 expected = left < WordTree.CHUNK ? left : WordTree.CHUNK;
        require(given == expected, IEpochs.WordsOutOfTurn(given, expected));
    }

    /// @dev A lane that was never opened holds nothing, so that any debit overspends it.
    function applyDebits(Escrow.State storage escrow, Progress memory progress, uint256[] calldata words) private {
        uint256 groups = progress.debitGroups;
        uint256 sum = progress.debited;
        for (uint256 i = 0; i < words.length; ++i) {
            uint256 word = words[i];
            groups = requireRising(word, groups);
            sum += word.sumOfDeltas();
            escrow.debit(word);
        }
        progress.debits += uint32(words.length);
        progress.debitGroups = uint32(groups);
        progress.debited = uint64(sum);
    }

    function applyCredits(Registry.State storage registry, Progress memory progress, uint256[] calldata words)
        private
    {
        uint256 groups = progress.creditGroups;
        uint256 sum = progress.credited;
        for (uint256 i = 0; i < words.length; ++i) {
            uint256 word = words[i];
            groups = requireRising(word, groups);
            sum += word.sumOfDeltas();
            registry.credit(word);
        }
        progress.credits += uint32(words.length);
        progress.creditGroups = uint32(groups);
        progress.credited = uint64(sum);
        requireParty(words[words.length - 1], registry.count);
    }

    /// @dev Groups rise strictly, so that the last word names the highest party.
    /// @param groups One more than the group before.
    function requireRising(uint256 word, uint256 groups) private pure returns (uint256) {
        uint256 group = word.deltaGroup();
        require(group >= groups, IEpochs.WordsUnsorted(group));
        require(word << 32 != 0, IEpochs.WordEmpty(group));
        return group + 1;
    }

    function requireParty(uint256 word, uint256 count) private pure {
        uint256 last = word.lastIndex();
        require(last < count, IEpochs.PartyUnknown(last, count));
    }
}
