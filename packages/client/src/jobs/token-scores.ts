import { decodeEvidence, HacaError, type Hex, type JobEvent, merkleRoot } from '@haca/protocol'
import type { LikelyToken, TokenScore } from '../types.ts'

type Chunk = Extract<JobEvent, { kind: 'chunk' }>

/** Reads the evidence of a segment's tokens as it comes. */
export interface TokenScores {
  /** Throws `BAD_RECEIPT` unless there is one readable leaf for each token, about that token. */
  read(chunk: Chunk): TokenScore[]
  /**
   * Throws `BAD_RECEIPT` unless the leaves that were read since the last part are the ones that its receipt commits to.
   *
   * @returns the leaves
   */
  endPart(root: Hex): Uint8Array[]
}

const refuse = (what: string) => new HacaError('BAD_RECEIPT', what, { data: { field: 'evidence' } })

export function createTokenScores(): TokenScores {
  const all: Uint8Array[] = []
  const spelled = new Map<number, Uint8Array>()
  const bytesOf = (token: number): Uint8Array => {
    const bytes = spelled.get(token)
    if (bytes === undefined) throw refuse(`the node gave evidence of token ${token} and not its bytes`)
    return bytes
  }

  function readLeaf(leaf: Uint8Array, token: number): TokenScore {
    const evidence = decodeEvidence(leaf)
    if (evidence?.token !== token) throw refuse('the evidence is unreadable or about another token')
    const top = evidence.top.map((entry): LikelyToken => ({ ...entry, bytes: bytesOf(entry.token) }))
    const logprob = top.find(entry => entry.token === token)?.logprob
    return { token, bytes: bytesOf(token), logprob, top }
  }

  return {
    read({ data, units, leaves = [], spelling = [] }) {
      for (const { token, bytes } of spelling) spelled.set(token, bytes)
      if (leaves.length !== units) {
        throw refuse(`the node gave evidence of ${leaves.length} tokens, not of the ${units} in the chunk`)
      }
      all.push(...leaves)
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
      return leaves.map((leaf, at) => readLeaf(leaf, view.getUint32(4 * at, true)))
    },
    endPart(root) {
      const leaves = all.splice(0)
      if (merkleRoot(leaves) === root) return leaves
      throw refuse('the evidence of the tokens is not what the receipt commits to')
    }
  }
}
