// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";

/// @title The bonds of the accounts that post epochs
/// @notice A settler account only sends transactions; whoever paid its bond first owns the bond.
library SettlerBonds {
    /// @dev One slot.
    struct Settler {
        address owner;
        uint64 bond;
        uint32 lastPostAt;
    }

    struct State {
        uint64 total;
        mapping(address account => Settler) settlers;
    }

    function add(State storage self, address account, uint64 amount) internal {
        Settler storage settler = self.settlers[account];
        require(
            settler.owner == address(0) || settler.owner == msg.sender, IEpochs.SettlerOwned(account, settler.owner)
        );
        settler.owner = msg.sender;
        settler.bond += amount;
        self.total += amount;
        emit IEpochs.SettlerBonded(account, msg.sender, settler.bond);
    }

    /// @notice Requires the bond and notes that the account posts now.
    function touch(State storage self, address account, uint64 required) internal {
        Settler storage settler = self.settlers[account];
        require(settler.bond >= required, IEpochs.SettlerNotBonded(account, settler.bond, required));
        settler.lastPostAt = uint32(block.timestamp);
    }

    /// @notice Forfeits the whole bond; the caller pays it out.
    function forfeit(State storage self, address account) internal returns (uint64 bond) {
        bond = self.settlers[account].bond;
        self.settlers[account].bond = 0;
        self.total -= bond;
    }

    /// @notice Takes out the whole bond; the caller pays it to the owner.
    function remove(State storage self, address account, uint32 delay) internal returns (address owner, uint64 bond) {
        Settler memory settler = self.settlers[account];
        require(settler.owner == msg.sender, IEpochs.SettlerOwned(account, settler.owner));
        uint40 freeAt = settler.lastPostAt == 0 ? 0 : uint40(settler.lastPostAt) + delay;
        require(block.timestamp >= freeAt, IEpochs.SettlerBusy(account, freeAt));
        (owner, bond) = (settler.owner, settler.bond);
        delete self.settlers[account];
        self.total -= bond;
        emit IEpochs.SettlerUnbonded(account, owner, bond);
    }
}
