// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittee} from "../contracts/interfaces/ICommittee.sol";
import {Fixture} from "./Fixture.sol";

/// @notice Verifiers of another owner than all other nodes, and what they sign about a fault.
abstract contract CommitteeVotes is Fixture {
    /// @dev Votes, and again the appeal.
    uint256 internal constant HALF_TIME = UNBONDING / 2;
    uint256 internal constant SHOW = 2;
    /// @dev Seats 0 to 2 are those of the accused node's owner.
    uint8 internal constant FIRST = 3;
    bytes32 internal constant VOTE = keccak256("FaultVote(uint32 node,uint32 epoch,bytes32 line)");
    bytes32 internal constant ACQUITTAL = keccak256("FaultAcquittal(uint32 node,uint32 epoch,bytes32 line)");
    bytes32 internal constant ACCUSATION = keccak256("FaultAccusation(uint32 node,uint32 epoch,bytes32 line)");

    function takeSeats(uint8 count) internal {
        for (uint8 seat = FIRST; seat < FIRST + count; ++seat) {
            registerFor(CLIENT, seatKey(seat), 4, seedAt(seat, 0));
        }
    }

    /// @dev Far from the keys of other nodes.
    function seatKey(uint8 seat) internal pure returns (uint256) {
        return workKey(uint256(seat) + (seat < FIRST ? 1 : 1000));
    }

    function hashed(bytes32 typeHash, ICommittee.Fault memory fault) internal pure returns (bytes32) {
        return keccak256(abi.encode(typeHash, fault));
    }

    /// @dev By the first `count` of the seats.
    function votes(bytes32 typeHash, ICommittee.Fault memory fault, uint32 seats, uint256 count)
        internal
        view
        returns (bytes memory all)
    {
        bytes32 digest = typed(hashed(typeHash, fault));
        for (uint8 seat = 0; seat < 32 && count != 0; ++seat) {
            if (seats & (1 << seat) == 0) continue;
            all = bytes.concat(all, abi.encodePacked(seat, signDigest(seatKey(seat), digest)));
            --count;
        }
    }
}
