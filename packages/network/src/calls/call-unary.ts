import { decodeMessage, toHacaError } from '@haca/protocol'
import type { Caller } from './caller.ts'
import { requireSize, type UnaryRow } from './rows.ts'

/** One request, one response. Rejects with the handler's error, `DISCONNECTED`, or what aborted the signal. */
export function callUnary<Req, Res>(
  row: UnaryRow<Req, Res>,
  caller: Caller,
  body: Uint8Array,
  signal: AbortSignal
): Promise<Res> {
  return new Promise<Res>((resolve, reject) => {
    const call = caller.begin(body, {
      response(bytes) {
        finish()
        try {
          resolve(decodeMessage(row.response, requireSize('response', bytes, row.responseBytesMax)))
        } catch (error) {
          reject(error)
        }
        return true
      },
      end: () => fail(toHacaError(new Error(`${row.id} ended without a response`), 'MALFORMED_FRAME')),
      error: error => fail(error)
    })
    const onAbort = () => {
      call.cancel()
      fail(toHacaError(signal.reason, 'CANCELLED'))
    }
    const finish = () => signal.removeEventListener('abort', onAbort)
    const fail = (error: unknown) => {
      finish()
      reject(error)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) onAbort()
    call.sent.catch(fail)
  })
}
