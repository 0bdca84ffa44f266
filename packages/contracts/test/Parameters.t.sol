// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlementParameters} from "../contracts/interfaces/ISettlementParameters.sol";
import {Fixture} from "./Fixture.sol";
import {vm} from "./Vm.sol";

contract ParametersTest is Fixture {
    function setUp() public {
        deploy();
    }

    function test_parametersReadBackAsGiven() public view {
        assert(keccak256(abi.encode(settlement.parameters())) == keccak256(abi.encode(defaults())));
    }

    function test_unbondingOutlastsFinality() public {
        ISettlementParameters.Parameters memory p = defaults();
        p.unbondingSeconds = 22;
        expectRefusal(p, "unbondingSeconds", 22, 23);
        p.unbondingSeconds = 23;
        this.createOne(p);
    }

    function test_sharesAreParts() public {
        ISettlementParameters.Parameters memory p = defaults();
        p.marketShare = 9001;
        expectRefusal(p, "shares", 10_001, 10_000);
    }

    function test_aNetworkHasAToken() public {
        ISettlementParameters.Parameters memory p = defaults();
        p.token = address(0);
        expectRefusal(p, "token", 0, 1);
    }

    function test_shortTimesAreForDevelopmentChains() public {
        vm.chainId(1);
        expectRefusal(defaults(), "epochSeconds", 10, 1 hours);
        ISettlementParameters.Parameters memory p = defaults();
        p.epochSeconds = 6 hours;
        p.revealSeconds = 10 minutes;
        p.postTimeoutSeconds = 90 minutes;
        p.windowSeconds = 24 hours;
        p.showSeconds = 4 hours;
        p.unbondingSeconds = 3 days;
        this.createOne(p);
        p.windowSeconds -= 1;
        expectRefusal(p, "windowSeconds", 24 hours - 1, 24 hours);
    }

    function createOne(ISettlementParameters.Parameters memory p) external {
        create(p);
    }

    function expectRefusal(ISettlementParameters.Parameters memory p, string memory name, uint256 value, uint256 limit)
        private
    {
        vm.expectRevert(
            abi.encodeWithSelector(ISettlementParameters.ParameterOutOfRange.selector, name, value, limit)
        );
        this.createOne(p);
    }
}
