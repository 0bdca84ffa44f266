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
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "until",
        "type": "uint40"
      }
    ],
    "name": "StakeHeld",
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
        "name": "",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "",
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
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint40",
        "name": "until",
        "type": "uint40"
      }
    ],
    "name": "AccusedTooLate",
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
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      }
    ],
    "name": "AccusesOwn",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      }
    ],
    "name": "AlreadyAccused",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "AlreadyExecuted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint40",
        "name": "executableAt",
        "type": "uint40"
      }
    ],
    "name": "AppealOver",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      }
    ],
    "name": "CaseExists",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum ICommittee.CaseStatus",
        "name": "needed",
        "type": "uint8"
      },
      {
        "internalType": "enum ICommittee.CaseStatus",
        "name": "actual",
        "type": "uint8"
      }
    ],
    "name": "CaseNotIn",
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
        "internalType": "uint256",
        "name": "seats",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "least",
        "type": "uint8"
      }
    ],
    "name": "CommitteeTooSmall",
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
        "internalType": "uint48",
        "name": "drawBlock",
        "type": "uint48"
      }
    ],
    "name": "DrawNotReady",
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
    "name": "EpochNotFinal",
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
        "internalType": "uint40",
        "name": "executableAt",
        "type": "uint40"
      }
    ],
    "name": "InTimelock",
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
        "name": "node",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "LineWithheld",
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
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
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
      }
    ],
    "name": "NothingAtStake",
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
        "name": "voters",
        "type": "uint32"
      }
    ],
    "name": "VotersNotEligible",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint40",
        "name": "votesUntil",
        "type": "uint40"
      }
    ],
    "name": "VotesOver",
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
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "drawBlock",
        "type": "uint48"
      }
    ],
    "name": "Accused",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "voters",
        "type": "uint32"
      }
    ],
    "name": "Acquitted",
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
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
      }
    ],
    "name": "Convened",
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
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "drawBlock",
        "type": "uint48"
      }
    ],
    "name": "DrawMissed",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "burned",
        "type": "uint64"
      }
    ],
    "name": "FaultExecuted",
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
        "name": "node",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "line",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "voters",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint40",
        "name": "executableAt",
        "type": "uint40"
      }
    ],
    "name": "Sentenced",
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
        "internalType": "uint8",
        "name": "seat",
        "type": "uint8"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "accuse",
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
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittee.Fault",
        "name": "fault",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "votes",
        "type": "bytes"
      }
    ],
    "name": "acquit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "caseCount",
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
        "components": [
          {
            "internalType": "uint32",
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittee.Fault",
        "name": "fault",
        "type": "tuple"
      }
    ],
    "name": "caseOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "enum ICommittee.CaseStatus",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "accuser",
            "type": "uint8"
          },
          {
            "internalType": "uint32",
            "name": "committee",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "jury",
            "type": "uint32"
          },
          {
            "internalType": "uint40",
            "name": "openedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "votesUntil",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "executableAt",
            "type": "uint40"
          },
          {
            "internalType": "uint48",
            "name": "drawBlock",
            "type": "uint48"
          }
        ],
        "internalType": "struct ICommittee.CaseView",
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
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittee.Fault",
        "name": "fault",
        "type": "tuple"
      }
    ],
    "name": "convene",
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
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittee.Fault",
        "name": "fault",
        "type": "tuple"
      }
    ],
    "name": "executeFault",
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
    "name": "faultAt",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittee.Fault",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
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
            "name": "node",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "line",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittee.Fault",
        "name": "fault",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "votes",
        "type": "bytes"
      }
    ],
    "name": "sentence",
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
        "name": "node",
        "type": "uint32"
      }
    ],
    "name": "stakeHeldUntil",
    "outputs": [
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
  '0x610260604052346108b25761bc53803803908161001b816108b6565b92839283398101036101e081126108b2576101c0136108b257604051906101c082016001600160401b038111838210176107545760405261005b816108db565b9081835261006b602082016108db565b602084015261007c604082016108ef565b604084015261008d60608201610903565b606084015261009e60808201610903565b60808401526100af60a08201610903565b60a08401526100c060c08201610903565b60c08401526100d160e08201610903565b60e08401526100e36101008201610903565b6101008401526101208101519060ff821682036108b2576101c0916101208501526101116101408201610914565b6101408501526101246101608201610914565b61016085015261013761018082016108ef565b61018085015261014a6101a082016108ef565b6101a08501520151906001600160a01b03821682036108b25760018060a01b031660805260018060a01b0360208301511660a05260018060401b0360408301511660c05263ffffffff60608301511660e05263ffffffff6080830151166101005263ffffffff60a0830151166101205263ffffffff60c0830151166101405263ffffffff60e0830151166101605263ffffffff610100830151166101805260ff610120830151166101a05261ffff610140830151166101c05261ffff610160830151166101e05260018060401b03610180830151166102005260018060401b036101a0830151166102205260018060a01b03825116156108775761026161ffff6101408401511661ffff6101608501511690610923565b612710811161083a575063ffffffff60608301511661028060406108b6565b600c815260208101916b65706f63685365636f6e647360a01b8352617a69461491829383159384610833575b1561082b5760015b808410610768575050505063ffffffff6080850151166102d460406108b6565b600d8152602081016c72657665616c5365636f6e647360981b8152838590610824575b1561081c575f5b808410610768575050505063ffffffff60a08501511661031e60406108b6565b601281526020810171706f737454696d656f75745365636f6e647360701b8152838590610815575b1561080d575f5b808410610768575050505063ffffffff60e08501511661036d60406108b6565b600b8152602081016a73686f775365636f6e647360a81b8152838590610806575b156107fe575f5b808410610768575050505063ffffffff60c08501511663ffffffff60e0860151166103c060406108b6565b90600d825260208201906c77696e646f775365636f6e647360981b82528486906107f2575b156107e8575b808410610768575050505061045161044061042f61041e63ffffffff60608901511663ffffffff60808a01511690610923565b63ffffffff60a08901511690610923565b63ffffffff60c08801511690610923565b63ffffffff60e08701511690610923565b600181018091116107d45763ffffffff610100860151169061047360406108b6565b906010825260208201906f756e626f6e64696e675365636f6e647360801b82528486906107c8575b156107be575b808410610768575050505060ff61012085015116916104c060406108b6565b916006835260208301916571756f72756d60d01b8352906107b7575b156107b05760015b8084106107685760405185876001600160401b03615dd084019081119084111761075457615dd0615e83843980516001600160a01b03908116615dd085019081526020808401518316908201526040808401516001600160401b039081169183019190915260608085015163ffffffff9081169184019190915260808086015182169084015260a08581015182169084015260c08086015182169084015260e08086015182169084015261010080860151909116908301526101208085015160ff16908301526101408085015161ffff908116918401919091526101608086015190911690830152610180808501518216908301526101a0938401511692810192909252919091166101c08201528190036101e001905ff08015610749576001600160a01b031661024052604051615552908161093182396080518181816102820152818161190801528181613432015281816134ff015261491f015260a0518181816115410152818161194c0152612ddf015260c051818181611974015281816138120152614404015260e0518181816119a4015281816137e2015261444a0152610100518181816119d1015261383e015261012051816119fe015261014051818181611619015281816117cd01528181611a2b0152614ae40152610160518181816104170152611a5901526101805181818161039e01528181611a8801528181612cb10152818161331d0152614b1101526101a051818181610a4e0152611ab701526101c05181611ae301526101e05181611b10015261020051818181611b3d0152611dc801526102205181818161086a0152611b6e01526102405181601d0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b6084939450604051948593630d1d3e1b60e41b8552606060048601525180938160648701528686015e5f84840186015260248401526044830152601f01601f19168101030190fd5b60026104e4565b505f6104dc565b506203f4806104a1565b50806203f4801061049b565b634e487b7160e01b5f52601160045260245ffd5b50620151806103eb565b508062015180106103e5565b613840610395565b505f61038e565b61070861034d565b505f610346565b6102586102fe565b505f6102f7565b610e106102b4565b505f6102ac565b60a49060405190630d1d3e1b60e41b825260606004830152600660648301526573686172657360d01b608483015260248201526127106044820152fd5b604051630d1d3e1b60e41b81526060600482015260056064820152643a37b5b2b760d91b60848201525f60248201526001604482015260a490fd5b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761075457604052565b51906001600160a01b03821682036108b257565b51906001600160401b03821682036108b257565b519063ffffffff821682036108b257565b519061ffff821682036108b257565b919082018092116107d45756fe60806040526004361015610052575b3461004e57365f80375f8036817f00000000000000000000000000000000000000000000000000000000000000005af43d5f803e61004a573d5ffd5b3d5ff35b5f80fd5b5f5f3560e01c80630219198014612dc957806308f9e8c214612cdc57806315ca049814612b41578063192dbbbd14612b1d578063195bda5e146129e15780631d5c027c146129a55780631f5a09061461295b578063279c1cfb146128f5578063307d3f06146127ee578063344f186b146126ba57806339eaa768146126065780633d49fb3b1461251f578063413126cc146124c4578063460b4fa71461241f57806348fc6f51146123d05780634a55afd1146123a957806360da3e8314612387578063682a91411461232b5780636da49b83146123085780636dba7f8914611d2e5780637667180814611d0557806384b0196e14611c4f57806389035730146118845780638db8c5d01461183c5780639a758d0d1461165c5780639c27d787146115a15780639ca0ac381461152b578063aa9224cd146114e1578063af0428c8146113ce578063b3ff1860146112d5578063c038a38e14611246578063c6b463d314611224578063d1cd5192146110fd578063d213abf21461102c578063d3b920c614610f5c578063d454ee36146107bb578063d93f088c146106a6578063f50d58ab1461034f5763f9e2b1791461020a575061000e565b3461004e5760e036600319011261004e57610223612e41565b61022b612ea4565b91610234612eba565b6084359360ff851680950361004e5761024b61337d565b60ff60015416610340576102806102746001600160401b0384166001600160401b0384166132ed565b63ffffffff86166132fa565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561004e5760209660e45f9283604051958694859363d505accf60e01b855233600486015230602486015260448501526064356064850152608484015260a43560a484015260c43560c48401525af161032a575b5061030c92936139bf565b905f5160206154fd5f395f51905f525d63ffffffff60405191168152f35b61030c93505f61033991613126565b5f92610301565b630b4cba3160e31b5f5260045ffd5b3461004e57602036600319011261004e57610368612e41565b61037061337d565b64ffffffffff61037f82615294565b5460a01c1661039082821515614b37565b80421061068a5763ffffffff7f000000000000000000000000000000000000000000000000000000000000000016810364ffffffffff81116106765764ffffffffff6103dc9116614402565b60045463ffffffff808260201c1691168114908115610666575b50801561064d575b1561062e575061041061043d91614ad6565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132c1565b63ffffffff821690815f5264060000005260205263ffffffff60405f2054168015801561061d575b156105fd57505061047582615044565b8054906104898460ff8460c81c1615614b37565b60ff60c81b198216600160c81b179055600283901c633fffffff16916001600160401b0360c0643fffffffc06104be866136b0565b90549060031b1c9660061b161694851c16906105256001600160401b036104e4866136c8565b90546001600160a01b039096169560039190911b1c871c16610520846001600160401b0361051189613698565b90549060031b1c8a1c166133df565b6132a1565b9361052f81613698565b90549060031b1c95677fffffffffffffff84116105ee5761057185946105a2926105dc996001600160401b03821b198093831b91161761058761057187613698565b819391549060031b91821b915f19901b19161790565b9055610592856136c8565b90549060031b1c905016926136c8565b90557fa8416bafbf9631823d0969df651cb59df6101a06317be2b2e3df89fb439b899b60206040516001600160401b0387168152a36133ff565b5f5f5160206154fd5f395f51905f525d005b63020fd42f60e51b5f5260045ffd5b64ffffffffff926355e155cf60e01b5f526004526024521660445260645ffd5b5064ffffffffff8216421015610465565b63ffffffff908184630740f2ad60e21b5f52166004521660245260445ffd5b5064ffffffffff61065d83614ad6565b164210156103fe565b905063ffffffff821610846103f6565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff82638661088d60e01b5f521660045260245260445ffd5b3461004e57604036600319011261004e576106bf612e41565b6106c7612e54565b5f9161040063ffffffff6106db838561322f565b16116106e7828461322f565b9061079c575063ffffffff839192165b8063ffffffff84161061070f57602082604051908152f35b90600161079263ffffffff926001600160401b0361078b633fffffff8860021c16828961077b61077560c0643fffffffc061074987613698565b90549060031b1c9460061b1616928480610762886136b0565b90549060031b1c861c1691851c166133df565b936136c8565b90549060031b1c901c16906132a1565b16906132ed565b93011691906106f7565b63ffffffff90635403456d60e11b5f521660045261040060245260445ffd5b3461004e573660031901610200811261004e576101c01361004e576101c4356001600160401b03811161004e576107f6903690600401613031565b6101e4356001600160401b03811161004e57610816903690600401613031565b91909261084461082c6108276131e0565b6137ba565b6108346131e0565b64ffffffffff8216421015613183565b335f9081526003602052604090206001600160401b03815460a01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690818110610f4457505080546001600160e01b03164260e01b6001600160e01b0319161790556001600160401b038211610f30576040516108d5601f8401601f191660200182613126565b8281526020810190368484011161004e57838383375f60208583010152519020916101643592838103610f1a57506040519260208401907f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6825260043563ffffffff811680910361004e57604086015260243563ffffffff811680910361004e57606086015260443563ffffffff811680910361004e5760808601526064356001600160401b03811680910361004e5760a086015260843563ffffffff811680910361004e5760c086015260a43563ffffffff811680910361004e5760e086015260c43561010086015260e4356101208601526101043561014086015261012435610160860152610144356101808601526101a0850152610184356101c08501526101a43593846101e08201526101e08152610a1361020082613126565b51902094610a4186610a24306150b0565b6042916040519161190160f01b8352600283015260228201522090565b945f9560428206610f07577f000000000000000000000000000000000000000000000000000000000000000060ff1660428304818110610ef257505f9392849291505b808510610df5575050505050610a986131e0565b60458206610de2575f905f5b838110610d3e5787878763ffffffff600454168063ffffffff610ac56131e0565b1610610acf6131e0565b90610d22575063ffffffff610ae26131f3565b1615610aec6131e0565b90610d095750677fffffffffffffff6001600160401b03610b0b613ba5565b1611610b15613ba5565b90610ced5750610b38919080610cdb57505f5b610b306131e0565b818314614aad565b63ffffffff610b4d610b486131e0565b6143b8565b1663ffffffff19600454161760045561ffff60045460601c16604051610b72816130b8565b8381526020810191338352610c0864ffffffffff604084018142168152606085019384526001608086019581875263ffffffff60a0820199168952610bcc610bb86131e0565b63ffffffff165f52600560205260405f2090565b9051815596519601805491516001600160c81b03199092166001600160a01b039790971696909617911660a01b64ffffffffff60a01b16178455565b51825461ffff60c81b191660c89190911b61ffff60c81b16178255516004811015610cc757815492516001600160d81b0390931660d89190911b60ff60d81b161760e09290921b6001600160e01b031916919091179055610c676131e0565b9063ffffffff610c75613ba5565b6001600160401b03610c856131f3565b916040519485521660208401521660408201527fb51b966320249e0c254d22be1ba5daaed0d3e62492779c40e4e110d917ce367f606063ffffffff33941692a3005b634e487b7160e01b5f52602160045260245ffd5b610bb8610ce791613217565b54610b28565b6001600160401b03906323b8675760e01b5f521660045260245ffd5b63ffffffff906301f8b8b360e61b5f521660045260245ffd5b63ffffffff906376e7e04760e01b5f521660045260245260445ffd5b610d49818587614a89565b3560f81c928310610dcf576001830180841161067657926001820190818311610676576021830180841161067657610d878591610d9a94898b614a95565b9290359260208110610dba575b50613882565b6045810180911115610aa457634e487b7160e01b5f52601160045260245ffd5b5f939193199060200360031b1b16918c610d94565b8263d3a9ac4360e01b5f5260045260245ffd5b5063679ecec560e01b5f5260045260245ffd5b9091929397610e05898387614a89565b3560f81c938410610edf5760018401808511610676579360018a01808b116106765760428b0190818c1161067657610e7491610e4291868a614a95565b909190602084108481610ec2575b610e5991613864565b610e6284613b65565b50546001600160a01b03169287614384565b50506001600160a01b031690808203610ea9575050600163ffffffff911b161797604281018091116106765793929190610a84565b82632ea4958160e01b5f5260045260245260445260645ffd5b610e59915060ff610ed282613b65565b505460c01c169150610e50565b8363771197d760e11b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b5063ff9a79ef60e01b5f5260045260245ffd5b836367553dcb60e01b5f5260045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b6215ad0760eb1b5f523360045260245260445260645ffd5b3461004e57604036600319011261004e57610f75612e41565b610f7d612ea4565b610f8561337d565b60ff600154166103405781633fffffff91610fb864ffffffffff610fab6105dc96615294565b5460a01c16838115614357565b610ff8610571610ff263ffffffff851695869560021c16936001600160401b03610fe186613698565b90549060031b1c911696879161531f565b92613698565b9055604051908282527f82ee1b27032ada6756c96c359b5946eb9523dd6e0c3eb0c62a9a61b4467343bd60203393a36134a7565b3461004e57604036600319011261004e57611045612e41565b61104d612e54565b9063ffffffff5f9161105f84826152da565b92165b8063ffffffff84161061107a57602082604051908152f35b906001600160401b0361108c846143ea565b505460a01c16633fffffff8460021c1663400000008110156110e95763ffffffff926001600160401b0361078b600194826110df9564040000004d015460c0643fffffffc08c60061b16161c16906132a1565b9301169190611062565b634e487b7160e01b5f52603260045260245ffd5b3461004e57604036600319011261004e57611116612e41565b61111e612e54565b61112881836152da565b63ffffffff611137838361322f565b16916111428361328a565b926111506040519485613126565b80845261115f601f199161328a565b015f5b81811061120d57505063ffffffff819216915b8263ffffffff8216106111d357836040518091602082016020835281518091526020604084019201905f5b8181106111ae575050500390f35b919350916020610100826111c56001948851612ed0565b0194019101918493926111a0565b6001816112056111e763ffffffff946136f2565b846111f2878561322f565b16906111fe828a614943565b5287614943565b500116611175565b602090611218613147565b82828801015201611162565b3461004e575f36600319011261004e57602060ff600754821c16604051908152f35b3461004e575f36600319011261004e575f6060604051611265816130d3565b82815282602082015282604082015201526080604051611284816130d3565b6001600160401b035f5481808216938481528160208201818560401c1681526060604084019383878b1c168552019460c01c8552604051968752511660208601525116604084015251166060820152f35b3461004e57602036600319011261004e576004356001600160401b03811161004e57611305903690600401612f5b565b9061130e61337d565b5f9161020081116113b65791905f925b808410611383576020835f5467ffffffffffffffff60401b61134c836001600160401b038460401c166132a1565b60401b169067ffffffffffffffff60401b1916175f555f5f5160206154fd5f395f51905f525d6001600160401b0360405191168152f35b90916113ac6001916113a66113a161139c8887896132dd565b613206565b6148fb565b906132a1565b930192919061131e565b631a62fe1360e31b5f5260045261020060245260445ffd5b3461004e57602036600319011261004e5760c06113e9612e41565b6113f16131b0565b506113fa6131b0565b5061140481615294565b546001600160a01b0381169164ffffffffff906001600160401b03600282901c633fffffff168187643fffffffc061143b84613698565b90549060031b1c9560061b161691818061146881611458856136b0565b90549060031b1c871c16936136c8565b90549060031b1c851c16938160405197611481896130b8565b8b895260208901921c168152604087019283526060870194855260ff60a060808901988a8c831c168a52019960c81c1615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b3461004e57602036600319011261004e5760206115076114ff612e41565b6113a161337d565b5f5467ffffffffffffffff60401b61134c836001600160401b038460401c166132a1565b3461004e575f36600319011261004e57611570337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168114613090565b60ff1960015416600155337f22ab73af03f04a21e91c7923327f99279b7f5d07d9551762c39bccdf051f1fe95f80a2005b3461004e576115af36612f8b565b966115c289979297969396959495613206565b9863ffffffff6115d182613206565b165f52600560205261ffff600160405f20015460c81c1665ffffffff00008b60101b16175f5264060000005060205263ffffffff60405f205416998a61163f575061163d99507f0000000000000000000000000000000000000000000000000000000000000000614519565b005b63ffffffff8b916329b79ca160e01b5f521660045260245260445ffd5b3461004e57602036600319011261004e57611675612e41565b61167d613147565b5063ffffffff81165f9081526005602081815260408084206006835293209190526001820154909260d882901c60ff1691906004831015610cc757600183149182611820575b50816117ff575b50156117f957506003905b600181549101549264ffffffffff8460a01c169384155f146117c3575f915b5491604051946117038661310a565b6004811015610cc7578552602085019384526040850160018060a01b0383168152606086019260e01c83526080860196875264ffffffffff60a087019216825260c086019163ffffffff8516835263ffffffff60e088019560201c1685526040519651956004871015610cc7576101009863ffffffff80989664ffffffffff95869483998d525160208d015260018060a01b0390511660408c0152511660608a015251166080880152511660a0860152511660c0840152511660e0820152f35b6117f363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016866132c1565b916116f4565b906116d5565b61180991506143b8565b63ffffffff8060045460401c1691161415846116ca565b90915061ffff8060045460601c169160c81c16141590856116c3565b3461004e575f36600319011261004e5760206118736001600160401b03600254166001600160401b0364060000004e5416906132a1565b6001600160401b0360405191168152f35b3461004e575f36600319011261004e576040516118a0816130ee565b5f808252602082018190526040808301829052606083018290526080830182905260a0830182905260c0830182905260e08301829052610100830182905261012083018290526101408301829052610160830182905261018083018290526101a090920152517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316611939826130ee565b8082526020820191600160a01b600190037f0000000000000000000000000000000000000000000000000000000000000000168352604081017f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000063ffffffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000063ffffffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000060ff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f000000000000000000000000000000000000000000000000000000000000000061ffff168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168d526040519d8e918252600160a01b600190039051169060200152516001600160401b031660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525163ffffffff1660c08901525163ffffffff1660e08801525163ffffffff166101008701525160ff166101208601525161ffff166101408501525161ffff16610160840152516001600160401b0316610180830152516001600160401b03166101a08201526101c090f35b3461004e575f36600319011261004e57611ca9611c6a613249565b611c7261326b565b6020611cb760405192611c858385613126565b5f84525f368137604051958695600f60f81b875260e08588015260e087019061305e565b90858203604087015261305e565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110611cee57505050500390f35b835185528695509381019392810192600101611cdf565b3461004e575f36600319011261004e576020611d2042614402565b63ffffffff60405191168152f35b3461004e5760e036600319011261004e57611d47612e8e565b611d4f612e78565b6044359060ff82169081830361004e57606435936001600160401b0385169283860361004e5760843560a4359063ffffffff821680920361004e5760c4356001600160401b03811161004e57611da9903690600401613031565b611db496919661337d565b60ff60015416610340576001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168089106122f2575063ffffffff611dfe42614402565b168411611e0a42614402565b906122d55750611e789060405197611e7360208a017fb2c113c5c6e482bad60f9b4912ccffab3f1890132b6d0e6aed7a4a8ac274fa1d81523360408c015260018060a01b038a169a8b606082015260608152611e67608082613126565b519020610a24306150b0565b614384565b50506001600160a01b0316868114806122cc575b156122b657506001600160a01b031693611ea7851515613347565b831515806122ab575b15612298576001600160a01b0381165f9081526008602052604090205463ffffffff16801590611eeb90821561228f5760ff5f5b169061322f565b9015612272575063ffffffff600754169763ffffffff89146106765760049163ffffffff60018b011663ffffffff19600754161760075563ffffffff611f4e611f338c6143b8565b6001600160a01b039093165f90815260086020526040902090565b911663ffffffff19825416179055611fa2611f688a6143ea565b50805467ffffffffffffffff60a01b1933166001600160e01b03199091161760a09c909c1b67ffffffffffffffff60a01b169b909b178b55565b895460ff60e01b191660e082901b60ff60e01b16178a551661206e575050600260209660ff5b81549060ff60e81b9060e81b169060ff60e81b191617815560018101856001600160601b0360a01b82541617905501826001600160601b0360a01b82541617905560405191825285820152826040820152837f062c7338eeab432299a3ee8faa7622edecfa34e062bd77cd7868ac086bc1ee4860603393a48061205f575b505f5f5160206154fd5f395f51905f525d604051908152f35b612068906134a7565b82612046565b600754602881901c9892979695949392905f9063ffffffff8b161561221857505b60ff81169063ffffffff6001831b8c16166120b5575060ff81146106765760010161208f565b919293949596979899905063ffffffff60281b806007549263ffffffff600160ff87161b16191660281b16169063ffffffff60281b1916176007555b6040516120fd816130d3565b868152602081018981526040820160018152606083019164ffffffffff4216835261212785613b65565b949094612205575184549151925193516001600160f01b03199092166001600160a01b03919091161760a09290921b63ffffffff60a01b169190911791151560c01b60ff60c01b169190911760c89190911b64ffffffffff60c81b1617905560208110156110e95760209860029389917f7963b4b270b38f77b477106de4abed6ecc6d2e82adbc341b40f924867aa015f89160609164040000002986018290556121d686640400000049613b89565b81549060031b9063ffffffff84831b921b19161790556040519160ff871683528e8301526040820152a2611fc8565b634e487b7160e01b5f525f60045260245ffd5b8092939495969798999a5060ff915060201c1690602082101561225e576001820160ff81116106765764ff000000009060201b169064ff000000001916176007556120f1565b63f0f3159d60e01b5f52602060045260245ffd5b63ffffffff9087631bb3e07360e01b5f526004521660245260445ffd5b60ff6001611ee4565b8363014175c960e11b5f5260045260245ffd5b506007841115611eb0565b8663690dcdfb60e01b5f5260045260245260445ffd5b50801515611e8c565b63ffffffff9085639803b19960e01b5f526004521660245260445ffd5b88633a1ef40560e21b5f5260045260245260445ffd5b3461004e575f36600319011261004e57602063ffffffff60075416604051908152f35b3461004e57602036600319011261004e576001600160a01b0361234c612e8e565b165f52600860205263ffffffff60405f205416801561237057611d20602091613217565b634ddd5a3160e11b5f5263ffffffff60045260245ffd5b3461004e575f36600319011261004e57602060ff600154166040519015158152f35b3461004e575f36600319011261004e57602063ffffffff64044000004d5416604051908152f35b3461004e575f36600319011261004e5761241b6123f763ffffffff60045460201c16613458565b60408051931515845263ffffffff9092166020840152908201529081906060820190565b0390f35b3461004e57602036600319011261004e57612438612e41565b7f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c2602063ffffffff61246861330d565b936124b28561247683615044565b61248d64ffffffffff825460a01c16858115614357565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b64ffffffffff604051951685521692a2005b3461004e57602036600319011261004e576001600160a01b036124e5612e8e565b165f526003602052606060405f20546040519060018060a01b03811682526001600160401b038160a01c16602083015260e01c6040820152f35b3461004e57602036600319011261004e57612538612e41565b61254061330d565b9061254a81614b58565b6001810164ffffffffff815460a01c16806125ea5750805464ffffffffff60a01b191660a085901b64ffffffffff60a01b161790557f836ceba9c869aef0d07aba38fd25627014f0cb3e02be95039d7822c2a98012979160209163ffffffff919060ff905460e81c1660ff81036125cf575b5064ffffffffff604051951685521692a2005b6125d890613b65565b50805460ff60c01b19169055856125bc565b63ffffffff8463330f57c760e01b5f521660045260245260445ffd5b3461004e5761261436612f8b565b969590959491949392933033036126a75761262e89614d31565b5063ffffffff61263d8a613206565b16805f52600660205263ffffffff60405f20541690816126925763ffffffff61267f8c6126798d8d8d8d8d8d8d8d6126736131b0565b8a613bcf565b50613206565b634ee54b8960e11b5f521660045260245ffd5b63075d3c0160e41b5f5260045260245260445ffd5b6307d116ed60e41b5f523360045260245ffd5b3461004e57602036600319011261004e576126d3612e41565b6126db61337d565b63ffffffff8116805f5264060000005760205264ffffffffff60405f205416918242106127d85761270b90614b58565b9064ffffffffff600183015460a01c16801515806127c2575b156127af5780421061279957825467ffffffffffffffff60a01b19811684556105dc9060a081901c6001600160401b0316906001600160a01b0316808561276a88614cb7565b7ffde4ff5b2eb1e06a71d5731b153456908c899a76a40fc443aa8e0c6f6c4942076020604051868152a36133ff565b906311df14bf60e21b5f5260045260245260445ffd5b50634324d56160e11b5f5260045260245ffd5b506001600160401b03835460a01c161515612724565b5063f729045360e01b5f5260045260245260445ffd5b3461004e57602036600319011261004e57612807612f4b565b61280f6131b0565b506128186131b0565b506128308160ff60075460201c1660ff821610613864565b61283981613b65565b509060208110156110e95764ffffffffff60c09263ffffffff83640400000029015491549181808460a01c169560e08160031c64040000004901549160051b161c1690604051612888816130b8565b8681526020810160018060a01b03861681528660a0604084019360ff898d1c16151585526060810195865260808101968752019660c81c16865260405197885260018060a01b039051166020880152511515604087015251606086015251166080840152511660a0820152f35b3461004e57606036600319011261004e5761290e612e41565b612916612ea4565b9061291f612eba565b61292761337d565b60ff600154166103405760209261293d926139bf565b5f5f5160206154fd5f395f51905f525d63ffffffff60405191168152f35b3461004e57606036600319011261004e5761163d612977612f4b565b61297f612e54565b61299c61298b826137ba565b8264ffffffffff8216421015613183565b60443591613882565b3461004e57602036600319011261004e576101006129d26129c4612e41565b6129cc613147565b506136f2565b6129df6040518092612ed0565bf35b3461004e57604036600319011261004e576129fa612e8e565b612a02612ea4565b90612a0b61337d565b60ff60015416610340576105dc91816001600160401b03612a3d819460018060a01b03165f52600360205260405f2090565b8054612a5a906001600160a01b03168481158015612b14576133b2565b80546001600160a01b0319163317808255612aa790612a7f90869060a01c85166132a1565b825467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16178255565b612ad4612ab88584600254166132a1565b6001600160401b03166001600160401b03196002541617600255565b5460a01c166040519081527f298a0ad6248e346456a16bb1708b872f7ed5bf0d56e532a82f00049676aa29df6020339360018060a01b031692a3166134a7565b503382146133b2565b3461004e575f36600319011261004e5761241b6123f763ffffffff60045416613458565b3461004e57602036600319011261004e57612b5a612e8e565b612b6261337d565b6001600160a01b0381165f9081526003602052604090209060405191606083018381106001600160401b03821117610f3057604052549163ffffffff60018060a01b03841693848352612bd560208401956001600160401b038360a01c168752604085019260e01c8352853382146133b2565b511680612ca0575064ffffffffff5f5b16804210612c7c57506105dc926001600160401b039160018060a01b039051169182915116925f612c268260018060a01b03165f52600360205260405f2090565b55612c3f612ab8856001600160401b03600254166133df565b6040518481526001600160a01b03909116907fec1998110cd5edeb81df1f684d2c4da0301f3f9c2f5975b864d53ed0de8409dd90602090a36133ff565b632a9b326d60e01b5f9081526001600160a01b038416600452602491909152604490fd5b612cd764ffffffffff9163ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132c1565b612be5565b3461004e57604036600319011261004e57612cf5612e41565b7f4dc6714c06de360853f3861edf4a6a4a32bdbf52ba345df4fb6f2f3b69506989604063ffffffff612d25612e78565b9364ffffffffff612d3461330d565b6001600160a01b0390961695612d4b871515613347565b612db981612d5885614b58565b6003612d6382614b98565b6002830180546001600160a01b03199081166001600160a01b039093169290921781559190920180549092168b17909155805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b84519687521660208601521692a2005b3461004e575f36600319011261004e57612e0e337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168114613090565b600160ff1981541617600155337feb225a736fbfee3f85ccb72bdf84ff0396ab358b7970e2cc351ab3e3fd92358d5f80a2005b6004359063ffffffff8216820361004e57565b6024359063ffffffff8216820361004e57565b359063ffffffff8216820361004e57565b602435906001600160a01b038216820361004e57565b600435906001600160a01b038216820361004e57565b602435906001600160401b038216820361004e57565b604435906001600160401b038216820361004e57565b6001600160401b0360e0809260018060a01b03815116855260018060a01b03602082015116602086015260018060a01b03604082015116604086015260ff606082015116606086015260ff60808201511660808601528260a08201511660a086015264ffffffffff60c08201511660c0860152015116910152565b6004359060ff8216820361004e57565b9181601f8401121561004e578235916001600160401b03831161004e576020808501948460051b01011161004e57565b906003198201610240811261004e576101c01361004e576004916101c4356001600160401b03811161004e5781612fc491600401612f5b565b929092916101e4356001600160401b03811161004e5781612fe791600401612f5b565b92909291610204356001600160401b03811161004e578161300a91600401612f5b565b9290929161022435906001600160401b03821161004e5761302d91600401612f5b565b9091565b9181601f8401121561004e578235916001600160401b03831161004e576020838186019501011161004e57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6004811015610cc757602452565b156130985750565b63a252c15160e01b5f9081526001600160a01b0391909116600452602490fd5b60c081019081106001600160401b03821117610f3057604052565b608081019081106001600160401b03821117610f3057604052565b6101c081019081106001600160401b03821117610f3057604052565b61010081019081106001600160401b03821117610f3057604052565b90601f801991011681019081106001600160401b03821117610f3057604052565b604051906131548261310a565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b1561318c575050565b9063ffffffff64ffffffffff9263102424ed60e31b5f52166004521660245260445ffd5b604051906131bd826130b8565b5f60a0838281528260208201528260408201528260608201528260808201520152565b60043563ffffffff8116810361004e5790565b60243563ffffffff8116810361004e5790565b3563ffffffff8116810361004e5790565b63ffffffff5f199116019063ffffffff821161067657565b9063ffffffff8091169116039063ffffffff821161067657565b60405190613258604083613126565b60048252634841434160e01b6020830152565b6040519061327a604083613126565b60018252603160f81b6020830152565b6001600160401b038111610f305760051b60200190565b906001600160401b03809116911601906001600160401b03821161067657565b9064ffffffffff8091169116019064ffffffffff821161067657565b91908110156110e95760051b0190565b9190820180921161067657565b8181029291811591840414171561067657565b64ffffffffff61334363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016426132ed565b1690565b1561334e57565b60405163c5dbe6e760e01b81526020600482015260066024820152651c185e5bdd5d60d21b6044820152606490fd5b5f5160206154fd5f395f51905f525c6133a35760015f5160206154fd5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b156133bb575050565b635f34c21f60e01b5f9081526001600160a01b039182166004529116602452604490fd5b906001600160401b03809116911603906001600160401b03821161067657565b6001600160401b03613456925f548260801b61342083858460801c166132a1565b60801b16908360801b1916175f5516907f0000000000000000000000000000000000000000000000000000000000000000614be2565b565b9063ffffffff8216156134915763ffffffff61347c61347684613217565b93613217565b165f52600560205260405f2054906001929190565b5f915081908190565b9190820391821161067657565b8015613689575f546134c2826001600160401b0383166132ed565b6001600160401b038111613676576001600160401b031667ffffffffffffffff1991909116175f556040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa918215613606575f92613642575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f5114821615613623575b50836040525f6060521561361157826024816020936370a0823160e01b82523060048301525afa8015613606575f906135d2575b6135b1925061349a565b908082036135bd575050565b6333fe89d360e11b5f5260045260245260445ffd5b506020823d6020116135fe575b816135ec60209383613126565b8101031261004e576135b191516135a7565b3d91506135df565b6040513d5f823e3d90fd5b635274afe760e01b5f5260045260245ffd5b6001821516613639573b15153d1516165f613573565b843d5f823e3d90fd5b9091506020813d60201161366e575b8161365e60209383613126565b8101031261004e5751905f613540565b3d9150613651565b826304041d9560e11b5f5260045260245ffd5b6365e52d5160e11b5f5260045ffd5b63400000008110156110e95764054000004e01905f90565b63400000008110156110e95764058000004e01905f90565b63400000008110156110e9576405c000004e01905f90565b63400000008210156110e95701905f90565b6136fa613147565b50613706816007614c63565b805491613717600183015492614b98565b92633fffffff8260021c1663400000008110156110e95764040000004d0154604051946001600160401b0394919360061b60c0169264ffffffffff92918691906137608961310a565b60018060a01b038216895260018060a01b03841660208a015260018060a01b0316604089015260ff8160e01c16606089015260ff8160e81c16608089015260a01c1660a087015260a01c1660c08501521c1660e082015290565b63ffffffff16600181018091116106765761334361383761380864ffffffffff9363ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132fa565b6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166132ed565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132ed565b1561386c5750565b60ff90632d53c29d60e01b5f521660045260245ffd5b91909160ff60075460201c169261389f8260ff8116958610613864565b60208210156110e9576404000000298201549363ffffffff6138c684640400000049613b89565b90549060031b1c169463ffffffff8316958087119381855f146139af576138ec9161322f565b905b61100063ffffffff8316116139835750859190841561397457613911919261534f565b145b1561395d575061392257505050565b6020613944926404000000299061393c6105718584613b7a565b905501613b89565b63ffffffff829392549160031b92831b921b1916179055565b8490631aaed71f60e01b5f5260045260245260445ffd5b61397d9161534f565b14613913565b83608491896040519263ca74f72160e01b84526004840152602483015260448201526110006064820152fd5b906139b99161322f565b906138ee565b6001600160401b0392831693909290911663ffffffff83166139ea6139e486846132ed565b826132fa565b946101008211613b4c5763ffffffff64044000004d95949554169563ffffffff613a1486896143d0565b1663ffffffff1964044000004d54161764044000004d5586958215159760018060a01b033316975b63ffffffff613a4b89846143d0565b1663ffffffff821690811015613afd576401000000008210156110e95763ffffffff6001838a613a4b948f8f908c91879964044000004e01906001600160601b0360a01b825416179055613ab9633fffffff8660021c169484613aad87613698565b90549060031b1c61531f565b613ac561057186613698565b9055613ad9575b5050500116915050613a3c565b613aed61057191613af393613aad866136c8565b926136c8565b90555f808a613acc565b50509491975095506134569450604051928484526020840152604083015260608201527f368e4b8d2b5423dd0ad5ce29c48d7bc3e2b85e4dd254ee0664d07324592ad88460803392a2926134a7565b50635403456d60e11b5f5260045261010060245260445ffd5b60208110156110e95764040000000901905f90565b60208210156110e95701905f90565b91909160208310156110e957601c908360031c019260021b1690565b6064356001600160401b038116810361004e5790565b356001600160401b038116810361004e5790565b969487919a9998948b85613ebc575b935050505063ffffffff915051166080850163ffffffff613bfe82613206565b168210613e825750506001600160401b036040880151169460608501956001600160401b03613c2c88613bbb565b168114613c3888613bbb565b9015613e5f57505082613d06575b5050505063ffffffff613c6260a0826020880151169301613206565b1614928315613cde576001600160401b036060820151166001600160401b03613c8a84613bbb565b1614915b6001600160401b036060613caa613ca484613bbb565b93613bbb565b930151169215613cb957505050565b906001600160401b0380926386e4f6c760e01b5f52166004521660245260445260645ffd5b6001600160401b036060820151166001600160401b03613cfd84613bbb565b16101591613c8e565b613d509060208901928486613d3a63ffffffff87511661139c60a08c019163ffffffff613d3284613206565b169086614dfa565b63ffffffff8088511691166101408b0135614e4b565b60a087019063ffffffff8251169160608901926001600160401b03845116925f64040000004d5b878210613df65750506001600160401b0393929163ffffffff9182613da1818a16828451166143d0565b1690521690521690525f1981019080821161067657613dbf926132dd565b35613dd263ffffffff600754169161548a565b81811015613de1578080613c46565b630c8737ad60e31b5f5260045260245260445ffd5b909492613e22613e12613e0a888b8d6132dd565b3592836153a6565b94613e1c836153ec565b906132ed565b958160e01c9163400000008310156110e9576340000000613e4c8486019283545f60031b1c61541e565b9310156110e95760019290550190613d77565b6001600160401b03906386e4f6c760e01b5f52166004526024525f60445260645ffd5b9350945050939450613e949150613206565b91613e9f5750505f90565b63ffffffff925063eb7de9bd60e01b5f526004521660245260445ffd5b848163ffffffff80613eea613efa9861139c6080848e99511692019184613ee284613206565b169089614dfa565b92511691166101208d0135614e4b565b6080890163ffffffff8151168a60408101946001600160401b03865116945f9064058000004e9064054000004e915b848410613f6957505050509163ffffffff613f55819382806001600160401b03999897169151166143d0565b168d521690521690525f808581808b613bde565b91939450919694613f8b613f81613e0a8a88876132dd565b96613e1c836153ec565b978160e01c9163400000008310156110e95783830180549091613fad9161541e565b9263400000008110156110e9577801000000000000000100000000000000010000000000000001603f1b808581848b01545f60031b1c1703160361400657634000000011156110e957600192905501918f949391613f29565b633b94c11d60e11b5f5260045260245ffd5b93929b9a9994909796958c92999682614200575b505050905063ffffffff915051166080860163ffffffff61404c82613206565b1682106141ed5750506001600160401b036040890151169560608601966001600160401b0361407a89613bbb565b16811461408689613bbb565b9015613e5f575050826140b1575b505050505063ffffffff613c6260a0826020880151169301613206565b6140f39060208a019284866140dd63ffffffff87511661139c60a08d019163ffffffff613d3284613206565b63ffffffff8088511691166101408c0135614e4b565b60a088019063ffffffff8251169060608a01926001600160401b03845116915f6404000000468901905b878981831061418c57506001600160401b0396925063ffffffff93915061414a84809216828451166143d0565b1690521690521690525f198101918183116106765761417c9263ffffffff92614172926132dd565b359254169161548a565b81811015613de157808080614094565b6141ab6141a384600195946141b5949a999a6132dd565b3598896153a6565b95613e1c896153ec565b966141e16105716141da8360e01c936141ce85896136e0565b90549060031b1c61541e565b92866136e0565b9055019493929461411d565b945095505094955050613e949150613206565b908285858d61012063ffffffff80614236816142439b9c9e9d9e511661139c60808701918461422e84613206565b16908b614dfa565b9451169316910135614e4b565b8a608081019163ffffffff835116946001600160401b03604084015116945f6401000000018201905b8481106142ad57505050509363ffffffff614296819382806001600160401b0399169151166143d0565b168d521690521660408901525f808981808061402c565b9091929394506142d96142cf6142c78388889b9a9b6132dd565b35998a6153a6565b96613e1c8a6153ec565b976142f38160e01c916141ce8364014000000188016136e0565b907801000000000000000100000000000000010000000000000001603f1b80838161431e85896136e0565b90549060031b1c1703160361400657906143456105716001949364014000000188016136e0565b905501908f949392919796959761426c565b15614360575050565b9063ffffffff64ffffffffff92636531479360e11b5f52166004521660245260445ffd5b90604183036143ae576143a79250602081013591604082359201355f1a90615128565b9192909190565b50505f9160029190565b63ffffffff60019116019063ffffffff821161067657565b9063ffffffff8091169116019063ffffffff821161067657565b6401000000008110156110e95760021b600901905f90565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168082101561443a5750505f90565b6144439161349a565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016801561447b5763ffffffff91041690565b634e487b7160e01b5f52601260045260245ffd5b63ffffffff82165f5260018101602052600160405f2001549060ff8260d81c16926004841015610cc7576001841492836144fe575b50826144db575b5050156144d85750600390565b90565b63ffffffff9192506144ed82916143b8565b925460401c16911614155f806144cb565b90925061ffff80835460601c169160c81c161415915f6144c4565b969098979394926145298a613206565b9863ffffffff8a165f52600560205260405f209961454881600461448f565b6004811015610cc757600181036148da57506145638c614957565b908b54908183036148bb5750505063ffffffff60045460201c1680155f14614897575061459b8b5f5b610b306101a083013592613206565b64ffffffffff6145bd60018c019a63ffffffff838d5460a01c169116906132c1565b166145c78c613206565b81421061487b5750508a906145db82613206565b63ffffffff165f52600660205260405f209684604051986145fb8a6130b8565b549a8b9863ffffffff8a168b5260208b019b8a60201c63ffffffff168d528760408d019a8c60401c6001600160401b03168c528d606081019d8e8160801c6001600160401b031690528060c01c63ffffffff16608083015260e01c60a082015261466c99600764044000004d614018565b15614742575050505050507fa966845d2c14e97ae76a44b4c9099807e523ecc8c855e98815add840b1a9d28c9260409263ffffffff809316614716575b805460ff60d81b1916600160d91b1790556146c6610b4886613206565b67ffffffff000000006004549160201b169067ffffffff000000001916176004556001600160401b0361470660606146fd88613206565b93549701613bbb565b84519687521660208601521692a2565b8261472087613206565b165f5260066020525f8481205563ffffffff60401b19600454166004556146a9565b919497509194506147549295506132ed565b1561476160808701613206565b9061485e57509263ffffffff60a0869461139c94610b48978461478661483d9b613206565b165f908152600660209081526040918290208551815499519451955160808089015199909801516001600160e01b0319908b1660e01b16988a1660c090811b67ffffffffffffffff60801b9290991b9190911667ffffffffffffffff60401b9790951b9690961667ffffffff00000000958a1690931b94909416938816881990991698909817640100000000600160c01b03191692909217919091171793901b1992909216919091176001600160e01b0316179055565b63ffffffff60401b6004549160401b169063ffffffff60401b191617600455565b63ffffffff9063eb7de9bd60e01b5f525f6004521660245260445ffd5b63ffffffff9063a6847e4760e01b5f521660045260245260445ffd5b6148a563ffffffff91613217565b165f52600560205261459b8b60405f205461458c565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b63ffffffff6148f69263fefc277160e01b5f5216600452613082565b60445ffd5b614904906151aa565b91906001600160401b03831680614919575050565b613456917f0000000000000000000000000000000000000000000000000000000000000000614be2565b80518210156110e95760209160051b010190565b60405160208101917f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6835263ffffffff61499082612e67565b16604083015263ffffffff6149a760208301612e67565b16606083015263ffffffff6149be60408301612e67565b1660808301526060810135906001600160401b038216820361004e576001600160401b036101a0921660a084015263ffffffff6149fd60808301612e67565b1660c084015263ffffffff614a1460a08301612e67565b1660e084015260c081013561010084015260e0810135610120840152610100810135610140840152610120810135610160840152610140810135610180840152610160810135828401526101808101356101c084015201356101e08201526101e08152614a8361020082613126565b51902090565b908210156110e9570190565b9093929384831161004e57841161004e578101920390565b15614ab757505050565b63ffffffff90631a467b4d60e21b5f521660045260245260445260645ffd5b614b0a6144d89163ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132c1565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906132c1565b15614b3f5750565b63ffffffff9063511e3ddd60e01b5f521660045260245ffd5b90614b64826007614c63565b80549092906001600160a01b03163303614b7b5750565b63ffffffff9063fd2f0c9b60e01b5f52166004523360245260445ffd5b600281015464ffffffffff8160a01c168015159081614bd7575b5015614bc95750600301546001600160a01b031690565b6001600160a01b0316919050565b90504210155f614bb2565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f5114821615614c42575b60405215614c225750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b906001811516614c5a57823b15153d15161690614c17565b503d5f823e3d90fd5b63ffffffff81541663ffffffff831690811015614c9257506401000000008210156110e957600291821b010190565b634ddd5a3160e11b5f5260045260245ffd5b6401000000008210156110e95701905f90565b60ff815460e81c169060ff8214614d2d57805460ff60e81b191660ff60e81b17905560208110156110e95760018163ffffffff926404000000090160ff60c01b1981541690551b1663ffffffff60075460281c161763ffffffff60281b6007549160281b169063ffffffff60281b191617600755565b5050565b90614d3b82613206565b63ffffffff8116805f526005602052614d5960405f2092600461448f565b6004811015610cc75760018103614de45750614d7484614957565b90825490818303614dcc57505050613456909263ffffffff60045460201c1680155f14614dac57505f610b306101a083013592613206565b614dba63ffffffff91613217565b165f52600560205260405f205461458c565b6305d5c8d160e21b5f5260045260245260445260645ffd5b6148f69163fefc277160e01b5f52600452613082565b919080821115614e4357614e0d9161349a565b610200811015614e3957905b818103614e24575050565b63eb7de9bd60e01b5f5260045260245260445ffd5b5061020090614e19565b50505f614e0d565b9593919290610200811161500f575f5b8503615002576102008110614ff157506102005b614e788161328a565b91614e866040519384613126565b818352614e928261328a565b602084019490601f19013686375f5b818110614fac5750505060011c805b614f45575051156110e957519260099190911c91905f905b828210614ef55750505050905b808203614ee0575050565b63f4dd23a760e01b5f5260045260245260445ffd5b9091929360018516155f14614f2957614f0f8385846132dd565b35905f52602052600160405f205b94811c93920190614ec8565b614f348385846132dd565b355f52602052600160405f20614f1d565b5f5b818110614f58575060011c80614eb0565b600181901b906001600160ff1b038116810361067657614f788285614943565b516001830180931161067657614f9060019386614943565b51905f5260205260405f20614fa58286614943565b5201614f47565b80614fba60019284866132dd565b3560405160208101918460fa1b8352602182015260218152614fdd604182613126565b519020614fea8288614943565b5201614ea1565b614ffc600191615383565b1b614e6f565b5050505050505f90614ed5565b61501881615383565b5f5b6102006001821b106150345761502f9161349a565b614e5b565b5f1981146106765760010161501a565b9064044000004d63ffffffff8154169263ffffffff81169384101561509d57600161506f9201614ca4565b5080549092906001600160a01b031633036150875750565b635562044560e01b5f526004523360245260445ffd5b8363f5849ddb60e01b5f5260045260245ffd5b6150b8613249565b60208151910120906150c861326b565b60208151910120906040519160208301937f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f85526040840152606083015246608083015260018060a01b031660a082015260a08152614a8360c082613126565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161519f579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15613606575f516001600160a01b0381161561519557905f905f90565b505f906001905f90565b5050505f9160039190565b906151b6826007614c63565b90633fffffff8360021c169263400000008410156110e95764040000004d84018054600683901b60c01681811c6001600160401b031692916001841115615287575f198401976001600160401b038911610676576001600160401b0361521c8a99614b98565b991694851161527857634000000011156110e9579083901b900390556040519081526001600160a01b0385169163ffffffff16907fe6bea7eb6a3af254772bff774b04b2d6263ac47c0b27a48cf1ce9d98c428177090602090a3565b6367ee3c0360e11b5f5260045ffd5b505f965086955050505050565b63ffffffff64044000004d541663ffffffff8216908110156152c857506401000000008110156110e95764044000004e0190565b63f5849ddb60e01b5f5260045260245ffd5b6152f89061040063ffffffff6152f0838661322f565b16119261322f565b906153005750565b63ffffffff90631a62fe1360e31b5f521660045261040060245260445ffd5b919060061b60c016677fffffffffffffff6153458385841c6001600160401b03166132ed565b116105ee571b0190565b9063ffffffff5f91165b8063ffffffff83161061536b57505090565b90915f5263ffffffff600160205f2093011690615359565b905f915b806001841b106153945750565b915f1981146106765760010191615387565b8060e01c9182106153d95760201b156153c757600181018091116106765790565b63fd67e96560e01b5f5260045260245ffd5b5063b3978a2760e01b5f5260045260245ffd5b66ffffffffffffff8160a81c169066ffffffffffffff8160701c169066ffffffffffffff808260381c16911601010190565b9066ffffffffffffff60c01b8160181b169066ffffffffffffff60801b8160101b169066ffffffffffffff6effffffffffffff00000000000000008260081b16911617171701907801000000000000000100000000000000010000000000000001603f1b82166105ee57565b6403fffffffc8160de1c169066ffffffffffffff8160a81c166154ed576dffffffffffffffffffffffffffff8160701c166154de5760381c6001600160a81b0316156144d857600181018091116106765790565b50600281018091116106765790565b5060038101809111610676579056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a264697066735822122068c9b745c5af392e3deb6ae058e330c0c7d2652ef65d86b1cbb81fb76d3a4a3164736f6c634300082500336102606040523461034957604051615dd038819003601f8101601f191683016001600160401b0381118482101761034d578392829160405283398101036101e08112610349576101c013610349576040516101c081016001600160401b0381118282101761034d5760405261007382610361565b9182825261008360208201610361565b6020830190815261009660408301610375565b90604084019182526100aa60608401610389565b90606085019182526100be60808501610389565b93608086019485526100d260a08201610389565b9160a087019283526100e660c08301610389565b9760c088019889526100fa60e08401610389565b9660e0890197885261010f6101008501610389565b6101008a019081526101208501519260ff84168403610349578a998a986101208a019586526101c06101446101408a0161039a565b986101408c01998a5261016061015b81830161039a565b9c019b8c5261018061016e818301610375565b9e019d8e526101a0610181818301610375565b9f019e8f5201519d6001600160a01b038f168f9003610349576001600160a01b03938416608052965190921660a05298516001600160401b0390811660c052905163ffffffff90811660e0529251831661010052955182166101205292518116610140529551861661016052905190941661018052925160ff166101a052915161ffff9081166101c0529051166101e05290518116610200529051166102205261024052604051615a2690816103aa8239608051818181610c7e0152818161216901528181612b6901528181613f2201526141d3015260a05181505060c0518181816106800152611b8c015260e0518181816109630152611b5c01526101005181611bb801526101205181611be6015261014051818181611c1301528181611f6b0152613a410152610160518181816110480152611f2601526101805181818161064901528181610f34015281816115c1015281816117f201528181611e02015281816125ac0152818161298a01528181612c1d0152613a6e01526101a0518161181701526101c051816108c101526101e0518150506102005181505061022051818181610eac0152611fbe0152610240518181816113c4015281816116e5015261185b0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361034957565b51906001600160401b038216820361034957565b519063ffffffff8216820361034957565b519061ffff821682036103495756fe60806040526004361015610011575f80fd5b5f5f3560e01c80630356358c146131bd57806307f5c8da14612f275780630bc54b8114612ebb5780631aa818b414612d065780631c76602a14612b9f5780633720b9821461296a5780633c2847f81461234d5780633c9b986614611edc57806342d7376a1461188a578063573255f4146118465780635a82458c146117d75780635e93c10a146116765780636bb2f0d514611598578063733e02ad1461133057806377c04981146112d55780638613754a1461122e578063953233cd14611154578063a30bee4a14611114578063a8f063f314610ede578063b19f99fb14610e8c578063b27ca34214610e51578063b6c3d20614610d72578063da2d7e9514610d4a578063e0366b2b14610a49578063e7bc12b5146105065763efa888a614610138575f80fd5b3461050357366003190161024081126104ec576101c01361050357806101c4356001600160401b03811161050057610174903690600401613371565b6101e4929192356001600160401b0381116104fc57610197903690600401613371565b939091610204356001600160401b0381116104f8576101ba903690600401613371565b90610224356001600160401b0381116104f4576101db903690600401613371565b9190926101e6613ca7565b303b156104f0578796604051998a97889763073d54ed60e31b89526004890161020e906137a8565b6101c4890161024090526102448901906102279261389a565b90600319888303016101e489015261023e9261389a565b90600319868303016102048701526102559261389a565b906003198483030161022485015261026c9261389a565b038183305af191826104d7575b50506104d2573d156104cb573d61028f816135ca565b9061029d604051928361349c565b81523d82602083013e5b602081519101805163ffffffff60e01b811690600484106104ab575b5063ffffffff60e01b16633b94c11d60e11b811490811561049a575b8115610489575b8115610478575b8115610467575b8115610456575b50156104545750505b600161030e613a94565b015464ffffffffff610324818360a01c16613a33565b1661032d6133a1565b8142101561043a576001600160a01b0383165f8181526003602052604090208591610427916103cb9084906001600160401b03905b5460a01c166103818460018060a01b03165f52600360205260405f2090565b6001600160401b0360a01b1981541690556103c66103aa826001600160401b0360025416613a13565b6001600160401b03166001600160401b03196002541617600255565b6139e0565b604080516001600160401b0383168152600183901c677fffffffffffffff1660208201529192339290917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d3939190819081015b0390a33390613eee565b805f5160206159d15f395f51905f525d80f35b63a73d839d60e01b845263ffffffff166004526024526044825bfd5b63020fd42f60e51b1490505f6102fb565b6386e4f6c760e01b811491506102f4565b63fd67e96560e01b811491506102ed565b63b3978a2760e01b811491506102e6565b630c8737ad60e31b811491506102df565b6001600160e01b0319600485900360031b81901b9091161690505f6102c3565b60606102a7565b610304565b816104e19161349c565b6104ec57815f610279565b5080fd5b8780fd5b8680fd5b8480fd5b8280fd5b50fd5b80fd5b50346105035761022036600319011261050357610521613260565b61052961335c565b6101c03660431901126104fc5761020435916001600160401b038311610a4557366044840111610a455761056a8160a061056282613d0c565b01511561374f565b65ffffffffffff821663ffffffff60301b8260301b161780855264060000005160205260408520546001600160401b038160601c1680151580610a37575b15610a1257604051926105ba8461344b565b63ffffffff83168452602084019363ffffffff8460201c16855260ff604082019463ffffffff8160401c1686526060830194855260a01c161515608082015263ffffffff64044000004d54169763ffffffff8716988910156109fe57600160201b8710156109ea5764ffffffffff8764044000004e015460a01c1680156109d6578042106109bf5763ffffffff7f000000000000000000000000000000000000000000000000000000000000000016810364ffffffffff81116109ab5764ffffffffff167f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316808210156109535750508a905b6004549063ffffffff808360201c1692168214918215610943575b508115610928575b501561090b57506001600160401b03939291888863ffffffff61070094600401935116614806565b885264060000005160209081526040808a20805460ff60a01b1916600160a01b17905563ffffffff87165f908152640600000052909252902063ffffffff61074a8183541661406e565b1663ffffffff198254161790555116633fffffff8460021c169363400000008510156108f75760609387969361084287946107e88c6001600160401b0360c0643fffffffc063ffffffff997f4b7794827a867ac363632c12d01344db464e60bed89acc94021b495644f520789e64054000004e01548560031b1c945060061b161691816107d68b613cf4565b90549060031b1c841c16921c16613a13565b6001600160401b0381168210156108ef5750945b61082a61082461080b83613cf4565b90549060031b1c6001600160401b0389169d8e91615898565b91613cf4565b90919082549060031b91821b915f19901b1916179055565b8051831683036108ab576108668a945b610860868686511692613a13565b906150c2565b6001600160401b0384169384610898575b505051169565ffffffffffff6040519316835260208301526040820152a380f35b836108a49251166150c2565b5f80610877565b6108666001600160401b036127106108e761ffff7f0000000000000000000000000000000000000000000000000000000000000000168d613a00565b041694610852565b9050946107fc565b634e487b7160e01b88526032600452602488fd5b630740f2ad60e21b8b5260048a905263ffffffff1660245260448afd5b64ffffffffff915061093990613a33565b164210155f6106d8565b63ffffffff84161091505f6106d0565b61095c916145dd565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016908115610997570463ffffffff16906106b5565b634e487b7160e01b8d52601260045260248dfd5b634e487b7160e01b8c52601160045260248cfd5b638661088d60e01b8b5260048a905260245260448afd5b63511e3ddd60e01b8b5260048a905260248bfd5b634e487b7160e01b5f52603260045260245ffd5b63f5849ddb60e01b8a52600489905260248afd5b63e8ee59ff60e01b875263ffffffff841660045265ffffffffffff8516602452604487fd5b5060ff8260a01c16156105a8565b8380fd5b503461050357366003190161022081126104ec576101c013610503576101c435906006821015610503576101e4356001600160401b0381116104ec5780600401606060031983360301126104fc57610204356001600160401b038111610a4557610ab7903690600401613233565b610abf613ca7565b60043563ffffffff8116908181036104f45781875260056020526040872091610ae9826004614321565b906004821015610d365760018203610d1b57505090610b1b610b3f92610b0f60046151d3565b90835490818314613f6c565b8761ffff6001610b296133a1565b93015460c81c16610b39876133ef565b92614080565b9363ffffffff604086015116610b536133a1565b814211610d00575050610b658761445d565b610b6e89613306565b60058903610ccf576024610bcb959493610b99610ba794610ba094610b93368c61361b565b916143d2565b01866136f4565b36916135e5565b91608b60018060a01b03610bc1605186015160e01c613d0c565b5116930151613eb5565b93610bd46133a1565b94610bde836133ef565b9015610ca25750610427939450916020916001600160401b03935b63ffffffff610c0f610c096133a1565b936133ef565b60405192610c1c81613306565b835216848201527fc3b90aba38a11e57759d67b220caa4fb0da64b7d2798146e9187be3b3292bab8604063ffffffff33941692a30181815116845490610c698460c01b918360c01c6139e0565b60c01b169060018060c01b03161784555116337f0000000000000000000000000000000000000000000000000000000000000000615083565b634f282f3760e11b855263ffffffff868116600452606492869290610cc681613306565b60245216604452fd5b6001600160401b0396945060209593506104279798925090610cfb91610cf5368661361b565b91614f2f565b610bf9565b63117a366160e11b885263ffffffff16600452602452604486fd5b63fefc277160e01b89526004526044908890610454906132f8565b634e487b7160e01b89526021600452602489fd5b5034610503578060031936011261050357602063ffffffff6406000000535416604051908152f35b503461050357610d8136613310565b91610d8d949394613ca7565b610d968561429f565b6004811015610e3d57600114801590610e13575b64ffffffffff6040610dbe8686868b614e37565b0151169015610df7575091610dd7916104279386614080565b80516020909101516001600160401b0316906001600160a01b03166141a0565b63b005818160e01b855263ffffffff8616600452602452604484fd5b5063ffffffff85168452600560205261ffff600160408620015460c81c1661ffff82161415610daa565b634e487b7160e01b85526021600452602485fd5b50346105035760203660031901126105035763ffffffff604060209282610e76613260565b1681526406000000528452205416604051908152f35b5034610503578060031936011261050357506020600a6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016046001600160401b0360405191168152f35b503461050357610eed366132be565b91610f29610f03610efe368461358a565b614e93565b610f0c30615331565b6042916040519161190160f01b8352600283015260228201522090565b91610f5f637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c1692369061358a565b92610f6984614e93565b865264060000005560205260408620805490929060ff16610f8981613306565b600281036110df5750610f9c8484615858565b8254958660901c91610fb363ffffffff841661561a565b8060011b90808204600214901517156110cb576003900492600184018094116110cb579385936003936110019363ffffffff64ffffffffff98610ff96110329c9b615413565b161693615646565b966bffffffffff000000000000004260381b16906bffffffffff000000000000ff1916171780915560381c16613733565b9161107463ffffffff83511661106e63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001686613733565b9061580d565b7f0f2a28cbbe68889f4e90b334c4912c7b137a70586c67ae2d107cda85020608cc604063ffffffff8451169264ffffffffff8263ffffffff6020880151169601519663ffffffff845193168352166020820152a480f35b634e487b7160e01b8a52601160045260248afd5b6335cb22c160e11b88528760449160026004526110fb81613306565b602452fd5b634e487b7160e01b5f52602160045260245ffd5b50346105035760203660031901126105035764ffffffffff604060209263ffffffff61113e613260565b1681526406000000578452205416604051908152f35b503461050357604036600319011261050357604060a091611173613260565b63ffffffff60301b65ffffffffffff61118a61335c565b6111926139b6565b5061119b6139b6565b50169160301b1617815264060000005160205220604051906111bc8261344b565b546001600160401b0363ffffffff82169283815263ffffffff60208201818560201c168152816040840191818760401c16835260ff60806060870196888a60601c16885201978a1c16151587526040519788525116602087015251166040850152511660608301525115156080820152f35b503461050357602036600319011261050357604060609163ffffffff611252613260565b61125a613998565b50168152640600000054602052818120548152640600000055602052206001815491015463ffffffff6040519261129084613400565b818160b01c16845260d01c16602083015260408201526112d360405180926040809163ffffffff815116845263ffffffff60208201511660208501520151910152565bf35b50346105035760606112fb6112e936613310565b926112f5929192613998565b50614e37565b6040805182516001600160a01b031681526020808401516001600160401b0316908201529181015164ffffffffff1690820152f35b503461050357366003190161020081126104ec576101c013610503576101c43560118110156104ec576101e4356001600160401b0381116104fc5761137b6020913690600401613233565b9092611385613ca7565b6113c06040519485938493631e5188e160e11b85526113a6600486016137a8565b6101c48501526102006101e485015261020484019161387a565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561158d578291611552575b506114056133a1565b901561153a575060016114186004613b93565b0154908160e01c9164ffffffffff8160a01c16928290835b60ff81166020811015611525576001811b8316158015611508575b6114fd5763ffffffff61145d83614422565b505460a01c169061146d8261421f565b509485548260ff8260e81c16036114ee57604060ff9593600195936114db6114c36001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c1680936139e0565b8b5467ffffffffffffffff60a01b19168c559a615959565b82519182526020820152a25b0116611430565b5094505050600160ff916114e7565b50600160ff916114e7565b508664ffffffffff61151984614422565b505460c81c161161144b565b8561042733866001600160a01b038916615114565b6316dd2ab760e01b825263ffffffff16600452602490fd5b90506020813d602011611585575b8161156d6020938361349c565b810103126104ec575180151581036104ec575f6113fc565b3d9150611560565b6040513d84823e3d90fd5b503461050357606036600319011261050357506115b361395c565b506101006115f2637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c166115ed3661353f565b614d49565b65ffffffffffff60e060405192805161160a81613306565b845260ff602082015116602085015263ffffffff604082015116604085015263ffffffff606082015116606085015264ffffffffff608082015116608085015264ffffffffff60a08201511660a085015264ffffffffff60c08201511660c085015201511660e0820152f35b50346117d357366003190161020081126117d3576101c0136117d3576101c4356001600160401b0381116117d357606060031982360301126117d3576101e435906001600160401b0382116117d357606060031983360301126117d3576116e36116de6133a1565b6143a8565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156117d3576040516304f4084560e41b8152925f9284928391829161176c916117569061173f600486016137a8565b6102006101c48601526102048501906004016138be565b838103600319016101e4850152906004016138be565b03915afa80156117c8576117b5575b5061178c6117876133a1565b61429f565b6040519060048110156117a157602092508152f35b634e487b7160e01b83526021600452602483fd5b6117c191505f9061349c565b5f5f61177b565b6040513d5f823e3d90fd5b5f80fd5b346117d35760603660031901126117d357611844637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c167f000000000000000000000000000000000000000000000000000000000000000061183f3661353f565b614a88565b005b346117d3575f3660031901126117d3576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346117d35736600319016103a081126117d35760a0136117d3576101003660a31901126117d3576101a4356001600160401b0381116117d3576118d1903690600401613233565b6101c0366101c31901126117d35761038435916001600160401b0383116117d3573660448401116117d35761190c6119076133a1565b613d0c565b9161192460a08401511561191e6133a1565b9061374f565b6040516119308161342f565b60a43563ffffffff811681036117d35781526020810160c435815260e43563ffffffff811681036117d357604083019081526101043563ffffffff811681036117d357606084019081526101243563ffffffff811681036117d35760808501908152610144359063ffffffff821682036117d35760a0860191825261016435926001600160401b03841684036117d35760c0870193845260e08701946101843586526040519660208801987f1e3be29ff78577e6c4d62dec1de111dbb5b49c7ab1495f04a9b4e0ece50a977a8a525163ffffffff1660408901525160608801525163ffffffff1660808701525163ffffffff1660a08601525163ffffffff1660c08501525163ffffffff1660e0840152516001600160401b0316610100830152516101208201526101208152611a686101408261349c565b519020608435808203611ec757505090611a9f91611a8d611a88366134bd565b613e31565b84516001600160a01b03169290613eb5565b90611aa86133a1565b90516001600160a01b03169115611eab57826001600160401b03611aca613770565b1615611e9c57611b25611adb6133b4565b611afe63ffffffff60075416918263ffffffff611af66133b4565b921610613787565b63ffffffff80611b0c6133c8565b1614908115611e85575b50611b1f6133c8565b90613787565b63ffffffff611b326133dc565b1660018101809111611e7157611c39611c0c64ffffffffff611bde611bb1611b82839663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613a00565b6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016613726565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613726565b1663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613733565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613733565b1690611c436133dc565b824210611e5457611c7182611c566133dc565b611c5e6133a1565b9160040191611c6b61352a565b916145ea565b611c796133a1565b611c8161352a565b65ffffffffffff811663ffffffff60301b8360301b16175f5264060000005160205260405f2080546001600160401b038160601c16611e2f5763ffffffff90611cc86133dc565b90611cd16133b4565b67ffffffff000000006bffffffff0000000000000000611cef6133c8565b60401b169160201b16916bffffffffffffffff000000001916171783551663ffffffff19825416178155611d21613770565b815467ffffffffffffffff60601b191660609190911b67ffffffffffffffff60601b1617905563ffffffff82165f9081526406000000526020526040902063ffffffff611d7081835416614446565b1663ffffffff198254161790557fb673cf302d9004626ab3a706cce548aee32fe55840fc09b0689285f69f85a1d4606063ffffffff80611dae6133b4565b6001600160401b03611dbe6133dc565b83611dc7613770565b9165ffffffffffff6040519a168a5216602089015216604087015216941692a3611844611df26133a1565b64ffffffffff611e2863ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613726565b16906149f4565b65ffffffffffff8363ffffffff86634b2b0f1960e11b5f52166004521660245260445ffd5b63ffffffff9150632aef6cb960e11b5f521660045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b905063ffffffff611e946133c8565b161083611b16565b6365e52d5160e11b5f5260045ffd5b63ffffffff9063273a441760e11b5f521660045260245260445ffd5b6315ce70e560e21b5f5260045260245260445ffd5b346117d357611eea36613284565b611ef5929192613ca7565b611efe82613f95565b92611f09818461452c565b63ffffffff84169591508086101561232a5750611f4c63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613726565b92600164ffffffffff85169201549364ffffffffff611f9663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016828860a01c16613733565b16611fa0876133ef565b81851161230e575050611ff361ffff611fe5600a6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001604986133ef565b9660c81c16928584886152ff565b5f90815264060000004f60205260409020805490916001600160a01b0382166122e4573360e09190911b6001600160e01b03191660a089901b67ffffffffffffffff60a01b1617179091555064060000004e546001600160401b03969161ffff91889061206390899083166139e0565b16881964060000004e54161764060000004e551665ffffffff00008560101b16175f5264060000005060205260405f2063ffffffff6120a481835416614446565b1663ffffffff19825416179055604051926120be81613306565b8352602083015260408201527f66ea6d85f2a8b7503bcb2e7a7e87a5acdec2dc30070c48705c69f64d984d0bc1606063ffffffff33941692a31680158015612113575b5f5f5160206159d15f395f51905f525d005b611e9c575f5461212c826001600160401b038316613726565b6001600160401b0381116122d1576001600160401b031667ffffffffffffffff1991909116175f556040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa9182156117c8575f9261229d575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f511482161561227e575b50836040525f6060521561226c57826024816020936370a0823160e01b82523060048301525afa80156117c8575f90612238575b61221b92506145dd565b90808214612101576333fe89d360e11b5f5260045260245260445ffd5b506020823d602011612264575b816122526020938361349c565b810103126117d35761221b9151612211565b3d9150612245565b635274afe760e01b5f5260045260245ffd5b6001821516612294573b15153d151616856121dd565b843d5f823e3d90fd5b9091506020813d6020116122c9575b816122b96020938361349c565b810103126117d3575190846121aa565b3d91506122ac565b826304041d9560e11b5f5260045260245ffd5b632aa4309960e11b5f5263ffffffff8716600452888661230381613306565b60245260445260645ffd5b63ffffffff90637189637b60e01b5f521660045260245260445ffd5b6316ccf87760e01b5f52858361233f81613306565b60045260245260445260645ffd5b346117d357366003190161022081126117d3576101c0136117d3576101c4356001600160401b0381116117d3578060040190606060031982360301126117d3576101e4359160ff83168084036117d357610204356001600160401b0381116117d3576123bd903690600401613233565b9290936123cb6117876133a1565b6004811015611100576123dc6133a1565b600282036129495750506123f16116de6133a1565b63ffffffff6123fe6133a1565b165f52600560205264ffffffffff61242181600160405f20015460a01c16613a33565b1661242a6133a1565b8142101561292d57505060243563ffffffff8116908181036117d3575061245e612454368561361b565b809260c435614f2f565b60208101519081519160c48314928361290e575b50505163ffffffff1690156128fc5750612493916024610ba09201906136f4565b90602182015160e01c906124a56133a1565b938351602085012093604051936124bb85613400565b808552600560ab63ffffffff60208801991693848a5260408801988952015160f81c146128e757505061255a60405160208101907f1dc504ccd603ebb8dadaf5c8b7a36a9354e33066a4c350d3256d98c70d5d4387825261253f60408201876040809163ffffffff815116845263ffffffff60208201511660208501520151910152565b6080815261254e60a08261349c565b519020610f0c30615331565b9060208310806128c9575b156128b65760208810156109ea576125909088640400000009019760018060a01b038954169361519f565b50506001600160a01b03169080820361289d575050637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c169180519363ffffffff851695519163ffffffff8316976125ee8861421f565b509060208b10156109ea575460a01c63ffffffff16600160201b8110156109ea5760021b600901548154906001600160a01b0390811690821614612886579064ffffffffff60016001600160401b036126679460a01c1692015460a01c1690898215158061287c575b8215159081612873575b5061424c565b61269b63ffffffff891667ffffffff000000008960201b16176001600160401b03165f5264060000005660205260405f2090565b80546126af8a8a60ff8460201c16156141f7565b6001861b63ffffffff8183161661285857825463ffffffff191663ffffffff92831691909216171790556126e290614e93565b97885f5264060000005560205260405f209485549060ff821661270481613306565b84519061283e575060014301804311611e71577f31085b82930e447bbaf158be7915eb5d03bfc1eebc23786691bd1a4381351de898606098600197612829966128239665ffffffffffff6127d296169a8b958b518287015563ffffffff60b01b9060b01b169363ffffffff60d01b9060d01b169261ff006001600160401b0360b01b199366ffffffffff00004260101b169066ffffffffffffff1916179160081b16171716171781559081549065ffffffffffff60601b9060601b169065ffffffffffff60601b1916179055565b63ffffffff64060000005354169a63ffffffff6127ee8d614446565b1663ffffffff19640600000053541617640600000053558b5f5264060000005460205260405f205564ffffffffff4216613733565b8761580d565b519660405192835260208301526040820152a4005b8a8a631c30cb2960e21b5f5260045260245260445260645ffd5b868b8b6339a3b19d60e01b5f5260045260245260445260645ffd5b9050158e612661565b5082421015612657565b8589632301f0c960e11b5f5260045260245260445ffd5b82632ea4958160e01b5f5260045260245260445260645ffd5b82632d53c29d60e01b5f5260045260245ffd5b5060208810156109ea5760ff88640400000009015460c01c16612565565b6323a53c0760e11b5f5260045260245260445ffd5b639073072f60e01b5f5260045260245ffd5b90919250156109ea576020015160f81c6001149063ffffffff89612472565b63ffffffff90639739a0a560e01b5f521660045260245260445ffd5b635ad8af8560e01b5f5263ffffffff16600452612965906132f8565b60445ffd5b346117d35760603660031901126117d357612983613ca7565b637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c166129b63661353f565b64ffffffffff6129d56129c8836153c5565b9382855460381c16613733565b16804210612b8d575063ffffffff81511691612a23602083019367ffffffff0000000063ffffffff80875116169160201b16176001600160401b03165f5264060000005660205260405f2090565b600160201b8154612a4b63ffffffff86511663ffffffff8851169060ff8460201c16156141f7565b64ff000000001916179055805460ff191660051790558051612a729063ffffffff1661421f565b50916001600160401b03835460a01c16918215612aa863ffffffff8351168564ffffffffff600189015460a01c1691841561424c565b6103e88402908482046103e8141715611e715761210194612ada6001600160401b03612710612b029404168096613a13565b815467ffffffffffffffff60a01b191660a09190911b67ffffffffffffffff60a01b16179055565b604063ffffffff80835116935116910151917f8e7f3d74a1e890e970f7e2682caf77895d963c8f87eb3423ab8731a04cf5b92a6020604051868152a45f546001600160c01b0319612b578360c084901c6139e0565b60c01b169060018060c01b0316175f557f0000000000000000000000000000000000000000000000000000000000000000615007565b637c9afbc160e11b5f5260045260245ffd5b346117d357612bad366132be565b612c12612bba368561358a565b60405161253f60208201927f2238b1d72634f39c59e292e4c3a88433eb2c4f90248a5ba5d53c4aac1ac3756c845260408301906040809163ffffffff815116845263ffffffff60208201511660208501520151910152565b91612c48637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c1694369061358a565b92612c52846153c5565b9264ffffffffff612c6a855497828960381c16613733565b1680421015612cf45750612c7d84615413565b90612c878261561a565b60011c9060018201809211611e7157600494612ca294615646565b9360ff191617905563ffffffff8151167f018755446efcbf6235a4720d5d326281ac39c2d61aa5e91d3a7b0d080dd73c056020604063ffffffff82860151169401519463ffffffff60405191168152a4005b6379a1f94b60e11b5f5260045260245ffd5b346117d357612d45612d1736613284565b90612d23939293613ca7565b61ffff6001612d3186613f95565b015460c81c16612d40856133ef565b614080565b63ffffffff604082015116612d59836133ef565b81421115612e9f57505080516001600160a01b031691600190612d7b90613b93565b0154908160e01c64ffffffffff8360a01c16905f925f5b60ff81166020811015612e87576001811b8416158015612e6a575b612e5f5763ffffffff612dbf83614422565b505460a01c1690612dcf8261421f565b509687548260ff8260e81c1603612e5057604060ff959360019593612e3d612e256001600160401b037f8f3602307868b18b7b2e2666d2a5e74328895a7f48ed6c7270ed96b7a1ef01a69660a01c1680936139e0565b8d5467ffffffffffffffff60a01b19168e559c615959565b82519182526020820152a25b0116612d92565b5096505050600160ff91612e49565b50600160ff91612e49565b508464ffffffffff612e7b84614422565b505460c81c1611612dad565b61210183610dd78a896001600160a01b038c16615114565b63ffffffff9063b005818160e01b5f521660045260245260445ffd5b346117d35760203660031901126117d3576040612ed6613260565b63ffffffff81165f52600560205261ffff6001835f20015460c81c169065ffffffff000061ffff83169160101b16175f5264060000005060205263ffffffff825f2054169082519182526020820152f35b346117d357366003190161018081126117d35760a0136117d35760a4356001600160401b0381116117d357612f60903690600401613233565b60a03660c31901126117d357610164356001600160401b0381116117d357612f8c903690600401613233565b90612f95613ca7565b6001600160a01b03612fa86119076133a1565b511692612fb7611a88366134bd565b9060405195612fc58761344b565b60c4359263ffffffff8416978885036117d35784815260e4359865ffffffffffff8a1691828b036117d3578a6020820152610104356040820152610124356001600160401b03811681036117d3578161303091606063ffffffff940152610144356080820152613e31565b966130396133a1565b90501614988961319e575b505087613193575b8761317b575b50505084613168575b505050506130676133a1565b901561314f576130756133a1565b6130e4633fffffff8260021c16916001600160401b038060c0643fffffffc061309d87613cdc565b90549060031b1c9460061b161692831c16936130c86130bb82613cdc565b90549060031b1c91613cdc565b9290931b19169082549060031b91821b915f19901b1916179055565b8015611e9c57612101906130f66133a1565b604080516001600160401b0384168152600184901c677fffffffffffffff166020820152339263ffffffff16917f87fef7e61e0de38370cd8257dd403ebd47d7878e734b91bd004b8a9bdd643b4691908190810161041d565b63ffffffff90632e2ffd9760e01b5f521660045260245ffd5b6131729450613eb5565b8180808061305b565b61318a93975090869291613eb5565b93858080613052565b83811415975061304c565b65ffffffffffff919299506131b161352a565b90501614968880613044565b346117d3576101c03660031901126117d35763ffffffff6131dc6133a1565b165f52600560205264ffffffffff6131ff81600160405f20015460a01c16613a33565b166132086133a1565b81421061321757611844613a94565b63ffffffff90634804602760e01b5f521660045260245260445ffd5b9181601f840112156117d3578235916001600160401b0383116117d357602083818601950101116117d357565b6004359063ffffffff821682036117d357565b359063ffffffff821682036117d357565b6003190161020081126117d3576101c0136117d3576004906101c43560068110156117d357906101e43563ffffffff811681036117d35790565b906003198201608081126117d3576060136117d357600491606435906001600160401b0382116117d3576132f491600401613233565b9091565b600481101561110057602452565b6006111561110057565b60809060031901126117d35760043563ffffffff811681036117d3579060243561ffff811681036117d3579060443560068110156117d3579060643563ffffffff811681036117d35790565b6024359065ffffffffffff821682036117d357565b9181601f840112156117d3578235916001600160401b0383116117d3576020808501948460051b0101116117d357565b60043563ffffffff811681036117d35790565b6101243563ffffffff811681036117d35790565b6101443563ffffffff811681036117d35790565b60a43563ffffffff811681036117d35790565b3563ffffffff811681036117d35790565b606081019081106001600160401b0382111761341b57604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b0382111761341b57604052565b60a081019081106001600160401b0382111761341b57604052565b60c081019081106001600160401b0382111761341b57604052565b604081019081106001600160401b0382111761341b57604052565b90601f801991011681019081106001600160401b0382111761341b57604052565b60a09060031901126117d357604051906134d68261344b565b8160043563ffffffff811681036117d357815260243565ffffffffffff811681036117d357602082015260443560408201526064356001600160401b03811681036117d35760608201526080608435910152565b60243565ffffffffffff811681036117d35790565b60609060031901126117d3576040519061355882613400565b8160043563ffffffff811681036117d357815260243563ffffffff811681036117d35760208201526040604435910152565b91908260609103126117d3576040516135a281613400565b60408082946135b081613273565b84526135be60208201613273565b60208501520135910152565b6001600160401b03811161341b57601f01601f191660200190565b9291926135f1826135ca565b916135ff604051938461349c565b8294818452818301116117d3578281602093845f960137010152565b91906060838203126117d35760405161363381613400565b809361363e81613273565b825260208101356001600160401b0381116117d357810183601f820112156117d35783816020613670933591016135e5565b60208301526040810135906001600160401b0382116117d357019180601f840112156117d3578235926001600160401b03841161341b578360051b90604051946136bd602084018761349c565b85526020808601928201019283116117d357602001905b8282106136e45750505060400152565b81358152602091820191016136d4565b903590601e19813603018212156117d357018035906001600160401b0382116117d3576020019181360383136117d357565b91908201809211611e7157565b9064ffffffffff8091169116019064ffffffffff8211611e7157565b156137575750565b63ffffffff9063259f3abd60e11b5f521660045260245ffd5b610164356001600160401b03811681036117d35790565b1561378f5750565b63ffffffff90634ddd5a3160e11b5f521660045260245ffd5b60043563ffffffff81168091036117d357815260243563ffffffff81168091036117d357602082015260443563ffffffff81168091036117d35760408201526064356001600160401b0381168091036117d357606082015260843563ffffffff81168091036117d357608082015260a43563ffffffff81168091036117d35760a082015260c43560c082015260e43560e082015261010435610100820152610124356101208201526101443561014082015261016435610160820152610184356101808201526101a06101a435910152565b908060209392818452848401375f828201840152601f01601f1916010190565b81835290916001600160fb1b0383116117d35760209260051b809284830137010190565b63ffffffff6138cc82613273565b16825236819003601e1901906020810135828112156117d35781016020813591016001600160401b0382116117d35781360381136117d3576139199160606020870152606086019161387a565b916040820135908112156117d357016020813591016001600160401b0382116117d3578160051b360381136117d35783604061395995850391015261389a565b90565b604051906139698261342f565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b604051906139a582613400565b5f6040838281528260208201520152565b604051906139c38261344b565b5f6080838281528260208201528260408201528260608201520152565b906001600160401b03809116911601906001600160401b038211611e7157565b81810292918115918404141715611e7157565b906001600160401b03809116911603906001600160401b038211611e7157565b613a676139599163ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613733565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613733565b613a9f600480614006565b9060043563ffffffff81168082036117d357805f52600660205263ffffffff60405f20541680613b7d57506001840191600360d81b60ff60d81b1984541617835560045461ffff8160601c169061ffff8214611e715761ffff60601b1916600190910160601b61ffff60601b1617600481905563ffffffff90604081901c82169081613b775782915060201c165b1663ffffffff196004541617600455507f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df0602085549360018060a01b0390541693604051908152a3565b50613b2d565b9063075d3c0160e41b5f5260045260245260445ffd5b90613b9f826004614006565b9163ffffffff613bae826133ef565b16805f52600660205263ffffffff60405f2054169081613c9257505060018301805460ff60d81b1916600360d81b1781556004549091606082901c61ffff908116908114611e7157613c479263ffffffff91600161ffff60601b910160601b169061ffff60601b19161780600455818160401c169081155f14613c8c5782915060201c165b1663ffffffff1960045416176004556133ef565b835491546040519283526001600160a01b03169163ffffffff909116907f4ddef78e690ff019ea241c3d9f056bdbfaa8fd58283f23eef1666e56d9167df090602090a3565b50613c33565b63075d3c0160e41b5f5260045260245260445ffd5b5f5160206159d15f395f51905f525c613ccd5760015f5160206159d15f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b63400000008110156109ea576405c000004e01905f90565b63400000008110156109ea5764058000004e01905f90565b5f60a0604051613d1b81613466565b828152826020820152826040820152826060820152826080820152015264044000004d63ffffffff81541663ffffffff831690811015613e1f5750816001613d6392016149e2565b50633fffffff8260021c16905463400000008210156109ea5764054000004e82015460069390931b60c0169263400000008310156109ea5764058000004e830154841c6001600160401b031663400000008410156109ea576001600160401b038060ff956405c000004e01545f60031b1c871c169260405196613de588613466565b60018060a01b03861688521c1660208601526040850152606084015264ffffffffff8160a01c16608084015260c81c16151560a082015290565b63f5849ddb60e01b5f5260045260245ffd5b604051608060208201927f0c1875ca25b0c3f5990a265632883e4b5b7bd2166771a862a8606fd144475825845263ffffffff815116604084015265ffffffffffff60208201511660608401526040810151828401526001600160401b0360608201511660a0840152015160c082015260c08152613eaf60e08261349c565b51902090565b90613ec7613ecc9392610f0c30615331565b61519f565b50506001600160a01b03908116911681149081613ee7575090565b9050151590565b6001600160401b03613f63613f6a935f548360c01b613f10868360c01c6139e0565b60c01b169060018060c01b0316175f557f000000000000000000000000000000000000000000000000000000000000000093613f5e677fffffffffffffff8260011c16928584169087615083565b613a13565b1690615007565b565b15613f7657505050565b63ffffffff906305d5c8d160e21b5f521660045260245260445260645ffd5b90613f9f826133ef565b9163ffffffff831692835f52600560205260405f20918294613fc2836004614321565b9060048210156111005760018203613fef57505090613fe4613f6a93926151d3565b915490818314613f6c565b63fefc277160e01b5f5260045261296591506132f8565b9190614011816133ef565b63ffffffff81165f526001840160205260405f2091614031828496614321565b60048110156111005760018103614051575090613fe4613f6a93926151d3565b63fefc277160e01b5f5263ffffffff8316600452612965906132f8565b63ffffffff168015611e71575f190190565b9193929361408c613998565b50614099858284866152ff565b805f5264060000004f60205260405f2095604051966140b788613400565b549260018060a01b0384169788815260208101946001600160401b038160a01c16865260e01c60408201529715614174575050916001600160401b036141248161ffff9465ffffffff0000965f5264060000004f6020525f604081205551168264060000004e5416613a13565b166001600160401b031964060000004e54161764060000004e55169160101b16175f5264060000005060205260405f2063ffffffff6141658183541661406e565b1663ffffffff19825416179055565b637843a8f960e01b5f5263ffffffff868116600452925061419481613306565b6024521660445260645ffd5b6001600160401b03613f6a925f548260801b6141c183858460801c166139e0565b60801b16908360801b1916175f5516907f0000000000000000000000000000000000000000000000000000000000000000615083565b15614200575050565b9063ffffffff8092634a992e6160e01b5f52166004521660245260445ffd5b600160201b8110156109ea5760021b600901905f90565b90600160201b8110156109ea5760021b01905f90565b1561425657505050565b64ffffffffff929163ffffffff6001600160401b03926357b3319b60e01b5f5216600452166024521660445260645ffd5b63ffffffff60019116019063ffffffff8211611e7157565b63ffffffff81165f526005602052600160405f20015460ff8160d81c1691600483101561110057600183149182614305575b50816142e4575b50156139595750600390565b6142ee9150614287565b63ffffffff8060045460401c16911614155f6142d8565b90915061ffff8060045460601c169160c81c161415905f6142d1565b63ffffffff82165f5260018101602052600160405f2001549060ff8260d81c169260048410156111005760018414928361438d575b508261436a575b5050156139595750600390565b63ffffffff91925061437c8291614287565b925460401c16911614155f8061435d565b90925061ffff80835460601c169160c81c161415915f614356565b613f6a9063ffffffff81165f52600560205260405f20546143c960046151d3565b91828214613f6c565b6143dd918391614f2f565b60208101519081519160b883149283614403575b50505163ffffffff1690156128fc5750565b90919250156109ea576020015160f81c6002149063ffffffff5f6143f1565b60208110156109ea5764040000000901905f90565b60208210156109ea5701905f90565b63ffffffff1663ffffffff8114611e715760010190565b61446681613306565b80156145105761447581613306565b600281146144f35761448681613306565b600381146144d65760049061449a81613306565b146144ba576024359063ffffffff8216918281036117d3575060e4359190565b60a4359063ffffffff8216918281036117d35750610144359190565b506084359063ffffffff8216918281036117d35750610124359190565b506044359063ffffffff8216918281036117d35750610104359190565b506024359063ffffffff8216918281036117d3575060c4359190565b919061453781613306565b80156145c95761454681613306565b600281146145b45761455781613306565b6003811461459f5760049061456b81613306565b1461458b5763ffffffff60e0614583602085016133ef565b930135921690565b63ffffffff61014061458360a085016133ef565b5063ffffffff610120614583608085016133ef565b5063ffffffff610100614583604085016133ef565b5063ffffffff60c0614583602085016133ef565b91908203918211611e7157565b929091926145f78161429f565b60048110156111005780159081156147fb575b506147f5578063ffffffff61463192165f52600560205260405f20546143c96101c46151d3565b6040519061463e82613481565b819060408101903682116117d35780925b8284106147c957505050506020815191015160208201908151511592836020830193845151159465ffffffffffff891663ffffffff60301b8960301b161791831580986147c1575b97614785575b50851561473a575b50501561472157505f915b836146e7575b505050156146c2575050565b9063ffffffff65ffffffffffff92631483bbf760e01b5f52166004521660245260445ffd5b919250901561471357506101e43563ffffffff811681036117d35763ffffffff905b16145f80806146b6565b63ffffffff80915116614709565b63ffffffff90511660018101809111611e7157916146b0565b9195916101e43563ffffffff811681036117d35761476390869063ffffffff166102a4356143d2565b82614773575b5050935f806146a5565b516051015160b01c1190505f80614769565b9096506101e43563ffffffff811681036117d35782916147b38663ffffffff8460519550166102a4356143d2565b51015160b01c10955f61469d565b508615614697565b83356001600160401b0381116117d3576020916147ea83923690860161361b565b81520193019261464f565b50505050565b60039150145f61460a565b929091926148138161429f565b60048110156111005780159081156149d7575b506147f5578063ffffffff61484c92165f52600560205260405f20546143c960446151d3565b6040519061485982613481565b819060408101903682116117d35780925b8284106149ab57505050506020815191015160208201908151511592836020830193845151159465ffffffffffff891663ffffffff60301b8960301b161791831580986149a3575b97614968575b50851561491e575b50501561490557505f915b836148dc57505050156146c2575050565b9192509015614713575060643563ffffffff811681036117d35763ffffffff16145f80806146b6565b63ffffffff90511660018101809111611e7157916148cb565b91959160643563ffffffff811681036117d35761494690869063ffffffff16610124356143d2565b82614956575b5050935f806148c0565b516051015160b01c1190505f8061494c565b90965060643563ffffffff811681036117d35782916149958663ffffffff846051955016610124356143d2565b51015160b01c10955f6148b8565b5086156148b2565b83356001600160401b0381116117d3576020916149cc83923690860161361b565b81520193019261486a565b60039150145f614826565b600160201b8210156109ea5701905f90565b600160201b8110156109ea578064044000004e019064ffffffffff825460a01c16614a8357600160201b8110156109ea57815464ffffffffff60a01b191660a084901b64ffffffffff60a01b161790915560405164ffffffffff92909216825263ffffffff16907f150d013e1adb61fff093ebdbf7458596abaf010734296b58a1879a7d12b252c290602090a2565b505050565b614a9181614e93565b5f90815264060000005560205260409020805490939060ff16614ab381613306565b60018103614d295750614ac69084615858565b65ffffffffffff835460601c1680431115614d175740918215614c9757614aee846007615517565b9063ffffffff85549281600160ff8660081c161b161916169060ff614b128361561a565b9116808210614c815750604084019485516040519060208201928352604082015260408152614b4260608261349c565b519020906005811015614c7857905b8291614b5d5f9461561a565b5f925b828410614be25750505050509060029163ffffffff60901b9060901b169075ffffffff0000000000000000000000000000000000ff191617178093557fcfbfa20aaa6eb4abdc66d30626aac4285ec28178b8b183280b81374dd567ee6f602063ffffffff81818551169401511693519463ffffffff6040519160901c168152a4565b9091929394604051602081019083825286604082015260408152614c0760608261349c565b51902092614c148161588c565b938115614c6457068087915b614c4957509081614c3963ffffffff6001941916614287565b1680911796189401929190614b60565b9080614c57614c5e926155f4565b169161588c565b80614c20565b634e487b7160e01b5f52601260045260245ffd5b50600590614b51565b9063edbcb22f60e01b5f5260045260245260445ffd5b50905060014301804311611e7157825465ffffffffffff60601b191660609190911b65ffffffffffff60601b1617825563ffffffff8151167f2f44707bf404471b2aaadaf9526b30c8a651b348094df2a4843924f87138649f602065ffffffffffff604063ffffffff8387015116950151955460601c16604051908152a4565b635db6b86360e11b5f5260045260245ffd5b6335cb22c160e11b5f526001600452614d4181613306565b60245260445ffd5b90614d5b614d5561395c565b92614e93565b5f5264060000005560205260405f209081549160ff831693614d7c85613306565b8415614e2f575065ffffffffffff929164ffffffffff614d9e81936007615517565b91818560101c16614daf8282613733565b91838760381c1680155f14614e1a57505063ffffffff5f945b60405199614dd58b61342f565b614dde81613306565b8a5260ff8860081c1660208b0152818860901c1660408b015216606089015260808801521660a08601521660c084015260601c1660e082015290565b63ffffffff91614e2991613733565b94614dc8565b935050505090565b90614e4c939291614e46613998565b506152ff565b5f5264060000004f60205260405f205460405190614e6982613400565b6001600160a01b038116825260a081901c6001600160401b0316602083015260e01c604082015290565b604051614eeb60208201927f68a91c4b2ed2f6afaa7fdee8e7839b0faee0079909e560b85f6de15e0bf37acc845260408301906040809163ffffffff815116845263ffffffff60208201511660208501520151910152565b60808152613eaf60a08261349c565b15614f025750565b63ffffffff9063b28664a960e01b5f521660045260245ffd5b80518210156109ea5760209160051b010190565b908063ffffffff8451161080614fd8575b614f53915063ffffffff84511690614efa565b60208201516020815191012090604083015163ffffffff845116915f935b8251851015614fc15760018416614fa657614f8c8584614f1b565b51905f52602052600160405f205b93811c94019392614f71565b614fb08584614f1b565b515f52602052600160405f20614f9a565b935091505063ffffffff613f6a9351169114614efa565b506040830151515f905b826001831b10614ff757614f53925014614f40565b906150019061560c565b90614fe2565b906040519063a9059cbb60e01b5f5261dead60045260245260205f60448180865af19060015f5114821615615062575b604052156150425750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661507a57823b15153d15161690615037565b503d5f823e3d90fd5b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f511482161561506257604052156150425750565b633fffffff8160021c169063400000008210156109ea576151096340000000918364040000004d019463ffffffff6001600160401b0387545f60031b1c9216921690615898565b9110156109ea579055565b6001600160a01b0381165f908152600360205260409020613f6a9392615142916001600160401b0390610362565b604080516001600160401b0383168152677fffffffffffffff600184901c16602082015291926001600160a01b03858116939116917f69857bfde41997234fba98bf938fdcd1e8e1c95697f16022a8d4c2230555d39391a3613eee565b90604183036151c9576151c29250602081013591604082359201355f1a906158d7565b9192909190565b50505f9160029190565b60405160208101917f0ba063ab87ac408144f9a6c0ccc005ba7bcae631ac6b5800596d1bbbb2f11de6835263ffffffff61520c82613273565b16604083015263ffffffff61522360208301613273565b16606083015263ffffffff61523a60408301613273565b1660808301526060810135906001600160401b03821682036117d3576001600160401b036101a0921660a084015263ffffffff61527960808301613273565b1660c084015263ffffffff61529060a08301613273565b1660e084015260c081013561010084015260e0810135610120840152610100810135610140840152610120810135610160840152610140810135610180840152610160810135828401526101808101356101c084015201356101e08201526101e08152613eaf6102008261349c565b65ffffffff000061ffff63ffffffff93959495169160101b16179161532384613306565b169160201b9060281b171790565b604090600460208351615344858261349c565b82815201634841434160e01b81522090600160208451615364868261349c565b82815201603160f81b81522083519260208401947f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8652840152606083015246608083015260018060a01b031660a082015260a08152613eaf60c08261349c565b6153ce90614e93565b5f90815264060000005560205260409020805490919060ff166153f081613306565b600381036153fb5750565b6335cb22c160e11b5f526003600452614d4181613306565b5f905463ffffffff8160b01c16600160201b8110156109ea57600960029190911b8101546007546404000000099560109490941c64ffffffffff16949260209190911c60ff16916001600160a01b03169086905f5b60ff81168581101561550b5760208210156109ea57818a01548960ff8260c01c16159182156154f6575b50506154eb57846154b763ffffffff6154ab8588614437565b505460a01c1685614236565b50546001600160a01b0316036154d6575b50600160ff915b0116615468565b60019081901b63ffffffff16909617956154c8565b50600160ff916154cf565b60c81c64ffffffffff1610159050895f615492565b50505050505092509050565b9190915f925464ffffffffff61553963ffffffff8360b01c1660028501614236565b5060018060a01b039054169160101c16915f9260ff825460201c16936404000000028301905b60ff8116868110156155eb576155758284614437565b50548460ff8260c01c16159182156155d6575b50506155cb57856001600160a01b036155a184886157d7565b16036155b6575b50600160ff915b011661555f565b60019081901b63ffffffff16909817976155a8565b50600160ff916155af565b60c81c64ffffffffff1610159050845f615588565b50505050505050565b63ffffffff5f199116019063ffffffff8211611e7157565b5f198114611e715760010190565b905f915b63ffffffff811661562c5750565b916156369061560c565b91615640816155f4565b1661561e565b9260ff909592919516935f94604283066157c457604283048181106157af575092955f95869564040000000995506041939092915b858910156157805788830197883560f81c90811061576e5760018101808211611e71579860018b01808c11611e715760428c0190818d11611e715781106117d35788106117d35760ff8216906020821080615756575b15615743576156f88860016156e6868e614437565b50818060a01b0390541693018961519f565b50506001600160a01b03169181830361572b57505050600163ffffffff911b16179760428101809111611e71579761567b565b632ea4958160e01b5f5260045260245260445260645ffd5b50632d53c29d60e01b5f5260045260245ffd5b5060ff615763848c614437565b505460c01c166156d1565b63771197d760e11b5f5260045260245ffd5b95509796505050505063ffffffff915080931916168061579d5750565b6394d0905560e01b5f5260045260245ffd5b630597ebb560e01b5f5260045260245260445ffd5b8263ff9a79ef60e01b5f5260045260245ffd5b600263ffffffff6157f26157ff946404000000028501614437565b505460a01c169101614236565b50546001600160a01b031690565b63ffffffff16805f5264060000005760205264ffffffffff8060405f2054169216809210615839575050565b5f5264060000005760205260405f209064ffffffffff19825416179055565b64ffffffffff918261586e925460101c16613733565b168042101561587a5750565b6360a3be3b60e01b5f5260045260245ffd5b8015611e71575f190190565b919060061b60c016677fffffffffffffff6158be8385841c6001600160401b0316613726565b116158c8571b0190565b63020fd42f60e51b5f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161594e579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156117c8575f516001600160a01b0381161561594457905f905f90565b505f906001905f90565b5050505f9160039190565b80549060ff8260e81c169160ff8314614a835760ff60e81b191660ff60e81b17905560208110156109ea57806404000000090160ff60c01b19815416905568ffffffff000000000063ffffffff6001600754931b1663ffffffff8360281c161760281b169068ffffffff000000000019161760075556fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00a26469706673582212205dc3471b57aa76c8dbb57720b1113386adcf77324dda7b2e32973443914ee62264736f6c63430008250033'
