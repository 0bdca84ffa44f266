import { HacaError, type Hex } from '@haca/protocol'
import { InvalidArgumentError } from 'commander'

/** Reads a whole number of at least `least`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(
        `must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`
      )
    }
    return number
  }
}

/** Reads a decimal number between two bounds. */
export function decimalNumber(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number) || number < least || number > most) {
      throw new InvalidArgumentError(`must be a number from ${least} to ${most}`)
    }
    return number
  }
}

/** Reads an amount of micro-tokens. */
export function microTokens(value: string): bigint {
  if (!/^[0-9]+$/.test(value)) throw new InvalidArgumentError('must be a whole number of micro-tokens')
  return BigInt(value)
}

/** Reads 0x and two hex digits for each of `size` bytes. */
export function hexBytes(size: number) {
  return (value: string): `0x${string}` => {
    if (!/^0x[0-9a-f]*$/.test(value) || value.length !== 2 + 2 * size) {
      throw new InvalidArgumentError(`must be 0x and ${2 * size} hex digits in lower case`)
    }
    return value as `0x${string}`
  }
}

/** Addresses that a node can listen on or be reached at; the network has TCP only. */
const multiaddr = /^\/(ip4|ip6|dns|dns4|dns6)\/[^/]+\/tcp\/[0-9]{1,5}(\/p2p\/[1-9A-Za-z]+)?$/

/** Collects the multiaddrs of a flag that may be given several times. */
export function multiaddrs(value: string, previous: readonly string[] | undefined): readonly string[] {
  if (!multiaddr.test(value))
    throw new InvalidArgumentError('must be a multiaddr such as /ip4/127.0.0.1/tcp/4001')
  return [...(previous ?? []), value]
}

/** Reads names between commas, and collects those of a flag that is given several times. */
export function commaSeparated(value: string, previous?: readonly string[]): readonly string[] {
  const names = value.split(',').map(name => name.trim())
  if (names.some(name => name === '')) throw new InvalidArgumentError('must be names between commas')
  return [...(previous ?? []), ...names]
}

/** Reads a job id. Throws `INVALID_INPUT`. */
export function jobIdOf(text: string): Hex {
  if (/^0x[0-9a-f]{64}$/.test(text)) return text as Hex
  throw new HacaError('INVALID_INPUT', 'a job id is 0x and 64 hex digits', { data: { field: 'id' } })
}
