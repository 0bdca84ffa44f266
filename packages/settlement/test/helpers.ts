import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSeedChain, type EpochLine, type LineStatus, type SeedChain } from '@haca/core'
import {
  type Hex,
  hashStruct,
  keccak,
  keccakHex,
  PaymentLine,
  toHex,
  uintToBytes,
  Voucher,
  type WorkKey,
  workKey,
  zeroHash
} from '@haca/protocol'
import {
  type Chain,
  connectChain,
  createSettlement,
  deploySettlement,
  roles,
  type Settlement,
  type SettlementParameters
} from '@haca/settlement'
import { type Anvil, startAnvil } from '@haca/settlement/anvil'

/** A chain that mines each transaction at once and whose clock the test moves. */
export interface TestChain {
  readonly anvil: Anvil
  readonly chain: Chain
  key(account: number): Hex
  /** Moves the chain's clock to a time and mines a block with it. */
  warpTo(seconds: number): Promise<void>
  stop(): Promise<void>
}

export async function startTestChain(blockSeconds = 0): Promise<TestChain> {
  const directory = await mkdtemp(join(tmpdir(), 'haca-chain-'))
  const anvil = await startAnvil({ directory, blockSeconds })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: anvil.chainId })
  return {
    anvil,
    chain,
    key(account) {
      const found = anvil.accounts[account]
      if (found === undefined) throw new RangeError(`no account ${account}`)
      return found.privateKey
    },
    async warpTo(seconds) {
      await chain.provider.send('evm_setNextBlockTimestamp', [seconds])
      await chain.provider.send('evm_mine', [])
    },
    async stop() {
      chain.close()
      await anvil.stop()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

export const secret = (label: string): Hex => keccakHex(new TextEncoder().encode(label))
export const testKey = (label: string): WorkKey => workKey(keccak(new TextEncoder().encode(label)))

/** A deployed contract with one node per role and three verifiers, and who acts in it. */
export interface TestNetwork {
  readonly test: TestChain
  /** Sends for owners and settlers. */
  readonly operator: Settlement
  readonly client: Settlement
  readonly hosting: number
  readonly inference: number
  readonly verifiers: readonly { readonly key: WorkKey; readonly node: number; readonly seeds: SeedChain }[]
}

export const token = 1_000_000n
const stake = 100n * token

export async function startTestNetwork(parameters: Partial<SettlementParameters> = {}): Promise<TestNetwork> {
  const test = await startTestChain()
  const { chain } = test
  const { address } = await deploySettlement({ chain, key: test.key(0), parameters })
  const operator = await createSettlement({ chain, address, key: test.key(0) })
  const client = await createSettlement({ chain, address, key: test.key(1) })
  if (client.sender === undefined || operator.sender === undefined) throw new Error('both can send')
  await operator.token.transfer(client.sender, 1000n * token)
  const payout = operator.sender
  const register = async (label: string, bits: number, seed?: Hex) => {
    const init = { workKey: testKey(label), payout, roles: bits, stake }
    return (await operator.registerNode(seed === undefined ? init : { ...init, seed })).node
  }
  const hosting = await register('hosting', roles.hosting)
  const inference = await register('inference', roles.inference)
  const verifiers = []
  for (const label of ['v0', 'v1', 'v2']) {
    const seeds = createSeedChain(secret(label), await operator.currentEpoch(), 100, keccak)
    const node = await register(label, roles.verification, seeds.anchor)
    verifiers.push({ key: testKey(label), node, seeds })
  }
  await operator.bondSettler(operator.sender)
  return { test, operator, client, hosting, inference, verifiers }
}

/** Signs nothing, but builds lines whose vouchers chain as a client's would. */
export class LaneWriter {
  private seq = 0
  private cumulative = 0n
  private previous: Hex = zeroHash
  private readonly lane: number

  constructor(lane: number) {
    this.lane = lane
  }

  line(
    epoch: number,
    fields: { node: number; market: number; amount: bigint; status?: LineStatus } & Partial<EpochLine>
  ): EpochLine {
    this.seq += 1
    this.cumulative += fields.amount
    const label = `${this.lane}/${this.seq}`
    const job = `${toHex(uintToBytes(epoch, 4))}${secret(`job ${label}`).slice(10)}` as Hex
    const receipt = secret(`receipt ${label}`)
    const { node, market, amount } = fields
    const payment = { epoch, job, from: 0, to: 10, node, market, amount, receipt }
    const line = hashStruct(PaymentLine, payment)
    const link = {
      lane: this.lane,
      seq: this.seq,
      previous: this.previous,
      cumulative: this.cumulative,
      line
    }
    const voucher = hashStruct(Voucher, link)
    const previousVoucher = this.previous
    this.previous = voucher
    const { lane, seq, cumulative } = link
    return {
      status: 0,
      p: 0,
      verdicts: [],
      ...fields,
      job,
      from: 0,
      to: 10,
      lane,
      seq,
      cumulative,
      receipt,
      voucher,
      previousVoucher
    }
  }
}
