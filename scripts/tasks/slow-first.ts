import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, longest first: one of them that begins last leaves a core idle while it runs. Vitest knows
 * durations only from a run before, which a fresh checkout has not had, and takes size for time.
 */
export const slowFiles = [
  // Seconds on two cores: 100 to 200, of which it mostly waits for epochs; 180; then 40 to 70 each.
  'test/e2e/traps.test.ts',
  'examples/test/examples.test.ts',
  'test/e2e/cli.test.ts',
  'test/e2e/cheats.test.ts',
  'test/e2e/client-doors.test.ts',
  'test/e2e/scale.test.ts',
  'test/e2e/main-run.test.ts',
  'test/e2e/faults.test.ts',
  'test/e2e/two-markets.test.ts',
  'test/e2e/restart.test.ts',
  // 10 to 30 each.
  'packages/verification/test/words.test.ts',
  'packages/simulator/test/validation.test.ts',
  'packages/network/test/content.test.ts',
  'packages/core/test/need-forecast.test.ts',
  'packages/settlement/test/outbox/kill.test.ts',
  'packages/backends/test/llama-engine.test.ts',
  'packages/network/test/upload-cap.test.ts',
  'packages/network/test/processes.test.ts'
] as const

/** Vitest's order with the slow files before all others of their suite. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = slowFiles.findIndex(name => moduleId.endsWith(`${path.sep}${path.normalize(name)}`))
      return rank === -1 ? slowFiles.length : rank
    }
    const suiteOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    return sorted.sort((a, b) => suiteOf(a) - suiteOf(b) || rankOf(a) - rankOf(b))
  }
}
