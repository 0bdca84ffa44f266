import { type FileHandle, open } from 'node:fs/promises'
import { HacaError, type Hex, type JobInput, type ManifestBody, manifestBody, validate } from '@haca/protocol'
import { z } from 'zod'
import type { Devnet, PublishedModel } from '../devnet.ts'
import type { JobRequestMessage } from '../nodes/messages.ts'
import type { NodeHandle } from '../nodes/node-handle.ts'
import { controlLimits } from './control-protocol.ts'

/** As much of a devnet as its door opens. */
export interface ControlledDevnet
  extends Pick<
    Devnet,
    'directory' | 'deployment' | 'nodes' | 'models' | 'node' | 'client' | 'run' | 'report' | 'dashboardUrl'
  > {
  readonly chain: { readonly anvil: { readonly url: string } }
}

/** What a publisher says of a model; the rest of its manifest follows from the files and the key that signs. */
export const modelDescription = manifestBody.omit({ version: true, files: true, publisher: true })
export type ModelDescription = Omit<ManifestBody, 'version' | 'files' | 'publisher'>

/** A node as the door tells of it. */
export interface NodeStatus {
  readonly name: string
  readonly role: string
  readonly address: Hex
  readonly pid: number | undefined
  readonly alive: boolean
  readonly cheat?: string
}

export interface DevnetStatus {
  readonly directory: string
  readonly network: string
  readonly chain: { readonly rpc: string; readonly contract: Hex }
  /** Where its dashboard is served, once it is. */
  readonly dashboard?: string
  readonly nodes: readonly NodeStatus[]
  readonly models: readonly PublishedModel[]
}

interface Method {
  /** Performs a call. Throws `INVALID_INPUT` naming the field that is wrong. */
  perform(
    devnet: ControlledDevnet,
    params: unknown,
    options: { readonly signal: AbortSignal; readonly onPart: (part: unknown) => void }
  ): Promise<unknown>
}

function method<T>(
  schema: z.ZodType<T>,
  perform: (
    devnet: ControlledDevnet,
    params: T,
    options: { readonly signal: AbortSignal; readonly onPart: (part: unknown) => void }
  ) => Promise<unknown>
): Method {
  return {
    perform: (devnet, params, options) => perform(devnet, validate(schema, params, 'INVALID_INPUT'), options)
  }
}

const nothing = z.unknown()
const isInput = (value: unknown) => typeof value === 'object' && value !== null && 'kind' in value
const jobRequest = z.object({
  model: z.string().min(1).max(256),
  /** Its fields are checked by the client, against the model. */
  input: z.custom<JobInput>(isInput, 'must be an input with a kind'),
  deadlineMs: z.number().optional(),
  ceiling: z.bigint().min(0n).optional(),
  evidence: z.boolean().optional()
})
const hex = (digits: number) =>
  z.custom<Hex>(value => typeof value === 'string' && new RegExp(`^0x[0-9a-f]{${digits}}$`).test(value), {
    error: `must be 0x and ${digits} hex digits`
  })
const question = z.object({ job: hex(64).optional(), node: z.string().max(64).optional() })
const jobQuestion = z.object({ job: hex(64) })
const nodeQuestion = question.pick({ node: true })
const removal = z.object({ name: z.string().min(1).max(256) })
const addition = z.object({
  manifest: modelDescription,
  files: z
    .array(z.object({ name: z.string().min(1).max(64), path: z.string().min(1) }))
    .min(1)
    .max(64)
})

/** Everything that can be asked of a devnet, by name. */
export const controlMethods: ReadonlyMap<string, Method> = new Map([
  ['status', method(nothing, async devnet => status(devnet))],
  ['job', method(jobRequest, (devnet, params, options) => devnet.run(toJob(params), options))],
  [
    'quote',
    method(jobRequest, async (devnet, params) => {
      const quote = await devnet.client.call('quote', toJob(params))
      return { quote, names: nodeNames(devnet) }
    })
  ],
  ['job-status', method(jobQuestion, (devnet, asked) => devnet.client.call('job-status', asked))],
  ['job-cancel', method(jobQuestion, (devnet, asked) => devnet.client.call('job-cancel', asked))],
  ['job-prove', method(jobQuestion, (devnet, asked) => devnet.client.call('job-prove', asked))],
  ['receipt', method(jobQuestion, (devnet, asked) => devnet.client.call('receipt', asked))],
  ['ledger', method(nothing, async devnet => ({ report: await devnet.report(), names: nodeNames(devnet) }))],
  ['models', method(nothing, devnet => devnet.client.call('model-list'))],
  ['model-add', method(addition, addModel)],
  ['model-rm', method(removal, removeModel)],
  [
    'advise',
    method(nodeQuestion, async (devnet, { node }) => {
      const asked = node === undefined ? {} : { node: addressOf(devnet, node) }
      const report = await devnet.client.call('advise', asked)
      return { report, names: nodeNames(devnet), models: await modelNames(devnet) }
    })
  ],
  [
    'why',
    method(question, async (devnet, { job, node }) => {
      const asked = node === undefined ? { job } : { node: addressOf(devnet, node) }
      return { reasons: await devnet.client.call('why', asked), names: nodeNames(devnet) }
    })
  ]
])

