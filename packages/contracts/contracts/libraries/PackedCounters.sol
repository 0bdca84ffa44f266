// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title Four 63-bit counters in one storage word
/// @notice Counter `i` lives in word `i / 4`, 64 bits each, lowest first. The top bit of each is a guard that stays
/// zero, so that one addition moves all four and an overflow of any of them shows. A *delta word* is what an epoch
/// applies: `group u32 | d3 u56 | d2 u56 | d1 u56 | d0 u56`, most significant first.
library PackedCounters {
    error CounterOverflow();
    error CounterUnderflow();

    /// @dev The four guard bits.
    uint256 internal constant GUARDS = 0x8000000000000000_8000000000000000_8000000000000000_8000000000000000;
    uint256 internal constant MAX_COUNTER = (1 << 63) - 1;
    uint256 private constant COUNTER_MASK = (1 << 64) - 1;
    uint256 private constant DELTA_MASK = (1 << 56) - 1;

    /// @notice The word that holds counter `index`.
    function groupOf(uint256 index) internal pure returns (uint256) {
        return index >> 2;
    }

    /// @notice Counter `index` of the word of its group.
    function get(uint256 word, uint256 index) internal pure returns (uint64) {
        return uint64(word >> shiftOf(index));
    }

    /// @notice `word` with `amount` added to counter `index`.
    function add(uint256 word, uint256 index, uint256 amount) internal pure returns (uint256) {
        require(uint256(get(word, index)) + amount <= MAX_COUNTER, CounterOverflow());
        // The check above keeps the sum inside its 64 bits, so no carry reaches a neighbour.
        unchecked {
            return word + (amount << shiftOf(index));
        }
    }

    /// @notice `word` with `amount` taken from counter `index`.
    function subtract(uint256 word, uint256 index, uint256 amount) internal pure returns (uint256) {
        require(amount <= get(word, index), CounterUnderflow());
        // The check above means no borrow from a neighbour.
        unchecked {
            return word - (amount << shiftOf(index));
        }
    }

    /// @notice `word` with counter `index` replaced by `amount`.
    function set(uint256 word, uint256 index, uint256 amount) internal pure returns (uint256) {
        require(amount <= MAX_COUNTER, CounterOverflow());
        return (word & ~(COUNTER_MASK << shiftOf(index))) | (amount << shiftOf(index));
    }

    /// @notice The group that a delta word addresses.
    function deltaGroup(uint256 delta) internal pure returns (uint256) {
        return delta >> 224;
    }

    /// @notice `word` with the four deltas added at once.
    function addDeltas(uint256 word, uint256 delta) internal pure returns (uint256 sum) {
        // Both sides are below 2^63 per counter, so each sum is below 2^64 and no carry crosses a counter.
        unchecked {
            sum = word + spread(delta);
        }
        require(sum & GUARDS == 0, CounterOverflow());
    }

    /// @notice Whether each counter of `upper` is at least its like in `lower`.
    function covers(uint256 upper, uint256 lower) internal pure returns (bool) {
        // A guard bit set above survives the subtraction exactly where upper >= lower; no borrow leaves a counter.
        unchecked {
            return ((upper | GUARDS) - lower) & GUARDS == GUARDS;
        }
    }

    /// @notice The sum of the four deltas.
    function sumOfDeltas(uint256 delta) internal pure returns (uint256) {
        // Four numbers of 56 bits.
        unchecked {
            return (delta & DELTA_MASK) + ((delta >> 56) & DELTA_MASK) + ((delta >> 112) & DELTA_MASK)
                + ((delta >> 168) & DELTA_MASK);
        }
    }

    /// @notice The highest counter index that a delta word changes. The word must change one.
    function lastIndex(uint256 delta) internal pure returns (uint256) {
        uint256 first = deltaGroup(delta) << 2;
        uint256 deltas = (delta << 32) >> 32;
        if (deltas >> 168 != 0) return first + 3;
        if (deltas >> 112 != 0) return first + 2;
        return deltas >> 56 != 0 ? first + 1 : first;
    }

    /// @notice The sum of the four counters of a word.
    function sumOfCounters(uint256 word) internal pure returns (uint256) {
        return uint256(get(word, 0)) + get(word, 1) + get(word, 2) + get(word, 3);
    }

    /// @notice The deltas moved from 56 to 64 bits each.
    function spread(uint256 delta) internal pure returns (uint256) {
        return (delta & DELTA_MASK) | ((delta & (DELTA_MASK << 56)) << 8) | ((delta & (DELTA_MASK << 112)) << 16)
            | ((delta & (DELTA_MASK << 168)) << 24);
    }

    function shiftOf(uint256 index) private pure returns (uint256) {
        return (index & 3) << 6;
    }
}
