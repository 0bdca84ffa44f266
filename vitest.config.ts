import { configDefaults, defineConfig } from 'vitest/config'
import { SlowFirst } from './scripts/tasks/slow-first.ts'

/** The suites of `npm test`; scripts/tasks/test.ts runs them one after the other and prints the time of each. */
const conditions = ['source', 'node', 'import', 'module', 'default']

/** A machine that is busy with something else makes a test slow and not wrong. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

/**
 * Packages whose test files share a process and what it has loaded: half of their time went into loading the same modules
 * for each file. Their tests change nothing that the next file would see.
 */
const together = ['core', 'protocol', 'settlement'].map(name => `packages/${name}/test/**/*.test.ts`)

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // As many as there are cores; the default leaves one of them idle, and two are all that CI has.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...patience,
          exclude: [...configDefaults.exclude, ...together],
          include: [
            'packages/*/test/**/*.test.ts',
            'bench/test/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'scripts/test/**/*.test.ts'
          ]
        }
      },
      { extends: true, test: { name: 'unit-together', ...patience, isolate: false, include: together } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'examples/test/**/*.test.ts'],
          // Each file owns a network of processes, of its own ports and folders. It waits for epochs, reveals and time
          // locks half of its time: two at once fill two cores, and more would be late for each other's deadlines.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // It ends a test that hangs; a network that shares its cores with six others took 130 s for what takes 40 s alone.
          testTimeout: 240_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
})
