/**
 * A verification node in a program of your own: it draws work in secret, repeats it, says what it found, and settles.
 *
 *     node --conditions=source examples/embed-verification.ts [folder of a devnet]
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { workKey } from '@haca/protocol'
import { createKeccak, roles } from '@haca/settlement'
import { createVerificationNode, seedChainOf } from '@haca/verification'
import { temporaryFolder } from './support/folder.ts'
import { joinDevnet } from './support/join-devnet.ts'

const { deployment, bootstrap, settlement, account } = await joinDevnet(process.argv[2])
const { at, remove } = await temporaryFolder()

// What it draws follows from a secret per epoch; registering fixes all of them, so that none can be chosen later.
const key = workKey(randomBytes(32))
const seed = seedChainOf(key, 0, await createKeccak()).anchor
const stake = 100_000_000n
const { node: index } = await settlement.registerNode({
  workKey: key,
  roles: roles.verification,
  stake,
  seed
})
// Whoever posts epochs puts up a bond.
await settlement.bondSettler(account)

const node = await createVerificationNode({
  key,
  deployment,
  index,
  bootstrap,
  settlement,
  directory: at('verification')
})
node.on('work:checked', ({ job, verdict, milliseconds }) => {
  console.log(
    `checked ${job} in ${milliseconds.toFixed(1)} ms: ${['', 'pass', 'fail', 'unavailable'][verdict]}`
  )
})
node.on('epoch:finalised', ({ epoch }) => console.log(`epoch ${epoch} is final`))
await node.start()
console.log(`verification node ${node.address} joined ${deployment.network}`)

await once(process, 'SIGINT')
await node.stop()
settlement.chain.close()
await remove()
