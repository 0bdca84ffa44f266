import { HacaError, type Hex, type WorkKey } from '@haca/protocol'
import { createKeccak, roles, type Settlement } from '@haca/settlement'
import { seedChainOf } from '@haca/verification'
import { dealPlayMoney, isDevelopmentChain } from '../play-money.ts'

export type NodeRole = keyof typeof roles

export interface RegistrationInit {
  readonly role: NodeRole
  readonly key: WorkKey
  /** The contract, with the node's own account. */
  readonly settlement: Settlement
  readonly signal: AbortSignal
  /** Told before anything is sent. */
  readonly note: (line: string) => void
}

/** The first epoch of every verifier's seed chain: it begins with the network. */
export const firstSeedEpoch = 0

/**
 * The node's index in the registry. On a development chain a key that is not registered is registered now, without
 * stake and with play money; elsewhere that is its owner's decision.
 *
 * @throws HacaError `NOT_REGISTERED` with what to do, `FORBIDDEN` for a key that is registered for another role or is
 *   leaving
 */
export async function requireRegistration(init: RegistrationInit): Promise<number> {
  const { role, key, settlement, signal } = init
  const found = await settlement.nodeByWorkKey(key.address, { signal })
  const development = await isDevelopmentChain(settlement)
  if (found === undefined && !development) throw notRegistered(init)
  const index = found?.node ?? (await register(init))
  if (found !== undefined && (found.roles & roles[role]) === 0) {
    throw new HacaError('FORBIDDEN', `${key.address} is registered, but not for ${role}`, {
      data: { field: 'key' }
    })
  }
  if (found !== undefined && found.exitAt > 0) {
    throw new HacaError('FORBIDDEN', `${key.address} is leaving the network; use a new key`, {
      data: { field: 'key', exitAt: found.exitAt }
    })
  }
  if (development && role === 'verification') await bond(init)
  return index
}

function notRegistered({ role, key, settlement }: RegistrationInit): HacaError {
  const { address, chain, parameters } = settlement
  return new HacaError(
    'NOT_REGISTERED',
    `work key ${key.address} is not registered for ${role} in ${address} on chain ${chain.chainId}; its owner registers it there with at least ${parameters.minStake} micro-tokens of stake: haca stake register ${role}`,
    { data: { field: 'key', address: key.address, contract: address } }
  )
}

async function register(init: RegistrationInit): Promise<number> {
  const { key, settlement, note } = init
  note(`registering ${key.address} on the development chain`)
  const { minStake: stake } = settlement.parameters
  await dealPlayMoney(settlement, stake)
  return registerKey({ ...init, stake })
}

/** Registers a work key for a role, in the name of the settlement's own account. @returns the node's index */
export async function registerKey({
  role,
  key,
  settlement,
  signal,
  stake,
  payout
}: Omit<RegistrationInit, 'note'> & {
  /** Micro-tokens. */
  readonly stake: bigint
  /** Where earnings go. Default: the account. */
  readonly payout?: Hex
}): Promise<number> {
  const seed = role === 'verification' ? await currentSeed({ key, settlement, signal }) : {}
  const paid = payout === undefined ? {} : { payout }
  const registration = { workKey: key, roles: roles[role], stake, ...paid, ...seed }
  const { node } = await settlement.registerNode(registration, { signal })
  return node
}

/** The link of the open epoch becomes public with the registration; the first secret one is that of the next. */
async function currentSeed({
  key,
  settlement,
  signal
}: Pick<RegistrationInit, 'key' | 'settlement' | 'signal'>) {
  const seeds = seedChainOf(key, firstSeedEpoch, await createKeccak())
  const seedEpoch = Math.max(firstSeedEpoch, await settlement.currentEpoch({ signal }))
  return { seed: seeds.link(seedEpoch), seedEpoch }
}

/** A verifier posts epochs when it is its turn, which takes a bond. */
async function bond({ settlement, signal }: RegistrationInit): Promise<void> {
  if (settlement.sender === undefined) return
  await dealPlayMoney(settlement, settlement.parameters.settlerBond)
  await settlement.bondSettler(settlement.sender, { signal })
}
