// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IRegistry} from "./interfaces/IRegistry.sol";
import {ISettlementParameters} from "./interfaces/ISettlementParameters.sol";
import {ITrapBonds} from "./interfaces/ITrapBonds.sol";

/// @title Bonds of those who plant jobs whose verdict they know
/// @notice Stands beside a settlement contract and asks it for its times, its token and the owners of nodes. It pays nobody
/// but issuers their own bond, and whoever reports one that kept its leaves back. Nobody has power over it.
contract TrapBonds is ITrapBonds {
    using SafeERC20 for IERC20;

    /// @dev Nobody has its key; many tokens refuse the zero address.
    address private constant BURN_ADDRESS = 0x000000000000000000000000000000000000dEaD;
    /// @dev Leaves of one commitment: opening them all takes about a million gas.
    uint256 private constant MAX_LEAVES = 256;
    /// @dev Half of what is locked is burned where leaves are kept back: twice their price.
    uint64 private constant LOCK_FACTOR = 4;
    uint8 private constant PASS = 1;
    uint8 private constant FAIL = 2;

    /// @inheritdoc ITrapBonds
    address public immutable settlement;
    /// @inheritdoc ITrapBonds
    uint32 public immutable openEpochs;
    IERC20 private immutable _token;
    uint64 private immutable _genesis;
    uint32 private immutable _epochSeconds;
    uint32 private immutable _revealSeconds;

    mapping(address issuer => Bond) private _bonds;
    mapping(address issuer => mapping(uint32 epoch => Commitment)) private _commitments;

    constructor(address settlement_, uint32 openEpochs_) {
        ISettlementParameters.Parameters memory p = ISettlementParameters(settlement_).parameters();
        uint256 least = uint256(p.revealSeconds) / p.epochSeconds + 1;
        require(openEpochs_ >= least, TrapParameterOutOfRange("openEpochs", openEpochs_, least));
        (settlement, openEpochs) = (settlement_, openEpochs_);
        _token = IERC20(p.token);
        (_genesis, _epochSeconds, _revealSeconds) = (p.genesis, p.epochSeconds, p.revealSeconds);
    }

    /// @inheritdoc ITrapBonds
    function deposit(uint64 amount) external {
        require(amount != 0, TrapAmountZero());
        Bond storage bond = _bonds[msg.sender];
        bond.deposited += amount;
        emit TrapBondChanged(msg.sender, bond.deposited);
        uint256 held = _token.balanceOf(address(this));
        _token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = _token.balanceOf(address(this)) - held;
        require(received == amount, TrapTokenTakesFee(amount, received));
    }

    /// @inheritdoc ITrapBonds
    function withdraw(uint64 amount) external {
        require(amount != 0, TrapAmountZero());
        Bond storage bond = _bonds[msg.sender];
        _requireFree(bond, amount);
        bond.deposited -= amount;
        emit TrapBondChanged(msg.sender, bond.deposited);
        _token.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc ITrapBonds
    function commitTraps(uint32 epoch, bytes32 root, uint16 count, uint64 burn) external {
        uint32 present = ISettlementParameters(settlement).currentEpoch();
        require(epoch > present, TrapEpochHasBegun(epoch, present));
        require(count != 0 && count <= MAX_LEAVES, TrapCountOutOfRange(count, MAX_LEAVES));
        require(burn != 0, TrapAmountZero());
        Commitment storage commitment = _commitments[msg.sender][epoch];
        require(commitment.count == 0, TrapsCommittedBefore(msg.sender, epoch));
        Bond storage bond = _bonds[msg.sender];
        uint64 lock = burn * LOCK_FACTOR;
        _requireFree(bond, lock);
        bond.locked += lock;
        (commitment.root, commitment.count, commitment.burn) = (root, count, burn);
        emit TrapsCommitted(msg.sender, epoch, root, count, burn);
    }

    /// @inheritdoc ITrapBonds
    function openTraps(uint32 epoch, uint32 node, bytes32 salt, Leaf[] calldata leaves) external {
        Commitment storage commitment = _requireOpen(msg.sender, epoch);
        (uint256 from, uint256 until) = openTimes(epoch);
        require(block.timestamp >= from, TrapsOpenedTooEarly(epoch, from));
        require(block.timestamp < until, TrapsOpenedTooLate(epoch, until));
        require(leaves.length == commitment.count, TrapCountMismatch(commitment.count, leaves.length));
        bytes32 root = rootOf(msg.sender, epoch, node, salt, leaves);
        require(root == commitment.root, TrapRootMismatch(commitment.root, root));
        address owner = IRegistry(settlement).node(node).owner;
        require(owner == msg.sender, TrapNodeNotOwned(node, owner, msg.sender));
        uint64 burn = commitment.burn;
        uint256 sum = _sumOf(epoch, leaves);
        require(sum == burn, TrapBurnMismatch(burn, sum));
        commitment.opened = true;
        Bond storage bond = _bonds[msg.sender];
        bond.locked -= burn * LOCK_FACTOR;
        bond.deposited -= burn;
        emit TrapsOpened(msg.sender, epoch, node, leaves);
        emit TrapBondChanged(msg.sender, bond.deposited);
        _token.safeTransfer(BURN_ADDRESS, burn);
    }

    /// @inheritdoc ITrapBonds
    function forfeitTraps(address issuer, uint32 epoch) external {
        Commitment storage commitment = _requireOpen(issuer, epoch);
        (, uint256 until) = openTimes(epoch);
        require(block.timestamp >= until, TrapsNotOverdue(epoch, until));
        commitment.opened = true;
        uint64 amount = commitment.burn * LOCK_FACTOR;
        Bond storage bond = _bonds[issuer];
        bond.locked -= amount;
        bond.deposited -= amount;
        emit TrapsForfeited(issuer, epoch, msg.sender, amount);
        emit TrapBondChanged(issuer, bond.deposited);
        _token.safeTransfer(msg.sender, amount / 2);
        _token.safeTransfer(BURN_ADDRESS, amount - amount / 2);
    }

    /// @inheritdoc ITrapBonds
    function bondOf(address issuer) external view returns (Bond memory) {
        return _bonds[issuer];
    }

    /// @inheritdoc ITrapBonds
    function commitmentOf(address issuer, uint32 epoch) external view returns (Commitment memory) {
        return _commitments[issuer][epoch];
    }

    /// @inheritdoc ITrapBonds
    function openTimes(uint32 epoch) public view returns (uint256 from, uint256 until) {
        uint256 end = _genesis + (uint256(epoch) + 1) * _epochSeconds;
        return (end + _revealSeconds, end + uint256(openEpochs) * _epochSeconds);
    }

    /// @inheritdoc ITrapBonds
    function rootOf(address issuer, uint32 epoch, uint32 node, bytes32 salt, Leaf[] calldata leaves)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(issuer, epoch, node, salt, leaves));
    }

    function _sumOf(uint32 epoch, Leaf[] calldata leaves) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < leaves.length; ++i) {
            Leaf calldata leaf = leaves[i];
            require(leaf.expected == PASS || leaf.expected == FAIL, TrapVerdictUnknown(i, leaf.expected));
            require(uint32(bytes4(leaf.job)) == epoch, TrapOfOtherEpoch(i, uint32(bytes4(leaf.job))));
            sum += leaf.price;
        }
    }

    function _requireFree(Bond storage bond, uint64 amount) private view {
        uint64 free = bond.deposited - bond.locked;
        require(amount <= free, TrapBondTooSmall(free, amount));
    }

    function _requireOpen(address issuer, uint32 epoch) private view returns (Commitment storage commitment) {
        commitment = _commitments[issuer][epoch];
        require(commitment.count != 0, TrapsNotCommitted(issuer, epoch));
        require(!commitment.opened, TrapsOpenedBefore(issuer, epoch));
    }
}
