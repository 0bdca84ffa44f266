import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'hardhat/config'
import type { HardhatPlugin } from 'hardhat/types/plugins'

/** The compiler comes from npm, so that compiling downloads nothing. */
const compiler = { version: '0.8.37', path: createRequire(import.meta.url).resolve('solc/soljson.js') }
const evmVersion = 'cancun'
/** The same cases in every run, so that a failure is there again; who looks for other cases names another seed. */
const seed = process.env.HACA_TEST_SEED ?? '0x4841'
/** A revert takes back neither a prank nor a warp, and the runner does not print the call: it would fail calls that come after it. */
const failOnRevert = true

/** Where the contracts keep what they remember: a snapshot of it is committed. */
const outputSelection = { '*': { '*': ['storageLayout'] } }

/** Tests run the deployable bytecode, but are themselves compiled without optimiser: half the time. */
const tests = readdirSync(join(import.meta.dirname, 'test')).map(name => [
  `test/${name}`,
  { ...compiler, settings: { evmVersion } }
])

/**
 * Hardhat compiles together what has the very same settings, compared by identity, and makes a copy for each override. One
 * copy for all tests: whatever they import is compiled once, and not once for each of them, which took two minutes.
 */
const compileTestsTogether: HardhatPlugin = {
  id: 'compile-tests-together',
  hookHandlers: {
    config: async () => ({
      default: async () => ({
        async resolveUserConfig(user, variables, next) {
          const config = await next(user, variables)
          for (const { overrides } of Object.values(config.solidity.profiles)) {
            const [shared] = Object.values(overrides)
            if (shared !== undefined) for (const name of Object.keys(overrides)) overrides[name] = shared
          }
          return config
        }
      })
    })
  }
}

export default defineConfig({
  plugins: [compileTestsTogether],
  solidity: {
    compilers: [
      // More runs inline more and pass the 24,576 bytes that a contract may have (EIP-170).
      {
        ...compiler,
        settings: { optimizer: { enabled: true, runs: 200 }, viaIR: true, evmVersion, outputSelection }
      }
    ],
    overrides: Object.fromEntries(tests)
  },
  paths: { sources: './contracts', tests: { solidity: './test' } },
  test: {
    solidity: {
      profiles: {
        default: { fuzz: { runs: 256, seed }, invariant: { runs: 500, depth: 50, failOnRevert } },
        // What every campaign takes, a few take: `npm run coverage`.
        coverage: { fuzz: { runs: 32, seed }, invariant: { runs: 40, depth: 50, failOnRevert } },
        // `npm run test:long`: minutes, for whoever changes how money moves.
        long: { fuzz: { runs: 20_000, seed }, invariant: { runs: 5000, depth: 200, failOnRevert } }
      }
    }
  }
})
