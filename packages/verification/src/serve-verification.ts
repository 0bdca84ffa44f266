import type { Network } from '@haca/network'
import { HacaError, type Hex, protocols } from '@haca/protocol'
import type { Settler } from './epochs/settler.ts'
import type { Parties } from './parties.ts'
import type { OutcomeBook } from './records/outcome-book.ts'
import type { Intake } from './work/intake.ts'

/** Who answers. */
export interface VerificationServers {
  readonly parties: Pick<Parties, 'isVerifier'>
  readonly intake: Pick<Intake, 'takeIn'>
  readonly settler: Pick<Settler, 'sign' | 'page' | 'fileOf'>
  readonly outcomes: Pick<OutcomeBook, 'answer'>
}

/** Answers what a verification node is asked. Resolves to what ends it. */
export async function serveVerification(
  network: Network,
  { parties, intake, settler, outcomes }: VerificationServers
): Promise<() => Promise<void>> {
  const requireVerifier = (peer: Hex) => {
    if (!parties.isVerifier(peer)) throw new HacaError('FORBIDDEN', `${peer} is not registered as a verifier`)
  }
  const { receipts, epoch, epochPage, epochFile, outcome } = protocols
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
  return async () => {
    for (const row of [receipts, epoch, epochPage, epochFile, outcome]) await network.unhandle(row as never)
  }
}
