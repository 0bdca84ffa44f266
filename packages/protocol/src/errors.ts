/**
 * The error catalogue: one list of codes for the wire, the API and the logs. Codes are for programs (they are
 * metric labels and wire refusals), messages are for people. Append only: a code is never renamed or reused.
 */

/** Who can do something about it: whoever called, the remote party, the surroundings (disk, chain, network), or us. */
export type Fault = 'caller' | 'peer' | 'environment' | 'bug'

interface ErrorRule {
  readonly fault: Fault
  /** Whether the same call can succeed later without being changed. */
  readonly retry: boolean
  /** What to do about it, as one sentence. */
  readonly advice: string
}

export const errorCatalogue = {
  INVALID_INPUT: { fault: 'caller', retry: false, advice: 'Correct the named field and send it again.' },
  INPUT_TOO_LARGE: { fault: 'caller', retry: false, advice: 'Shorten the input to the named limit.' },
  UNKNOWN_MODEL: { fault: 'caller', retry: false, advice: 'List what is offered with `haca model ls`.' },
  AMBIGUOUS_MODEL: { fault: 'caller', retry: false, advice: 'Use publisher/name or the model id.' },
  PRICE_TOO_LOW: {
    fault: 'caller',
    retry: false,
    advice: 'Raise the price ceiling to the lowest ask named here.'
  },
  ESCROW_EMPTY: { fault: 'caller', retry: false, advice: 'Top up the lane, or lower the price ceiling.' },
  DEADLINE_PASSED: { fault: 'caller', retry: false, advice: 'Set a deadline in the future.' },
  DEADLINE_UNREACHABLE: {
    fault: 'environment',
    retry: true,
    advice: 'Try again after retryAfterMs, or allow more time.'
  },
  OVERLOADED: { fault: 'environment', retry: true, advice: 'Try again after retryAfterMs.' },
  NO_MARKET: { fault: 'environment', retry: true, advice: 'Check that a hosting node is reachable.' },
  NO_NODE: {
    fault: 'environment',
    retry: true,
    advice: 'No node took the job in time; try again or allow more time.'
  },
  CANCELLED: {
    fault: 'caller',
    retry: false,
    advice: 'The caller cancelled it; what was delivered is paid.'
  },
  TIMEOUT: { fault: 'peer', retry: true, advice: 'Try again; the remote side may still have acted.' },
  UNREACHABLE: { fault: 'environment', retry: true, advice: 'Check the address and that the peer runs.' },
  DISCONNECTED: { fault: 'peer', retry: true, advice: 'Try again on another node.' },
  MALFORMED_FRAME: {
    fault: 'peer',
    retry: false,
    advice: 'The sender breaks the protocol; it loses score, then the connection.'
  },
  UNSUPPORTED_VERSION: { fault: 'peer', retry: false, advice: 'Upgrade the older of the two sides.' },
  RATE_LIMITED: { fault: 'caller', retry: true, advice: 'Slow down to the quota in the protocol table.' },
  NOT_FOUND: { fault: 'caller', retry: false, advice: 'Check the id, name or path.' },
  FORBIDDEN: { fault: 'caller', retry: false, advice: 'Use the key that owns this.' },
  BOUNCED: { fault: 'peer', retry: true, advice: 'The node could not take the job; the next token gets it.' },
  STALE_TOKEN: {
    fault: 'peer',
    retry: true,
    advice: 'The token was used or replaced; the market offers the next one.'
  },
  STALE_DIGEST: {
    fault: 'peer',
    retry: false,
    advice: 'Send what waits now; an older digest says nothing that is still true.'
  },
  IN_PROGRESS: {
    fault: 'caller',
    retry: true,
    advice: 'The same job already runs here; wait for its result.'
  },
  BAD_SIGNATURE: { fault: 'peer', retry: false, advice: 'Sign with the key that the claim names.' },
  BAD_VOUCHER: {
    fault: 'peer',
    retry: false,
    advice: 'Continue the voucher chain from the last accepted one.'
  },
  BAD_RECEIPT: {
    fault: 'peer',
    retry: false,
    advice: 'Do not pay; the output does not match its commitment.'
  },
  BAD_EVIDENCE: {
    fault: 'peer',
    retry: false,
    advice: 'The evidence does not open the committed root; the work is not paid.'
  },
  BAD_EPOCH: {
    fault: 'peer',
    retry: false,
    advice: 'Do not sign; the epoch differs from what was gossiped.'
  },
  CORRUPT_BLOCK: {
    fault: 'peer',
    retry: true,
    advice: 'Fetch from another peer; the named one served bytes that do not match their CID.'
  },
  CORRUPT_MODEL: { fault: 'caller', retry: false, advice: 'Publish the model again from a good file.' },
  CORRUPT_STATE: {
    fault: 'environment',
    retry: false,
    advice: 'Restore the named file from a backup, or remove it to start empty.'
  },
  NEWER_STATE: {
    fault: 'environment',
    retry: false,
    advice:
      'Run the release that wrote the named file, or a newer one; or put back the copy made before the upgrade.'
  },
  LIMIT_EXCEEDED: { fault: 'caller', retry: false, advice: 'Stay within the named limit.' },
  ENGINE_FAILED: {
    fault: 'environment',
    retry: true,
    advice: 'Try another node; see this node’s log for the engine’s own words.'
  },
  CHAIN_UNREACHABLE: {
    fault: 'environment',
    retry: true,
    advice: 'Check the RPC address and that the chain runs.'
  },
  CHAIN_MISMATCH: {
    fault: 'caller',
    retry: false,
    advice: 'Point at the chain and contract that the configuration names.'
  },
  CHAIN_REVERTED: { fault: 'caller', retry: false, advice: 'See the decoded reason.' },
  PORT_TAKEN: {
    fault: 'environment',
    retry: false,
    advice: 'Stop what listens there, or choose another port (0 picks a free one).'
  },
  ALREADY_RUNNING: {
    fault: 'environment',
    retry: false,
    advice: 'Stop the other process that uses this key or directory.'
  },
  UNSUPPORTED_RUNTIME: { fault: 'environment', retry: false, advice: 'Use the Node version named here.' },
  NOT_REGISTERED: {
    fault: 'caller',
    retry: false,
    advice: 'Let the owner register this work key in the settlement contract, then start again.'
  },
  UNSUPPORTED_FORMAT: {
    fault: 'environment',
    retry: false,
    advice: 'Start the node with an engine for this format: --engine-url for openai, node-llama-cpp for gguf.'
  },
  NOT_STARTED: { fault: 'caller', retry: false, advice: 'Call start() first.' },
  INTERNAL: { fault: 'bug', retry: false, advice: 'Please report it with the message and the stack.' }
} as const satisfies Record<string, ErrorRule>

