import type { CasePhase } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import type { FaultVoteRequest, FaultVoteResponse, Hex, Params } from '@haca/protocol'
import { createAccuser } from './accuser.ts'
import { type CaseStory, describeCase } from './case-story.ts'
import type { FaultParts } from './fault-parts.ts'
import { createCaseFollower } from './follow-cases.ts'
import { createJudge } from './judge.ts'
import { answerVote } from './vote-desk.ts'

export interface FaultsInit extends FaultParts {
  readonly params: Pick<Params, 'postTimeoutMs'>
  /** Work key of a registered node. */
  readonly nodeKey: (node: number) => Promise<Hex | undefined>
  /** A case has come to a phase; after a restart all are told again. */
  readonly onPhase: (story: CaseStory, phase: CasePhase) => void
}

/** A verifier’s part in cases about wrong work: it accuses what it found, votes by its own checks, and sees cases through. */
export interface Faults {
  start(): void
  /** An epoch is final, or something of a final epoch was found since. */
  take(epoch: number): void
  /** Another verifier asks for this one’s word. */
  answer(request: FaultVoteRequest): Promise<FaultVoteResponse>
  /** Cases of a node in words, the oldest first. */
  describe(node: Hex): string[]
  /** The signal of the parts ends it. */
  stop(): Promise<void>
}

/** Between two looks at the chain: a block of a devnet. */
const pollMs = 1000
/** A turn is no longer than it takes to have a transaction mined and seen: the hash that draws a committee lasts 256 blocks. */
const turnSecondsMax = 60
/** Who was away may be back. */
const retrySeconds = 2

export function createFaults(init: FaultsInit): Faults {
  const { signal, logger, settlement } = init
  const turnSeconds = Math.min(init.params.postTimeoutMs / 1000, turnSecondsMax)
  const pulse = createPulse()
  const judge = createJudge(init)
  const accuser = createAccuser(init, turnSeconds)
  const stories = new Map<Hex, CaseStory>()
  const follower = createCaseFollower({
    parts: init,
    judge,
    turnSeconds,
    retrySeconds,
    onPhase: async (fault, phase, line) => {
      const node = (line?.work.receipt.receipt.node as Hex | undefined) ?? (await init.nodeKey(fault.node))
      const story = { node, fault, work: line?.work }
      stories.set(fault.line, story)
      init.onPhase(story, phase)
    }
  })
  let loop: Promise<void> | undefined

  const run = async () => {
    while (!signal.aborted) {
      try {
        const now = await settlement.chain.time({ signal })
        await follower.look(now)
        await accuser.look(follower.cases, now)
      } catch (error) {
        if (!signal.aborted) logger.info({ error: String(error) }, 'could not look after cases yet')
      }
      await pulse.wait(pollMs, signal)
    }
    await follower.stop()
  }

  return {
    start() {
      loop = run()
    },
    take: epoch => {
      init.found.forget(epoch)
      accuser.take(epoch)
    },
    answer: request => answerVote(init, judge, request),
    describe: node => [...stories.values()].filter(story => story.node === node).map(describeCase),
    async stop() {
      await loop
    }
  }
}
