import { type Fault, isHacaError } from '@haca/protocol'

/** What a shell script can tell apart. 0 is success. */
export const exitCodes = {
  /** A bug of ours. */
  internal: 1,
  /** Unknown command or flag, or a value that can't be read. */
  usage: 2,
  /** The request can't be served as it is. */
  caller: 3,
  /** Another node failed or broke the protocol. */
  peer: 4,
  /** Disk, chain, network, port: the surroundings. */
  environment: 5,
  /** Ended by Ctrl-C (128 + SIGINT, as shells have it). */
  interrupted: 130
} as const

const byFault: Readonly<Record<Fault, number>> = {
  caller: exitCodes.caller,
  peer: exitCodes.peer,
  environment: exitCodes.environment,
  bug: exitCodes.internal
}

export function exitCodeOf(error: unknown): number {
  return isHacaError(error) ? byFault[error.fault] : exitCodes.internal
}
