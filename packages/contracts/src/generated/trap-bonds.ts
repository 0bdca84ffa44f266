// Generated from contracts/TrapBonds.sol by scripts/generate.ts; do not edit.
export const abi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "settlement_",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "openEpochs_",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
    "inputs": [],
    "name": "TrapAmountZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "free",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "needed",
        "type": "uint64"
      }
    ],
    "name": "TrapBondTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "committed",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "opened",
        "type": "uint256"
      }
    ],
    "name": "TrapBurnMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "committed",
        "type": "uint16"
      },
      {
        "internalType": "uint256",
        "name": "opened",
        "type": "uint256"
      }
    ],
    "name": "TrapCountMismatch",
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
    "name": "TrapCountOutOfRange",
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
        "name": "present",
        "type": "uint32"
      }
    ],
    "name": "TrapEpochHasBegun",
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
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      }
    ],
    "name": "TrapNodeNotOwned",
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
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "TrapOfOtherEpoch",
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
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "TrapParameterOutOfRange",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "committed",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "opened",
        "type": "bytes32"
      }
    ],
    "name": "TrapRootMismatch",
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
    "name": "TrapTokenTakesFee",
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
        "internalType": "uint8",
        "name": "expected",
        "type": "uint8"
      }
    ],
    "name": "TrapVerdictUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "TrapsCommittedBefore",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "TrapsNotCommitted",
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
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "TrapsNotOverdue",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "TrapsOpenedBefore",
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
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      }
    ],
    "name": "TrapsOpenedTooEarly",
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
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "TrapsOpenedTooLate",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "deposited",
        "type": "uint64"
      }
    ],
    "name": "TrapBondChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "count",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "burn",
        "type": "uint64"
      }
    ],
    "name": "TrapsCommitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "TrapsForfeited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "job",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "lane",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "expected",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "price",
            "type": "uint64"
          }
        ],
        "indexed": false,
        "internalType": "struct ITrapBonds.Leaf[]",
        "name": "leaves",
        "type": "tuple[]"
      }
    ],
    "name": "TrapsOpened",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      }
    ],
    "name": "bondOf",
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
            "name": "locked",
            "type": "uint64"
          }
        ],
        "internalType": "struct ITrapBonds.Bond",
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
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint16",
        "name": "count",
        "type": "uint16"
      },
      {
        "internalType": "uint64",
        "name": "burn",
        "type": "uint64"
      }
    ],
    "name": "commitTraps",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "commitmentOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint16",
            "name": "count",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "burn",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "opened",
            "type": "bool"
          }
        ],
        "internalType": "struct ITrapBonds.Commitment",
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
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "deposit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "epoch",
        "type": "uint32"
      }
    ],
    "name": "forfeitTraps",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "openEpochs",
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
    "name": "openTimes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "until",
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
        "name": "epoch",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "node",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "job",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "lane",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "expected",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "price",
            "type": "uint64"
          }
        ],
        "internalType": "struct ITrapBonds.Leaf[]",
        "name": "leaves",
        "type": "tuple[]"
      }
    ],
    "name": "openTraps",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "issuer",
        "type": "address"
      },
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
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "job",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "lane",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "expected",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "price",
            "type": "uint64"
          }
        ],
        "internalType": "struct ITrapBonds.Leaf[]",
        "name": "leaves",
        "type": "tuple[]"
      }
    ],
    "name": "rootOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "address",
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
        "internalType": "uint64",
        "name": "amount",
        "type": "uint64"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const bytecode =
  '0x6101408060405234610303576040816116b98038038091610020828561032e565b8339810103126103035761003f602061003883610351565b9201610365565b604051630890357360e41b81529091906101c0816004816001600160a01b0386165afa908115610323575f916101c3575b50608081019163ffffffff83511693606083019463ffffffff8651169081156101af57046001810180911161019b5763ffffffff82169080821061015c5760a0839052608084905284516001600160a01b031660c0526040808601518851885163ffffffff9081166101205216610100526001600160401b031660e0525161131f908161039a82396080518181816103a50152818161067b015261076a015260a05181818161027a0152611112015260c0518181816101f80152818161031d015281816109840152610bae015260e051816110b201526101005181611081015261012051816110e40152f35b60a4925060405191637f87d22960e11b835260606004840152600a6064840152696f70656e45706f63687360b01b608484015260248301526044820152fd5b634e487b7160e01b5f52601160045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b90506101c0813d821161031b575b816101df6101c0938361032e565b8101031261030357604051906101c082016001600160401b038111838210176103075760405261020e81610351565b825261021c60208201610351565b602083015261022d60408201610376565b604083015261023e60608201610365565b606083015261024f60808201610365565b608083015261026060a08201610365565b60a083015261027160c08201610365565b60c083015261028260e08201610365565b60e08301526102946101008201610365565b61010083015261012081015160ff81168103610303576102f7916101a0916101208501526102c5610140820161038a565b6101408501526102d8610160820161038a565b6101608501526102eb6101808201610376565b61018085015201610376565b6101a08201525f610070565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b3d91506101d1565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761030757604052565b51906001600160a01b038216820361030357565b519063ffffffff8216820361030357565b51906001600160401b038216820361030357565b519061ffff821682036103035756fe6080806040526004361015610012575f80fd5b5f3560e01c9081630c9f080714610d2d575080631376583814610b2957806324c895eb146106aa5780635116063014610666578063705faf0d146105fb57806372d2b6c01461058757806374dcdf6a1461034f578063750f0acc1461029e5780637f20bd961461025e578063887f3c9a146100c85763a7076de714610095575f80fd5b346100c45760203660031901126100c45760406100b86100b3610e1e565b61105f565b82519182526020820152f35b5f80fd5b346100c45760403660031901126100c4576100e1610df5565b6100e9610e0b565b906100f48282611140565b916100fe8161105f565b809150421061024257505f5160206112ca5f395f51905f5260206001600160401b036101468160016102409801600160501b60ff60501b198254161780915560101c16610f24565b9460018060a01b031693845f525f835260405f209061019661016e8885855460401c16610f47565b835467ffffffffffffffff60401b191660409190911b67ffffffffffffffff60401b16178355565b826101a48882855416610f47565b1683198354161782556040518388168152867fcf5349ce1df8c107c0df0c9e5f64f1b1ed1b2bd12c064786aea920fbf803aaeb8663ffffffff33951693a45416604051908152a26001600160401b036102397f000000000000000000000000000000000000000000000000000000000000000092677fffffffffffffff8160011c1690610234848316338761124a565b610f47565b16906111ce565b005b63ffffffff82632b5bbea760e21b5f521660045260245260445ffd5b346100c4575f3660031901126100c457602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100c45760203660031901126100c4576102b7610e31565b6001600160401b0381168015610341576001600160401b0361024092335f525f602052816102f660405f20926102ed8185611289565b82845416610f47565b16821982541617815554166040519081525f5160206112ca5f395f51905f5260203392a2337f000000000000000000000000000000000000000000000000000000000000000061124a565b62ad896760e51b5f5260045ffd5b346100c45760803660031901126100c457610368610e1e565b60243560443561ffff81168091036100c457606435906001600160401b038216918281036100c457604051630ecce30160e31b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561057c575f91610539575b5063ffffffff958616951680861115610523575081151580610517575b156104fe57821561034157335f52600160205260405f20855f5260205260405f206001810161ffff8154166104e757838693335f525f60205261048a60405f2061046361044684610f24565b6104508184611289565b6001600160401b03835460401c16610ece565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b69ffffffffffffffff000083549160101b169069ffffffffffffffffffff19161717905555604051928352602083015260408201527fd2a5fa334c5e95d5840e1a4d5d008fb4c9212cf53cda0592c081e082dede848660603392a3005b86632dead82560e11b5f523360045260245260445ffd5b506306d7d39960e51b5f5260045261010060245260445ffd5b506101008211156103fa565b85637b79695d60e01b5f5260045260245260445ffd5b90506020813d602011610574575b8161055460209383610ead565b810103126100c4575163ffffffff811681036100c45763ffffffff6103dd565b3d9150610547565b6040513d5f823e3d90fd5b346100c45760203660031901126100c4576105a0610df5565b5f60206040516105af81610e92565b828152015260018060a01b03165f525f6020526040805f206001600160401b038251916105db83610e92565b54816020818316948581520191851c168152835192835251166020820152f35b346100c45760a03660031901126100c457610614610df5565b61061c610e0b565b60443563ffffffff811681036100c457608435916001600160401b0383116100c45760209361065261065e943690600401610e47565b93909260643592610fe3565b604051908152f35b346100c4575f3660031901126100c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100c45760803660031901126100c4576106c3610e1e565b6106cb610e0b565b906064356001600160401b0381116100c4576106eb903690600401610e47565b92906106f78333611140565b916107018461105f565b90804210610b0d575080421015610af15750600183019485549361ffff8516808303610ada57506107388285604435868a33610fe3565b9054808203610ac5575050604051630757009f60e21b815263ffffffff929092166004830181905291610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561057c575f916109d8575b50516001600160a01b03163381036109be57505f95939463ffffffff1693601086901c6001600160401b03169190875b8289101561088e578860071b860160408101600160ff6107f1836111c0565b1614908115610872575b610804906111c0565b90156108585750803560e01c888103610842575060600135906001600160401b0382168092036100c45760019161083a9161103f565b9801976107d2565b8a633b73a9d360e01b5f5260045260245260445ffd5b60ff908b63a6faf03160e01b5f526004521660245260445ffd5b9050610804600260ff610884846111c0565b16149190506107fb565b8692918887928681036109a8575060ff60501b1916600160501b179055335f908152602081905260409020610240956001600160401b0394919391927f9a22a099ac1ef665571773667ffe26ee751972f87fb3b7eb9b9d28770304c5369161092f6109076108fb8a610f24565b89895460401c16610f47565b875467ffffffffffffffff60401b191660409190911b67ffffffffffffffff60401b16178755565b8661093d8982895416610f47565b16871987541617865561096460405192839283526040602084015233956040840191610f67565b0390a354166040519081525f5160206112ca5f395f51905f5260203392a27f00000000000000000000000000000000000000000000000000000000000000006111ce565b8663d7a14e7360e01b5f5260045260245260445ffd5b8263cfefa53760e01b5f526004526024523360445260645ffd5b9050610100813d8211610abd575b816109f46101009383610ead565b810103126100c4576040519061010082018281106001600160401b03821117610aa957604052610a2381610eee565b8252610a3160208201610eee565b6020830152610a4260408201610eee565b6040830152610a5360608201610f02565b6060830152610a6460808201610f02565b6080830152610a7560a08201610f10565b60a083015260c081015164ffffffffff811681036100c45760c0830152610a9e9060e001610f10565b60e0820152876107a2565b634e487b7160e01b5f52604160045260245ffd5b3d91506109e6565b6338138fa760e11b5f5260045260245260445ffd5b9050630bb07e4960e01b5f5260045260245260445ffd5b63ffffffff85636825fc4760e11b5f521660045260245260445ffd5b63ffffffff86631669568360e21b5f521660045260245260445ffd5b346100c45760203660031901126100c457610b42610e31565b6001600160401b038116908115610341576001600160401b0390335f525f60205281610b7560405f209282845416610ece565b16821982541617815554166040519081525f5160206112ca5f395f51905f5260203392a26040516370a0823160e01b81523060048201527f000000000000000000000000000000000000000000000000000000000000000091906001600160a01b038316602082602481845afa91821561057c575f92610cf9575b50604051936323b872dd60e01b5f5233600452306024528360445260205f60648180855af19060015f5114821615610cda575b50846040525f60605215610cc857836024816020936370a0823160e01b82523060048301525afa92831561057c575f93610c94575b508203918211610c8057808203610c6b57005b63646ab98360e11b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b9092506020813d602011610cc0575b81610cb060209383610ead565b810103126100c457519183610c58565b3d9150610ca3565b635274afe760e01b5f5260045260245ffd5b6001821516610cf0573b15153d15161685610c23565b853d5f823e3d90fd5b9091506020813d602011610d25575b81610d1560209383610ead565b810103126100c457519084610bf0565b3d9150610d08565b346100c45760403660031901126100c457610d46610df5565b5f6060610d51610e0b565b93610d5b81610e77565b828152826020820152826040820152015260018060a01b03165f52600160205263ffffffff60405f2091165f52602052608060405f20604051610d9d81610e77565b6001600160401b03600183549384845201549161ffff60208201818516815260ff60606040850194868860101c168652019560501c161515855260405195865251166020850152511660408301525115156060820152f35b600435906001600160a01b03821682036100c457565b6024359063ffffffff821682036100c457565b6004359063ffffffff821682036100c457565b600435906001600160401b03821682036100c457565b9181601f840112156100c4578235916001600160401b0383116100c4576020808501948460071b0101116100c457565b608081019081106001600160401b03821117610aa957604052565b604081019081106001600160401b03821117610aa957604052565b90601f801991011681019081106001600160401b03821117610aa957604052565b906001600160401b03809116911601906001600160401b038211610c8057565b51906001600160a01b03821682036100c457565b519060ff821682036100c457565b51906001600160401b03821682036100c457565b60021b906803fffffffffffffffc67fffffffffffffffc831692168203610c8057565b906001600160401b03809116911603906001600160401b038211610c8057565b916020908281520191905f905b808210610f815750505090565b90919283358152602084013563ffffffff81168091036100c4576020820152604084013560ff81168091036100c45760408201526060840135906001600160401b0382168092036100c457608081600193606083940152019401920190610f74565b949363ffffffff94611039948661102b9495604051988997602089019b60018060a01b03168c52166040880152166060860152608085015260a08085015260c0840191610f67565b03601f198101835282610ead565b51902090565b91908201809211610c8057565b81810292918115918404141715610c8057565b63ffffffff169060018201809211610c805761113d6110d76110a863ffffffff7f000000000000000000000000000000000000000000000000000000000000000016809561104c565b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000001661103f565b61113761110a63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168361103f565b9463ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661104c565b9061103f565b90565b91909160018060a01b031691825f52600160205260405f2063ffffffff82165f5260205260405f2092600184015461ffff8116156111a35760501c60ff16611186575050565b63ffffffff9250630734400560e01b5f526004521660245260445ffd5b63ffffffff8383631b6874cd60e21b5f526004521660245260445ffd5b3560ff811681036100c45790565b906040519063a9059cbb60e01b5f5261dead60045260245260205f60448180865af19060015f5114821615611229575b604052156112095750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661124157823b15153d151616906111fe565b503d5f823e3d90fd5b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f511482161561122957604052156112095750565b6001600160401b036112a581925482808260401c169116610f47565b169116908082116112b4575050565b6362dbe4c160e11b5f5260045260245260445ffdfea0447cb1a2907e1984b66a4dacdc833bd6131f1460cddda36d1ac66e61218f13a2646970667358221220c2d4032dda89fa1b8db6071ec2933bc5e2b0f51673b3b363410b6379f17a1c9f64736f6c63430008250033'
