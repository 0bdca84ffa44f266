// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title Bonds of those who plant jobs whose verdict they know
/// @notice Such a job shows whether verifiers check what they are paid for. An issuer commits to its jobs before their epoch
/// begins, opens all of them after it, and pays for each by burning its price: what flowed back to a node of its own is no
/// gain. It says nothing here that a verifier could tell a trap by: root and number only. Amounts are token units.
interface ITrapBonds {
    /// @param job Its id; the first four bytes are the epoch.
    /// @param lane That pays for it.
    /// @param expected Verdict of a verifier that checks: 1 pass, 2 fail.
    /// @param price The most that the job may cost. This is burned, whatever it did cost.
    struct Leaf {
        bytes32 job;
        uint32 lane;
        uint8 expected;
        uint64 price;
    }

    /// @param root `rootOf` the opening.
    /// @param count Leaves, at most 256.
    /// @param burn Σ price.
    /// @param opened Whether its leaves are public, or its bond is forfeit.
    struct Commitment {
        bytes32 root;
        uint16 count;
        uint64 burn;
        bool opened;
    }

    /// @param deposited Bond that is there, locked or not.
    /// @param locked For commitments that are not opened.
    struct Bond {
        uint64 deposited;
        uint64 locked;
    }

    event TrapBondChanged(address indexed issuer, uint64 deposited);
    event TrapsCommitted(address indexed issuer, uint32 indexed epoch, bytes32 root, uint16 count, uint64 burn);
    /// @notice Every leaf of a commitment. All of them ran, or were to run, on this node of the issuer.
    event TrapsOpened(address indexed issuer, uint32 indexed epoch, uint32 node, Leaf[] leaves);
    event TrapsForfeited(address indexed issuer, uint32 indexed epoch, address indexed caller, uint64 amount);

    error TrapParameterOutOfRange(string name, uint256 value, uint256 least);
    error TrapAmountZero();
    error TrapBondTooSmall(uint64 free, uint64 needed);
    error TrapTokenTakesFee(uint256 sent, uint256 received);
    error TrapCountOutOfRange(uint256 count, uint256 limit);
    /// @notice A commitment to traps of an epoch that has begun: its jobs could be chosen by what became of them.
    error TrapEpochHasBegun(uint32 epoch, uint32 present);
    error TrapsCommittedBefore(address issuer, uint32 epoch);
    error TrapsNotCommitted(address issuer, uint32 epoch);
    error TrapsOpenedBefore(address issuer, uint32 epoch);
    /// @notice Verdicts on the epoch may still be given, so that a verifier could learn from the leaves what to say.
    error TrapsOpenedTooEarly(uint32 epoch, uint256 from);
    error TrapsOpenedTooLate(uint32 epoch, uint256 until);
    error TrapRootMismatch(bytes32 committed, bytes32 opened);
    error TrapCountMismatch(uint16 committed, uint256 opened);
    error TrapBurnMismatch(uint64 committed, uint256 opened);
    error TrapVerdictUnknown(uint256 index, uint8 expected);
    error TrapOfOtherEpoch(uint256 index, uint32 epoch);
    error TrapNodeNotOwned(uint32 node, address owner, address issuer);
    error TrapsNotOverdue(uint32 epoch, uint256 until);

    /// @notice The settlement contract whose epochs, nodes and token these are.
    function settlement() external view returns (address);

    /// @notice Epochs after a trap's own in which its leaves may be opened.
    function openEpochs() external view returns (uint32);

    /// @notice Adds to the caller's bond. The token is the settlement's.
    function deposit(uint64 amount) external;

    /// @notice Takes out of the caller's bond what is not locked.
    function withdraw(uint64 amount) external;

    /// @notice Commits to the caller's traps of an epoch that has not begun, once, and locks four times what they burn.
    function commitTraps(uint32 epoch, bytes32 root, uint16 count, uint64 burn) external;

    /// @notice Opens all of the caller's traps of an epoch, after its verdicts are revealed and within `openEpochs`; burns their
    /// prices and unlocks the rest. The node has to be the caller's.
    function openTraps(uint32 epoch, uint32 node, bytes32 salt, Leaf[] calldata leaves) external;

    /// @notice Takes the locked bond of traps that were not opened in time: half to the caller, half is burned. That is twice
    /// what opening burns, so that nobody gains by forfeiting its own.
    function forfeitTraps(address issuer, uint32 epoch) external;

    function bondOf(address issuer) external view returns (Bond memory);

    function commitmentOf(address issuer, uint32 epoch) external view returns (Commitment memory);

    /// @notice Unix seconds from which, and up to but not including which, traps of an epoch may be opened.
    function openTimes(uint32 epoch) external view returns (uint256 from, uint256 until);

    /// @notice What an issuer commits to. The salt keeps anybody from trying whether jobs that he sees are among the leaves.
    function rootOf(address issuer, uint32 epoch, uint32 node, bytes32 salt, Leaf[] calldata leaves)
        external
        pure
        returns (bytes32);
}
