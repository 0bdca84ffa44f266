import type { Network } from '@haca/network'
import { HacaError, type Hex, protocols, type SigningDomain, topics } from '@haca/protocol'
import { isSignedSeed } from './checks/check-reveals.ts'
import type { EpochGate } from './checks/epoch-gate.ts'
import type { TrapLooks } from './checks/trap-looks.ts'
import type { VerdictDesk } from './checks/verdict-desk.ts'
import type { Settler } from './epochs/settler.ts'
import type { Faults } from './faults/faults.ts'
import type { Parties } from './parties.ts'
import type { OutcomeBook } from './records/outcome-book.ts'
import type { Intake } from './work/intake.ts'
import type { WorkBook } from './work/work-book.ts'

/** Who answers. */
export interface VerificationServers {
  readonly parties: Pick<Parties, 'isVerifier'>
  readonly intake: Pick<Intake, 'takeIn'>
  readonly settler: Pick<Settler, 'sign' | 'page' | 'fileOf'>
  readonly outcomes: Pick<OutcomeBook, 'answer'>
  readonly faults: Pick<Faults, 'answer'>
}

/** Who listens. */
export interface VerificationListeners {
  readonly parties: Pick<Parties, 'isVerifier'>
  readonly desk: Pick<VerdictDesk, 'take'>
  readonly looks: Pick<TrapLooks, 'hear'>
  readonly book: Pick<WorkBook, 'addSeed'>
  readonly domain: SigningDomain
  readonly gate: EpochGate
}

/** Hears what other verifiers gossip. @returns what ends it */
export function hearVerifiers(
  network: Network,
  { parties, desk, looks, book, domain, gate }: VerificationListeners
): (() => void | Promise<void>)[] {
  return [
    network.subscribe(topics.verdicts, batch => {
      desk.take(batch)
      for (const look of batch.looks ?? []) looks.hear(look)
    }),
    network.subscribe(topics.seeds, seed => {
      if (!parties.isVerifier(seed.verifier) || !isSignedSeed(seed, domain)) return
      gate.attempt(() => {
        gate.require(`a seed of ${seed.verifier}`, seed.epoch)
        book.addSeed(seed)
      })
    })
  ]
}

/** Answers what a verification node is asked. Resolves to what ends it. */
export async function serveVerification(
  network: Network,
  { parties, intake, settler, outcomes, faults }: VerificationServers
): Promise<() => Promise<void>> {
  const requireVerifier = (peer: Hex) => {
    if (!parties.isVerifier(peer)) throw new HacaError('FORBIDDEN', `${peer} is not registered as a verifier`)
  }
  const { receipts, epoch, epochPage, epochFile, outcome, faultVote } = protocols
  await network.handle(receipts, async ({ work }) => ({ stored: await intake.takeIn(work) }))
  await network.handle(epoch, async (request, { peer }) => {
    requireVerifier(peer)
    return settler.sign(request, peer)
  })
  await network.handle(epochPage, async ({ headerHash, part, page }, { peer }) => {
    requireVerifier(peer)
    return settler.page(headerHash, part, page)
  })
  await network.handle(epochFile, async ({ headerHash }) => ({ cid: settler.fileOf(headerHash) }))
  await network.handle(outcome, async ({ epoch: number, party }) => outcomes.answer(number, party))
  await network.handle(faultVote, async (request, { peer }) => {
    requireVerifier(peer)
    return faults.answer(request)
  })
  return async () => {
    for (const row of [receipts, epoch, epochPage, epochFile, outcome, faultVote]) await network.unhandle(row)
  }
}
