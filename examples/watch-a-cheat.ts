/**
 * Watch a cheat lose its money: a small network in which one of two inference nodes answers at random. Verifiers draw
 * its work in secret, refute it, and the epoch pays it nothing.
 *
 *     node --conditions=source examples/watch-a-cheat.ts
 */
import { runJobs, settleRun, startDevnet, summarise } from '@haca/devnet'
import { starterModels } from '@haca/example-models'

const jobs = 24
const seed = 1
const started = performance.now()
const models = starterModels()
// The first inference node cheats; a quorum of three verifiers has to agree that it does.
const devnet = await startDevnet({
  size: { hosting: 1, inference: 2, verification: 3 },
  models,
  cheats: ['random']
})
try {
  const records = await runJobs({
    devnet,
    models,
    count: jobs,
    seed,
    onJob: ({ model, correct, total }) => console.log(`${model}: ${correct} of ${total} right`)
  })
  // Verdicts are committed, then revealed; then the epoch is posted, and its challenge window passes.
  const settled = await settleRun(devnet, records, { onProgress: line => console.log(line) })
  const wallMs = performance.now() - started
  const { cheats, jobs: all, settlement } = summarise({ devnet, seed, records, settled, wallMs })
  console.log(`${all.completed} jobs, ${all.sampled} checked, ${all.refuted} refuted, ${all.paid} paid`)
  for (const { node, jobs: did, refuted, paid } of cheats) {
    console.log(`${node} did ${did} jobs: ${refuted} refuted, ${paid} paid`)
  }
  console.log(`deposits ${settlement.deposits}, paid ${settlement.paid}, conserved: ${settlement.conserved}`)
} finally {
  await devnet.stop()
}
