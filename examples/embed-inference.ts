/**
 * An inference node in a program of your own: it registers with stake, fetches the models that are offered, and earns.
 *
 *     node --conditions=source examples/embed-inference.ts [folder of a devnet]
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInferenceNode } from '@haca/inference'
import { workKey } from '@haca/protocol'
import { createLaneReader, createVerifierReader, roles } from '@haca/settlement'
import { temporaryFolder } from './support/folder.ts'
import { joinDevnet } from './support/join-devnet.ts'

const { deployment, bootstrap, settlement } = await joinDevnet(process.argv[2])
const { at, remove } = await temporaryFolder()

// The work key is the node's name in the network; it signs receipts and owns nothing. The account that registers it does.
const key = workKey(randomBytes(32))
const stake = 100_000_000n
const { node: index } = await settlement.registerNode({ workKey: key, roles: roles.inference, stake })

// What it looks up on the chain: whether a client can pay, and who may have a job's payload.
const lanes = createLaneReader(settlement)
const verifiers = createVerifierReader(settlement)
const node = await createInferenceNode({
  key,
  deployment,
  index,
  bootstrap,
  lanes,
  verifiers,
  directory: at('inference')
})
node.on('model:loaded', ({ name, unitsPerSecond }) =>
  console.log(`loaded ${name}: ${unitsPerSecond} units/s`)
)
node.on('job:done', ({ job, units, amount }) => console.log(`done ${job}: ${units} units for ${amount}`))
node.on('job:vouchered', ({ job, amount }) => console.log(`vouchered ${job}: ${amount} micro-tokens`))
await node.start()
console.log(`inference node ${node.address} joined ${deployment.network}`)

await once(process, 'SIGINT')
const { columns, capacity } = node.account().slots[0] ?? {}
console.log(`capacity ${capacity} ns, of it idle ${columns?.idle} ns`)
await node.stop()
settlement.chain.close()
await remove()