export type ErrorCode = keyof typeof errorCatalogue

export interface HacaErrorInit {
  /** Facts for a program: field, limit, actual, peer, retryAfterMs … Plain JSON values only. */
  data?: Record<string, string | number | boolean>
  cause?: unknown
}

/**
 * The one error class. `code` decides what a program does, `fault` whose move it is, `retry` whether the same
 * call can succeed later, `advice` what a person does.
 */
export class HacaError extends Error {
  static override readonly name = 'HacaError'
  override readonly name = 'HacaError'
  readonly code: ErrorCode
  readonly data: Readonly<Record<string, string | number | boolean>>

  constructor(code: ErrorCode, message: string, init: HacaErrorInit = {}) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause })
    this.code = code
    this.data = init.data ?? {}
  }

  get fault(): Fault {
    return errorCatalogue[this.code].fault
  }

  get retry(): boolean {
    return errorCatalogue[this.code].retry
  }

  get advice(): string {
    return errorCatalogue[this.code].advice
  }

  toJSON(): { code: ErrorCode; message: string; fault: Fault; retry: boolean; advice: string; data: object } {
    const { code, message, fault, retry, advice, data } = this
    return { code, message, fault, retry, advice, data }
  }
}

/** True for any `HacaError`, also one made by another copy of this package. */
export function isHacaError(error: unknown): error is HacaError {
  return error instanceof Error && error.name === 'HacaError' && 'code' in error
}

/** Wraps anything thrown as a `HacaError`; one that already is passes through. */
export function toHacaError(error: unknown, fallback: ErrorCode = 'INTERNAL'): HacaError {
  if (isHacaError(error)) return error
  const message = error instanceof Error ? error.message : String(error)
  const aborted = error instanceof Error && error.name === 'AbortError'
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  return new HacaError(timedOut ? 'TIMEOUT' : aborted ? 'CANCELLED' : fallback, message, { cause: error })
}

/** Throws `INTERNAL` when a thing that must hold does not: a bug of ours, never a peer's doing. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new HacaError('INTERNAL', `assertion failed: ${message}`)
}
