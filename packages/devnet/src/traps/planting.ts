import { randomBytes, randomInt } from 'node:crypto'
import type { ExampleModel } from '@haca/example-models'
import { type ChatInput, type Deployment, HacaError, toHex } from '@haca/protocol'
import type { DevnetChain } from '../chain-setup.ts'
import type { JobRequestMessage, TrapSecret } from '../nodes/messages.ts'
import type { NodeHandle } from '../nodes/node-handle.ts'
import type { PlannedNode } from '../plan.ts'
import { type PlantedTraps, startTrapIssuer, type TrapIssuer } from './trap-issuer.ts'

export interface PlantingInit {
  /** Traps in an epoch. Default 0. */
  readonly traps?: number
  readonly models: readonly ExampleModel[]
  readonly onPlanted?: (planted: PlantedTraps) => void
  readonly onProgress?: (what: string) => void
}

/** What is planted in. */
interface Planted {
  readonly chain: DevnetChain
  readonly deployment: Deployment
  readonly client: NodeHandle
  readonly run: (request: JobRequestMessage, options: { signal: AbortSignal }) => Promise<unknown>
}

/** The traps of a devnet. Its last inference node is the issuer's own; the client asks for them on its lane. */
export interface Planting {
  /** Undefined where none are planted. */
  readonly issuer: PlannedNode | undefined
  /** What a node has to know of the traps: the issuer's own everything, others nothing. */
  secretOf(node: PlannedNode): TrapSecret | undefined
  begin(devnet: Planted): void
  stop(): Promise<void>
}

/** Throws `INVALID_INPUT` where traps are to be planted and the last inference node is to cheat, or no model chats. */
export function plantingOf(
  { traps: jobs = 0, models, onPlanted, onProgress }: PlantingInit,
  nodes: readonly PlannedNode[]
): Planting {
  const issuer = jobs === 0 ? undefined : nodes.findLast(({ role }) => role === 'inference')
  const shared: TrapSecret = { secret: toHex(randomBytes(32)), jobs }
  let running: TrapIssuer | undefined
  const nextJob = issuer && chatJobs(models, issuer)
  return {
    issuer,
    secretOf: node => (node === issuer ? shared : undefined),
    begin({ chain, deployment, client, run }) {
      const { trapBonds: bonds, indexes, lane } = chain
      const index = issuer && indexes.get(issuer.name)
      if (issuer === undefined || bonds === undefined || index === undefined || nextJob === undefined) return
      running = startTrapIssuer({
        ...shared,
        bonds,
        deployment,
        node: issuer.key.address,
        index,
        lane,
        nextJob,
        mostOf: async request => (await client.call<{ most: bigint }>('quote', request)).most,
        run: (request, signal) => run(request, { signal }),
        untilChain: (seconds, signal) => chain.chain.waitForTime(seconds, { signal }),
        onFailed: error => onProgress?.(`could not plant traps: ${String(error)}`),
        ...(onPlanted === undefined ? {} : { onPlanted })
      })
    },
    stop: async () => running?.stop()
  }
}

/** Chat jobs as the example models ask them. */
function chatJobs(models: readonly ExampleModel[], { name, cheat }: PlannedNode) {
  const refuse = (why: string) =>
    new HacaError('INVALID_INPUT', `traps: ${why}`, { data: { field: 'traps' } })
  if (cheat !== undefined) throw refuse(`${name} is to run them and can't cheat on other jobs too`)
  const model = models.find(({ manifest }) => manifest.task === 'chat')
  if (model === undefined) throw refuse('none of the models chats')
  const jobs = model.jobs(randomInt(2 ** 32))
  return () => ({ model: model.name, input: jobs.next().value.input as ChatInput })
}
