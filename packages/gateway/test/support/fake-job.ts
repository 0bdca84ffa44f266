import type { Job, JobResult, JobSpec, TokenScore } from '@haca/client'
import { type HacaError, type Hex, type SignedReceipt, type StopReason, toHacaError } from '@haca/protocol'

/** Micro-tokens that a piece costs. */
const pricePerPiece = 10n

const node: Hex = `0x${'ab'.repeat(20)}`
const hash: Hex = `0x${'cd'.repeat(32)}`

/** A job that plays what a test gives it. */
export interface FakeJob extends Job {
  readonly spec: JobSpec
  readonly cancelled: boolean
  /** Pieces taken from the source. */
  readonly taken: number
}

/**
 * A job whose output is `source`, one unit a piece. Like a real one, it ends well when it is cancelled, with what was
 * delivered so far, and it takes nothing from its source that nobody asks for.
 */
export function fakeJob(
  id: Hex,
  spec: JobSpec,
  source: AsyncIterable<string | Scored>,
  end: StopReason,
  counts: Pick<JobResult, 'promptTokens' | 'outputTokens'> = {}
): FakeJob {
  const { promise: result, resolve, reject } = Promise.withResolvers<JobResult>()
  result.catch(() => undefined)
  const { promise: cancellation, resolve: wake } = Promise.withResolvers<undefined>()
  const state = { cancelled: false, taken: 0, text: '' }
  const finish = (stopReason: StopReason) => resolve({ ...resultOf(id, spec, state, stopReason), ...counts })
  const cancel = () => {
    state.cancelled = true
    finish('cancelled')
    wake(undefined)
  }
  spec.signal?.addEventListener('abort', cancel, { once: true })
  async function* chunks() {
    let complete = false
    const pieces = source[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await Promise.race([pieces.next(), cancellation])
        if (next === undefined || next.done === true) break
        const from = state.taken++
        const piece: Partial<Scored> & { text: string } =
          typeof next.value === 'string' ? { text: next.value } : next.value
        state.text += piece.text
        yield { from, units: 1, data: new Uint8Array(4), ...piece }
      }
      complete = true
      finish(end)
    } catch (error) {
      complete = true
      reject(toHacaError(error))
      throw error
    } finally {
      if (!complete) cancel()
    }
  }
  // Rows are waited for, not read as they come; a real job runs either way.
  if (spec.input.kind === 'texts') {
    const drain = async () => {
      for await (const _ of chunks());
    }
    drain().catch(() => undefined)
  }
  return {
    id,
    spec,
    result,
    cancel,
    get cancelled() {
      return state.cancelled
    },
    get taken() {
      return state.taken
    },
    [Symbol.asyncIterator]: chunks
  }
}

function resultOf(
  job: Hex,
  spec: JobSpec,
  { taken, text }: { taken: number; text: string },
  stopReason: StopReason
): JobResult {
  const price = BigInt(taken) * pricePerPiece
  const output = spec.input.kind === 'texts' ? rowsOf(spec.input.texts) : new Uint8Array(4 * taken)
  const segment = {
    segment: 0,
    node,
    from: 0,
    to: taken,
    amount: price,
    receipt: receiptOf(job, taken, price)
  }
  return {
    job,
    model: spec.model,
    output,
    text,
    units: spec.input.kind === 'texts' ? spec.input.texts.length : taken,
    stopReason,
    price,
    segments: [segment],
    matchedMs: 0,
    firstByteMs: 0,
    totalMs: 0
  }
}

function receiptOf(job: Hex, to: number, amount: bigint): SignedReceipt {
  const commitments = { inputCommitment: hash, outputCommitment: hash, evidenceRoot: hash }
  const parties = { node, market: node, client: node, model: hash }
  const times = { startedAt: 1n, endedAt: 2n }
  const receipt = { job, segment: 0, from: 0, to, stopReason: 0, amount, p: 0 }
  return { receipt: { ...receipt, ...parties, ...commitments, ...times }, signature: `0x${'ef'.repeat(65)}` }
}

/** A piece with its tokens. */
export interface Scored {
  readonly text: string
  readonly tokens: readonly TokenScore[]
}

/** An output of one token a piece; each has a likelier rival, but NUL, of which there is no evidence. */
export async function* scored(...texts: readonly string[]): AsyncGenerator<Scored> {
  const likely = (text: string, logprob: number) => ({ token: 1, bytes: Buffer.from(text), logprob })
  for (const text of texts) {
    const known = text !== '\0'
    const top = known ? [likely('?', -0.5), likely(text, -1)] : []
    yield { text, tokens: [{ token: 1, bytes: Buffer.from(text), logprob: known ? -1 : undefined, top }] }
  }
}

/** An output in these pieces. */
export async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
}

/** An output that fails after these pieces. */
export async function* failing(error: HacaError, ...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
  throw error
}

/** An output of which nothing comes after these pieces. */
export async function* silentAfter(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
  await new Promise<never>(() => undefined)
}

/** A row for each text: its length, and a fraction that only float32 rounds in this way. */
function rowsOf(texts: readonly string[]): Uint8Array {
  const values = Float32Array.from(texts.flatMap(({ length }) => [length, length / 10]))
  return new Uint8Array(values.buffer)
}
