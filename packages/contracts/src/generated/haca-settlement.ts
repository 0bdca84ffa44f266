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
  '0x6103208060405234610438576101c08161638a80380380916100218285610450565b83398101031261043857604051906101c082016001600160401b0381118382101761043c5760405261005281610473565b825261006060208201610473565b906020830191825261007460408201610487565b91604084019283526100886060830161049b565b6060850190815261009b6080840161049b565b608086019081526100ae60a0850161049b565b60a087019081526100c160c0860161049b565b60c088019081526100d460e0870161049b565b9160e089019283526100e9610100880161049b565b936101008a019485526101208801519560ff87168703610438576101208b019687528a9961011a6101408b016104ac565b6101408c01908152986101306101608c016104ac565b6101608d019081529a6101466101808201610487565b9c610180019c8d526101a00161015b90610487565b9c6101a081019d8e52604051610172604082610450565b600481526020810190634841434160e01b825260405191610194604084610450565b600183526020830191603160f81b83526101ad81610a42565b610120526101ba84610a42565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261022360c082610450565b5190206080523060c052610236816104dc565b516001600160a01b039081166101605290511661018052516001600160401b039081166101a052905163ffffffff9081166101c052915182166101e052915181166102005291518216610220529151811661024052915190911661026052905160ff1661028052905161ffff9081166102a05291519091166102c052905181166102e052905116610300526040516158af9081610adb8239608051816153ca015260a05181615487015260c0518161539b015260e051816154190152610100518161543f01526101205181612485015261014051816124ae01526101605181818161025e015281816109210152818161212501528181613942015281816139ee0152614d67015261018051818181611e2b01528181612164015261311301526101a05181818161219401528181613c1d01526148ed01526101c0518181816121c401528181613bed015261493301526101e0518181816121f10152613c490152610200518161221e015261022051818181611ea0015281816120320152818161224b015261306e01526102405181612279015261026051818181610378015281816122a801528181612f150152818161309b0152613826015261028051818181610d2801526122d701526102a0518161230301526102c0518161233001526102e051818181611941015261235d015261030051818181610c06015261238e0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761043c57604052565b51906001600160a01b038216820361043857565b51906001600160401b038216820361043857565b519063ffffffff8216820361043857565b519061ffff8216820361043857565b919082018092116104c857565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b0316156109e357606081019061052863ffffffff83511660405161050a604082610450565b600c81526b65706f63685365636f6e647360a01b6020820152610a96565b61012081019161055c60ff845116604051610544604082610450565b600681526571756f72756d60d01b6020820152610a96565b61057961ffff6101408401511661ffff61016085015116906104bb565b61271081116109a6575063ffffffff8151166105a1608084019163ffffffff835116906104bb565b6105b760a085019163ffffffff835116906104bb565b916105ce60c086019363ffffffff855116906104bb565b936105e560e087019563ffffffff875116906104bb565b95600187018097116104c857610100019563ffffffff8751166040519161060d604084610450565b601083526f756e626f6e64696e675365636f6e647360801b602084015280821061097157505050617a6946146109685763ffffffff90511660405190610654604083610450565b600c82526b65706f63685365636f6e647360a01b6020830152610e10811061093057505063ffffffff9051166040519061068f604083610450565b600d82526c72657665616c5365636f6e647360981b602083015261025881106108f857505063ffffffff905116604051906106cb604083610450565b6012825271706f737454696d656f75745365636f6e647360701b602083015261070881106108c057505063ffffffff9051166040519061070c604083610450565b600d82526c77696e646f775365636f6e647360981b602083015262015180811061088757505063ffffffff90511660405190610749604083610450565b600b82526a73686f775365636f6e647360a81b6020830152613840811061084f57505063ffffffff90511660405190610783604083610450565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f480811061081657505060ff905116604051906107c0604083610450565b600682526571756f72756d60d01b6020830152600281106107df575050565b604051630d1d3e1b60e41b81526060600482015292508291610805906064840190610a1e565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161083c906064840190610a1e565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610875906064840190610a1e565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916108ad906064840190610a1e565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916108e6906064840190610a1e565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b8152606060048201529250829161091e906064840190610a1e565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610956906064840190610a1e565b906024830152610e1060448301520390fd5b50505050505050565b604051630d1d3e1b60e41b81526060600482015293508392610997906064850190610a1e565b91602484015260448301520390fd5b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610a6d576020815191015160208210610a5e571790565b5f198260200360031b1b161790565b60405163305a27a960e01b815260206004820152908190610a92906024830190610a1e565b0390fd5b9060018110610aa3575050565b604051630d1d3e1b60e41b81526060600482015292508291610ac9906064840190610a1e565b906024830152600160448301520390fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806302191980146130f55780630356358c1461302757806308f9e8c214612f4057806315ca049814612db7578063192dbbbd14612d93578063195bda5e14612c6b5780631d5c027c14612bb65780631f5a090614612b6c578063279c1cfb14612b06578063307d3f0614612a1e578063344f186b1461291a57806339eaa768146128aa5780633d49fb3b146127a3578063413126cc14612747578063460b4fa7146126a557806348fc6f51146126565780634a55afd11461262f57806360da3e831461260d578063682a9141146125b15780636da49b831461258e578063766718081461256557806384b0196e1461246d57806389035730146120a45780638db8c5d01461207e5780639a758d0d14611ec65780639c27d78714611e835780639ca0ac3814611e0d578063a8280f38146118b8578063aa9224cd1461186d578063af0428c81461175a578063b3ff186014611682578063c038a38e146115f2578063c6b463d3146115d0578063d1cd51921461143a578063d213abf214611375578063d3b920c614611284578063d454ee3614610b57578063d93f088c14610a88578063efa888a614610613578063f50d58ab1461032e5763f9e2b179146101dd575f80fd5b3461032b5760e036600319011261032b576101f661316e565b6101fe6131d1565b6102066131e7565b9160843560ff81168091036103295761021d61389d565b60ff6003541661031a57846102536102476001600160401b0387166001600160401b038716613731565b63ffffffff851661373e565b916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692833b156103165760e49083604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af16102fd575b6020856102df868686613dca565b905f51602061585a5f395f51905f525d63ffffffff60405191168152f35b610308858092613463565b610312575f6102d1565b8380fd5b8280fd5b630b4cba3160e31b8552600485fd5b845b80fd5b503461032b57602036600319011261032b5761034861316e565b9061035161389d565b64ffffffffff61036083615622565b5460a01c1661037183821515614e31565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016900364ffffffffff81116105ff5764ffffffffff6103b691166148eb565b60065463ffffffff808260201c16911681149081156105ef575b50156105d157506103e0826152e9565b8054906103f48460ff8460c81c1615614e31565b64ffffffffff8260a01c168042106105b557507901000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8316179055633fffffff8360021c169061045c82613ac5565b90549060031b1c916001600160401b0360c0643fffffffc08760061b161693841c166104d06001600160a01b036001600160401b0361049a85613add565b90549060031b1c871c169416936104cb836001600160401b036104bc87613aad565b90549060031b1c891c16613711565b613590565b936104da83613aad565b90549060031b1c677fffffffffffffff83116105a657610520879893869593610551936105939a506001600160401b03821b198093831b91161761053661052087613aad565b819391549060031b91821b915f19901b19161790565b905561054185613add565b90549060031b1c90501692613add565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b602063ffffffff604051936001600160401b03881685521692a36138fd565b805f51602061585a5f395f51905f525d80f35b63020fd42f60e51b8752600487fd5b638661088d60e01b845263ffffffff8516600452602452604483fd5b63ffffffff9081604494630740f2ad60e21b85521660045216602452fd5b905063ffffffff8216105f6103d0565b634e487b7160e01b82526011600452602482fd5b5034610a84576106223661323d565b9361062e95919561389d565b303b15610a845760405163073d54ed60e31b815297889761065260048a018c6135ef565b6101c48901610240905261024489019061066b926136d4565b90600319888303016101e4890152610682926136d4565b9060031986830301610204870152610699926136d4565b90600319848303016102248501526106b0926136d4565b03813091815a5f948591f19081610a6f575b50610a6a573d15610a63573d6106d7816135d4565b906106e56040519283613463565b81523d83602083013e5b602081519101805163ffffffff60e01b81169060048410610a43575b5063ffffffff60e01b16633b94c11d60e11b8114908115610a32575b8115610a21575b8115610a10575b81156109ff575b81156109ee575b50156109ec5750505b61075781600661400b565b60018101916001600160a01b0383541692600360d81b60ff60d81b1982541617905560065461ffff8160401c1661ffff81146109d95763ffffffff6107f5869594827f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df09569ffff000000000000000060016020970160401b169069ffff000000000000000019161780600655851c168319600654161760065561337e565b9354936040519485521692a36001600160401b03610951610827836001600160a01b03165f52600560205260405f2090565b5492677fffffffffffffff838560a01c1694610854836001600160a01b03165f52600560205260405f2090565b67ffffffffffffffff60a01b198154169055610893610877878760045416613711565b6001600160401b03166001600160401b03196004541617600455565b60a11c169060025477ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000006108e2888460c01c613590565b60c01b16911617600255604051908582528260208301527f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d39360403393a37f00000000000000000000000000000000000000000000000000000000000000009361094c823387614dd8565b613711565b60405163a9059cbb60e01b855261dead600452911660245260208360448180865af19060018451148216156109b8575b6040521561099d5750805f51602061585a5f395f51905f525d80f35b635274afe760e01b82526001600160a01b0316600452602490fd5b9060018115166109d057823b15153d15161690610981565b503d83823e3d90fd5b634e487b7160e01b865260116004526024865bfd5b63020fd42f60e51b1490505f610743565b6386e4f6c760e01b8114915061073c565b63fd67e96560e01b81149150610735565b63b3978a2760e01b8114915061072e565b630c8737ad60e31b81149150610727565b6001600160e01b0319600485900360031b81901b9091161690505f61070b565b60606106ef565b61074c565b610a7c9193505f90613463565b5f915f6106c2565b5f80fd5b34610a84576040366003190112610a8457610aa161316e565b610aa9613181565b5f9063ffffffff165b8063ffffffff841610610aca57602082604051908152f35b906001610b4d63ffffffff926001600160401b03610b46633fffffff8860021c168289610b36610b3060c0643fffffffc0610b0487613aad565b90549060031b1c9460061b1616928480610b1d88613ac5565b90549060031b1c861c1691851c16613711565b93613add565b90549060031b1c901c1690613590565b1690613731565b9301169190610ab2565b34610a845736600319016102008112610a84576101c013610a84576101c4356001600160401b038111610a8457610b92903690600401613307565b6101e4356001600160401b038111610a8457610bb2903690600401613307565b929091610be0610bc8610bc3613358565b613bc5565b610bd0613358565b64ffffffffff82164210156134c0565b335f9081526005602052604090206001600160401b03815460a01c166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000169081811061126c57505080547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff164260e01b6001600160e01b031916179055610c6a816135d4565b610c776040519182613463565b81815260208101903683850111610a8457828483375f602084830101525190206101643580820361125757505060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252610cdd6040820160046135ef565b6101e08152610cee61020082613463565b51902093610d1b85610cfe615391565b6042916040519161190160f01b8352600283015260228201522090565b935f9460428306611244577f000000000000000000000000000000000000000000000000000000000000000060ff166042840481811061122f57505f9392849291505b83851061113a575050505050610d72613358565b60458206611127575f905f5b83811061108257868663ffffffff600654168063ffffffff610d9e613358565b1610610da8613358565b90611066575063ffffffff610dbb61336b565b1615610dc5613358565b9061104d5750677fffffffffffffff6001600160401b03610de4614043565b1611610dee614043565b9061103157508061101c5750610e145f5b6101a43590610e0c613358565b818314614daf565b63ffffffff610e29610e24613358565b614978565b1663ffffffff19600654161760065561ffff60065460401c16604051610e4e8161342d565b8381526020810191338352610eee64ffffffffff604084018142168152606085019384526001600160a01b03806001608088019781895263ffffffff60a082019b168b52610eb1610e9d613358565b63ffffffff165f52600760205260405f2090565b9051815501975116166001600160a01b03198754161786555116849064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b517fffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffff7affff0000000000000000000000000000000000000000000000000084549260c81b16911617825551600481101561100857815492517affffffffffffffffffffffffffffffffffffffffffffffffffffff90931660d89190911b7bff000000000000000000000000000000000000000000000000000000161760e09290921b6001600160e01b031916919091179055610fa8613358565b9063ffffffff610fb6614043565b6001600160401b03610fc661336b565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b61102b610e9d610e1492613547565b54610dff565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b61108d818587614d8b565b3560f81c92831061111457600183018084116110eb579260018201908183116110eb57602183018084116110eb576110cb85916110de94898b614d97565b92903592602081106110ff575b50613c8d565b6045810180911115610d7e575b634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918b6110d8565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b909192939661114a888684614d8b565b3560f81c93841061121c57600184018085116110eb579360018901808a116110eb5760428a01808b116110eb5761118e6001600160a01b03916111b9938a88614d97565b9092906020851085816111ff575b6111a591613c6f565b826111af86613f6f565b5054169388614cf7565b505016908082036111e6575050600163ffffffff911b161796604281018091116110eb5793929190610d5e565b82632ea4958160e01b5f5260045260245260445260645ffd5b6111a5915060ff61120f82613f6f565b505460c01c16915061119c565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b8263ff9a79ef60e01b5f5260045260245ffd5b6367553dcb60e01b5f5260045260245260445ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b34610a84576040366003190112610a845761129d61316e565b6112a56131d1565b6112ad61389d565b60ff600354166113665781633fffffff916112e064ffffffffff6112d361135496615622565b5460a01c168381156148b1565b61132061052061131a63ffffffff851695869560021c16936001600160401b0361130986613aad565b90549060031b1c9116968791615668565b92613aad565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a36139aa565b5f5f51602061585a5f395f51905f525d005b630b4cba3160e31b5f5260045ffd5b34610a84576040366003190112610a845761138e61316e565b611396613181565b5f9063ffffffff165b8063ffffffff8416106113b757602082604051908152f35b906001600160401b036113c984614d2b565b505460a01c16633fffffff8460021c1663400000008110156114265763ffffffff926001600160401b03610b466001948261141c9564040000004f015460c0643fffffffc08c60061b16161c1690613590565b930116919061139f565b634e487b7160e01b5f52603260045260245ffd5b34610a84576040366003190112610a845761145361316e565b61145b613181565b63ffffffff61146a838361355f565b169161147583613579565b926114836040519485613463565b808452611492601f1991613579565b015f5b8181106115b957505063ffffffff819216915b8263ffffffff82161061157f57836040518091602082016020835281518091526020604084019201905f5b8181106114e1575050500390f35b9193509160206101008261157160019488516001600160401b0360e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b0194019101918493926114d3565b6001816115b161159363ffffffff94613b07565b8461159e878561355f565b16906115aa828a6135c0565b52876135c0565b5001166114a8565b6020906115c4613484565b82828801015201611495565b34610a84575f366003190112610a8457602060ff600954821c16604051908152f35b34610a84575f366003190112610a84575f606060405161161181613448565b8281528260208201528260408201520152608060405161163081613448565b6001600160401b0360025481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b34610a84576020366003190112610a84576004356001600160401b038111610a84576116b290369060040161320d565b906116bb61389d565b5f905f925b8084106117275760208360025467ffffffffffffffff60401b6116ef836001600160401b038460401c16613590565b60401b169067ffffffffffffffff60401b1916176002555f5f51602061585a5f395f51905f525d6001600160401b0360405191168152f35b909161175060019161174a6117456117408887896135b0565b61337e565b614d43565b90613590565b93019291906116c0565b34610a84576020366003190112610a845760c061177561316e565b61177d613517565b50611786613517565b5061179081615622565b546001600160a01b0381169164ffffffffff906001600160401b03600282901c633fffffff168187643fffffffc06117c784613aad565b90549060031b1c9560061b16169181806117f4816117e485613ac5565b90549060031b1c871c1693613add565b90549060031b1c851c1693816040519761180d8961342d565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b34610a84576020366003190112610a8457602061189361188b61316e565b61174561389d565b60025467ffffffffffffffff60401b6116ef836001600160401b038460401c16613590565b34610a845760c0366003190112610a84576118d16131bb565b6118d96131a5565b6044359060ff821690818303610a8457606435936001600160401b03851692838603610a84576084359260a4356001600160401b038111610a8457611922903690600401613307565b61192d95919561389d565b60ff60035416611366576001600160401b037f000000000000000000000000000000000000000000000000000000000000000016808810611df757506119d26001600160a01b0391604051976119cd60208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c0152858a169a8b6060820152606081526119c2608082613463565b519020610cfe615391565b614cf7565b50501685811480611dee575b15611dd857506001600160a01b036119f5426148eb565b921693611a03851515613850565b83151580611dcd575b15611dba5763ffffffff611a31826001600160a01b03165f52600a60205260405f2090565b5416611a4b811591825f14611db15760ff5f5b169061355f565b9015611d94575063ffffffff600954169763ffffffff89146110eb5760049163ffffffff60018b011663ffffffff19600954161760095563ffffffff611aab611a938c614978565b926001600160a01b03165f52600a60205260405f2090565b911663ffffffff19825416179055611aff611ac58a614d2b565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b89547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e082901b60ff60e01b16178a5516611bfd575050600260209660ff5b7fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549160ff60e81b9060e81b16911617815560018101856001600160a01b031982541617905501826001600160a01b031982541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a480611bee575b505f5f51602061585a5f395f51905f525d604051908152f35b611bf7906139aa565b82611bd5565b909660095460ff8160201c16906020821015611d80576001820160ff81116110eb5764ff000000009060201b169064ff00000000191617600955604051611c43816133ab565b86815260208101898152604082019060018252611c5f84613f6f565b939093611d6d57518354915192517fffffffffffffff000000000000000000000000000000000000000000000000009092166001600160a01b03919091161760a09290921b77ffffffff0000000000000000000000000000000000000000169190911790151560c01b78ff0000000000000000000000000000000000000000000000001617905560208110156114265760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f89160609163ffffffff9064040000002b8701839055611d3c8764040000004b613f93565b929091169181549060031b9063ffffffff84831b921b1916179055604051918683528e8301526040820152a2611b40565b634e487b7160e01b5f525f60045260245ffd5b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff6001611a44565b8363014175c960e11b5f5260045260245ffd5b506007841115611a0c565b8563690dcdfb60e01b5f5260045260245260445ffd5b508015156119de565b87633a1ef40560e21b5f5260045260245260445ffd5b34610a84575f366003190112610a8457611e52336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163314613334565b60ff1960035416600355337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b34610a8457611ec4611e943661323d565b979690969591959492947f00000000000000000000000000000000000000000000000000000000000000006149aa565b005b34610a84576020366003190112610a845763ffffffff611ee461316e565b611eec613484565b50165f908152600760208181526040808420600883529320919052600182015490919060d881901c60ff1690600482101561100857600182149081612064575b501561205e57506003905b600181549101549264ffffffffff8460a01c169384155f14612028575f915b549160405194611f6586613411565b600481101561100857855260208501938452604085016001600160a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651916004831015611008576101009863ffffffff8098966001600160a01b0364ffffffffff96948c6020859b8a98835251910152511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b61205863ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168661338f565b91611f56565b90611f37565b905061ffff8060065460401c169160c81c16141584611f2c565b34610a84575f366003190112610a845760206001600160401b0360045416604051908152f35b34610a84575f366003190112610a84576040516120c0816133f5565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f905261016081015f905261018081015f90526101a0015f90527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166040519061215a826133f5565b80825260208201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252516001600160a01b03169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b34610a84575f366003190112610a84576125096124a97f0000000000000000000000000000000000000000000000000000000000000000615353565b6124d27f0000000000000000000000000000000000000000000000000000000000000000615353565b6020612517604051926124e58385613463565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906132e3565b9085820360408701526132e3565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061254e57505050500390f35b83518552869550938101939281019260010161253f565b34610a84575f366003190112610a84576020612580426148eb565b63ffffffff60405191168152f35b34610a84575f366003190112610a8457602063ffffffff60095416604051908152f35b34610a84576020366003190112610a84576001600160a01b036125d26131bb565b165f52600a60205263ffffffff60405f20541680156125f657612580602091613547565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b34610a84575f366003190112610a8457602060ff600354166040519015158152f35b34610a84575f366003190112610a8457602063ffffffff64044000004f5416604051908152f35b34610a84575f366003190112610a84576126a161267d63ffffffff60065460201c16613968565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b34610a84576020366003190112610a84576126be61316e565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff6126ee613816565b93612735856126fc836152e9565b61271364ffffffffff825460a01c168581156148b1565b9064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b64ffffffffff604051951685521692a2005b34610a84576020366003190112610a84576001600160a01b036127686131bb565b165f526005602052606060405f2054604051906001600160a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b34610a84576020366003190112610a84576127bc61316e565b6127c4613816565b906127ce81614e52565b6001810164ffffffffff815460a01c168061288e57507f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979260ff6020936128378763ffffffff959064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5460e81c1660ff8103612858575b5064ffffffffff604051951685521692a2005b61286190613f6f565b507fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff815416905585612845565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b34610a84576128b83661323d565b9397959694979290923033036129075763ffffffff986128f4986128ee976128df8a613faf565b506128e8613517565b8a61406d565b5061337e565b634ee54b8960e11b5f521660045260245ffd5b6307d116ed60e41b5f523360045260245ffd5b34610a84576020366003190112610a845761293361316e565b61293b61389d565b61294481614e52565b64ffffffffff600182015460a01c1680151580612a08575b156129ef578042106129d357506001600160401b03611354928254906001600160a01b03821692839260a01c169367ffffffffffffffff60a01b1981541690557ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a36138fd565b63ffffffff836311df14bf60e21b5f521660045260245260445ffd5b63ffffffff83634324d56160e11b5f521660045260245ffd5b506001600160401b03825460a01c16151561295c565b34610a84576020366003190112610a8457612a376131fd565b612a3f6134ed565b50612a486134ed565b50612a608160ff60095460201c1660ff821610613c6f565b612a6981613f6f565b509060208110156114265763ffffffff60a0928264040000002b0154905490828083871c169460e08160031c64040000004b01549160051b161c16916001600160a01b03604051612ab9816133da565b86815260806020820191838516835260ff604082019560c01c1615158552606081019586520194855260405196875251166020860152511515604085015251606084015251166080820152f35b34610a84576060366003190112610a8457612b1f61316e565b612b276131d1565b90612b306131e7565b612b3861389d565b60ff6003541661136657602092612b4e92613dca565b5f5f51602061585a5f395f51905f525d63ffffffff60405191168152f35b34610a84576060366003190112610a8457611ec4612b886131fd565b612b90613181565b612bad612b9c82613bc5565b8264ffffffffff82164210156134c0565b60443591613c8d565b34610a84576020366003190112610a8457610100612be3612bd561316e565b612bdd613484565b50613b07565b612c6960405180926001600160401b0360e080926001600160a01b0381511685526001600160a01b0360208201511660208601526001600160a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565bf35b34610a84576040366003190112610a8457612c846131bb565b612c8c6131d1565b90612c9561389d565b60ff600354166113665761135491816001600160401b03612cc881946001600160a01b03165f52600560205260405f2090565b612ce46001600160a01b038254168481158015612d8a576138d2565b6001600160a01b0333166001600160a01b0319825416178155612d38612d108584845460a01c16613590565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612d49610877858460045416613590565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df60206001600160a01b0333941692a3166139aa565b503382146138d2565b34610a84575f366003190112610a84576126a161267d63ffffffff60065416613968565b34610a84576020366003190112610a8457612dd06131bb565b612dd861389d565b612df3816001600160a01b03165f52600560205260405f2090565b9060405191612e01836133ab565b549163ffffffff6001600160a01b03841693848352612e4060208401956001600160401b038360a01c168752604085019260e01c8352853382146138d2565b511680612f04575064ffffffffff5f5b16804210612ee55750611354926001600160a01b036001600160401b039251169182915116925f612e92826001600160a01b03165f52600560205260405f2090565b55612eab610877856001600160401b0360045416613711565b7fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd60206001600160a01b03604051938785521692a36138fd565b6001600160a01b0383632a9b326d60e01b5f521660045260245260445ffd5b612f3b64ffffffffff9163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061338f565b612e50565b34610a84576040366003190112610a8457612f5961316e565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff612f896131a5565b9364ffffffffff6001600160a01b03612fa0613816565b961695612fae871515613850565b61301781612fbb85614e52565b6003612fc682614e90565b916001600160a01b036002820193166001600160a01b0319845416178355018a6001600160a01b03198254161790559064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b84519687521660208601521692a2005b34610a84576101c0366003190112610a845763ffffffff613046613358565b165f52600760205264ffffffffff6130c161309482600160405f20015460a01c1663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061338f565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061338f565b166130ca613358565b8142106130d957611ec4613751565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b34610a84575f366003190112610a845761313a336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163314613334565b600160ff196003541617600355337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff82168203610a8457565b6024359063ffffffff82168203610a8457565b359063ffffffff82168203610a8457565b602435906001600160a01b0382168203610a8457565b600435906001600160a01b0382168203610a8457565b602435906001600160401b0382168203610a8457565b604435906001600160401b0382168203610a8457565b6004359060ff82168203610a8457565b9181601f84011215610a84578235916001600160401b038311610a84576020808501948460051b010111610a8457565b9060031982016102408112610a84576101c013610a84576004916101c4356001600160401b038111610a8457816132769160040161320d565b929092916101e4356001600160401b038111610a8457816132999160040161320d565b92909291610204356001600160401b038111610a8457816132bc9160040161320d565b9290929161022435906001600160401b038211610a84576132df9160040161320d565b9091565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f84011215610a84578235916001600160401b038311610a845760208381860195010111610a8457565b1561333c5750565b6001600160a01b039063a252c15160e01b5f521660045260245ffd5b60043563ffffffff81168103610a845790565b60243563ffffffff81168103610a845790565b3563ffffffff81168103610a845790565b9064ffffffffff8091169116019064ffffffffff82116110eb57565b606081019081106001600160401b038211176133c657604052565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b038211176133c657604052565b6101c081019081106001600160401b038211176133c657604052565b61010081019081106001600160401b038211176133c657604052565b60c081019081106001600160401b038211176133c657604052565b608081019081106001600160401b038211176133c657604052565b90601f801991011681019081106001600160401b038211176133c657604052565b6040519061349182613411565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b156134c9575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b604051906134fa826133da565b5f6080838281528260208201528260408201528260608201520152565b604051906135248261342d565b5f60a0838281528260208201528260408201528260608201528260808201520152565b63ffffffff5f199116019063ffffffff82116110eb57565b9063ffffffff8091169116039063ffffffff82116110eb57565b6001600160401b0381116133c65760051b60200190565b906001600160401b03809116911601906001600160401b0382116110eb57565b91908110156114265760051b0190565b80518210156114265760209160051b010190565b6001600160401b0381116133c657601f01601f191660200190565b63ffffffff6135fd82613194565b16825263ffffffff61361160208301613194565b16602083015263ffffffff61362860408301613194565b16604083015260608101356001600160401b038116809103610a84576101a0918291606085015263ffffffff61366060808301613194565b16608085015263ffffffff61367760a08301613194565b1660a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501520135910152565b90918281527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311610a845760209260051b809284830137010190565b906001600160401b03809116911603906001600160401b0382116110eb57565b919082018092116110eb57565b818102929181159184041417156110eb57565b61375d6004600661400b565b9060018201916001600160a01b0383541692600360d81b60ff60d81b1982541617905560065461ffff8160401c169061ffff82146110eb5769ffff0000000000000000600163ffffffff930160401b169069ffff00000000000000001916178060065560201c1663ffffffff1960065416176006556004359063ffffffff821690818303610a845760207f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df09186945054604051908152a3565b64ffffffffff61384c63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613731565b1690565b1561385757565b60405163c5dbe6e760e01b815260206004820152600660248201527f7061796f757400000000000000000000000000000000000000000000000000006044820152606490fd5b5f51602061585a5f395f51905f525c6138c35760015f51602061585a5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b156138db575050565b906001600160a01b038092635f34c21f60e01b5f52166004521660245260445ffd5b6001600160401b036139669260025467ffffffffffffffff60801b1967ffffffffffffffff60801b61393484868560801c16613590565b60801b1691161760025516907f0000000000000000000000000000000000000000000000000000000000000000614dd8565b565b9063ffffffff8216156139a15763ffffffff61398c61398684613547565b93613547565b165f52600760205260405f2054906001929190565b5f915081908190565b8015613a9e576002546139c6826001600160401b038316613731565b6001600160401b038111613a8b576001600160401b0316906001600160401b031916176002557f000000000000000000000000000000000000000000000000000000000000000090604051906323b872dd60e01b5f52336004523060245260445260205f60648180865af19060015f5114821615613a6a575b6040525f60605215613a4e5750565b6001600160a01b0390635274afe760e01b5f521660045260245ffd5b906001811516613a8257823b15153d15161690613a3f565b503d5f823e3d90fd5b826304041d9560e11b5f5260045260245ffd5b6365e52d5160e11b5f5260045ffd5b63400000008110156114265764054000005001905f90565b63400000008110156114265764058000005001905f90565b6340000000811015611426576405c000005001905f90565b63400000008210156114265701905f90565b613b0f613484565b50613b1b816009614ed4565b805491613b2c600183015492614e90565b92633fffffff8260021c1663400000008110156114265764040000004f0154604051946001600160401b0394919360061b60c0169264ffffffffff92918691906001600160a01b0390613b7e8a613411565b8183168a5281851660208b015216604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff16600181018091116110eb5761384c613c42613c1364ffffffffff9363ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061373e565b6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016613731565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613731565b15613c775750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60095460201c1692613caa8260ff8116958610613c6f565b60208210156114265764040000002b8201549363ffffffff613cd18464040000004b613f93565b90549060031b1c169463ffffffff8316958087119381855f14613dba57613cf79161355f565b905b61100063ffffffff831611613d8e57508591908415613d7f57613d1c91926156a7565b145b15613d685750613d2d57505050565b6020613d4f9264040000002b90613d476105208584613f84565b905501613f93565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b613d88916156a7565b14613d1e565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b90613dc49161355f565b90613cf9565b6001600160401b0392831693909290911663ffffffff8316613df5613def8684613731565b8261373e565b946101008211613f565763ffffffff64044000004f95949554169563ffffffff613e1f8689614990565b1663ffffffff1964044000004f54161764044000004f558695821515976001600160a01b033316975b63ffffffff613e578984614990565b1663ffffffff821690811015613f07576401000000008210156114265763ffffffff6001838a613e57948f8f908c91879964044000005001906001600160a01b0319825416179055613ec3633fffffff8660021c169484613eb787613aad565b90549060031b1c615668565b613ecf61052086613aad565b9055613ee3575b5050500116915050613e48565b613ef761052091613efd93613eb786613add565b92613add565b90555f808a613ed6565b50509491975095506139669450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a2926139aa565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156114265764040000000b01905f90565b60208210156114265701905f90565b919091602083101561142657601c908360031c019260021b1690565b90613fbb826006614f28565b9163ffffffff613fca8261337e565b165f526008602052613fe663ffffffff60405f2054169161337e565b81613fef575050565b63ffffffff9063075d3c0160e41b5f521660045260245260445ffd5b919060026140198285614f28565b9363ffffffff6140288461337e565b165f5201602052613fe663ffffffff60405f2054169161337e565b6064356001600160401b0381168103610a845790565b356001600160401b0381168103610a845790565b969487919a9998948b85614387575b935050505063ffffffff915051166080850163ffffffff61409c8261337e565b16821061434d5750506001600160401b036040880151169460608501956001600160401b036140ca88614059565b1681146140d688614059565b901561432a575050826141a4575b5050505063ffffffff61410060a082602088015116930161337e565b161492831561417c576001600160401b036060820151166001600160401b0361412884614059565b1614915b6001600160401b03606061414861414284614059565b93614059565b93015116921561415757505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b0361419b84614059565b1610159161412c565b6141ee90602089019284866141d863ffffffff87511661174060a08c019163ffffffff6141d08461337e565b16908661508c565b63ffffffff8088511691166101408b01356150dd565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004f5b8782106142945750506001600160401b0393929163ffffffff918261423f818a1682845116614990565b1690521690521690525f198101908082116110eb5761425d926135b0565b3561427063ffffffff60095416916157d6565b8181101561427f5780806140e4565b630c8737ad60e31b5f5260045260245260445ffd5b9094926142ed6142b06142a8888b8d6135b0565b3592836156fe565b946142e78366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b90613731565b958160e01c9163400000008310156114265763400000006143178486019283545f60031b1c615744565b9310156114265760019290550190614215565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b935094505093945061435f915061337e565b9161436a5750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff806143b56143c5986117406080848e995116920191846143ad8461337e565b16908961508c565b92511691166101208d01356150dd565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000005090640540000050915b84841061443457505050509163ffffffff614420819382806001600160401b0399989716915116614990565b168d521690521690525f808581808b61407c565b9193945091969461448361444c6142a88a88876135b0565b966142e78366ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b978160e01c91634000000083101561142657838301805490916144a591615744565b926340000000811015611426577f8000000000000000800000000000000080000000000000008000000000000000808581848b01545f60031b1c17031603614502576340000000111561142657600192905501918f9493916143f4565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c92999682614729575b505050905063ffffffff915051166080860163ffffffff6145488261337e565b1682106147165750506001600160401b036040890151169560608601966001600160401b0361457689614059565b16811461458289614059565b901561432a575050826145ad575b505050505063ffffffff61410060a082602088015116930161337e565b6145ef9060208a019284866145d963ffffffff87511661174060a08d019163ffffffff6141d08461337e565b63ffffffff8088511691166101408c01356150dd565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b878981831061468857506001600160401b0396925063ffffffff9391506146468480921682845116614990565b1690521690521690525f198101918183116110eb576146789263ffffffff9261466e926135b0565b35925416916157d6565b8181101561427f57808080614590565b6146a761469f84600195946146de949a999a6135b0565b3598896156fe565b956142e78966ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9661470a6105206147038360e01c936146f78589613af5565b90549060031b1c615744565b9286613af5565b90550194939294614619565b94509550509495505061435f915061337e565b908285858d61012063ffffffff8061475f8161476c9b9c9e9d9e51166117406080870191846147578461337e565b16908b61508c565b94511693169101356150dd565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b8481106147d657505050509363ffffffff6147bf819382806001600160401b039916915116614990565b168d521690521660408901525f8089818080614528565b90919293945061482f6147f86147f08388889b9a9b6135b0565b35998a6156fe565b966142e78a66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b976148498160e01c916146f7836401400000018801613af5565b907f80000000000000008000000000000000800000000000000080000000000000008083816148788589613af5565b90549060031b1c17031603614502579061489f610520600194936401400000018801613af5565b905501908f9493929197969597614795565b156148ba575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b919082039182116110eb57565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156149235750505f90565b61492c916148de565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156149645763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b63ffffffff60019116019063ffffffff82116110eb57565b9063ffffffff8091169116019063ffffffff82116110eb57565b969098979394926149bc8a6006614f28565b9864ffffffffff6149df60018c019a63ffffffff838d5460a01c1691169061338f565b166149e98c61337e565b814210614cdb5750508a906149fd8261337e565b63ffffffff165f52600860205260405f20968460405198614a1d8a61342d565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a0820152614a8e99600964044000004f614514565b15614b6c575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff809316614b50575b7b0200000000000000000000000000000000000000000000000000000060ff60d81b19825416179055614b00610e248661337e565b67ffffffff000000006006549160201b169067ffffffff000000001916176006556001600160401b03614b406060614b378861337e565b93549701614059565b84519687521660208601521692a2565b82614b5a8761337e565b165f5260086020525f84812055614acb565b919550919550614b80929650969296613731565b15614b8d6080830161337e565b90614cbe57509263ffffffff9260a09284614bab613966989761337e565b165f5260086020528460405f20968180865116168219895416178855511667ffffffff0000000087549160201b169067ffffffff0000000019161786555167ffffffffffffffff60401b8087549260401b16169067ffffffffffffffff60401b19161785555167ffffffffffffffff60801b1967ffffffffffffffff60801b8087549360801b1616911617845560808101517fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000086549260c01b1691161784550151167bffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549163ffffffff60e01b9060e01b169116179055565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b9060418303614d2157614d1a9250602081013591604082359201355f1a906154ad565b9192909190565b50505f9160029190565b6401000000008110156114265760021b600b01905f90565b614d4c9061553a565b91906001600160401b03831680614d61575050565b613966917f0000000000000000000000000000000000000000000000000000000000000000614dd8565b90821015611426570190565b90939293848311610a84578411610a84578101920390565b15614db957505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b916001600160a01b036040519263a9059cbb60e01b5f521660045260245260205f60448180865af19060015f5114821615614e19575b60405215613a4e5750565b906001811516613a8257823b15153d15161690614e0e565b15614e395750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b90614e5e826009614ed4565b916001600160a01b038354163303614e735750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b6001600160a01b039060028101549064ffffffffff8260a01c168015159081614ec9575b5015614ec4576003915001541690565b501690565b90504210155f614eb4565b63ffffffff81541663ffffffff831690811015614f03575064010000000082101561142657600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b6401000000008210156114265701905f90565b91614f328261337e565b63ffffffff81165f9081526001858101602081905260409092209081015490949190859060d881901c60ff1690600482101561100857600182149081615073575b501561506e575060035b60048110156110085760018103615052575060405160208101907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de68252614fc760408201866135ef565b6101e08152614fd861020082613463565b519020905480820361503357505063ffffffff6139669495965460201c1680155f146150115750506101a05f915b013591818314614daf565b61501f63ffffffff91613547565b165f526020526101a060405f205491615006565b63ffffffff856305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff8563fefc277160e01b5f521660045260245260445ffd5b614f7d565b905061ffff808a5460401c169160c81c1614155f614f73565b9190808211156150d55761509f916148de565b6102008110156150cb57905b8181036150b6575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b50610200906150ab565b50505f61509f565b919591949193909261020084106152d8576102005b6150fb81613579565b916151096040519384613463565b81835261511582613579565b602084019490601f19013686375f5b8181106152935750505060011c805b6152145750511561142657519460091c905f5b8481106151c65750506102008211905061519157505f5b8284149182615187575b505015615172575050565b63f4dd23a760e01b5f5260045260245260445ffd5b1490505f80615167565b61519a906156db565b5f5b6102006001821b106151b6576151b1916148de565b61515d565b5f1981146110eb5760010161519c565b90919560018716155f146151f8576151df8286856135b0565b35905f52602052600160405f205b96811c929101615146565b6152038286856135b0565b355f52602052600160405f206151ed565b5f5b818110615227575060011c80615133565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036110eb5761525f82856135c0565b51600183018093116110eb57615277600193866135c0565b51905f5260205260405f2061528c82866135c0565b5201615216565b806152a160019284866135b0565b3560405160208101918460fa1b83526021820152602181526152c4604182613463565b5190206152d182886135c0565b5201615124565b60016152e3856156db565b1b6150f2565b9064044000004f63ffffffff8154169263ffffffff8116938410156153405760016153149201614f15565b50916001600160a01b03835416330361532a5750565b635562044560e01b5f526004523360245260445ffd5b8363f5849ddb60e01b5f5260045260245ffd5b60ff811690601f8211615382576040519161536f604084613463565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480615484575b156153ec577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261547e60c082613463565b51902090565b507f000000000000000000000000000000000000000000000000000000000000000046146153c3565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161552f579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15615524575f516001600160a01b0381161561551a57905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b90615546826009614ed4565b90633fffffff8360021c169263400000008410156114265764040000004f84018054600683901b60c01681811c6001600160401b031692916001841115615615575f198401976001600160401b0389116110eb576001600160401b036155ac8a99614e90565b99169485116156065763400000001115611426579083901b900390556040519081527fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c4281770602063ffffffff6001600160a01b038816941692a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b63ffffffff64044000004f541663ffffffff8216908110156156565750640100000000811015611426576404400000500190565b63f5849ddb60e01b5f5260045260245ffd5b919060061b60c016677fffffffffffffff61568e8385841c6001600160401b0316613731565b11615698571b0190565b63020fd42f60e51b5f5260045ffd5b9063ffffffff5f91165b8063ffffffff8316106156c357505090565b90915f5263ffffffff600160205f20930116906156b1565b905f915b806001841b106156ec5750565b915f1981146110eb57600101916156df565b8060e01c9182106157315760201b1561571f57600181018091116110eb5790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b907effffffffffffff0000000000000000000000000000000000000000000000008160181b169076ffffffffffffff000000000000000000000000000000008160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907f8000000000000000800000000000000080000000000000008000000000000000821661569857565b6403fffffffc8160de1c169066ffffffffffffff8160a81c1661584a576dffffffffffffffffffffffffffff8160701c1661583b5760381c74ffffffffffffffffffffffffffffffffffffffffff161561583857600181018091116110eb5790565b90565b50600281018091116110eb5790565b50600381018091116110eb579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a26469706673582212201958cc74588d9275bbba1a8ec8048b445bbf99590370d53e8bd820a5d91e945e64736f6c63430008250033'
