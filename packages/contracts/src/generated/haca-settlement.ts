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
  '0x61034080604052346105cc578061a34a803803809161001e82856105d0565b83398101036101e081126105cc576101c0136105cc57604051906101c082016001600160401b038111838210176105b85760405261005b816105f3565b8252610069602082016105f3565b602083015261007a60408201610607565b604083015261008b6060820161061b565b606083015261009c6080820161061b565b60808301526100ad60a0820161061b565b60a08301526100be60c0820161061b565b60c08301526100cf60e0820161061b565b60e08301526100e1610100820161061b565b6101008301526101208101519060ff821682036105cc576101c09161012084015261010f610140820161062c565b610140840152610122610160820161062c565b6101608401526101356101808201610607565b6101808401526101486101a08201610607565b6101a084015201516001600160a01b03811681036105cc5760405161016e6040826105d0565b600481526020810190634841434160e01b8252604051916101906040846105d0565b600183526020830191603160f81b835260018060a01b0386511660805260018060a01b0360208701511660a05260018060401b0360408701511660c05263ffffffff60608701511660e05263ffffffff6080870151166101005263ffffffff60a0870151166101205263ffffffff60c0870151166101405263ffffffff60e0870151166101605263ffffffff610100870151166101805260ff610120870151166101a05261ffff610140870151166101c05261ffff610160870151166101e05260018060401b03610180870151166102005260018060401b036101a0870151166102205261027d81610bbd565b6102e05261028a84610bbd565b6103005251902091826102a052519020806102c05246610260526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526102f560c0826105d0565b51902061024052306102805261030a8261065c565b604051916001600160401b036141738401908111908411176105b8576141736161d7843980516001600160a01b0390811661417385019081526020808401518316908201526040808401516001600160401b039081169183019190915260608085015163ffffffff9081169184019190915260808086015182169084015260a08581015182169084015260c08086015182169084015260e08086015182169084015261010080860151909116908301526101208085015160ff16908301526101408085015161ffff908116918401919091526101608086015190911690830152610180808501518216908301526101a0938401511692810192909252919091166101c08201528190036101e001905ff080156105ad576001600160a01b03166103205260405161553f9081610c98823960805181818161028201528181611888015281816133a10152818161346e015261488e015260a0518181816114c1015281816118cc0152612d7b015260c0518181816118f4015281816137810152614373015260e0518181816119240152818161375101526143b901526101005181818161195101526137ad0152610120518161197e0152610140518181816115990152818161174d015281816119ab0152614a3f01526101605181818161041701526119d901526101805181818161039e01528181611a0801528181612c4d0152818161328c0152614a6c01526101a051818181610a070152611a3701526101c05181611a6301526101e05181611a90015261020051818181611abd0152611d8a0152610220518181816108240152611aee0152610240518161503f015261026051816150f60152610280518161500901526102a0518161508e01526102c051816150b401526102e05181611be701526103005181611c1001526103205181601d0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b038211908210176105b857604052565b51906001600160a01b03821682036105cc57565b51906001600160401b03821682036105cc57565b519063ffffffff821682036105cc57565b519061ffff821682036105cc57565b9190820180921161064857565b634e487b7160e01b5f52601160045260245ffd5b80516001600160a01b031615610b5e5760608101906106a863ffffffff83511660405161068a6040826105d0565b600c81526b65706f63685365636f6e647360a01b6020820152610c11565b6101208101916106dc60ff8451166040516106c46040826105d0565b600681526571756f72756d60d01b6020820152610c11565b6106f961ffff6101408401511661ffff610160850151169061063b565b6127108111610b21575060c0820163ffffffff8151169161074e60e085019363ffffffff8551169060405161072f6040826105d0565b600d81526c77696e646f775365636f6e647360981b6020820152610c55565b63ffffffff81511661076c608086019163ffffffff8351169061063b565b9161079761078961078960a089019563ffffffff8751169061063b565b63ffffffff8751169061063b565b9560018701809711610648576101006107e491019663ffffffff8851166040516107c26040826105d0565b601081526f756e626f6e64696e675365636f6e647360801b6020820152610c55565b617a694614610b185763ffffffff905116604051906108046040836105d0565b600c82526b65706f63685365636f6e647360a01b6020830152610e108110610ae057505063ffffffff9051166040519061083f6040836105d0565b600d82526c72657665616c5365636f6e647360981b60208301526102588110610aa857505063ffffffff9051166040519061087b6040836105d0565b6012825271706f737454696d656f75745365636f6e647360701b60208301526107088110610a7057505063ffffffff905116604051906108bc6040836105d0565b600d82526c77696e646f775365636f6e647360981b6020830152620151808110610a3757505063ffffffff905116604051906108f96040836105d0565b600b82526a73686f775365636f6e647360a81b602083015261384081106109ff57505063ffffffff905116604051906109336040836105d0565b601082526f756e626f6e64696e675365636f6e647360801b60208301526203f48081106109c657505060ff905116604051906109706040836105d0565b600682526571756f72756d60d01b60208301526002811061098f575050565b604051630d1d3e1b60e41b815260606004820152925082916109b5906064840190610b99565b906024830152600260448301520390fd5b604051630d1d3e1b60e41b815260606004820152925082916109ec906064840190610b99565b9060248301526203f48060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a25906064840190610b99565b90602483015261384060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a5d906064840190610b99565b9060248301526201518060448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610a96906064840190610b99565b90602483015261070860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610ace906064840190610b99565b90602483015261025860448301520390fd5b604051630d1d3e1b60e41b81526060600482015292508291610b06906064840190610b99565b906024830152610e1060448301520390fd5b50505050505050565b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f815111610be8576020815191015160208210610bd9571790565b5f198260200360031b1b161790565b60405163305a27a960e01b815260206004820152908190610c0d906024830190610b99565b0390fd5b9060018110610c1e575050565b604051630d1d3e1b60e41b81526060600482015292508291610c44906064840190610b99565b906024830152600160448301520390fd5b91808210610c6257505050565b604051630d1d3e1b60e41b81526060600482015293508392610c88906064850190610b99565b91602484015260448301520390fdfe60806040526004361015610052575b3461004e57365f80375f8036817f00000000000000000000000000000000000000000000000000000000000000005af43d5f803e61004a573d5ffd5b3d5ff35b5f80fd5b5f5f3560e01c80630219198014612d6557806308f9e8c214612c7857806315ca049814612add578063192dbbbd14612ab9578063195bda5e1461297d5780631d5c027c146129415780631f5a0906146128f7578063279c1cfb14612891578063307d3f061461278a578063344f186b1461267b57806339eaa768146125c75780633d49fb3b146124e0578063413126cc14612485578063460b4fa7146123e057806348fc6f51146123915780634a55afd11461236a57806360da3e8314612348578063682a9141146122ec5780636da49b83146122c95780636dba7f8914611cf05780637667180814611cc757806384b0196e14611bcf57806389035730146118045780638db8c5d0146117bc5780639a758d0d146115dc5780639c27d787146115215780639ca0ac38146114ab578063aa9224cd14611461578063af0428c81461134e578063b3ff186014611278578063c038a38e146111e9578063c6b463d3146111c7578063d1cd5192146110aa578063d213abf214610fe5578063d3b920c614610f15578063d454ee3614610775578063d93f088c146106a6578063f50d58ab1461034f5763f9e2b1791461020a575061000e565b3461004e5760e036600319011261004e57610223612ddd565b61022b612e40565b91610234612e56565b6084359360ff851680950361004e5761024b6132ec565b60ff60015416610340576102806102746001600160401b0384166001600160401b03841661325c565b63ffffffff8616613269565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561004e5760209660e45f9283604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af161032a575b5061030c929361392e565b905f5160206154ea5f395f51905f525d63ffffffff60405191168152f35b61030c93505f610339916130c2565b5f92610301565b630b4cba3160e31b5f5260045ffd5b3461004e57602036600319011261004e57610368612ddd565b6103706132ec565b64ffffffffff61037f826152c6565b5460a01c1661039082821515614a92565b80421061068a5763ffffffff7f000000000000000000000000000000000000000000000000000000000000000016810364ffffffffff81116106765764ffffffffff6103dc9116614371565b60045463ffffffff808260201c1691168114908115610666575b50801561064d575b1561062e575061041061043d91614a31565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061321c565b63ffffffff821690815f5264060000005260205263ffffffff60405f2054168015801561061d575b156105fd57505061047582614f9a565b8054906104898460ff8460c81c1615614a92565b60ff60c81b198216600160c81b179055600283901c633fffffff16916001600160401b0360c0643fffffffc06104be8661361f565b90549060031b1c9660061b161694851c16906105256001600160401b036104e486613637565b90546001600160a01b039096169560039190911b1c871c16610520846001600160401b0361051189613607565b90549060031b1c8a1c1661334e565b6131fc565b9361052f81613607565b90549060031b1c95677fffffffffffffff84116105ee5761057185946105a2926105dc996001600160401b03821b198093831b91161761058761057187613607565b819391549060031b91821b915f19901b19161790565b905561059285613637565b90549060031b1c90501692613637565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b60206040516001600160401b0387168152a361336e565b5f5f5160206154ea5f395f51905f525d005b63020fd42f60e51b5f5260045ffd5b64ffffffffff926355e155cf60e01b5f526004526024521660445260645ffd5b5064ffffffffff8216421015610465565b63ffffffff908184630740f2ad60e21b5f52166004521660245260445ffd5b5064ffffffffff61065d83614a31565b164210156103fe565b905063ffffffff821610846103f6565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff82638661088d60e01b5f521660045260245260445ffd5b3461004e57604036600319011261004e576106bf612ddd565b6106c7612df0565b5f9063ffffffff165b8063ffffffff8416106106e857602082604051908152f35b90600161076b63ffffffff926001600160401b03610764633fffffff8860021c16828961075461074e60c0643fffffffc061072287613607565b90549060031b1c9460061b161692848061073b8861361f565b90549060031b1c861c1691851c1661334e565b93613637565b90549060031b1c901c16906131fc565b169061325c565b93011691906106d0565b3461004e573660031901610200811261004e576101c01361004e576101c4356001600160401b03811161004e576107b0903690600401612fcd565b6101e4356001600160401b03811161004e576107d0903690600401612fcd565b9190926107fe6107e66107e161317c565b613729565b6107ee61317c565b64ffffffffff821642101561311f565b335f9081526003602052604090206001600160401b03815460a01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690818110610efd57505080546001600160e01b03164260e01b6001600160e01b0319161790556001600160401b038211610ee95760405161088f601f8401601f1916602001826130c2565b8281526020810190368484011161004e57838383375f60208583010152519020916101643592838103610ed357506040519260208401907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6825260043563ffffffff811680910361004e57604086015260243563ffffffff811680910361004e57606086015260443563ffffffff811680910361004e5760808601526064356001600160401b03811680910361004e5760a086015260843563ffffffff811680910361004e5760c086015260a43563ffffffff811680910361004e5760e086015260c43561010086015260e4356101208601526101043561014086015261012435610160860152610144356101808601526101a0850152610184356101c08501526101a43593846101e08201526101e081526109cd610200826130c2565b519020946109fa866109dd615006565b6042916040519161190160f01b8352600283015260228201522090565b945f9560428206610ec0577f000000000000000000000000000000000000000000000000000000000000000060ff1660428304818110610eab57505f9392849291505b808510610dae575050505050610a5161317c565b60458206610d9b575f905f5b838110610cf75787878763ffffffff600454168063ffffffff610a7e61317c565b1610610a8861317c565b90610cdb575063ffffffff610a9b61318f565b1615610aa561317c565b90610cc25750677fffffffffffffff6001600160401b03610ac4613b14565b1611610ace613b14565b90610ca65750610af1919080610c9457505f5b610ae961317c565b818314614a08565b63ffffffff610b06610b0161317c565b614327565b1663ffffffff19600454161760045561ffff60045460601c16604051610b2b81613054565b8381526020810191338352610bc164ffffffffff604084018142168152606085019384526001608086019581875263ffffffff60a0820199168952610b85610b7161317c565b63ffffffff165f52600560205260405f2090565b9051815596519601805491516001600160c81b03199092166001600160a01b039790971696909617911660a01b64ffffffffff60a01b16178455565b51825461ffff60c81b191660c89190911b61ffff60c81b16178255516004811015610c8057815492516001600160d81b0390931660d89190911b60ff60d81b161760e09290921b6001600160e01b031916919091179055610c2061317c565b9063ffffffff610c2e613b14565b6001600160401b03610c3e61318f565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b610b71610ca0916131b3565b54610ae1565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b610d028185876149e4565b3560f81c928310610d88576001830180841161067657926001820190818311610676576021830180841161067657610d408591610d5394898b6149f0565b9290359260208110610d73575b506137f1565b6045810180911115610a5d57634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918c610d4d565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b9091929397610dbe8983876149e4565b3560f81c938410610e985760018401808511610676579360018a01808b116106765760428b0190818c1161067657610e2d91610dfb91868a6149f0565b909190602084108481610e7b575b610e12916137d3565b610e1b84613ad4565b50546001600160a01b031692876142f3565b50506001600160a01b031690808203610e62575050600163ffffffff911b161797604281018091116106765793929190610a3d565b82632ea4958160e01b5f5260045260245260445260645ffd5b610e12915060ff610e8b82613ad4565b505460c01c169150610e09565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b5063ff9a79ef60e01b5f5260045260245ffd5b836367553dcb60e01b5f5260045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b3461004e57604036600319011261004e57610f2e612ddd565b610f36612e40565b610f3e6132ec565b60ff600154166103405781633fffffff91610f7164ffffffffff610f646105dc966152c6565b5460a01c168381156142c6565b610fb1610571610fab63ffffffff851695869560021c16936001600160401b03610f9a86613607565b90549060031b1c911696879161530c565b92613607565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a3613416565b3461004e57604036600319011261004e57610ffe612ddd565b611006612df0565b5f9063ffffffff165b8063ffffffff84161061102757602082604051908152f35b906001600160401b0361103984614359565b505460a01c16633fffffff8460021c1663400000008110156110965763ffffffff926001600160401b036107646001948261108c9564040000004d015460c0643fffffffc08c60061b16161c16906131fc565b930116919061100f565b634e487b7160e01b5f52603260045260245ffd5b3461004e57604036600319011261004e576110c3612ddd565b6110cb612df0565b63ffffffff6110da83836131cb565b16916110e5836131e5565b926110f360405194856130c2565b808452611102601f19916131e5565b015f5b8181106111b057505063ffffffff819216915b8263ffffffff82161061117657836040518091602082016020835281518091526020604084019201905f5b818110611151575050500390f35b919350916020610100826111686001948851612e6c565b019401910191849392611143565b6001816111a861118a63ffffffff94613661565b8461119587856131cb565b16906111a1828a613248565b5287613248565b500116611118565b6020906111bb6130e3565b82828801015201611105565b3461004e575f36600319011261004e57602060ff600754821c16604051908152f35b3461004e575f36600319011261004e575f60606040516112088161306f565b828152826020820152826040820152015260806040516112278161306f565b6001600160401b035f5481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b3461004e57602036600319011261004e576004356001600160401b03811161004e576112a8903690600401612ef7565b906112b16132ec565b5f905f925b80841061131b576020835f5467ffffffffffffffff60401b6112e4836001600160401b038460401c166131fc565b60401b169067ffffffffffffffff60401b1916175f555f5f5160206154ea5f395f51905f525d6001600160401b0360405191168152f35b909161134460019161133e611339611334888789613238565b6131a2565b61486a565b906131fc565b93019291906112b6565b3461004e57602036600319011261004e5760c0611369612ddd565b61137161314c565b5061137a61314c565b50611384816152c6565b546001600160a01b0381169164ffffffffff906001600160401b03600282901c633fffffff168187643fffffffc06113bb84613607565b90549060031b1c9560061b16169181806113e8816113d88561361f565b90549060031b1c871c1693613637565b90549060031b1c851c1693816040519761140189613054565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b3461004e57602036600319011261004e57602061148761147f612ddd565b6113396132ec565b5f5467ffffffffffffffff60401b6112e4836001600160401b038460401c166131fc565b3461004e575f36600319011261004e576114f0337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316811461302c565b60ff1960015416600155337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b3461004e5761152f36612f27565b96611542899792979693969594956131a2565b9863ffffffff611551826131a2565b165f52600560205261ffff600160405f20015460c81c1665ffffffff00008b60101b16175f5264060000005060205263ffffffff60405f205416998a6115bf57506115bd99507f0000000000000000000000000000000000000000000000000000000000000000614488565b005b63ffffffff8b916329b79ca160e01b5f521660045260245260445ffd5b3461004e57602036600319011261004e576115f5612ddd565b6115fd6130e3565b5063ffffffff81165f9081526005602081815260408084206006835293209190526001820154909260d882901c60ff1691906004831015610c80576001831491826117a0575b508161177f575b501561177957506003905b600181549101549264ffffffffff8460a01c169384155f14611743575f915b549160405194611683866130a6565b6004811015610c80578552602085019384526040850160018060a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651956004871015610c80576101009863ffffffff80989664ffffffffff95869483998d525160208d015260018060a01b0390511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b61177363ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168661321c565b91611674565b90611655565b6117899150614327565b63ffffffff8060045460401c16911614158461164a565b90915061ffff8060045460601c169160c81c1614159085611643565b3461004e575f36600319011261004e5760206117f36001600160401b03600254166001600160401b0364060000004e5416906131fc565b6001600160401b0360405191168152f35b3461004e575f36600319011261004e576040516118208161308a565b5f808252602082018190526040808301829052606083018290526080830182905260a0830182905260c0830182905260e08301829052610100830182905261012083018290526101408301829052610160830182905261018083018290526101a090920152517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166118b98261308a565b8082526020820191600160a01b600190037f0000000000000000000000000000000000000000000000000000000000000000168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252600160a01b600190039051169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b3461004e575f36600319011261004e57611c6b611c0b7f000000000000000000000000000000000000000000000000000000000000000061519e565b611c347f000000000000000000000000000000000000000000000000000000000000000061519e565b6020611c7960405192611c4783856130c2565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190612ffa565b908582036040870152612ffa565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110611cb057505050500390f35b835185528695509381019392810192600101611ca1565b3461004e575f36600319011261004e576020611ce242614371565b63ffffffff60405191168152f35b3461004e5760e036600319011261004e57611d09612e2a565b611d11612e14565b6044359060ff82169081830361004e57606435936001600160401b0385169283860361004e5760843560a4359063ffffffff821680920361004e5760c4356001600160401b03811161004e57611d6b903690600401612fcd565b611d769691966132ec565b60ff60015416610340576001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168089106122b3575063ffffffff611dc042614371565b168411611dcc42614371565b906122965750611e399060405197611e3460208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c015260018060a01b038a169a8b606082015260608152611e296080826130c2565b5190206109dd615006565b6142f3565b50506001600160a01b03168681148061228d575b1561227757506001600160a01b031693611e688515156132b6565b8315158061226c575b15612259576001600160a01b0381165f9081526008602052604090205463ffffffff16801590611eac9082156122505760ff5f5b16906131cb565b9015612233575063ffffffff600754169763ffffffff89146106765760049163ffffffff60018b011663ffffffff19600754161760075563ffffffff611f0f611ef48c614327565b6001600160a01b039093165f90815260086020526040902090565b911663ffffffff19825416179055611f63611f298a614359565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b895460ff60e01b191660e082901b60ff60e01b16178a551661202f575050600260209660ff5b81549060ff60e81b9060e81b169060ff60e81b191617815560018101856001600160601b0360a01b82541617905501826001600160601b0360a01b82541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a480612020575b505f5f5160206154ea5f395f51905f525d604051908152f35b61202990613416565b82612007565b600754602881901c9892979695949392905f9063ffffffff8b16156121d957505b60ff81169063ffffffff6001831b8c1616612076575060ff811461067657600101612050565b919293949596979899905063ffffffff60281b806007549263ffffffff600160ff87161b16191660281b16169063ffffffff60281b1916176007555b6040516120be8161306f565b868152602081018981526040820160018152606083019164ffffffffff421683526120e885613ad4565b9490946121c6575184549151925193516001600160f01b03199092166001600160a01b03919091161760a09290921b63ffffffff60a01b169190911791151560c01b60ff60c01b169190911760c89190911b64ffffffffff60c81b1617905560208110156110965760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f891606091640400000029860182905561219786640400000049613af8565b81549060031b9063ffffffff84831b921b19161790556040519160ff871683528e8301526040820152a2611f89565b634e487b7160e01b5f525f60045260245ffd5b8092939495969798999a5060ff915060201c1690602082101561221f576001820160ff81116106765764ff000000009060201b169064ff000000001916176007556120b2565b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff6001611ea5565b8363014175c960e11b5f5260045260245ffd5b506007841115611e71565b8663690dcdfb60e01b5f5260045260245260445ffd5b50801515611e4d565b63ffffffff9085639803b19960e01b5f526004521660245260445ffd5b88633a1ef40560e21b5f5260045260245260445ffd5b3461004e575f36600319011261004e57602063ffffffff60075416604051908152f35b3461004e57602036600319011261004e576001600160a01b0361230d612e2a565b165f52600860205263ffffffff60405f205416801561233157611ce26020916131b3565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b3461004e575f36600319011261004e57602060ff600154166040519015158152f35b3461004e575f36600319011261004e57602063ffffffff64044000004d5416604051908152f35b3461004e575f36600319011261004e576123dc6123b863ffffffff60045460201c166133c7565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b3461004e57602036600319011261004e576123f9612ddd565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff61242961327c565b936124738561243783614f9a565b61244e64ffffffffff825460a01c168581156142c6565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b64ffffffffff604051951685521692a2005b3461004e57602036600319011261004e576001600160a01b036124a6612e2a565b165f526003602052606060405f20546040519060018060a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b3461004e57602036600319011261004e576124f9612ddd565b61250161327c565b9061250b81614ab3565b6001810164ffffffffff815460a01c16806125ab5750805464ffffffffff60a01b191660a085901b64ffffffffff60a01b161790557f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979160209163ffffffff919060ff905460e81c1660ff8103612590575b5064ffffffffff604051951685521692a2005b61259990613ad4565b50805460ff60c01b191690558561257d565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b3461004e576125d536612f27565b96959095949194939293303303612668576125ef89614c8c565b5063ffffffff6125fe8a6131a2565b16805f52600660205263ffffffff60405f20541690816126535763ffffffff6126408c61263a8d8d8d8d8d8d8d8d61263461314c565b8a613b3e565b506131a2565b634ee54b8960e11b5f521660045260245ffd5b63075d3c0160e41b5f5260045260245260445ffd5b6307d116ed60e41b5f523360045260245ffd5b3461004e57602036600319011261004e57612694612ddd565b61269c6132ec565b6126a581614ab3565b64ffffffffff600182015460a01c1680151580612774575b1561275b5780421061273f5750805467ffffffffffffffff60a01b19811682556105dc9260a082901c6001600160401b0316926001600160a01b039092169182919061270890614c12565b7ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c494207602063ffffffff604051938785521692a361336e565b63ffffffff836311df14bf60e21b5f521660045260245260445ffd5b63ffffffff83634324d56160e11b5f521660045260245ffd5b506001600160401b03825460a01c1615156126bd565b3461004e57602036600319011261004e576127a3612ee7565b6127ab61314c565b506127b461314c565b506127cc8160ff60075460201c1660ff8216106137d3565b6127d581613ad4565b509060208110156110965764ffffffffff60c09263ffffffff83640400000029015491549181808460a01c169560e08160031c64040000004901549160051b161c169060405161282481613054565b8681526020810160018060a01b03861681528660a0604084019360ff898d1c16151585526060810195865260808101968752019660c81c16865260405197885260018060a01b039051166020880152511515604087015251606086015251166080840152511660a0820152f35b3461004e57606036600319011261004e576128aa612ddd565b6128b2612e40565b906128bb612e56565b6128c36132ec565b60ff60015416610340576020926128d99261392e565b5f5f5160206154ea5f395f51905f525d63ffffffff60405191168152f35b3461004e57606036600319011261004e576115bd612913612ee7565b61291b612df0565b61293861292782613729565b8264ffffffffff821642101561311f565b604435916137f1565b3461004e57602036600319011261004e5761010061296e612960612ddd565b6129686130e3565b50613661565b61297b6040518092612e6c565bf35b3461004e57604036600319011261004e57612996612e2a565b61299e612e40565b906129a76132ec565b60ff60015416610340576105dc91816001600160401b036129d9819460018060a01b03165f52600360205260405f2090565b80546129f6906001600160a01b03168481158015612ab057613321565b80546001600160a01b0319163317808255612a4390612a1b90869060a01c85166131fc565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612a70612a548584600254166131fc565b6001600160401b03166001600160401b03196002541617600255565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df6020339360018060a01b031692a316613416565b50338214613321565b3461004e575f36600319011261004e576123dc6123b863ffffffff600454166133c7565b3461004e57602036600319011261004e57612af6612e2a565b612afe6132ec565b6001600160a01b0381165f9081526003602052604090209060405191606083018381106001600160401b03821117610ee957604052549163ffffffff60018060a01b03841693848352612b7160208401956001600160401b038360a01c168752604085019260e01c835285338214613321565b511680612c3c575064ffffffffff5f5b16804210612c1857506105dc926001600160401b039160018060a01b039051169182915116925f612bc28260018060a01b03165f52600360205260405f2090565b55612bdb612a54856001600160401b036002541661334e565b6040518481526001600160a01b03909116907fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd90602090a361336e565b632a9b326d60e01b5f9081526001600160a01b038416600452602491909152604490fd5b612c7364ffffffffff9163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061321c565b612b81565b3461004e57604036600319011261004e57612c91612ddd565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff612cc1612e14565b9364ffffffffff612cd061327c565b6001600160a01b0390961695612ce78715156132b6565b612d5581612cf485614ab3565b6003612cff82614af3565b6002830180546001600160a01b03199081166001600160a01b039093169290921781559190920180549092168b17909155805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b84519687521660208601521692a2005b3461004e575f36600319011261004e57612daa337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316811461302c565b600160ff1981541617600155337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff8216820361004e57565b6024359063ffffffff8216820361004e57565b359063ffffffff8216820361004e57565b602435906001600160a01b038216820361004e57565b600435906001600160a01b038216820361004e57565b602435906001600160401b038216820361004e57565b604435906001600160401b038216820361004e57565b6001600160401b0360e0809260018060a01b03815116855260018060a01b03602082015116602086015260018060a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b6004359060ff8216820361004e57565b9181601f8401121561004e578235916001600160401b03831161004e576020808501948460051b01011161004e57565b906003198201610240811261004e576101c01361004e576004916101c4356001600160401b03811161004e5781612f6091600401612ef7565b929092916101e4356001600160401b03811161004e5781612f8391600401612ef7565b92909291610204356001600160401b03811161004e5781612fa691600401612ef7565b9290929161022435906001600160401b03821161004e57612fc991600401612ef7565b9091565b9181601f8401121561004e578235916001600160401b03831161004e576020838186019501011161004e57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6004811015610c8057602452565b156130345750565b63a252c15160e01b5f9081526001600160a01b0391909116600452602490fd5b60c081019081106001600160401b03821117610ee957604052565b608081019081106001600160401b03821117610ee957604052565b6101c081019081106001600160401b03821117610ee957604052565b61010081019081106001600160401b03821117610ee957604052565b90601f801991011681019081106001600160401b03821117610ee957604052565b604051906130f0826130a6565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b15613128575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b6040519061315982613054565b5f60a0838281528260208201528260408201528260608201528260808201520152565b60043563ffffffff8116810361004e5790565b60243563ffffffff8116810361004e5790565b3563ffffffff8116810361004e5790565b63ffffffff5f199116019063ffffffff821161067657565b9063ffffffff8091169116039063ffffffff821161067657565b6001600160401b038111610ee95760051b60200190565b906001600160401b03809116911601906001600160401b03821161067657565b9064ffffffffff8091169116019064ffffffffff821161067657565b91908110156110965760051b0190565b80518210156110965760209160051b010190565b9190820180921161067657565b8181029291811591840414171561067657565b64ffffffffff6132b263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261325c565b1690565b156132bd57565b60405163c5dbe6e760e01b81526020600482015260066024820152651c185e5bdd5d60d21b6044820152606490fd5b5f5160206154ea5f395f51905f525c6133125760015f5160206154ea5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b1561332a575050565b635f34c21f60e01b5f9081526001600160a01b039182166004529116602452604490fd5b906001600160401b03809116911603906001600160401b03821161067657565b6001600160401b036133c5925f548260801b61338f83858460801c166131fc565b60801b16908360801b1916175f5516907f0000000000000000000000000000000000000000000000000000000000000000614b3d565b565b9063ffffffff8216156134005763ffffffff6133eb6133e5846131b3565b936131b3565b165f52600560205260405f2054906001929190565b5f915081908190565b9190820391821161067657565b80156135f8575f54613431826001600160401b03831661325c565b6001600160401b0381116135e5576001600160401b031667ffffffffffffffff1991909116175f556040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa918215613575575f926135b1575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f5114821615613592575b50836040525f6060521561358057826024816020936370a0823160e01b82523060048301525afa8015613575575f90613541575b6135209250613409565b9080820361352c575050565b6333fe89d360e11b5f5260045260245260445ffd5b506020823d60201161356d575b8161355b602093836130c2565b8101031261004e576135209151613516565b3d915061354e565b6040513d5f823e3d90fd5b635274afe760e01b5f5260045260245ffd5b60018215166135a8573b15153d1516165f6134e2565b843d5f823e3d90fd5b9091506020813d6020116135dd575b816135cd602093836130c2565b8101031261004e5751905f6134af565b3d91506135c0565b826304041d9560e11b5f5260045260245ffd5b6365e52d5160e11b5f5260045ffd5b63400000008110156110965764054000004e01905f90565b63400000008110156110965764058000004e01905f90565b6340000000811015611096576405c000004e01905f90565b63400000008210156110965701905f90565b6136696130e3565b50613675816007614bbe565b805491613686600183015492614af3565b92633fffffff8260021c1663400000008110156110965764040000004d0154604051946001600160401b0394919360061b60c0169264ffffffffff92918691906136cf896130a6565b60018060a01b038216895260018060a01b03841660208a015260018060a01b0316604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff1660018101809111610676576132b26137a661377764ffffffffff9363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613269565b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001661325c565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061325c565b156137db5750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60075460201c169261380e8260ff81169586106137d3565b6020821015611096576404000000298201549363ffffffff61383584640400000049613af8565b90549060031b1c169463ffffffff8316958087119381855f1461391e5761385b916131cb565b905b61100063ffffffff8316116138f2575085919084156138e357613880919261533c565b145b156138cc575061389157505050565b60206138b392640400000029906138ab6105718584613ae9565b905501613af8565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b6138ec9161533c565b14613882565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b90613928916131cb565b9061385d565b6001600160401b0392831693909290911663ffffffff8316613959613953868461325c565b82613269565b946101008211613abb5763ffffffff64044000004d95949554169563ffffffff613983868961433f565b1663ffffffff1964044000004d54161764044000004d5586958215159760018060a01b033316975b63ffffffff6139ba898461433f565b1663ffffffff821690811015613a6c576401000000008210156110965763ffffffff6001838a6139ba948f8f908c91879964044000004e01906001600160601b0360a01b825416179055613a28633fffffff8660021c169484613a1c87613607565b90549060031b1c61530c565b613a3461057186613607565b9055613a48575b50505001169150506139ab565b613a5c61057191613a6293613a1c86613637565b92613637565b90555f808a613a3b565b50509491975095506133c59450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a292613416565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156110965764040000000901905f90565b60208210156110965701905f90565b919091602083101561109657601c908360031c019260021b1690565b6064356001600160401b038116810361004e5790565b356001600160401b038116810361004e5790565b969487919a9998948b85613e2b575b935050505063ffffffff915051166080850163ffffffff613b6d826131a2565b168210613df15750506001600160401b036040880151169460608501956001600160401b03613b9b88613b2a565b168114613ba788613b2a565b9015613dce57505082613c75575b5050505063ffffffff613bd160a08260208801511693016131a2565b1614928315613c4d576001600160401b036060820151166001600160401b03613bf984613b2a565b1614915b6001600160401b036060613c19613c1384613b2a565b93613b2a565b930151169215613c2857505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b03613c6c84613b2a565b16101591613bfd565b613cbf9060208901928486613ca963ffffffff87511661133460a08c019163ffffffff613ca1846131a2565b169086614d55565b63ffffffff8088511691166101408b0135614da6565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004d5b878210613d655750506001600160401b0393929163ffffffff9182613d10818a168284511661433f565b1690521690521690525f1981019080821161067657613d2e92613238565b35613d4163ffffffff6007541691615477565b81811015613d50578080613bb5565b630c8737ad60e31b5f5260045260245260445ffd5b909492613d91613d81613d79888b8d613238565b359283615393565b94613d8b836153d9565b9061325c565b958160e01c916340000000831015611096576340000000613dbb8486019283545f60031b1c61540b565b9310156110965760019290550190613ce6565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b9350945050939450613e0391506131a2565b91613e0e5750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff80613e59613e69986113346080848e99511692019184613e51846131a2565b169089614d55565b92511691166101208d0135614da6565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000004e9064054000004e915b848410613ed857505050509163ffffffff613ec4819382806001600160401b039998971691511661433f565b168d521690521690525f808581808b613b4d565b91939450919694613efa613ef0613d798a8887613238565b96613d8b836153d9565b978160e01c9163400000008310156110965783830180549091613f1c9161540b565b926340000000811015611096577801000000000000000100000000000000010000000000000001603f1b808581848b01545f60031b1c17031603613f75576340000000111561109657600192905501918f949391613e98565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c9299968261416f575b505050905063ffffffff915051166080860163ffffffff613fbb826131a2565b16821061415c5750506001600160401b036040890151169560608601966001600160401b03613fe989613b2a565b168114613ff589613b2a565b9015613dce57505082614020575b505050505063ffffffff613bd160a08260208801511693016131a2565b6140629060208a0192848661404c63ffffffff87511661133460a08d019163ffffffff613ca1846131a2565b63ffffffff8088511691166101408c0135614da6565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b87898183106140fb57506001600160401b0396925063ffffffff9391506140b9848092168284511661433f565b1690521690521690525f19810191818311610676576140eb9263ffffffff926140e192613238565b3592541691615477565b81811015613d5057808080614003565b61411a6141128460019594614124949a999a613238565b359889615393565b95613d8b896153d9565b966141506105716141498360e01c9361413d858961364f565b90549060031b1c61540b565b928661364f565b9055019493929461408c565b945095505094955050613e0391506131a2565b908285858d61012063ffffffff806141a5816141b29b9c9e9d9e511661133460808701918461419d846131a2565b16908b614d55565b9451169316910135614da6565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b84811061421c57505050509363ffffffff614205819382806001600160401b03991691511661433f565b168d521690521660408901525f8089818080613f9b565b90919293945061424861423e6142368388889b9a9b613238565b35998a615393565b96613d8b8a6153d9565b976142628160e01c9161413d83640140000001880161364f565b907801000000000000000100000000000000010000000000000001603f1b80838161428d858961364f565b90549060031b1c17031603613f7557906142b461057160019493640140000001880161364f565b905501908f94939291979695976141db565b156142cf575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b906041830361431d576143169250602081013591604082359201355f1a9061511c565b9192909190565b50505f9160029190565b63ffffffff60019116019063ffffffff821161067657565b9063ffffffff8091169116019063ffffffff821161067657565b6401000000008110156110965760021b600901905f90565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156143a95750505f90565b6143b291613409565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156143ea5763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b63ffffffff82165f5260018101602052600160405f2001549060ff8260d81c16926004841015610c805760018414928361446d575b508261444a575b5050156144475750600390565b90565b63ffffffff91925061445c8291614327565b925460401c16911614155f8061443a565b90925061ffff80835460601c169160c81c161415915f614433565b969098979394926144988a6131a2565b9863ffffffff8a165f52600560205260405f20996144b78160046143fe565b6004811015610c80576001810361484957506144d28c6148b2565b908b549081830361482a5750505063ffffffff60045460201c1680155f14614806575061450a8b5f5b610ae96101a0830135926131a2565b64ffffffffff61452c60018c019a63ffffffff838d5460a01c1691169061321c565b166145368c6131a2565b8142106147ea5750508a9061454a826131a2565b63ffffffff165f52600660205260405f2096846040519861456a8a613054565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a08201526145db99600764044000004d613f87565b156146b1575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff809316614685575b805460ff60d81b1916600160d91b179055614635610b01866131a2565b67ffffffff000000006004549160201b169067ffffffff000000001916176004556001600160401b03614675606061466c886131a2565b93549701613b2a565b84519687521660208601521692a2565b8261468f876131a2565b165f5260066020525f8481205563ffffffff60401b1960045416600455614618565b919497509194506146c392955061325c565b156146d0608087016131a2565b906147cd57509263ffffffff60a0869461133494610b0197846146f56147ac9b6131a2565b165f908152600660209081526040918290208551815499519451955160808089015199909801516001600160e01b0319908b1660e01b16988a1660c090811b67ffffffffffffffff60801b9290991b9190911667ffffffffffffffff60401b9790951b9690961667ffffffff00000000958a1690931b94909416938816881990991698909817640100000000600160c01b03191692909217919091171793901b1992909216919091176001600160e01b0316179055565b63ffffffff60401b6004549160401b169063ffffffff60401b191617600455565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b61481463ffffffff916131b3565b165f52600560205261450a8b60405f20546144fb565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff6148659263fefc277160e01b5f521660045261301e565b60445ffd5b614873906151dc565b91906001600160401b03831680614888575050565b6133c5917f0000000000000000000000000000000000000000000000000000000000000000614b3d565b60405160208101917f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6835263ffffffff6148eb82612e03565b16604083015263ffffffff61490260208301612e03565b16606083015263ffffffff61491960408301612e03565b1660808301526060810135906001600160401b038216820361004e576001600160401b036101a0921660a084015263ffffffff61495860808301612e03565b1660c084015263ffffffff61496f60a08301612e03565b1660e084015260c081013561010084015260e0810135610120840152610100810135610140840152610120810135610160840152610140810135610180840152610160810135828401526101808101356101c084015201356101e08201526101e081526149de610200826130c2565b51902090565b90821015611096570190565b9093929384831161004e57841161004e578101920390565b15614a1257505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b614a656144479163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061321c565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061321c565b15614a9a5750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b90614abf826007614bbe565b80549092906001600160a01b03163303614ad65750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b600281015464ffffffffff8160a01c168015159081614b32575b5015614b245750600301546001600160a01b031690565b6001600160a01b0316919050565b90504210155f614b0d565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f5114821615614b9d575b60405215614b7d5750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b906001811516614bb557823b15153d15161690614b72565b503d5f823e3d90fd5b63ffffffff81541663ffffffff831690811015614bed575064010000000082101561109657600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b6401000000008210156110965701905f90565b60ff815460e81c169060ff8214614c8857805460ff60e81b191660ff60e81b17905560208110156110965760018163ffffffff926404000000090160ff60c01b1981541690551b1663ffffffff60075460281c161763ffffffff60281b6007549160281b169063ffffffff60281b191617600755565b5050565b90614c96826131a2565b63ffffffff8116805f526005602052614cb460405f209260046143fe565b6004811015610c805760018103614d3f5750614ccf846148b2565b90825490818303614d27575050506133c5909263ffffffff60045460201c1680155f14614d0757505f610ae96101a0830135926131a2565b614d1563ffffffff916131b3565b165f52600560205260405f20546144fb565b6305d5c8d160e21b5f5260045260245260445260645ffd5b6148659163fefc277160e01b5f5260045261301e565b919080821115614d9e57614d6891613409565b610200811015614d9457905b818103614d7f575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b5061020090614d74565b50505f614d68565b91959194919390926102008410614f89576102005b614dc4816131e5565b91614dd260405193846130c2565b818352614dde826131e5565b602084019490601f19013686375f5b818110614f445750505060011c805b614edd5750511561109657519460091c905f5b848110614e8f57505061020082119050614e5a57505f5b8284149182614e50575b505015614e3b575050565b63f4dd23a760e01b5f5260045260245260445ffd5b1490505f80614e30565b614e6390615370565b5f5b6102006001821b10614e7f57614e7a91613409565b614e26565b5f19811461067657600101614e65565b90919560018716155f14614ec157614ea8828685613238565b35905f52602052600160405f205b96811c929101614e0f565b614ecc828685613238565b355f52602052600160405f20614eb6565b5f5b818110614ef0575060011c80614dfc565b600181901b906001600160ff1b038116810361067657614f108285613248565b516001830180931161067657614f2860019386613248565b51905f5260205260405f20614f3d8286613248565b5201614edf565b80614f526001928486613238565b3560405160208101918460fa1b8352602182015260218152614f756041826130c2565b519020614f828288613248565b5201614ded565b6001614f9485615370565b1b614dbb565b9064044000004d63ffffffff8154169263ffffffff811693841015614ff3576001614fc59201614bff565b5080549092906001600160a01b03163303614fdd5750565b635562044560e01b5f526004523360245260445ffd5b8363f5849ddb60e01b5f5260045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806150f3575b15615061577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526149de60c0826130c2565b507f00000000000000000000000000000000000000000000000000000000000000004614615038565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615193579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613575575f516001600160a01b0381161561518957905f905f90565b505f906001905f90565b5050505f9160039190565b60ff811690601f82116151cd57604051916151ba6040846130c2565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b906151e8826007614bbe565b90633fffffff8360021c169263400000008410156110965764040000004d84018054600683901b60c01681811c6001600160401b0316929160018411156152b9575f198401976001600160401b038911610676576001600160401b0361524e8a99614af3565b99169485116152aa5763400000001115611096579083901b900390556040519081526001600160a01b0385169163ffffffff16907fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c428177090602090a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b63ffffffff64044000004d541663ffffffff8216908110156152fa57506401000000008110156110965764044000004e0190565b63f5849ddb60e01b5f5260045260245ffd5b919060061b60c016677fffffffffffffff6153328385841c6001600160401b031661325c565b116105ee571b0190565b9063ffffffff5f91165b8063ffffffff83161061535857505090565b90915f5263ffffffff600160205f2093011690615346565b905f915b806001841b106153815750565b915f1981146106765760010191615374565b8060e01c9182106153c65760201b156153b457600181018091116106765790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9066ffffffffffffff60c01b8160181b169066ffffffffffffff60801b8160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907801000000000000000100000000000000010000000000000001603f1b82166105ee57565b6403fffffffc8160de1c169066ffffffffffffff8160a81c166154da576dffffffffffffffffffffffffffff8160701c166154cb5760381c6001600160a81b03161561444757600181018091116106765790565b50600281018091116106765790565b5060038101809111610676579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a26469706673582212206de065aa1e4f0ce1e0cf497b1bd4924667009324235edf4fb5a36153cde6963a64736f6c634300082500336102606040523461030e5760405161417338819003601f8101601f191683016001600160401b03811184821017610312578392829160405283398101036101e0811261030e576101c01361030e576040516101c081016001600160401b038111828210176103125760405261007382610326565b9182825261008360208201610326565b602083019081526100966040830161033a565b90604084019182526100aa6060840161034e565b90606085019182526100be6080850161034e565b93608086019485526100d260a0820161034e565b9160a087019283526100e660c0830161034e565b9760c088019889526100fa60e0840161034e565b9660e0890197885261010f610100850161034e565b6101008a019081526101208501519260ff8416840361030e578a998a986101208a019586526101c06101446101408a0161035f565b986101408c01998a5261016061015b81830161035f565b9c019b8c5261018061016e81830161033a565b9e019d8e526101a061018181830161033a565b9f019e8f5201519d6001600160a01b038f168f900361030e576001600160a01b03938416608052965190921660a05298516001600160401b0390811660c052905163ffffffff90811660e0529251831661010052955182166101205292518116610140529551861661016052905190941661018052925160ff166101a052915161ffff9081166101c0529051166101e05290518116610200529051166102205261024052604051613e04908161036f8239608051818181610be701528181611b0301528181612d8c015261308e015260a05181505060c0518181816105c00152611527015260e0518181816108cc01526114f70152610100518161155301526101205181611581015261014051818181610876015281816115ae0152818161190801526121f4015261016051816118c30152610180518181816105870152818161179d015261222101526101a0518150506101c051816107f801526101e0518150506102005181505061022051818181610de0015261195b015261024051818181610fec01526111e50152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361030e57565b51906001600160401b038216820361030e57565b519063ffffffff8216820361030e57565b519061ffff8216820361030e5756fe60806040526004361015610011575f80fd5b5f5f3560e01c80630356358c146121ad57806307f5c8da14611f175780630bc54b8114611eab5780631aa818b414611ce35780633c9b98661461187957806342d7376a14611214578063573255f4146111d0578063733e02ad14610f4557806377c0498114610eeb578063953233cd14610e12578063b19f99fb14610dc2578063b27ca34214610d83578063b6c3d20614610cba578063e0366b2b14610997578063e7bc12b5146104415763efa888a6146100ca575f80fd5b3461043d573660031901610240811261043d576101c01361043d576101c4356001600160401b03811161043d57610105903690600401612367565b906101e4356001600160401b03811161043d57610126903690600401612367565b91610204356001600160401b03811161043d57610147903690600401612367565b929093610224356001600160401b03811161043d5761016a903690600401612367565b9091610174612a70565b303b1561043d575f96610240966101d26101f8966101e5946101bf6101c49a6040519e8f9d8e9d8e63073d54ed60e31b81526101b2600482016125a2565b01526102448d0191612839565b8a8103600319016101e48c015291612839565b8781036003190161020489015291612839565b8481036003190161022486015291612839565b038183305af19081610428575b50610423573d1561041c573d61021a816126bc565b90610228604051928361247e565b81523d82602083013e5b602081519101805163ffffffff60e01b811690600484106103fc575b5063ffffffff60e01b16633b94c11d60e11b81149081156103eb575b81156103da575b81156103c9575b81156103b8575b81156103a7575b50156103a55750505b6103926001600160a01b0360016102a461285d565b015416610336836001600160401b036102cd8460018060a01b03165f52600360205260405f2090565b5460a01c166102ec8460018060a01b03165f52600360205260405f2090565b6001600160401b0360a01b198154169055610331610315826001600160401b0360025416612819565b6001600160401b03166001600160401b03196002541617600255565b6127e6565b604080516001600160401b0383168152600183901c677fffffffffffffff1660208201529192339290917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d3939190819081015b0390a33390612d5a565b805f516020613daf5f395f51905f525d80f35bfd5b63020fd42f60e51b1490505f610286565b6386e4f6c760e01b8114915061027f565b63fd67e96560e01b81149150610278565b63b3978a2760e01b81149150610271565b630c8737ad60e31b8114915061026a565b6001600160e01b0319600485900360031b81901b9091161690505f61024e565b6060610232565b61028f565b6104359192505f9061247e565b5f905f610205565b5f80fd5b3461043d5761022036600319011261043d5761045b6122a8565b610463612352565b906101c036604319011261043d5761020435916001600160401b03831161043d5736604484011161043d576104a58260a061049d82612ad5565b015115612549565b65ffffffffffff811663ffffffff60301b8360301b161791825f5264060000005160205260405f2054916001600160401b038360601c1680151580610989575b1561096457604051946104f786612412565b63ffffffff85168652602086019563ffffffff8660201c16875260ff604082019663ffffffff8160401c1688526060830194855260a01c161515608082015263ffffffff64044000004d54169763ffffffff8616988910156109515764010000000086101561082e5764ffffffffff8664044000004e015460a01c16801561093e578042106109285763ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169081810364ffffffffff81116109145764ffffffffff167f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156108bc5750505f915b6004549163ffffffff808460201c16931683149283156108ac575b50821561085f575b50501561084257506001600160401b03939291858763ffffffff61064194600401935116613443565b5f90815264060000005160209081526040808320805460ff60a01b1916600160a01b17905563ffffffff87168352640600000052909152902063ffffffff61068b81835416612f35565b1663ffffffff198254161790555116633fffffff8360021c1690634000000082101561082e5786957f4b7794827a867ac363632c12d01344db464e60bed89acc94021b495644f520789561077a63ffffffff936107206060986001600160401b0360c0643fffffffc08a64054000004e01549360061b1616918161070e8b612abd565b90549060031b1c841c16921c16612819565b6001600160401b0381168210156108265750945b61076261075c61074383612abd565b90549060031b1c6001600160401b0389169d8e91613c76565b91612abd565b90919082549060031b91821b915f19901b1916179055565b8051831683036107e25761079e5f945b610798868686511692612819565b906139f1565b6001600160401b03841693846107cf575b505051169565ffffffffffff6040519316835260208301526040820152a3005b836107db9251166139f1565b88806107af565b61079e6001600160401b0361271061081e61ffff7f0000000000000000000000000000000000000000000000000000000000000000168d612806565b04169461078a565b905094610734565b634e487b7160e01b5f52603260045260245ffd5b63ffffffff908a630740f2ad60e21b5f526004521660245260445ffd5b64ffffffffff92509061089c6108a19263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906123f6565b6123f6565b164210158b80610618565b63ffffffff85161092508d610610565b6108c591613211565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156109005763ffffffff910416916105f5565b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b89638661088d60e01b5f5260045260245260445ffd5b8963511e3ddd60e01b5f5260045260245ffd5b8863f5849ddb60e01b5f5260045260245ffd5b5063ffffffff65ffffffffffff9263e8ee59ff60e01b5f52166004521660245260445ffd5b5060ff8460a01c16156104e5565b3461043d573660031901610220811261043d576101c01361043d576101c435600681101561043d576101e4356001600160401b03811161043d5780600401813603606060031982011261043d57610204356001600160401b03811161043d57610a0490369060040161227b565b91610a0d612a70565b60043563ffffffff81169081810361043d57815f52600560205260405f2091610a378260046137af565b906004821015610ca65760018203610c9157505090610a69610a8d92610a5d6004613b02565b90835490818314612e49565b8761ffff6001610a77612397565b93015460c81c16610a87886123e5565b92612f47565b9463ffffffff604087015116610aa1612397565b814211610c75575050610ab3876130b2565b60058903610c455790610ad091610aca368961270d565b91613950565b6024810135916022190182121561043d5701916004830135926001600160401b03841161043d5760240192803603841361043d57610b3793610b139136916126d7565b91608b60018060a01b03610b2d605186015160e01c612ad5565b5116930151612c7e565b92610b40612397565b93610b4a836123e5565b9015610c1d5750610c0b9350916020916001600160401b03935b63ffffffff610b7a610b74612397565b936123e5565b610b87604051809461252f565b16848201527fc3b90aba38a11e57759d67b220caa4fb0da64b7d2798146e9187be3b3292bab8604063ffffffff33941692a301818151165f5490610bd28460c01b918360c01c6127e6565b60c01b169060018060c01b0316175f555116337f00000000000000000000000000000000000000000000000000000000000000006139b2565b5f5f516020613daf5f395f51905f525d005b634f282f3760e11b5f5263ffffffff85811660045291610c3c90612521565b1660445260645ffd5b6001600160401b039795506020969450610c0b989350610c709250610c6a368661270d565b91613872565b610b64565b63ffffffff9063117a366160e11b5f521660045260245260445ffd5b63fefc277160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b3461043d57610cc836612306565b92610cd4929192612a70565b610cdd81613724565b6004811015610ca657600114801590610d59575b64ffffffffff6040610d05878787876136c8565b0151169015610d3d57610c0b610d1d86868686612f47565b80516020909101516001600160401b0316906001600160a01b031661305b565b63ffffffff8263b005818160e01b5f521660045260245260445ffd5b5063ffffffff81165f52600560205261ffff600160405f20015460c81c1661ffff83161415610cf1565b3461043d57602036600319011261043d5763ffffffff610da16122a8565b165f52640600000052602052602063ffffffff60405f205416604051908152f35b3461043d575f36600319011261043d576020600a6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016046001600160401b0360405191168152f35b3461043d57604036600319011261043d57610e2b6122a8565b63ffffffff60301b65ffffffffffff610e42612352565b610e4a612692565b50610e53612692565b50169160301b16175f5264060000005160205260a060405f2060405190610e7982612412565b546001600160401b0363ffffffff82169283815263ffffffff60208201818560201c168152816040840191818760401c16835260ff60806060870196888a60601c16885201978a1c16151587526040519788525116602087015251166040850152511660608301525115156080820152f35b3461043d576060610f10610efe36612306565b92610f0a929192612674565b506136c8565b6040805182516001600160a01b031681526020808401516001600160401b0316908201529181015164ffffffffff1690820152f35b3461043d573660031901610200811261043d576101c01361043d576101c435601081101561043d576101e4356001600160401b03811161043d5761022491610f93602092369060040161227b565b939091610f9e612a70565b846040519586948593631e5188e160e11b8552610fbd600486016125a2565b6101c48501526102006101e485015281610204850152848401375f828201840152601f01601f191681010301817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156111c5575f9161118a575b5061102d612397565b901561117157600161103f600461295c565b01548060e01c64ffffffffff8260a01c16905f915f5b60ff8116602081101561115d576001811b8416158015611140575b6111355761107d82613c61565b50549063ffffffff8260a01c169164010000000083101561082e576403fffffffc90609e1c166009019586548260ff8260e81c160361112657604060ff9593600195936111136110fb6001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c1680936127e6565b8c5467ffffffffffffffff60a01b19168d559b613d37565b82519182526020820152a25b0116611055565b5095505050600160ff9161111f565b50600160ff9161111f565b508264ffffffffff61115184613c61565b505460c81c1611611070565b610c0b33866001600160a01b038916613a43565b63ffffffff906316dd2ab760e01b5f521660045260245ffd5b90506020813d6020116111bd575b816111a56020938361247e565b8101031261043d5751801515810361043d5781611024565b3d9150611198565b6040513d5f823e3d90fd5b3461043d575f36600319011261043d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461043d5736600319016103a0811261043d5760a01361043d576101003660a319011261043d576101a4356001600160401b03811161043d5761125b90369060040161227b565b6101c0366101c319011261043d5761038435916001600160401b03831161043d5736604484011161043d57611296611291612397565b612ad5565b916112ae60a0840151156112a8612397565b90612549565b60405161010081018181106001600160401b038211176118655760405260a43563ffffffff8116810361043d5781526020810160c435815260e43563ffffffff8116810361043d57604083019081526101043563ffffffff8116810361043d57606084019081526101243563ffffffff8116810361043d5760808501908152610144359063ffffffff8216820361043d5760a0860191825261016435926001600160401b038416840361043d5760c0870193845260e08701946101843586526040519660208801987f1e3be29ff78577e6c4d62dec1de111dbb5b49c7ab1495f04a9b4e0ece50a977a8a525163ffffffff1660408901525160608801525163ffffffff1660808701525163ffffffff1660a08601525163ffffffff1660c08501525163ffffffff1660e0840152516001600160401b03166101008301525161012082015261012081526114036101408261247e565b5190206084358082036118505750509061143a916114286114233661249f565b612bfa565b84516001600160a01b03169290612c7e565b90611443612397565b90516001600160a01b0316911561183457826001600160401b0361146561256a565b1615611825576114c06114766123aa565b61149963ffffffff60075416918263ffffffff6114916123aa565b921610612581565b63ffffffff806114a76123be565b161490811561180e575b506114ba6123be565b90612581565b63ffffffff6114cd6123d2565b1660018101809111610914576115d46115a764ffffffffff61157961154c61151d839663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612806565b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001661253c565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061253c565b1663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906123f6565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906123f6565b16906115de6123d2565b8242106117f15761160c826115f16123d2565b6115f9612397565b916004019161160661250c565b9161321e565b611614612397565b61161c61250c565b65ffffffffffff811663ffffffff60301b8360301b16175f5264060000005160205260405f2080546001600160401b038160601c166117cc5763ffffffff906116636123d2565b9061166c6123aa565b67ffffffff000000006bffffffff000000000000000061168a6123be565b60401b169160201b16916bffffffffffffffff000000001916171783551663ffffffff198254161781556116bc61256a565b815467ffffffffffffffff60601b191660609190911b67ffffffffffffffff60601b1617905563ffffffff82165f9081526406000000526020526040902063ffffffff61170b818354166131fa565b1663ffffffff198254161790557fb673cf302d9004626ab3a706cce548aee32fe55840fc09b0689285f69f85a1d4606063ffffffff806117496123aa565b6001600160401b036117596123d2565b8361176261256a565b9165ffffffffffff6040519a168a5216602089015216604087015216941692a36117ca61178d612397565b64ffffffffff6117c363ffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261253c565b1690613632565b005b65ffffffffffff8363ffffffff86634b2b0f1960e11b5f52166004521660245260445ffd5b63ffffffff9150632aef6cb960e11b5f521660045260245260445ffd5b905063ffffffff61181d6123be565b1610836114b1565b6365e52d5160e11b5f5260045ffd5b63ffffffff9063273a441760e11b5f521660045260245260445ffd5b6315ce70e560e21b5f5260045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b3461043d57611887366122cc565b611892929192612a70565b61189b82612e72565b926118a68184613165565b63ffffffff841695915080861015611cc057506118e963ffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261253c565b92600164ffffffffff85169201549364ffffffffff61193363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016828860a01c166123f6565b1661193d876123e5565b818511611ca457505061199061ffff611982600a6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001604986123e5565b9660c81c1692858488613c2e565b5f90815264060000004f60205260409020805490916001600160a01b038216611c7e5760a088901b67ffffffffffffffff60a01b1660e09190911b6001600160e01b0319161733179091555064060000004e546001600160401b03969161ffff918890611a0090899083166127e6565b16881964060000004e54161764060000004e551665ffffffff00008560101b16175f5264060000005060205260405f2063ffffffff611a41818354166131fa565b1663ffffffff19825416179055611a5b604051809461252f565b602083015260408201527f66ea6d85f2a8b7503bcb2e7a7e87a5acdec2dc30070c48705c69f64d984d0bc1606063ffffffff33941692a31680158015611aad575f5f516020613daf5f395f51905f525d005b611825575f54611ac6826001600160401b03831661253c565b6001600160401b038111611c6b576001600160401b031667ffffffffffffffff1991909116175f556040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa9182156111c5575f92611c37575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f5114821615611c18575b50836040525f60605215611c0657826024816020936370a0823160e01b82523060048301525afa80156111c5575f90611bd2575b611bb59250613211565b90808214610c0b576333fe89d360e11b5f5260045260245260445ffd5b506020823d602011611bfe575b81611bec6020938361247e565b8101031261043d57611bb59151611bab565b3d9150611bdf565b635274afe760e01b5f5260045260245ffd5b6001821516611c2e573b15153d15161685611b77565b843d5f823e3d90fd5b9091506020813d602011611c63575b81611c536020938361247e565b8101031261043d57519084611b44565b3d9150611c46565b826304041d9560e11b5f5260045260245ffd5b632aa4309960e11b5f5263ffffffff871660045288611c9c87612521565b60445260645ffd5b63ffffffff90637189637b60e01b5f521660045260245260445ffd5b6316ccf87760e01b5f5285836006811015610ca65760045260245260445260645ffd5b3461043d57611d22611cf4366122cc565b90611d00939293612a70565b61ffff6001611d0e86612e72565b015460c81c16611d1d856123e5565b612f47565b63ffffffff604082015116611d36836123e5565b81421115611e8f57505080516001600160a01b031691600190611d589061295c565b0154918260e01c64ffffffffff8460a01c16905f935f5b60ff81166020811015611e77576001811b8416158015611e5a575b611e4f57611d9782613c61565b50549063ffffffff8260a01c169164010000000083101561082e576403fffffffc90609e1c166009019788548260ff8260e81c1603611e4057604060ff959360019593611e2d611e156001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c1680936127e6565b8e5467ffffffffffffffff60a01b19168f559d613d37565b82519182526020820152a25b0116611d6f565b5097505050600160ff91611e39565b50600160ff91611e39565b508464ffffffffff611e6b84613c61565b505460c81c1611611d8a565b610c0b83610d1d888a6001600160a01b038d16613a43565b63ffffffff9063b005818160e01b5f521660045260245260445ffd5b3461043d57602036600319011261043d576040611ec66122a8565b63ffffffff81165f52600560205261ffff6001835f20015460c81c169065ffffffff000061ffff83169160101b16175f5264060000005060205263ffffffff825f2054169082519182526020820152f35b3461043d573660031901610180811261043d5760a01361043d5760a4356001600160401b03811161043d57611f5090369060040161227b565b60a03660c319011261043d57610164356001600160401b03811161043d57611f7c90369060040161227b565b90611f85612a70565b6001600160a01b03611f98611291612397565b511692611fa76114233661249f565b9060405195611fb587612412565b60c4359263ffffffff84169788850361043d5784815260e4359865ffffffffffff8a1691828b0361043d578a6020820152610104356040820152610124356001600160401b038116810361043d578161202091606063ffffffff940152610144356080820152612bfa565b96612029612397565b90501614988961218e575b505087612183575b8761216b575b50505084612158575b50505050612057612397565b901561213f57612065612397565b6120d4633fffffff8260021c16916001600160401b038060c0643fffffffc061208d87612aa5565b90549060031b1c9460061b161692831c16936120b86120ab82612aa5565b90549060031b1c91612aa5565b9290931b19169082549060031b91821b915f19901b1916179055565b801561182557610c0b906120e6612397565b604080516001600160401b0384168152600184901c677fffffffffffffff166020820152339263ffffffff16917f87fef7e61e0de38370cd8257dd403ebd47d7878e734b91bd004b8a9bdd643b46919081908101610388565b63ffffffff90632e2ffd9760e01b5f521660045260245ffd5b6121629450612c7e565b8180808061204b565b61217a93975090869291612c7e565b93858080612042565b83811415975061203c565b65ffffffffffff919299506121a161250c565b90501614968880612034565b3461043d576101c036600319011261043d5763ffffffff6121cc612397565b165f52600560205264ffffffffff61224761221a82600160405f20015460a01c1663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906123f6565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906123f6565b16612250612397565b81421061225f576117ca61285d565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b9181601f8401121561043d578235916001600160401b03831161043d576020838186019501011161043d57565b6004359063ffffffff8216820361043d57565b359063ffffffff8216820361043d57565b60031901610200811261043d576101c01361043d576004906101c435600681101561043d57906101e43563ffffffff8116810361043d5790565b608090600319011261043d5760043563ffffffff8116810361043d579060243561ffff8116810361043d5790604435600681101561043d579060643563ffffffff8116810361043d5790565b6024359065ffffffffffff8216820361043d57565b9181601f8401121561043d578235916001600160401b03831161043d576020808501948460051b01011161043d57565b60043563ffffffff8116810361043d5790565b6101243563ffffffff8116810361043d5790565b6101443563ffffffff8116810361043d5790565b60a43563ffffffff8116810361043d5790565b3563ffffffff8116810361043d5790565b9064ffffffffff8091169116019064ffffffffff821161091457565b60a081019081106001600160401b0382111761186557604052565b606081019081106001600160401b0382111761186557604052565b60c081019081106001600160401b0382111761186557604052565b604081019081106001600160401b0382111761186557604052565b90601f801991011681019081106001600160401b0382111761186557604052565b60a090600319011261043d57604051906124b882612412565b8160043563ffffffff8116810361043d57815260243565ffffffffffff8116810361043d57602082015260443560408201526064356001600160401b038116810361043d5760608201526080608435910152565b60243565ffffffffffff8116810361043d5790565b6006811015610ca657602452565b906006821015610ca65752565b9190820180921161091457565b156125515750565b63ffffffff9063259f3abd60e11b5f521660045260245ffd5b610164356001600160401b038116810361043d5790565b156125895750565b63ffffffff90634ddd5a3160e11b5f521660045260245ffd5b60043563ffffffff811680910361043d57815260243563ffffffff811680910361043d57602082015260443563ffffffff811680910361043d5760408201526064356001600160401b03811680910361043d57606082015260843563ffffffff811680910361043d57608082015260a43563ffffffff811680910361043d5760a082015260c43560c082015260e43560e082015261010435610100820152610124356101208201526101443561014082015261016435610160820152610184356101808201526101a06101a435910152565b604051906126818261242d565b5f6040838281528260208201520152565b6040519061269f82612412565b5f6080838281528260208201528260408201528260608201520152565b6001600160401b03811161186557601f01601f191660200190565b9291926126e3826126bc565b916126f1604051938461247e565b82948184528183011161043d578281602093845f960137010152565b919060608382031261043d576040516127258161242d565b8093612730816122bb565b825260208101356001600160401b03811161043d57810183601f8201121561043d5783816020612762933591016126d7565b60208301526040810135906001600160401b03821161043d57019180601f8401121561043d578235926001600160401b038411611865578360051b90604051946127af602084018761247e565b855260208086019282010192831161043d57602001905b8282106127d65750505060400152565b81358152602091820191016127c6565b906001600160401b03809116911601906001600160401b03821161091457565b8181029291811591840414171561091457565b906001600160401b03809116911603906001600160401b03821161091457565b81835290916001600160fb1b03831161043d5760209260051b809284830137010190565b612868600480612ece565b9060043563ffffffff811680820361043d57805f52600660205263ffffffff60405f2054168061294657506001840191600360d81b60ff60d81b1984541617835560045461ffff8160601c169061ffff82146109145761ffff60601b1916600190910160601b61ffff60601b1617600481905563ffffffff90604081901c821690816129405782915060201c165b1663ffffffff196004541617600455507f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df0602085549360018060a01b0390541693604051908152a3565b506128f6565b9063075d3c0160e41b5f5260045260245260445ffd5b90612968826004612ece565b9163ffffffff612977826123e5565b16805f52600660205263ffffffff60405f2054169081612a5b57505060018301805460ff60d81b1916600360d81b1781556004549091606082901c61ffff90811690811461091457612a109263ffffffff91600161ffff60601b910160601b169061ffff60601b19161780600455818160401c169081155f14612a555782915060201c165b1663ffffffff1960045416176004556123e5565b835491546040519283526001600160a01b03169163ffffffff909116907f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df090602090a3565b506129fc565b63075d3c0160e41b5f5260045260245260445ffd5b5f516020613daf5f395f51905f525c612a965760015f516020613daf5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b634000000081101561082e576405c000004e01905f90565b634000000081101561082e5764058000004e01905f90565b5f60a0604051612ae481612448565b828152826020820152826040820152826060820152826080820152015264044000004d63ffffffff81541663ffffffff831690811015612be85750816001612b2c920161361f565b50633fffffff8260021c169054634000000082101561082e5764054000004e82015460069390931b60c01692634000000083101561082e5764058000004e830154841c6001600160401b0316634000000084101561082e576001600160401b038060ff956405c000004e01545f60031b1c871c169260405196612bae88612448565b60018060a01b03861688521c1660208601526040850152606084015264ffffffffff8160a01c16608084015260c81c16151560a082015290565b63f5849ddb60e01b5f5260045260245ffd5b604051608060208201927f0c1875ca25b0c3f5990a265632883e4b5b7bd2166771a862a8606fd144475825845263ffffffff815116604084015265ffffffffffff60208201511660608401526040810151828401526001600160401b0360608201511660a0840152015160c082015260c08152612c7860e08261247e565b51902090565b906042612d38939260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f6d04e350b75edd5d277d2208c3ea5487d7f2c06751a9a5f7943d31a2118fbe0060408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a08152612d1860c08261247e565b519020906040519161190160f01b83526002830152602282015220613ace565b50506001600160a01b03908116911681149081612d53575090565b9050151590565b90612dcd6001600160401b03915f548360c01b612d7a868360c01c6127e6565b60c01b169060018060c01b0316175f557f000000000000000000000000000000000000000000000000000000000000000093612dc8677fffffffffffffff8260011c169285841690876139b2565b612819565b166040519063a9059cbb60e01b5f5261dead60045260245260205f60448180865af19060015f5114821615612e28575b60405215612e085750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b906001811516612e4057823b15153d15161690612dfd565b503d5f823e3d90fd5b15612e5357505050565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b90612e7c826123e5565b9163ffffffff831692835f52600560205260405f20918294612e9f8360046137af565b906004821015610ca65760018203610c9157505090612ec1612ecc9392613b02565b915490818314612e49565b565b9190612ed9816123e5565b63ffffffff81165f526001840160205260405f2091612ef98284966137af565b6004811015610ca65760018103612f19575090612ec1612ecc9392613b02565b63ffffffff8363fefc277160e01b5f521660045260245260445ffd5b63ffffffff168015610914575f190190565b91939293612f53612674565b50612f6085828486613c2e565b805f5264060000004f60205260405f209560405196612f7e8861242d565b549260018060a01b0384169788815260208101946001600160401b038160a01c16865260e01c6040820152971561303b575050916001600160401b03612feb8161ffff9465ffffffff0000965f5264060000004f6020525f604081205551168264060000004e5416612819565b166001600160401b031964060000004e54161764060000004e55169160101b16175f5264060000005060205260405f2063ffffffff61302c81835416612f35565b1663ffffffff19825416179055565b637843a8f960e01b5f5263ffffffff8681166004529190610c3c90612521565b6001600160401b03612ecc925f548260801b61307c83858460801c166127e6565b60801b16908360801b1916175f5516907f00000000000000000000000000000000000000000000000000000000000000006139b2565b6006811015610ca6578015613149576002811461312c576003811461310f576004146130f3576024359063ffffffff82169182810361043d575060e4359190565b60a4359063ffffffff82169182810361043d5750610144359190565b506084359063ffffffff82169182810361043d5750610124359190565b506044359063ffffffff82169182810361043d5750610104359190565b506024359063ffffffff82169182810361043d575060c4359190565b91906006811015610ca65780156131e657600281146131d157600381146131bc576004146131a85763ffffffff60e06131a0602085016123e5565b930135921690565b63ffffffff6101406131a060a085016123e5565b5063ffffffff6101206131a0608085016123e5565b5063ffffffff6101006131a0604085016123e5565b5063ffffffff60c06131a0602085016123e5565b63ffffffff1663ffffffff81146109145760010190565b9190820391821161091457565b9290919261322b81613724565b6004811015610ca6578015908115613438575b50613432578063ffffffff61326e92165f52600560205260405f20546132656101c4613b02565b91828214612e49565b6040519061327b82612463565b8190604081019036821161043d5780925b82841061340657505050506020815191015160208201908151511592836020830193845151159465ffffffffffff891663ffffffff60301b8960301b161791831580986133fe575b976133c2575b508515613377575b50501561335e57505f915b83613324575b505050156132ff575050565b9063ffffffff65ffffffffffff92631483bbf760e01b5f52166004521660245260445ffd5b919250901561335057506101e43563ffffffff8116810361043d5763ffffffff905b16145f80806132f3565b63ffffffff80915116613346565b63ffffffff9051166001810180911161091457916132ed565b9195916101e43563ffffffff8116810361043d576133a090869063ffffffff166102a435613950565b826133b0575b5050935f806132e2565b516051015160b01c1190505f806133a6565b9096506101e43563ffffffff8116810361043d5782916133f08663ffffffff8460519550166102a435613950565b51015160b01c10955f6132da565b5086156132d4565b83356001600160401b03811161043d5760209161342783923690860161270d565b81520193019261328c565b50505050565b60039150145f61323e565b9290919261345081613724565b6004811015610ca6578015908115613614575b50613432578063ffffffff61348992165f52600560205260405f20546132656044613b02565b6040519061349682612463565b8190604081019036821161043d5780925b8284106135e857505050506020815191015160208201908151511592836020830193845151159465ffffffffffff891663ffffffff60301b8960301b161791831580986135e0575b976135a5575b50851561355b575b50501561354257505f915b8361351957505050156132ff575050565b9192509015613350575060643563ffffffff8116810361043d5763ffffffff16145f80806132f3565b63ffffffff905116600181018091116109145791613508565b91959160643563ffffffff8116810361043d5761358390869063ffffffff1661012435613950565b82613593575b5050935f806134fd565b516051015160b01c1190505f80613589565b90965060643563ffffffff8116810361043d5782916135d28663ffffffff84605195501661012435613950565b51015160b01c10955f6134f5565b5086156134ef565b83356001600160401b03811161043d5760209161360983923690860161270d565b8152019301926134a7565b60039150145f613463565b64010000000082101561082e5701905f90565b64010000000081101561082e578064044000004e019064ffffffffff825460a01c166136c35764010000000081101561082e57815464ffffffffff60a01b191660a084901b64ffffffffff60a01b161790915560405164ffffffffff92909216825263ffffffff16907f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c290602090a2565b505050565b906136dd9392916136d7612674565b50613c2e565b5f5264060000004f60205260405f2054604051906136fa8261242d565b6001600160a01b038116825260a081901c6001600160401b0316602083015260e01c604082015290565b63ffffffff16805f526005602052600160405f20015460ff8160d81c16916004831015610ca657600183149182613793575b508161376c575b50156137695750600390565b90565b600191500163ffffffff81116109145763ffffffff8060045460401c16911614155f61375d565b90915061ffff8060045460601c169160c81c161415905f613756565b63ffffffff82165f5260018101602052600160405f2001549060ff8260d81c16926004841015610ca657600184149283613822575b50826137f8575b5050156137695750600390565b63ffffffff908116600101925082116109145763ffffffff80915460401c16911614155f806137eb565b90925061ffff80835460601c169160c81c161415915f6137e4565b156138455750565b63ffffffff9063b28664a960e01b5f521660045260245ffd5b805182101561082e5760209160051b010190565b919061388763ffffffff83511682811061383d565b6020820151602081519101209160408101519063ffffffff815116925f945b83518610156138f657600185166138db576138c1868561385e565b51905f52602052600160405f205b94811c950194936138a6565b6138e5868561385e565b515f52602052600160405f206138cf565b919450925093909314928361391a575b50509063ffffffff612ecc9251169061383d565b515f949350905b806001861b1061393e5750612ecc929363ffffffff911492613906565b935f1981146109145760010193613921565b61395b918391613872565b60208101519081519160b883149283613993575b50505163ffffffff1690156139815750565b639073072f60e01b5f5260045260245ffd5b909192501561082e576020015160f81c6002149063ffffffff5f61396f565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f5114821615612e285760405215612e085750565b633fffffff8160021c1690634000000082101561082e57613a386340000000918364040000004d019463ffffffff6001600160401b0387545f60031b1c9216921690613c76565b91101561082e579055565b6001600160a01b0381165f908152600360205260409020612ecc9392613a71916001600160401b03906102cd565b604080516001600160401b0383168152677fffffffffffffff600184901c16602082015291926001600160a01b03858116939116917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d39391a3612d5a565b9060418303613af857613af19250602081013591604082359201355f1a90613cb5565b9192909190565b50505f9160029190565b60405160208101917f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6835263ffffffff613b3b826122bb565b16604083015263ffffffff613b52602083016122bb565b16606083015263ffffffff613b69604083016122bb565b1660808301526060810135906001600160401b038216820361043d576001600160401b036101a0921660a084015263ffffffff613ba8608083016122bb565b1660c084015263ffffffff613bbf60a083016122bb565b1660e084015260c081013561010084015260e0810135610120840152610100810135610140840152610120810135610160840152610140810135610180840152610160810135828401526101808101356101c084015201356101e08201526101e08152612c786102008261247e565b9061ffff65ffffffff000091949394169160101b1617906006831015610ca65763ffffffff169160201b9060281b171790565b602081101561082e5764040000000901905f90565b919060061b60c016677fffffffffffffff613c9c8385841c6001600160401b031661253c565b11613ca6571b0190565b63020fd42f60e51b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613d2c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156111c5575f516001600160a01b03811615613d2257905f905f90565b505f906001905f90565b5050505f9160039190565b80549060ff8260e81c169160ff83146136c35760ff60e81b191660ff60e81b179055602081101561082e57806404000000090160ff60c01b19815416905568ffffffff000000000063ffffffff6001600754931b1663ffffffff8360281c161760281b169068ffffffff000000000019161760075556fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a2646970667358221220146cfab291ef8bab7c8aae63153f49086f5d6d287606121299f8f7f4bb75de9964736f6c63430008250033'
