import { setTimeout as wait } from 'node:timers/promises'
import { planTraps } from '@haca/core'
import { type ChatInput, type Deployment, epochAt, epochEndMs, type Hex } from '@haca/protocol'
import type { TrapBonds, TrapLeaf } from '@haca/settlement'
import type { JobRequestMessage, TrapSecret } from '../nodes/messages.ts'
import { trapKinds } from './own-traps.ts'

export interface TrapIssuerInit extends TrapSecret {
  readonly bonds: Pick<TrapBonds, 'commit' | 'open' | 'openTimes'>
  readonly deployment: Deployment
  /** The issuer's own node: its work key, and its index on the chain. */
  readonly node: Hex
  readonly index: number
  readonly lane: number
  /** A chat job like those that others ask for; its seed is replaced. */
  readonly nextJob: () => { readonly model: string; readonly input: ChatInput }
  /** The most that a job would cost, micro-tokens. */
  readonly mostOf: (request: JobRequestMessage) => Promise<bigint>
  readonly run: (request: JobRequestMessage, signal: AbortSignal) => Promise<unknown>
  readonly untilChain: (seconds: number, signal: AbortSignal) => Promise<unknown>
  readonly onPlanted?: (planted: PlantedTraps) => void
  readonly onFailed?: (error: unknown) => void
}

/** What came of the traps of an epoch. */
export interface PlantedTraps {
  readonly epoch: number
  readonly jobs: readonly Hex[]
  /** Those that ran to their end; a node that was refuted gets no offers for two epochs. */
  readonly ran: number
  /** Micro-tokens. */
  readonly burned: bigint
}

/** Plants jobs whose verdict it knows, until it is stopped. */
export interface TrapIssuer {
  stop(): Promise<void>
}

/**
 * Epochs from one planting to the next: markets offer a node that was refuted to nobody for two. All jobs of an epoch run at once,
 * before the first of them is refuted.
 */
const period = 3
/** Chat jobs are as hot as most are, so that another seed gives another answer. */
const temperatureMilli = 800
/** Tokens of an answer: one part of a stream, so that one line pays for it. */
const maxTokens = 24
/** After what went wrong, before it is tried again. */
const retryMs = 1000

export function startTrapIssuer(init: TrapIssuerInit): TrapIssuer {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      try {
        init.onPlanted?.(await plantOnce(init, signal))
      } catch (error) {
        if (signal.aborted) return
        init.onFailed?.(error)
        await wait(retryMs, undefined, { signal }).catch(() => undefined)
      }
    }
  }
  const running = run()
  return {
    stop() {
      stopping.abort()
      return running
    }
  }
}

/** Commits to the traps of a coming epoch, runs them in it, and opens them after it. */
async function plantOnce(init: TrapIssuerInit, signal: AbortSignal): Promise<PlantedTraps> {
  const { bonds, deployment, secret, jobs, index, lane } = init
  const epoch = epochAt(deployment, Date.now()) + period - 1
  const { salt, traps: planned } = planTraps({ secret, epoch, jobs, kinds: trapKinds })
  const requests = planned.map(({ job, seed }): JobRequestMessage => {
    const { model, input } = init.nextJob()
    return { model, input: { ...input, seed, temperatureMilli, maxTokens }, id: job, node: init.node }
  })
  const leaves = await Promise.all(
    planned.map(async ({ job, expected }, i): Promise<TrapLeaf> => {
      const request = requests[i]
      return { job, lane, expected, price: request === undefined ? 0n : await init.mostOf(request) }
    })
  )
  const batch = { epoch, node: index, salt, leaves }
  await bonds.commit(batch, { signal })
  const startMs = epochEndMs(deployment, epoch - 1)
  await untilMs(startMs + Math.random() * (deployment.params.epochMs / 4), signal)
  const ended = await Promise.allSettled(requests.map(request => init.run(request, signal)))
  await untilMs(epochEndMs(deployment, epoch) + deployment.params.revealMs, signal)
  await init.untilChain((await bonds.openTimes(epoch, { signal })).from, signal)
  await bonds.open(batch, { signal })
  return {
    epoch,
    jobs: planned.map(({ job }) => job),
    ran: ended.filter(({ status }) => status === 'fulfilled').length,
    burned: leaves.reduce((sum, { price }) => sum + price, 0n)
  }
}

async function untilMs(unixMs: number, signal: AbortSignal): Promise<void> {
  // A timer may fire a moment early.
  while (Date.now() < unixMs) await wait(unixMs - Date.now(), undefined, { signal })
  signal.throwIfAborted()
}
