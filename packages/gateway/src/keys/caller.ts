import { isIP } from 'node:net'
import { HacaError } from '@haca/protocol'
import type { FastifyRequest } from 'fastify'
import type { ApiKey, KeyStore } from './key-store.ts'

/** Who asks: the owner of a key, or anybody on this machine. */
export interface Caller {
  /** Tells callers apart. */
  readonly scope: string
  readonly key?: ApiKey
}

const localCaller: Caller = { scope: 'local' }

/**
 * Finds out who asks. Throws `FORBIDDEN` without a valid key where keys are used; elsewhere, when a browser was led here
 * under a name of its own (DNS rebinding).
 */
export function identify(request: FastifyRequest, keys: KeyStore | undefined): Caller {
  if (keys === undefined || keys.empty) {
    if (isLoopback(request.hostname)) return localCaller
    throw new HacaError('FORBIDDEN', 'without API keys only this machine may ask, by its own name', {
      data: { field: 'Host' }
    })
  }
  const secret = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const key = secret === undefined ? undefined : keys.find(secret)
  if (key !== undefined) return { scope: key.id, key }
  const what =
    secret === undefined ? 'an API key is needed: Authorization: Bearer …' : 'the API key is not valid'
  throw new HacaError('FORBIDDEN', what, { data: { field: 'Authorization', unknownCaller: true } })
}

/** Whether a host name or address means this machine and nothing else. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare) === 4) return bare.startsWith('127.')
  return bare === '::1' || bare === 'localhost'
}
