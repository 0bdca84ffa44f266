import { HacaError, messageBefore, protocols, type TopicRow, topics } from '@haca/protocol'
import { z } from 'zod'

/** A protocol in two versions, as a newer release has it and as the release before had it; no row of the table has two. */

const textRequest = z.object({ text: z.string().max(64) })
/** What version 1 answers and gossips. */
export const countResponse = z.object({ count: z.int().min(0) })
const wordsRequest = z.object({ words: z.array(z.string().max(48)).max(8) })
const countsResponse = z.object({ counts: z.array(z.int().min(0)).max(8) })

/** The only one, or the word that the older version does not have for several. */
function only<T>(items: readonly T[]): T {
  const [item] = items
  if (item === undefined || items.length > 1) {
    throw new HacaError('UNSUPPORTED_VERSION', `version 1 says one thing at a time, not ${items.length}`)
  }
  return item
}

const requestBefore = messageBefore(textRequest, wordsRequest, {
  upgrade: ({ text }) => ({ words: [text] }),
  downgrade: ({ words }) => ({ text: only(words) })
})
const responseBefore = messageBefore(countResponse, countsResponse, {
  upgrade: ({ count }) => ({ counts: [count] }),
  downgrade: ({ counts }) => ({ count: only(counts) })
})

const { before: _why, ...unary } = protocols.why
const { before: _ticket, ...stream } = protocols.ticket
const { before: _seeds, ...seeds } = topics.seeds

const then = { version: 1, request: textRequest, response: countResponse, requestBytesMax: 64 } as const
const now = { version: 2, request: wordsRequest, response: countsResponse, requestBytesMax: 256 } as const
const before = { ...then, request: requestBefore, response: responseBefore } as const

export const count1 = { ...unary, ...then, id: 'count' } as const
export const count2 = { ...unary, ...now, id: 'count', before } as const
/** Two versions after the first: it knows the second and no more. */
export const count3 = {
  ...count2,
  version: 3,
  before: { version: 2, request: wordsRequest, response: countsResponse }
} as const

/** Windows differ, so that a credit by the wrong version's window is a breach. */
export const counting1 = { ...stream, ...then, id: 'counting', windowFrames: 2 } as const
export const counting2 = {
  ...stream,
  ...now,
  id: 'counting',
  windowFrames: 8,
  before: { ...before, windowFrames: 2 }
} as const

const limitsOfSeeds = { ...seeds, id: 'counts', bytesMax: 128 } as const

/** A topic as three releases in a row have it: version 1; both heard, 1 published; both heard, 2 published. */
export const topic1: TopicRow<z.output<typeof countResponse>> = {
  ...limitsOfSeeds,
  version: 1,
  message: countResponse
}
const inRelease = (published: boolean): TopicRow<z.output<typeof countsResponse>> => ({
  ...limitsOfSeeds,
  version: 2,
  message: countsResponse,
  before: { version: 1, message: responseBefore, bytesMax: 64, published }
})
export const topic1And2 = inRelease(true)
export const topic2 = inRelease(false)
