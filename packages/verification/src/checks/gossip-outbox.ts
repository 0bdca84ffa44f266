import type { Network } from '@haca/network'
import {
  type Hex,
  type Logger,
  topics,
  type VerdictCommitMessage,
  type VerdictRevealMessage
} from '@haca/protocol'

/** Commits, reveals and looks in one message; the message table allows as many. */
const commitsMax = 256
const revealsMax = 64
const looksMax = 64

export interface GossipOutboxInit {
  readonly network: Network
  readonly verifier: Hex
  readonly batchMs: number
  readonly unixMs: () => number
  readonly logger: Logger
}

/** Gossips verdicts in batches: one message per beat instead of two per check. */
export interface GossipOutbox {
  commit(message: VerdictCommitMessage): void
  reveal(message: VerdictRevealMessage): void
  /** What was found of a trap that is opened. */
  look(message: VerdictRevealMessage): void
  start(): void
  /** Sends what waits. */
  flush(): Promise<void>
  stop(): Promise<void>
}

export function createGossipOutbox(init: GossipOutboxInit): GossipOutbox {
  const commits: VerdictCommitMessage[] = []
  const reveals: VerdictRevealMessage[] = []
  const looks: VerdictRevealMessage[] = []
  let timer: NodeJS.Timeout | undefined
  let last = 0

  const flush = async () => {
    while (commits.length > 0 || reveals.length > 0 || looks.length > 0) {
      // Two batches in one millisecond must still be two messages.
      last = Math.max(init.unixMs(), last + 1)
      const batch = {
        at: BigInt(last),
        verifier: init.verifier,
        commits: commits.splice(0, commitsMax),
        reveals: reveals.splice(0, revealsMax),
        ...(looks.length === 0 ? {} : { looks: looks.splice(0, looksMax) })
      }
      try {
        await init.network.publish(topics.verdicts, batch)
      } catch (error) {
        init.logger.warn({ error: String(error) }, 'could not gossip verdicts')
        return
      }
    }
  }

  return {
    commit: message => void commits.push(message),
    reveal: message => void reveals.push(message),
    look: message => void looks.push(message),
    start() {
      timer = setInterval(() => void flush(), init.batchMs)
    },
    flush,
    async stop() {
      clearInterval(timer)
      await flush()
    }
  }
}
