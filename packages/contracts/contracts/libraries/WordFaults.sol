// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IEpochs} from "../interfaces/IEpochs.sol";
import {PackedCounters} from "./PackedCounters.sol";

/// @title Which reverts prove that committed words cannot be applied
/// @notice All others say that the caller showed the wrong words or too little gas, and prove nothing.
library WordFaults {
    function isFault(bytes memory reason) internal pure returns (bool) {
        bytes4 selector = bytes4(reason);
        return selector == IEpochs.LaneOverspent.selector || selector == IEpochs.PartyUnknown.selector
            || selector == IEpochs.WordsUnsorted.selector || selector == IEpochs.WordEmpty.selector
            || selector == IEpochs.SumMismatch.selector || selector == PackedCounters.CounterOverflow.selector;
    }
}
