import type { Job } from '@haca/client'
import { HacaError } from '@haca/protocol'
import type { EmbeddingRequest } from '../requests/embedding-request.ts'
import type { Answer, AnswerHead } from './answer.ts'
import { proofOf } from './proof.ts'

/** Finished embeddings, with all that is needed to tell them again. */
export interface Vectors extends AnswerHead, Pick<Answer, 'price' | 'segments'> {
  /** Rows of float32 little endian. */
  readonly output: Uint8Array
  readonly rows: number
}

/** Waits for a job's rows. Throws what ended the job; `CANCELLED` when it was cancelled from outside. */
export async function runVectors(job: Job, head: AnswerHead): Promise<Vectors> {
  const { output, units, price, segments, stopReason } = await job.result
  if (stopReason === 'cancelled') throw new HacaError('CANCELLED', `job ${job.id} was cancelled`)
  return {
    ...head,
    output,
    rows: units,
    price,
    segments: segments.map(({ node, receipt }) => ({ node, receipt }))
  }
}

/**
 * The answer of `POST /v1/embeddings`. It has no `usage`: what is counted and paid are texts, and the number of tokens
 * would have to be made up.
 */
export function embeddingsObject(vectors: Vectors, { encoding }: Pick<EmbeddingRequest, 'encoding'>): object {
  const { output, rows, model } = vectors
  const bytes = output.length / rows
  const data = Array.from({ length: rows }, (_, index) => {
    const row = output.subarray(index * bytes, (index + 1) * bytes)
    return { object: 'embedding', index, embedding: encoding === 'base64' ? toBase64(row) : toNumbers(row) }
  })
  return { object: 'list', data, model, haca: { ...proofOf(vectors), units: rows } }
}

const toBase64 = (row: Uint8Array) =>
  Buffer.from(row.buffer, row.byteOffset, row.byteLength).toString('base64')

function toNumbers(row: Uint8Array): number[] {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength)
  return Array.from({ length: row.byteLength / 4 }, (_, at) => view.getFloat32(4 * at, true))
}
