// Generated from contracts/HacaSettlement.sol by scripts/generate.ts; do not edit.
export const abi = [
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "guardian",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "genesis",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "epochSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "revealSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "postTimeoutSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "windowSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "showSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "unbondingSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "quorum",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "marketShare",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "verificationShare",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "minStake",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "settlerBond",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlementParameters.Parameters",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "field",
        "type": "string"
      }
    ],
    "name": "AddressZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "AmountTooLarge",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AmountZero",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CounterOverflow",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CounterUnderflow",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "DepositsArePaused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "EpochEmpty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "finalisableAt",
        "type": "uint40"
      }
    ],
    "name": "EpochInWindow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "enum IEpochs.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "EpochNotPosted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "after_",
        "type": "uint32"
      }
    ],
    "name": "EpochOutOfOrder",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "postableAt",
        "type": "uint40"
      }
    ],
    "name": "EpochStillOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "HeaderMismatch",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "LaneExitAwaitsEpoch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "exitAt",
        "type": "uint40"
      }
    ],
    "name": "LaneExitTooEarly",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "exitAt",
        "type": "uint40"
      }
    ],
    "name": "LaneExiting",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      }
    ],
    "name": "LaneNotExiting",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "LaneNotOwned",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "LaneOverspent",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      }
    ],
    "name": "LaneUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "exitAt",
        "type": "uint40"
      }
    ],
    "name": "NodeExiting",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      }
    ],
    "name": "NodeNotExiting",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NodeNotOwned",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      }
    ],
    "name": "NodeUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NotGuardian",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "ParameterOutOfRange",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "PartyUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "PreviousMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "signatures",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "quorum",
        "type": "uint8"
      }
    ],
    "name": "QuorumMissing",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "RevealsMalformed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "RevealsMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      }
    ],
    "name": "RevealsUnsorted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      }
    ],
    "name": "RolesInvalid",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      }
    ],
    "name": "SeatInactive",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "limit",
        "type": "uint8"
      }
    ],
    "name": "SeatsTaken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "SeedMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "newest",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "limit",
        "type": "uint32"
      }
    ],
    "name": "SeedTooFar",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "settler",
        "type": "address"
      },
      {
        "internalType": "uint40",
        "name": "freeAt",
        "type": "uint40"
      }
    ],
    "name": "SettlerBusy",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "settler",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "bond",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "required",
        "type": "uint64"
      }
    ],
    "name": "SettlerNotBonded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "settler",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "SettlerOwned",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "expected",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "actual",
        "type": "address"
      }
    ],
    "name": "SignatureWrong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "SignaturesMalformed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      }
    ],
    "name": "SignaturesUnsorted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "stake",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "minimum",
        "type": "uint64"
      }
    ],
    "name": "StakeTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "total",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "debits",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "credits",
        "type": "uint64"
      }
    ],
    "name": "SumMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "limit",
        "type": "uint32"
      }
    ],
    "name": "TooManyLanes",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "total",
        "type": "uint64"
      }
    ],
    "name": "TotalTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "exitAt",
        "type": "uint40"
      }
    ],
    "name": "UnbondTooEarly",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "WordEmpty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "actual",
        "type": "bytes32"
      }
    ],
    "name": "WordsNotCommitted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "WordsOutOfTurn",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "WordsUnsorted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "workKey",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "WorkKeyNotProven",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "workKey",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      }
    ],
    "name": "WorkKeyTaken",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "guardian",
        "type": "address"
      }
    ],
    "name": "DepositsPaused",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "guardian",
        "type": "address"
      }
    ],
    "name": "DepositsResumed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "total",
        "type": "uint64"
      }
    ],
    "name": "EpochFinalised",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "headerHash",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "settler",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "total",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      }
    ],
    "name": "EpochPosted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint40",
        "name": "exitAt",
        "type": "uint40"
      }
    ],
    "name": "LaneExitRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "refund",
        "type": "uint64"
      }
    ],
    "name": "LaneExited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "LaneToppedUp",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "first",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "depositEach",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "bondEach",
        "type": "uint64"
      }
    ],
    "name": "LanesOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "workKey",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "payout",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "stake",
        "type": "uint64"
      }
    ],
    "name": "NodeRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "payout",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint40",
        "name": "effectiveAt",
        "type": "uint40"
      }
    ],
    "name": "PayoutChangeRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "SeedAnchored",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "settler",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "bond",
        "type": "uint64"
      }
    ],
    "name": "SettlerBonded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "settler",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "bond",
        "type": "uint64"
      }
    ],
    "name": "SettlerUnbonded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint40",
        "name": "exitAt",
        "type": "uint40"
      }
    ],
    "name": "UnbondRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "stake",
        "type": "uint64"
      }
    ],
    "name": "Unbonded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payout",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "index",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      }
    ],
    "name": "advanceSeed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "bondSettler",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "currentEpoch",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "depositsPaused",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "number",
        "type": "uint32"
      }
    ],
    "name": "epochStatus",
    "outputs": [
      {
        "components": [
          {
            "internalType": "enum IEpochs.Status",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "headerHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "settler",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "signers",
            "type": "uint32"
          },
          {
            "internalType": "uint40",
            "name": "postedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "finalisableAt",
            "type": "uint40"
          },
          {
            "internalType": "uint32",
            "name": "debitsApplied",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "creditsApplied",
            "type": "uint32"
          }
        ],
        "internalType": "struct IEpochs.EpochView",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "exit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "vCount",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "total",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "dWords",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "pWords",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "nRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "cRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "vRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "dRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "pRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "revealsHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fileHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IEpochs.Header",
        "name": "header",
        "type": "tuple"
      },
      {
        "internalType": "uint256[]",
        "name": "debits",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes32[]",
        "name": "debitProof",
        "type": "bytes32[]"
      },
      {
        "internalType": "uint256[]",
        "name": "credits",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes32[]",
        "name": "creditProof",
        "type": "bytes32[]"
      }
    ],
    "name": "finalise",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "lane",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "deposited",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "spent",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "bond",
            "type": "uint64"
          },
          {
            "internalType": "uint40",
            "name": "exitAt",
            "type": "uint40"
          },
          {
            "internalType": "bool",
            "name": "closed",
            "type": "bool"
          }
        ],
        "internalType": "struct IEscrow.LaneView",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "laneCount",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lastFinal",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      },
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lastPosted",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      },
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "from",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "to",
        "type": "uint32"
      }
    ],
    "name": "lockedInLanes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "from",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "to",
        "type": "uint32"
      }
    ],
    "name": "lockedInNodes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lockedInSettlers",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "node",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "workKey",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payout",
            "type": "address"
          },
          {
            "internalType": "uint8",
            "name": "roles",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "seat",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "stake",
            "type": "uint64"
          },
          {
            "internalType": "uint40",
            "name": "exitAt",
            "type": "uint40"
          },
          {
            "internalType": "uint64",
            "name": "earned",
            "type": "uint64"
          }
        ],
        "internalType": "struct IRegistry.NodeView",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "nodeCount",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "workKey",
        "type": "address"
      }
    ],
    "name": "nodeOf",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "from",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "to",
        "type": "uint32"
      }
    ],
    "name": "nodesBetween",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "workKey",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payout",
            "type": "address"
          },
          {
            "internalType": "uint8",
            "name": "roles",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "seat",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "stake",
            "type": "uint64"
          },
          {
            "internalType": "uint40",
            "name": "exitAt",
            "type": "uint40"
          },
          {
            "internalType": "uint64",
            "name": "earned",
            "type": "uint64"
          }
        ],
        "internalType": "struct IRegistry.NodeView[]",
        "name": "list",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "depositEach",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "bondEach",
        "type": "uint64"
      }
    ],
    "name": "openLanes",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "depositEach",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "bondEach",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "openLanesWithPermit",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "parameters",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "guardian",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "genesis",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "epochSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "revealSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "postTimeoutSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "windowSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "showSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "unbondingSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "quorum",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "marketShare",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "verificationShare",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "minStake",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "settlerBond",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlementParameters.Parameters",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "pauseDeposits",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "vCount",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "total",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "dWords",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "pWords",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "nRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "cRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "vRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "dRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "pRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "revealsHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fileHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IEpochs.Header",
        "name": "header",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "reveals",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "signatures",
        "type": "bytes"
      }
    ],
    "name": "post",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "workKey",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "payout",
        "type": "address"
      },
      {
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "stake",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "consent",
        "type": "bytes"
      }
    ],
    "name": "registerNode",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "requestExit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "payout",
        "type": "address"
      }
    ],
    "name": "requestPayoutChange",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "requestUnbond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "resumeDeposits",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "index",
        "type": "uint8"
      }
    ],
    "name": "seat",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "workKey",
            "type": "address"
          },
          {
            "internalType": "bool",
            "name": "active",
            "type": "bool"
          },
          {
            "internalType": "bytes32",
            "name": "seed",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          }
        ],
        "internalType": "struct IRegistry.SeatView",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "seatCount",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "settler",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      },
      {
        "internalType": "uint40",
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "topUp",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "totals",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "deposited",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "paid",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "refunded",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "slashed",
            "type": "uint64"
          }
        ],
        "internalType": "struct IHacaSettlement.Totals",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "unbond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "unbondSettler",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "withdraw",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32[]",
        "name": "indexes",
        "type": "uint32[]"
      }
    ],
    "name": "withdrawMany",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const bytecode =
  '0x6103208060405234610423576101c08161604b8038038091610021828561043b565b83398101031261042357604051906101c082016001600160401b03811183821017610427576040526100528161045e565b82526100606020820161045e565b906020830191825261007460408201610472565b916040840192835261008860608301610486565b6060850190815261009b60808401610486565b608086019081526100ae60a08501610486565b60a087019081526100c160c08601610486565b60c088019081526100d460e08701610486565b9160e089019283526100e96101008801610486565b936101008a019485526101208801519560ff87168703610423576101208b019687528a9961011a6101408b01610497565b6101408c01908152986101306101608c01610497565b6101608d019081529a6101466101808201610472565b9c610180019c8d526101a00161015b90610472565b9c6101a081019d8e5260405161017260408261043b565b600481526020810190634841434160e01b82526040519161019460408461043b565b600183526020830191603160f81b83526101ad81610a2d565b610120526101ba84610a2d565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261022360c08261043b565b5190206080523060c052610236816104c7565b516001600160a01b039081166101605290511661018052516001600160401b039081166101a052905163ffffffff9081166101c052915182166101e052915181166102005291518216610220529151811661024052915190911661026052905160ff1661028052905161ffff9081166102a05291519091166102c052905181166102e052905116610300526040516155859081610ac6823960805181615024015260a051816150e1015260c05181614ff5015260e0518161507301526101005181615099015261012051816124fa0152610140518161252301526101605181818161023e01528181612194015281816137a3015281816138540152614a3c015261018051818181611e0a015281816121d3015261317c01526101a05181818161220301528181613ad70152613f3d01526101c05181818161223401528181613aa60152613f6a01526101e0518181816122610152613b030152610200518161228e015261022051818181611f0e015281816120a001526122bb015261024051816122e9015261026051818181610394015281816123180152818161303201526135d3015261028051818181610a3f015261234701526102a0518161237301526102c051816123a001526102e0518181816117ed01526123cd01526103005181818161081201526123ff0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761042757604052565b51906001600160a01b038216820361042357565b51906001600160401b038216820361042357565b519063ffffffff8216820361042357565b519061ffff8216820361042357565b919082018092116104b357565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b0316156109ce57606081019061051363ffffffff8351166040516104f560408261043b565b600c81526b65706f63685365636f6e647360a01b6020820152610a81565b61012081019161054760ff84511660405161052f60408261043b565b600681526571756f72756d60d01b6020820152610a81565b61056461ffff6101408401511661ffff61016085015116906104a6565b6127108111610991575063ffffffff81511661058c608084019163ffffffff835116906104a6565b6105a260a085019163ffffffff835116906104a6565b916105b960c086019363ffffffff855116906104a6565b936105d060e087019563ffffffff875116906104a6565b95600187018097116104b357610100019563ffffffff875116604051916105f860408461043b565b601083526f756e626f6e64696e675365636f6e647360801b602084015280821061095c57505050617a6946146109535763ffffffff9051166040519061063f60408361043b565b600c82526b65706f63685365636f6e647360a01b6020830152610e10811061091b57505063ffffffff9051166040519061067a60408361043b565b600d82526c72657665616c5365636f6e647360981b602083015261025881106108e357505063ffffffff905116604051906106b660408361043b565b6012825271706f737454696d656f75745365636f6e647360701b602083015261070881106108ab57505063ffffffff905116604051906106f760408361043b565b600d82526c77696e646f775365636f6e647360981b602083015262015180811061087257505063ffffffff9051166040519061073460408361043b565b600b82526a73686f775365636f6e647360a81b6020830152613840811061083a57505063ffffffff9051166040519061076e60408361043b565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f480811061080157505060ff905116604051906107ab60408361043b565b600682526571756f72756d60d01b6020830152600281106107ca575050565b604051630d1d3e1b60e41b815260606004820152925082916107f0906064840190610a09565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610827906064840190610a09565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610860906064840190610a09565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610898906064840190610a09565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916108d1906064840190610a09565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610909906064840190610a09565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610941906064840190610a09565b906024830152610e1060448301520390fd5b50505050505050565b604051630d1d3e1b60e41b81526060600482015293508392610982906064850190610a09565b91602484015260448301520390fd5b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610a58576020815191015160208210610a49571790565b5f198260200360031b1b161790565b60405163305a27a960e01b815260206004820152908190610a7d906024830190610a09565b0390fd5b9060018110610a8e575050565b604051630d1d3e1b60e41b81526060600482015292508291610ab4906064840190610a09565b906024830152600160448301520390fdfe60806040526004361015610011575f80fd5b5f5f3560e01c8063021919801461315e57806308f9e8c21461305d57806315ca049814612eb8578063192dbbbd14612e94578063195bda5e14612d1b5780631d5c027c14612c655780631f5a090614612c1b578063279c1cfb14612ba2578063307d3f0614612aba578063344f186b1461296e5780633d49fb3b1461284e578063413126cc146127f1578063460b4fa71461274f57806348fc6f51146127005780634a55afd1146126d957806360da3e83146126b7578063682a9141146126425780636da49b831461261f57806376671808146125f657806384b0196e146124e257806389035730146121135780638db8c5d0146120ec5780639a758d0d14611f345780639c27d78714611e625780639ca0ac3814611dec578063a8280f3814611761578063aa9224cd146116ea578063af0428c8146115d6578063b3ff1860146114c7578063c038a38e14611436578063c6b463d314611414578063d1cd51921461127e578063d213abf2146111b7578063d3b920c6146110e6578063d454ee361461075e578063d93f088c1461068e578063f50d58ab1461034c5763f9e2b179146101bc575f80fd5b346103205760e0600319360112610320576101d56131d7565b6101dd613229565b916101e6613240565b6084359360ff8516809503610320576101fd613662565b60ff600354166103245761023461022867ffffffffffffffff841667ffffffffffffffff84166135a3565b63ffffffff86166135b0565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156103205760209660e45f928360405195869485937fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af161030a575b506102d99293613ccf565b907f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d63ffffffff60405191168152f35b6102d993505f610319916133d2565b5f926102ce565b5f80fd5b7f5a65d188000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610320576020600319360112610320576103656131d7565b61036d613662565b64ffffffffff61037c82615298565b5460a01c1661038d82821515614ac6565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016900364ffffffffff811161067a5764ffffffffff6103d29116613f2e565b60065463ffffffff808260201c169116811490811561066a575b501561063357506103fc81614c7a565b8054906104108360ff8460c81c1615614ac6565b64ffffffffff8260a01c168042106105fe57507901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8316179055633fffffff8260021c16906104788261398f565b90549060031b1c9267ffffffffffffffff60c0643fffffffc08360061b161694851c16906104f06001600160a01b0367ffffffffffffffff6104b9876139a7565b90549060031b1c881c169416936104eb8467ffffffffffffffff6104dc89613977565b90549060031b1c8a1c1661371a565b613507565b936104fa81613977565b90549060031b1c95677fffffffffffffff84116105d65761053d859461056e926105b19967ffffffffffffffff821b198093831b91161761055361053d87613977565b819391549060031b91821b915f19901b19161790565b905561055e856139a7565b90549060031b1c905016926139a7565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b602063ffffffff6040519367ffffffffffffffff881685521692a361373c565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7f41fa85e0000000000000000000000000000000000000000000000000000000005f5260045ffd5b63ffffffff847f8661088d000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b63ffffffff80927f1d03cab4000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b905063ffffffff821610836103ec565b634e487b7160e01b5f52601160045260245ffd5b34610320576040600319360112610320576106a76131d7565b6106af6131ea565b5f9063ffffffff165b8063ffffffff8416106106d057602082604051908152f35b90600161075463ffffffff9267ffffffffffffffff61074d633fffffff8860021c16828961073d61073760c0643fffffffc061070b87613977565b90549060031b1c9460061b16169284806107248861398f565b90549060031b1c861c1691851c1661371a565b936139a7565b90549060031b1c901c1690613507565b16906135a3565b93011691906106b8565b346103205760031936016102008112610320576101c013610320576101c43567ffffffffffffffff81116103205761079a9036906004016132bd565b906101e43567ffffffffffffffff8111610320576107bc9036906004016132bd565b9290916107ea6107d26107cd613569565b613a7e565b6107da613569565b64ffffffffff8216421015613431565b335f90815260056020526040902067ffffffffffffffff815460a01c1667ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908181106110b457505080547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff164260e01b7fffffffff000000000000000000000000000000000000000000000000000000001617905567ffffffffffffffff82116110a0576040516108ab601f8401601f1916602001826133d2565b8281526020810190368484011161032057838383375f6020858301015251902091610164359283810361107157506040519260208401907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6825260043563ffffffff811680910361032057604086015260243563ffffffff811680910361032057606086015260443563ffffffff811680910361032057608086015260643567ffffffffffffffff81168091036103205760a086015260843563ffffffff81168091036103205760c086015260a43563ffffffff81168091036103205760e086015260c43561010086015260e4356101208601526101043561014086015261012435610160860152610144356101808601526101a0850152610184356101c08501526101a43593846101e08201526101e081526109ea610200826133d2565b51902094610a32866109fa614feb565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b945f9560428306611045577f000000000000000000000000000000000000000000000000000000000000000060ff166042840481811061101757505f9392849291505b838510610ef0575050505050610a89613569565b60458206610ec4575f905f5b838110610e075787878763ffffffff600654168063ffffffff610ab6613569565b1610610ac0613569565b90610dd2575063ffffffff610ad361357c565b1615610add613569565b90610da05750677fffffffffffffff67ffffffffffffffff610afd613faf565b1611610b07613faf565b90610d6a5750610b2a919080610d5857505f5b610b22613569565b818314614a84565b63ffffffff610b3f610b3a613569565b613fc6565b1663ffffffff19600654161760065561ffff60065460401c16604051610b648161339a565b8381526020810191338352610c1164ffffffffff604084018142168152606085019384526001600160a01b03806001608088019781895263ffffffff60a082019b168b52610bc7610bb3613569565b63ffffffff165f52600760205260405f2090565b90518155019751161673ffffffffffffffffffffffffffffffffffffffff198754161786555116849064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b517fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff7affff0000000000000000000000000000000000000000000000000084549260c81b169116178255516004811015610d4457815492517affffffffffffffffffffffffffffffffffffffffffffffffffffff90931660d89190911b7bff000000000000000000000000000000000000000000000000000000161760e09290921b7fffffffff0000000000000000000000000000000000000000000000000000000016919091179055610ce3613569565b9063ffffffff610cf1613faf565b67ffffffffffffffff610d0261357c565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b610bb3610d64916134a1565b54610b1a565b67ffffffffffffffff907f23b86757000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff907f7e2e2cc0000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ffffffff907f76e7e047000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b610e12818587614a60565b3560f81c928310610e98576001830180841161067a5792600182019081831161067a576021830180841161067a57610e508591610e6394898b614a6c565b9290359260208110610e83575b50613b60565b6045810180911115610a9557634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918c610e5d565b827fd3a9ac43000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507f679ecec5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091929397610f00898684614a60565b3560f81c938410610feb576001840180851161067a579360018a01808b1161067a5760428b01808c1161067a57610f446001600160a01b0391610f6f938a88614a6c565b909290602085108581610fce575b610f5b91613b29565b82610f6586613e9b565b50541693886149cb565b50501690808203610f9c575050600163ffffffff911b1617976042810180911161067a5793929190610a75565b827f2ea49581000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b610f5b915060ff610fde82613e9b565b505460c01c169150610f52565b837fee232fae000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f0597ebb5000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b827fff9a79ef000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f67553dcb000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b7fad683800000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b34610320576040600319360112610320576110ff6131d7565b611107613229565b61110f613662565b60ff600354166103245781633fffffff9161114264ffffffffff6111356105b196615298565b5460a01c16838115613edb565b61118361053d61117d63ffffffff851695869560021c169367ffffffffffffffff61116c86613977565b90549060031b1c91169687916152f7565b92613977565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a361380b565b34610320576040600319360112610320576111d06131d7565b6111d86131ea565b5f9063ffffffff165b8063ffffffff8416106111f957602082604051908152f35b9067ffffffffffffffff61120c846149ff565b505460a01c16633fffffff8460021c16634000000081101561126a5763ffffffff9267ffffffffffffffff61074d600194826112609564040000004f015460c0643fffffffc08c60061b16161c1690613507565b93011691906111e1565b634e487b7160e01b5f52603260045260245ffd5b34610320576040600319360112610320576112976131d7565b61129f6131ea565b63ffffffff6112ae83836134b9565b1691601f196112d56112bf856134d3565b946112cd60405196876133d2565b8086526134d3565b015f5b8181106113fd57505063ffffffff819216915b8263ffffffff8216106113c357836040518091602082016020835281518091526020604084019201905f5b818110611324575050500390f35b919350916020610100826113b5600194885167ffffffffffffffff60e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b019401910191849392611316565b6001816113f56113d763ffffffff946139bf565b846113e287856134b9565b16906113ee828a61358f565b528761358f565b5001166112eb565b6020906114086133f5565b828288010152016112d8565b34610320575f60031936011261032057602060ff600954821c16604051908152f35b34610320575f600319360112610320575f6060604051611455816133b6565b82815282602082015282604082015201526080604051611474816133b6565b67ffffffffffffffff60025481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b346103205760206003193601126103205760043567ffffffffffffffff8111610320576114f890369060040161328c565b90611501613662565b5f905f925b80841061159b576020836002547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000061155c8467ffffffffffffffff8560401c16613507565b60401b169116176002555f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d67ffffffffffffffff60405191168152f35b90916115a8848385613559565b3563ffffffff81168103610320576001916115cc916115c690614a17565b90613507565b9301929190611506565b346103205760206003193601126103205760c06115f16131d7565b6115f9613529565b50611602613529565b5061160c81615298565b546001600160a01b0381169164ffffffffff9067ffffffffffffffff600282901c633fffffff168187643fffffffc061164484613977565b90549060031b1c9560061b1616918180611671816116618561398f565b90549060031b1c871c16936139a7565b90549060031b1c851c1693816040519761168a8961339a565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b346103205760206003193601126103205760206117156117086131d7565b611710613662565b614a17565b6002547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000061155c8467ffffffffffffffff8560401c16613507565b346103205760c06003193601126103205761177a613213565b6117826131fd565b6044359060ff821690818303610320576064359367ffffffffffffffff851692838603610320576084359260a43567ffffffffffffffff8111610320576117cd9036906004016132bd565b6117d8959195613662565b60ff600354166103245767ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016808810611dbd575061187e6001600160a01b03916040519761187960208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c0152858a169a8b60608201526060815261186e6080826133d2565b5190206109fa614feb565b6149cb565b50501685811480611db4575b15611d8557506001600160a01b036118a142613f2e565b9216936118af8515156135fd565b83151580611d7a575b15611d4e5763ffffffff6118dd826001600160a01b03165f52600a60205260405f2090565b54166118f7811591825f14611d455760ff5f5b16906134b9565b9015611d0f575063ffffffff600954169763ffffffff891461067a5760049163ffffffff60018b011663ffffffff19600954161760095563ffffffff61195761193f8c613fc6565b926001600160a01b03165f52600a60205260405f2090565b911663ffffffff198254161790556119e86119718a6149ff565b5080547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff33167fffffffff000000000000000000000000000000000000000000000000000000009091161760a09c909c1b7bffffffffffffffff0000000000000000000000000000000000000000169b909b178b55565b89547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e082901b7cff0000000000000000000000000000000000000000000000000000000016178a5516611b45575050600260209660ff5b7fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7dff000000000000000000000000000000000000000000000000000000000083549260e81b169116178155600181018573ffffffffffffffffffffffffffffffffffffffff19825416179055018273ffffffffffffffffffffffffffffffffffffffff1982541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a480611b36575b505f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b611b3f9061380b565b82611b0a565b909660095460ff8160201c16906020821015611ce2576001820160ff811161067a5764ff000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffffffff9160201b16911617600955604051611ba581613328565b86815260208101898152604082019060018252611bc184613e9b565b939093611ccf57518354915192517fffffffffffffff000000000000000000000000000000000000000000000000009092166001600160a01b03919091161760a09290921b77ffffffff0000000000000000000000000000000000000000169190911790151560c01b78ff00000000000000000000000000000000000000000000000016179055602081101561126a5760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f89160609163ffffffff9064040000002b8701839055611c9e8764040000004b613ebf565b929091169181549060031b9063ffffffff84831b921b1916179055604051918683528e8301526040820152a2611a42565b634e487b7160e01b5f525f60045260245ffd5b7ff0f3159d000000000000000000000000000000000000000000000000000000005f52602060045260245ffd5b63ffffffff90877f1bb3e073000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b60ff60016118f0565b837f0282eb92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060078411156118b8565b857f690dcdfb000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5080151561188a565b877fe87bd014000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610320575f60031936011261032057611e31336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633146132eb565b60ff1960035416600355337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b346103205760031936016102408112610320576101c013610320576101c43567ffffffffffffffff811161032057611e9e90369060040161328c565b6101e43567ffffffffffffffff811161032057611ebf90369060040161328c565b6102049391933567ffffffffffffffff811161032057611ee390369060040161328c565b91610224359567ffffffffffffffff871161032057611f09611f3297369060040161328c565b9690957f0000000000000000000000000000000000000000000000000000000000000000613ff8565b005b346103205760206003193601126103205763ffffffff611f526131d7565b611f5a6133f5565b50165f908152600760208181526040808420600883529320919052600182015490919060d881901c60ff16906004821015610d44576001821490816120d2575b50156120cc57506003905b600181549101549264ffffffffff8460a01c169384155f14612096575f915b549160405194611fd38661337d565b6004811015610d4457855260208501938452604085016001600160a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651916004831015610d44576101009863ffffffff8098966001600160a01b0364ffffffffff96948c6020859b8a98835251910152511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b6120c663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016866134eb565b91611fc4565b90611fa5565b905061ffff8060065460401c169160c81c16141584611f9a565b34610320575f60031936011261032057602067ffffffffffffffff60045416604051908152f35b34610320575f6003193601126103205760405161212f81613360565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f905261016081015f905261018081015f90526101a0015f90527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316604051906121c982613360565b80825260208201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168352604081017f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168c526101a0019b7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168d526040519d8e918252516001600160a01b031690602001525167ffffffffffffffff1660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff166101608401525167ffffffffffffffff166101808301525167ffffffffffffffff166101a08201526101c090f35b34610320575f6003193601126103205761259a61251e7f0000000000000000000000000000000000000000000000000000000000000000614d16565b6125477f0000000000000000000000000000000000000000000000000000000000000000614d16565b60206125a86040519261255a83856133d2565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190613267565b908582036040870152613267565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106125df57505050500390f35b8351855286955093810193928101926001016125d0565b34610320575f60031936011261032057602061261142613f2e565b63ffffffff60405191168152f35b34610320575f60031936011261032057602063ffffffff60095416604051908152f35b34610320576020600319360112610320576001600160a01b03612663613213565b165f52600a60205263ffffffff60405f2054168015612687576126116020916134a1565b7f9bbab462000000000000000000000000000000000000000000000000000000005f5263ffffffff60045260245ffd5b34610320575f60031936011261032057602060ff600354166040519015158152f35b34610320575f60031936011261032057602063ffffffff64044000004f5416604051908152f35b34610320575f6003193601126103205761274b61272763ffffffff60065460201c166137c9565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b34610320576020600319360112610320576127686131d7565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff6127986135c3565b936127df856127a683614c7a565b6127bd64ffffffffff825460a01c16858115613edb565b9064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b64ffffffffff604051951685521692a2005b34610320576020600319360112610320576001600160a01b03612812613213565b165f526005602052606060405f2054604051906001600160a01b038116825267ffffffffffffffff8160a01c16602083015260e01c6040820152f35b34610320576020600319360112610320576128676131d7565b61286f6135c3565b9061287981614b00565b6001810164ffffffffff815460a01c168061293957507f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979260ff6020936128e28763ffffffff959064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5460e81c1660ff8103612903575b5064ffffffffff604051951685521692a2005b61290c90613e9b565b507fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff8154169055856128f0565b63ffffffff847f330f57c7000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b34610320576020600319360112610320576129876131d7565b61298f613662565b61299881614b00565b64ffffffffff600182015460a01c1680151580612aa3575b15612a7157804210612a3c575067ffffffffffffffff6105b1928254906001600160a01b03821692839260a01c16937fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a361373c565b63ffffffff837f477c52fc000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b63ffffffff837f8649aac2000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5067ffffffffffffffff825460a01c1615156129b0565b3461032057602060031936011261032057612ad3613257565b612adb613477565b50612ae4613477565b50612afc8160ff60095460201c1660ff821610613b29565b612b0581613e9b565b5090602081101561126a5763ffffffff60a0928264040000002b0154905490828083871c169460e08160031c64040000004b01549160051b161c16916001600160a01b03604051612b5581613344565b86815260806020820191838516835260ff604082019560c01c1615158552606081019586520194855260405196875251166020860152511515604085015251606084015251166080820152f35b3461032057606060031936011261032057612bbb6131d7565b612bc3613229565b90612bcc613240565b612bd4613662565b60ff6003541661032457602092612bea92613ccf565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d63ffffffff60405191168152f35b3461032057606060031936011261032057611f32612c37613257565b612c3f6131ea565b612c5c612c4b82613a7e565b8264ffffffffff8216421015613431565b60443591613b60565b3461032057602060031936011261032057610100612c92612c846131d7565b612c8c6133f5565b506139bf565b612d19604051809267ffffffffffffffff60e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565bf35b3461032057604060031936011261032057612d34613213565b612d3c613229565b90612d45613662565b60ff60035416610324576105b1918167ffffffffffffffff612d7981946001600160a01b03165f52600560205260405f2090565b612d956001600160a01b038254168481158015612e8b576136d6565b6001600160a01b03331673ffffffffffffffffffffffffffffffffffffffff19825416178155612e1b612dce8584845460a01c16613507565b82547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a09190911b7bffffffffffffffff000000000000000000000000000000000000000016178255565b612e4a612e2c858460045416613507565b67ffffffffffffffff1667ffffffffffffffff196004541617600455565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df60206001600160a01b0333941692a31661380b565b503382146136d6565b34610320575f6003193601126103205761274b61272763ffffffff600654166137c9565b3461032057602060031936011261032057612ed1613213565b612ed9613662565b612ef4816001600160a01b03165f52600560205260405f2090565b9060405191612f0283613328565b549163ffffffff6001600160a01b03841693848352612f42602084019567ffffffffffffffff8360a01c168752604085019260e01c8352853382146136d6565b511680613021575064ffffffffff5f5b16804210612fe957506105b1926001600160a01b0367ffffffffffffffff9251169182915116925f612f95826001600160a01b03165f52600560205260405f2090565b55612faf612e2c8567ffffffffffffffff6004541661371a565b7fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd60206001600160a01b03604051938785521692a361373c565b6001600160a01b03837f2a9b326d000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b61305864ffffffffff9163ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906134eb565b612f52565b34610320576040600319360112610320576130766131d7565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff6130a66131fd565b9364ffffffffff6001600160a01b036130bd6135c3565b9616956130cb8715156135fd565b61314e816130d885614b00565b60036130e382614b57565b916001600160a01b0360028201931673ffffffffffffffffffffffffffffffffffffffff19845416178355018a73ffffffffffffffffffffffffffffffffffffffff198254161790559064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b84519687521660208601521692a2005b34610320575f600319360112610320576131a3336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633146132eb565b600160ff196003541617600355337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff8216820361032057565b6024359063ffffffff8216820361032057565b602435906001600160a01b038216820361032057565b600435906001600160a01b038216820361032057565b6024359067ffffffffffffffff8216820361032057565b6044359067ffffffffffffffff8216820361032057565b6004359060ff8216820361032057565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f840112156103205782359167ffffffffffffffff8311610320576020808501948460051b01011161032057565b9181601f840112156103205782359167ffffffffffffffff8311610320576020838186019501011161032057565b156132f35750565b6001600160a01b03907fa252c151000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6060810190811067ffffffffffffffff8211176110a057604052565b60a0810190811067ffffffffffffffff8211176110a057604052565b6101c0810190811067ffffffffffffffff8211176110a057604052565b610100810190811067ffffffffffffffff8211176110a057604052565b60c0810190811067ffffffffffffffff8211176110a057604052565b6080810190811067ffffffffffffffff8211176110a057604052565b90601f601f19910116810190811067ffffffffffffffff8211176110a057604052565b604051906134028261337d565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b1561343a575050565b9063ffffffff64ffffffffff927f81212768000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b6040519061348482613344565b5f6080838281528260208201528260408201528260608201520152565b63ffffffff5f199116019063ffffffff821161067a57565b9063ffffffff8091169116039063ffffffff821161067a57565b67ffffffffffffffff81116110a05760051b60200190565b9064ffffffffff8091169116019064ffffffffff821161067a57565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161067a57565b604051906135368261339a565b5f60a0838281528260208201528260408201528260608201528260808201520152565b919081101561126a5760051b0190565b60043563ffffffff811681036103205790565b60243563ffffffff811681036103205790565b805182101561126a5760209160051b010190565b9190820180921161067a57565b8181029291811591840414171561067a57565b64ffffffffff6135f963ffffffff7f000000000000000000000000000000000000000000000000000000000000000016426135a3565b1690565b1561360457565b60646040517fc5dbe6e700000000000000000000000000000000000000000000000000000000815260206004820152600660248201527f7061796f757400000000000000000000000000000000000000000000000000006044820152fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6136ae5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b156136df575050565b906001600160a01b0380927f5f34c21f000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b9067ffffffffffffffff8091169116039067ffffffffffffffff821161067a57565b67ffffffffffffffff6137c7926002547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000061379584868560801c16613507565b60801b1691161760025516907f0000000000000000000000000000000000000000000000000000000000000000614b9b565b565b9063ffffffff8216156138025763ffffffff6137ed6137e7846134a1565b936134a1565b165f52600760205260405f2054906001929190565b5f915081908190565b801561394f576002546138288267ffffffffffffffff83166135a3565b67ffffffffffffffff81116139235767ffffffffffffffff67ffffffffffffffff1991169116176002557f000000000000000000000000000000000000000000000000000000000000000090604051907f23b872dd000000000000000000000000000000000000000000000000000000005f52336004523060245260445260205f60648180865af19060015f5114821615613902575b6040525f606052156138cd5750565b6001600160a01b03907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90600181151661391a57823b15153d151616906138be565b503d5f823e3d90fd5b827f08083b2a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fcbca5aa2000000000000000000000000000000000000000000000000000000005f5260045ffd5b634000000081101561126a5764054000005001905f90565b634000000081101561126a5764058000005001905f90565b634000000081101561126a576405c000005001905f90565b6139c76133f5565b506139d3816009614c0d565b8054916139e4600183015492614b57565b92633fffffff8260021c16634000000081101561126a5764040000004f01546040519467ffffffffffffffff94919360061b60c0169264ffffffffff92918691906001600160a01b0390613a378a61337d565b8183168a5281851660208b015216604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff166001810180911161067a576135f9613afc613acc64ffffffffff9363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906135b0565b67ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166135a3565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906135a3565b15613b315750565b60ff907f2d53c29d000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91909160ff60095460201c1692613b7d8260ff8116958610613b29565b602082101561126a5764040000002b8201549363ffffffff613ba48464040000004b613ebf565b90549060031b1c169463ffffffff8316958087119381855f14613cbf57613bca916134b9565b905b61100063ffffffff831611613c7a57508591908415613c6b57613bef9192615328565b145b15613c3b5750613c0057505050565b6020613c229264040000002b90613c1a61053d8584613eb0565b905501613ebf565b63ffffffff829392549160031b92831b921b1916179055565b84907f1aaed71f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b613c7491615328565b14613bf1565b8360849189604051927fca74f7210000000000000000000000000000000000000000000000000000000084526004840152602483015260448201526110006064820152fd5b90613cc9916134b9565b90613bcc565b67ffffffffffffffff92831693909290911663ffffffff8316613cfb613cf586846135a3565b826135b0565b946101008211613e695763ffffffff64044000004f95949554169563ffffffff613d258689613fde565b1663ffffffff1964044000004f54161764044000004f558695821515976001600160a01b033316975b63ffffffff613d5d8984613fde565b1663ffffffff821690811015613e1a5764010000000082101561126a5763ffffffff6001838a613d5d948f8f908c918799640440000050019073ffffffffffffffffffffffffffffffffffffffff19825416179055613dd6633fffffff8660021c169484613dca87613977565b90549060031b1c6152f7565b613de261053d86613977565b9055613df6575b5050500116915050613d4e565b613e0a61053d91613e1093613dca866139a7565b926139a7565b90555f808a613de9565b50509491975095506137c79450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a29261380b565b507fa8068ada000000000000000000000000000000000000000000000000000000005f5260045261010060245260445ffd5b602081101561126a5764040000000b01905f90565b602082101561126a5701905f90565b919091602083101561126a57601c908360031c019260021b1690565b15613ee4575050565b9063ffffffff64ffffffffff927fca628f26000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b9190820391821161067a57565b613f639067ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613f21565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015613f9b5763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b60643567ffffffffffffffff811681036103205790565b63ffffffff60019116019063ffffffff821161067a57565b9063ffffffff8091169116019063ffffffff821161067a57565b969590989792949163ffffffff6004351660043514159283610320576004803563ffffffff165f908152600760205260409020600181015490999160d882901c60ff169190821015610d44576001821490816149b1575b50156149ac575060035b6004811015610d44576001810361497557506040519560208701957f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de687526103205763ffffffff60043516604088015260243563ffffffff811681036103205763ffffffff16606088015260443563ffffffff811681036103205763ffffffff1660808801526064359a67ffffffffffffffff8c168c036103205767ffffffffffffffff8c1660a08901526084359663ffffffff881688036103205763ffffffff881660c08a015260a4359863ffffffff8a168a036103205763ffffffff8a1660e082015260c43561010082015260e435610120820152610104356101408201526101243561016082015261014435610180820152610164356101a0820152610184356101c08201526101a4356101e08201526101e0815261419d610200826133d2565b5190208b5480820361493b5750506141cc64ffffffffff9163ffffffff8360018f015460a01c169116906134eb565b169c8d4210614903576142269b9c9d5063ffffffff60065460201c1680155f146148e057506142065f5b6101a43590600435818314614a84565b5f9963ffffffff600435165f52600860205260405f206040519d8e61339a565b54998d63ffffffff8c1690528d602063ffffffff8d821c169101528d604067ffffffffffffffff8d821c169101528d606067ffffffffffffffff8d60801c169101528d608063ffffffff8d60c01c169101528d60a08c60e01c9101528661474f575b50505084614598575b50505063ffffffff8851169363ffffffff841694858503610320578511908115614574575b5061444d575050505067ffffffffffffffff6040850151169367ffffffffffffffff861694858714159182610320578682149283614433575b610320576060015167ffffffffffffffff16911561440157505063ffffffff166143e1575b6001820180547fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff167b020000000000000000000000000000000000000000000000000000001790556103205761436b600435613fc6565b7fffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff67ffffffff000000006006549260201b1691161760065554915060405191825260208201527fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c604063ffffffff6004351692a2565b806103205763ffffffff600435165f5260086020525f6040812055614314565b857f86e4f6c7000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b50606081015167ffffffffffffffff16871492505f6142ef565b929697509250935061445f92506135a3565b159050614545575060043563ffffffff9081165f908152600860209081526040918290208451828601518487015160608801516080808a015160a0909a01519390961b67ffffffff000000001693909716929092179190941b6fffffffffffffffff000000000000000016179390911b77ffffffffffffffff00000000000000000000000000000000169290921760c09390931b7bffffffff000000000000000000000000000000000000000000000000169290921760e09290921b7fffffffff0000000000000000000000000000000000000000000000000000000016919091179055565b7feb7de9bd000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b905063ffffffff60208a01511663ffffffff8216918281036103205750105f6142b6565b63ffffffff8b511663ffffffff8716908188036103205781810361472157505063ffffffff60208c0151169163ffffffff881680890361032057848163ffffffff8f6020906145ef8c968f9a6145fc9b5088614d6d565b0151169061014435614da9565b63ffffffff60a08a01511667ffffffffffffffff60608b0151165f5b858110614686575063ffffffff67ffffffffffffffff928c602083614644818b16828486015116613fde565b169101521660a08c01521660608a01525f1983019083821161067a5761467e918461466e92613559565b3563ffffffff60095416906153f7565b5f8080614291565b916146dd6146a0614698858988613559565b35928361537f565b926146d78366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b906135a3565b928160e01c91634000000083101561126a57634000000061470c8464040000004f019283545f60031b1c61543a565b93101561126a57600192905501919091614618565b7feb7de9bd000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b63ffffffff891689036103205761478f91878f63ffffffff86918f61477d908f848181925016911686614d6d565b511663ffffffff8d1661012435614da9565b8b63ffffffff60808201511667ffffffffffffffff604083015116905f5b88811061481a575091608063ffffffff67ffffffffffffffff94816147d7818d1682875116613fde565b168452169101521660408d01525f1985019085821161067a5761481291866147fe92613559565b3563ffffffff64044000004f5416906153f7565b5f8080614288565b925061482d6146a0614698858b88613559565b928160e01c91634000000083101561126a576405800000508301805490916148549161543a565b92634000000081101561126a577f80000000000000008000000000000000800000000000000080000000000000008085818464054000005001545f60031b1c170316036148b5576340000000111561126a57600192905501908e92916147ad565b7f7729823a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6148ee63ffffffff916134a1565b165f52600760205261420660405f20546141f6565b8d7fa6847e47000000000000000000000000000000000000000000000000000000005f5263ffffffff6004351660045260245260445ffd5b7f17572344000000000000000000000000000000000000000000000000000000005f5263ffffffff6004351660045260245260445260645ffd5b7ffefc2771000000000000000000000000000000000000000000000000000000005f5263ffffffff6004351660045260245260445ffd5b614059565b905061ffff8060065460401c169160c81c1614155f61404f565b90604183036149f5576149ee9250602081013591604082359201355f1a90615107565b9192909190565b50505f9160029190565b64010000000081101561126a5760021b600b01905f90565b614a2090615194565b919067ffffffffffffffff831680614a36575050565b6137c7917f0000000000000000000000000000000000000000000000000000000000000000614b9b565b9082101561126a570190565b90939293848311610320578411610320578101920390565b15614a8e57505050565b63ffffffff907f6919ed34000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b15614ace5750565b63ffffffff907f511e3ddd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90614b0c826009614c0d565b916001600160a01b038354163303614b215750565b63ffffffff907ffd2f0c9b000000000000000000000000000000000000000000000000000000005f52166004523360245260445ffd5b6001600160a01b039060028101549064ffffffffff8260a01c168015159081614b90575b5015614b8b576003915001541690565b501690565b90504210155f614b7b565b916001600160a01b03604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af19060015f5114821615614bf5575b604052156138cd5750565b90600181151661391a57823b15153d15161690614bea565b63ffffffff81541663ffffffff831690811015614c3c575064010000000082101561126a57600291821b010190565b7f9bbab462000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b64010000000082101561126a5701905f90565b9064044000004f63ffffffff8154169263ffffffff811693841015614cea576001614ca59201614c67565b50916001600160a01b038354163303614cbb5750565b7f55620445000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b837ff5849ddb000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60ff811690601f8211614d455760405191614d326040846133d2565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b919080821115614da157614d8091613f21565b610200811015614d9757905b818103614721575050565b5061020090614d8c565b50505f614d80565b91959194919390926102008410614fda576102005b614dc7816134d3565b91614dd560405193846133d2565b818352614de1826134d3565b93601f196020850195013686375f5b818110614f785750505060011c805b614ef95750511561126a57519460091c905f5b848110614eab57505061020082119050614e7657505f5b8284149182614e6c575b505015614e3e575050565b7ff4dd23a7000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b1490505f80614e33565b614e7f9061535c565b5f5b6102006001821b10614e9b57614e9691613f21565b614e29565b5f19811461067a57600101614e81565b90919560018716155f14614edd57614ec4828685613559565b35905f52602052600160405f205b96811c929101614e12565b614ee8828685613559565b355f52602052600160405f20614ed2565b5f5b818110614f0c575060011c80614dff565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361067a57614f44828561358f565b516001830180931161067a57614f5c6001938661358f565b51905f5260205260405f20614f71828661358f565b5201614efb565b80614f866001928486613559565b3560405160208101917f04000000000000000000000000000000000000000000000000000000000000008352602182015260218152614fc66041826133d2565b519020614fd3828861358f565b5201614df0565b6001614fe58561535c565b1b614dbe565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163014806150de575b15615046577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526150d860c0826133d2565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461501d565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615189579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561517e575f516001600160a01b0381161561517457905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b906151a0826009614c0d565b90633fffffff8360021c1692634000000084101561126a5764040000004f84018054600683901b60c01681811c67ffffffffffffffff169291600184111561528b575f1984019767ffffffffffffffff891161067a5767ffffffffffffffff6152098a99614b57565b9916948511615263576340000000111561126a579083901b900390556040519081527fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c4281770602063ffffffff6001600160a01b038816941692a3565b7fcfdc7806000000000000000000000000000000000000000000000000000000005f5260045ffd5b505f965086955050505050565b63ffffffff64044000004f541663ffffffff8216908110156152cc575064010000000081101561126a576404400000500190565b7ff5849ddb000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919060061b60c016677fffffffffffffff61531e8385841c67ffffffffffffffff166135a3565b116105d6571b0190565b9063ffffffff5f91165b8063ffffffff83161061534457505090565b90915f5263ffffffff600160205f2093011690615332565b905f915b806001841b1061536d5750565b915f19811461067a5760010191615360565b8060e01c9182106153cb5760201b156153a0576001810180911161067a5790565b7ffd67e965000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b507fb3978a27000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b615400906154cc565b8181101561540c575050565b7f6439bd68000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b907effffffffffffff0000000000000000000000000000000000000000000000008160181b169076ffffffffffffff000000000000000000000000000000008160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907f800000000000000080000000000000008000000000000000800000000000000082166105d657565b6403fffffffc8160de1c169066ffffffffffffff8160a81c16615540576dffffffffffffffffffffffffffff8160701c166155315760381c74ffffffffffffffffffffffffffffffffffffffffff161561552e576001810180911161067a5790565b90565b506002810180911161067a5790565b506003810180911161067a579056fea2646970667358221220cf72b587f6720a8e9eba048cdbdec549ca64a61f59a1544552621f89046b810164736f6c63430008250033'
