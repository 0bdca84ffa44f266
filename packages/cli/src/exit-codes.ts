import { type ErrorCode, type Fault, isHacaError } from '@haca/protocol'

/** What a shell script can tell apart. Append only: scripts depend on the numbers. */
export const exitCodes = {
  success: 0,
  /** A bug of ours. */
  internal: 1,
  /** Unknown command or flag, or a value that can't be read. */
  usage: 2,
  /** The request can't be served as it is. */
  caller: 3,
  /** Another node failed or broke the protocol. */
  peer: 4,
  /** Disk, network, another process: the surroundings. */
  environment: 5,
  portTaken: 6,
  chainUnreachable: 7,
  corruptState: 8,
  unknownModel: 10,
  inputTooLarge: 11,
  priceTooLow: 12,
  escrowEmpty: 13,
  deadlinePassed: 14,
  /** No such devnet, node, job or file. */
  notFound: 15,
  notRegistered: 16,
  /** Ended by Ctrl-C (128 + SIGINT, as shells have it). */
  interrupted: 130,
  /** Whoever read the output has left (128 + SIGPIPE, as shells have it). */
  readerGone: 141
} as const

const byFault: Readonly<Record<Fault, number>> = {
  caller: exitCodes.caller,
  peer: exitCodes.peer,
  environment: exitCodes.environment,
  bug: exitCodes.internal
}

/** Errors that scripts react to in their own way; all others end with the code of whose fault they are. */
const byCode: Readonly<Partial<Record<ErrorCode, number>>> = {
  PORT_TAKEN: exitCodes.portTaken,
  CHAIN_UNREACHABLE: exitCodes.chainUnreachable,
  CORRUPT_STATE: exitCodes.corruptState,
  NEWER_STATE: exitCodes.corruptState,
  UNKNOWN_MODEL: exitCodes.unknownModel,
  INPUT_TOO_LARGE: exitCodes.inputTooLarge,
  PRICE_TOO_LOW: exitCodes.priceTooLow,
  ESCROW_EMPTY: exitCodes.escrowEmpty,
  DEADLINE_PASSED: exitCodes.deadlinePassed,
  NOT_FOUND: exitCodes.notFound,
  NOT_REGISTERED: exitCodes.notRegistered
}

export function exitCodeOf(error: unknown): number {
  if (!isHacaError(error)) return exitCodes.internal
  return byCode[error.code] ?? byFault[error.fault]
}

/** For `haca --help`. */
export const exitCodeHelp = `
Exit codes: 0 success, ${exitCodes.internal} bug, ${exitCodes.usage} usage, ${exitCodes.caller} bad request, ${exitCodes.peer} another node failed,
  ${exitCodes.environment} environment, ${exitCodes.portTaken} port taken, ${exitCodes.chainUnreachable} chain unreachable, ${exitCodes.corruptState} corrupt state, ${exitCodes.unknownModel} unknown model,
  ${exitCodes.inputTooLarge} input too large, ${exitCodes.priceTooLow} price too low, ${exitCodes.escrowEmpty} escrow empty, ${exitCodes.deadlinePassed} deadline passed,
  ${exitCodes.notFound} not found, ${exitCodes.notRegistered} not registered, ${exitCodes.interrupted} interrupted,
  ${exitCodes.readerGone} nobody reads the output any more
`
