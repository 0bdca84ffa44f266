/**
 * A whole network in one process: hosting, inference and verification share one libp2p node and one store of blocks; a
 * client runs a job on it, and the job is checked and settled on a chain of its own.
 *
 *     node --conditions=source examples/all-in-one.ts
 */
import { randomBytes } from 'node:crypto'
import { createClient } from '@haca/client'
import { createHostingNode } from '@haca/hosting'
import { createInferenceNode } from '@haca/inference'
import { createContentStore, createNetwork } from '@haca/network'
import { type Role, workKey } from '@haca/protocol'
import { roles as bits, createKeccak, createLaneReader, createVerifierReader } from '@haca/settlement'
import { createVerificationNode, seedChainOf } from '@haca/verification'
import { chatInput, modelDraft } from './support/example-model.ts'
import { temporaryFolder } from './support/folder.ts'
import { startOwnChain } from './support/own-chain.ts'

const { at, remove } = await temporaryFolder()
const { deployment, settlement, payer, stopChain } = await startOwnChain(at('chain'))
const lanes = createLaneReader(settlement)

// One node with three roles: one work key, one registration, one network, one store of blocks.
const key = workKey(randomBytes(32))
const seed = seedChainOf(key, 0, await createKeccak()).anchor
const allBits = bits.hosting | bits.inference | bits.verification
const registration = { workKey: key, roles: allBits, stake: 1_000_000n, seed }
const { node: index } = await settlement.registerNode(registration)
const roles: Role[] = ['hosting', 'inference', 'verification']
const { network: name, domain } = deployment
const network = await createNetwork({ key, network: name, domain, index, roles, start: false })
const content = await createContentStore({ network, directory: at('blocks') })
const verifiers = createVerifierReader(settlement)
const shared = { key, deployment, index, network, content, verifiers }
const hosting = await createHostingNode({ ...shared, directory: at('hosting') })
const inference = await createInferenceNode({ ...shared, lanes, directory: at('inference') })
const verification = await createVerificationNode({ ...shared, settlement, directory: at('verification') })
// The network starts last: every role serves its protocols before anybody can call.
for (const part of [hosting, inference, verification, network]) await part.start()

const { id } = await hosting.addModel(modelDraft('haca/tiny-lm'))
const bootstrap = network.addresses()
const client = await createClient({ ...payer, deployment, lanes, bootstrap, directory: at('client') })
await client.start()
await client.models.waitFor(id, AbortSignal.timeout(5000))

const checked = new Promise<number>(done => verification.on('work:checked', ({ verdict }) => done(verdict)))
const final = new Promise<number>(done => verification.on('epoch:finalised', ({ epoch }) => done(epoch)))
const job = client.submit({ model: id, input: chatInput('What is 3 plus 4?') })
for await (const { text } of job) process.stdout.write(text)
const { segments } = await job.result
console.log('\nreceipt', segments[0]?.receipt)
console.log('verdict', ['', 'pass', 'fail', 'unavailable'][await checked])
console.log(`settled in epoch ${await final}:`, await settlement.conservation())

await client.stop()
for (const part of [hosting, inference, verification, content, network]) await part.stop()
await stopChain()
await remove()
