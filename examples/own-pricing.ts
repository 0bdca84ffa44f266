/**
 * Bring your own pricing rule: an inference node that is half as dear at night and never works below its cost of power.
 *
 *     npm start                                               a network, in another terminal
 *     node --conditions=source examples/own-pricing.ts [folder of a devnet]
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AskPolicy, createInferenceNode } from '@haca/inference'
import { workKey } from '@haca/protocol'
import { createLaneReader, createVerifierReader, roles } from '@haca/settlement'
import { temporaryFolder } from './support/folder.ts'
import { joinDevnet } from './support/join-devnet.ts'

/** Micro-tokens for a million operations. The network's own rule rests at 50 and rises to twice that when always busy. */
const powerCost = 10
const dayPrice = 40
const nightPrice = 20

/** What one output unit of a model costs, given how busy the node was in the last minute (0 to 1). Asked for each bid. */
const byTheHour: AskPolicy = ({ name, workPerUnit }, use) => {
  const hour = new Date().getHours()
  const resting = hour >= 7 && hour < 22 ? dayPrice : nightPrice
  // Demand is worth something, and so is having none: an idle node asks for little more than its power.
  const perMegaflop = powerCost + (resting - powerCost) * (0.5 + use)
  const ask = BigInt(Math.max(1, Math.ceil((workPerUnit / 1000) * perMegaflop)))
  if (asked.get(name) !== ask) console.log(`asks ${ask} micro-tokens for a unit of ${name}`)
  asked.set(name, ask)
  return ask
}
const asked = new Map<string, bigint>()

const { deployment, bootstrap, settlement } = await joinDevnet(process.argv[2])
const { at, remove } = await temporaryFolder()
const key = workKey(randomBytes(32))
const { node: index } = await settlement.registerNode({
  workKey: key,
  roles: roles.inference,
  stake: 100_000_000n
})
const node = await createInferenceNode({
  key,
  deployment,
  index,
  bootstrap,
  lanes: createLaneReader(settlement),
  verifiers: createVerifierReader(settlement),
  ask: byTheHour,
  directory: at('inference')
})
node.on('job:done', ({ units, amount }) => console.log(`done: ${units} units for ${amount} micro-tokens`))
await node.start()
await once(process, 'SIGINT')
await node.stop()
settlement.chain.close()
await remove()
