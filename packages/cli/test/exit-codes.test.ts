import { type ErrorCode, errorCatalogue, HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import { exitCodeHelp, exitCodeOf, exitCodes } from '../src/exit-codes.ts'

test('no two meanings share a number, and a shell can return all of them', () => {
  const numbers = Object.values(exitCodes)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const number of numbers) expect(number).toBeLessThan(256)
})

test.each<[ErrorCode, number]>([
  ['INVALID_INPUT', 3],
  ['UNKNOWN_MODEL', 10],
  ['INPUT_TOO_LARGE', 11],
  ['PRICE_TOO_LOW', 12],
  ['ESCROW_EMPTY', 13],
  ['DEADLINE_PASSED', 14],
  ['NOT_FOUND', 15],
  ['NOT_REGISTERED', 16],
  ['CORRUPT_BLOCK', 4],
  ['TIMEOUT', 4],
  ['ALREADY_RUNNING', 5],
  ['UNREACHABLE', 5],
  ['PORT_TAKEN', 6],
  ['CHAIN_UNREACHABLE', 7],
  ['CORRUPT_STATE', 8],
  ['INTERNAL', 1]
])('%s ends with %i', (code, number) => {
  expect(exitCodeOf(new HacaError(code, 'x'))).toBe(number)
})

test('every error of the catalogue ends with a number that help explains', () => {
  for (const code of Object.keys(errorCatalogue) as ErrorCode[]) {
    const number = exitCodeOf(new HacaError(code, 'x'))
    expect(number).toBeGreaterThan(0)
    expect(exitCodeHelp).toMatch(new RegExp(`\\b${number} [a-z]`))
  }
})

test('anything else is a bug', () => {
  expect(exitCodeOf(new TypeError('x'))).toBe(exitCodes.internal)
  expect(exitCodeOf(undefined)).toBe(exitCodes.internal)
})
