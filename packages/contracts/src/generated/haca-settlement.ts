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
  '0x6103208060405234610466576101c0816163ac8038038091610021828561047e565b83398101031261046657604051906101c082016001600160401b0381118382101761046a57604052610052816104a1565b8252610060602082016104a1565b6020830152610071604082016104b5565b6040830152610082606082016104c9565b6060830152610093608082016104c9565b60808301526100a460a082016104c9565b60a08301526100b560c082016104c9565b60c08301526100c660e082016104c9565b60e08301526100d861010082016104c9565b61010083015261012081015160ff811681036104665761013b916101a09161012085015261010961014082016104da565b61014085015261011c61016082016104da565b61016085015261012f61018082016104b5565b610180850152016104b5565b6101a082015260405161014f60408261047e565b60048152634841434160e01b60208201526040519161016f60408461047e565b60018352603160f81b602084015261018681610582565b60018060a01b0381511660805260018060a01b0360208201511660a05260018060401b0360408201511660c05263ffffffff60608201511660e05263ffffffff6080820151166101005263ffffffff60a0820151166101205263ffffffff60c0820151166101405263ffffffff60e0820151166101605263ffffffff610100820151166101805260ff610120820151166101a05261ffff610140820151166101c05261ffff610160820151166101e05260018060401b0361018082015116610200526101a060018060401b0391015116610220526102638161050d565b6102e0526102708261050d565b610300526020815191012090816102a05260208151910120806102c05246610260526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526102e360c08261047e565b5190206102405230610280526040516158a39081610b09823960805181818161025e0152818161091f0152818161211f01528181613938015281816139e20152614d5b015260a051818181611e250152818161215e015261310d015260c05181818161218e01528181613c1101526148e1015260e0518181816121be01528181613be101526149270152610100518181816121eb0152613c3d01526101205181612218015261014051818181611e9a0152818161202c01528181612245015261306801526101605181612273015261018051818181610378015281816122a201528181612f0f01528181613095015261381e01526101a051818181610d2601526122d101526101c051816122fd01526101e0518161232a01526102005181818161193b0152612357015261022051818181610c040152612388015261024051816153be0152610260518161547b0152610280518161538f01526102a0518161540d01526102c0518161543301526102e0518161247f015261030051816124a80152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761046a57604052565b51906001600160a01b038216820361046657565b51906001600160401b038216820361046657565b519063ffffffff8216820361046657565b519061ffff8216820361046657565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610538576020815191015160208210610529571790565b5f198260200360031b1b161790565b60405163305a27a960e01b81526020600482015290819061055d9060248301906104e9565b0390fd5b9190820180921161056e57565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b031615610a895760608101906105ce63ffffffff8351166040516105b060408261047e565b600c81526b65706f63685365636f6e647360a01b6020820152610ac4565b61012081019161060260ff8451166040516105ea60408261047e565b600681526571756f72756d60d01b6020820152610ac4565b61061f61ffff6101408401511661ffff6101608501511690610561565b6127108111610a4c575063ffffffff815116610647608084019163ffffffff83511690610561565b61065d60a085019163ffffffff83511690610561565b9161067460c086019363ffffffff85511690610561565b9361068b60e087019563ffffffff87511690610561565b956001870180971161056e57610100019563ffffffff875116604051916106b360408461047e565b601083526f756e626f6e64696e675365636f6e647360801b6020840152808210610a1757505050617a694614610a0e5763ffffffff905116604051906106fa60408361047e565b600c82526b65706f63685365636f6e647360a01b6020830152610e1081106109d657505063ffffffff9051166040519061073560408361047e565b600d82526c72657665616c5365636f6e647360981b6020830152610258811061099e57505063ffffffff9051166040519061077160408361047e565b6012825271706f737454696d656f75745365636f6e647360701b6020830152610708811061096657505063ffffffff905116604051906107b260408361047e565b600d82526c77696e646f775365636f6e647360981b602083015262015180811061092d57505063ffffffff905116604051906107ef60408361047e565b600b82526a73686f775365636f6e647360a81b602083015261384081106108f557505063ffffffff9051166040519061082960408361047e565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f48081106108bc57505060ff9051166040519061086660408361047e565b600682526571756f72756d60d01b602083015260028110610885575050565b604051630d1d3e1b60e41b815260606004820152925082916108ab9060648401906104e9565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916108e29060648401906104e9565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161091b9060648401906104e9565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109539060648401906104e9565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161098c9060648401906104e9565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109c49060648401906104e9565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109fc9060648401906104e9565b906024830152610e1060448301520390fd5b50505050505050565b604051630d1d3e1b60e41b81526060600482015293508392610a3d9060648501906104e9565b91602484015260448301520390fd5b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b9060018110610ad1575050565b604051630d1d3e1b60e41b81526060600482015292508291610af79060648401906104e9565b906024830152600160448301520390fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806302191980146130ef5780630356358c1461302157806308f9e8c214612f3a57806315ca049814612db1578063192dbbbd14612d8d578063195bda5e14612c655780631d5c027c14612bb05780631f5a090614612b66578063279c1cfb14612b00578063307d3f0614612a18578063344f186b1461291457806339eaa768146128a45780633d49fb3b1461279d578063413126cc14612741578063460b4fa71461269f57806348fc6f51146126505780634a55afd11461262957806360da3e8314612607578063682a9141146125ab5780636da49b8314612588578063766718081461255f57806384b0196e14612467578063890357301461209e5780638db8c5d0146120785780639a758d0d14611ec05780639c27d78714611e7d5780639ca0ac3814611e07578063a8280f38146118b2578063aa9224cd14611868578063af0428c814611755578063b3ff18601461167f578063c038a38e146115f0578063c6b463d3146115ce578063d1cd519214611438578063d213abf214611373578063d3b920c614611282578063d454ee3614610b55578063d93f088c14610a86578063efa888a614610613578063f50d58ab1461032e5763f9e2b179146101dd575f80fd5b3461032b5760e036600319011261032b576101f6613167565b6101fe6131ca565b6102066131e0565b9160843560ff81168091036103295761021d613895565b60ff6001541661031a57846102536102476001600160401b0387166001600160401b03871661372a565b63ffffffff8516613737565b916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692833b156103165760e49083604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af16102fd575b6020856102df868686613dbe565b905f51602061584e5f395f51905f525d63ffffffff60405191168152f35b61030885809261345c565b610312575f6102d1565b8380fd5b8280fd5b630b4cba3160e31b8552600485fd5b845b80fd5b503461032b57602036600319011261032b57610348613167565b90610351613895565b64ffffffffff61036083615616565b5460a01c1661037183821515614e25565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016900364ffffffffff81116105ff5764ffffffffff6103b691166148df565b60045463ffffffff808260201c16911681149081156105ef575b50156105d157506103e0826152dd565b8054906103f48460ff8460c81c1615614e25565b64ffffffffff8260a01c168042106105b557507901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8316179055633fffffff8360021c169061045c82613ab9565b90549060031b1c916001600160401b0360c0643fffffffc08760061b161693841c166104d06001600160a01b036001600160401b0361049a85613ad1565b90549060031b1c871c169416936104cb836001600160401b036104bc87613aa1565b90549060031b1c891c1661370a565b613589565b936104da83613aa1565b90549060031b1c677fffffffffffffff83116105a657610520879893869593610551936105939a506001600160401b03821b198093831b91161761053661052087613aa1565b819391549060031b91821b915f19901b19161790565b905561054185613ad1565b90549060031b1c90501692613ad1565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b602063ffffffff604051936001600160401b03881685521692a36138f5565b805f51602061584e5f395f51905f525d80f35b63020fd42f60e51b8752600487fd5b638661088d60e01b845263ffffffff8516600452602452604483fd5b63ffffffff9081604494630740f2ad60e21b85521660045216602452fd5b905063ffffffff8216105f6103d0565b634e487b7160e01b82526011600452602482fd5b5034610a825761062236613236565b9361062e959195613895565b303b15610a825760405163073d54ed60e31b815297889761065260048a018c6135e8565b6101c48901610240905261024489019061066b926136cd565b90600319888303016101e4890152610682926136cd565b9060031986830301610204870152610699926136cd565b90600319848303016102248501526106b0926136cd565b03813091815a5f948591f19081610a6d575b50610a68573d15610a61573d6106d7816135cd565b906106e5604051928361345c565b81523d83602083013e5b602081519101805163ffffffff60e01b81169060048410610a41575b5063ffffffff60e01b16633b94c11d60e11b8114908115610a30575b8115610a1f575b8115610a0e575b81156109fd575b81156109ec575b50156109ea5750505b610757816004613fff565b60018101916001600160a01b0383541692600360d81b60ff60d81b1982541617905560045461ffff8160401c1661ffff81146109d75763ffffffff6107f5869594827f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df09569ffff000000000000000060016020970160401b169069ffff000000000000000019161780600455851c1683196004541617600455613377565b9354936040519485521692a36001600160401b0361094f610827836001600160a01b03165f52600360205260405f2090565b5492677fffffffffffffff838560a01c1694610854836001600160a01b03165f52600360205260405f2090565b67ffffffffffffffff60a01b19815416905561089361087787876002541661370a565b6001600160401b03166001600160401b03196002541617600255565b60a11c1690855477ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000006108e1888460c01c613589565b60c01b169116178655604051908582528260208301527f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d39360403393a37f00000000000000000000000000000000000000000000000000000000000000009361094a823387614dcc565b61370a565b60405163a9059cbb60e01b855261dead600452911660245260208360448180865af19060018451148216156109b6575b6040521561099b5750805f51602061584e5f395f51905f525d80f35b635274afe760e01b82526001600160a01b0316600452602490fd5b9060018115166109ce57823b15153d1516169061097f565b503d83823e3d90fd5b634e487b7160e01b865260116004526024865bfd5b63020fd42f60e51b1490505f610743565b6386e4f6c760e01b8114915061073c565b63fd67e96560e01b81149150610735565b63b3978a2760e01b8114915061072e565b630c8737ad60e31b81149150610727565b6001600160e01b0319600485900360031b81901b9091161690505f61070b565b60606106ef565b61074c565b610a7a9193505f9061345c565b5f915f6106c2565b5f80fd5b34610a82576040366003190112610a8257610a9f613167565b610aa761317a565b5f9063ffffffff165b8063ffffffff841610610ac857602082604051908152f35b906001610b4b63ffffffff926001600160401b03610b44633fffffff8860021c168289610b34610b2e60c0643fffffffc0610b0287613aa1565b90549060031b1c9460061b1616928480610b1b88613ab9565b90549060031b1c861c1691851c1661370a565b93613ad1565b90549060031b1c901c1690613589565b169061372a565b9301169190610ab0565b34610a825736600319016102008112610a82576101c013610a82576101c4356001600160401b038111610a8257610b90903690600401613300565b6101e4356001600160401b038111610a8257610bb0903690600401613300565b929091610bde610bc6610bc1613351565b613bb9565b610bce613351565b64ffffffffff82164210156134b9565b335f9081526003602052604090206001600160401b03815460a01c166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000169081811061126a57505080547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff164260e01b6001600160e01b031916179055610c68816135cd565b610c75604051918261345c565b81815260208101903683850111610a8257828483375f602084830101525190206101643580820361125557505060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252610cdb6040820160046135e8565b6101e08152610cec6102008261345c565b51902093610d1985610cfc615385565b6042916040519161190160f01b8352600283015260228201522090565b935f9460428306611242577f000000000000000000000000000000000000000000000000000000000000000060ff166042840481811061122d57505f9392849291505b838510611138575050505050610d70613351565b60458206611125575f905f5b83811061108057868663ffffffff600454168063ffffffff610d9c613351565b1610610da6613351565b90611064575063ffffffff610db9613364565b1615610dc3613351565b9061104b5750677fffffffffffffff6001600160401b03610de2614037565b1611610dec614037565b9061102f57508061101a5750610e125f5b6101a43590610e0a613351565b818314614da3565b63ffffffff610e27610e22613351565b61496c565b1663ffffffff19600454161760045561ffff60045460401c16604051610e4c81613426565b8381526020810191338352610eec64ffffffffff604084018142168152606085019384526001600160a01b03806001608088019781895263ffffffff60a082019b168b52610eaf610e9b613351565b63ffffffff165f52600560205260405f2090565b9051815501975116166001600160a01b03198754161786555116849064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b517fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff7affff0000000000000000000000000000000000000000000000000084549260c81b16911617825551600481101561100657815492517affffffffffffffffffffffffffffffffffffffffffffffffffffff90931660d89190911b7bff000000000000000000000000000000000000000000000000000000161760e09290921b6001600160e01b031916919091179055610fa6613351565b9063ffffffff610fb4614037565b6001600160401b03610fc4613364565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b611029610e9b610e1292613540565b54610dfd565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b61108b818587614d7f565b3560f81c92831061111257600183018084116110e9579260018201908183116110e957602183018084116110e9576110c985916110dc94898b614d8b565b92903592602081106110fd575b50613c81565b6045810180911115610d7c575b634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918b6110d6565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b9091929396611148888684614d7f565b3560f81c93841061121a57600184018085116110e9579360018901808a116110e95760428a01808b116110e95761118c6001600160a01b03916111b7938a88614d8b565b9092906020851085816111fd575b6111a391613c63565b826111ad86613f63565b5054169388614ceb565b505016908082036111e4575050600163ffffffff911b161796604281018091116110e95793929190610d5c565b82632ea4958160e01b5f5260045260245260445260645ffd5b6111a3915060ff61120d82613f63565b505460c01c16915061119a565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b8263ff9a79ef60e01b5f5260045260245ffd5b6367553dcb60e01b5f5260045260245260445ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b34610a82576040366003190112610a825761129b613167565b6112a36131ca565b6112ab613895565b60ff600154166113645781633fffffff916112de64ffffffffff6112d161135296615616565b5460a01c168381156148a5565b61131e61052061131863ffffffff851695869560021c16936001600160401b0361130786613aa1565b90549060031b1c911696879161565c565b92613aa1565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a36139a0565b5f5f51602061584e5f395f51905f525d005b630b4cba3160e31b5f5260045ffd5b34610a82576040366003190112610a825761138c613167565b61139461317a565b5f9063ffffffff165b8063ffffffff8416106113b557602082604051908152f35b906001600160401b036113c784614d1f565b505460a01c16633fffffff8460021c1663400000008110156114245763ffffffff926001600160401b03610b446001948261141a9564040000004d015460c0643fffffffc08c60061b16161c1690613589565b930116919061139d565b634e487b7160e01b5f52603260045260245ffd5b34610a82576040366003190112610a8257611451613167565b61145961317a565b63ffffffff6114688383613558565b169161147383613572565b92611481604051948561345c565b808452611490601f1991613572565b015f5b8181106115b757505063ffffffff819216915b8263ffffffff82161061157d57836040518091602082016020835281518091526020604084019201905f5b8181106114df575050500390f35b9193509160206101008261156f60019488516001600160401b0360e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b0194019101918493926114d1565b6001816115af61159163ffffffff94613afb565b8461159c8785613558565b16906115a8828a6135b9565b52876135b9565b5001166114a6565b6020906115c261347d565b82828801015201611493565b34610a82575f366003190112610a8257602060ff600754821c16604051908152f35b34610a82575f366003190112610a82575f606060405161160f81613441565b8281528260208201528260408201520152608060405161162e81613441565b6001600160401b035f5481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b34610a82576020366003190112610a82576004356001600160401b038111610a82576116af903690600401613206565b906116b8613895565b5f905f925b808410611722576020835f5467ffffffffffffffff60401b6116eb836001600160401b038460401c16613589565b60401b169067ffffffffffffffff60401b1916175f555f5f51602061584e5f395f51905f525d6001600160401b0360405191168152f35b909161174b60019161174561174061173b8887896135a9565b613377565b614d37565b90613589565b93019291906116bd565b34610a82576020366003190112610a825760c0611770613167565b611778613510565b50611781613510565b5061178b81615616565b546001600160a01b0381169164ffffffffff906001600160401b03600282901c633fffffff168187643fffffffc06117c284613aa1565b90549060031b1c9560061b16169181806117ef816117df85613ab9565b90549060031b1c871c1693613ad1565b90549060031b1c851c1693816040519761180889613426565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b34610a82576020366003190112610a8257602061188e611886613167565b611740613895565b5f5467ffffffffffffffff60401b6116eb836001600160401b038460401c16613589565b34610a825760c0366003190112610a82576118cb6131b4565b6118d361319e565b6044359060ff821690818303610a8257606435936001600160401b03851692838603610a82576084359260a4356001600160401b038111610a825761191c903690600401613300565b611927959195613895565b60ff60015416611364576001600160401b037f000000000000000000000000000000000000000000000000000000000000000016808810611df157506119cc6001600160a01b0391604051976119c760208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c0152858a169a8b6060820152606081526119bc60808261345c565b519020610cfc615385565b614ceb565b50501685811480611de8575b15611dd257506001600160a01b036119ef426148df565b9216936119fd851515613848565b83151580611dc7575b15611db45763ffffffff611a2b826001600160a01b03165f52600860205260405f2090565b5416611a45811591825f14611dab5760ff5f5b1690613558565b9015611d8e575063ffffffff600754169763ffffffff89146110e95760049163ffffffff60018b011663ffffffff19600754161760075563ffffffff611aa5611a8d8c61496c565b926001600160a01b03165f52600860205260405f2090565b911663ffffffff19825416179055611af9611abf8a614d1f565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b89547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e082901b60ff60e01b16178a5516611bf7575050600260209660ff5b7fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549160ff60e81b9060e81b16911617815560018101856001600160a01b031982541617905501826001600160a01b031982541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a480611be8575b505f5f51602061584e5f395f51905f525d604051908152f35b611bf1906139a0565b82611bcf565b909660075460ff8160201c16906020821015611d7a576001820160ff81116110e95764ff000000009060201b169064ff00000000191617600755604051611c3d816133a4565b86815260208101898152604082019060018252611c5984613f63565b939093611d6757518354915192517fffffffffffffff000000000000000000000000000000000000000000000000009092166001600160a01b03919091161760a09290921b77ffffffff0000000000000000000000000000000000000000169190911790151560c01b78ff0000000000000000000000000000000000000000000000001617905560208110156114245760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f89160609163ffffffff906404000000298701839055611d3687640400000049613f87565b929091169181549060031b9063ffffffff84831b921b1916179055604051918683528e8301526040820152a2611b3a565b634e487b7160e01b5f525f60045260245ffd5b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff6001611a3e565b8363014175c960e11b5f5260045260245ffd5b506007841115611a06565b8563690dcdfb60e01b5f5260045260245260445ffd5b508015156119d8565b87633a1ef40560e21b5f5260045260245260445ffd5b34610a82575f366003190112610a8257611e4c336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016331461332d565b60ff1960015416600155337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b34610a8257611ebe611e8e36613236565b979690969591959492947f000000000000000000000000000000000000000000000000000000000000000061499e565b005b34610a82576020366003190112610a825763ffffffff611ede613167565b611ee661347d565b50165f908152600560208181526040808420600683529320919052600182015490919060d881901c60ff169060048210156110065760018214908161205e575b501561205857506003905b600181549101549264ffffffffff8460a01c169384155f14612022575f915b549160405194611f5f8661340a565b600481101561100657855260208501938452604085016001600160a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651916004831015611006576101009863ffffffff8098966001600160a01b0364ffffffffff96948c6020859b8a98835251910152511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b61205263ffffffff7f00000000000000000000000000000000000000000000000000000000000000001686613388565b91611f50565b90611f31565b905061ffff8060045460401c169160c81c16141584611f26565b34610a82575f366003190112610a825760206001600160401b0360025416604051908152f35b34610a82575f366003190112610a82576040516120ba816133ee565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f905261016081015f905261018081015f90526101a0015f90527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660405190612154826133ee565b80825260208201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252516001600160a01b03169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b34610a82575f366003190112610a82576125036124a37f0000000000000000000000000000000000000000000000000000000000000000615347565b6124cc7f0000000000000000000000000000000000000000000000000000000000000000615347565b6020612511604051926124df838561345c565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906132dc565b9085820360408701526132dc565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061254857505050500390f35b835185528695509381019392810192600101612539565b34610a82575f366003190112610a8257602061257a426148df565b63ffffffff60405191168152f35b34610a82575f366003190112610a8257602063ffffffff60075416604051908152f35b34610a82576020366003190112610a82576001600160a01b036125cc6131b4565b165f52600860205263ffffffff60405f20541680156125f05761257a602091613540565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b34610a82575f366003190112610a8257602060ff600154166040519015158152f35b34610a82575f366003190112610a8257602063ffffffff64044000004d5416604051908152f35b34610a82575f366003190112610a825761269b61267763ffffffff60045460201c1661395e565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b34610a82576020366003190112610a82576126b8613167565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff6126e861380e565b9361272f856126f6836152dd565b61270d64ffffffffff825460a01c168581156148a5565b9064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b64ffffffffff604051951685521692a2005b34610a82576020366003190112610a82576001600160a01b036127626131b4565b165f526003602052606060405f2054604051906001600160a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b34610a82576020366003190112610a82576127b6613167565b6127be61380e565b906127c881614e46565b6001810164ffffffffff815460a01c168061288857507f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979260ff6020936128318763ffffffff959064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5460e81c1660ff8103612852575b5064ffffffffff604051951685521692a2005b61285b90613f63565b507fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff81541690558561283f565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b34610a82576128b236613236565b9397959694979290923033036129015763ffffffff986128ee986128e8976128d98a613fa3565b506128e2613510565b8a614061565b50613377565b634ee54b8960e11b5f521660045260245ffd5b6307d116ed60e41b5f523360045260245ffd5b34610a82576020366003190112610a825761292d613167565b612935613895565b61293e81614e46565b64ffffffffff600182015460a01c1680151580612a02575b156129e9578042106129cd57506001600160401b03611352928254906001600160a01b03821692839260a01c169367ffffffffffffffff60a01b1981541690557ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a36138f5565b63ffffffff836311df14bf60e21b5f521660045260245260445ffd5b63ffffffff83634324d56160e11b5f521660045260245ffd5b506001600160401b03825460a01c161515612956565b34610a82576020366003190112610a8257612a316131f6565b612a396134e6565b50612a426134e6565b50612a5a8160ff60075460201c1660ff821610613c63565b612a6381613f63565b509060208110156114245763ffffffff60a092826404000000290154905490828083871c169460e08160031c64040000004901549160051b161c16916001600160a01b03604051612ab3816133d3565b86815260806020820191838516835260ff604082019560c01c1615158552606081019586520194855260405196875251166020860152511515604085015251606084015251166080820152f35b34610a82576060366003190112610a8257612b19613167565b612b216131ca565b90612b2a6131e0565b612b32613895565b60ff6001541661136457602092612b4892613dbe565b5f5f51602061584e5f395f51905f525d63ffffffff60405191168152f35b34610a82576060366003190112610a8257611ebe612b826131f6565b612b8a61317a565b612ba7612b9682613bb9565b8264ffffffffff82164210156134b9565b60443591613c81565b34610a82576020366003190112610a8257610100612bdd612bcf613167565b612bd761347d565b50613afb565b612c6360405180926001600160401b0360e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565bf35b34610a82576040366003190112610a8257612c7e6131b4565b612c866131ca565b90612c8f613895565b60ff600154166113645761135291816001600160401b03612cc281946001600160a01b03165f52600360205260405f2090565b612cde6001600160a01b038254168481158015612d84576138ca565b6001600160a01b0333166001600160a01b0319825416178155612d32612d0a8584845460a01c16613589565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612d43610877858460025416613589565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df60206001600160a01b0333941692a3166139a0565b503382146138ca565b34610a82575f366003190112610a825761269b61267763ffffffff6004541661395e565b34610a82576020366003190112610a8257612dca6131b4565b612dd2613895565b612ded816001600160a01b03165f52600360205260405f2090565b9060405191612dfb836133a4565b549163ffffffff6001600160a01b03841693848352612e3a60208401956001600160401b038360a01c168752604085019260e01c8352853382146138ca565b511680612efe575064ffffffffff5f5b16804210612edf5750611352926001600160a01b036001600160401b039251169182915116925f612e8c826001600160a01b03165f52600360205260405f2090565b55612ea5610877856001600160401b036002541661370a565b7fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd60206001600160a01b03604051938785521692a36138f5565b6001600160a01b0383632a9b326d60e01b5f521660045260245260445ffd5b612f3564ffffffffff9163ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613388565b612e4a565b34610a82576040366003190112610a8257612f53613167565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff612f8361319e565b9364ffffffffff6001600160a01b03612f9a61380e565b961695612fa8871515613848565b61301181612fb585614e46565b6003612fc082614e84565b916001600160a01b036002820193166001600160a01b0319845416178355018a6001600160a01b03198254161790559064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b84519687521660208601521692a2005b34610a82576101c0366003190112610a825763ffffffff613040613351565b165f52600560205264ffffffffff6130bb61308e82600160405f20015460a01c1663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613388565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613388565b166130c4613351565b8142106130d357611ebe61374a565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b34610a82575f366003190112610a8257613134336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016331461332d565b600160ff1981541617600155337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff82168203610a8257565b6024359063ffffffff82168203610a8257565b359063ffffffff82168203610a8257565b602435906001600160a01b0382168203610a8257565b600435906001600160a01b0382168203610a8257565b602435906001600160401b0382168203610a8257565b604435906001600160401b0382168203610a8257565b6004359060ff82168203610a8257565b9181601f84011215610a82578235916001600160401b038311610a82576020808501948460051b010111610a8257565b9060031982016102408112610a82576101c013610a82576004916101c4356001600160401b038111610a82578161326f91600401613206565b929092916101e4356001600160401b038111610a82578161329291600401613206565b92909291610204356001600160401b038111610a8257816132b591600401613206565b9290929161022435906001600160401b038211610a82576132d891600401613206565b9091565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f84011215610a82578235916001600160401b038311610a825760208381860195010111610a8257565b156133355750565b6001600160a01b039063a252c15160e01b5f521660045260245ffd5b60043563ffffffff81168103610a825790565b60243563ffffffff81168103610a825790565b3563ffffffff81168103610a825790565b9064ffffffffff8091169116019064ffffffffff82116110e957565b606081019081106001600160401b038211176133bf57604052565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b038211176133bf57604052565b6101c081019081106001600160401b038211176133bf57604052565b61010081019081106001600160401b038211176133bf57604052565b60c081019081106001600160401b038211176133bf57604052565b608081019081106001600160401b038211176133bf57604052565b90601f801991011681019081106001600160401b038211176133bf57604052565b6040519061348a8261340a565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b156134c2575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b604051906134f3826133d3565b5f6080838281528260208201528260408201528260608201520152565b6040519061351d82613426565b5f60a0838281528260208201528260408201528260608201528260808201520152565b63ffffffff5f199116019063ffffffff82116110e957565b9063ffffffff8091169116039063ffffffff82116110e957565b6001600160401b0381116133bf5760051b60200190565b906001600160401b03809116911601906001600160401b0382116110e957565b91908110156114245760051b0190565b80518210156114245760209160051b010190565b6001600160401b0381116133bf57601f01601f191660200190565b63ffffffff6135f68261318d565b16825263ffffffff61360a6020830161318d565b16602083015263ffffffff6136216040830161318d565b16604083015260608101356001600160401b038116809103610a82576101a0918291606085015263ffffffff6136596080830161318d565b16608085015263ffffffff61367060a0830161318d565b1660a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501520135910152565b90918281527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311610a825760209260051b809284830137010190565b906001600160401b03809116911603906001600160401b0382116110e957565b919082018092116110e957565b818102929181159184041417156110e957565b613755600480613fff565b9060018201916001600160a01b0383541692600360d81b60ff60d81b1982541617905560045461ffff8160401c169061ffff82146110e95769ffff0000000000000000600163ffffffff930160401b169069ffff00000000000000001916178060045560201c1663ffffffff1960045416176004556004359063ffffffff821690818303610a825760207f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df09186945054604051908152a3565b64ffffffffff61384463ffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261372a565b1690565b1561384f57565b60405163c5dbe6e760e01b815260206004820152600660248201527f7061796f757400000000000000000000000000000000000000000000000000006044820152606490fd5b5f51602061584e5f395f51905f525c6138bb5760015f51602061584e5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b156138d3575050565b906001600160a01b038092635f34c21f60e01b5f52166004521660245260445ffd5b6001600160401b0361395c925f5467ffffffffffffffff60801b1967ffffffffffffffff60801b61392b84868560801c16613589565b60801b169116175f5516907f0000000000000000000000000000000000000000000000000000000000000000614dcc565b565b9063ffffffff8216156139975763ffffffff61398261397c84613540565b93613540565b165f52600560205260405f2054906001929190565b5f915081908190565b8015613a92575f546139bb826001600160401b03831661372a565b6001600160401b038111613a7f576001600160401b0316906001600160401b031916175f557f000000000000000000000000000000000000000000000000000000000000000090604051906323b872dd60e01b5f52336004523060245260445260205f60648180865af19060015f5114821615613a5e575b6040525f60605215613a425750565b6001600160a01b0390635274afe760e01b5f521660045260245ffd5b906001811516613a7657823b15153d15161690613a33565b503d5f823e3d90fd5b826304041d9560e11b5f5260045260245ffd5b6365e52d5160e11b5f5260045ffd5b63400000008110156114245764054000004e01905f90565b63400000008110156114245764058000004e01905f90565b6340000000811015611424576405c000004e01905f90565b63400000008210156114245701905f90565b613b0361347d565b50613b0f816007614ec8565b805491613b20600183015492614e84565b92633fffffff8260021c1663400000008110156114245764040000004d0154604051946001600160401b0394919360061b60c0169264ffffffffff92918691906001600160a01b0390613b728a61340a565b8183168a5281851660208b015216604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff16600181018091116110e957613844613c36613c0764ffffffffff9363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613737565b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001661372a565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061372a565b15613c6b5750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60075460201c1692613c9e8260ff8116958610613c63565b6020821015611424576404000000298201549363ffffffff613cc584640400000049613f87565b90549060031b1c169463ffffffff8316958087119381855f14613dae57613ceb91613558565b905b61100063ffffffff831611613d8257508591908415613d7357613d10919261569b565b145b15613d5c5750613d2157505050565b6020613d439264040000002990613d3b6105208584613f78565b905501613f87565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b613d7c9161569b565b14613d12565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b90613db891613558565b90613ced565b6001600160401b0392831693909290911663ffffffff8316613de9613de3868461372a565b82613737565b946101008211613f4a5763ffffffff64044000004d95949554169563ffffffff613e138689614984565b1663ffffffff1964044000004d54161764044000004d558695821515976001600160a01b033316975b63ffffffff613e4b8984614984565b1663ffffffff821690811015613efb576401000000008210156114245763ffffffff6001838a613e4b948f8f908c91879964044000004e01906001600160a01b0319825416179055613eb7633fffffff8660021c169484613eab87613aa1565b90549060031b1c61565c565b613ec361052086613aa1565b9055613ed7575b5050500116915050613e3c565b613eeb61052091613ef193613eab86613ad1565b92613ad1565b90555f808a613eca565b505094919750955061395c9450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a2926139a0565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156114245764040000000901905f90565b60208210156114245701905f90565b919091602083101561142457601c908360031c019260021b1690565b90613faf826004614f1c565b9163ffffffff613fbe82613377565b165f526006602052613fda63ffffffff60405f20541691613377565b81613fe3575050565b63ffffffff9063075d3c0160e41b5f521660045260245260445ffd5b9190600261400d8285614f1c565b9363ffffffff61401c84613377565b165f5201602052613fda63ffffffff60405f20541691613377565b6064356001600160401b0381168103610a825790565b356001600160401b0381168103610a825790565b969487919a9998948b8561437b575b935050505063ffffffff915051166080850163ffffffff61409082613377565b1682106143415750506001600160401b036040880151169460608501956001600160401b036140be8861404d565b1681146140ca8861404d565b901561431e57505082614198575b5050505063ffffffff6140f460a0826020880151169301613377565b1614928315614170576001600160401b036060820151166001600160401b0361411c8461404d565b1614915b6001600160401b03606061413c6141368461404d565b9361404d565b93015116921561414b57505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b0361418f8461404d565b16101591614120565b6141e290602089019284866141cc63ffffffff87511661173b60a08c019163ffffffff6141c484613377565b169086615080565b63ffffffff8088511691166101408b01356150d1565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004d5b8782106142885750506001600160401b0393929163ffffffff9182614233818a1682845116614984565b1690521690521690525f198101908082116110e957614251926135a9565b3561426463ffffffff60075416916157ca565b818110156142735780806140d8565b630c8737ad60e31b5f5260045260245260445ffd5b9094926142e16142a461429c888b8d6135a9565b3592836156f2565b946142db8366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9061372a565b958160e01c91634000000083101561142457634000000061430b8486019283545f60031b1c615738565b9310156114245760019290550190614209565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b93509450509394506143539150613377565b9161435e5750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff806143a96143b99861173b6080848e995116920191846143a184613377565b169089615080565b92511691166101208d01356150d1565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000004e9064054000004e915b84841061442857505050509163ffffffff614414819382806001600160401b0399989716915116614984565b168d521690521690525f808581808b614070565b9193945091969461447761444061429c8a88876135a9565b966142db8366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b978160e01c916340000000831015611424578383018054909161449991615738565b926340000000811015611424577f8000000000000000800000000000000080000000000000008000000000000000808581848b01545f60031b1c170316036144f6576340000000111561142457600192905501918f9493916143e8565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c9299968261471d575b505050905063ffffffff915051166080860163ffffffff61453c82613377565b16821061470a5750506001600160401b036040890151169560608601966001600160401b0361456a8961404d565b1681146145768961404d565b901561431e575050826145a1575b505050505063ffffffff6140f460a0826020880151169301613377565b6145e39060208a019284866145cd63ffffffff87511661173b60a08d019163ffffffff6141c484613377565b63ffffffff8088511691166101408c01356150d1565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b878981831061467c57506001600160401b0396925063ffffffff93915061463a8480921682845116614984565b1690521690521690525f198101918183116110e95761466c9263ffffffff92614662926135a9565b35925416916157ca565b8181101561427357808080614584565b61469b61469384600195946146d2949a999a6135a9565b3598896156f2565b956142db8966ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b966146fe6105206146f78360e01c936146eb8589613ae9565b90549060031b1c615738565b9286613ae9565b9055019493929461460d565b9450955050949550506143539150613377565b908285858d61012063ffffffff80614753816147609b9c9e9d9e511661173b60808701918461474b84613377565b16908b615080565b94511693169101356150d1565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b8481106147ca57505050509363ffffffff6147b3819382806001600160401b039916915116614984565b168d521690521660408901525f808981808061451c565b9091929394506148236147ec6147e48388889b9a9b6135a9565b35998a6156f2565b966142db8a66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9761483d8160e01c916146eb836401400000018801613ae9565b907f800000000000000080000000000000008000000000000000800000000000000080838161486c8589613ae9565b90549060031b1c170316036144f65790614893610520600194936401400000018801613ae9565b905501908f9493929197969597614789565b156148ae575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b919082039182116110e957565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156149175750505f90565b614920916148d2565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156149585763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b63ffffffff60019116019063ffffffff82116110e957565b9063ffffffff8091169116019063ffffffff82116110e957565b969098979394926149b08a6004614f1c565b9864ffffffffff6149d360018c019a63ffffffff838d5460a01c16911690613388565b166149dd8c613377565b814210614ccf5750508a906149f182613377565b63ffffffff165f52600660205260405f20968460405198614a118a613426565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a0820152614a8299600764044000004d614508565b15614b60575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff809316614b44575b7b0200000000000000000000000000000000000000000000000000000060ff60d81b19825416179055614af4610e2286613377565b67ffffffff000000006004549160201b169067ffffffff000000001916176004556001600160401b03614b346060614b2b88613377565b9354970161404d565b84519687521660208601521692a2565b82614b4e87613377565b165f5260066020525f84812055614abf565b919550919550614b7492965096929661372a565b15614b8160808301613377565b90614cb257509263ffffffff9260a09284614b9f61395c9897613377565b165f5260066020528460405f20968180865116168219895416178855511667ffffffff0000000087549160201b169067ffffffff0000000019161786555167ffffffffffffffff60401b8087549260401b16169067ffffffffffffffff60401b19161785555167ffffffffffffffff60801b1967ffffffffffffffff60801b8087549360801b1616911617845560808101517fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000086549260c01b1691161784550151167bffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549163ffffffff60e01b9060e01b169116179055565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b9060418303614d1557614d0e9250602081013591604082359201355f1a906154a1565b9192909190565b50505f9160029190565b6401000000008110156114245760021b600901905f90565b614d409061552e565b91906001600160401b03831680614d55575050565b61395c917f0000000000000000000000000000000000000000000000000000000000000000614dcc565b90821015611424570190565b90939293848311610a82578411610a82578101920390565b15614dad57505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b916001600160a01b036040519263a9059cbb60e01b5f521660045260245260205f60448180865af19060015f5114821615614e0d575b60405215613a425750565b906001811516613a7657823b15153d15161690614e02565b15614e2d5750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b90614e52826007614ec8565b916001600160a01b038354163303614e675750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b6001600160a01b039060028101549064ffffffffff8260a01c168015159081614ebd575b5015614eb8576003915001541690565b501690565b90504210155f614ea8565b63ffffffff81541663ffffffff831690811015614ef7575064010000000082101561142457600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b6401000000008210156114245701905f90565b91614f2682613377565b63ffffffff81165f9081526001858101602081905260409092209081015490949190859060d881901c60ff1690600482101561100657600182149081615067575b5015615062575060035b60048110156110065760018103615046575060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252614fbb60408201866135e8565b6101e08152614fcc6102008261345c565b519020905480820361502757505063ffffffff61395c9495965460201c1680155f146150055750506101a05f915b013591818314614da3565b61501363ffffffff91613540565b165f526020526101a060405f205491614ffa565b63ffffffff856305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff8563fefc277160e01b5f521660045260245260445ffd5b614f71565b905061ffff808a5460401c169160c81c1614155f614f67565b9190808211156150c957615093916148d2565b6102008110156150bf57905b8181036150aa575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b506102009061509f565b50505f615093565b919591949193909261020084106152cc576102005b6150ef81613572565b916150fd604051938461345c565b81835261510982613572565b602084019490601f19013686375f5b8181106152875750505060011c805b6152085750511561142457519460091c905f5b8481106151ba5750506102008211905061518557505f5b828414918261517b575b505015615166575050565b63f4dd23a760e01b5f5260045260245260445ffd5b1490505f8061515b565b61518e906156cf565b5f5b6102006001821b106151aa576151a5916148d2565b615151565b5f1981146110e957600101615190565b90919560018716155f146151ec576151d38286856135a9565b35905f52602052600160405f205b96811c92910161513a565b6151f78286856135a9565b355f52602052600160405f206151e1565b5f5b81811061521b575060011c80615127565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036110e95761525382856135b9565b51600183018093116110e95761526b600193866135b9565b51905f5260205260405f2061528082866135b9565b520161520a565b8061529560019284866135a9565b3560405160208101918460fa1b83526021820152602181526152b860418261345c565b5190206152c582886135b9565b5201615118565b60016152d7856156cf565b1b6150e6565b9064044000004d63ffffffff8154169263ffffffff8116938410156153345760016153089201614f09565b50916001600160a01b03835416330361531e5750565b635562044560e01b5f526004523360245260445ffd5b8363f5849ddb60e01b5f5260045260245ffd5b60ff811690601f8211615376576040519161536360408461345c565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480615478575b156153e0577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261547260c08261345c565b51902090565b507f000000000000000000000000000000000000000000000000000000000000000046146153b7565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615523579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15615518575f516001600160a01b0381161561550e57905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b9061553a826007614ec8565b90633fffffff8360021c169263400000008410156114245764040000004d84018054600683901b60c01681811c6001600160401b031692916001841115615609575f198401976001600160401b0389116110e9576001600160401b036155a08a99614e84565b99169485116155fa5763400000001115611424579083901b900390556040519081527fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c4281770602063ffffffff6001600160a01b038816941692a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b63ffffffff64044000004d541663ffffffff82169081101561564a57506401000000008110156114245764044000004e0190565b63f5849ddb60e01b5f5260045260245ffd5b919060061b60c016677fffffffffffffff6156828385841c6001600160401b031661372a565b1161568c571b0190565b63020fd42f60e51b5f5260045ffd5b9063ffffffff5f91165b8063ffffffff8316106156b757505090565b90915f5263ffffffff600160205f20930116906156a5565b905f915b806001841b106156e05750565b915f1981146110e957600101916156d3565b8060e01c9182106157255760201b1561571357600181018091116110e95790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b907effffffffffffff0000000000000000000000000000000000000000000000008160181b169076ffffffffffffff000000000000000000000000000000008160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907f8000000000000000800000000000000080000000000000008000000000000000821661568c57565b6403fffffffc8160de1c169066ffffffffffffff8160a81c1661583e576dffffffffffffffffffffffffffff8160701c1661582f5760381c74ffffffffffffffffffffffffffffffffffffffffff161561582c57600181018091116110e95790565b90565b50600281018091116110e95790565b50600381018091116110e9579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a2646970667358221220d95b71cc508075acc0b17f20c77af5b758b98707c3d9feada957748a6b811e4f64736f6c63430008250033'
