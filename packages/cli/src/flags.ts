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
