// Generated from contracts/FraudJudge.sol by scripts/generate.ts; do not edit.
export const abi = [
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "EpochNotKnown",
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
        "internalType": "uint256",
        "name": "a",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "b",
        "type": "uint256"
      }
    ],
    "name": "NotRelated",
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
    "name": "ReceiptUnknown",
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
    "name": "SeatTooNew",
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
    "name": "WordNotAbsent",
    "type": "error"
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
    "name": "isFraud",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const
