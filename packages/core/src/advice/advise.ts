import type { WarmModel } from '@haca/protocol'
import { type AskedJob, type OfferedNode, type Replay, replayDemand } from './replay.ts'

/** What the advice goes by. */
export interface AdviceFacts {
  /** Jobs of the window, in order of arrival. */
  readonly jobs: readonly AskedJob[]
  readonly fromMs: number
  readonly untilMs: number
  /** Nodes that take part now. */
  readonly nodes: readonly OfferedNode[]
}

/** A node that is not there, or is not like that. */
export interface Proposal {
  /** Which node it stands in for; undefined for one more. */
  readonly replaces: string | undefined
  readonly node: OfferedNode
}

/**
 * What would have come of a proposal: `idle` – nearly nothing to do; `displaces` – it has work, but others would have
 * less, and the network serves no more than without it; `serves` – it does work that is not done now.
 */
export type Outlook = 'idle' | 'displaces' | 'serves'

export interface Advice {
  readonly outlook: Outlook
  /** Share of the node's slot-time that it would run jobs, in [0, 1]. */
  readonly usefulShare: number
  /** The part of that with jobs which nobody serves now, in [0, 1]. */
  readonly addedShare: number
  /** Micro-tokens per hour that clients would pay for the node's work, before the shares of markets and verifiers. */
  readonly amountPerHour: bigint
  /** How much more that is than without the proposal; the whole for one more node. */
  readonly gainPerHour: bigint
  readonly jobsPerHour: number
}

/** A node that is busy for less than this share of its time sits idle: 36 seconds in an hour. */
export const idleShareMax = 0.01

const hourMs = 3_600_000

/** Replays the window without any proposal, and with each. */
export interface Advisor {
  /** What a node of now did in the replay, by its name. */
  now(name: string): Pick<Advice, 'usefulShare' | 'amountPerHour' | 'jobsPerHour'> | undefined
  advise(proposal: Proposal): Advice
}

export function createAdvisor(facts: AdviceFacts): Advisor {
  const { jobs, nodes, fromMs, untilMs } = facts
  const spanMs = Math.max(1, untilMs - fromMs)
  const base = replayDemand(jobs, nodes, untilMs)
  const perHour = (value: number) => (value * hourMs) / spanMs
  const tell = (replay: Replay, { name, slots }: OfferedNode) => {
    const { busyMs = 0, amount = 0n, jobs = 0 } = replay.nodes.get(name) ?? {}
    return {
      usefulShare: Math.min(1, busyMs / (slots * spanMs)),
      amountPerHour: BigInt(Math.round(perHour(Number(amount)))),
      jobsPerHour: perHour(jobs)
    }
  }
  return {
    now(name) {
      const node = nodes.find(each => each.name === name)
      return node === undefined ? undefined : tell(base, node)
    },
    advise({ replaces, node }) {
      const others = nodes.filter(({ name }) => name !== replaces)
      const replay = replayDemand(jobs, [...others, node], untilMs)
      const told = tell(replay, node)
      const before = nodes.find(({ name }) => name === replaces)
      const earned = before === undefined ? 0n : tell(base, before).amountPerHour
      const addedMs = node.warm.reduce((sum, warm) => sum + addedTime(base, replay, warm), 0)
      const addedShare = Math.min(told.usefulShare, Math.max(0, addedMs) / (node.slots * spanMs))
      return {
        ...told,
        outlook:
          told.usefulShare < idleShareMax ? 'idle' : addedShare < idleShareMax ? 'displaces' : 'serves',
        addedShare,
        gainPerHour: told.amountPerHour - earned
      }
    }
  }
}

/** Milliseconds that a slot takes for the units of a model that are served in one replay and not in the other. */
function addedTime(base: Replay, replay: Replay, { model, rate }: WarmModel): number {
  const served = (of: Replay) => of.models.get(model)?.served ?? 0
  return (1000 * (served(replay) - served(base))) / rate
}