function status(devnet: ControlledDevnet): DevnetStatus {
  const dashboard = devnet.dashboardUrl()
  return {
    directory: devnet.directory,
    network: devnet.deployment.network,
    ...(dashboard === undefined ? {} : { dashboard }),
    chain: { rpc: devnet.chain.anvil.url, contract: devnet.deployment.domain.verifyingContract },
    nodes: devnet.nodes.map(({ name, role, key, cheat }) => {
      const { pid, alive } = devnet.node(name)
      return { name, role, address: key.address, pid, alive, ...(cheat === undefined ? {} : { cheat }) }
    }),
    models: devnet.models
  }
}

function nodeNames(devnet: ControlledDevnet): Record<string, string> {
  return Object.fromEntries(devnet.nodes.map(({ name, key }) => [key.address, name]))
}

/** Names of the models that the network knows, by id. */
async function modelNames(devnet: ControlledDevnet): Promise<Record<string, string>> {
  type Listed = readonly { readonly id: string; readonly manifest: { readonly name: string } }[]
  const listed = await devnet.client.call<Listed>('model-list')
  return Object.fromEntries(listed.map(({ id, manifest }) => [id, manifest.name]))
}

/** The address of a node by its name; addresses pass, also those of nodes that joined from outside. */
function addressOf(devnet: ControlledDevnet, node: string): Hex {
  if (/^0x[0-9a-f]{40}$/.test(node)) return node as Hex
  const planned = devnet.nodes.find(each => each.name === node)
  if (planned !== undefined) return planned.key.address
  const names = devnet.nodes.map(each => each.name).join(', ')
  throw new HacaError('NOT_FOUND', `no node ${node}; there are ${names}`, { data: { field: 'node' } })
}

/** A hosting node that still runs. Throws `NO_MARKET`. */
export function aliveHost(devnet: ControlledDevnet): NodeHandle {
  for (const { name, role } of devnet.nodes) {
    const handle = role === 'hosting' ? devnet.node(name) : undefined
    if (handle?.alive === true) return handle
  }
  throw new HacaError('NO_MARKET', 'no hosting node of this devnet is alive')
}

/**
 * Takes a model off every hosting node of this devnet that has it. Throws `NOT_FOUND` where none does, and what finding it by its
 * name throws.
 */
async function removeModel(
  devnet: ControlledDevnet,
  { name: asked }: z.output<typeof removal>
): Promise<unknown> {
  const id = await devnet.client.call<string>('model-find', { name: asked })
  const removedFrom: string[] = []
  for (const { name, role } of devnet.nodes) {
    const handle = role === 'hosting' ? devnet.node(name) : undefined
    if (handle?.alive === true && (await handle.call<boolean>('model-rm', { id }))) removedFrom.push(name)
  }
  if (removedFrom.length > 0) return { id, removedFrom }
  throw new HacaError('NOT_FOUND', `no hosting node of this devnet stores ${asked}`, {
    data: { field: 'name' }
  })
}

/** Reads the files here, where they lie, so that the door's lines stay short. */
async function addModel(
  devnet: ControlledDevnet,
  { manifest, files }: z.output<typeof addition>
): Promise<unknown> {
  const host = aliveHost(devnet)
  const contents = new Map<string, Uint8Array>()
  let total = 0
  for (const { name, path } of files) {
    const bytes = await readContent(path, controlLimits.modelBytesMax - total)
    total += bytes.length
    if (contents.has(name)) {
      throw new HacaError('INVALID_INPUT', `two files are named ${name}`, { data: { field: 'files' } })
    }
    contents.set(name, bytes)
  }
  return host.call('model-add', { manifest, files: contents })
}

/** Throws `LIMIT_EXCEEDED` before it reads more than there is room for, `NOT_FOUND` for what can't be read. */
async function readContent(path: string, room: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    const { size } = await handle.stat()
    if (size <= room) return await handle.readFile()
    const limit = controlLimits.modelBytesMax
    throw new HacaError('LIMIT_EXCEEDED', `the files have more than ${limit} bytes`, {
      data: { field: 'files', limit }
    })
  } catch (cause) {
    if (cause instanceof HacaError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HacaError('NOT_FOUND', `cannot read ${path}: ${why}`, { data: { field: 'files' }, cause })
  } finally {
    await handle?.close()
  }
}

function toJob({
  model,
  input,
  deadlineMs,
  ceiling,
  evidence
}: z.output<typeof jobRequest>): JobRequestMessage {
  return {
    model,
    input,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(ceiling === undefined ? {} : { ceiling }),
    ...(evidence === undefined ? {} : { evidence })
  }
}
