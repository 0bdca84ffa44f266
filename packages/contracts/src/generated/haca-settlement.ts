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
  '0x6103208060405234610466576101c0816163e58038038091610021828561047e565b83398101031261046657604051906101c082016001600160401b0381118382101761046a57604052610052816104a1565b8252610060602082016104a1565b6020830152610071604082016104b5565b6040830152610082606082016104c9565b6060830152610093608082016104c9565b60808301526100a460a082016104c9565b60a08301526100b560c082016104c9565b60c08301526100c660e082016104c9565b60e08301526100d861010082016104c9565b61010083015261012081015160ff811681036104665761013b916101a09161012085015261010961014082016104da565b61014085015261011c61016082016104da565b61016085015261012f61018082016104b5565b610180850152016104b5565b6101a082015260405161014f60408261047e565b60048152634841434160e01b60208201526040519161016f60408461047e565b60018352603160f81b602084015261018681610582565b60018060a01b0381511660805260018060a01b0360208201511660a05260018060401b0360408201511660c05263ffffffff60608201511660e05263ffffffff6080820151166101005263ffffffff60a0820151166101205263ffffffff60c0820151166101405263ffffffff60e0820151166101605263ffffffff610100820151166101805260ff610120820151166101a05261ffff610140820151166101c05261ffff610160820151166101e05260018060401b0361018082015116610200526101a060018060401b0391015116610220526102638161050d565b6102e0526102708261050d565b610300526020815191012090816102a05260208151910120806102c05246610260526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526102e360c08261047e565b5190206102405230610280526040516158dc9081610b09823960805181818161025e0152818161091f01528181611bca0152818161397101528181613a1b0152614d94015260a0518181816118d001528181611c090152613146015260c051818181611c3901528181613c4a0152614998015260e051818181611c6901528181613c1a01526149de015261010051818181611c960152613c7601526101205181611cc301526101405181818161194501528181611ad701528181611cf001526130a101526101605181611d1e01526101805181818161037801528181611d4d01528181612f48015281816130ce015261385701526101a051818181610d260152611d7c01526101c05181611da801526101e05181611dd5015261020051818181611e0201526120cd015261022051818181610c040152611e33015261024051816153b9015261026051816154760152610280518161538a01526102a0518161540801526102c0518161542e01526102e05181611f2a01526103005181611f530152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761046a57604052565b51906001600160a01b038216820361046657565b51906001600160401b038216820361046657565b519063ffffffff8216820361046657565b519061ffff8216820361046657565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610538576020815191015160208210610529571790565b5f198260200360031b1b161790565b60405163305a27a960e01b81526020600482015290819061055d9060248301906104e9565b0390fd5b9190820180921161056e57565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b031615610a895760608101906105ce63ffffffff8351166040516105b060408261047e565b600c81526b65706f63685365636f6e647360a01b6020820152610ac4565b61012081019161060260ff8451166040516105ea60408261047e565b600681526571756f72756d60d01b6020820152610ac4565b61061f61ffff6101408401511661ffff6101608501511690610561565b6127108111610a4c575063ffffffff815116610647608084019163ffffffff83511690610561565b61065d60a085019163ffffffff83511690610561565b9161067460c086019363ffffffff85511690610561565b9361068b60e087019563ffffffff87511690610561565b956001870180971161056e57610100019563ffffffff875116604051916106b360408461047e565b601083526f756e626f6e64696e675365636f6e647360801b6020840152808210610a1757505050617a694614610a0e5763ffffffff905116604051906106fa60408361047e565b600c82526b65706f63685365636f6e647360a01b6020830152610e1081106109d657505063ffffffff9051166040519061073560408361047e565b600d82526c72657665616c5365636f6e647360981b6020830152610258811061099e57505063ffffffff9051166040519061077160408361047e565b6012825271706f737454696d656f75745365636f6e647360701b6020830152610708811061096657505063ffffffff905116604051906107b260408361047e565b600d82526c77696e646f775365636f6e647360981b602083015262015180811061092d57505063ffffffff905116604051906107ef60408361047e565b600b82526a73686f775365636f6e647360a81b602083015261384081106108f557505063ffffffff9051166040519061082960408361047e565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f48081106108bc57505060ff9051166040519061086660408361047e565b600682526571756f72756d60d01b602083015260028110610885575050565b604051630d1d3e1b60e41b815260606004820152925082916108ab9060648401906104e9565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916108e29060648401906104e9565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161091b9060648401906104e9565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109539060648401906104e9565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161098c9060648401906104e9565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109c49060648401906104e9565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109fc9060648401906104e9565b906024830152610e1060448301520390fd5b50505050505050565b604051630d1d3e1b60e41b81526060600482015293508392610a3d9060648501906104e9565b91602484015260448301520390fd5b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b9060018110610ad1575050565b604051630d1d3e1b60e41b81526060600482015292508291610af79060648401906104e9565b906024830152600160448301520390fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806302191980146131285780630356358c1461305a57806308f9e8c214612f7357806315ca049814612dea578063192dbbbd14612dc6578063195bda5e14612c9e5780631d5c027c14612be95780631f5a090614612b9f578063279c1cfb14612b39578063307d3f0614612a51578063344f186b1461294d57806339eaa768146128dd5780633d49fb3b146127d6578063413126cc1461277a578063460b4fa7146126d857806348fc6f51146126895780634a55afd11461266257806360da3e8314612640578063682a9141146125e45780636da49b83146125c15780636dba7f8914612033578063766718081461200a57806384b0196e14611f125780638903573014611b495780638db8c5d014611b235780639a758d0d1461196b5780639c27d787146119285780639ca0ac38146118b2578063aa9224cd14611868578063af0428c814611755578063b3ff18601461167f578063c038a38e146115f0578063c6b463d3146115ce578063d1cd519214611438578063d213abf214611373578063d3b920c614611282578063d454ee3614610b55578063d93f088c14610a86578063efa888a614610613578063f50d58ab1461032e5763f9e2b179146101dd575f80fd5b3461032b5760e036600319011261032b576101f66131a0565b6101fe613203565b610206613219565b9160843560ff81168091036103295761021d6138ce565b60ff6001541661031a57846102536102476001600160401b0387166001600160401b038716613763565b63ffffffff8516613770565b916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692833b156103165760e49083604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af16102fd575b6020856102df868686613df7565b905f5160206158875f395f51905f525d63ffffffff60405191168152f35b610308858092613495565b610312575f6102d1565b8380fd5b8280fd5b630b4cba3160e31b8552600485fd5b845b80fd5b503461032b57602036600319011261032b576103486131a0565b906103516138ce565b64ffffffffff6103608361564f565b5460a01c1661037183821515614e5e565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016900364ffffffffff81116105ff5764ffffffffff6103b69116614996565b60045463ffffffff808260201c16911681149081156105ef575b50156105d157506103e082615316565b8054906103f48460ff8460c81c1615614e5e565b64ffffffffff8260a01c168042106105b557507901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8316179055633fffffff8360021c169061045c82613af2565b90549060031b1c916001600160401b0360c0643fffffffc08760061b161693841c166104d06001600160a01b036001600160401b0361049a85613b0a565b90549060031b1c871c169416936104cb836001600160401b036104bc87613ada565b90549060031b1c891c16613743565b6135c2565b936104da83613ada565b90549060031b1c677fffffffffffffff83116105a657610520879893869593610551936105939a506001600160401b03821b198093831b91161761053661052087613ada565b819391549060031b91821b915f19901b19161790565b905561054185613b0a565b90549060031b1c90501692613b0a565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b602063ffffffff604051936001600160401b03881685521692a361392e565b805f5160206158875f395f51905f525d80f35b63020fd42f60e51b8752600487fd5b638661088d60e01b845263ffffffff8516600452602452604483fd5b63ffffffff9081604494630740f2ad60e21b85521660045216602452fd5b905063ffffffff8216105f6103d0565b634e487b7160e01b82526011600452602482fd5b5034610a82576106223661326f565b9361062e9591956138ce565b303b15610a825760405163073d54ed60e31b815297889761065260048a018c613621565b6101c48901610240905261024489019061066b92613706565b90600319888303016101e489015261068292613706565b906003198683030161020487015261069992613706565b90600319848303016102248501526106b092613706565b03813091815a5f948591f19081610a6d575b50610a68573d15610a61573d6106d781613606565b906106e56040519283613495565b81523d83602083013e5b602081519101805163ffffffff60e01b81169060048410610a41575b5063ffffffff60e01b16633b94c11d60e11b8114908115610a30575b8115610a1f575b8115610a0e575b81156109fd575b81156109ec575b50156109ea5750505b610757816004614038565b60018101916001600160a01b0383541692600360d81b60ff60d81b1982541617905560045461ffff8160401c1661ffff81146109d75763ffffffff6107f5869594827f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df09569ffff000000000000000060016020970160401b169069ffff000000000000000019161780600455851c16831960045416176004556133b0565b9354936040519485521692a36001600160401b0361094f610827836001600160a01b03165f52600360205260405f2090565b5492677fffffffffffffff838560a01c1694610854836001600160a01b03165f52600360205260405f2090565b67ffffffffffffffff60a01b198154169055610893610877878760025416613743565b6001600160401b03166001600160401b03196002541617600255565b60a11c1690855477ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000006108e1888460c01c6135c2565b60c01b169116178655604051908582528260208301527f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d39360403393a37f00000000000000000000000000000000000000000000000000000000000000009361094a823387614e05565b613743565b60405163a9059cbb60e01b855261dead600452911660245260208360448180865af19060018451148216156109b6575b6040521561099b5750805f5160206158875f395f51905f525d80f35b635274afe760e01b82526001600160a01b0316600452602490fd5b9060018115166109ce57823b15153d1516169061097f565b503d83823e3d90fd5b634e487b7160e01b865260116004526024865bfd5b63020fd42f60e51b1490505f610743565b6386e4f6c760e01b8114915061073c565b63fd67e96560e01b81149150610735565b63b3978a2760e01b8114915061072e565b630c8737ad60e31b81149150610727565b6001600160e01b0319600485900360031b81901b9091161690505f61070b565b60606106ef565b61074c565b610a7a9193505f90613495565b5f915f6106c2565b5f80fd5b34610a82576040366003190112610a8257610a9f6131a0565b610aa76131b3565b5f9063ffffffff165b8063ffffffff841610610ac857602082604051908152f35b906001610b4b63ffffffff926001600160401b03610b44633fffffff8860021c168289610b34610b2e60c0643fffffffc0610b0287613ada565b90549060031b1c9460061b1616928480610b1b88613af2565b90549060031b1c861c1691851c16613743565b93613b0a565b90549060031b1c901c16906135c2565b1690613763565b9301169190610ab0565b34610a825736600319016102008112610a82576101c013610a82576101c4356001600160401b038111610a8257610b90903690600401613315565b6101e4356001600160401b038111610a8257610bb0903690600401613315565b929091610bde610bc6610bc161338a565b613bf2565b610bce61338a565b64ffffffffff82164210156134f2565b335f9081526003602052604090206001600160401b03815460a01c166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000169081811061126a57505080547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff164260e01b6001600160e01b031916179055610c6881613606565b610c756040519182613495565b81815260208101903683850111610a8257828483375f602084830101525190206101643580820361125557505060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252610cdb604082016004613621565b6101e08152610cec61020082613495565b51902093610d1985610cfc615380565b6042916040519161190160f01b8352600283015260228201522090565b935f9460428306611242577f000000000000000000000000000000000000000000000000000000000000000060ff166042840481811061122d57505f9392849291505b838510611138575050505050610d7061338a565b60458206611125575f905f5b83811061108057868663ffffffff600454168063ffffffff610d9c61338a565b1610610da661338a565b90611064575063ffffffff610db961339d565b1615610dc361338a565b9061104b5750677fffffffffffffff6001600160401b03610de2614070565b1611610dec614070565b9061102f57508061101a5750610e125f5b6101a43590610e0a61338a565b818314614ddc565b63ffffffff610e27610e2261338a565b61493f565b1663ffffffff19600454161760045561ffff60045460401c16604051610e4c8161345f565b8381526020810191338352610eec64ffffffffff604084018142168152606085019384526001600160a01b03806001608088019781895263ffffffff60a082019b168b52610eaf610e9b61338a565b63ffffffff165f52600560205260405f2090565b9051815501975116166001600160a01b03198754161786555116849064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b517fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff7affff0000000000000000000000000000000000000000000000000084549260c81b16911617825551600481101561100657815492517affffffffffffffffffffffffffffffffffffffffffffffffffffff90931660d89190911b7bff000000000000000000000000000000000000000000000000000000161760e09290921b6001600160e01b031916919091179055610fa661338a565b9063ffffffff610fb4614070565b6001600160401b03610fc461339d565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b611029610e9b610e1292613579565b54610dfd565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b61108b818587614db8565b3560f81c92831061111257600183018084116110e9579260018201908183116110e957602183018084116110e9576110c985916110dc94898b614dc4565b92903592602081106110fd575b50613cba565b6045810180911115610d7c575b634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918b6110d6565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b9091929396611148888684614db8565b3560f81c93841061121a57600184018085116110e9579360018901808a116110e95760428a01808b116110e95761118c6001600160a01b03916111b7938a88614dc4565b9092906020851085816111fd575b6111a391613c9c565b826111ad86613f9c565b505416938861490b565b505016908082036111e4575050600163ffffffff911b161796604281018091116110e95793929190610d5c565b82632ea4958160e01b5f5260045260245260445260645ffd5b6111a3915060ff61120d82613f9c565b505460c01c16915061119a565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b8263ff9a79ef60e01b5f5260045260245ffd5b6367553dcb60e01b5f5260045260245260445ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b34610a82576040366003190112610a825761129b6131a0565b6112a3613203565b6112ab6138ce565b60ff600154166113645781633fffffff916112de64ffffffffff6112d16113529661564f565b5460a01c168381156148de565b61131e61052061131863ffffffff851695869560021c16936001600160401b0361130786613ada565b90549060031b1c9116968791615695565b92613ada565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a36139d9565b5f5f5160206158875f395f51905f525d005b630b4cba3160e31b5f5260045ffd5b34610a82576040366003190112610a825761138c6131a0565b6113946131b3565b5f9063ffffffff165b8063ffffffff8416106113b557602082604051908152f35b906001600160401b036113c784614971565b505460a01c16633fffffff8460021c1663400000008110156114245763ffffffff926001600160401b03610b446001948261141a9564040000004d015460c0643fffffffc08c60061b16161c16906135c2565b930116919061139d565b634e487b7160e01b5f52603260045260245ffd5b34610a82576040366003190112610a82576114516131a0565b6114596131b3565b63ffffffff6114688383613591565b1691611473836135ab565b926114816040519485613495565b808452611490601f19916135ab565b015f5b8181106115b757505063ffffffff819216915b8263ffffffff82161061157d57836040518091602082016020835281518091526020604084019201905f5b8181106114df575050500390f35b9193509160206101008261156f60019488516001600160401b0360e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b0194019101918493926114d1565b6001816115af61159163ffffffff94613b34565b8461159c8785613591565b16906115a8828a6135f2565b52876135f2565b5001166114a6565b6020906115c26134b6565b82828801015201611493565b34610a82575f366003190112610a8257602060ff600754821c16604051908152f35b34610a82575f366003190112610a82575f606060405161160f8161347a565b8281528260208201528260408201520152608060405161162e8161347a565b6001600160401b035f5481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b34610a82576020366003190112610a82576004356001600160401b038111610a82576116af90369060040161323f565b906116b86138ce565b5f905f925b808410611722576020835f5467ffffffffffffffff60401b6116eb836001600160401b038460401c166135c2565b60401b169067ffffffffffffffff60401b1916175f555f5f5160206158875f395f51905f525d6001600160401b0360405191168152f35b909161174b60019161174561174061173b8887896135e2565b6133b0565b614d70565b906135c2565b93019291906116bd565b34610a82576020366003190112610a825760c06117706131a0565b611778613549565b50611781613549565b5061178b8161564f565b546001600160a01b0381169164ffffffffff906001600160401b03600282901c633fffffff168187643fffffffc06117c284613ada565b90549060031b1c9560061b16169181806117ef816117df85613af2565b90549060031b1c871c1693613b0a565b90549060031b1c851c169381604051976118088961345f565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b34610a82576020366003190112610a8257602061188e6118866131a0565b6117406138ce565b5f5467ffffffffffffffff60401b6116eb836001600160401b038460401c166135c2565b34610a82575f366003190112610a82576118f7336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163314613366565b60ff1960015416600155337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b34610a82576119696119393661326f565b979690969591959492947f0000000000000000000000000000000000000000000000000000000000000000614a23565b005b34610a82576020366003190112610a825763ffffffff6119896131a0565b6119916134b6565b50165f908152600560208181526040808420600683529320919052600182015490919060d881901c60ff1690600482101561100657600182149081611b09575b5015611b0357506003905b600181549101549264ffffffffff8460a01c169384155f14611acd575f915b549160405194611a0a86613443565b600481101561100657855260208501938452604085016001600160a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651916004831015611006576101009863ffffffff8098966001600160a01b0364ffffffffff96948c6020859b8a98835251910152511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b611afd63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016866133c1565b916119fb565b906119dc565b905061ffff8060045460401c169160c81c161415846119d1565b34610a82575f366003190112610a825760206001600160401b0360025416604051908152f35b34610a82575f366003190112610a8257604051611b6581613427565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f905261016081015f905261018081015f90526101a0015f90527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660405190611bff82613427565b80825260208201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252516001600160a01b03169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b34610a82575f366003190112610a8257611fae611f4e7f0000000000000000000000000000000000000000000000000000000000000000615529565b611f777f0000000000000000000000000000000000000000000000000000000000000000615529565b6020611fbc60405192611f8a8385613495565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190613342565b908582036040870152613342565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110611ff357505050500390f35b835185528695509381019392810192600101611fe4565b34610a82575f366003190112610a8257602061202542614996565b63ffffffff60405191168152f35b34610a825760e0366003190112610a825761204c6131ed565b6120546131d7565b6044359060ff821690818303610a8257606435936001600160401b03851692838603610a825760843560a4359063ffffffff8216809203610a825760c4356001600160401b038111610a82576120ae903690600401613315565b6120b99691966138ce565b60ff60015416611364576001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168089106125ab575063ffffffff61210342614996565b16841161210f42614996565b9061258e575061217e6001600160a01b03916040519861217960208b017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408d0152858b169b8c60608201526060815261216e608082613495565b519020610cfc615380565b61490b565b50501686811480612585575b1561256f57506001600160a01b0316936121a5851515613881565b83151580612564575b156125515763ffffffff6121d3826001600160a01b03165f52600860205260405f2090565b54166121ed811591825f146125485760ff5f5b1690613591565b901561252b575063ffffffff600754169763ffffffff89146110e95760049163ffffffff60018b011663ffffffff19600754161760075563ffffffff61224d6122358c61493f565b926001600160a01b03165f52600860205260405f2090565b911663ffffffff198254161790556122a16122678a614971565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b89547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e082901b60ff60e01b16178a551661239f575050600260209660ff5b7fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549160ff60e81b9060e81b16911617815560018101856001600160a01b031982541617905501826001600160a01b031982541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a480612390575b505f5f5160206158875f395f51905f525d604051908152f35b612399906139d9565b82612377565b909660075460ff8160201c16906020821015612517576001820160ff81116110e95764ff000000009060201b169064ff000000001916176007556040516123e5816133dd565b8681526020810189815260408201906001825261240184613f9c565b93909361250457518354915192517fffffffffffffff000000000000000000000000000000000000000000000000009092166001600160a01b03919091161760a09290921b77ffffffff0000000000000000000000000000000000000000169190911790151560c01b78ff0000000000000000000000000000000000000000000000001617905560208110156114245760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f89160609164040000002986018290556124d886640400000049613fc0565b81549060031b9063ffffffff84831b921b1916179055604051918683528e8301526040820152a26122e2565b634e487b7160e01b5f525f60045260245ffd5b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff60016121e6565b8363014175c960e11b5f5260045260245ffd5b5060078411156121ae565b8663690dcdfb60e01b5f5260045260245260445ffd5b5080151561218a565b63ffffffff9085639803b19960e01b5f526004521660245260445ffd5b88633a1ef40560e21b5f5260045260245260445ffd5b34610a82575f366003190112610a8257602063ffffffff60075416604051908152f35b34610a82576020366003190112610a82576001600160a01b036126056131ed565b165f52600860205263ffffffff60405f205416801561262957612025602091613579565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b34610a82575f366003190112610a8257602060ff600154166040519015158152f35b34610a82575f366003190112610a8257602063ffffffff64044000004d5416604051908152f35b34610a82575f366003190112610a82576126d46126b063ffffffff60045460201c16613997565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b34610a82576020366003190112610a82576126f16131a0565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff612721613847565b936127688561272f83615316565b61274664ffffffffff825460a01c168581156148de565b9064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b64ffffffffff604051951685521692a2005b34610a82576020366003190112610a82576001600160a01b0361279b6131ed565b165f526003602052606060405f2054604051906001600160a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b34610a82576020366003190112610a82576127ef6131a0565b6127f7613847565b9061280181614e7f565b6001810164ffffffffff815460a01c16806128c157507f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979260ff60209361286a8763ffffffff959064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5460e81c1660ff810361288b575b5064ffffffffff604051951685521692a2005b61289490613f9c565b507fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff815416905585612878565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b34610a82576128eb3661326f565b93979596949792909230330361293a5763ffffffff9861292798612921976129128a613fdc565b5061291b613549565b8a61409a565b506133b0565b634ee54b8960e11b5f521660045260245ffd5b6307d116ed60e41b5f523360045260245ffd5b34610a82576020366003190112610a82576129666131a0565b61296e6138ce565b61297781614e7f565b64ffffffffff600182015460a01c1680151580612a3b575b15612a2257804210612a0657506001600160401b03611352928254906001600160a01b03821692839260a01c169367ffffffffffffffff60a01b1981541690557ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a361392e565b63ffffffff836311df14bf60e21b5f521660045260245260445ffd5b63ffffffff83634324d56160e11b5f521660045260245ffd5b506001600160401b03825460a01c16151561298f565b34610a82576020366003190112610a8257612a6a61322f565b612a7261351f565b50612a7b61351f565b50612a938160ff60075460201c1660ff821610613c9c565b612a9c81613f9c565b509060208110156114245763ffffffff60a092826404000000290154905490828083871c169460e08160031c64040000004901549160051b161c16916001600160a01b03604051612aec8161340c565b86815260806020820191838516835260ff604082019560c01c1615158552606081019586520194855260405196875251166020860152511515604085015251606084015251166080820152f35b34610a82576060366003190112610a8257612b526131a0565b612b5a613203565b90612b63613219565b612b6b6138ce565b60ff6001541661136457602092612b8192613df7565b5f5f5160206158875f395f51905f525d63ffffffff60405191168152f35b34610a82576060366003190112610a8257611969612bbb61322f565b612bc36131b3565b612be0612bcf82613bf2565b8264ffffffffff82164210156134f2565b60443591613cba565b34610a82576020366003190112610a8257610100612c16612c086131a0565b612c106134b6565b50613b34565b612c9c60405180926001600160401b0360e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565bf35b34610a82576040366003190112610a8257612cb76131ed565b612cbf613203565b90612cc86138ce565b60ff600154166113645761135291816001600160401b03612cfb81946001600160a01b03165f52600360205260405f2090565b612d176001600160a01b038254168481158015612dbd57613903565b6001600160a01b0333166001600160a01b0319825416178155612d6b612d438584845460a01c166135c2565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612d7c6108778584600254166135c2565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df60206001600160a01b0333941692a3166139d9565b50338214613903565b34610a82575f366003190112610a82576126d46126b063ffffffff60045416613997565b34610a82576020366003190112610a8257612e036131ed565b612e0b6138ce565b612e26816001600160a01b03165f52600360205260405f2090565b9060405191612e34836133dd565b549163ffffffff6001600160a01b03841693848352612e7360208401956001600160401b038360a01c168752604085019260e01c835285338214613903565b511680612f37575064ffffffffff5f5b16804210612f185750611352926001600160a01b036001600160401b039251169182915116925f612ec5826001600160a01b03165f52600360205260405f2090565b55612ede610877856001600160401b0360025416613743565b7fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd60206001600160a01b03604051938785521692a361392e565b6001600160a01b0383632a9b326d60e01b5f521660045260245260445ffd5b612f6e64ffffffffff9163ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906133c1565b612e83565b34610a82576040366003190112610a8257612f8c6131a0565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff612fbc6131d7565b9364ffffffffff6001600160a01b03612fd3613847565b961695612fe1871515613881565b61304a81612fee85614e7f565b6003612ff982614ebd565b916001600160a01b036002820193166001600160a01b0319845416178355018a6001600160a01b03198254161790559064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b84519687521660208601521692a2005b34610a82576101c0366003190112610a825763ffffffff61307961338a565b165f52600560205264ffffffffff6130f46130c782600160405f20015460a01c1663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906133c1565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906133c1565b166130fd61338a565b81421061310c57611969613783565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b34610a82575f366003190112610a825761316d336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163314613366565b600160ff1981541617600155337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff82168203610a8257565b6024359063ffffffff82168203610a8257565b359063ffffffff82168203610a8257565b602435906001600160a01b0382168203610a8257565b600435906001600160a01b0382168203610a8257565b602435906001600160401b0382168203610a8257565b604435906001600160401b0382168203610a8257565b6004359060ff82168203610a8257565b9181601f84011215610a82578235916001600160401b038311610a82576020808501948460051b010111610a8257565b9060031982016102408112610a82576101c013610a82576004916101c4356001600160401b038111610a8257816132a89160040161323f565b929092916101e4356001600160401b038111610a8257816132cb9160040161323f565b92909291610204356001600160401b038111610a8257816132ee9160040161323f565b9290929161022435906001600160401b038211610a82576133119160040161323f565b9091565b9181601f84011215610a82578235916001600160401b038311610a825760208381860195010111610a8257565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b1561336e5750565b6001600160a01b039063a252c15160e01b5f521660045260245ffd5b60043563ffffffff81168103610a825790565b60243563ffffffff81168103610a825790565b3563ffffffff81168103610a825790565b9064ffffffffff8091169116019064ffffffffff82116110e957565b606081019081106001600160401b038211176133f857604052565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b038211176133f857604052565b6101c081019081106001600160401b038211176133f857604052565b61010081019081106001600160401b038211176133f857604052565b60c081019081106001600160401b038211176133f857604052565b608081019081106001600160401b038211176133f857604052565b90601f801991011681019081106001600160401b038211176133f857604052565b604051906134c382613443565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b156134fb575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b6040519061352c8261340c565b5f6080838281528260208201528260408201528260608201520152565b604051906135568261345f565b5f60a0838281528260208201528260408201528260608201528260808201520152565b63ffffffff5f199116019063ffffffff82116110e957565b9063ffffffff8091169116039063ffffffff82116110e957565b6001600160401b0381116133f85760051b60200190565b906001600160401b03809116911601906001600160401b0382116110e957565b91908110156114245760051b0190565b80518210156114245760209160051b010190565b6001600160401b0381116133f857601f01601f191660200190565b63ffffffff61362f826131c6565b16825263ffffffff613643602083016131c6565b16602083015263ffffffff61365a604083016131c6565b16604083015260608101356001600160401b038116809103610a82576101a0918291606085015263ffffffff613692608083016131c6565b16608085015263ffffffff6136a960a083016131c6565b1660a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501520135910152565b90918281527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311610a825760209260051b809284830137010190565b906001600160401b03809116911603906001600160401b0382116110e957565b919082018092116110e957565b818102929181159184041417156110e957565b61378e600480614038565b9060018201916001600160a01b0383541692600360d81b60ff60d81b1982541617905560045461ffff8160401c169061ffff82146110e95769ffff0000000000000000600163ffffffff930160401b169069ffff00000000000000001916178060045560201c1663ffffffff1960045416176004556004359063ffffffff821690818303610a825760207f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df09186945054604051908152a3565b64ffffffffff61387d63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613763565b1690565b1561388857565b60405163c5dbe6e760e01b815260206004820152600660248201527f7061796f757400000000000000000000000000000000000000000000000000006044820152606490fd5b5f5160206158875f395f51905f525c6138f45760015f5160206158875f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b1561390c575050565b906001600160a01b038092635f34c21f60e01b5f52166004521660245260445ffd5b6001600160401b03613995925f5467ffffffffffffffff60801b1967ffffffffffffffff60801b61396484868560801c166135c2565b60801b169116175f5516907f0000000000000000000000000000000000000000000000000000000000000000614e05565b565b9063ffffffff8216156139d05763ffffffff6139bb6139b584613579565b93613579565b165f52600560205260405f2054906001929190565b5f915081908190565b8015613acb575f546139f4826001600160401b038316613763565b6001600160401b038111613ab8576001600160401b0316906001600160401b031916175f557f000000000000000000000000000000000000000000000000000000000000000090604051906323b872dd60e01b5f52336004523060245260445260205f60648180865af19060015f5114821615613a97575b6040525f60605215613a7b5750565b6001600160a01b0390635274afe760e01b5f521660045260245ffd5b906001811516613aaf57823b15153d15161690613a6c565b503d5f823e3d90fd5b826304041d9560e11b5f5260045260245ffd5b6365e52d5160e11b5f5260045ffd5b63400000008110156114245764054000004e01905f90565b63400000008110156114245764058000004e01905f90565b6340000000811015611424576405c000004e01905f90565b63400000008210156114245701905f90565b613b3c6134b6565b50613b48816007614f01565b805491613b59600183015492614ebd565b92633fffffff8260021c1663400000008110156114245764040000004d0154604051946001600160401b0394919360061b60c0169264ffffffffff92918691906001600160a01b0390613bab8a613443565b8183168a5281851660208b015216604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff16600181018091116110e95761387d613c6f613c4064ffffffffff9363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613770565b6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016613763565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613763565b15613ca45750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60075460201c1692613cd78260ff8116958610613c9c565b6020821015611424576404000000298201549363ffffffff613cfe84640400000049613fc0565b90549060031b1c169463ffffffff8316958087119381855f14613de757613d2491613591565b905b61100063ffffffff831611613dbb57508591908415613dac57613d4991926156d4565b145b15613d955750613d5a57505050565b6020613d7c9264040000002990613d746105208584613fb1565b905501613fc0565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b613db5916156d4565b14613d4b565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b90613df191613591565b90613d26565b6001600160401b0392831693909290911663ffffffff8316613e22613e1c8684613763565b82613770565b946101008211613f835763ffffffff64044000004d95949554169563ffffffff613e4c8689614957565b1663ffffffff1964044000004d54161764044000004d558695821515976001600160a01b033316975b63ffffffff613e848984614957565b1663ffffffff821690811015613f34576401000000008210156114245763ffffffff6001838a613e84948f8f908c91879964044000004e01906001600160a01b0319825416179055613ef0633fffffff8660021c169484613ee487613ada565b90549060031b1c615695565b613efc61052086613ada565b9055613f10575b5050500116915050613e75565b613f2461052091613f2a93613ee486613b0a565b92613b0a565b90555f808a613f03565b50509491975095506139959450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a2926139d9565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156114245764040000000901905f90565b60208210156114245701905f90565b919091602083101561142457601c908360031c019260021b1690565b90613fe8826004614f55565b9163ffffffff613ff7826133b0565b165f52600660205261401363ffffffff60405f205416916133b0565b8161401c575050565b63ffffffff9063075d3c0160e41b5f521660045260245260445ffd5b919060026140468285614f55565b9363ffffffff614055846133b0565b165f520160205261401363ffffffff60405f205416916133b0565b6064356001600160401b0381168103610a825790565b356001600160401b0381168103610a825790565b969487919a9998948b856143b4575b935050505063ffffffff915051166080850163ffffffff6140c9826133b0565b16821061437a5750506001600160401b036040880151169460608501956001600160401b036140f788614086565b16811461410388614086565b9015614357575050826141d1575b5050505063ffffffff61412d60a08260208801511693016133b0565b16149283156141a9576001600160401b036060820151166001600160401b0361415584614086565b1614915b6001600160401b03606061417561416f84614086565b93614086565b93015116921561418457505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b036141c884614086565b16101591614159565b61421b906020890192848661420563ffffffff87511661173b60a08c019163ffffffff6141fd846133b0565b1690866150b9565b63ffffffff8088511691166101408b013561510a565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004d5b8782106142c15750506001600160401b0393929163ffffffff918261426c818a1682845116614957565b1690521690521690525f198101908082116110e95761428a926135e2565b3561429d63ffffffff6007541691615803565b818110156142ac578080614111565b630c8737ad60e31b5f5260045260245260445ffd5b90949261431a6142dd6142d5888b8d6135e2565b35928361572b565b946143148366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b90613763565b958160e01c9163400000008310156114245763400000006143448486019283545f60031b1c615771565b9310156114245760019290550190614242565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b935094505093945061438c91506133b0565b916143975750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff806143e26143f29861173b6080848e995116920191846143da846133b0565b1690896150b9565b92511691166101208d013561510a565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000004e9064054000004e915b84841061446157505050509163ffffffff61444d819382806001600160401b0399989716915116614957565b168d521690521690525f808581808b6140a9565b919394509196946144b06144796142d58a88876135e2565b966143148366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b978160e01c91634000000083101561142457838301805490916144d291615771565b926340000000811015611424577f8000000000000000800000000000000080000000000000008000000000000000808581848b01545f60031b1c1703160361452f576340000000111561142457600192905501918f949391614421565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c92999682614756575b505050905063ffffffff915051166080860163ffffffff614575826133b0565b1682106147435750506001600160401b036040890151169560608601966001600160401b036145a389614086565b1681146145af89614086565b9015614357575050826145da575b505050505063ffffffff61412d60a08260208801511693016133b0565b61461c9060208a0192848661460663ffffffff87511661173b60a08d019163ffffffff6141fd846133b0565b63ffffffff8088511691166101408c013561510a565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b87898183106146b557506001600160401b0396925063ffffffff9391506146738480921682845116614957565b1690521690521690525f198101918183116110e9576146a59263ffffffff9261469b926135e2565b3592541691615803565b818110156142ac578080806145bd565b6146d46146cc846001959461470b949a999a6135e2565b35988961572b565b956143148966ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b966147376105206147308360e01c936147248589613b22565b90549060031b1c615771565b9286613b22565b90550194939294614646565b94509550509495505061438c91506133b0565b908285858d61012063ffffffff8061478c816147999b9c9e9d9e511661173b608087019184614784846133b0565b16908b6150b9565b945116931691013561510a565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b84811061480357505050509363ffffffff6147ec819382806001600160401b039916915116614957565b168d521690521660408901525f8089818080614555565b90919293945061485c61482561481d8388889b9a9b6135e2565b35998a61572b565b966143148a66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b976148768160e01c91614724836401400000018801613b22565b907f80000000000000008000000000000000800000000000000080000000000000008083816148a58589613b22565b90549060031b1c1703160361452f57906148cc610520600194936401400000018801613b22565b905501908f94939291979695976147c2565b156148e7575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b90604183036149355761492e9250602081013591604082359201355f1a9061549c565b9192909190565b50505f9160029190565b63ffffffff60019116019063ffffffff82116110e957565b9063ffffffff8091169116019063ffffffff82116110e957565b6401000000008110156114245760021b600901905f90565b919082039182116110e957565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156149ce5750505f90565b6149d791614989565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015614a0f5763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b96909897939492614a358a6004614f55565b9864ffffffffff614a5860018c019a63ffffffff838d5460a01c169116906133c1565b16614a628c6133b0565b814210614d545750508a90614a76826133b0565b63ffffffff165f52600660205260405f20968460405198614a968a61345f565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a0820152614b0799600764044000004d614541565b15614be5575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff809316614bc9575b7b0200000000000000000000000000000000000000000000000000000060ff60d81b19825416179055614b79610e22866133b0565b67ffffffff000000006004549160201b169067ffffffff000000001916176004556001600160401b03614bb96060614bb0886133b0565b93549701614086565b84519687521660208601521692a2565b82614bd3876133b0565b165f5260066020525f84812055614b44565b919550919550614bf9929650969296613763565b15614c06608083016133b0565b90614d3757509263ffffffff9260a09284614c2461399598976133b0565b165f5260066020528460405f20968180865116168219895416178855511667ffffffff0000000087549160201b169067ffffffff0000000019161786555167ffffffffffffffff60401b8087549260401b16169067ffffffffffffffff60401b19161785555167ffffffffffffffff60801b1967ffffffffffffffff60801b8087549360801b1616911617845560808101517fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000086549260c01b1691161784550151167bffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549163ffffffff60e01b9060e01b169116179055565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b614d7990615567565b91906001600160401b03831680614d8e575050565b613995917f0000000000000000000000000000000000000000000000000000000000000000614e05565b90821015611424570190565b90939293848311610a82578411610a82578101920390565b15614de657505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b916001600160a01b036040519263a9059cbb60e01b5f521660045260245260205f60448180865af19060015f5114821615614e46575b60405215613a7b5750565b906001811516613aaf57823b15153d15161690614e3b565b15614e665750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b90614e8b826007614f01565b916001600160a01b038354163303614ea05750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b6001600160a01b039060028101549064ffffffffff8260a01c168015159081614ef6575b5015614ef1576003915001541690565b501690565b90504210155f614ee1565b63ffffffff81541663ffffffff831690811015614f30575064010000000082101561142457600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b6401000000008210156114245701905f90565b91614f5f826133b0565b63ffffffff81165f9081526001858101602081905260409092209081015490949190859060d881901c60ff16906004821015611006576001821490816150a0575b501561509b575060035b6004811015611006576001810361507f575060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252614ff46040820186613621565b6101e0815261500561020082613495565b519020905480820361506057505063ffffffff6139959495965460201c1680155f1461503e5750506101a05f915b013591818314614ddc565b61504c63ffffffff91613579565b165f526020526101a060405f205491615033565b63ffffffff856305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff8563fefc277160e01b5f521660045260245260445ffd5b614faa565b905061ffff808a5460401c169160c81c1614155f614fa0565b919080821115615102576150cc91614989565b6102008110156150f857905b8181036150e3575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b50610200906150d8565b50505f6150cc565b91959194919390926102008410615305576102005b615128816135ab565b916151366040519384613495565b818352615142826135ab565b602084019490601f19013686375f5b8181106152c05750505060011c805b6152415750511561142457519460091c905f5b8481106151f3575050610200821190506151be57505f5b82841491826151b4575b50501561519f575050565b63f4dd23a760e01b5f5260045260245260445ffd5b1490505f80615194565b6151c790615708565b5f5b6102006001821b106151e3576151de91614989565b61518a565b5f1981146110e9576001016151c9565b90919560018716155f146152255761520c8286856135e2565b35905f52602052600160405f205b96811c929101615173565b6152308286856135e2565b355f52602052600160405f2061521a565b5f5b818110615254575060011c80615160565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036110e95761528c82856135f2565b51600183018093116110e9576152a4600193866135f2565b51905f5260205260405f206152b982866135f2565b5201615243565b806152ce60019284866135e2565b3560405160208101918460fa1b83526021820152602181526152f1604182613495565b5190206152fe82886135f2565b5201615151565b600161531085615708565b1b61511f565b9064044000004d63ffffffff8154169263ffffffff81169384101561536d5760016153419201614f42565b50916001600160a01b0383541633036153575750565b635562044560e01b5f526004523360245260445ffd5b8363f5849ddb60e01b5f5260045260245ffd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480615473575b156153db577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261546d60c082613495565b51902090565b507f000000000000000000000000000000000000000000000000000000000000000046146153b2565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161551e579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15615513575f516001600160a01b0381161561550957905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b60ff811690601f82116155585760405191615545604084613495565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b90615573826007614f01565b90633fffffff8360021c169263400000008410156114245764040000004d84018054600683901b60c01681811c6001600160401b031692916001841115615642575f198401976001600160401b0389116110e9576001600160401b036155d98a99614ebd565b99169485116156335763400000001115611424579083901b900390556040519081527fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c4281770602063ffffffff6001600160a01b038816941692a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b63ffffffff64044000004d541663ffffffff82169081101561568357506401000000008110156114245764044000004e0190565b63f5849ddb60e01b5f5260045260245ffd5b919060061b60c016677fffffffffffffff6156bb8385841c6001600160401b0316613763565b116156c5571b0190565b63020fd42f60e51b5f5260045ffd5b9063ffffffff5f91165b8063ffffffff8316106156f057505090565b90915f5263ffffffff600160205f20930116906156de565b905f915b806001841b106157195750565b915f1981146110e9576001019161570c565b8060e01c91821061575e5760201b1561574c57600181018091116110e95790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b907effffffffffffff0000000000000000000000000000000000000000000000008160181b169076ffffffffffffff000000000000000000000000000000008160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907f800000000000000080000000000000008000000000000000800000000000000082166156c557565b6403fffffffc8160de1c169066ffffffffffffff8160a81c16615877576dffffffffffffffffffffffffffff8160701c166158685760381c74ffffffffffffffffffffffffffffffffffffffffff161561586557600181018091116110e95790565b90565b50600281018091116110e95790565b50600381018091116110e9579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a26469706673582212203cdbcb9d9c5ecc48ab32873382ff9f97a5f78b38692450103b96122d3055203464736f6c63430008250033'
