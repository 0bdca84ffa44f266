import type { LoadedModel, TokenCounts } from '@haca/backends'
import {
  decodeEvidence,
  evidenceChunkTokensMax,
  type JobEvent,
  type JobRequest,
  type TokenSpelling
} from '@haca/protocol'

type Chunk = Extract<JobEvent, { kind: 'chunk' }>

/** What a chunk says of the tokens in it. */
export type Told = Pick<Chunk, 'leaves' | 'spelling'>

/**
 * What the last event of a run says of tokens, by the model's tokenizer or by what its server counted; nothing when neither
 * tells, or the model is gone.
 */
export function tokensOf(
  loaded: LoadedModel | undefined,
  { input }: JobRequest,
  counts?: TokenCounts
): Pick<Extract<JobEvent, { kind: 'end' }>, 'promptTokens' | 'outputTokens'> {
  if (counts !== undefined) return { promptTokens: counts.prompt, outputTokens: counts.output }
  return loaded?.tokens === undefined ? {} : { promptTokens: loaded.tokens.promptLength(input) }
}

/**
 * Adds evidence to the chunks of one stream, when the client asked for it: the leaves as they are, and the bytes of
 * every token in them the first time that it is met. A chunk that is too long for it, which only a repeated request
 * gets, carries none.
 */
export function createTeller(
  { evidence }: Pick<JobRequest, 'evidence'>,
  { tokens }: Pick<LoadedModel, 'tokens'>
): (leaves: readonly Uint8Array[]) => Told {
  if (evidence !== true || tokens === undefined) return () => ({})
  const told = new Set<number>()
  return leaves => {
    if (leaves.length > evidenceChunkTokensMax) return {}
    const spelling: TokenSpelling[] = []
    for (const leaf of leaves) {
      const read = decodeEvidence(leaf)
      for (const token of read === undefined ? [] : [read.token, ...read.top.map(entry => entry.token)]) {
        if (told.has(token)) continue
        told.add(token)
        spelling.push({ token, bytes: tokens.bytesOf(token) })
      }
    }
    return { leaves: [...leaves], spelling }
  }
}
