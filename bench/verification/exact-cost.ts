import { claimOf, createOnnxEngine } from '@haca/backends'
import { type ExampleModel, exampleModels } from '@haca/example-models'
import type { JobInput } from '@haca/protocol'
import { take } from './prompts.ts'

/** Jobs of a round: a single one is too short to be measured. */
const jobsPerRound = 40
/** Rounds before anything counts. */
const warmUp = 3

/** CPU of a check by CPU of the job that it checks, for the single-shot model that takes the longest. */
export async function measureExactShare(rounds: number): Promise<number> {
  const { manifest, files, jobs } = singleShotModel()
  const engine = createOnnxEngine({ slots: 1, threads: 1 })
  try {
    const model = await engine.load({
      manifest,
      files: new Map(files.map(({ name, bytes }) => [name, bytes()]))
    })
    const inputs: JobInput[] = [...take(jobs(1), jobsPerRound)].map(({ input }) => input)
    const ratios: number[] = []
    for (let round = 0; round < warmUp + rounds; round++) {
      let [runUs, checkUs] = [0, 0]
      for (const input of inputs) {
        const before = process.cpuUsage()
        const claim = await claimOf(model, input)
        runUs += spent(before)
        const between = process.cpuUsage()
        if ((await model.score(input, claim)).verdict !== 'pass')
          throw new Error('an honest job does not pass')
        checkUs += spent(between)
      }
      if (round >= warmUp) ratios.push(checkUs / runUs)
    }
    // Both sides meet the same machine in turn, job by job; the middle is what neither disturbed.
    return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.POSITIVE_INFINITY
  } finally {
    await engine.stop()
  }
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return user + system
}

function singleShotModel(): ExampleModel {
  const models = exampleModels().filter(({ manifest }) => manifest.task !== 'chat')
  const [slowest] = models.sort((a, b) => Number(b.manifest.workPerUnit) - Number(a.manifest.workPerUnit))
  if (slowest === undefined) throw new Error('no example model is single-shot')
  return slowest
}
