import { devnetToken, fraudJudge, hacaSettlement, trapBonds } from '@haca/contracts'
import { HacaError, isHacaError, toHacaError } from '@haca/protocol'
import { Interface, isError } from 'ethers'

/** Decodes reverts of all contracts. */
const knownErrors = new Interface(
  [...hacaSettlement.abi, ...fraudJudge.abi, ...trapBonds.abi, ...devnetToken.abi].filter(
    part => part.type === 'error'
  )
)

/**
 * Turns what ethers throws into the catalogue's words: `CHAIN_REVERTED` with the contract's own error in `data.error`
 * and its values in `data.values`, `CHAIN_UNREACHABLE`, `TIMEOUT`, or `INTERNAL` for the rest.
 */
export function toChainError(error: unknown, action: string): HacaError {
  if (isHacaError(error)) return error
  if (isError(error, 'BAD_DATA')) {
    // What answers has no such function: no contract, or a token without that standard.
    return new HacaError('CHAIN_REVERTED', `${action}: no such function there`, {
      data: { error: 'NOT_ANSWERED' },
      cause: error
    })
  }
  if (isError(error, 'CALL_EXCEPTION')) return revertError(error.data, error.reason, action, error)
  if (isError(error, 'TIMEOUT'))
    return new HacaError('TIMEOUT', `${action}: no answer in time`, { cause: error })
  if (isError(error, 'INSUFFICIENT_FUNDS')) {
    return new HacaError('CHAIN_REVERTED', `${action}: the sender cannot pay the gas`, {
      data: { error: 'INSUFFICIENT_FUNDS' },
      cause: error
    })
  }
  if (isConnectionError(error)) {
    return new HacaError('CHAIN_UNREACHABLE', `${action}: ${(error as Error).message}`, { cause: error })
  }
  return toHacaError(error)
}

/** The error of a contract, by its revert data. */
export function revertError(
  data: string | null,
  reason: string | null,
  action: string,
  cause?: unknown
): HacaError {
  const parsed = data === null || data === '0x' ? null : knownErrors.parseError(data)
  const name = parsed?.name ?? reason ?? 'unknown reason'
  const values = parsed === null ? '' : parsed.args.map(String).join(', ')
  const text = parsed === null ? name : `${name}(${values})`
  return new HacaError('CHAIN_REVERTED', `${action} reverted: ${text}`, {
    data: { error: name, values },
    cause
  })
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH'
])

function isConnectionError(error: unknown): boolean {
  if (isError(error, 'NETWORK_ERROR') || isError(error, 'SERVER_ERROR')) return true
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const closed = isError(error, 'UNSUPPORTED_OPERATION') && /destroyed|closed|not open/.test(error.message)
  return closed || (typeof code === 'string' && connectionCodes.has(code))
}
