import type { ErrorCode } from '@haca/protocol'

/**
 * A failure inside a worker, where the error catalogue is not loaded so that the worker starts fast. It crosses to
 * the main thread as plain data and becomes a `HacaError` there.
 */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'
  readonly code: ErrorCode
  readonly data: Readonly<Record<string, string | number | boolean>>

  constructor(
    code: ErrorCode,
    message: string,
    data: Readonly<Record<string, string | number | boolean>> = {}
  ) {
    super(message)
    this.code = code
    this.data = data
  }
}
