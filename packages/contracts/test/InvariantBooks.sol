// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IHacaSettlement} from "../contracts/interfaces/IHacaSettlement.sol";
import {CommitteeVotes} from "./CommitteeVotes.sol";
import {vm} from "./Vm.sol";

/// @notice Does what clients, owners, settlers and watchers do, honest ones and liars, in any order, and keeps its own books.
/// What the contract must refuse is tried too; `broken` names the first such thing that went through. Here are the books,
/// and whoever has no part in epochs; the others are `InvariantActors`.
/// @dev No function of them may revert, and the campaign fails if one does: a revert takes back neither a prank nor a warp, so
/// that later calls come from somebody else, and the call that did it is missing from the sequence that is printed.
abstract contract InvariantBooks is CommitteeVotes {
    /// @dev So few that every invariant can look at all of them after every call.
    uint32 private constant MAX_LANES = 12;
    uint32 private constant MAX_NODES = 12;
    address internal constant WATCHER = address(0x3A7C);

    uint256 public debited;
    uint256 public credited;
    uint256 public received;
    uint256 public expectedSlashed;
    uint256 public burnedOrRewarded;
    string public broken;
    mapping(uint32 lane => uint64) public signed;
    mapping(uint32 lane => uint64) public spentBefore;
    mapping(uint32 node => uint256) public creditedTo;
    mapping(uint32 node => uint64) private stakeBefore;
    /// @dev By the books here, not by what the contract says: before when cases keep a stake.
    mapping(uint32 node => uint256) internal heldUntil;
    /// @dev Set where a proof, a sentence or an owner takes a stake.
    bool internal stakesMayFall;

    uint256 internal keysUsed = 10;

    constructor() {
        deploy();
        token.transfer(WATCHER, 1e15);
        token.transfer(vm.addr(CLIENT_KEY), 1e15);
        address[2] memory who = [WATCHER, vm.addr(CLIENT_KEY)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(who[i]);
            token.approve(address(settlement), type(uint256).max);
        }
        openLanes(4, 5);
        takeSeats(4);
    }

    modifier tracked() {
        _;
        for (uint32 i = 0; i < settlement.laneCount(); ++i) {
            uint64 spent = settlement.lane(i).spent;
            if (spent < spentBefore[i]) fail("spent went down");
            spentBefore[i] = spent;
        }
        for (uint32 i = 0; i < settlement.nodeCount(); ++i) {
            uint64 stake = settlement.node(i).stake;
            if (stake < stakeBefore[i] && !stakesMayFall) fail("a stake fell without proof, sentence or owner");
            stakeBefore[i] = stake;
        }
        stakesMayFall = false;
    }

    function fail(string memory what) internal {
        if (bytes(broken).length == 0) broken = what;
    }

    function credit(uint32 node, uint256 amount) internal {
        creditedTo[node] += amount;
        credited += amount;
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
        if (ask) {
            vm.prank(OWNER);
            try settlement.requestUnbond(SERVER) {} catch {}
            return;
        }
        bool early = vm.getBlockTimestamp() < exitAt || vm.getBlockTimestamp() < heldUntil[SERVER];
        bool none = exitAt == 0 || settlement.node(SERVER).stake == 0;
        vm.prank(OWNER);
        try settlement.unbond(SERVER) {
            stakesMayFall = true;
            if (early) fail("a stake was taken out too early, or while a case keeps it");
        } catch {
            if (!early && !none) fail("a stake was kept from its owner");
        }
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
