// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IRegistry} from "../contracts/interfaces/IRegistry.sol";
import {ISettlementParameters} from "../contracts/interfaces/ISettlementParameters.sol";
import {ITrapBonds} from "../contracts/interfaces/ITrapBonds.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @dev Keeps one in a hundred of every transfer.
contract GreedyToken is ERC20 {
    constructor() ERC20("greedy", "GRD") {
        _mint(msg.sender, 1e18);
    }

    function _update(address from, address to, uint256 value) internal override {
        if (from == address(0)) return super._update(from, to, value);
        super._update(from, address(0xFEE), value / 100);
        super._update(from, to, value - value / 100);
    }
}

/// @notice Epochs are of 10 seconds and reveal for 2; leaves are opened in the epoch after their own.
contract TrapBondsTest is Fixture {
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;
    address private constant REPORTER = address(0x5EE);
    uint32 private constant EPOCH = 5;
    bytes32 private constant SALT = "salt";
    uint256 private constant OPENS = GENESIS + 62;
    uint256 private constant CLOSES = GENESIS + 70;

    ITrapBonds private traps;

    function setUp() public {
        deploy();
        traps = make(address(settlement), 1);
        vm.startPrank(OWNER);
        token.approve(address(traps), type(uint256).max);
        traps.deposit(1000);
        vm.stopPrank();
    }

    function make(address of_, uint32 openEpochs) private returns (ITrapBonds) {
        bytes memory code = vm.getCode("TrapBonds.sol:TrapBonds");
        return ITrapBonds(createCode(abi.encodePacked(code, abi.encode(of_, openEpochs))));
    }

    function makeFor(address of_, uint32 openEpochs) external {
        make(of_, openEpochs);
    }

    function leavesOf(uint256 count) private pure returns (ITrapBonds.Leaf[] memory leaves) {
        leaves = new ITrapBonds.Leaf[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = ITrapBonds.Leaf({job: jobOf(EPOCH, i), lane: 3, expected: uint8(1 + i % 2), price: 20});
        }
    }

    function jobOf(uint32 epoch, uint256 i) private pure returns (bytes32) {
        return bytes32((uint256(epoch) << 224) | (uint256(keccak256(abi.encode(i))) >> 32));
    }

    function commit(ITrapBonds.Leaf[] memory leaves, uint64 burn) private {
        bytes32 root = traps.rootOf(OWNER, EPOCH, SERVER, SALT, leaves);
        vm.prank(OWNER);
        traps.commitTraps(EPOCH, root, uint16(leaves.length), burn);
    }

    function open(ITrapBonds.Leaf[] memory leaves) private {
        vm.prank(OWNER);
        traps.openTraps(EPOCH, SERVER, SALT, leaves);
    }

    function requireBond(uint64 deposited, uint64 locked) private view {
        ITrapBonds.Bond memory bond = traps.bondOf(OWNER);
        assert(bond.deposited == deposited && bond.locked == locked);
        assert(token.balanceOf(address(traps)) == deposited);
    }

    function test_openedTrapsBurnTheirPricesAndFreeTheRest() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(3);
        commit(leaves, 60);
        requireBond(1000, 240);
        vm.warp(OPENS);
        open(leaves);
        requireBond(940, 0);
        assert(token.balanceOf(BURN) == 60);
        assert(traps.commitmentOf(OWNER, EPOCH).opened);
        vm.prank(OWNER);
        traps.withdraw(940);
        requireBond(0, 0);
    }

    function testFuzz_whatIsBurnedIsTheSumOfPrices(uint8 count, uint32 seed) public {
        vm.assume(count != 0);
        ITrapBonds.Leaf[] memory leaves = leavesOf(count);
        uint64 sum;
        for (uint256 i = 0; i < count; ++i) {
            leaves[i].price = uint64(uint256(keccak256(abi.encode(seed, i))) % 1e9);
            sum += leaves[i].price;
        }
        vm.assume(sum != 0);
        vm.prank(OWNER);
        traps.deposit(4 * sum);
        commit(leaves, sum);
        vm.warp(OPENS + seed % 8);
        uint256 burned = token.balanceOf(BURN);
        open(leaves);
        assert(token.balanceOf(BURN) - burned == sum);
        requireBond(1000 + 3 * sum, 0);
    }

    function testFuzz_anyOtherOpeningIsRefused(uint8 which, uint64 other) public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(4);
        commit(leaves, 80);
        vm.warp(OPENS);
        uint256 i = which % 4;
        if (which / 4 % 3 == 0) leaves[i].price ^= other | 1;
        else if (which / 4 % 3 == 1) leaves[i].lane ^= uint32(other) | 1;
        else leaves[i].job ^= bytes32(uint256(other | 1));
        vm.expectPartialRevert(ITrapBonds.TrapRootMismatch.selector);
        open(leaves);
    }

    function test_trapsAreCommittedBeforeTheirEpochAndOnce() public {
        vm.warp(GENESIS + 50);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapEpochHasBegun.selector, EPOCH, EPOCH));
        traps.commitTraps(EPOCH, "root", 1, 1);
        traps.commitTraps(EPOCH + 1, "root", 256, 1);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsCommittedBefore.selector, OWNER, EPOCH + 1));
        traps.commitTraps(EPOCH + 1, "root", 1, 1);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapCountOutOfRange.selector, 257, 256));
        traps.commitTraps(EPOCH + 2, "root", 257, 1);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapCountOutOfRange.selector, 0, 256));
        traps.commitTraps(EPOCH + 2, "root", 0, 1);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapAmountZero.selector));
        traps.commitTraps(EPOCH + 2, "root", 1, 0);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapBondTooSmall.selector, 996, 1000));
        traps.commitTraps(EPOCH + 2, "root", 1, 250);
    }

    function test_leavesAreOpenedAfterTheVerdictsAndWithinTheNextEpoch() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(1);
        commit(leaves, 20);
        (uint256 from, uint256 until) = traps.openTimes(EPOCH);
        assert(from == OPENS && until == CLOSES);
        vm.warp(OPENS - 1);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsOpenedTooEarly.selector, EPOCH, OPENS));
        open(leaves);
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsOpenedTooLate.selector, EPOCH, CLOSES));
        open(leaves);
        vm.warp(CLOSES - 1);
        open(leaves);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsOpenedBefore.selector, OWNER, EPOCH));
        open(leaves);
    }

    function test_allLeavesAreOpenedAndNoneElse() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(2);
        vm.warp(OPENS);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsNotCommitted.selector, OWNER, EPOCH));
        open(leaves);
        vm.warp(GENESIS);
        commit(leaves, 41);
        vm.warp(OPENS);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapBurnMismatch.selector, 41, 40));
        open(leaves);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapCountMismatch.selector, 2, 1));
        open(leavesOf(1));
    }

    function test_aLeafNamesAVerdictAndAJobOfItsEpoch() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(2);
        leaves[1].expected = 3;
        commit(leaves, 40);
        vm.warp(OPENS);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapVerdictUnknown.selector, 1, 3));
        open(leaves);
    }

    function test_aJobOfAnotherEpochIsNoTrapOfThisOne() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(2);
        leaves[0].job = jobOf(EPOCH + 1, 0);
        commit(leaves, 40);
        vm.warp(OPENS);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapOfOtherEpoch.selector, 0, EPOCH + 1));
        open(leaves);
    }

    /// @dev Who could name another's node could excuse its failures, or call its good work bad.
    function test_theNodeIsTheIssuersOwn() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(1);
        vm.startPrank(CLIENT);
        token.approve(address(traps), 1000);
        traps.deposit(1000);
        traps.commitTraps(EPOCH, traps.rootOf(CLIENT, EPOCH, SERVER, SALT, leaves), 1, 20);
        vm.warp(OPENS);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapNodeNotOwned.selector, SERVER, OWNER, CLIENT));
        traps.openTraps(EPOCH, SERVER, SALT, leaves);
    }

    function test_aCommitmentThatIsCopiedCannotBeOpened() public {
        ITrapBonds.Leaf[] memory leaves = leavesOf(1);
        bytes32 root = traps.rootOf(OWNER, EPOCH, SERVER, SALT, leaves);
        vm.startPrank(CLIENT);
        token.approve(address(traps), 1000);
        traps.deposit(1000);
        traps.commitTraps(EPOCH, root, 1, 20);
        vm.warp(OPENS);
        vm.expectPartialRevert(ITrapBonds.TrapRootMismatch.selector);
        traps.openTraps(EPOCH, SERVER, SALT, leaves);
    }

    function test_whatIsNotOpenedInTimeIsForfeit() public {
        commit(leavesOf(2), 40);
        vm.warp(CLOSES - 1);
        vm.prank(REPORTER);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsNotOverdue.selector, EPOCH, CLOSES));
        traps.forfeitTraps(OWNER, EPOCH);
        vm.warp(CLOSES);
        vm.prank(REPORTER);
        traps.forfeitTraps(OWNER, EPOCH);
        // Twice the prices are burned, whoever reports it.
        assert(token.balanceOf(BURN) == 80 && token.balanceOf(REPORTER) == 80);
        requireBond(840, 0);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapsOpenedBefore.selector, OWNER, EPOCH));
        traps.forfeitTraps(OWNER, EPOCH);
    }

    function test_aLockedBondStays() public {
        commit(leavesOf(2), 40);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapBondTooSmall.selector, 840, 841));
        traps.withdraw(841);
        traps.withdraw(840);
        requireBond(160, 160);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapAmountZero.selector));
        traps.withdraw(0);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapAmountZero.selector));
        traps.deposit(0);
    }

    function test_aTokenThatTakesAFeeIsRefused() public {
        ISettlementParameters.Parameters memory p = defaults();
        GreedyToken greedy = new GreedyToken();
        p.token = address(greedy);
        ITrapBonds other = make(address(create(p)), 1);
        greedy.approve(address(other), 1000);
        vm.expectRevert(abi.encodeWithSelector(ITrapBonds.TrapTokenTakesFee.selector, 1000, 990));
        other.deposit(1000);
    }

    function test_thereIsTimeToOpen() public {
        bytes memory reason =
            abi.encodeWithSelector(ITrapBonds.TrapParameterOutOfRange.selector, "openEpochs", 0, 1);
        vm.expectRevert(reason);
        this.makeFor(address(settlement), 0);
        assert(traps.settlement() == address(settlement) && traps.openEpochs() == 1);
    }
}
