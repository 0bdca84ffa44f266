// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title What a network would use that pays each job by itself
/// @notice For the benchmark only: the least that holds a job's price until the client is content. No disputes, no time limits.
contract PerJobEscrow {
    using SafeERC20 for IERC20;

    /// @dev Two slots.
    struct Job {
        address client;
        uint64 amount;
        address node;
    }

    error JobTaken(bytes32 job);
    error NotClient(bytes32 job, address caller);

    IERC20 private immutable _token;
    mapping(bytes32 job => Job) private _jobs;

    constructor(IERC20 token) {
        _token = token;
    }

    /// @notice Takes a job's price from the caller.
    function open(bytes32 job, address node, uint64 amount) external {
        require(_jobs[job].client == address(0), JobTaken(job));
        _jobs[job] = Job(msg.sender, amount, node);
        _token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @notice Pays the node; the record goes, which gives back some gas.
    function release(bytes32 job) external {
        Job memory found = _jobs[job];
        require(found.client == msg.sender, NotClient(job, msg.sender));
        delete _jobs[job];
        _token.safeTransfer(found.node, found.amount);
    }
}
