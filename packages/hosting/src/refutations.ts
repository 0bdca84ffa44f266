import { createTally, type Verdict, verdicts } from '@haca/core'
import type { Network } from '@haca/network'
import type { VerifierReader } from '@haca/node-kit'
import {
  type Hex,
  type Logger,
  recoverAddress,
  type SigningDomain,
  topics,
  typedDigest,
  type VerdictBatch,
  VerdictReveal
} from '@haca/protocol'

/** Matched jobs kept so that a verdict can be laid at a node's door; verdicts come within an epoch. */
const matchesMax = 65_536

export interface RefutationsInit {
  readonly network: Network
  readonly domain: SigningDomain
  readonly verifiers: VerifierReader
  readonly logger: Logger
  /** A quorum of registered verifiers refuted work of this node. */
  readonly onRefuted: (node: Hex, model: string) => void
}

/** Listens to verdicts, so that a market stops offering nodes whose work was refuted. */
export interface Refutations {
  start(): void
  stop(): void
  /** This market sent a job to a node. */
  matched(job: Hex, segment: number, node: Hex, model: string): void
}

export function createRefutations(init: RefutationsInit): Refutations {
  const { network } = init
  /** By job, in the order of their segments. */
  const matches = new Map<string, { segment: number; node: Hex; model: string }[]>()
  const tally = createTally({ quorum: 2 })
  let unsubscribe: (() => void) | undefined

  /** The parts of a stream are segments of their own, after the one that was offered. */
  const matchOf = (job: string, segment: number) =>
    matches.get(job)?.findLast(match => match.segment <= segment)

  const onBatch = async (batch: VerdictBatch) => {
    for (const reveal of batch.reveals) {
      const { signature, findings: _, ...message } = reveal
      const match = matchOf(reveal.job, Number(reveal.segment))
      if (match === undefined || reveal.verdict !== verdicts.fail) continue
      if (!(await init.verifiers.isVerifier(reveal.verifier))) continue
      if (recoverAddress(typedDigest(init.domain, VerdictReveal, message), signature) !== reveal.verifier)
        continue
      const line = `${reveal.job}/${reveal.segment}`
      tally.add(line, match.node, reveal.receipt)
      tally.commit(line, reveal.verifier, reveal.evidence)
      const effects = tally.reveal(line, reveal.verifier, reveal.evidence as Hex, reveal.verdict as Verdict)
      if (effects.some(effect => effect.kind === 'refuted')) init.onRefuted(match.node, match.model)
    }
  }

  return {
    start() {
      unsubscribe = network.subscribe(topics.verdicts, batch => {
        onBatch(batch).catch(error => init.logger.warn({ error: String(error) }, 'could not weigh verdicts'))
      })
    },
    stop() {
      unsubscribe?.()
    },
    matched(job, segment, node, model) {
      matches.set(job, [...(matches.get(job) ?? []), { segment, node, model }])
      if (matches.size <= matchesMax) return
      for (const oldest of matches.keys()) {
        matches.delete(oldest)
        break
      }
    }
  }
}
