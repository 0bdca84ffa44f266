import { describe, expect, it } from 'vitest'
import { assert, type ErrorCode, errorCatalogue, HacaError, isHacaError, toHacaError } from '../src/index.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[]

describe('the catalogue', () => {
  // Codes are on the wire and in dashboards: adding one is fine, renaming or dropping one is not.
  it('keeps its codes', () => {
    expect(codes).toMatchInlineSnapshot(`
      [
        "INVALID_INPUT",
        "INPUT_TOO_LARGE",
        "UNKNOWN_MODEL",
        "AMBIGUOUS_MODEL",
        "PRICE_TOO_LOW",
        "ESCROW_EMPTY",
        "DEADLINE_PASSED",
        "DEADLINE_UNREACHABLE",
        "OVERLOADED",
        "NO_MARKET",
        "NO_NODE",
        "CANCELLED",
        "TIMEOUT",
        "UNREACHABLE",
        "DISCONNECTED",
        "MALFORMED_FRAME",
        "UNSUPPORTED_VERSION",
        "RATE_LIMITED",
        "NOT_FOUND",
        "FORBIDDEN",
        "BOUNCED",
        "STALE_TOKEN",
        "STALE_DIGEST",
        "IN_PROGRESS",
        "BAD_SIGNATURE",
        "BAD_VOUCHER",
        "BAD_RECEIPT",
        "BAD_EVIDENCE",
        "BAD_EPOCH",
        "CORRUPT_BLOCK",
        "CORRUPT_MODEL",
        "CORRUPT_STATE",
        "NEWER_STATE",
        "LIMIT_EXCEEDED",
        "ENGINE_FAILED",
        "CHAIN_UNREACHABLE",
        "CHAIN_MISMATCH",
        "CHAIN_REVERTED",
        "PORT_TAKEN",
        "ALREADY_RUNNING",
        "UNSUPPORTED_RUNTIME",
        "NOT_REGISTERED",
        "UNSUPPORTED_FORMAT",
        "NOT_STARTED",
        "INTERNAL",
      ]
    `)
  })

  it.each(codes)('%s says whose fault it is and what to do', code => {
    const { fault, advice } = errorCatalogue[code]
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
    expect(['caller', 'peer', 'environment', 'bug']).toContain(fault)
    expect(advice).toMatch(/^[A-Z].{5,}\.$/)
  })

  it('fits the wire', () => {
    for (const code of codes) expect(code.length).toBeLessThanOrEqual(32)
  })
})

describe('an error', () => {
  const cause = new Error('disk')
  const error = new HacaError('OVERLOADED', 'too many', { data: { retryAfterMs: 5 }, cause })

  it('carries the row of its code', () => {
    expect(error).toMatchObject({
      name: 'HacaError',
      code: 'OVERLOADED',
      fault: 'environment',
      retry: true,
      cause
    })
    expect(error.advice).toBe(errorCatalogue.OVERLOADED.advice)
    expect(error).toBeInstanceOf(Error)
  })

  it('is plain data as JSON, without its cause', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 'OVERLOADED',
      message: 'too many',
      fault: 'environment',
      retry: true,
      advice: errorCatalogue.OVERLOADED.advice,
      data: { retryAfterMs: 5 }
    })
  })

  it('has no cause unless given one', () => {
    expect('cause' in new HacaError('NOT_FOUND', 'x')).toBe(false)
    expect(new HacaError('NOT_FOUND', 'x').data).toEqual({})
  })

  it('is known across copies of this package', () => {
    class HacaErrorOfAnotherCopy extends Error {
      override readonly name = 'HacaError'
      readonly code = 'TIMEOUT'
    }
    expect(isHacaError(error)).toBe(true)
    expect(isHacaError(new HacaErrorOfAnotherCopy())).toBe(true)
    const fromNode = Object.assign(new Error('x'), { code: 'ENOENT' })
    for (const other of [
      new Error('x'),
      fromNode,
      { name: 'HacaError', code: 'TIMEOUT' },
      undefined,
      'text'
    ]) {
      expect(isHacaError(other)).toBe(false)
    }
  })
})

describe('toHacaError', () => {
  const named = (name: string) => Object.assign(new Error('why'), { name })

  it('passes its own kind through', () => {
    const error = new HacaError('BOUNCED', 'x')
    expect(toHacaError(error)).toBe(error)
  })

  it.each([
    [named('AbortError'), 'CANCELLED', 'why'],
    [named('TimeoutError'), 'TIMEOUT', 'why'],
    [new TypeError('why'), 'ENGINE_FAILED', 'why'],
    ['a text', 'ENGINE_FAILED', 'a text'],
    [null, 'ENGINE_FAILED', 'null']
  ])('wraps %s as %s', (thrown, code, message) => {
    expect(toHacaError(thrown, 'ENGINE_FAILED')).toMatchObject({ code, message, cause: thrown })
  })

  it('blames a bug when nothing better is known', () => {
    expect(toHacaError(new Error('x')).code).toBe('INTERNAL')
  })
})

it('assert throws INTERNAL only when the condition fails', () => {
  expect(() => assert(true, 'holds')).not.toThrow()
  expect(() => assert(0, 'zero is not enough')).toThrow(
    expect.objectContaining({
      code: 'INTERNAL',
      fault: 'bug',
      message: 'assertion failed: zero is not enough'
    })
  )
})
