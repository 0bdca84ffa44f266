import { HacaError, type Hex, isHacaError, toHacaError } from '@haca/protocol'
import { limits } from '../limits.ts'
import type { Transport } from '../transport/transport.ts'

/**
 * Connects to the bootstrap addresses: all that answer, and at least one. Goes round until one does, for the bootstrap
 * may be starting at this very moment. Throws `UNREACHABLE` naming every address after `joinTimeoutMs`.
 */
export async function connectBootstrap(
  transport: Transport,
  init: { readonly bootstrap: readonly string[]; readonly joinTimeoutMs: number },
  signal?: AbortSignal
): Promise<Hex[]> {
  const { bootstrap, joinTimeoutMs } = init
  const timeout = AbortSignal.timeout(joinTimeoutMs)
  const until = signal === undefined ? timeout : AbortSignal.any([timeout, signal])
  for (;;) {
    const attempts = await Promise.allSettled(
      bootstrap.map(address => transport.connect([address], undefined, until))
    )
    const peers = attempts.flatMap(attempt => (attempt.status === 'fulfilled' ? [attempt.value] : []))
    const others = new Set(peers.filter(peer => peer !== transport.address))
    if (others.size > 0) return [...others]
    // A list that is the same for all nodes names this one too; the first of them to start is alone.
    if (peers.length > 0) return []
    if (signal?.aborted) throw toHacaError(signal.reason, 'CANCELLED')
    // A typing error does not go away by waiting.
    for (const attempt of attempts) {
      if (attempt.status === 'rejected' && isHacaError(attempt.reason) && !attempt.reason.retry)
        throw attempt.reason
    }
    if (timeout.aborted) throw unreachable(bootstrap, joinTimeoutMs, attempts)
    await pause(limits.joinRetryMs, until)
  }
}

function unreachable(
  bootstrap: readonly string[],
  joinTimeoutMs: number,
  attempts: PromiseSettledResult<Hex>[]
): HacaError {
  const cause = attempts.find(attempt => attempt.status === 'rejected')?.reason
  return new HacaError(
    'UNREACHABLE',
    `no bootstrap node answers at ${bootstrap.join(', ')} (${joinTimeoutMs} ms)`,
    { data: { bootstrap: bootstrap.join(' ') }, cause }
  )
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    if (signal.aborted) done()
  })
}
