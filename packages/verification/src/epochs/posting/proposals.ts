import type { SettledEpoch } from '@haca/core'
import type { Network } from '@haca/network'
import {
  type EpochPageResponse,
  type EpochRequest,
  epochPageItems,
  HacaError,
  type Hex,
  protocols,
  type SettledWork,
  type VerdictRevealMessage
} from '@haca/protocol'
import type { EpochMaterial, LeftOut } from '../deriving/derive-epoch.ts'

/** An epoch that may be posted, with everything that it was derived from. */
export interface Proposal {
  readonly epoch: SettledEpoch
  readonly material: EpochMaterial
  readonly leftOut: readonly LeftOut[]
}

/** Lines that one epoch may have: 2^18 of them are 100 MB of leaves and half a gigabyte of work. */
const linesMax = 262_144
/** Verdicts that one proposal may bring: every seat on every line would be more, and is never drawn. */
const revealsMax = 1_048_576

/** Proposals that were built or signed here, by header hash; others fetch them page by page. */
export interface Proposals {
  add(proposal: Proposal): void
  find(headerHash: Hex): Proposal | undefined
  /** Throws `NOT_FOUND` for a proposal that is not open here. */
  page(headerHash: Hex, part: 'work' | 'reveals', page: number): EpochPageResponse
  /** An epoch is posted: no proposal is open any more. */
  clear(): void
}

/** Two rounds of every verifier's own: more are old attempts of one epoch. */
const proposalsMax = 64

export function createProposals(): Proposals {
  const open = new Map<Hex, Proposal>()
  return {
    add(proposal) {
      open.delete(proposal.epoch.headerHash)
      open.set(proposal.epoch.headerHash, proposal)
      for (const oldest of open.keys()) {
        if (open.size <= proposalsMax) break
        open.delete(oldest)
      }
    },
    find: headerHash => open.get(headerHash),
    page(headerHash, part, page) {
      const proposal = open.get(headerHash)
      if (proposal === undefined) {
        throw new HacaError('NOT_FOUND', `no proposal ${headerHash} is open here`, { data: { headerHash } })
      }
      const [from, to] = [page * epochPageItems, (page + 1) * epochPageItems]
      const { work, reveals } = proposal.material
      return {
        work: part === 'work' ? work.slice(from, to) : [],
        reveals: part === 'reveals' ? reveals.slice(from, to) : []
      }
    },
    clear: () => open.clear()
  }
}

/**
 * Fetches what a proposal is made of from the verifier that makes it. Throws `LIMIT_EXCEEDED` when it announces more
 * than an epoch may hold and `BAD_EPOCH` when a page holds less than was announced.
 */
export async function pullProposal(
  network: Pick<Network, 'call'>,
  from: Hex,
  request: EpochRequest,
  signal: AbortSignal
): Promise<EpochMaterial> {
  requireLimit('work', request.work, linesMax)
  requireLimit('reveals', request.reveals, revealsMax)
  const { epoch, headerHash, previous, seeds } = request
  const pull = async <T>(
    part: 'work' | 'reveals',
    count: number,
    items: (page: EpochPageResponse) => T[]
  ) => {
    const all: T[] = []
    for (let page = 0; all.length < count; page++) {
      const got = items(await network.call(protocols.epochPage, from, { headerHash, part, page }, { signal }))
      if (got.length !== Math.min(epochPageItems, count - all.length)) {
        throw new HacaError('BAD_EPOCH', `page ${page} of ${part} holds ${got.length} items`, {
          data: { part, page, actual: got.length }
        })
      }
      all.push(...got)
    }
    return all
  }
  const work: SettledWork[] = await pull('work', request.work, page => page.work)
  const reveals: VerdictRevealMessage[] = await pull('reveals', request.reveals, page => page.reveals)
  return { epoch, work, reveals, seeds, previous }
}

function requireLimit(field: string, actual: number, limit: number): void {
  if (actual <= limit) return
  throw new HacaError('LIMIT_EXCEEDED', `an epoch has at most ${limit} of ${field}, not ${actual}`, {
    data: { field, limit, actual }
  })
}
