// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ISettlementParameters} from "../interfaces/ISettlementParameters.sol";

/// @title What a deployment may choose
/// @notice Short times are for development chains (id 31337). Elsewhere a window must exceed the longest outage of a
/// sequencer that one wants to survive, and a watcher must have time to act.
library ParameterRules {
    uint256 private constant DEVNET_CHAIN_ID = 31337;
    uint256 private constant BASIS_POINTS = 10_000;
    uint256 private constant MIN_EPOCH = 1 hours;
    uint256 private constant MIN_REVEAL = 10 minutes;
    uint256 private constant MIN_POST_TIMEOUT = 30 minutes;
    uint256 private constant MIN_WINDOW = 24 hours;
    uint256 private constant MIN_SHOW = 4 hours;
    uint256 private constant MIN_UNBONDING = 3 days;
    uint256 private constant MIN_QUORUM = 2;
    /// @dev The blocks' own granularity.
    uint256 private constant BLOCK_SECONDS = 1;

    function check(ISettlementParameters.Parameters memory p) internal view {
        require(p.token != address(0), ISettlementParameters.ParameterOutOfRange("token", 0, 1));
        uint256 shares = uint256(p.marketShare) + p.verificationShare;
        require(shares <= BASIS_POINTS, ISettlementParameters.ParameterOutOfRange("shares", shares, BASIS_POINTS));
        atLeast("epochSeconds", p.epochSeconds, 1, MIN_EPOCH);
        atLeast("revealSeconds", p.revealSeconds, 0, MIN_REVEAL);
        atLeast("postTimeoutSeconds", p.postTimeoutSeconds, 0, MIN_POST_TIMEOUT);
        atLeast("showSeconds", p.showSeconds, 0, MIN_SHOW);
        // What is demanded when an epoch is posted can be shown before it becomes final.
        atLeast("windowSeconds", p.windowSeconds, p.showSeconds, MIN_WINDOW);
        // Whoever leaves must stay until every epoch that may name him is beyond challenge.
        uint256 finality = uint256(p.epochSeconds) + p.revealSeconds + p.postTimeoutSeconds + p.windowSeconds
            + p.showSeconds + BLOCK_SECONDS;
        atLeast("unbondingSeconds", p.unbondingSeconds, finality, MIN_UNBONDING);
        atLeast("quorum", p.quorum, 1, MIN_QUORUM);
    }

    /// @param floor Least on every chain.
    /// @param minimum Least on chains that are not for development.
    function atLeast(string memory name, uint256 value, uint256 floor, uint256 minimum) private view {
        uint256 limit = block.chainid == DEVNET_CHAIN_ID || minimum < floor ? floor : minimum;
        require(value >= limit, ISettlementParameters.ParameterOutOfRange(name, value, limit));
    }
}
