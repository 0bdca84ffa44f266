import { createRequire } from 'node:module'
import { defineConfig } from 'hardhat/config'

/** The compiler comes from npm, so that compiling downloads nothing. */
const soljson = createRequire(import.meta.url).resolve('solc/soljson.js')

export default defineConfig({
  solidity: {
    version: '0.8.37',
    path: soljson,
    settings: { optimizer: { enabled: true, runs: 800 }, viaIR: true, evmVersion: 'cancun' }
  },
  paths: { sources: './contracts', tests: { solidity: './contracts/test' } },
  test: { solidity: { fuzz: { runs: 128, seed: '0x4841' }, invariant: { runs: 16, depth: 40 } } }
})
