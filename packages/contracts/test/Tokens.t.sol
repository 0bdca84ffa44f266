// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IEscrow} from "../contracts/interfaces/IEscrow.sol";
import {IHacaSettlement} from "../contracts/interfaces/IHacaSettlement.sol";
import {ISettlementParameters} from "../contracts/interfaces/ISettlementParameters.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

/// @dev Keeps one in a hundred of every transfer.
contract FeeToken is ERC20 {
    constructor() ERC20("fee", "FEE") {
        _mint(msg.sender, 1e18);
    }

    function _update(address from, address to, uint256 value) internal override {
        if (from == address(0)) return super._update(from, to, value);
        super._update(from, address(0xFEE), value / 100);
        super._update(from, to, value - value / 100);
    }
}

/// @dev Calls back whoever it was told to, in the middle of a transfer.
contract CallingToken is ERC20 {
    address private target;
    bytes private data;
    bytes public answer;

    constructor() ERC20("calling", "CALL") {
        _mint(msg.sender, 1e18);
    }

    function callOnTransfer(address to, bytes memory what) external {
        (target, data) = (to, what);
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (target == address(0)) return;
        address called = target;
        target = address(0);
        (, answer) = called.call(data);
    }
}

/// @notice Tokens that are not what the contract counts in, and permits.
contract TokensTest is Fixture {
    function setUp() public {
        deploy();
    }

    function withToken(address other) private returns (IHacaSettlement deployed) {
        ISettlementParameters.Parameters memory p = defaults();
        p.token = other;
        deployed = create(p);
        ERC20(other).approve(address(deployed), type(uint256).max);
    }

    function test_aTokenThatTakesAFeeIsRefusedWithEveryDeposit() public {
        IHacaSettlement other = withToken(address(new FeeToken()));
        bytes memory fee = abi.encodeWithSelector(IEscrow.TokenTakesFee.selector, 1000, 990);
        vm.expectRevert(fee);
        other.openLanes(1, 900, 100);
        vm.expectRevert(fee);
        other.bondSettler(SETTLER, 1000);
        assert(other.laneCount() == 0 && other.totals().deposited == 0);
    }

    function test_aTokenCannotCallBackIntoTheContract() public {
        CallingToken calling = new CallingToken();
        IHacaSettlement other = withToken(address(calling));
        other.openLanes(1, 1000, 0);
        bytes[5] memory calls = [
            abi.encodeCall(IEscrow.openLanes, (1, 1, 0)),
            abi.encodeCall(IEscrow.topUp, (0, 1)),
            abi.encodeCall(IEscrow.exit, (0)),
            abi.encodeCall(other.withdraw, (0)),
            abi.encodeCall(other.unbond, (0))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            calling.callOnTransfer(address(other), calls[i]);
            other.topUp(0, 1000);
            bytes4 reason = bytes4(calling.answer());
            assert(reason == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        }
        assert(other.totals().deposited == 6000 && calling.balanceOf(address(other)) == 6000);
    }

    function test_anExitCannotBeEnteredAgain() public {
        CallingToken calling = new CallingToken();
        IHacaSettlement other = withToken(address(calling));
        other.openLanes(2, 1000, 0);
        other.requestExit(0);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        calling.callOnTransfer(address(other), abi.encodeCall(IEscrow.exit, (0)));
        uint256 before = calling.balanceOf(address(this));
        other.exit(0);
        assert(calling.balanceOf(address(this)) - before == 1000);
        assert(bytes4(calling.answer()) == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        assert(calling.balanceOf(address(other)) == 1000);
    }

    // --------------------------------------------------------------- permits

    function permitOf(uint256 key, uint256 value) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        address owner = vm.addr(key);
        bytes32 permit =
            keccak256(abi.encode(typeHash, owner, address(settlement), value, token.nonces(owner), type(uint256).max));
        return vm.sign(key, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), permit)));
    }

    function test_lanesOpenWithAPermitAlsoWhenSomebodyElseHasSentItFirst() public {
        address client = vm.addr(CLIENT_KEY);
        token.transfer(client, 100 * TOKEN);
        (uint8 v, bytes32 r, bytes32 s) = permitOf(CLIENT_KEY, 22 * TOKEN);
        token.permit(client, address(settlement), 22 * TOKEN, type(uint256).max, v, r, s);
        vm.prank(client);
        settlement.openLanesWithPermit(2, 10 * TOKEN, TOKEN, type(uint256).max, v, r, s);
        (v, r, s) = permitOf(CLIENT_KEY, 5 * TOKEN);
        vm.prank(client);
        settlement.openLanesWithPermit(1, 5 * TOKEN, 0, type(uint256).max, v, r, s);
        assert(settlement.laneCount() == 3 && settlement.lane(2).owner == client);
    }

    function test_aPermitOfSomebodyElseOpensNothing() public {
        (uint8 v, bytes32 r, bytes32 s) = permitOf(CLIENT_KEY, 5 * TOKEN);
        address poor = address(0x7007);
        vm.prank(poor);
        vm.expectPartialRevert(bytes4(keccak256("ERC20InsufficientAllowance(address,uint256,uint256)")));
        settlement.openLanesWithPermit(1, 5 * TOKEN, 0, type(uint256).max, v, r, s);
    }
}
