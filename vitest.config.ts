import { defineConfig } from 'vitest/config'

/** The suites of `npm test`; scripts/tasks/test.ts runs them one after the other and prints the time of each. */
const conditions = ['source', 'node', 'import', 'module', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // As many as there are cores; the default leaves one of them idle, and two are all that CI has.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A machine that is busy with something else makes a test slow and not wrong.
          testTimeout: 20_000,
          hookTimeout: 20_000,
          include: [
            'packages/*/test/**/*.test.ts',
            'bench/test/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'scripts/test/**/*.test.ts'
          ]
        }
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'examples/test/**/*.test.ts'],
          // Each e2e file owns a network of processes; two at once would fight for the two cores they are sized for.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
