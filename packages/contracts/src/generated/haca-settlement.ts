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
        "internalType": "uint40",
        "name": "staleAt",
        "type": "uint40"
      }
    ],
    "name": "EpochNotStale",
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
        "internalType": "uint32",
        "name": "words",
        "type": "uint32"
      }
    ],
    "name": "EpochPartlyApplied",
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
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      }
    ],
    "name": "NotForked",
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
    "name": "NotFraud",
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
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NotSelf",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "current",
        "type": "uint32"
      }
    ],
    "name": "SeedEpochInFuture",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "WordsAppliable",
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
      }
    ],
    "name": "EpochRolledBack",
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
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "bond",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "reward",
        "type": "uint64"
      }
    ],
    "name": "LaneForked",
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
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "bond",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "reward",
        "type": "uint64"
      }
    ],
    "name": "SettlerSlashed",
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
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "stake",
        "type": "uint64"
      }
    ],
    "name": "StakeSlashed",
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
        "internalType": "enum IFraudJudge.Fraud",
        "name": "fraud",
        "type": "uint8"
      },
      {
        "internalType": "bytes",
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "name": "challenge",
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
            "name": "lane",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "seq",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "cumulative",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IEscrow.Voucher",
        "name": "a",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signatureA",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "lane",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "seq",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "cumulative",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IEscrow.Voucher",
        "name": "b",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signatureB",
        "type": "bytes"
      }
    ],
    "name": "challengeFork",
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
    "name": "challengeWords",
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
      }
    ],
    "name": "dropStale",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "inputs": [],
    "name": "judge",
    "outputs": [
      {
        "internalType": "contract IFraudJudge",
        "name": "",
        "type": "address"
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
    "name": "probeWords",
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
        "internalType": "uint32",
        "name": "seedEpoch",
        "type": "uint32"
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
          },
          {
            "internalType": "uint40",
            "name": "since",
            "type": "uint40"
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
  '0x61034080604052346104ce576101c081619a43803803809161002182856104d2565b8339810103126104ce57604051906101c082016001600160401b038111838210176104ba57604052610052816104f5565b8252610060602082016104f5565b602083015261007160408201610509565b60408301526100826060820161051d565b60608301526100936080820161051d565b60808301526100a460a0820161051d565b60a08301526100b560c0820161051d565b60c08301526100c660e0820161051d565b60e08301526100d8610100820161051d565b61010083015261012081015160ff811681036104ce5761013b916101a091610120850152610109610140820161052e565b61014085015261011c610160820161052e565b61016085015261012f6101808201610509565b61018085015201610509565b6101a082015260405161014f6040826104d2565b60048152634841434160e01b60208201526040519161016f6040846104d2565b60018352603160f81b6020840152610186816105d6565b604051612f528082016001600160401b038111838210176104ba578291616af1833903905ff080156104af5760018060a01b03166102405260018060a01b0381511660805260018060a01b0360208201511660a05260018060401b0360408201511660c05263ffffffff60608201511660e05263ffffffff6080820151166101005263ffffffff60a0820151166101205263ffffffff60c0820151166101405263ffffffff60e0820151166101605263ffffffff610100820151166101805260ff610120820151166101a05261ffff610140820151166101c05261ffff610160820151166101e05260018060401b0361018082015116610200526101a060018060401b03910151166102205261029b81610561565b610300526102a882610561565b610320526020815191012090816102c05260208151910120806102e05246610280526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261031b60c0826104d2565b51902061026052306102a052604051615f949081610b5d8239608051818181610276015281816119d501528181613fac01528181614139015281816141e30152615393015260a0518181816116a801528181611a190152613628015260c051818181611a410152818161438e0152614f87015260e051818181611a710152818161435e0152614fcd015261010051818181611a9e01526143ba01526101205181611acb015261014051818181611725015281816118bc01528181611af8015261358b01526101605181611b2601526101805181818161039901528181611b5501528181613122015281816135b8015261407901526101a051818181610c5d0152611b8401526101c05181611bb001526101e05181611bdd015261020051818181611c0a0152612237015261022051818181610b500152611c3b015261024051818181611fad015261282c01526102605181615ac801526102805181615b7f01526102a05181615a9201526102c05181615b1701526102e05181615b3d01526103005181611d3401526103205181611d5d0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b038211908210176104ba57604052565b51906001600160a01b03821682036104ce57565b51906001600160401b03821682036104ce57565b519063ffffffff821682036104ce57565b519061ffff821682036104ce57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f81511161058c57602081519101516020821061057d571790565b5f198260200360031b1b161790565b60405163305a27a960e01b8152602060048201529081906105b190602483019061053d565b0390fd5b919082018092116105c257565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b031615610add57606081019061062263ffffffff8351166040516106046040826104d2565b600c81526b65706f63685365636f6e647360a01b6020820152610b18565b61012081019161065660ff84511660405161063e6040826104d2565b600681526571756f72756d60d01b6020820152610b18565b61067361ffff6101408401511661ffff61016085015116906105b5565b6127108111610aa0575063ffffffff81511661069b608084019163ffffffff835116906105b5565b6106b160a085019163ffffffff835116906105b5565b916106c860c086019363ffffffff855116906105b5565b936106df60e087019563ffffffff875116906105b5565b95600187018097116105c257610100019563ffffffff875116604051916107076040846104d2565b601083526f756e626f6e64696e675365636f6e647360801b6020840152808210610a6b57505050617a694614610a625763ffffffff9051166040519061074e6040836104d2565b600c82526b65706f63685365636f6e647360a01b6020830152610e108110610a2a57505063ffffffff905116604051906107896040836104d2565b600d82526c72657665616c5365636f6e647360981b602083015261025881106109f257505063ffffffff905116604051906107c56040836104d2565b6012825271706f737454696d656f75745365636f6e647360701b602083015261070881106109ba57505063ffffffff905116604051906108066040836104d2565b600d82526c77696e646f775365636f6e647360981b602083015262015180811061098157505063ffffffff905116604051906108436040836104d2565b600b82526a73686f775365636f6e647360a81b6020830152613840811061094957505063ffffffff9051166040519061087d6040836104d2565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f480811061091057505060ff905116604051906108ba6040836104d2565b600682526571756f72756d60d01b6020830152600281106108d9575050565b604051630d1d3e1b60e41b815260606004820152925082916108ff90606484019061053d565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161093690606484019061053d565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161096f90606484019061053d565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109a790606484019061053d565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109e090606484019061053d565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a1890606484019061053d565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a5090606484019061053d565b906024830152610e1060448301520390fd5b50505050505050565b604051630d1d3e1b60e41b81526060600482015293508392610a9190606485019061053d565b91602484015260448301520390fd5b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b9060018110610b25575050565b604051630d1d3e1b60e41b81526060600482015292508291610b4b90606484019061053d565b906024830152600160448301520390fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806302191980146136125780630356358c1461354457806307f5c8da1461324e57806308f9e8c21461316157806315ca049814612fb2578063192dbbbd14612f8e578063195bda5e14612e6e5780631d5c027c14612e325780631f5a090614612de8578063279c1cfb14612d82578063307d3f0614612c7b578063344f186b14612b6c57806339eaa76814612ab85780633d49fb3b146129d1578063413126cc14612976578063460b4fa7146128d157806348fc6f51146128825780634a55afd11461285b578063573255f41461281757806360da3e83146127f5578063682a9141146127995780636da49b83146127765780636dba7f891461219d578063733e02ad14611e3d5780637667180814611e1457806384b0196e14611d1c57806389035730146119515780638db8c5d01461192b5780639a758d0d1461174b5780639c27d787146117085780639ca0ac3814611692578063aa9224cd14611648578063af0428c8146115b6578063b3ff1860146114e0578063c038a38e14611451578063c6b463d31461142f578063d1cd519214611312578063d213abf21461124d578063d3b920c61461115c578063d454ee3614610aa0578063d93f088c146109d1578063efa888a61461061c578063f50d58ab1461034f5763f9e2b179146101fe575f80fd5b3461034c5760e036600319011261034c576102176136b7565b61021f61371a565b610227613730565b9160843560ff811680910361034a5761023e613d3d565b60ff6001541661033b57846102746102686001600160401b0387166001600160401b038716613c42565b63ffffffff8516613c4f565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169290833b156103375760e49083604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af161031e575b60208561030086868661453b565b905f516020615f3f5f395f51905f525d63ffffffff60405191168152f35b6103298580926139cf565b610333575f6102f2565b8380fd5b8280fd5b630b4cba3160e31b8552600485fd5b845b80fd5b503461034c57602036600319011261034c576103696136b7565b90610372613d3d565b64ffffffffff610381836155be565b5460a01c1661039283821515615404565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016900364ffffffffff81116106085764ffffffffff6103d79116614f85565b60045463ffffffff808260201c16911681149081156105f8575b50156105da575061040182615a4b565b918254926104168260ff8660c81c1615615404565b64ffffffffff8460a01c168042106105be575060ff60c81b198416600160c81b17905563ffffffff811692600282901c633fffffff166001600160401b0360c0643fffffffc061046584613da2565b90549060031b1c9560061b161693841c16926104cc6001600160401b0361048b84613d72565b90546001600160a01b039096169560039190911b1c831c166104c7866001600160401b036104b887613d8a565b90549060031b1c861c16613f56565b613bbf565b936104d683613d8a565b90549060031b1c90677fffffffffffffff81116105af57918493916001600160401b0388999461059c9950831b921b19161761052a61051483613d8a565b819391549060031b91821b915f19901b19161790565b905561056261051461055c8461053f85613d72565b90549060031b1c9060c06001600160401b039160061b161b191690565b92613d72565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b60206040516001600160401b0387168152a3614106565b805f516020615f3f5f395f51905f525d80f35b63020fd42f60e51b8752600487fd5b638661088d60e01b845263ffffffff8316600452602452604483fd5b63ffffffff9081604494630740f2ad60e21b85521660045216602452fd5b905063ffffffff8216105f6103f1565b634e487b7160e01b82526011600452602482fd5b50346109cd5761062b36613801565b9361063a999899959195613d3d565b303b156109cd5760405163073d54ed60e31b815297889761065e60048a018d613abb565b6101c48901610240905261024489019061067792613c1e565b90600319888303016101e489015261068e92613c1e565b90600319868303016102048701526106a592613c1e565b90600319848303016102248501526106bc92613c1e565b03813091815a5f948591f190816109b8575b506109b3573d156109ac573d6106e381613c03565b906106f160405192836139cf565b81523d82602083013e5b602081519101805163ffffffff60e01b8116906004841061098c575b5063ffffffff60e01b16633b94c11d60e11b811490811561097b575b811561096a575b8115610959575b8115610948575b8115610937575b50156109355750505b610763826004615425565b61077661076f84613919565b600461556a565b6001810190600360d81b60ff60d81b1983541617825560045461ffff8160601c1661ffff8114610922579463ffffffff6107f69261059c9697600161ffff60601b910160601b169061ffff60601b19161780600455818160401c169081155f1461091c5782915060201c165b1663ffffffff196004541617600455613919565b905482546040519182526001600160a01b03169163ffffffff16907f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df090602090a3546001600160a01b03165f8181526003602052604090206108c29084906001600160401b03905b5460a01c1661087d8460018060a01b03165f52600360205260405f2090565b6001600160401b0360a01b1981541690556104c76108a6826001600160401b0360025416613f56565b6001600160401b03166001600160401b03196002541617600255565b604080516001600160401b0383168152600183901c677fffffffffffffff1660208201529192339290917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d3939190819081015b0390a3613f76565b506107e2565b634e487b7160e01b855260116004526024855bfd5b63020fd42f60e51b1490505f61074f565b6386e4f6c760e01b81149150610748565b63fd67e96560e01b81149150610741565b63b3978a2760e01b8114915061073a565b630c8737ad60e31b81149150610733565b6001600160e01b0319600485900360031b81901b9091161690505f610717565b60606106fb565b610758565b6109c59192505f906139cf565b5f905f6106ce565b5f80fd5b346109cd5760403660031901126109cd576109ea6136b7565b6109f26136ca565b5f9063ffffffff165b8063ffffffff841610610a1357602082604051908152f35b906001610a9663ffffffff926001600160401b03610a8f633fffffff8860021c168289610a7f610a7960c0643fffffffc0610a4d87613d8a565b90549060031b1c9460061b1616928480610a6688613da2565b90549060031b1c861c1691851c16613f56565b93613d72565b90549060031b1c901c1690613bbf565b1690613c42565b93011691906109fb565b346109cd57366003190161020081126109cd576101c0136109cd576101c4356001600160401b0381116109cd57610adb90369060040161368a565b906101e4356001600160401b0381116109cd57610afc90369060040161368a565b919092610b2a610b12610b0d6138f3565b614336565b610b1a6138f3565b64ffffffffff8216421015613a2c565b335f9081526003602052604090206001600160401b03815460a01c166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000169081811061114457505080546001600160e01b03164260e01b6001600160e01b031916179055610b9f81613c03565b610bac60405191826139cf565b818152602081019036838501116109cd57828483375f602084830101525190206101643580820361112f57505060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252610c12604082016004613abb565b6101e08152610c23610200826139cf565b51902093610c5085610c33615a8f565b6042916040519161190160f01b8352600283015260228201522090565b935f946042820661111c577f000000000000000000000000000000000000000000000000000000000000000060ff166042830481811061110757505f9392849291505b80851061100a575050505050610ca76138f3565b60458206610ff7575f905f5b838110610f5257868663ffffffff600454168063ffffffff610cd36138f3565b1610610cdd6138f3565b90610f36575063ffffffff610cf0613906565b1615610cfa6138f3565b90610f1d5750677fffffffffffffff6001600160401b03610d1961471b565b1611610d2361471b565b90610f01575080610eec5750610d495f5b6101a43590610d416138f3565b8183146153db565b63ffffffff610d5e610d596138f3565b614f2e565b1663ffffffff19600454161760045561ffff60045460601c16604051610d8381613946565b8381526020810191338352610e1964ffffffffff604084018142168152606085019384526001608086019581875263ffffffff60a0820199168952610ddd610dc96138f3565b63ffffffff165f52600560205260405f2090565b9051815596519601805491516001600160c81b03199092166001600160a01b039790971696909617911660a01b64ffffffffff60a01b16178455565b51825461ffff60c81b191660c89190911b61ffff60c81b16178255516004811015610ed857815492516001600160d81b0390931660d89190911b60ff60d81b161760e09290921b6001600160e01b031916919091179055610e786138f3565b9063ffffffff610e8661471b565b6001600160401b03610e96613906565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b610efb610dc9610d4992613a89565b54610d34565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b610f5d8185876153b7565b3560f81c928310610fe45760018301808411610fbb57926001820190818311610fbb5760218301808411610fbb57610f9b8591610fae94898b6153c3565b9290359260208110610fcf575b506143fe565b6045810180911115610cb3575b634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918b610fa8565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b909192939661101a8883876153b7565b3560f81c9384106110f45760018401808511610fbb579360018901808a11610fbb5760428a0190818b11610fbb576110899161105791868a6153c3565b9091906020841084816110d7575b61106e916143e0565b611077846146db565b50546001600160a01b03169287614efa565b50506001600160a01b0316908082036110be575050600163ffffffff911b16179660428101809111610fbb5793929190610c93565b82632ea4958160e01b5f5260045260245260445260645ffd5b61106e915060ff6110e7826146db565b505460c01c169150611065565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b5063ff9a79ef60e01b5f5260045260245ffd5b6367553dcb60e01b5f5260045260245260445ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b346109cd5760403660031901126109cd576111756136b7565b61117d61371a565b611185613d3d565b60ff6001541661123e5781633fffffff916111b864ffffffffff6111ab61122c966155be565b5460a01c16838115614ecd565b6111f86105146111f263ffffffff851695869560021c16936001600160401b036111e186613d8a565b90549060031b1c9116968791615d4f565b92613d8a565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a36141a1565b5f5f516020615f3f5f395f51905f525d005b630b4cba3160e31b5f5260045ffd5b346109cd5760403660031901126109cd576112666136b7565b61126e6136ca565b5f9063ffffffff165b8063ffffffff84161061128f57602082604051908152f35b906001600160401b036112a184614f60565b505460a01c16633fffffff8460021c1663400000008110156112fe5763ffffffff926001600160401b03610a8f600194826112f49564040000004d015460c0643fffffffc08c60061b16161c1690613bbf565b9301169190611277565b634e487b7160e01b5f52603260045260245ffd5b346109cd5760403660031901126109cd5761132b6136b7565b6113336136ca565b63ffffffff6113428383613aa1565b169161134d83613ba8565b9261135b60405194856139cf565b80845261136a601f1991613ba8565b015f5b81811061141857505063ffffffff819216915b8263ffffffff8216106113de57836040518091602082016020835281518091526020604084019201905f5b8181106113b9575050500390f35b919350916020610100826113d06001948851613746565b0194019101918493926113ab565b6001816114106113f263ffffffff9461426e565b846113fd8785613aa1565b1690611409828a613bef565b5287613bef565b500116611380565b6020906114236139f0565b8282880101520161136d565b346109cd575f3660031901126109cd57602060ff600754821c16604051908152f35b346109cd575f3660031901126109cd575f606060405161147081613961565b8281528260208201528260408201520152608060405161148f81613961565b6001600160401b035f5481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b346109cd5760203660031901126109cd576004356001600160401b0381116109cd576115109036906004016137d1565b90611519613d3d565b5f905f925b808410611583576020835f5467ffffffffffffffff60401b61154c836001600160401b038460401c16613bbf565b60401b169067ffffffffffffffff60401b1916175f555f5f516020615f3f5f395f51905f525d6001600160401b0360405191168152f35b90916115ac6001916115a66115a161159c888789613bdf565b613919565b61536f565b90613bbf565b930192919061151e565b346109cd5760203660031901126109cd5760c06115e26115d46136b7565b6115dc613a59565b50613dcc565b60a060405191600180831b0381511683526001600160401b0360208201511660208401526001600160401b0360408201511660408401526001600160401b03606082015116606084015264ffffffffff60808201511660808401520151151560a0820152f35b346109cd5760203660031901126109cd57602061166e6116666136b7565b6115a1613d3d565b5f5467ffffffffffffffff60401b61154c836001600160401b038460401c16613bbf565b346109cd575f3660031901126109cd576116d7337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681146138cb565b60ff1960015416600155337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b346109cd5761174961171936613801565b979690969591959492947f0000000000000000000000000000000000000000000000000000000000000000615012565b005b346109cd5760203660031901126109cd576117646136b7565b61176c6139f0565b5063ffffffff81165f9081526005602081815260408084206006835293209190526001820154909260d882901c60ff1691906004831015610ed85760018314918261190f575b50816118ee575b50156118e857506003905b600181549101549264ffffffffff8460a01c169384155f146118b2575f915b5491604051946117f286613998565b6004811015610ed8578552602085019384526040850160018060a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651956004871015610ed8576101009863ffffffff80989664ffffffffff95869483998d525160208d015260018060a01b0390511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b6118e263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168661392a565b916117e3565b906117c4565b6118f89150614f2e565b63ffffffff8060045460401c1691161415846117b9565b90915061ffff8060045460601c169160c81c16141590856117b2565b346109cd575f3660031901126109cd5760206001600160401b0360025416604051908152f35b346109cd575f3660031901126109cd5760405161196d8161397c565b5f808252602082018190526040808301829052606083018290526080830182905260a0830182905260c0830182905260e08301829052610100830182905261012083018290526101408301829052610160830182905261018083018290526101a090920152517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316611a068261397c565b8082526020820191600160a01b600190037f0000000000000000000000000000000000000000000000000000000000000000168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252600160a01b600190039051169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b346109cd575f3660031901126109cd57611db8611d587f0000000000000000000000000000000000000000000000000000000000000000615c27565b611d817f0000000000000000000000000000000000000000000000000000000000000000615c27565b6020611dc660405192611d9483856139cf565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906138a7565b9085820360408701526138a7565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110611dfd57505050500390f35b835185528695509381019392810192600101611dee565b346109cd575f3660031901126109cd576020611e2f42614f85565b63ffffffff60405191168152f35b346109cd57366003190161020081126109cd576101c0136109cd576101c43560108110156109cd576101e4356001600160401b0381116109cd57611e8590369060040161368a565b9091611e8f613d3d565b60405192631e5188e160e11b845260043563ffffffff81168091036109cd57600485015260243563ffffffff81168091036109cd57602485015260443563ffffffff81168091036109cd5760448501526064356001600160401b0381168091036109cd57606485015260843563ffffffff81168091036109cd57608485015260a4359163ffffffff83168093036109cd578360209461022493879593869460a486015260c43560c486015260e43560e486015261010435610104860152610124356101248601526101443561014486015261016435610164860152610184356101848601526101a4356101a48601526101c48501526102006101e485015281610204850152848401375f828201840152601f01601f191681010301817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115612192575f91612157575b50611fee6138f3565b901561213e576001611ffe613c62565b01545f9060e081901c906001600160a01b0381169060a01c64ffffffffff16835b60ff81166020811015612114576001811b85161580156120f7575b6120ec5763ffffffff61204c836146db565b505460a01c169061205c82614f60565b509687548260ff8260e81c16036120dd57604060ff9593600195936120ca6120b26001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c168093613bbf565b8d5467ffffffffffffffff60a01b19168e559c615737565b82519182526020820152a25b011661201f565b5096505050600160ff916120d6565b50600160ff916120d6565b508264ffffffffff612108846146db565b505460c81c161161203a565b61122c846108c2886001600160401b0361085e8460018060a01b03165f52600360205260405f2090565b63ffffffff906316dd2ab760e01b5f521660045260245ffd5b90506020813d60201161218a575b81612172602093836139cf565b810103126109cd575180151581036109cd5781611fe5565b3d9150612165565b6040513d5f823e3d90fd5b346109cd5760e03660031901126109cd576121b6613704565b6121be6136ee565b6044359060ff8216908183036109cd57606435936001600160401b038516928386036109cd5760843560a4359063ffffffff82168092036109cd5760c4356001600160401b0381116109cd5761221890369060040161368a565b612223969196613d3d565b60ff6001541661123e576001600160401b037f000000000000000000000000000000000000000000000000000000000000000016808910612760575063ffffffff61226d42614f85565b16841161227942614f85565b9061274357506122e690604051976122e160208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c015260018060a01b038a169a8b6060820152606081526122d66080826139cf565b519020610c33615a8f565b614efa565b50506001600160a01b03168681148061273a575b1561272457506001600160a01b0316936123158515156140a3565b83151580612719575b15612706576001600160a01b0381165f9081526008602052604090205463ffffffff168015906123599082156126fd5760ff5f5b1690613aa1565b90156126e0575063ffffffff600754169763ffffffff8914610fbb5760049163ffffffff60018b011663ffffffff19600754161760075563ffffffff6123bc6123a18c614f2e565b6001600160a01b039093165f90815260086020526040902090565b911663ffffffff198254161790556124106123d68a614f60565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b895460ff60e01b191660e082901b60ff60e01b16178a55166124dc575050600260209660ff5b81549060ff60e81b9060e81b169060ff60e81b191617815560018101856001600160601b0360a01b82541617905501826001600160601b0360a01b82541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a4806124cd575b505f5f516020615f3f5f395f51905f525d604051908152f35b6124d6906141a1565b826124b4565b600754602881901c9892979695949392905f9063ffffffff8b161561268657505b60ff81169063ffffffff6001831b8c1616612523575060ff8114610fbb576001016124fd565b919293949596979899905063ffffffff60281b806007549263ffffffff600160ff87161b16191660281b16169063ffffffff60281b1916176007555b60405161256b81613961565b868152602081018981526040820160018152606083019164ffffffffff42168352612595856146db565b949094612673575184549151925193516001600160f01b03199092166001600160a01b03919091161760a09290921b63ffffffff60a01b169190911791151560c01b60ff60c01b169190911760c89190911b64ffffffffff60c81b1617905560208110156112fe5760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f8916060916404000000298601829055612644866404000000496146ff565b81549060031b9063ffffffff84831b921b19161790556040519160ff871683528e8301526040820152a2612436565b634e487b7160e01b5f525f60045260245ffd5b8092939495969798999a5060ff915060201c169060208210156126cc576001820160ff8111610fbb5764ff000000009060201b169064ff0000000019161760075561255f565b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff6001612352565b8363014175c960e11b5f5260045260245ffd5b50600784111561231e565b8663690dcdfb60e01b5f5260045260245260445ffd5b508015156122fa565b63ffffffff9085639803b19960e01b5f526004521660245260445ffd5b88633a1ef40560e21b5f5260045260245260445ffd5b346109cd575f3660031901126109cd57602063ffffffff60075416604051908152f35b346109cd5760203660031901126109cd576001600160a01b036127ba613704565b165f52600860205263ffffffff60405f20541680156127de57611e2f602091613a89565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b346109cd575f3660031901126109cd57602060ff600154166040519015158152f35b346109cd575f3660031901126109cd576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346109cd575f3660031901126109cd57602063ffffffff64044000004d5416604051908152f35b346109cd575f3660031901126109cd576128cd6128a963ffffffff60045460201c1661415f565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b346109cd5760203660031901126109cd576128ea6136b7565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff61291a614069565b936129648561292883615a4b565b61293f64ffffffffff825460a01c16858115614ecd565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b64ffffffffff604051951685521692a2005b346109cd5760203660031901126109cd576001600160a01b03612997613704565b165f526003602052606060405f20546040519060018060a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b346109cd5760203660031901126109cd576129ea6136b7565b6129f2614069565b906129fc8161566c565b6001810164ffffffffff815460a01c1680612a9c5750805464ffffffffff60a01b191660a085901b64ffffffffff60a01b161790557f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979160209163ffffffff919060ff905460e81c1660ff8103612a81575b5064ffffffffff604051951685521692a2005b612a8a906146db565b50805460ff60c01b1916905585612a6e565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b346109cd57612ac636613801565b96959095949194939293303303612b5957612ae0896157b1565b5063ffffffff612aef8a613919565b16805f52600660205263ffffffff60405f2054169081612b445763ffffffff612b318c612b2b8d8d8d8d8d8d8d8d612b25613a59565b8a614745565b50613919565b634ee54b8960e11b5f521660045260245ffd5b63075d3c0160e41b5f5260045260245260445ffd5b6307d116ed60e41b5f523360045260245ffd5b346109cd5760203660031901126109cd57612b856136b7565b612b8d613d3d565b612b968161566c565b64ffffffffff600182015460a01c1680151580612c65575b15612c4c57804210612c305750805467ffffffffffffffff60a01b198116825561122c9260a082901c6001600160401b0316926001600160a01b0390921691829190612bf990615737565b7ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a3614106565b63ffffffff836311df14bf60e21b5f521660045260245260445ffd5b63ffffffff83634324d56160e11b5f521660045260245ffd5b506001600160401b03825460a01c161515612bae565b346109cd5760203660031901126109cd57612c946137c1565b612c9c613a59565b50612ca5613a59565b50612cbd8160ff60075460201c1660ff8216106143e0565b612cc6816146db565b509060208110156112fe5764ffffffffff60c09263ffffffff83640400000029015491549181808460a01c169560e08160031c64040000004901549160051b161c1690604051612d1581613946565b8681526020810160018060a01b03861681528660a0604084019360ff898d1c16151585526060810195865260808101968752019660c81c16865260405197885260018060a01b039051166020880152511515604087015251606086015251166080840152511660a0820152f35b346109cd5760603660031901126109cd57612d9b6136b7565b612da361371a565b90612dac613730565b612db4613d3d565b60ff6001541661123e57602092612dca9261453b565b5f5f516020615f3f5f395f51905f525d63ffffffff60405191168152f35b346109cd5760603660031901126109cd57611749612e046137c1565b612e0c6136ca565b612e29612e1882614336565b8264ffffffffff8216421015613a2c565b604435916143fe565b346109cd5760203660031901126109cd57610100612e5f612e516136b7565b612e596139f0565b5061426e565b612e6c6040518092613746565bf35b346109cd5760403660031901126109cd57612e87613704565b612e8f61371a565b90612e98613d3d565b60ff6001541661123e5761122c91816001600160401b03612eca819460018060a01b03165f52600360205260405f2090565b8054612ee7906001600160a01b03168481158015612f85576140d9565b80546001600160a01b0319163317808255612f3490612f0c90869060a01c8516613bbf565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612f456108a6858460025416613bbf565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df6020339360018060a01b031692a3166141a1565b503382146140d9565b346109cd575f3660031901126109cd576128cd6128a963ffffffff6004541661415f565b346109cd5760203660031901126109cd57612fcb613704565b612fd3613d3d565b6001600160a01b0381165f9081526003602052604090209060405191606083018381106001600160401b0382111761314d57604052549163ffffffff60018060a01b0384169384835261304660208401956001600160401b038360a01c168752604085019260e01c8352853382146140d9565b511680613111575064ffffffffff5f5b168042106130ed575061122c926001600160401b039160018060a01b039051169182915116925f6130978260018060a01b03165f52600360205260405f2090565b556130b06108a6856001600160401b0360025416613f56565b6040518481526001600160a01b03909116907fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd90602090a3614106565b632a9b326d60e01b5f9081526001600160a01b038416600452602491909152604490fd5b61314864ffffffffff9163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061392a565b613056565b634e487b7160e01b5f52604160045260245ffd5b346109cd5760403660031901126109cd5761317a6136b7565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff6131aa6136ee565b9364ffffffffff6131b9614069565b6001600160a01b03909616956131d08715156140a3565b61323e816131dd8561566c565b60036131e8826156ac565b6002830180546001600160a01b03199081166001600160a01b039093169290921781559190920180549092168b17909155805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b84519687521660208601521692a2005b346109cd57366003190161018081126109cd5760a0136109cd5760a4356001600160401b0381116109cd5761328790369060040161368a565b60a03660c31901126109cd57610164356001600160401b0381116109cd576132b390369060040161368a565b906132bc613d3d565b6001600160a01b036132d46132cf6138f3565b613dcc565b511692604051906132e4826139b4565b60043563ffffffff811681036109cd5782526024359565ffffffffffff8716928388036109cd578760208201526044356040820152606435906001600160401b03821682036109cd576133439160608201526084356080820152613e9f565b60405161334f816139b4565b60c4359463ffffffff86168087036109cd5786835260e4359065ffffffffffff8216938483036109cd57826020820152610104356040820152610124356001600160401b03811681036109cd57816133b991606063ffffffff940152610144356080820152613e9f565b986133c26138f3565b905016149a8b613536575b505050508761352b575b87613513575b50505084613500575b505050506133f26138f3565b90156134e7576134006138f3565b633fffffff8160021c1661346b61051461055c6001600160401b0361342485613d72565b90549060031b1c60c0643fffffffc08860061b16161c169463ffffffff61344a86613d72565b9190921691549060031b1c9060c06001600160401b039160061b161b191690565b905580156134d85761122c9061347f6138f3565b604080516001600160401b0384168152600184901c677fffffffffffffff166020820152339263ffffffff16917f87fef7e61e0de38370cd8257dd403ebd47d7878e734b91bd004b8a9bdd643b46919081908101610914565b6365e52d5160e11b5f5260045ffd5b63ffffffff90632e2ffd9760e01b5f521660045260245ffd5b61350a9450613f23565b818080806133e6565b61352293975090869291613f23565b938580806133dd565b8381141597506133d7565b5050149750888080806133cd565b346109cd576101c03660031901126109cd5763ffffffff6135636138f3565b165f52600560205264ffffffffff6135de6135b182600160405f20015460a01c1663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061392a565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061392a565b166135e76138f3565b8142106135f657611749613c62565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b346109cd575f3660031901126109cd57613657337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681146138cb565b600160ff1981541617600155337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b9181601f840112156109cd578235916001600160401b0383116109cd57602083818601950101116109cd57565b6004359063ffffffff821682036109cd57565b6024359063ffffffff821682036109cd57565b359063ffffffff821682036109cd57565b602435906001600160a01b03821682036109cd57565b600435906001600160a01b03821682036109cd57565b602435906001600160401b03821682036109cd57565b604435906001600160401b03821682036109cd57565b6001600160401b0360e0809260018060a01b03815116855260018060a01b03602082015116602086015260018060a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b6004359060ff821682036109cd57565b9181601f840112156109cd578235916001600160401b0383116109cd576020808501948460051b0101116109cd57565b90600319820161024081126109cd576101c0136109cd576004916101c4356001600160401b0381116109cd578161383a916004016137d1565b929092916101e4356001600160401b0381116109cd578161385d916004016137d1565b92909291610204356001600160401b0381116109cd5781613880916004016137d1565b9290929161022435906001600160401b0382116109cd576138a3916004016137d1565b9091565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b156138d35750565b63a252c15160e01b5f9081526001600160a01b0391909116600452602490fd5b60043563ffffffff811681036109cd5790565b60243563ffffffff811681036109cd5790565b3563ffffffff811681036109cd5790565b9064ffffffffff8091169116019064ffffffffff8211610fbb57565b60c081019081106001600160401b0382111761314d57604052565b608081019081106001600160401b0382111761314d57604052565b6101c081019081106001600160401b0382111761314d57604052565b61010081019081106001600160401b0382111761314d57604052565b60a081019081106001600160401b0382111761314d57604052565b90601f801991011681019081106001600160401b0382111761314d57604052565b604051906139fd82613998565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b15613a35575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b60405190613a6682613946565b5f60a0838281528260208201528260408201528260608201528260808201520152565b63ffffffff5f199116019063ffffffff8211610fbb57565b9063ffffffff8091169116039063ffffffff8211610fbb57565b63ffffffff613ac9826136dd565b16825263ffffffff613add602083016136dd565b16602083015263ffffffff613af4604083016136dd565b16604083015260608101356001600160401b03811681036109cd576101a0916001600160401b03839216606085015263ffffffff613b34608083016136dd565b16608085015263ffffffff613b4b60a083016136dd565b1660a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501520135910152565b6001600160401b03811161314d5760051b60200190565b906001600160401b03809116911601906001600160401b038211610fbb57565b91908110156112fe5760051b0190565b80518210156112fe5760209160051b010190565b6001600160401b03811161314d57601f01601f191660200190565b81835290916001600160fb1b0383116109cd5760209260051b809284830137010190565b91908201809211610fbb57565b81810292918115918404141715610fbb57565b613c6d600480615425565b9060043563ffffffff81168082036109cd57613c8a82600461556a565b6001840191600360d81b60ff60d81b1984541617835560045461ffff8160601c169061ffff8214610fbb5761ffff60601b1916600190910160601b61ffff60601b1617600481905563ffffffff90604081901c82169081613d375782915060201c165b1663ffffffff196004541617600455507f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df0602085549360018060a01b0390541693604051908152a3565b50613ced565b5f516020615f3f5f395f51905f525c613d635760015f516020615f3f5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b63400000008110156112fe576405c000004e01905f90565b63400000008110156112fe5764054000004e01905f90565b63400000008110156112fe5764058000004e01905f90565b63400000008210156112fe5701905f90565b613dd4613a59565b50613de48164044000004d615604565b633fffffff8260021c16905463400000008210156112fe5764054000004e82015460069390931b60c0169263400000008310156112fe5764058000004e830154841c6001600160401b031663400000008410156112fe576001600160401b038060ff956405c000004e01545f60031b1c871c169260405196613e6588613946565b60018060a01b03861688521c1660208601526040850152606084015264ffffffffff8160a01c16608084015260c81c16151560a082015290565b604051608060208201927f0c1875ca25b0c3f5990a265632883e4b5b7bd2166771a862a8606fd144475825845263ffffffff815116604084015265ffffffffffff60208201511660608401526040810151828401526001600160401b0360608201511660a0840152015160c082015260c08152613f1d60e0826139cf565b51902090565b906122e1613f349392610c33615a8f565b50506001600160a01b03908116911681149081613f4f575090565b9050151590565b906001600160401b03809116911603906001600160401b038211610fbb57565b5f546001600160c01b0319613f8f8360c084901c613bbf565b60c01b169060018060c01b0316175f556001600160401b03613fed7f000000000000000000000000000000000000000000000000000000000000000092677fffffffffffffff8160011c1690613fe8848316338761562d565b613f56565b166040519063a9059cbb60e01b5f5261dead60045260245260205f60448180865af19060015f5114821615614048575b604052156140285750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661406057823b15153d1516169061401d565b503d5f823e3d90fd5b64ffffffffff61409f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613c42565b1690565b156140aa57565b60405163c5dbe6e760e01b81526020600482015260066024820152651c185e5bdd5d60d21b6044820152606490fd5b156140e2575050565b635f34c21f60e01b5f9081526001600160a01b039182166004529116602452604490fd5b6001600160401b0361415d925f548260801b61412783858460801c16613bbf565b60801b16908360801b1916175f5516907f000000000000000000000000000000000000000000000000000000000000000061562d565b565b9063ffffffff8216156141985763ffffffff61418361417d84613a89565b93613a89565b165f52600560205260405f2054906001929190565b5f915081908190565b80156134d8575f546141bc826001600160401b038316613c42565b6001600160401b03811161425b576001600160401b0316906001600160401b031916175f557f000000000000000000000000000000000000000000000000000000000000000090604051906323b872dd60e01b5f52336004523060245260445260205f60648180865af19060015f5114821615614243575b6040525f606052156140285750565b90600181151661406057823b15153d15161690614234565b826304041d9560e11b5f5260045260245ffd5b6142766139f0565b506142828160076156f6565b8054916142936001830154926156ac565b92633fffffff8260021c1663400000008110156112fe5764040000004d0154604051946001600160401b0394919360061b60c0169264ffffffffff92918691906142dc89613998565b60018060a01b038216895260018060a01b03841660208a015260018060a01b0316604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff1660018101809111610fbb5761409f6143b361438464ffffffffff9363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613c4f565b6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016613c42565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613c42565b156143e85750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60075460201c169261441b8260ff81169586106143e0565b60208210156112fe576404000000298201549363ffffffff614442846404000000496146ff565b90549060031b1c169463ffffffff8316958087119381855f1461452b5761446891613aa1565b905b61100063ffffffff8316116144ff575085919084156144f05761448d9192615d8e565b145b156144d9575061449e57505050565b60206144c092640400000029906144b861051485846146f0565b9055016146ff565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b6144f991615d8e565b1461448f565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b9061453591613aa1565b9061446a565b6001600160401b0392831693909290911663ffffffff83166145666145608684613c42565b82613c4f565b9461010082116146c25763ffffffff64044000004d95949554169563ffffffff6145908689614f46565b1663ffffffff1964044000004d54161764044000004d5586958215159760018060a01b033316975b63ffffffff6145c78984614f46565b1663ffffffff821690811015614673576401000000008210156112fe5763ffffffff6001838a6145c7948f8f908c91879964044000004e01906001600160601b0360a01b825416179055614635633fffffff8660021c16948461462987613d8a565b90549060031b1c615d4f565b61464161051486613d8a565b9055614655575b50505001169150506145b8565b61055c610514916146699361462986613d72565b90555f808a614648565b505094919750955061415d9450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a2926141a1565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156112fe5764040000000901905f90565b60208210156112fe5701905f90565b91909160208310156112fe57601c908360031c019260021b1690565b6064356001600160401b03811681036109cd5790565b356001600160401b03811681036109cd5790565b969487919a9998948b85614a32575b935050505063ffffffff915051166080850163ffffffff61477482613919565b1682106149f85750506001600160401b036040880151169460608501956001600160401b036147a288614731565b1681146147ae88614731565b90156149d55750508261487c575b5050505063ffffffff6147d860a0826020880151169301613919565b1614928315614854576001600160401b036060820151166001600160401b0361480084614731565b1614915b6001600160401b03606061482061481a84614731565b93614731565b93015116921561482f57505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b0361487384614731565b16101591614804565b6148c690602089019284866148b063ffffffff87511661159c60a08c019163ffffffff6148a884613919565b169086615806565b63ffffffff8088511691166101408b0135615857565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004d5b87821061496c5750506001600160401b0393929163ffffffff9182614917818a1682845116614f46565b1690521690521690525f19810190808211610fbb5761493592613bdf565b3561494863ffffffff6007541691615ec9565b818110156149575780806147bc565b630c8737ad60e31b5f5260045260245260445ffd5b909492614998614988614980888b8d613bdf565b359283615de5565b9461499283615e2b565b90613c42565b958160e01c9163400000008310156112fe5763400000006149c28486019283545f60031b1c615e5d565b9310156112fe57600192905501906148ed565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b9350945050939450614a0a9150613919565b91614a155750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff80614a60614a709861159c6080848e99511692019184614a5884613919565b169089615806565b92511691166101208d0135615857565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000004e9064054000004e915b848410614adf57505050509163ffffffff614acb819382806001600160401b0399989716915116614f46565b168d521690521690525f808581808b614754565b91939450919694614b01614af76149808a8887613bdf565b9661499283615e2b565b978160e01c9163400000008310156112fe5783830180549091614b2391615e5d565b9263400000008110156112fe577801000000000000000100000000000000010000000000000001603f1b808581848b01545f60031b1c17031603614b7c57634000000011156112fe57600192905501918f949391614a9f565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c92999682614d76575b505050905063ffffffff915051166080860163ffffffff614bc282613919565b168210614d635750506001600160401b036040890151169560608601966001600160401b03614bf089614731565b168114614bfc89614731565b90156149d557505082614c27575b505050505063ffffffff6147d860a0826020880151169301613919565b614c699060208a01928486614c5363ffffffff87511661159c60a08d019163ffffffff6148a884613919565b63ffffffff8088511691166101408c0135615857565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b8789818310614d0257506001600160401b0396925063ffffffff939150614cc08480921682845116614f46565b1690521690521690525f19810191818311610fbb57614cf29263ffffffff92614ce892613bdf565b3592541691615ec9565b8181101561495757808080614c0a565b614d21614d198460019594614d2b949a999a613bdf565b359889615de5565b9561499289615e2b565b96614d57610514614d508360e01c93614d448589613dba565b90549060031b1c615e5d565b9286613dba565b90550194939294614c93565b945095505094955050614a0a9150613919565b908285858d61012063ffffffff80614dac81614db99b9c9e9d9e511661159c608087019184614da484613919565b16908b615806565b9451169316910135615857565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b848110614e2357505050509363ffffffff614e0c819382806001600160401b039916915116614f46565b168d521690521660408901525f8089818080614ba2565b909192939450614e4f614e45614e3d8388889b9a9b613bdf565b35998a615de5565b966149928a615e2b565b97614e698160e01c91614d44836401400000018801613dba565b907801000000000000000100000000000000010000000000000001603f1b808381614e948589613dba565b90549060031b1c17031603614b7c5790614ebb610514600194936401400000018801613dba565b905501908f9493929197969597614de2565b15614ed6575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b9060418303614f2457614f1d9250602081013591604082359201355f1a90615ba5565b9192909190565b50505f9160029190565b63ffffffff60019116019063ffffffff8211610fbb57565b9063ffffffff8091169116019063ffffffff8211610fbb57565b6401000000008110156112fe5760021b600901905f90565b91908203918211610fbb57565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b031680821015614fbd5750505f90565b614fc691614f78565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015614ffe5763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b969098979394926150248a6004615425565b9863ffffffff60045460201c1680155f1461534b575061504f8b5f5b610d416101a083013592613919565b64ffffffffff61507160018c019a63ffffffff838d5460a01c1691169061392a565b1661507b8c613919565b81421061532f5750508a9061508f82613919565b63ffffffff165f52600660205260405f209684604051986150af8a613946565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a082015261512099600764044000004d614b8e565b156151f6575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff8093166151ca575b805460ff60d81b1916600160d91b17905561517a610d5986613919565b67ffffffff000000006004549160201b169067ffffffff000000001916176004556001600160401b036151ba60606151b188613919565b93549701614731565b84519687521660208601521692a2565b826151d487613919565b165f5260066020525f8481205563ffffffff60401b196004541660045561515d565b91949750919450615208929550613c42565b1561521560808701613919565b9061531257509263ffffffff60a0869461159c94610d59978461523a6152f19b613919565b165f908152600660209081526040918290208551815499519451955160808089015199909801516001600160e01b0319908b1660e01b16988a1660c090811b67ffffffffffffffff60801b9290991b9190911667ffffffffffffffff60401b9790951b9690961667ffffffff00000000958a1690931b94909416938816881990991698909817640100000000600160c01b03191692909217919091171793901b1992909216919091176001600160e01b0316179055565b63ffffffff60401b6004549160401b169063ffffffff60401b191617600455565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b61535963ffffffff91613a89565b165f52600560205261504f8b60405f2054615040565b61537890615c65565b91906001600160401b0383168061538d575050565b61415d917f000000000000000000000000000000000000000000000000000000000000000061562d565b908210156112fe570190565b909392938483116109cd5784116109cd578101920390565b156153e557505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b1561540c5750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b91909161543183613919565b63ffffffff81165f908152600183810160205260409091209081015490948593909160d881901c60ff16916004831015610ed85760018314918261554f575b508161552e575b5015615529575060035b6004811015610ed8576001810361550d57506040516154cb60208201927f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de684526040830190613abb565b6101e081526154dc610200826139cf565b5190209154908183036154ee57505050565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff8363fefc277160e01b5f521660045260245260445ffd5b615481565b905063ffffffff8061553f86614f2e565b925460401c16911614155f615477565b90915061ffff80835460601c169160c81c161415905f615470565b60029063ffffffff83165f520160205263ffffffff60405f205416908161558f575050565b63ffffffff9063075d3c0160e41b5f521660045260245260445ffd5b6401000000008210156112fe5701905f90565b63ffffffff64044000004d541663ffffffff8216908110156155f257506401000000008110156112fe5764044000004e0190565b63f5849ddb60e01b5f5260045260245ffd5b63ffffffff81541663ffffffff8316908110156155f2575090600161562992016155ab565b5090565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f511482161561404857604052156140285750565b906156788260076156f6565b80549092906001600160a01b0316330361568f5750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b600281015464ffffffffff8160a01c1680151590816156eb575b50156156dd5750600301546001600160a01b031690565b6001600160a01b0316919050565b90504210155f6156c6565b63ffffffff81541663ffffffff83169081101561572557506401000000008210156112fe57600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b60ff815460e81c169060ff82146157ad57805460ff60e81b191660ff60e81b17905560208110156112fe5760018163ffffffff926404000000090160ff60c01b1981541690551b1663ffffffff60075460281c161763ffffffff60281b6007549160281b169063ffffffff60281b191617600755565b5050565b9061415d6157c0836004615425565b9263ffffffff60045460201c1680155f146157e657505f610d416101a083013592613919565b6157f463ffffffff91613a89565b165f52600560205260405f2054615040565b91908082111561584f5761581991614f78565b61020081101561584557905b818103615830575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b5061020090615825565b50505f615819565b91959194919390926102008410615a3a576102005b61587581613ba8565b9161588360405193846139cf565b81835261588f82613ba8565b602084019490601f19013686375f5b8181106159f55750505060011c805b61598e575051156112fe57519460091c905f5b8481106159405750506102008211905061590b57505f5b8284149182615901575b5050156158ec575050565b63f4dd23a760e01b5f5260045260245260445ffd5b1490505f806158e1565b61591490615dc2565b5f5b6102006001821b106159305761592b91614f78565b6158d7565b5f198114610fbb57600101615916565b90919560018716155f1461597257615959828685613bdf565b35905f52602052600160405f205b96811c9291016158c0565b61597d828685613bdf565b355f52602052600160405f20615967565b5f5b8181106159a1575060011c806158ad565b600181901b906001600160ff1b0381168103610fbb576159c18285613bef565b5160018301809311610fbb576159d960019386613bef565b51905f5260205260405f206159ee8286613bef565b5201615990565b80615a036001928486613bdf565b3560405160208101918460fa1b8352602182015260218152615a266041826139cf565b519020615a338288613bef565b520161589e565b6001615a4585615dc2565b1b61586c565b90615a5b8264044000004d615604565b80549092906001600160a01b03163303615a725750565b63ffffffff90635562044560e01b5f52166004523360245260445ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615b7c575b15615aea577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613f1d60c0826139cf565b507f00000000000000000000000000000000000000000000000000000000000000004614615ac1565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615c1c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612192575f516001600160a01b03811615615c1257905f905f90565b505f906001905f90565b5050505f9160039190565b60ff811690601f8211615c565760405191615c436040846139cf565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b90615c718260076156f6565b90633fffffff8360021c169263400000008410156112fe5764040000004d84018054600683901b60c01681811c6001600160401b031692916001841115615d42575f198401976001600160401b038911610fbb576001600160401b03615cd78a996156ac565b9916948511615d3357634000000011156112fe579083901b900390556040519081526001600160a01b0385169163ffffffff16907fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c428177090602090a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b919060061b60c016677fffffffffffffff615d758385841c6001600160401b0316613c42565b11615d7f571b0190565b63020fd42f60e51b5f5260045ffd5b9063ffffffff5f91165b8063ffffffff831610615daa57505090565b90915f5263ffffffff600160205f2093011690615d98565b905f915b806001841b10615dd35750565b915f198114610fbb5760010191615dc6565b8060e01c918210615e185760201b15615e065760018101809111610fbb5790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9066ffffffffffffff60c01b8160181b169066ffffffffffffff60801b8160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907801000000000000000100000000000000010000000000000001603f1b8216615d7f57565b6403fffffffc8160de1c169066ffffffffffffff8160a81c16615f2f576dffffffffffffffffffffffffffff8160701c16615f205760381c6001600160a81b031615615f1d5760018101809111610fbb5790565b90565b5060028101809111610fbb5790565b5060038101809111610fbb579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a2646970667358221220f2f4dc3f6e0a241dfa1808eb3db88274128d9e32bc955da33ad41d97aa4f2daf64736f6c6343000825003360808060405234601557612f38908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c633ca311c214610024575f80fd5b346100a257366003190161020081126100a2576101c0136100a2576101c43560108110156100a2576101e4356001600160401b0381116100a257366023820112156100a25780600401356001600160401b0381116100a25736602482840101116100a257602092602461009893019061034c565b6040519015158152f35b5f80fd5b606081019081106001600160401b038211176100c157604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b038211176100c157604052565b604081019081106001600160401b038211176100c157604052565b61010081019081106001600160401b038211176100c157604052565b60a081019081106001600160401b038211176100c157604052565b90601f801991011681019081106001600160401b038211176100c157604052565b51906001600160a01b03821682036100a257565b51906001600160401b03821682036100a257565b519063ffffffff821682036100a257565b519061ffff821682036100a257565b3563ffffffff811681036100a25790565b359081151582036100a257565b359063ffffffff821682036100a257565b6001600160401b0381116100c15760051b60200190565b9080601f830112156100a2578135610209816101db565b926102176040519485610143565b81845260208085019260051b8201019283116100a257602001905b82821061023f5750505090565b8135815260209182019101610232565b91906060838203126100a25760405190610268826100a6565b8193610273816101ca565b835260208101356001600160401b0381116100a257810182601f820112156100a25780356001600160401b0381116100c157604051916102bd601f8301601f191660200184610143565b81835284602083830101116100a257815f926020809301838601378301015260208401526040810135916001600160401b0383116100a25760409261030292016101f2565b910152565b9190916040818403126100a25761031d816101bd565b9260208201356001600160401b0381116100a25761033b920161024f565b90565b359060ff821682036100a257565b909160405190630890357360e41b82526101c082600481335afa918215610ad4575f92610e76575b5061ffff61014083015116916044359063ffffffff8216918281036100a25782158015610e665761ffff5f5b604051976103ad896100f1565b88521660208701526010871015610e52578615610e285760048714610d0a5760018714610cd05760078714610c6957600a8714610b0757600b87146106f45750505050600c8310156106e6578301926040818503126100a25780356001600160401b0381116100a2578461042291830161024f565b9360208201356001600160401b0381116100a257610440920161024f565b91600281146105cf57600381146105c257600581146104fe576006811461048057600814610474575061033b916004611922565b9061033b926004611847565b505090806104916020926004611c53565b61049c836004611c53565b6104a683826124f7565b01516020606782015160e01c920151606781015160e01c8084119384156104cf575b5050505090565b14925090826104e4575b50505f8080806104c8565b604591925081015160f81c91015160f81c11155f806104d9565b50509060243563ffffffff811681036100a2576105248263ffffffff831660c435612920565b63ffffffff811681036100a25761054590839063ffffffff1660e435612941565b6020810160c48151015160e01c602063ffffffff85511680921494019261058963ffffffff60c48651015160e01c925116809214928692871593846105bb5761122a565b936105b2575b50821561059b57505090565b60a380929350602180925194510120920120141590565b1592505f61058f565b508461122a565b505061033b916004611757565b50916024359060c43563ffffffff831683036100a2576105f68263ffffffff851683612920565b63ffffffff831683036100a25760209261061891859163ffffffff1690612920565b61062283826124f7565b019182516020602182015160e01c93019260218451015160e01c145f146106dd5761065861065e9260d083015160c01c92612524565b90610faf565b915b51905161066d81836125a9565b159283156106cb575b50821561068257505090565b6106be91925060c8015160c01c9160c881015160c01c906106ac8160ab600191015160f81c111590565b156106c357605b015160c01c90610faf565b141590565b505f90610faf565b60d082015160c01c141592505f610676565b50505f91610660565b9161033b9391506004611542565b91955093928692960160a0838203126100a257610710836101ca565b9560208401356001600160401b0381116100a2578261073091860161147e565b9760408501356001600160401b0381116100a2578361075091870161147e565b9460608101356001600160401b0381116100a2578461077091830161147e565b9360808201356001600160401b0381116100a25761078e92016113b4565b965f9484516108f5575b505050505080958051610878575b505080516107d5575b505060a4359163ffffffff83168084036100a2576107d1935061014435612962565b1090565b6107e281959293956114fc565b51906024359163ffffffff831683036100a257610870946106589384926108119163ffffffff1660c435612920565b6108498760256020610822876114fc565b510151015160e01c63ffffffff610838876114fc565b5151169063ffffffff83161461122a565b602061086860dc8261085a876114fc565b510151015160c01c946114fc565b510151612894565b915f806107af565b610884919296506114fc565b519060243563ffffffff811681036100a257826108b26108ed9463ffffffff8461065895501660c435612920565b6108da87602083019263ffffffff60218551015160e01c9151169063ffffffff83161461122a565b516106588560d083015160c01c92612524565b935f806107a6565b909192939450610904856114fc565b51610910816004611c53565b6064356001600160401b038116908181036100a25761271061093c606f9360209350838d01519061152f565b04920151015160e01c60018101809111610af3576109599161152f565b9150610adf5704916045602061096e836114fc565b510151015160f81c9160405163183e9f8360e11b815283600482015260c081602481335afa928315610ad45789915f94610a22575b50906109bb9163ffffffff61083881875116926114fc565b6001600160401b036040820151166004359163ffffffff8316918284036100a25761065860a09363ffffffff60606109fe9564ffffffffff98500151169061152f565b9201511611610a105780808080610798565b63633d40fb60e11b5f5260045260245ffd5b9150925060c0813d60c011610acc575b81610a3f60c09383610143565b810103126100a25760405160c081018181106001600160401b038211176100c157604052610a6c8261018c565b8152610a7a60208301610164565b602082015260408201519081151582036100a257610abf60a06109bb948d94604085015260608101516060850152610ab46080820161018c565b60808501520161151d565b60a08201529390916109a3565b3d9150610a32565b6040513d5f823e3d90fd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5050505091505081016060828203126100a25781356001600160401b0381116100a25781610b3691840161024f565b9160208101356001600160401b0381116100a25782610b5691830161024f565b9160408201356001600160401b0381116100a257610b7492016113b4565b916024359060e43563ffffffff831683036100a257610b9a8263ffffffff851683612941565b602082019160518351015160e01c9463ffffffff8251169260018401809411610af35763ffffffff8616938487036100a257849003610c1b575b50505050610bfa91505160d081015160c01c906106ac8160ab600191015160f81c111590565b916084359163ffffffff83168084036100a2576106be935061012435612962565b8386036100a25781610c6094610c3592610bfa9850612941565b610c3f81836124f7565b8563ffffffff8060516020850151015160e01c94511692511692141561122a565b5f808080610bd4565b505050509150508101906060818303126100a25780356001600160401b0381116100a25782610c9991830161024f565b9060208101356001600160401b0381116100a2576040610cc161033b95610cc893850161024f565b920161033e565b916004611252565b505050509150508101906020818303126100a2578035916001600160401b0383116100a25761033b92610d03920161024f565b6004611157565b50505050905082610d1e9392500190610307565b9015610dff5760243563ffffffff811681036100a257610d4890829063ffffffff1660e435612941565b63ffffffff60208201519151169081159182610dd6575b60018101809111610af3576024359063ffffffff8216918281036100a25750149081610d96575b508115610d91575090565b905090565b610db7915060c881015160c01c906106ac8160ab600191015160f81c111590565b606435906001600160401b038216918281036100a2575014155f610d86565b915060c881015160c01c15801590610def575b91610d5f565b5060d081015160c01c1515610de9565b60243563ffffffff811681036100a257610e2390829063ffffffff1660c435612920565b610d48565b50509350506101209150610e448460ff9261033b960190610307565b929093015116916004610fbc565b634e487b7160e01b5f52602160045260245ffd5b61ffff80610160850151166103a0565b9091506101c0813d8211610fa7575b81610e936101c09383610143565b810103126100a25760405190610ea8826100d5565b610eb181610164565b8252610ebf60208201610164565b6020830152610ed060408201610178565b6040830152610ee16060820161018c565b6060830152610ef26080820161018c565b6080830152610f0360a0820161018c565b60a0830152610f1460c0820161018c565b60c0830152610f2560e0820161018c565b60e0830152610f37610100820161018c565b61010083015261012081015160ff811681036100a257610f9a916101a091610120850152610f68610140820161019d565b610140850152610f7b610160820161019d565b610160850152610f8e6101808201610178565b61018085015201610178565b6101a0820152905f610374565b3d9150610e85565b91908201809211610af357565b929091821561114a57602060e0850135915b610feb818388019463ffffffff610fe4876101ac565b1690611a0a565b0151921561113e57611001600260b85b85611ae8565b156110fb57602983015160e01c63ffffffff61101c866101ac565b16811190811561111b575b506110fb57604d83015160e01c604984015160e01c118015611104575b6110fb5763ffffffff61105e60c485015160e01c926101ac565b1611156110ec5761109660c883015160c01c6110838460ab600191015160f81c111590565b156110f457605b84015160c01c90610faf565b60608401356001600160401b03811681036100a2576001600160401b0316106110ec576110c39082611b18565b9182156110cf57505090565b61033b92506110e5604063ffffffff92016101ac565b1690611bc5565b505050600190565b5f90610faf565b50505050600190565b50605b83015160c01c606384015160c01c10611044565b905060018101809111610af35763ffffffff611136866101ac565b16115f611027565b611001600160c4610ffb565b602060c085013591610fce565b9060209061117c8163ffffffff611170604087016101ac565b16610100860135611a0a565b01519081516053811490816111fe575b50156111f757604682015160f81c916020604582015160f81c10928315936111ee575b83156111e3575b5082156111c257505090565b6067015160e01c915063ffffffff906111dd906020016101ac565b16111590565b60031092505f6111b6565b801593506111af565b5050600190565b905015611216576003602083015160f81c145f61118c565b634e487b7160e01b5f52603260045260245ffd5b15611233575050565b9063ffffffff809263475d222160e01b5f52166004521660245260445ffd5b82611269919392936112648582611c53565b611c11565b6020810191825160b0810190815160e01c60b4820190815160e01c1792602085015191606783015160e01c63ffffffff8851161461130a575050505060ff6112d39516906020821094856112fa575b856112d8575b50505063ffffffff809151169151169161122a565b600190565b63ffffffff939550916112ed91849351611cb6565b818551161493915f6112be565b945060018082841c1614946112b8565b9297509394509450604585015160f81c926021860151916001604688015160f81c145f146113a857505160e01c905b6029870151149485159561138d575b50841561137f575b508315611360575b505050905090565b63ffffffff93506113719294611cb6565b9151161415805f8080611358565b821c6001161593505f611350565b6041919550015160e01c604986015160e01c1415935f611348565b90505160e01c90611339565b9080601f830112156100a257604051916113cd836100f1565b8260408201918383116100a25780915b8383106113ec57505050505090565b82356001600160401b0381116100a25782016080818703126100a25760405191608083018381106001600160401b038211176100c15760405261142e826101bd565b835261143c602083016101ca565b6020840152604082013560408401526060820135926001600160401b0384116100a25761146e886020958695016101f2565b60608201528152019201916113dd565b9080601f830112156100a2578135611495816101db565b926114a36040519485610143565b81845260208085019260051b820101918383116100a25760208201905b8382106114cf57505050505090565b81356001600160401b0381116100a2576020916114f18784809488010161024f565b8152019101906114c0565b8051156112165760200190565b80518210156112165760209160051b010190565b519064ffffffffff821682036100a257565b81810292918115918404141715610af357565b92906010811015610e5257600c811461174c57600d811461174157600e1461165657810190610440818303126100a25780356001600160401b0381116100a2578261158e91830161024f565b60208201356001600160401b0381116100a25760206002926115e86115d5976115bb8860ab96890161024f565b98886102406115ce8c9b60408c016123da565b99016123da565b97816115e389868c95612d41565b612d41565b0151015160f81c149283611636575b5082611617575b8261160857505090565b60809192508101519101511490565b60a080820151908301516001600160a01b0390811691161492506115fe565b61164f9193506020015160ab600191015160f81c111590565b915f6115f7565b8101610220828203126100a2578135926001600160401b0384116100a2576116928261168961169a94602097870161024f565b958695016123da565b938491612d41565b602082519101519060298201511491821592611724575b8215611707575b82156116e6575b82156116ca57505090565b60ac9192506101a063ffffffff9101511691015160e01c141590565b91506001600160401b0361018083015116605b82015160c01c1415916116bf565b915063ffffffff606083015116604d82015160e01c1415916116b8565b915063ffffffff604083015116604982015160e01c1415916116b1565b509061033b92611fd7565b509061033b92611dc9565b916020906117658385611c32565b61176f8185611c32565b61177981846124f7565b0191602060c88451015160c01c9201916117aa835160c881015160c01c906106ac8160ab600191015160f81c111590565b036110ec578151906051820190815160e01c8551926051840191825160e01c0361181d575050906117de6117e493926101ac565b9161262d565b9182156117f057505090565b6106be91925060d09051015160c01c915160d081015160c01c906106ac8160ab600191015160f81c111590565b935093505092505160e01c905160e01c10908115611839575090565b60d09150015160c01c151590565b8261185a91949293946112648582611c11565b60208201519063ffffffff60d883015160e01c9351169363ffffffff815116948581146118fa57506020602584015160e01c910192835191602583015160e01c149585146118bd57505050826118af57505090565b5160d8015160e01c14919050565b91935091508315936118d0575b50505090565b6118f092935060dc61065891015160c01c9360dc83015160c01c92612894565b14155f80806118ca565b945050509063ffffffff81145f1461191b575060dc9150015160c01c151590565b9050101590565b82611936916119318482611c53565b611c53565b602081015163ffffffff606b82015160e01c9251169263ffffffff815116938481146119c957506020604583015160f81c910191825191604583015160f81c149484146119975750508261198957505090565b51606b015160e01c14919050565b915091508215926119a757505090565b606f91925081015160e01c91015160e01c9060018201809211610af357141590565b9350509063ffffffff81145f1461191b5750606f9150015160e01c151590565b156119f15750565b63ffffffff9063b28664a960e01b5f521660045260245ffd5b9190611a1f63ffffffff8351168281106119e9565b6020820151602081519101209160408101519063ffffffff815116925f945b8351861015611a8e5760018516611a7357611a598685611509565b51905f52602052600160405f205b94811c95019493611a3e565b611a7d8685611509565b515f52602052600160405f20611a67565b9194509250939093149283611ab4575b50509063ffffffff611ab2925116906119e9565b565b515f949350905b806001861b10611ad85750611ab2929363ffffffff911492611a9e565b93611ae2906128e8565b93611abb565b8051918214929183611afa5750505090565b909192501561121657602060ff91015160f81c9116145f80806118ca565b60ab81015160f81c90611b4160b4611b3660b084015160e01c6128f6565b92015160e01c6128f6565b908215611bb35760018314611b68575060028214611b625750600891501190565b90501090565b80925015928315611b795750505090565b8115159350909183611b91575b5050505f80806118ca565b8192935010918215611ba8575b50505f8080611b86565b101590505f80611b9e565b909150611bc09250610faf565b151590565b60b081015160b482015191929160e091821c911c81811791166110ec578015159283611bf15750505090565b611c0892935060b861065891015160e01c916128f6565b115f80806118ca565b90611ab29160c063ffffffff611c29602084016101ac565b16910135612920565b90611ab29160e063ffffffff611c4a602084016101ac565b16910135612941565b81611c759161010063ffffffff611c6c604084016101ac565b16910135611a0a565b63ffffffff611c8b600360536020850151611ae8565b9151169015611c975750565b639073072f60e01b5f5260045260245ffd5b91908203918211610af357565b60b8600191939293015160e01c911b915f198301928311610af35761033b9261065891166128f6565b35906001600160401b03821682036100a257565b9190826101c09103126100a257604051611d0c816100d5565b6101a0808294611d1b816101ca565b8452611d29602082016101ca565b6020850152611d3a604082016101ca565b6040850152611d4b60608201611cdf565b6060850152611d5c608082016101ca565b6080850152611d6d60a082016101ca565b60a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501520135910152565b9091820190610200838303126100a25782356001600160401b0381116100a25782611df591850161024f565b90611e038360208601611cf3565b936101e0810135906001600160401b0382116100a25760209463ffffffff92611e2c920161024f565b94611e378484611c11565b611e4081612b2b565b611e558660c083015184888501511690612920565b51169063ffffffff611e66826101ac565b168210908115611f7e575b50611e8d915063ffffffff83511663ffffffff8651169161122a565b0151906020605183015160e01c91015190605182015160e01c1480611f67575b6111f7576029820151602982015114801590611f4d575b8015611f33575b611f2d576049820191825160e01c916049810192835160e01c14938415611ef3575050505090565b604d91929394505160e01c91015160e01c119182611f165750505f8080806104c8565b604d9192505160e01c91015160e01c115f806104d9565b50505f90565b50611f478160ab600191015160f81c111590565b15611ecb565b50611f618260ab600191015160f81c111590565b15611ec4565b50605582015160d01c605582015160d01c14611ead565b63ffffffff9150611f8e906101ac565b161480611fa0575b611e8d905f611e71565b508051835163ffffffff90811691161415611f96565b15611fbe5750565b63ffffffff90633dc6a4d960e21b5f521660045260245ffd5b91810191610220828403126100a25781356001600160401b0381116100a2578361200291840161024f565b9160208101356001600160401b0381116100a2578461202291830161024f565b906120308560408301611cf3565b946102008201356001600160401b0381116100a25761204f920161024f565b9261205a8284611c32565b63ffffffff825116612376575b506020810192835160d081015160c01c6121335760bc81015160e01c9063ffffffff821461214e575063ffffffff61209e856101ac565b16811080159061213e575b612133576120c19063ffffffff875116908114611fb6565b6120ca85612b2b565b60c08451015160e01c90602086019263ffffffff84511683101561212757816117de9463ffffffff60e061033b9a61211261211d96602099858089511692511690821461122a565b015191511690612941565b01519251916101ac565b50505050505050600190565b505050505050600190565b5061214881612ccf565b156120a9565b93955050505060558101906001825160d01c149384159461235c575b8415612177575050505090565b61218491929394506101ac565b6029820151604983015160e01c604d84015160e01c602185015160e01c602586015160e01c90605b87015160c01c92606b88015194604051976121c68961010c565b63ffffffff1688526020880196875260408801908152606088019182526080880192835260a0880193845260c0880194855260e088019586526040519660208801987f1e3be29ff78577e6c4d62dec1de111dbb5b49c7ab1495f04a9b4e0ece50a977a8a525163ffffffff1660408901525160608801525163ffffffff1660808701525163ffffffff1660a08601525163ffffffff1660c08501525163ffffffff1660e0840152516001600160401b031661010083015251610120820152610120815261229561014082610143565b519020605182015160e01c925160d01c916063015160c01c604051936122ba85610128565b845260208401928352604084015f815260608501918252608085019283526040519360208501957f0c1875ca25b0c3f5990a265632883e4b5b7bd2166771a862a8606fd14447582587525163ffffffff1660408601525165ffffffffffff166060850152516080840152516001600160401b031660a08301525160c082015260c0815261234860e082610143565b5190209051608b015114155f8080806104c8565b9350606381015160c01c605b82015160c01c14159361216a565b806123846123c09285611c32565b61238e83826124f7565b60516020820151015160e01c9063ffffffff60516020860151015160e01c9151169063ffffffff85511692141561122a565b5f612067565b35906001600160a01b03821682036100a257565b9190826102009103126100a25760405161020081018181106001600160401b038211176100c1576040526101e06103028183958035855261241d602082016101ca565b602086015261242e604082016101ca565b604086015261243f606082016101ca565b60608601526080810135608086015261245a60a082016123c6565b60a086015261246b60c082016123c6565b60c086015261247c60e082016123c6565b60e08601526101008101356101008601526101208101356101208601526101408101356101408601526124b2610160820161033e565b6101608601526124c56101808201611cdf565b6101808601526124d86101a082016101ca565b6101a08601526124eb6101c08201611cdf565b6101c086015201611cdf565b9063ffffffff82511660018101809111610af357611ab29263ffffffff809351169283915116911461122a565b61259a61033b9261253e8360ab600191015160f81c111590565b1561259f57612594605b84015160c01c915b61258e60c886015160c01c6127106125878161257a61256f8986610faf565b60208801519061152f565b049260208601519061152f565b0490611ca9565b94612894565b90611ca9565b611ca9565b6125945f91612550565b60218101805160e01c906021840191825160e01c0361261c575050602981018051906029840191825103612612575050605163ffffffff60501b604983015160901c1691015160b01c1790605163ffffffff60501b604983015160901c1691015160b01c171190565b5190511192915050565b915091505160e01c905160e01c1190565b91605183015160e01c906051830191825160e01c149384159461286e575b8415612843575b841561265f575050505090565b9091929350608b0151906029840151604985015160e01c604d86015160e01c602187015160e01c602588015160e01c90605b89015160c01c92606b8a015194604051976126ab8961010c565b63ffffffff1688526020880196875260408801908152606088019182526080880192835260a0880193845260c0880194855260e088019586526040519660208801987f1e3be29ff78577e6c4d62dec1de111dbb5b49c7ab1495f04a9b4e0ece50a977a8a525163ffffffff1660408901525160608801525163ffffffff1660808701525163ffffffff1660a08601525163ffffffff1660c08501525163ffffffff1660e0840152516001600160401b031661010083015251610120820152610120815261277a61014082610143565b519020915160e01c91605584015160d01c91606385015160c01c90604051946127a286610128565b8552602085019384526040850190815260608501918252608085019283526040519360208501957f0c1875ca25b0c3f5990a265632883e4b5b7bd2166771a862a8606fd14447582587525163ffffffff1660408601525165ffffffffffff166060850152516080840152516001600160401b031660a08301525160c082015260c0815261283060e082610143565b51902090608b015114155f8080806104c8565b9350606383015160c01c612866606386015160c01c605b86015160c01c90610faf565b141593612652565b9350605583015160d01c605585015160d01c9060018201809211610af35714159361264b565b602581015160e01c63ffffffff036128ac5750505f90565b61271091816128c76128dc9360ab600191015160f81c111590565b156128e057605b015160c01c905b519061152f565b0490565b505f906128d5565b5f198114610af35760010190565b90815f925b6129025750565b9161290c906128e8565b915f19810190808211610af35716806128fb565b61292b918391611a0a565b63ffffffff611c8b600160c46020850151611ae8565b61294c918391611a0a565b63ffffffff611c8b600260b86020850151611ae8565b92633fffffff8360021c16938215612a8857815191612982838584612ea6565b60408301518060e01c95878714612a5c575050602001928584515115155f14612a215750916129bb60209263ffffffff94865191612ea6565b01511660018101809111610af357839063ffffffff60208451015116149283612a17575b505081612a05575b505b156129f357505f90565b631d1934a760e31b5f5260045260245ffd5b6040915051015160e01c81105f6129e7565b109150825f6129df565b929491509250115f14612a3f57506020015163ffffffff16156129e9565b90602063ffffffff9101511660018101809111610af357146129e9565b9450955050505060039150166038029063ffffffff8216918203610af35766ffffffffffffff911c1690565b50505050505f90565b90816101009103126100a25760405190612aaa8261010c565b805160048110156100a257612b239160e091845260208101516020850152612ad460408201610164565b6040850152612ae56060820161018c565b6060850152612af66080820161151d565b6080850152612b0760a0820161151d565b60a0850152612b1860c0820161018c565b60c08501520161018c565b60e082015290565b60405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6825263ffffffff835116604082015263ffffffff602084015116606082015263ffffffff60408401511660808201526001600160401b0360608401511660a082015263ffffffff60808401511660c082015263ffffffff60a08401511660e082015260c083015161010082015260e08301516101208201526101008301516101408201526101208301516101608201526101408301516101808201526101608301516101a08201526101808301516101c08201526101a08301516101e08201526101e08152612c2561020082610143565b51902090612c3963ffffffff825116612ccf565b9182612c53575b509063ffffffff611ab292511690611fb6565b8151604051639a758d0d60e01b815263ffffffff9091166004820152925061010083602481335afa908115610ad457602063ffffffff92611ab2955f91612ca0575b500151149250612c40565b612cc291506101003d8111612cc8575b612cba8183610143565b810190612a91565b5f612c95565b503d612cb0565b63ffffffff60405191639a758d0d60e01b835216600482015261010081602481335afa908115610ad4575f91612d22575b50516004811015610e525760018114908115612d1a575090565b600291501490565b612d3b91506101003d8111612cc857612cba8183610143565b5f612d00565b81612d4e91939293611c11565b6040516001600160401b036101e060208301937f7d153ebcd4bfd228850887c4aea89f107fb14289326b3ea3425a0bc27d96dbd785528051604085015263ffffffff602082015116606085015263ffffffff604082015116608085015263ffffffff60608201511660a0850152608081015160c085015260018060a01b0360a08201511660e085015260018060a01b0360c08201511661010085015260018060a01b0360e08201511661012085015261010081015161014085015261012081015161016085015261014081015161018085015260ff610160820151166101a085015282610180820151166101c085015263ffffffff6101a08201511682850152826101c0820151166102008501520151166102208201526102208152612e7661024082610143565b5190209063ffffffff606b602083015101519151169103612e945750565b631ae5b4ef60e01b5f5260045260245ffd5b90611ab29291604083015160405190600160fa1b6020830152602182015260218152612ed3604182610143565b606063ffffffff6020860151169401519060405194612ef1866100a6565b855260208501526040840152611a0a56fea26469706673582212203a8114e09006bc2b3c0242b321fb189fe31663848445212fd25d72eb277b6da564736f6c63430008250033'
