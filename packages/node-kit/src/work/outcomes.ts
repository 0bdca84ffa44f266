import type { Clock } from '@haca/core'
import type { Network } from '@haca/network'
import {
  type Deployment,
  epochAt,
  epochEndMs,
  type Hex,
  type Logger,
  type OutcomeResponse,
  protocols
} from '@haca/protocol'
import { everyone } from '../network/everyone.ts'
import { createPulse } from '../time/pulse.ts'

export interface OutcomePollerInit {
  readonly network: Network
  readonly deployment: Deployment
  readonly clock: Clock
  /** Whose lines: a node's or a client's address. */
  readonly party: Hex
  /** An epoch is final, or had nothing to settle. Epochs come in order. */
  readonly onFinal: (epoch: number, lines: OutcomeResponse['lines']) => void
  readonly logger: Logger
}

/** Asks the verifiers, epoch by epoch, what became of one party's lines. */
export interface OutcomePoller {
  start(): void
  stop(): Promise<void>
}

/** Between two questions about an epoch that is not final yet: a few per challenge window. */
const pollMs = 500

export function createOutcomePoller(init: OutcomePollerInit): OutcomePoller {
  const { network, deployment, clock } = init
  const pulse = createPulse()
  const stopping = new AbortController()
  let loop: Promise<void> | undefined

  const askOne = async (verifier: Hex, epoch: number): Promise<OutcomeResponse | undefined> => {
    try {
      return await network.call(protocols.outcome, verifier, { epoch, party: init.party })
    } catch (error) {
      init.logger.debug({ verifier, epoch, error: String(error) }, 'no outcome from this verifier')
      return undefined
    }
  }

  /** Final for one is final; empty is what most say, because work may have reached one verifier and not another. */
  const ask = async (epoch: number): Promise<OutcomeResponse | undefined> => {
    const verifiers = everyone(network).filter(member => member.roles.includes('verification'))
    const answers = await Promise.all(verifiers.map(({ address }) => askOne(address, epoch)))
    const decided = answers.find(answer => answer?.state === 'final')
    if (decided !== undefined) return decided
    if (answers.some(answer => answer?.state === 'posted')) return undefined
    const empty = answers.filter(answer => answer?.state === 'empty')
    return 2 * empty.length > answers.length ? empty[0] : undefined
  }

  const run = async () => {
    for (let epoch = epochAt(deployment, clock.unixMs()); !stopping.signal.aborted; epoch++) {
      const dueMs = epochEndMs(deployment, epoch) + deployment.params.revealMs
      while (clock.unixMs() < dueMs && !stopping.signal.aborted) {
        await pulse.wait(dueMs - clock.unixMs(), stopping.signal)
      }
      let answer: OutcomeResponse | undefined
      while (answer === undefined && !stopping.signal.aborted) {
        answer = await ask(epoch)
        if (answer === undefined) await pulse.wait(pollMs, stopping.signal)
      }
      if (answer !== undefined) init.onFinal(epoch, answer.lines)
    }
  }

  return {
    start() {
      loop = run()
    },
    async stop() {
      stopping.abort()
      await loop
    }
  }
}
