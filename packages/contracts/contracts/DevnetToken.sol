// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Play money for development chains
/// @notice Six decimals, so that one unit is the 1e-6 token that settlement counts in. The deployer holds the supply.
contract DevnetToken is ERC20, ERC20Permit {
    constructor(uint256 supply) ERC20("HACA devnet token", "HACA") ERC20Permit("HACA devnet token") {
        _mint(msg.sender, supply);
    }

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
