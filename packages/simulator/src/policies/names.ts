import type { Hex } from '@haca/protocol'

/** Names on the wire for what a simulation counts from 0. Hosts and clients have ranges of their own. */

const addressDigits = 40
const hashDigits = 64
/** First number of the hosts' and of the clients' addresses; nodes count from 0. */
const firstHost = 2 ** 32
const firstClient = 2 ** 40

/** Clients of a run. More than a few, so that no limit per client is met; their number changes nothing else. */
const clients = 64

const hex = (value: number, digits: number): Hex => `0x${value.toString(16).padStart(digits, '0')}`

/** Names that are asked for all the time are made once: making and hashing one anew costs more than looking it up. */
function kept<T extends string>(make: (value: number) => T): (value: number) => T {
  const names: T[] = []
  return value => (names[value] ??= make(value))
}

const modelPrefix = 'model-'

export const modelId = kept(rank => `${modelPrefix}${rank}`)
/** The rank that a model's name stands for. */
export const rankOf = (model: string): number => Number(model.slice(modelPrefix.length))
export const nodeOf = kept(index => hex(index, addressDigits))
export const hostOf = (index: number): Hex => hex(firstHost + index, addressDigits)
export const clientOf = (job: number): Hex => hex(firstClient + (job % clients), addressDigits)
export const jobHash = (job: number): Hex => hex(job, hashDigits)
