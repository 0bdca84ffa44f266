import { type ErrorCode, errorCatalogue, HacaError, toHacaError } from '@haca/protocol'
import type { WireError } from '../nodes/messages.ts'

export function toWireError(error: unknown): WireError {
  const { code, message, data } = toHacaError(error)
  return { code, message, data: { ...data } }
}

export function fromWireError({ code, message, data }: WireError): HacaError {
  return new HacaError(code in errorCatalogue ? (code as ErrorCode) : 'INTERNAL', message, {
    data: { ...data }
  })
}
