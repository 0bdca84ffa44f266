// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title What is fixed when a settlement contract is deployed
interface ISettlementParameters {
    /// @param token ERC-20 that everything is counted in; one unit is 1e-6 token. It must be a plain one: no fee on transfer, no rebasing.
    /// @param guardian May stop and resume deposits, and nothing else; zero for nobody.
    /// @param genesis Unix seconds at which epoch 0 begins.
    /// @param epochSeconds Length of an epoch.
    /// @param revealSeconds After the end of an epoch, until it may be posted: time to reveal verdicts.
    /// @param postTimeoutSeconds After that, until anybody's turn has come (a rule among settlers, not checked here).
    /// @param windowSeconds From posting to the earliest finality.
    /// @param showSeconds Time to answer a demand to show a leaf or a signature.
    /// @param unbondingSeconds Delay of lane exits, unbonding and payout changes.
    /// @param quorum Verifier signatures that an epoch needs.
    /// @param marketShare Of each payment to the market that matched it, in basis points.
    /// @param verificationShare Of each payment to the verifiers, in basis points. The inference node has the rest.
    /// @param minStake Least stake of a node, in token units.
    /// @param settlerBond Least bond of who posts epochs, in token units.
    struct Parameters {
        address token;
        address guardian;
        uint64 genesis;
        uint32 epochSeconds;
        uint32 revealSeconds;
        uint32 postTimeoutSeconds;
        uint32 windowSeconds;
        uint32 showSeconds;
        uint32 unbondingSeconds;
        uint8 quorum;
        uint16 marketShare;
        uint16 verificationShare;
        uint64 minStake;
        uint64 settlerBond;
    }

    /// @notice A parameter is outside what this chain allows.
    /// @param name Which one.
    /// @param value As given.
    /// @param limit The least, or for shares the greatest, value allowed.
    error ParameterOutOfRange(string name, uint256 value, uint256 limit);

    /// @notice All of them, as fixed at deployment.
    function parameters() external view returns (Parameters memory);

    /// @notice The epoch that is open now; 0 before genesis.
    function currentEpoch() external view returns (uint32);
}
