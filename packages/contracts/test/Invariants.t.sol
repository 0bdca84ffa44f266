// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDeposits} from "../contracts/interfaces/IDeposits.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IHacaSettlement} from "../contracts/interfaces/IHacaSettlement.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @notice Does what clients, owners, settlers and challengers do, in any order, and keeps its own books.
contract Handler is Fixture {
    uint256 public credited;
    uint256 public debited;
    uint256 public received;
    IEpochs.Header private header;
    uint256[] private debits;
    uint256[] private credits;
    bool private pending;

    constructor() {
        deploy();
    }

    function open(uint32 deposit, uint16 bond) external {
        vm.prank(CLIENT);
        settlement.openLanes(1 + deposit % 5, uint64(deposit) + 1, bond);
    }

    function topUp(uint32 lane, uint32 amount) external {
        if (settlement.laneCount() == 0) return;
        lane %= settlement.laneCount();
        if (settlement.lane(lane).exitAt != 0) return;
        vm.prank(CLIENT);
        settlement.topUp(lane, uint64(amount) + 1);
    }

    /// @dev The second call for a lane waits for its delay and leaves it.
    function leave(uint32 lane) external {
        if (settlement.laneCount() == 0) return;
        lane %= settlement.laneCount();
        IEscrow.LaneView memory view_ = settlement.lane(lane);
        if (view_.closed) return;
        if (view_.exitAt == 0) {
            vm.prank(CLIENT);
            return settlement.requestExit(lane);
        }
        if (vm.getBlockTimestamp() < view_.exitAt) vm.warp(view_.exitAt);
        vm.prank(CLIENT);
        try settlement.exit(lane) {} catch {}
    }

    /// @dev Some epochs debit more than the lane holds, as a lying quorum could.
    function postEpoch(uint32 lane, uint40 amount) external {
        if (pending || settlement.laneCount() == 0) return;
        lane %= settlement.laneCount();
        IEscrow.LaneView memory view_ = settlement.lane(lane);
        uint64 left = view_.deposited - view_.spent;
        uint64 debit = uint64(amount % (uint256(left) + left / 4 + 2)) + 1;
        delete debits;
        delete credits;
        debits.push((uint256(lane / 4) << 224) | (uint256(debit) << (56 * (lane % 4))));
        credits.push(word(0, debit - debit / 3, debit / 3, 0, 0));
        (, uint32 last,) = settlement.lastPosted();
        uint32 epoch = settlement.currentEpoch() > last ? settlement.currentEpoch() : last + 1;
        header = headerFor(epoch, debit, debits, credits);
        post(header);
        pending = true;
    }

    /// @dev What cannot be finalised is challenged.
    function finaliseEpoch() external {
        if (!pending) return;
        warpPastWindow();
        pending = false;
        try settlement.finalise(header, debits, noProof, credits, noProof) {
            credited += header.total;
            debited += header.total;
        } catch {
            settlement.challengeWords(header, debits, noProof, credits, noProof);
            vm.prank(OWNER);
            settlement.bondSettler(SETTLER, BOND);
        }
    }

    function withdraw(uint32 node) external {
        received += settlement.withdraw(node % settlement.nodeCount());
    }

    function unbond(uint32 node) external {
        // Verifiers stay, so that there is a quorum.
        vm.prank(OWNER);
        if (node % 2 == 0) try settlement.requestUnbond(SERVER) {} catch {}
        else try settlement.unbond(SERVER) {} catch {}
    }

    function wait(uint8 time) external {
        vm.warp(vm.getBlockTimestamp() + time);
    }

    function contracts() external view returns (IHacaSettlement, address) {
        return (settlement, address(token));
    }
}

contract InvariantsTest {
    Handler private handler;
    IHacaSettlement private settlement;
    IToken private token;

    function setUp() public {
        handler = new Handler();
        address tokenAddress;
        (settlement, tokenAddress) = handler.contracts();
        token = IToken(tokenAddress);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function locked() private view returns (uint256) {
        return settlement.lockedInLanes(0, settlement.laneCount())
            + settlement.lockedInNodes(0, settlement.nodeCount()) + settlement.lockedInSettlers();
    }

    function invariant_depositsArePaidRefundedSlashedOrLocked() public view {
        IDeposits.Totals memory t = settlement.totals();
        assert(t.deposited == uint256(t.paid) + t.refunded + t.slashed + locked());
    }

    function invariant_theContractHoldsWhatIsLocked() public view {
        assert(token.balanceOf(address(settlement)) == locked());
    }

    function invariant_noLaneSpendsMoreThanItsDeposit() public view {
        uint256 spent = 0;
        for (uint32 i = 0; i < settlement.laneCount(); ++i) {
            IEscrow.LaneView memory lane = settlement.lane(i);
            assert(lane.spent <= lane.deposited);
            spent += lane.spent;
        }
        assert(spent == handler.debited());
    }

    function invariant_nobodyReceivesMoreThanWasCredited() public view {
        assert(settlement.totals().paid == handler.received());
        uint256 unclaimed = 0;
        for (uint32 i = 0; i < settlement.nodeCount(); ++i) {
            unclaimed += settlement.node(i).earned;
        }
        assert(handler.received() + unclaimed == handler.credited());
    }

    function invariant_finalityFollowsPosting() public view {
        (bool anyPosted, uint32 posted,) = settlement.lastPosted();
        (bool anyFinal, uint32 finalised,) = settlement.lastFinal();
        assert(!anyFinal || (anyPosted && finalised <= posted));
    }
}

interface IToken {
    function balanceOf(address account) external view returns (uint256);
}
