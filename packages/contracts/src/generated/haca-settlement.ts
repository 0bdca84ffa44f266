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
      },
      {
        "internalType": "contract IFraudJudge",
        "name": "fraudJudge",
        "type": "address"
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
      },
      {
        "internalType": "uint32",
        "name": "demands",
        "type": "uint32"
      }
    ],
    "name": "EpochDemanded",
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
      },
      {
        "internalType": "uint32",
        "name": "claims",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "leavableAt",
        "type": "uint40"
      }
    ],
    "name": "LaneHasClaims",
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
        "internalType": "uint256",
        "name": "sent",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "received",
        "type": "uint256"
      }
    ],
    "name": "TokenTakesFee",
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
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "TooManyNodes",
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
        "name": "",
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
        "internalType": "struct IDeposits.Totals",
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
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "internalType": "uint48",
        "name": "seq",
        "type": "uint48"
      }
    ],
    "name": "ClaimExists",
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
        "name": "claimableAt",
        "type": "uint40"
      }
    ],
    "name": "ClaimTooEarly",
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
        "internalType": "uint48",
        "name": "seq",
        "type": "uint48"
      }
    ],
    "name": "ClaimUnknown",
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "DemandExists",
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
        "name": "until",
        "type": "uint40"
      }
    ],
    "name": "DemandStillOpen",
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
        "name": "until",
        "type": "uint40"
      }
    ],
    "name": "DemandTooLate",
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "DemandUnknown",
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
        "internalType": "uint40",
        "name": "staleAt",
        "type": "uint40"
      }
    ],
    "name": "EpochStale",
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
    "name": "LaneClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "LeafMalformed",
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
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "NotOpened",
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "NotShown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "PartUnknown",
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
        "name": "until",
        "type": "uint40"
      }
    ],
    "name": "ShownTooLate",
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
        "internalType": "uint48",
        "name": "seq",
        "type": "uint48"
      }
    ],
    "name": "VoucherNotAbsent",
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
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "VoucherNotSigned",
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
    "name": "VoucherOfAnotherLine",
    "type": "error"
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
        "internalType": "uint48",
        "name": "seq",
        "type": "uint48"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "paid",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "market",
        "type": "uint64"
      }
    ],
    "name": "ClaimPaid",
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
        "internalType": "uint48",
        "name": "seq",
        "type": "uint48"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "Claimed",
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "index",
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
        "internalType": "uint40",
        "name": "until",
        "type": "uint40"
      }
    ],
    "name": "Demanded",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      }
    ],
    "name": "Shown",
    "type": "event"
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "challengeUnshown",
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
        "name": "voucher",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "job",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "from",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "to",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "market",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "amount",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receipt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IClaims.PaymentLine",
        "name": "line",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      },
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
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes",
            "name": "leaf",
            "type": "bytes"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct IFraudJudge.Opening[2]",
        "name": "neighbours",
        "type": "tuple[2]"
      }
    ],
    "name": "claim",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "lane",
        "type": "uint32"
      },
      {
        "internalType": "uint48",
        "name": "seq",
        "type": "uint48"
      }
    ],
    "name": "claimOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "market",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "amount",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "paid",
            "type": "bool"
          }
        ],
        "internalType": "struct IClaims.ClaimView",
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "demand",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "demandBond",
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
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint16",
        "name": "generation",
        "type": "uint16"
      },
      {
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "demandOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "from",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "bond",
            "type": "uint64"
          },
          {
            "internalType": "uint40",
            "name": "until",
            "type": "uint40"
          }
        ],
        "internalType": "struct IDisputes.DemandView",
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
        "name": "lane",
        "type": "uint32"
      }
    ],
    "name": "openClaims",
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
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "openDemands",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "internalType": "uint16",
        "name": "generation",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
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
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes",
            "name": "leaf",
            "type": "bytes"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct IFraudJudge.Opening[2]",
        "name": "neighbours",
        "type": "tuple[2]"
      }
    ],
    "name": "payClaim",
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
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes",
            "name": "leaf",
            "type": "bytes"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct IFraudJudge.Opening",
        "name": "byNode",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes",
            "name": "leaf",
            "type": "bytes"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct IFraudJudge.Opening",
        "name": "byLane",
        "type": "tuple"
      }
    ],
    "name": "provenLine",
    "outputs": [
      {
        "internalType": "enum IEpochs.Status",
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
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes",
            "name": "leaf",
            "type": "bytes"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct IFraudJudge.Opening",
        "name": "opened",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "show",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint16",
        "name": "generation",
        "type": "uint16"
      },
      {
        "internalType": "enum IDisputes.Part",
        "name": "part",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      }
    ],
    "name": "withdrawDemand",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const bytecode =
  '0x61034080604052346105cc578061a6ff803803809161001e82856105d0565b83398101036101e081126105cc576101c0136105cc57604051906101c082016001600160401b038111838210176105b85760405261005b816105f3565b8252610069602082016105f3565b602083015261007a60408201610607565b604083015261008b6060820161061b565b606083015261009c6080820161061b565b60808301526100ad60a0820161061b565b60a08301526100be60c0820161061b565b60c08301526100cf60e0820161061b565b60e08301526100e1610100820161061b565b6101008301526101208101519060ff821682036105cc576101c09161012084015261010f610140820161062c565b610140840152610122610160820161062c565b6101608401526101356101808201610607565b6101808401526101486101a08201610607565b6101a084015201516001600160a01b03811681036105cc5760405161016e6040826105d0565b600481526020810190634841434160e01b8252604051916101906040846105d0565b600183526020830191603160f81b835260018060a01b0386511660805260018060a01b0360208701511660a05260018060401b0360408701511660c05263ffffffff60608701511660e05263ffffffff6080870151166101005263ffffffff60a0870151166101205263ffffffff60c0870151166101405263ffffffff60e0870151166101605263ffffffff610100870151166101805260ff610120870151166101a05261ffff610140870151166101c05261ffff610160870151166101e05260018060401b03610180870151166102005260018060401b036101a0870151166102205261027d81610bbd565b6102e05261028a84610bbd565b6103005251902091826102a052519020806102c05246610260526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526102f560c0826105d0565b51902061024052306102805261030a8261065c565b604051916001600160401b0361445f8401908111908411176105b85761445f6162a0843980516001600160a01b0390811661445f85019081526020808401518316908201526040808401516001600160401b039081169183019190915260608085015163ffffffff9081169184019190915260808086015182169084015260a08581015182169084015260c08086015182169084015260e08086015182169084015261010080860151909116908301526101208085015160ff16908301526101408085015161ffff908116918401919091526101608086015190911690830152610180808501518216908301526101a0938401511692810192909252919091166101c08201528190036101e001905ff080156105ad576001600160a01b0316610320526040516156089081610c988239608051818181610282015281816119070152818161340c015281816134d901526148f9015260a0518181816115400152818161194b0152612dfa015260c051818181611973015281816137ec01526143de015260e0518181816119a3015281816137bc01526144240152610100518181816119d00152613818015261012051816119fd015261014051818181611618015281816117cc01528181611a2a0152614abe0152610160518181816104170152611a5801526101805181818161039e01528181611a8701528181612ccc015281816132f70152614aeb01526101a051818181610a4d0152611ab601526101c05181611ae201526101e05181611b0f015261020051818181611b3c0152611e0901526102205181818161086a0152611b6d015261024051816150c30152610260518161517a0152610280518161508d01526102a0518161511201526102c0518161513801526102e05181611c6601526103005181611c8f01526103205181601d0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b038211908210176105b857604052565b51906001600160a01b03821682036105cc57565b51906001600160401b03821682036105cc57565b519063ffffffff821682036105cc57565b519061ffff821682036105cc57565b9190820180921161064857565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b031615610b5e5760608101906106a863ffffffff83511660405161068a6040826105d0565b600c81526b65706f63685365636f6e647360a01b6020820152610c11565b6101208101916106dc60ff8451166040516106c46040826105d0565b600681526571756f72756d60d01b6020820152610c11565b6106f961ffff6101408401511661ffff610160850151169061063b565b6127108111610b21575060c0820163ffffffff8151169161074e60e085019363ffffffff8551169060405161072f6040826105d0565b600d81526c77696e646f775365636f6e647360981b6020820152610c55565b63ffffffff81511661076c608086019163ffffffff8351169061063b565b9161079761078961078960a089019563ffffffff8751169061063b565b63ffffffff8751169061063b565b9560018701809711610648576101006107e491019663ffffffff8851166040516107c26040826105d0565b601081526f756e626f6e64696e675365636f6e647360801b6020820152610c55565b617a694614610b185763ffffffff905116604051906108046040836105d0565b600c82526b65706f63685365636f6e647360a01b6020830152610e108110610ae057505063ffffffff9051166040519061083f6040836105d0565b600d82526c72657665616c5365636f6e647360981b60208301526102588110610aa857505063ffffffff9051166040519061087b6040836105d0565b6012825271706f737454696d656f75745365636f6e647360701b60208301526107088110610a7057505063ffffffff905116604051906108bc6040836105d0565b600d82526c77696e646f775365636f6e647360981b6020830152620151808110610a3757505063ffffffff905116604051906108f96040836105d0565b600b82526a73686f775365636f6e647360a81b602083015261384081106109ff57505063ffffffff905116604051906109336040836105d0565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f48081106109c657505060ff905116604051906109706040836105d0565b600682526571756f72756d60d01b60208301526002811061098f575050565b604051630d1d3e1b60e41b815260606004820152925082916109b5906064840190610b99565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109ec906064840190610b99565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a25906064840190610b99565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a5d906064840190610b99565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a96906064840190610b99565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610ace906064840190610b99565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610b06906064840190610b99565b906024830152610e1060448301520390fd5b50505050505050565b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610be8576020815191015160208210610bd9571790565b5f198260200360031b1b161790565b60405163305a27a960e01b815260206004820152908190610c0d906024830190610b99565b0390fd5b9060018110610c1e575050565b604051630d1d3e1b60e41b81526060600482015292508291610c44906064840190610b99565b906024830152600160448301520390fd5b91808210610c6257505050565b604051630d1d3e1b60e41b81526060600482015293508392610c88906064850190610b99565b91602484015260448301520390fdfe60806040526004361015610052575b3461004e57365f80375f8036817f00000000000000000000000000000000000000000000000000000000000000005af43d5f803e61004a573d5ffd5b3d5ff35b5f80fd5b5f5f3560e01c80630219198014612de457806308f9e8c214612cf757806315ca049814612b5c578063192dbbbd14612b38578063195bda5e146129fc5780631d5c027c146129c05780631f5a090614612976578063279c1cfb14612910578063307d3f0614612809578063344f186b146126fa57806339eaa768146126465780633d49fb3b1461255f578063413126cc14612504578063460b4fa71461245f57806348fc6f51146124105780634a55afd1146123e957806360da3e83146123c7578063682a91411461236b5780636da49b83146123485780636dba7f8914611d6f5780637667180814611d4657806384b0196e14611c4e57806389035730146118835780638db8c5d01461183b5780639a758d0d1461165b5780639c27d787146115a05780639ca0ac381461152a578063aa9224cd146114e0578063af0428c8146113cd578063b3ff1860146112d4578063c038a38e14611245578063c6b463d314611223578063d1cd5192146110fc578063d213abf21461102b578063d3b920c614610f5b578063d454ee36146107bb578063d93f088c146106a6578063f50d58ab1461034f5763f9e2b1791461020a575061000e565b3461004e5760e036600319011261004e57610223612e5c565b61022b612ebf565b91610234612ed5565b6084359360ff851680950361004e5761024b613357565b60ff60015416610340576102806102746001600160401b0384166001600160401b0384166132c7565b63ffffffff86166132d4565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561004e5760209660e45f9283604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af161032a575b5061030c9293613999565b905f5160206155b35f395f51905f525d63ffffffff60405191168152f35b61030c93505f61033991613141565b5f92610301565b630b4cba3160e31b5f5260045ffd5b3461004e57602036600319011261004e57610368612e5c565b610370613357565b64ffffffffff61037f8261534a565b5460a01c1661039082821515614b11565b80421061068a5763ffffffff7f000000000000000000000000000000000000000000000000000000000000000016810364ffffffffff81116106765764ffffffffff6103dc91166143dc565b60045463ffffffff808260201c1691168114908115610666575b50801561064d575b1561062e575061041061043d91614ab0565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061329b565b63ffffffff821690815f5264060000005260205263ffffffff60405f2054168015801561061d575b156105fd5750506104758261501e565b8054906104898460ff8460c81c1615614b11565b60ff60c81b198216600160c81b179055600283901c633fffffff16916001600160401b0360c0643fffffffc06104be8661368a565b90549060031b1c9660061b161694851c16906105256001600160401b036104e4866136a2565b90546001600160a01b039096169560039190911b1c871c16610520846001600160401b0361051189613672565b90549060031b1c8a1c166133b9565b61327b565b9361052f81613672565b90549060031b1c95677fffffffffffffff84116105ee5761057185946105a2926105dc996001600160401b03821b198093831b91161761058761057187613672565b819391549060031b91821b915f19901b19161790565b9055610592856136a2565b90549060031b1c905016926136a2565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b60206040516001600160401b0387168152a36133d9565b5f5f5160206155b35f395f51905f525d005b63020fd42f60e51b5f5260045ffd5b64ffffffffff926355e155cf60e01b5f526004526024521660445260645ffd5b5064ffffffffff8216421015610465565b63ffffffff908184630740f2ad60e21b5f52166004521660245260445ffd5b5064ffffffffff61065d83614ab0565b164210156103fe565b905063ffffffff821610846103f6565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff82638661088d60e01b5f521660045260245260445ffd5b3461004e57604036600319011261004e576106bf612e5c565b6106c7612e6f565b5f9161040063ffffffff6106db838561324a565b16116106e7828461324a565b9061079c575063ffffffff839192165b8063ffffffff84161061070f57602082604051908152f35b90600161079263ffffffff926001600160401b0361078b633fffffff8860021c16828961077b61077560c0643fffffffc061074987613672565b90549060031b1c9460061b16169284806107628861368a565b90549060031b1c861c1691851c166133b9565b936136a2565b90549060031b1c901c169061327b565b16906132c7565b93011691906106f7565b63ffffffff90635403456d60e11b5f521660045261040060245260445ffd5b3461004e573660031901610200811261004e576101c01361004e576101c4356001600160401b03811161004e576107f690369060040161304c565b6101e4356001600160401b03811161004e5761081690369060040161304c565b91909261084461082c6108276131fb565b613794565b6108346131fb565b64ffffffffff821642101561319e565b335f9081526003602052604090206001600160401b03815460a01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690818110610f4357505080546001600160e01b03164260e01b6001600160e01b0319161790556001600160401b038211610f2f576040516108d5601f8401601f191660200182613141565b8281526020810190368484011161004e57838383375f60208583010152519020916101643592838103610f1957506040519260208401907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6825260043563ffffffff811680910361004e57604086015260243563ffffffff811680910361004e57606086015260443563ffffffff811680910361004e5760808601526064356001600160401b03811680910361004e5760a086015260843563ffffffff811680910361004e5760c086015260a43563ffffffff811680910361004e5760e086015260c43561010086015260e4356101208601526101043561014086015261012435610160860152610144356101808601526101a0850152610184356101c08501526101a43593846101e08201526101e08152610a1361020082613141565b51902094610a4086610a2361508a565b6042916040519161190160f01b8352600283015260228201522090565b945f9560428206610f06577f000000000000000000000000000000000000000000000000000000000000000060ff1660428304818110610ef157505f9392849291505b808510610df4575050505050610a976131fb565b60458206610de1575f905f5b838110610d3d5787878763ffffffff600454168063ffffffff610ac46131fb565b1610610ace6131fb565b90610d21575063ffffffff610ae161320e565b1615610aeb6131fb565b90610d085750677fffffffffffffff6001600160401b03610b0a613b7f565b1611610b14613b7f565b90610cec5750610b37919080610cda57505f5b610b2f6131fb565b818314614a87565b63ffffffff610b4c610b476131fb565b614392565b1663ffffffff19600454161760045561ffff60045460601c16604051610b71816130d3565b8381526020810191338352610c0764ffffffffff604084018142168152606085019384526001608086019581875263ffffffff60a0820199168952610bcb610bb76131fb565b63ffffffff165f52600560205260405f2090565b9051815596519601805491516001600160c81b03199092166001600160a01b039790971696909617911660a01b64ffffffffff60a01b16178455565b51825461ffff60c81b191660c89190911b61ffff60c81b16178255516004811015610cc657815492516001600160d81b0390931660d89190911b60ff60d81b161760e09290921b6001600160e01b031916919091179055610c666131fb565b9063ffffffff610c74613b7f565b6001600160401b03610c8461320e565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b610bb7610ce691613232565b54610b27565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b610d48818587614a63565b3560f81c928310610dce576001830180841161067657926001820190818311610676576021830180841161067657610d868591610d9994898b614a6f565b9290359260208110610db9575b5061385c565b6045810180911115610aa357634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918c610d93565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b9091929397610e04898387614a63565b3560f81c938410610ede5760018401808511610676579360018a01808b116106765760428b0190818c1161067657610e7391610e4191868a614a6f565b909190602084108481610ec1575b610e589161383e565b610e6184613b3f565b50546001600160a01b0316928761435e565b50506001600160a01b031690808203610ea8575050600163ffffffff911b161797604281018091116106765793929190610a83565b82632ea4958160e01b5f5260045260245260445260645ffd5b610e58915060ff610ed182613b3f565b505460c01c169150610e4f565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b5063ff9a79ef60e01b5f5260045260245ffd5b836367553dcb60e01b5f5260045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b3461004e57604036600319011261004e57610f74612e5c565b610f7c612ebf565b610f84613357565b60ff600154166103405781633fffffff91610fb764ffffffffff610faa6105dc9661534a565b5460a01c16838115614331565b610ff7610571610ff163ffffffff851695869560021c16936001600160401b03610fe086613672565b90549060031b1c91169687916153d5565b92613672565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a3613481565b3461004e57604036600319011261004e57611044612e5c565b61104c612e6f565b9063ffffffff5f9161105e8482615390565b92165b8063ffffffff84161061107957602082604051908152f35b906001600160401b0361108b846143c4565b505460a01c16633fffffff8460021c1663400000008110156110e85763ffffffff926001600160401b0361078b600194826110de9564040000004d015460c0643fffffffc08c60061b16161c169061327b565b9301169190611061565b634e487b7160e01b5f52603260045260245ffd5b3461004e57604036600319011261004e57611115612e5c565b61111d612e6f565b6111278183615390565b63ffffffff611136838361324a565b169161114183613264565b9261114f6040519485613141565b80845261115e601f1991613264565b015f5b81811061120c57505063ffffffff819216915b8263ffffffff8216106111d257836040518091602082016020835281518091526020604084019201905f5b8181106111ad575050500390f35b919350916020610100826111c46001948851612eeb565b01940191019184939261119f565b6001816112046111e663ffffffff946136cc565b846111f1878561324a565b16906111fd828a61491d565b528761491d565b500116611174565b602090611217613162565b82828801015201611161565b3461004e575f36600319011261004e57602060ff600754821c16604051908152f35b3461004e575f36600319011261004e575f6060604051611264816130ee565b82815282602082015282604082015201526080604051611283816130ee565b6001600160401b035f5481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b3461004e57602036600319011261004e576004356001600160401b03811161004e57611304903690600401612f76565b9061130d613357565b5f9161020081116113b55791905f925b808410611382576020835f5467ffffffffffffffff60401b61134b836001600160401b038460401c1661327b565b60401b169067ffffffffffffffff60401b1916175f555f5f5160206155b35f395f51905f525d6001600160401b0360405191168152f35b90916113ab6001916113a56113a061139b8887896132b7565b613221565b6148d5565b9061327b565b930192919061131d565b631a62fe1360e31b5f5260045261020060245260445ffd5b3461004e57602036600319011261004e5760c06113e8612e5c565b6113f06131cb565b506113f96131cb565b506114038161534a565b546001600160a01b0381169164ffffffffff906001600160401b03600282901c633fffffff168187643fffffffc061143a84613672565b90549060031b1c9560061b1616918180611467816114578561368a565b90549060031b1c871c16936136a2565b90549060031b1c851c16938160405197611480896130d3565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b3461004e57602036600319011261004e5760206115066114fe612e5c565b6113a0613357565b5f5467ffffffffffffffff60401b61134b836001600160401b038460401c1661327b565b3461004e575f36600319011261004e5761156f337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681146130ab565b60ff1960015416600155337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b3461004e576115ae36612fa6565b966115c189979297969396959495613221565b9863ffffffff6115d082613221565b165f52600560205261ffff600160405f20015460c81c1665ffffffff00008b60101b16175f5264060000005060205263ffffffff60405f205416998a61163e575061163c99507f00000000000000000000000000000000000000000000000000000000000000006144f3565b005b63ffffffff8b916329b79ca160e01b5f521660045260245260445ffd5b3461004e57602036600319011261004e57611674612e5c565b61167c613162565b5063ffffffff81165f9081526005602081815260408084206006835293209190526001820154909260d882901c60ff1691906004831015610cc65760018314918261181f575b50816117fe575b50156117f857506003905b600181549101549264ffffffffff8460a01c169384155f146117c2575f915b54916040519461170286613125565b6004811015610cc6578552602085019384526040850160018060a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651956004871015610cc6576101009863ffffffff80989664ffffffffff95869483998d525160208d015260018060a01b0390511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b6117f263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168661329b565b916116f3565b906116d4565b6118089150614392565b63ffffffff8060045460401c1691161415846116c9565b90915061ffff8060045460601c169160c81c16141590856116c2565b3461004e575f36600319011261004e5760206118726001600160401b03600254166001600160401b0364060000004e54169061327b565b6001600160401b0360405191168152f35b3461004e575f36600319011261004e5760405161189f81613109565b5f808252602082018190526040808301829052606083018290526080830182905260a0830182905260c0830182905260e08301829052610100830182905261012083018290526101408301829052610160830182905261018083018290526101a090920152517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661193882613109565b8082526020820191600160a01b600190037f0000000000000000000000000000000000000000000000000000000000000000168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252600160a01b600190039051169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b3461004e575f36600319011261004e57611cea611c8a7f0000000000000000000000000000000000000000000000000000000000000000615222565b611cb37f0000000000000000000000000000000000000000000000000000000000000000615222565b6020611cf860405192611cc68385613141565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190613079565b908582036040870152613079565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110611d2f57505050500390f35b835185528695509381019392810192600101611d20565b3461004e575f36600319011261004e576020611d61426143dc565b63ffffffff60405191168152f35b3461004e5760e036600319011261004e57611d88612ea9565b611d90612e93565b6044359060ff82169081830361004e57606435936001600160401b0385169283860361004e5760843560a4359063ffffffff821680920361004e5760c4356001600160401b03811161004e57611dea90369060040161304c565b611df5969196613357565b60ff60015416610340576001600160401b037f000000000000000000000000000000000000000000000000000000000000000016808910612332575063ffffffff611e3f426143dc565b168411611e4b426143dc565b906123155750611eb89060405197611eb360208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c015260018060a01b038a169a8b606082015260608152611ea8608082613141565b519020610a2361508a565b61435e565b50506001600160a01b03168681148061230c575b156122f657506001600160a01b031693611ee7851515613321565b831515806122eb575b156122d8576001600160a01b0381165f9081526008602052604090205463ffffffff16801590611f2b9082156122cf5760ff5f5b169061324a565b90156122b2575063ffffffff600754169763ffffffff89146106765760049163ffffffff60018b011663ffffffff19600754161760075563ffffffff611f8e611f738c614392565b6001600160a01b039093165f90815260086020526040902090565b911663ffffffff19825416179055611fe2611fa88a6143c4565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b895460ff60e01b191660e082901b60ff60e01b16178a55166120ae575050600260209660ff5b81549060ff60e81b9060e81b169060ff60e81b191617815560018101856001600160601b0360a01b82541617905501826001600160601b0360a01b82541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a48061209f575b505f5f5160206155b35f395f51905f525d604051908152f35b6120a890613481565b82612086565b600754602881901c9892979695949392905f9063ffffffff8b161561225857505b60ff81169063ffffffff6001831b8c16166120f5575060ff8114610676576001016120cf565b919293949596979899905063ffffffff60281b806007549263ffffffff600160ff87161b16191660281b16169063ffffffff60281b1916176007555b60405161213d816130ee565b868152602081018981526040820160018152606083019164ffffffffff4216835261216785613b3f565b949094612245575184549151925193516001600160f01b03199092166001600160a01b03919091161760a09290921b63ffffffff60a01b169190911791151560c01b60ff60c01b169190911760c89190911b64ffffffffff60c81b1617905560208110156110e85760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f891606091640400000029860182905561221686640400000049613b63565b81549060031b9063ffffffff84831b921b19161790556040519160ff871683528e8301526040820152a2612008565b634e487b7160e01b5f525f60045260245ffd5b8092939495969798999a5060ff915060201c1690602082101561229e576001820160ff81116106765764ff000000009060201b169064ff00000000191617600755612131565b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff6001611f24565b8363014175c960e11b5f5260045260245ffd5b506007841115611ef0565b8663690dcdfb60e01b5f5260045260245260445ffd5b50801515611ecc565b63ffffffff9085639803b19960e01b5f526004521660245260445ffd5b88633a1ef40560e21b5f5260045260245260445ffd5b3461004e575f36600319011261004e57602063ffffffff60075416604051908152f35b3461004e57602036600319011261004e576001600160a01b0361238c612ea9565b165f52600860205263ffffffff60405f20541680156123b057611d61602091613232565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b3461004e575f36600319011261004e57602060ff600154166040519015158152f35b3461004e575f36600319011261004e57602063ffffffff64044000004d5416604051908152f35b3461004e575f36600319011261004e5761245b61243763ffffffff60045460201c16613432565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b3461004e57602036600319011261004e57612478612e5c565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff6124a86132e7565b936124f2856124b68361501e565b6124cd64ffffffffff825460a01c16858115614331565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b64ffffffffff604051951685521692a2005b3461004e57602036600319011261004e576001600160a01b03612525612ea9565b165f526003602052606060405f20546040519060018060a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b3461004e57602036600319011261004e57612578612e5c565b6125806132e7565b9061258a81614b32565b6001810164ffffffffff815460a01c168061262a5750805464ffffffffff60a01b191660a085901b64ffffffffff60a01b161790557f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979160209163ffffffff919060ff905460e81c1660ff810361260f575b5064ffffffffff604051951685521692a2005b61261890613b3f565b50805460ff60c01b19169055856125fc565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b3461004e5761265436612fa6565b969590959491949392933033036126e75761266e89614d0b565b5063ffffffff61267d8a613221565b16805f52600660205263ffffffff60405f20541690816126d25763ffffffff6126bf8c6126b98d8d8d8d8d8d8d8d6126b36131cb565b8a613ba9565b50613221565b634ee54b8960e11b5f521660045260245ffd5b63075d3c0160e41b5f5260045260245260445ffd5b6307d116ed60e41b5f523360045260245ffd5b3461004e57602036600319011261004e57612713612e5c565b61271b613357565b61272481614b32565b64ffffffffff600182015460a01c16801515806127f3575b156127da578042106127be5750805467ffffffffffffffff60a01b19811682556105dc9260a082901c6001600160401b0316926001600160a01b039092169182919061278790614c91565b7ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a36133d9565b63ffffffff836311df14bf60e21b5f521660045260245260445ffd5b63ffffffff83634324d56160e11b5f521660045260245ffd5b506001600160401b03825460a01c16151561273c565b3461004e57602036600319011261004e57612822612f66565b61282a6131cb565b506128336131cb565b5061284b8160ff60075460201c1660ff82161061383e565b61285481613b3f565b509060208110156110e85764ffffffffff60c09263ffffffff83640400000029015491549181808460a01c169560e08160031c64040000004901549160051b161c16906040516128a3816130d3565b8681526020810160018060a01b03861681528660a0604084019360ff898d1c16151585526060810195865260808101968752019660c81c16865260405197885260018060a01b039051166020880152511515604087015251606086015251166080840152511660a0820152f35b3461004e57606036600319011261004e57612929612e5c565b612931612ebf565b9061293a612ed5565b612942613357565b60ff600154166103405760209261295892613999565b5f5f5160206155b35f395f51905f525d63ffffffff60405191168152f35b3461004e57606036600319011261004e5761163c612992612f66565b61299a612e6f565b6129b76129a682613794565b8264ffffffffff821642101561319e565b6044359161385c565b3461004e57602036600319011261004e576101006129ed6129df612e5c565b6129e7613162565b506136cc565b6129fa6040518092612eeb565bf35b3461004e57604036600319011261004e57612a15612ea9565b612a1d612ebf565b90612a26613357565b60ff60015416610340576105dc91816001600160401b03612a58819460018060a01b03165f52600360205260405f2090565b8054612a75906001600160a01b03168481158015612b2f5761338c565b80546001600160a01b0319163317808255612ac290612a9a90869060a01c851661327b565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612aef612ad385846002541661327b565b6001600160401b03166001600160401b03196002541617600255565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df6020339360018060a01b031692a316613481565b5033821461338c565b3461004e575f36600319011261004e5761245b61243763ffffffff60045416613432565b3461004e57602036600319011261004e57612b75612ea9565b612b7d613357565b6001600160a01b0381165f9081526003602052604090209060405191606083018381106001600160401b03821117610f2f57604052549163ffffffff60018060a01b03841693848352612bf060208401956001600160401b038360a01c168752604085019260e01c83528533821461338c565b511680612cbb575064ffffffffff5f5b16804210612c9757506105dc926001600160401b039160018060a01b039051169182915116925f612c418260018060a01b03165f52600360205260405f2090565b55612c5a612ad3856001600160401b03600254166133b9565b6040518481526001600160a01b03909116907fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd90602090a36133d9565b632a9b326d60e01b5f9081526001600160a01b038416600452602491909152604490fd5b612cf264ffffffffff9163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061329b565b612c00565b3461004e57604036600319011261004e57612d10612e5c565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff612d40612e93565b9364ffffffffff612d4f6132e7565b6001600160a01b0390961695612d66871515613321565b612dd481612d7385614b32565b6003612d7e82614b72565b6002830180546001600160a01b03199081166001600160a01b039093169290921781559190920180549092168b17909155805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b84519687521660208601521692a2005b3461004e575f36600319011261004e57612e29337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031681146130ab565b600160ff1981541617600155337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff8216820361004e57565b6024359063ffffffff8216820361004e57565b359063ffffffff8216820361004e57565b602435906001600160a01b038216820361004e57565b600435906001600160a01b038216820361004e57565b602435906001600160401b038216820361004e57565b604435906001600160401b038216820361004e57565b6001600160401b0360e0809260018060a01b03815116855260018060a01b03602082015116602086015260018060a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b6004359060ff8216820361004e57565b9181601f8401121561004e578235916001600160401b03831161004e576020808501948460051b01011161004e57565b906003198201610240811261004e576101c01361004e576004916101c4356001600160401b03811161004e5781612fdf91600401612f76565b929092916101e4356001600160401b03811161004e578161300291600401612f76565b92909291610204356001600160401b03811161004e578161302591600401612f76565b9290929161022435906001600160401b03821161004e5761304891600401612f76565b9091565b9181601f8401121561004e578235916001600160401b03831161004e576020838186019501011161004e57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6004811015610cc657602452565b156130b35750565b63a252c15160e01b5f9081526001600160a01b0391909116600452602490fd5b60c081019081106001600160401b03821117610f2f57604052565b608081019081106001600160401b03821117610f2f57604052565b6101c081019081106001600160401b03821117610f2f57604052565b61010081019081106001600160401b03821117610f2f57604052565b90601f801991011681019081106001600160401b03821117610f2f57604052565b6040519061316f82613125565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b156131a7575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b604051906131d8826130d3565b5f60a0838281528260208201528260408201528260608201528260808201520152565b60043563ffffffff8116810361004e5790565b60243563ffffffff8116810361004e5790565b3563ffffffff8116810361004e5790565b63ffffffff5f199116019063ffffffff821161067657565b9063ffffffff8091169116039063ffffffff821161067657565b6001600160401b038111610f2f5760051b60200190565b906001600160401b03809116911601906001600160401b03821161067657565b9064ffffffffff8091169116019064ffffffffff821161067657565b91908110156110e85760051b0190565b9190820180921161067657565b8181029291811591840414171561067657565b64ffffffffff61331d63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016426132c7565b1690565b1561332857565b60405163c5dbe6e760e01b81526020600482015260066024820152651c185e5bdd5d60d21b6044820152606490fd5b5f5160206155b35f395f51905f525c61337d5760015f5160206155b35f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b15613395575050565b635f34c21f60e01b5f9081526001600160a01b039182166004529116602452604490fd5b906001600160401b03809116911603906001600160401b03821161067657565b6001600160401b03613430925f548260801b6133fa83858460801c1661327b565b60801b16908360801b1916175f5516907f0000000000000000000000000000000000000000000000000000000000000000614bbc565b565b9063ffffffff82161561346b5763ffffffff61345661345084613232565b93613232565b165f52600560205260405f2054906001929190565b5f915081908190565b9190820391821161067657565b8015613663575f5461349c826001600160401b0383166132c7565b6001600160401b038111613650576001600160401b031667ffffffffffffffff1991909116175f556040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa9182156135e0575f9261361c575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f51148216156135fd575b50836040525f606052156135eb57826024816020936370a0823160e01b82523060048301525afa80156135e0575f906135ac575b61358b9250613474565b90808203613597575050565b6333fe89d360e11b5f5260045260245260445ffd5b506020823d6020116135d8575b816135c660209383613141565b8101031261004e5761358b9151613581565b3d91506135b9565b6040513d5f823e3d90fd5b635274afe760e01b5f5260045260245ffd5b6001821516613613573b15153d1516165f61354d565b843d5f823e3d90fd5b9091506020813d602011613648575b8161363860209383613141565b8101031261004e5751905f61351a565b3d915061362b565b826304041d9560e11b5f5260045260245ffd5b6365e52d5160e11b5f5260045ffd5b63400000008110156110e85764054000004e01905f90565b63400000008110156110e85764058000004e01905f90565b63400000008110156110e8576405c000004e01905f90565b63400000008210156110e85701905f90565b6136d4613162565b506136e0816007614c3d565b8054916136f1600183015492614b72565b92633fffffff8260021c1663400000008110156110e85764040000004d0154604051946001600160401b0394919360061b60c0169264ffffffffff929186919061373a89613125565b60018060a01b038216895260018060a01b03841660208a015260018060a01b0316604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff16600181018091116106765761331d6138116137e264ffffffffff9363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132d4565b6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166132c7565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132c7565b156138465750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60075460201c16926138798260ff811695861061383e565b60208210156110e8576404000000298201549363ffffffff6138a084640400000049613b63565b90549060031b1c169463ffffffff8316958087119381855f14613989576138c69161324a565b905b61100063ffffffff83161161395d5750859190841561394e576138eb9192615405565b145b1561393757506138fc57505050565b602061391e92640400000029906139166105718584613b54565b905501613b63565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b61395791615405565b146138ed565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b906139939161324a565b906138c8565b6001600160401b0392831693909290911663ffffffff83166139c46139be86846132c7565b826132d4565b946101008211613b265763ffffffff64044000004d95949554169563ffffffff6139ee86896143aa565b1663ffffffff1964044000004d54161764044000004d5586958215159760018060a01b033316975b63ffffffff613a2589846143aa565b1663ffffffff821690811015613ad7576401000000008210156110e85763ffffffff6001838a613a25948f8f908c91879964044000004e01906001600160601b0360a01b825416179055613a93633fffffff8660021c169484613a8787613672565b90549060031b1c6153d5565b613a9f61057186613672565b9055613ab3575b5050500116915050613a16565b613ac761057191613acd93613a87866136a2565b926136a2565b90555f808a613aa6565b50509491975095506134309450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a292613481565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156110e85764040000000901905f90565b60208210156110e85701905f90565b91909160208310156110e857601c908360031c019260021b1690565b6064356001600160401b038116810361004e5790565b356001600160401b038116810361004e5790565b969487919a9998948b85613e96575b935050505063ffffffff915051166080850163ffffffff613bd882613221565b168210613e5c5750506001600160401b036040880151169460608501956001600160401b03613c0688613b95565b168114613c1288613b95565b9015613e3957505082613ce0575b5050505063ffffffff613c3c60a0826020880151169301613221565b1614928315613cb8576001600160401b036060820151166001600160401b03613c6484613b95565b1614915b6001600160401b036060613c84613c7e84613b95565b93613b95565b930151169215613c9357505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b03613cd784613b95565b16101591613c68565b613d2a9060208901928486613d1463ffffffff87511661139b60a08c019163ffffffff613d0c84613221565b169086614dd4565b63ffffffff8088511691166101408b0135614e25565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004d5b878210613dd05750506001600160401b0393929163ffffffff9182613d7b818a16828451166143aa565b1690521690521690525f1981019080821161067657613d99926132b7565b35613dac63ffffffff6007541691615540565b81811015613dbb578080613c20565b630c8737ad60e31b5f5260045260245260445ffd5b909492613dfc613dec613de4888b8d6132b7565b35928361545c565b94613df6836154a2565b906132c7565b958160e01c9163400000008310156110e8576340000000613e268486019283545f60031b1c6154d4565b9310156110e85760019290550190613d51565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b9350945050939450613e6e9150613221565b91613e795750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff80613ec4613ed49861139b6080848e99511692019184613ebc84613221565b169089614dd4565b92511691166101208d0135614e25565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000004e9064054000004e915b848410613f4357505050509163ffffffff613f2f819382806001600160401b03999897169151166143aa565b168d521690521690525f808581808b613bb8565b91939450919694613f65613f5b613de48a88876132b7565b96613df6836154a2565b978160e01c9163400000008310156110e85783830180549091613f87916154d4565b9263400000008110156110e8577801000000000000000100000000000000010000000000000001603f1b808581848b01545f60031b1c17031603613fe057634000000011156110e857600192905501918f949391613f03565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c929996826141da575b505050905063ffffffff915051166080860163ffffffff61402682613221565b1682106141c75750506001600160401b036040890151169560608601966001600160401b0361405489613b95565b16811461406089613b95565b9015613e395750508261408b575b505050505063ffffffff613c3c60a0826020880151169301613221565b6140cd9060208a019284866140b763ffffffff87511661139b60a08d019163ffffffff613d0c84613221565b63ffffffff8088511691166101408c0135614e25565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b878981831061416657506001600160401b0396925063ffffffff93915061412484809216828451166143aa565b1690521690521690525f19810191818311610676576141569263ffffffff9261414c926132b7565b3592541691615540565b81811015613dbb5780808061406e565b61418561417d846001959461418f949a999a6132b7565b35988961545c565b95613df6896154a2565b966141bb6105716141b48360e01c936141a885896136ba565b90549060031b1c6154d4565b92866136ba565b905501949392946140f7565b945095505094955050613e6e9150613221565b908285858d61012063ffffffff806142108161421d9b9c9e9d9e511661139b60808701918461420884613221565b16908b614dd4565b9451169316910135614e25565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b84811061428757505050509363ffffffff614270819382806001600160401b0399169151166143aa565b168d521690521660408901525f8089818080614006565b9091929394506142b36142a96142a18388889b9a9b6132b7565b35998a61545c565b96613df68a6154a2565b976142cd8160e01c916141a88364014000000188016136ba565b907801000000000000000100000000000000010000000000000001603f1b8083816142f885896136ba565b90549060031b1c17031603613fe0579061431f6105716001949364014000000188016136ba565b905501908f9493929197969597614246565b1561433a575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b9060418303614388576143819250602081013591604082359201355f1a906151a0565b9192909190565b50505f9160029190565b63ffffffff60019116019063ffffffff821161067657565b9063ffffffff8091169116019063ffffffff821161067657565b6401000000008110156110e85760021b600901905f90565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156144145750505f90565b61441d91613474565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156144555763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b63ffffffff82165f5260018101602052600160405f2001549060ff8260d81c16926004841015610cc6576001841492836144d8575b50826144b5575b5050156144b25750600390565b90565b63ffffffff9192506144c78291614392565b925460401c16911614155f806144a5565b90925061ffff80835460601c169160c81c161415915f61449e565b969098979394926145038a613221565b9863ffffffff8a165f52600560205260405f2099614522816004614469565b6004811015610cc657600181036148b4575061453d8c614931565b908b54908183036148955750505063ffffffff60045460201c1680155f1461487157506145758b5f5b610b2f6101a083013592613221565b64ffffffffff61459760018c019a63ffffffff838d5460a01c1691169061329b565b166145a18c613221565b8142106148555750508a906145b582613221565b63ffffffff165f52600660205260405f209684604051986145d58a6130d3565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a082015261464699600764044000004d613ff2565b1561471c575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff8093166146f0575b805460ff60d81b1916600160d91b1790556146a0610b4786613221565b67ffffffff000000006004549160201b169067ffffffff000000001916176004556001600160401b036146e060606146d788613221565b93549701613b95565b84519687521660208601521692a2565b826146fa87613221565b165f5260066020525f8481205563ffffffff60401b1960045416600455614683565b9194975091945061472e9295506132c7565b1561473b60808701613221565b9061483857509263ffffffff60a0869461139b94610b4797846147606148179b613221565b165f908152600660209081526040918290208551815499519451955160808089015199909801516001600160e01b0319908b1660e01b16988a1660c090811b67ffffffffffffffff60801b9290991b9190911667ffffffffffffffff60401b9790951b9690961667ffffffff00000000958a1690931b94909416938816881990991698909817640100000000600160c01b03191692909217919091171793901b1992909216919091176001600160e01b0316179055565b63ffffffff60401b6004549160401b169063ffffffff60401b191617600455565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b61487f63ffffffff91613232565b165f5260056020526145758b60405f2054614566565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff6148d09263fefc277160e01b5f521660045261309d565b60445ffd5b6148de90615260565b91906001600160401b038316806148f3575050565b613430917f0000000000000000000000000000000000000000000000000000000000000000614bbc565b80518210156110e85760209160051b010190565b60405160208101917f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6835263ffffffff61496a82612e82565b16604083015263ffffffff61498160208301612e82565b16606083015263ffffffff61499860408301612e82565b1660808301526060810135906001600160401b038216820361004e576001600160401b036101a0921660a084015263ffffffff6149d760808301612e82565b1660c084015263ffffffff6149ee60a08301612e82565b1660e084015260c081013561010084015260e0810135610120840152610100810135610140840152610120810135610160840152610140810135610180840152610160810135828401526101808101356101c084015201356101e08201526101e08152614a5d61020082613141565b51902090565b908210156110e8570190565b9093929384831161004e57841161004e578101920390565b15614a9157505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b614ae46144b29163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061329b565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061329b565b15614b195750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b90614b3e826007614c3d565b80549092906001600160a01b03163303614b555750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b600281015464ffffffffff8160a01c168015159081614bb1575b5015614ba35750600301546001600160a01b031690565b6001600160a01b0316919050565b90504210155f614b8c565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f5114821615614c1c575b60405215614bfc5750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b906001811516614c3457823b15153d15161690614bf1565b503d5f823e3d90fd5b63ffffffff81541663ffffffff831690811015614c6c57506401000000008210156110e857600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b6401000000008210156110e85701905f90565b60ff815460e81c169060ff8214614d0757805460ff60e81b191660ff60e81b17905560208110156110e85760018163ffffffff926404000000090160ff60c01b1981541690551b1663ffffffff60075460281c161763ffffffff60281b6007549160281b169063ffffffff60281b191617600755565b5050565b90614d1582613221565b63ffffffff8116805f526005602052614d3360405f20926004614469565b6004811015610cc65760018103614dbe5750614d4e84614931565b90825490818303614da657505050613430909263ffffffff60045460201c1680155f14614d8657505f610b2f6101a083013592613221565b614d9463ffffffff91613232565b165f52600560205260405f2054614566565b6305d5c8d160e21b5f5260045260245260445260645ffd5b6148d09163fefc277160e01b5f5260045261309d565b919080821115614e1d57614de791613474565b610200811015614e1357905b818103614dfe575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b5061020090614df3565b50505f614de7565b95939192906102008111614fe9575f5b8503614fdc576102008110614fcb57506102005b614e5281613264565b91614e606040519384613141565b818352614e6c82613264565b602084019490601f19013686375f5b818110614f865750505060011c805b614f1f575051156110e857519260099190911c91905f905b828210614ecf5750505050905b808203614eba575050565b63f4dd23a760e01b5f5260045260245260445ffd5b9091929360018516155f14614f0357614ee98385846132b7565b35905f52602052600160405f205b94811c93920190614ea2565b614f0e8385846132b7565b355f52602052600160405f20614ef7565b5f5b818110614f32575060011c80614e8a565b600181901b906001600160ff1b038116810361067657614f52828561491d565b516001830180931161067657614f6a6001938661491d565b51905f5260205260405f20614f7f828661491d565b5201614f21565b80614f9460019284866132b7565b3560405160208101918460fa1b8352602182015260218152614fb7604182613141565b519020614fc4828861491d565b5201614e7b565b614fd6600191615439565b1b614e49565b5050505050505f90614eaf565b614ff281615439565b5f5b6102006001821b1061500e5761500991613474565b614e35565b5f19811461067657600101614ff4565b9064044000004d63ffffffff8154169263ffffffff8116938410156150775760016150499201614c7e565b5080549092906001600160a01b031633036150615750565b635562044560e01b5f526004523360245260445ffd5b8363f5849ddb60e01b5f5260045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615177575b156150e5577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152614a5d60c082613141565b507f000000000000000000000000000000000000000000000000000000000000000046146150bc565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615217579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156135e0575f516001600160a01b0381161561520d57905f905f90565b505f906001905f90565b5050505f9160039190565b60ff811690601f8211615251576040519161523e604084613141565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9061526c826007614c3d565b90633fffffff8360021c169263400000008410156110e85764040000004d84018054600683901b60c01681811c6001600160401b03169291600184111561533d575f198401976001600160401b038911610676576001600160401b036152d28a99614b72565b991694851161532e57634000000011156110e8579083901b900390556040519081526001600160a01b0385169163ffffffff16907fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c428177090602090a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b63ffffffff64044000004d541663ffffffff82169081101561537e57506401000000008110156110e85764044000004e0190565b63f5849ddb60e01b5f5260045260245ffd5b6153ae9061040063ffffffff6153a6838661324a565b16119261324a565b906153b65750565b63ffffffff90631a62fe1360e31b5f521660045261040060245260445ffd5b919060061b60c016677fffffffffffffff6153fb8385841c6001600160401b03166132c7565b116105ee571b0190565b9063ffffffff5f91165b8063ffffffff83161061542157505090565b90915f5263ffffffff600160205f209301169061540f565b905f915b806001841b1061544a5750565b915f198114610676576001019161543d565b8060e01c91821061548f5760201b1561547d57600181018091116106765790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9066ffffffffffffff60c01b8160181b169066ffffffffffffff60801b8160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907801000000000000000100000000000000010000000000000001603f1b82166105ee57565b6403fffffffc8160de1c169066ffffffffffffff8160a81c166155a3576dffffffffffffffffffffffffffff8160701c166155945760381c6001600160a81b0316156144b257600181018091116106765790565b50600281018091116106765790565b5060038101809111610676579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a26469706673582212207d255779f7a1b0cc243a762da828685df6788be48a94a7c6fc4d74c88f11e80864736f6c634300082500336102606040523461030e5760405161445f38819003601f8101601f191683016001600160401b03811184821017610312578392829160405283398101036101e0811261030e576101c01361030e576040516101c081016001600160401b038111828210176103125760405261007382610326565b9182825261008360208201610326565b602083019081526100966040830161033a565b90604084019182526100aa6060840161034e565b90606085019182526100be6080850161034e565b93608086019485526100d260a0820161034e565b9160a087019283526100e660c0830161034e565b9760c088019889526100fa60e0840161034e565b9660e0890197885261010f610100850161034e565b6101008a019081526101208501519260ff8416840361030e578a998a986101208a019586526101c06101446101408a0161035f565b986101408c01998a5261016061015b81830161035f565b9c019b8c5261018061016e81830161033a565b9e019d8e526101a061018181830161033a565b9f019e8f5201519d6001600160a01b038f168f900361030e576001600160a01b03938416608052965190921660a05298516001600160401b0390811660c052905163ffffffff90811660e0529251831661010052955182166101205292518116610140529551861661016052905190941661018052925160ff166101a052915161ffff9081166101c0529051166101e052905181166102005290511661022052610240526040516140f0908161036f8239608051818181610c3701528181611cf001528181613062015261338a015260a05181505060c05181818161061e01526116ff015260e05181818161090101526116cf0152610100518161172b0152610120518161175901526101405181818161178601528181611af40152612ae001526101605181611aaf0152610180518181816105e7015281816119750152612b0d01526101a0518150506101c0518161085f01526101e0518150506102005181505061022051818181610e3f0152611b4701526102405181818161103a015281816112b601526113bd0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361030e57565b51906001600160401b038216820361030e57565b519063ffffffff8216820361030e57565b519061ffff8216820361030e5756fe60806040526004361015610011575f80fd5b5f5f3560e01c80630356358c146123ae57806307f5c8da146121185780630bc54b81146120ac5780631aa818b414611ee45780633c9b986614611a6557806342d7376a146113ec578063573255f4146113a85780635e93c10a14611226578063733e02ad14610fa657806377c0498114610f4b578063953233cd14610e71578063b19f99fb14610e1f578063b27ca34214610de4578063b6c3d20614610d05578063e0366b2b146109e7578063e7bc12b5146104a35763efa888a6146100d5575f80fd5b346104a05736600319016102408112610489576101c0136104a057806101c4356001600160401b03811161049d5761011190369060040161251e565b6101e4929192356001600160401b0381116104995761013490369060040161251e565b939091610204356001600160401b0381116104955761015790369060040161251e565b90610224356001600160401b0381116104915761017890369060040161251e565b919092610183612d46565b303b1561048d578796604051998a97889763073d54ed60e31b8952600489016101ab90612759565b6101c4890161024090526102448901906101c49261284b565b90600319888303016101e48901526101db9261284b565b90600319868303016102048701526101f29261284b565b90600319848303016102248501526102099261284b565b038183305af19182610474575b505061046f573d15610468573d61022c81612955565b9061023a6040519283612619565b81523d82602083013e5b602081519101805163ffffffff60e01b81169060048410610448575b5063ffffffff60e01b16633b94c11d60e11b8114908115610437575b8115610426575b8115610415575b8115610404575b81156103f3575b50156103f15750505b60016102ab612b33565b015464ffffffffff6102c1818360a01c16612ad2565b166102ca61254e565b814210156103d7576001600160a01b0383165f81815260036020526040902085916103c4916103689084906001600160401b03905b5460a01c1661031e8460018060a01b03165f52600360205260405f2090565b6001600160401b0360a01b198154169055610363610347826001600160401b0360025416612ab2565b6001600160401b03166001600160401b03196002541617600255565b612a7f565b604080516001600160401b0383168152600183901c677fffffffffffffff1660208201529192339290917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d3939190819081015b0390a33390613030565b805f51602061409b5f395f51905f525d80f35b63a73d839d60e01b845263ffffffff166004526024526044825bfd5b63020fd42f60e51b1490505f610298565b6386e4f6c760e01b81149150610291565b63fd67e96560e01b8114915061028a565b63b3978a2760e01b81149150610283565b630c8737ad60e31b8114915061027c565b6001600160e01b0319600485900360031b81901b9091161690505f610260565b6060610244565b6102a1565b8161047e91612619565b61048957815f610216565b5080fd5b8780fd5b8680fd5b8480fd5b8280fd5b50fd5b80fd5b50346104a0576102203660031901126104a0576104be612451565b6104c6612509565b6101c03660431901126104995761020435916001600160401b0383116109e3573660448401116109e3576105078160a06104ff82612dab565b015115612700565b65ffffffffffff821663ffffffff60301b8260301b161780855264060000005160205260408520546001600160401b038160601c16801515806109d5575b156109b05760405192610557846125ad565b63ffffffff83168452602084019363ffffffff8460201c16855260ff604082019463ffffffff8160401c1686526060830194855260a01c161515608082015263ffffffff64044000004d54169763ffffffff87169889101561099c576401000000008710156109885764ffffffffff8764044000004e015460a01c1680156109745780421061095d5763ffffffff7f000000000000000000000000000000000000000000000000000000000000000016810364ffffffffff81116109495764ffffffffff167f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156108f15750508a905b6004549063ffffffff808360201c16921682149182156108e1575b5081156108c6575b50156108a957506001600160401b03939291888863ffffffff61069e94600401935116613736565b885264060000005160209081526040808a20805460ff60a01b1916600160a01b17905563ffffffff87165f908152640600000052909252902063ffffffff6106e881835416613228565b1663ffffffff198254161790555116633fffffff8460021c16936340000000851015610895576060938796936107e087946107868c6001600160401b0360c0643fffffffc063ffffffff997f4b7794827a867ac363632c12d01344db464e60bed89acc94021b495644f520789e64054000004e01548560031b1c945060061b161691816107748b612d93565b90549060031b1c841c16921c16612ab2565b6001600160401b03811682101561088d5750945b6107c86107c26107a983612d93565b90549060031b1c6001600160401b0389169d8e91613f62565b91612d93565b90919082549060031b91821b915f19901b1916179055565b805183168303610849576108048a945b6107fe868686511692612ab2565b90613cdd565b6001600160401b0384169384610836575b505051169565ffffffffffff6040519316835260208301526040820152a380f35b83610842925116613cdd565b5f80610815565b6108046001600160401b0361271061088561ffff7f0000000000000000000000000000000000000000000000000000000000000000168d612a9f565b0416946107f0565b90509461079a565b634e487b7160e01b88526032600452602488fd5b630740f2ad60e21b8b5260048a905263ffffffff1660245260448afd5b64ffffffffff91506108d790612ad2565b164210155f610676565b63ffffffff84161091505f61066e565b6108fa9161350d565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016908115610935570463ffffffff1690610653565b634e487b7160e01b8d52601260045260248dfd5b634e487b7160e01b8c52601160045260248cfd5b638661088d60e01b8b5260048a905260245260448afd5b63511e3ddd60e01b8b5260048a905260248bfd5b634e487b7160e01b5f52603260045260245ffd5b63f5849ddb60e01b8a52600489905260248afd5b63e8ee59ff60e01b875263ffffffff841660045265ffffffffffff8516602452604487fd5b5060ff8260a01c1615610545565b8380fd5b50346104a05736600319016102208112610489576101c0136104a0576101c4356006811015610489576101e435906001600160401b038211610499578160040190823603606060031982011261049557610204356001600160401b038111610d0157610a57903690600401612424565b91610a60612d46565b60043563ffffffff811690818103610cfd5781895260056020526040892091610a8a826004613a43565b906004821015610ce95760018203610cce57505090610abc610ae092610ab06004613dee565b9083549081831461311f565b8561ffff6001610aca61254e565b93015460c81c16610ada8961259c565b9261323a565b9563ffffffff604088015116610af461254e565b814211610cb3575050610b06856133ae565b60058703610c835790610b2391610b1d368a6129a6565b91613c3c565b6024810135916022190182121561048d5701916004830135926001600160401b03841161048d5760240192803603841361048d57610b8a93610b66913691612970565b91608b60018060a01b03610b80605186015160e01c612dab565b5116930151612f54565b610b9261254e565b610b9b8461259c565b9115610c5b5750506103c4926001600160401b03926020925b63ffffffff610bca610bc461254e565b9361259c565b610bd760405180946126ca565b16848201527fc3b90aba38a11e57759d67b220caa4fb0da64b7d2798146e9187be3b3292bab8604063ffffffff33941692a30181815116845490610c228460c01b918360c01c612a7f565b60c01b169060018060c01b03161784555116337f0000000000000000000000000000000000000000000000000000000000000000613c9e565b8591610c7d60649463ffffffff8094634f282f3760e11b8752166004526126bc565b16604452fd5b6103c49895506001600160401b039794506020969350610cae9250610ca836866129a6565b91613b62565b610bb4565b63117a366160e11b8a5263ffffffff16600452602452604488fd5b63fefc277160e01b8b526004526044908a906103f1906124af565b634e487b7160e01b8b52602160045260248bfd5b8880fd5b8580fd5b50346104a057610d14366124bd565b91610d20949394612d46565b610d29856139bb565b6004811015610dd057600114801590610da6575b64ffffffffff6040610d518686868b613ad1565b0151169015610d8a575091610d6a916103c4938661323a565b80516020909101516001600160401b0316906001600160a01b0316613357565b63b005818160e01b855263ffffffff8616600452602452604484fd5b5063ffffffff85168452600560205261ffff600160408620015460c81c1661ffff82161415610d3d565b634e487b7160e01b85526021600452602485fd5b50346104a05760203660031901126104a05763ffffffff604060209282610e09612451565b1681526406000000528452205416604051908152f35b50346104a057806003193601126104a057506020600a6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016046001600160401b0360405191168152f35b50346104a05760403660031901126104a057604060a091610e90612451565b63ffffffff60301b65ffffffffffff610ea7612509565b610eaf61292b565b50610eb861292b565b50169160301b161781526406000000516020522060405190610ed9826125ad565b546001600160401b0363ffffffff82169283815263ffffffff60208201818560201c168152816040840191818760401c16835260ff60806060870196888a60601c16885201978a1c16151587526040519788525116602087015251166040850152511660608301525115156080820152f35b50346104a0576060610f71610f5f366124bd565b92610f6b92919261290d565b50613ad1565b6040805182516001600160a01b031681526020808401516001600160401b0316908201529181015164ffffffffff1690820152f35b50346104a05736600319016102008112610489576101c0136104a0576101c4356011811015610489576101e4356001600160401b03811161049957610ff16020913690600401612424565b9092610ffb612d46565b6110366040519485938493631e5188e160e11b855261101c60048601612759565b6101c48501526102006101e485015261020484019161282b565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561121b5782916111e0575b5061107b61254e565b90156111c85750600161108e6004612c32565b0154908160e01c9164ffffffffff8160a01c16908291835b60ff811660208110156111ae576001811b8716158015611191575b611186576110ce82613f4d565b50549063ffffffff8260a01c1691640100000000831015610895576403fffffffc90609e1c166009019586548260ff8260e81c160361117757604060ff95936001959361116461114c6001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c168093612a7f565b8c5467ffffffffffffffff60a01b19168d559b614023565b82519182526020820152a25b01166110a6565b5095505050600160ff91611170565b50600160ff91611170565b508264ffffffffff6111a284613f4d565b505460c81c16116110c1565b506103c49333939092506001600160a01b03169050613d2f565b6316dd2ab760e01b825263ffffffff16600452602490fd5b90506020813d602011611213575b816111fb60209383612619565b8101031261048957518015158103610489575f611072565b3d91506111ee565b6040513d84823e3d90fd5b50346113a457366003190161020081126113a4576101c0136113a4576101c4356001600160401b0381116113a457606060031982360301126113a4576101e435906001600160401b0382116113a457606060031983360301126113a4576112b461128e61254e565b63ffffffff81165f52600560205260405f20546112ab6004613dee565b9182821461311f565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156113a4576040516304f4084560e41b8152925f9284928391829161133d916113279061131060048601612759565b6102006101c486015261020485019060040161286f565b838103600319016101e48501529060040161286f565b03915afa801561139957611386575b5061135d61135861254e565b6139bb565b60405190600481101561137257602092508152f35b634e487b7160e01b83526021600452602483fd5b61139291505f90612619565b5f5f61134c565b6040513d5f823e3d90fd5b5f80fd5b346113a4575f3660031901126113a4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346113a45736600319016103a081126113a45760a0136113a4576101003660a31901126113a4576101a4356001600160401b0381116113a457611433903690600401612424565b6101c0366101c31901126113a45761038435916001600160401b0383116113a4573660448401116113a45761146e61146961254e565b612dab565b9161148660a08401511561148061254e565b90612700565b60405161010081018181106001600160401b03821117611a515760405260a43563ffffffff811681036113a45781526020810160c435815260e43563ffffffff811681036113a457604083019081526101043563ffffffff811681036113a457606084019081526101243563ffffffff811681036113a45760808501908152610144359063ffffffff821682036113a45760a0860191825261016435926001600160401b03841684036113a45760c0870193845260e08701946101843586526040519660208801987f1e3be29ff78577e6c4d62dec1de111dbb5b49c7ab1495f04a9b4e0ece50a977a8a525163ffffffff1660408901525160608801525163ffffffff1660808701525163ffffffff1660a08601525163ffffffff1660c08501525163ffffffff1660e0840152516001600160401b03166101008301525161012082015261012081526115db61014082612619565b519020608435808203611a3c57505090611612916116006115fb3661263a565b612ed0565b84516001600160a01b03169290612f54565b9061161b61254e565b90516001600160a01b03169115611a2057826001600160401b0361163d612721565b1615611a115761169861164e612561565b61167163ffffffff60075416918263ffffffff611669612561565b921610612738565b63ffffffff8061167f612575565b16149081156119fa575b50611692612575565b90612738565b63ffffffff6116a5612589565b16600181018091116119e6576117ac61177f64ffffffffff6117516117246116f5839663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612a9f565b6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166126d7565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906126d7565b1663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906126e4565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906126e4565b16906117b6612589565b8242106119c9576117e4826117c9612589565b6117d161254e565b91600401916117de6126a7565b9161351a565b6117ec61254e565b6117f46126a7565b65ffffffffffff811663ffffffff60301b8360301b16175f5264060000005160205260405f2080546001600160401b038160601c166119a45763ffffffff9061183b612589565b90611844612561565b67ffffffff000000006bffffffff0000000000000000611862612575565b60401b169160201b16916bffffffffffffffff000000001916171783551663ffffffff19825416178155611894612721565b815467ffffffffffffffff60601b191660609190911b67ffffffffffffffff60601b1617905563ffffffff82165f9081526406000000526020526040902063ffffffff6118e3818354166134f6565b1663ffffffff198254161790557fb673cf302d9004626ab3a706cce548aee32fe55840fc09b0689285f69f85a1d4606063ffffffff80611921612561565b6001600160401b03611931612589565b8361193a612721565b9165ffffffffffff6040519a168a5216602089015216604087015216941692a36119a261196561254e565b64ffffffffff61199b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016426126d7565b1690613925565b005b65ffffffffffff8363ffffffff86634b2b0f1960e11b5f52166004521660245260445ffd5b63ffffffff9150632aef6cb960e11b5f521660045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b905063ffffffff611a09612575565b161083611689565b6365e52d5160e11b5f5260045ffd5b63ffffffff9063273a441760e11b5f521660045260245260445ffd5b6315ce70e560e21b5f5260045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b346113a457611a7336612475565b611a7e929192612d46565b611a8782613148565b92611a928184613461565b63ffffffff841695915080861015611ead5750611ad563ffffffff7f000000000000000000000000000000000000000000000000000000000000000016426126d7565b92600164ffffffffff85169201549364ffffffffff611b1f63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016828860a01c166126e4565b16611b298761259c565b818511611e91575050611b7c61ffff611b6e600a6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016049861259c565b9660c81c1692858488613f1a565b5f90815264060000004f60205260409020805490916001600160a01b038216611e6b5760a088901b67ffffffffffffffff60a01b1660e09190911b6001600160e01b0319161733179091555064060000004e546001600160401b03969161ffff918890611bec9089908316612a7f565b16881964060000004e54161764060000004e551665ffffffff00008560101b16175f5264060000005060205260405f2063ffffffff611c2d818354166134f6565b1663ffffffff19825416179055611c4760405180946126ca565b602083015260408201527f66ea6d85f2a8b7503bcb2e7a7e87a5acdec2dc30070c48705c69f64d984d0bc1606063ffffffff33941692a31680158015611c9a575b5f5f51602061409b5f395f51905f525d005b611a11575f54611cb3826001600160401b0383166126d7565b6001600160401b038111611e58576001600160401b031667ffffffffffffffff1991909116175f556040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa918215611399575f92611e24575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f5114821615611e05575b50836040525f60605215611df357826024816020936370a0823160e01b82523060048301525afa8015611399575f90611dbf575b611da2925061350d565b90808214611c88576333fe89d360e11b5f5260045260245260445ffd5b506020823d602011611deb575b81611dd960209383612619565b810103126113a457611da29151611d98565b3d9150611dcc565b635274afe760e01b5f5260045260245ffd5b6001821516611e1b573b15153d15161685611d64565b843d5f823e3d90fd5b9091506020813d602011611e50575b81611e4060209383612619565b810103126113a457519084611d31565b3d9150611e33565b826304041d9560e11b5f5260045260245ffd5b632aa4309960e11b5f5263ffffffff871660045288611e89876126bc565b60445260645ffd5b63ffffffff90637189637b60e01b5f521660045260245260445ffd5b6316ccf87760e01b5f5285836006811015611ed05760045260245260445260645ffd5b634e487b7160e01b5f52602160045260245ffd5b346113a457611f23611ef536612475565b90611f01939293612d46565b61ffff6001611f0f86613148565b015460c81c16611f1e8561259c565b61323a565b63ffffffff604082015116611f378361259c565b8142111561209057505080516001600160a01b031691600190611f5990612c32565b0154918260e01c64ffffffffff8460a01c16905f935f5b60ff81166020811015612078576001811b841615801561205b575b61205057611f9882613f4d565b50549063ffffffff8260a01c1691640100000000831015610988576403fffffffc90609e1c166009019788548260ff8260e81c160361204157604060ff95936001959361202e6120166001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c168093612a7f565b8e5467ffffffffffffffff60a01b19168f559d614023565b82519182526020820152a25b0116611f70565b5097505050600160ff9161203a565b50600160ff9161203a565b508464ffffffffff61206c84613f4d565b505460c81c1611611f8b565b611c8883610d6a888a6001600160a01b038d16613d2f565b63ffffffff9063b005818160e01b5f521660045260245260445ffd5b346113a45760203660031901126113a45760406120c7612451565b63ffffffff81165f52600560205261ffff6001835f20015460c81c169065ffffffff000061ffff83169160101b16175f5264060000005060205263ffffffff825f2054169082519182526020820152f35b346113a457366003190161018081126113a45760a0136113a45760a4356001600160401b0381116113a457612151903690600401612424565b60a03660c31901126113a457610164356001600160401b0381116113a45761217d903690600401612424565b90612186612d46565b6001600160a01b0361219961146961254e565b5116926121a86115fb3661263a565b90604051956121b6876125ad565b60c4359263ffffffff8416978885036113a45784815260e4359865ffffffffffff8a1691828b036113a4578a6020820152610104356040820152610124356001600160401b03811681036113a4578161222191606063ffffffff940152610144356080820152612ed0565b9661222a61254e565b90501614988961238f575b505087612384575b8761236c575b50505084612359575b5050505061225861254e565b90156123405761226661254e565b6122d5633fffffff8260021c16916001600160401b038060c0643fffffffc061228e87612d7b565b90549060031b1c9460061b161692831c16936122b96122ac82612d7b565b90549060031b1c91612d7b565b9290931b19169082549060031b91821b915f19901b1916179055565b8015611a1157611c88906122e761254e565b604080516001600160401b0384168152600184901c677fffffffffffffff166020820152339263ffffffff16917f87fef7e61e0de38370cd8257dd403ebd47d7878e734b91bd004b8a9bdd643b469190819081016103ba565b63ffffffff90632e2ffd9760e01b5f521660045260245ffd5b6123639450612f54565b8180808061224c565b61237b93975090869291612f54565b93858080612243565b83811415975061223d565b65ffffffffffff919299506123a26126a7565b90501614968880612235565b346113a4576101c03660031901126113a45763ffffffff6123cd61254e565b165f52600560205264ffffffffff6123f081600160405f20015460a01c16612ad2565b166123f961254e565b814210612408576119a2612b33565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b9181601f840112156113a4578235916001600160401b0383116113a457602083818601950101116113a457565b6004359063ffffffff821682036113a457565b359063ffffffff821682036113a457565b6003190161020081126113a4576101c0136113a4576004906101c43560068110156113a457906101e43563ffffffff811681036113a45790565b6004811015611ed057602452565b60809060031901126113a45760043563ffffffff811681036113a4579060243561ffff811681036113a4579060443560068110156113a4579060643563ffffffff811681036113a45790565b6024359065ffffffffffff821682036113a457565b9181601f840112156113a4578235916001600160401b0383116113a4576020808501948460051b0101116113a457565b60043563ffffffff811681036113a45790565b6101243563ffffffff811681036113a45790565b6101443563ffffffff811681036113a45790565b60a43563ffffffff811681036113a45790565b3563ffffffff811681036113a45790565b60a081019081106001600160401b03821117611a5157604052565b606081019081106001600160401b03821117611a5157604052565b60c081019081106001600160401b03821117611a5157604052565b604081019081106001600160401b03821117611a5157604052565b90601f801991011681019081106001600160401b03821117611a5157604052565b60a09060031901126113a45760405190612653826125ad565b8160043563ffffffff811681036113a457815260243565ffffffffffff811681036113a457602082015260443560408201526064356001600160401b03811681036113a45760608201526080608435910152565b60243565ffffffffffff811681036113a45790565b6006811015611ed057602452565b906006821015611ed05752565b919082018092116119e657565b9064ffffffffff8091169116019064ffffffffff82116119e657565b156127085750565b63ffffffff9063259f3abd60e11b5f521660045260245ffd5b610164356001600160401b03811681036113a45790565b156127405750565b63ffffffff90634ddd5a3160e11b5f521660045260245ffd5b60043563ffffffff81168091036113a457815260243563ffffffff81168091036113a457602082015260443563ffffffff81168091036113a45760408201526064356001600160401b0381168091036113a457606082015260843563ffffffff81168091036113a457608082015260a43563ffffffff81168091036113a45760a082015260c43560c082015260e43560e082015261010435610100820152610124356101208201526101443561014082015261016435610160820152610184356101808201526101a06101a435910152565b908060209392818452848401375f828201840152601f01601f1916010190565b81835290916001600160fb1b0383116113a45760209260051b809284830137010190565b63ffffffff61287d82612464565b16825236819003601e1901906020810135828112156113a45781016020813591016001600160401b0382116113a45781360381136113a4576128ca9160606020870152606086019161282b565b916040820135908112156113a457016020813591016001600160401b0382116113a4578160051b360381136113a45783604061290a95850391015261284b565b90565b6040519061291a826125c8565b5f6040838281528260208201520152565b60405190612938826125ad565b5f6080838281528260208201528260408201528260608201520152565b6001600160401b038111611a5157601f01601f191660200190565b92919261297c82612955565b9161298a6040519384612619565b8294818452818301116113a4578281602093845f960137010152565b91906060838203126113a4576040516129be816125c8565b80936129c981612464565b825260208101356001600160401b0381116113a457810183601f820112156113a457838160206129fb93359101612970565b60208301526040810135906001600160401b0382116113a457019180601f840112156113a4578235926001600160401b038411611a51578360051b9060405194612a486020840187612619565b85526020808601928201019283116113a457602001905b828210612a6f5750505060400152565b8135815260209182019101612a5f565b906001600160401b03809116911601906001600160401b0382116119e657565b818102929181159184041417156119e657565b906001600160401b03809116911603906001600160401b0382116119e657565b612b0661290a9163ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906126e4565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906126e4565b612b3e6004806131c0565b9060043563ffffffff81168082036113a457805f52600660205263ffffffff60405f20541680612c1c57506001840191600360d81b60ff60d81b1984541617835560045461ffff8160601c169061ffff82146119e65761ffff60601b1916600190910160601b61ffff60601b1617600481905563ffffffff90604081901c82169081612c165782915060201c165b1663ffffffff196004541617600455507f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df0602085549360018060a01b0390541693604051908152a3565b50612bcc565b9063075d3c0160e41b5f5260045260245260445ffd5b90612c3e8260046131c0565b9163ffffffff612c4d8261259c565b16805f52600660205263ffffffff60405f2054169081612d3157505060018301805460ff60d81b1916600360d81b1781556004549091606082901c61ffff9081169081146119e657612ce69263ffffffff91600161ffff60601b910160601b169061ffff60601b19161780600455818160401c169081155f14612d2b5782915060201c165b1663ffffffff19600454161760045561259c565b835491546040519283526001600160a01b03169163ffffffff909116907f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df090602090a3565b50612cd2565b63075d3c0160e41b5f5260045260245260445ffd5b5f51602061409b5f395f51905f525c612d6c5760015f51602061409b5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6340000000811015610988576405c000004e01905f90565b63400000008110156109885764058000004e01905f90565b5f60a0604051612dba816125e3565b828152826020820152826040820152826060820152826080820152015264044000004d63ffffffff81541663ffffffff831690811015612ebe5750816001612e029201613912565b50633fffffff8260021c16905463400000008210156109885764054000004e82015460069390931b60c0169263400000008310156109885764058000004e830154841c6001600160401b03166340000000841015610988576001600160401b038060ff956405c000004e01545f60031b1c871c169260405196612e84886125e3565b60018060a01b03861688521c1660208601526040850152606084015264ffffffffff8160a01c16608084015260c81c16151560a082015290565b63f5849ddb60e01b5f5260045260245ffd5b604051608060208201927f0c1875ca25b0c3f5990a265632883e4b5b7bd2166771a862a8606fd144475825845263ffffffff815116604084015265ffffffffffff60208201511660608401526040810151828401526001600160401b0360608201511660a0840152015160c082015260c08152612f4e60e082612619565b51902090565b90604261300e939260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f6d04e350b75edd5d277d2208c3ea5487d7f2c06751a9a5f7943d31a2118fbe0060408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a08152612fee60c082612619565b519020906040519161190160f01b83526002830152602282015220613dba565b50506001600160a01b03908116911681149081613029575090565b9050151590565b906130a36001600160401b03915f548360c01b613050868360c01c612a7f565b60c01b169060018060c01b0316175f557f00000000000000000000000000000000000000000000000000000000000000009361309e677fffffffffffffff8260011c16928584169087613c9e565b612ab2565b166040519063a9059cbb60e01b5f5261dead60045260245260205f60448180865af19060015f51148216156130fe575b604052156130de5750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661311657823b15153d151616906130d3565b503d5f823e3d90fd5b1561312957505050565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b906131528261259c565b9163ffffffff831692835f52600560205260405f20918294613175836004613a43565b906004821015611ed057600182036131a4575050906131976131a29392613dee565b91549081831461311f565b565b63fefc277160e01b5f526004526131bb91506124af565b60445ffd5b91906131cb8161259c565b63ffffffff81165f526001840160205260405f20916131eb828496613a43565b6004811015611ed0576001810361320b5750906131976131a29392613dee565b63fefc277160e01b5f5263ffffffff83166004526131bb906124af565b63ffffffff1680156119e6575f190190565b9193929361324661290d565b5061325385828486613f1a565b805f5264060000004f60205260405f209560405196613271886125c8565b549260018060a01b0384169788815260208101946001600160401b038160a01c16865260e01c6040820152971561332e575050916001600160401b036132de8161ffff9465ffffffff0000965f5264060000004f6020525f604081205551168264060000004e5416612ab2565b166001600160401b031964060000004e54161764060000004e55169160101b16175f5264060000005060205260405f2063ffffffff61331f81835416613228565b1663ffffffff19825416179055565b637843a8f960e01b5f5263ffffffff868116600452919061334e906126bc565b1660445260645ffd5b6001600160401b036131a2925f548260801b61337883858460801c16612a7f565b60801b16908360801b1916175f5516907f0000000000000000000000000000000000000000000000000000000000000000613c9e565b6006811015611ed05780156134455760028114613428576003811461340b576004146133ef576024359063ffffffff8216918281036113a4575060e4359190565b60a4359063ffffffff8216918281036113a45750610144359190565b506084359063ffffffff8216918281036113a45750610124359190565b506044359063ffffffff8216918281036113a45750610104359190565b506024359063ffffffff8216918281036113a4575060c4359190565b91906006811015611ed05780156134e257600281146134cd57600381146134b8576004146134a45763ffffffff60e061349c6020850161259c565b930135921690565b63ffffffff61014061349c60a0850161259c565b5063ffffffff61012061349c6080850161259c565b5063ffffffff61010061349c6040850161259c565b5063ffffffff60c061349c6020850161259c565b63ffffffff1663ffffffff81146119e65760010190565b919082039182116119e657565b92909192613527816139bb565b6004811015611ed057801590811561372b575b50613725578063ffffffff61356192165f52600560205260405f20546112ab6101c4613dee565b6040519061356e826125fe565b819060408101903682116113a45780925b8284106136f957505050506020815191015160208201908151511592836020830193845151159465ffffffffffff891663ffffffff60301b8960301b161791831580986136f1575b976136b5575b50851561366a575b50501561365157505f915b83613617575b505050156135f2575050565b9063ffffffff65ffffffffffff92631483bbf760e01b5f52166004521660245260445ffd5b919250901561364357506101e43563ffffffff811681036113a45763ffffffff905b16145f80806135e6565b63ffffffff80915116613639565b63ffffffff905116600181018091116119e657916135e0565b9195916101e43563ffffffff811681036113a45761369390869063ffffffff166102a435613c3c565b826136a3575b5050935f806135d5565b516051015160b01c1190505f80613699565b9096506101e43563ffffffff811681036113a45782916136e38663ffffffff8460519550166102a435613c3c565b51015160b01c10955f6135cd565b5086156135c7565b83356001600160401b0381116113a45760209161371a8392369086016129a6565b81520193019261357f565b50505050565b60039150145f61353a565b92909192613743816139bb565b6004811015611ed0578015908115613907575b50613725578063ffffffff61377c92165f52600560205260405f20546112ab6044613dee565b60405190613789826125fe565b819060408101903682116113a45780925b8284106138db57505050506020815191015160208201908151511592836020830193845151159465ffffffffffff891663ffffffff60301b8960301b161791831580986138d3575b97613898575b50851561384e575b50501561383557505f915b8361380c57505050156135f2575050565b9192509015613643575060643563ffffffff811681036113a45763ffffffff16145f80806135e6565b63ffffffff905116600181018091116119e657916137fb565b91959160643563ffffffff811681036113a45761387690869063ffffffff1661012435613c3c565b82613886575b5050935f806137f0565b516051015160b01c1190505f8061387c565b90965060643563ffffffff811681036113a45782916138c58663ffffffff84605195501661012435613c3c565b51015160b01c10955f6137e8565b5086156137e2565b83356001600160401b0381116113a4576020916138fc8392369086016129a6565b81520193019261379a565b60039150145f613756565b6401000000008210156109885701905f90565b640100000000811015610988578064044000004e019064ffffffffff825460a01c166139b65764010000000081101561098857815464ffffffffff60a01b191660a084901b64ffffffffff60a01b161790915560405164ffffffffff92909216825263ffffffff16907f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c290602090a2565b505050565b63ffffffff16805f526005602052600160405f20015460ff8160d81c16916004831015611ed057600183149182613a27575b5081613a00575b501561290a5750600390565b600191500163ffffffff81116119e65763ffffffff8060045460401c16911614155f6139f4565b90915061ffff8060045460601c169160c81c161415905f6139ed565b63ffffffff82165f5260018101602052600160405f2001549060ff8260d81c16926004841015611ed057600184149283613ab6575b5082613a8c575b50501561290a5750600390565b63ffffffff908116600101925082116119e65763ffffffff80915460401c16911614155f80613a7f565b90925061ffff80835460601c169160c81c161415915f613a78565b90613ae6939291613ae061290d565b50613f1a565b5f5264060000004f60205260405f205460405190613b03826125c8565b6001600160a01b038116825260a081901c6001600160401b0316602083015260e01c604082015290565b15613b355750565b63ffffffff9063b28664a960e01b5f521660045260245ffd5b80518210156109885760209160051b010190565b908063ffffffff8451161080613c0b575b613b86915063ffffffff84511690613b2d565b60208201516020815191012090604083015163ffffffff845116915f935b8251851015613bf45760018416613bd957613bbf8584613b4e565b51905f52602052600160405f205b93811c94019392613ba4565b613be38584613b4e565b515f52602052600160405f20613bcd565b935091505063ffffffff6131a29351169114613b2d565b506040830151515f905b826001831b10613c2a57613b86925014613b73565b905f1981146119e65760010190613c15565b613c47918391613b62565b60208101519081519160b883149283613c7f575b50505163ffffffff169015613c6d5750565b639073072f60e01b5f5260045260245ffd5b9091925015610988576020015160f81c6002149063ffffffff5f613c5b565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f51148216156130fe57604052156130de5750565b633fffffff8160021c1690634000000082101561098857613d246340000000918364040000004d019463ffffffff6001600160401b0387545f60031b1c9216921690613f62565b911015610988579055565b6001600160a01b0381165f9081526003602052604090206131a29392613d5d916001600160401b03906102ff565b604080516001600160401b0383168152677fffffffffffffff600184901c16602082015291926001600160a01b03858116939116917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d39391a3613030565b9060418303613de457613ddd9250602081013591604082359201355f1a90613fa1565b9192909190565b50505f9160029190565b60405160208101917f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6835263ffffffff613e2782612464565b16604083015263ffffffff613e3e60208301612464565b16606083015263ffffffff613e5560408301612464565b1660808301526060810135906001600160401b03821682036113a4576001600160401b036101a0921660a084015263ffffffff613e9460808301612464565b1660c084015263ffffffff613eab60a08301612464565b1660e084015260c081013561010084015260e0810135610120840152610100810135610140840152610120810135610160840152610140810135610180840152610160810135828401526101808101356101c084015201356101e08201526101e08152612f4e61020082612619565b9061ffff65ffffffff000091949394169160101b1617906006831015611ed05763ffffffff169160201b9060281b171790565b60208110156109885764040000000901905f90565b919060061b60c016677fffffffffffffff613f888385841c6001600160401b03166126d7565b11613f92571b0190565b63020fd42f60e51b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614018579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611399575f516001600160a01b0381161561400e57905f905f90565b505f906001905f90565b5050505f9160039190565b80549060ff8260e81c169160ff83146139b65760ff60e81b191660ff60e81b179055602081101561098857806404000000090160ff60c01b19815416905568ffffffff000000000063ffffffff6001600754931b1663ffffffff8360281c161760281b169068ffffffff000000000019161760075556fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a2646970667358221220f7b0f464d165702d81b2d4bd34eb42916269b8232b779cb35940b68a6d6f3cc464736f6c63430008250033'
