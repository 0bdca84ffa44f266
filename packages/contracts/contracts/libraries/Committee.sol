// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ICommittee} from "../interfaces/ICommittee.sol";
import {IEpochs} from "../interfaces/IEpochs.sol";
import {Attestation} from "./Attestation.sol";
import {Registry} from "./Registry.sol";
import {TypedData} from "./TypedData.sol";

/// @title The rules of cases about wrong work, over their storage
library Committee {
    using Attestation for Registry.State;
    using Registry for Registry.State;

    /// @dev Two slots.
    struct Case {
        ICommittee.CaseStatus status;
        uint8 accuser;
        uint40 openedAt;
        uint40 sentencedAt;
        uint48 drawBlock;
        uint32 committee;
        uint32 node;
        uint32 epoch;
        bytes32 line;
    }

    /// @dev Of one node and epoch: bit per seat that has accused, and whether a sentence was executed.
    struct Docket {
        uint32 accusers;
        bool executed;
    }

    struct State {
        uint32 count;
        mapping(uint32 index => bytes32 id) ids;
        mapping(bytes32 id => Case) cases;
        mapping(uint64 nodeAndEpoch => Docket) dockets;
        mapping(uint32 node => uint40) heldUntil;
    }

    /// @notice Most seats of a committee: four of five votes are then needed.
    uint256 internal constant COMMITTEE_SIZE = 5;
    /// @notice Basis points of a stake that a sentence burns.
    uint256 internal constant FAULT_SLASH = 1000;
    uint256 private constant BASIS_POINTS = 10_000;

    /// @notice Opens a case; the caller has checked the line and the accuser's signature.
    function open(
        State storage self,
        Registry.State storage registry,
        ICommittee.Fault memory fault,
        uint8 seat,
        uint40 half
    ) internal {
        (uint32 number, uint32 epoch) = (fault.node, fault.epoch);
        Registry.Node storage node = registry.nodes[number];
        require(ownerOf(registry, seat) != node.owner, ICommittee.AccusesOwn(number, seat));
        (uint64 stake, uint40 exitAt) = (node.stake, node.exitAt);
        bool free = exitAt != 0 && block.timestamp >= exitAt;
        require(stake != 0 && !free, ICommittee.NothingAtStake(number, stake, exitAt));
        Docket storage docket = self.dockets[docketOf(number, epoch)];
        (uint32 accusers, bool executed) = (docket.accusers, docket.executed);
        require(!executed, ICommittee.AlreadyExecuted(number, epoch));
        require(accusers & (1 << seat) == 0, ICommittee.AlreadyAccused(number, epoch, seat));
        docket.accusers = accusers | uint32(1 << seat);
        bytes32 id = TypedData.vote(fault);
        Case storage made = self.cases[id];
        bool fresh = made.status == ICommittee.CaseStatus.None;
        require(fresh, ICommittee.CaseExists(number, epoch, fault.line));
        (uint40 openedAt, uint48 drawBlock) = (uint40(block.timestamp), uint48(block.number + 1));
        (made.status, made.accuser, made.openedAt) = (ICommittee.CaseStatus.Accused, seat, openedAt);
        (made.drawBlock, made.node, made.epoch, made.line) = (drawBlock, number, epoch, fault.line);
        uint32 index = self.count++;
        self.ids[index] = id;
        hold(self, number, openedAt + half);
        emit ICommittee.Accused(number, epoch, fault.line, seat, index, drawBlock);
    }

    /// @param least Seats below which nobody is judged.
    function convene(
        State storage self,
        Registry.State storage registry,
        ICommittee.Fault memory fault,
        uint8 least,
        uint40 half
    ) internal {
        Case storage found = requireIn(self, fault, ICommittee.CaseStatus.Accused);
        requireVoting(found, half);
        uint48 drawBlock = found.drawBlock;
        require(block.number > drawBlock, ICommittee.DrawNotReady(drawBlock));
        bytes32 seed = blockhash(drawBlock);
        if (seed == 0) {
            found.drawBlock = uint48(block.number + 1);
            emit ICommittee.DrawMissed(fault.node, fault.epoch, fault.line, found.drawBlock);
            return;
        }
        uint32 pool = jury(registry, found) & ~uint32(1 << found.accuser);
        uint256 size = countSeats(pool);
        require(size >= least, ICommittee.CommitteeTooSmall(size, least));
        found.committee = draw(
            keccak256(abi.encode(seed, fault.line)),
            pool,
            size < COMMITTEE_SIZE ? size : COMMITTEE_SIZE
        );
        found.status = ICommittee.CaseStatus.Convened;
        emit ICommittee.Convened(fault.node, fault.epoch, fault.line, found.committee);
    }

    /// @param digest What the votes sign.
    function sentence(
        State storage self,
        Registry.State storage registry,
        ICommittee.Fault memory fault,
        bytes32 digest,
        bytes calldata votes,
        uint40 half,
        uint40 grace
    ) internal {
        Case storage found = requireIn(self, fault, ICommittee.CaseStatus.Convened);
        requireVoting(found, half);
        uint32 committee = found.committee;
        uint256 needed = countSeats(committee) * 2 / 3 + 1;
        uint32 voters = requireVotes(registry, digest, votes, needed, committee & jury(registry, found));
        found.status = ICommittee.CaseStatus.Sentenced;
        found.sentencedAt = uint40(block.timestamp);
        uint40 executableAt = found.sentencedAt + half;
        hold(self, fault.node, executableAt + grace);
        emit ICommittee.Sentenced(fault.node, fault.epoch, fault.line, voters, executableAt);
    }

    /// @param digest What the votes sign.
    function acquit(
        State storage self,
        Registry.State storage registry,
        ICommittee.Fault memory fault,
        bytes32 digest,
        bytes calldata votes,
        uint40 half
    ) internal {
        Case storage found = requireIn(self, fault, ICommittee.CaseStatus.Sentenced);
        uint40 executableAt = found.sentencedAt + half;
        require(block.timestamp < executableAt, ICommittee.AppealOver(executableAt));
        uint32 seats = jury(registry, found);
        uint32 voters = requireVotes(registry, digest, votes, countSeats(seats) / 2 + 1, seats);
        found.status = ICommittee.CaseStatus.Acquitted;
        emit ICommittee.Acquitted(fault.node, fault.epoch, fault.line, voters);
    }

    /// @notice Takes a part of the stake; the caller burns it.
    function execute(
        State storage self,
        Registry.State storage registry,
        ICommittee.Fault memory fault,
        uint40 half
    ) internal returns (uint64 burned) {
        Case storage found = requireIn(self, fault, ICommittee.CaseStatus.Sentenced);
        uint40 executableAt = found.sentencedAt + half;
        require(block.timestamp >= executableAt, ICommittee.InTimelock(executableAt));
        Docket storage docket = self.dockets[docketOf(fault.node, fault.epoch)];
        require(!docket.executed, ICommittee.AlreadyExecuted(fault.node, fault.epoch));
        docket.executed = true;
        found.status = ICommittee.CaseStatus.Executed;
        Registry.Node storage node = registry.nodes[fault.node];
        uint64 stake = node.stake;
        require(stake != 0, ICommittee.NothingAtStake(fault.node, stake, node.exitAt));
        burned = uint64(uint256(stake) * FAULT_SLASH / BASIS_POINTS);
        node.stake = stake - burned;
        emit ICommittee.FaultExecuted(fault.node, fault.epoch, fault.line, burned);
    }

    /// @notice Requires that no case keeps the stake.
    function requireFree(State storage self, uint32 node) internal view {
        uint40 until = self.heldUntil[node];
        require(block.timestamp >= until, ICommittee.StakeHeld(node, until));
    }

    function read(State storage self, Registry.State storage registry, ICommittee.Fault memory fault, uint40 half)
        internal
        view
        returns (ICommittee.CaseView memory view_)
    {
        Case storage found = self.cases[TypedData.vote(fault)];
        if (found.status == ICommittee.CaseStatus.None) return view_;
        view_ = ICommittee.CaseView({
            status: found.status,
            accuser: found.accuser,
            committee: found.committee,
            jury: jury(registry, found),
            openedAt: found.openedAt,
            votesUntil: found.openedAt + half,
            executableAt: found.sentencedAt == 0 ? 0 : found.sentencedAt + half,
            drawBlock: found.drawBlock
        });
    }

    /// @notice `size` different seats of a pool that has as many, each as likely as any other.
    function draw(bytes32 seed, uint32 pool, uint256 size) internal pure returns (uint32 drawn) {
        uint256 left = countSeats(pool);
        for (uint256 i = 0; i < size; ++i) {
            uint256 skip = uint256(keccak256(abi.encode(seed, i))) % left--;
            uint32 bit = nth(pool, skip);
            drawn |= bit;
            pool ^= bit;
        }
    }

    function countSeats(uint32 seats) internal pure returns (uint256 count) {
        for (; seats != 0; seats &= seats - 1) ++count;
    }

    /// @dev The lowest bit of `seats` after `skip` others.
    function nth(uint32 seats, uint256 skip) private pure returns (uint32) {
        for (; skip != 0; --skip) seats &= seats - 1;
        return seats & (~seats + 1);
    }

    /// @dev Active seats that were taken before the case was opened, and that the accused's owner does not hold.
    function jury(Registry.State storage registry, Case storage found) private view returns (uint32 seats) {
        address owner = registry.nodes[found.node].owner;
        uint40 openedAt = found.openedAt;
        for (uint8 seat = 0; seat < registry.seatCount; ++seat) {
            Registry.Seat storage held = registry.seats[seat];
            if (!held.active || held.since >= openedAt) continue;
            if (ownerOf(registry, seat) != owner) seats |= uint32(1 << seat);
        }
    }

    function ownerOf(Registry.State storage registry, uint8 seat) private view returns (address) {
        return registry.nodes[registry.seats[seat].node].owner;
    }

    function requireVotes(
        Registry.State storage registry,
        bytes32 digest,
        bytes calldata votes,
        uint256 needed,
        uint32 eligible
    ) private view returns (uint32 voters) {
        // At most 32 seats have a vote.
        voters = registry.requireQuorum(digest, votes, uint8(needed));
        require(voters & ~eligible == 0, ICommittee.VotersNotEligible(voters & ~eligible));
    }

    function requireIn(State storage self, ICommittee.Fault memory fault, ICommittee.CaseStatus needed)
        private
        view
        returns (Case storage found)
    {
        found = self.cases[TypedData.vote(fault)];
        require(found.status == needed, ICommittee.CaseNotIn(needed, found.status));
    }

    function requireVoting(Case storage found, uint40 half) private view {
        uint40 until = found.openedAt + half;
        require(block.timestamp < until, ICommittee.VotesOver(until));
    }

    function hold(State storage self, uint32 node, uint40 until) private {
        if (self.heldUntil[node] < until) self.heldUntil[node] = until;
    }

    function docketOf(uint32 node, uint32 epoch) private pure returns (uint64) {
        return uint64(node) << 32 | epoch;
    }
}
