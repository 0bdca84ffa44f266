import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@haca/client'
import type { Devnet } from '@haca/devnet'
import { toHex } from '@haca/protocol'
import { createLaneReader, createSettlement } from '@haca/settlement'
import { addressesOf, freshKey } from './devnet.ts'

/** A client of a devnet that runs in the test's own process and pays from an escrow lane of its own. */
export interface OwnClient {
  readonly client: Client
  readonly directory: string
  /** Lane that it pays from. */
  readonly lane: number
  stop(): Promise<void>
}

/** More than the jobs of any test here cost. */
const plenty = 10_000_000n
const bond = 1_000_000n
/** One ether, for gas. */
const ether = '0xde0b6b3a7640000'

/** @param deposit micro-tokens in the lane */
export async function joinAsClient(devnet: Devnet, deposit = plenty): Promise<OwnClient> {
  const { chain, deployment } = devnet
  const key = freshKey()
  await chain.chain.provider.send('anvil_setBalance', [key.address, ether])
  await chain.settlement.token.transfer(key.address, deposit + bond)
  const settlement = await createSettlement({
    chain: chain.chain,
    address: deployment.domain.verifyingContract,
    key: toHex(key.privateKey)
  })
  const { lanes } = await settlement.openLanes({ deposit, bond })
  const [lane] = lanes
  if (lane === undefined) throw new Error('no lane was opened')
  const directory = await mkdtemp(path.join(tmpdir(), 'e2e-client-'))
  const client = await createClient({
    key,
    deployment,
    lanes: createLaneReader(settlement),
    lane,
    directory,
    bootstrap: await addressesOf(devnet, 'hosting-0')
  })
  await client.start()
  const patience = AbortSignal.timeout(10_000)
  await Promise.all(devnet.models.map(({ name }) => client.models.waitFor(name, patience)))
  return {
    client,
    directory,
    lane,
    async stop() {
      await client.stop()
      await rm(directory, { recursive: true, force: true })
    }
  }
}
