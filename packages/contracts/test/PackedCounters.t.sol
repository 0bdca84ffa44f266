// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PackedCounters} from "../contracts/libraries/PackedCounters.sol";
import {vm} from "./Vm.sol";

contract PackedCountersTest {
    using PackedCounters for uint256;

    uint256 private constant MAX = PackedCounters.MAX_COUNTER;
    uint256 private constant MAX_DELTA = (1 << 56) - 1;

    function testFuzz_addMovesOnlyItsCounter(uint64[4] memory start, uint64 amount, uint8 index) public pure {
        uint256 word = pack(start);
        uint256 i = index % 4;
        amount = uint64(amount % (MAX - start[i] + 1));
        uint256 after_ = word.add(i, amount);
        for (uint256 j = 0; j < 4; ++j) {
            assert(after_.get(j) == start[j] + (i == j ? amount : 0));
        }
        assert(after_.subtract(i, amount) == word);
    }

    function testFuzz_addDeltasEqualsFourAdditions(uint64[4] memory start, uint256 delta) public view {
        uint256 word = pack(start);
        bool overflows = false;
        uint256 expected = word;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 d = (delta >> (56 * i)) & MAX_DELTA;
            if (expected.get(i) + d > MAX) overflows = true;
            else expected = expected.add(i, d);
        }
        try this.addDeltas(word, delta) returns (uint256 sum) {
            assert(!overflows && sum == expected);
        } catch {
            assert(overflows);
        }
    }

    function testFuzz_coversComparesEachCounter(uint64[4] memory upper, uint64[4] memory lower) public pure {
        bool expected = true;
        (uint256 u, uint256 l) = (pack(upper), pack(lower));
        for (uint256 i = 0; i < 4; ++i) {
            if (u.get(i) < l.get(i)) expected = false;
        }
        assert(u.covers(l) == expected);
        assert(u.covers(u));
    }

    function testFuzz_lastIndexIsTheHighestChanged(uint32 group, uint256 deltas) public pure {
        deltas = (deltas << 32) >> 32;
        vm.assume(deltas != 0);
        uint256 delta = (uint256(group) << 224) | deltas;
        uint256 last = delta.lastIndex();
        assert(last / 4 == group);
        assert((deltas >> (56 * (last % 4))) & MAX_DELTA != 0);
        for (uint256 i = last % 4 + 1; i < 4; ++i) {
            assert((deltas >> (56 * i)) & MAX_DELTA == 0);
        }
    }

    function addDeltas(uint256 word, uint256 delta) external pure returns (uint256) {
        return word.addDeltas(delta);
    }

    /// @dev Brings each counter into its range first.
    function pack(uint64[4] memory counters) private pure returns (uint256 word) {
        for (uint256 i = 0; i < 4; ++i) {
            counters[i] = uint64(counters[i] & MAX);
            word = word.set(i, counters[i]);
        }
    }
}
