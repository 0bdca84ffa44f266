import { devnetParams, HacaError } from '@haca/protocol'
import {
  type Chain,
  connectChain,
  createKeccak,
  createSettlement,
  createTrapBonds,
  deploySettlement,
  deployTrapBonds,
  roles,
  type Settlement,
  type TrapBonds
} from '@haca/settlement'
import { type Anvil, startAnvil } from '@haca/settlement/anvil'
import { seedChainOf } from '@haca/verification'
import type { PlannedNode } from './plan.ts'

/** Micro-tokens: 100 000 tokens, far more than a devnet spends. */
const laneDeposit = 100_000_000_000n
const clientBond = 1_000_000_000n
/** Of every node when it joins. */
export const nodeStake = 100_000_000n
/** What an issuer of traps can lock and burn: 10 000 tokens. */
const trapBond = 10_000_000_000n

/** Seconds between blocks while the devnet is up. */
const blockSeconds = 1

/** A devnet's chain with everything on it that a run needs. */
export interface DevnetChain {
  readonly anvil: Anvil
  readonly chain: Chain
  /** The operator's view: owns the hosting and verification nodes, and the client's lane. */
  readonly settlement: Settlement
  /** Chain index by node name. */
  readonly indexes: ReadonlyMap<string, number>
  readonly lane: number
  /** Bonds of traps, with the issuer's key; undefined where none are planted. */
  readonly trapBonds: TrapBonds | undefined
  /** Gas of everything the operator and the client sent, deployment left out. */
  gasUsed(): bigint
  stop(): Promise<void>
}

export interface ChainSetupInit {
  readonly directory: string
  readonly nodes: readonly PlannedNode[]
  /** Whose account owns its node, and plants traps on it. */
  readonly issuer: PlannedNode | undefined
  readonly signal: AbortSignal
}

/** Starts the chain, deploys the contract, registers every node with stake and opens the client's lane. */
export async function setUpChain(init: ChainSetupInit): Promise<DevnetChain> {
  const { directory, nodes, issuer, signal } = init
  // Set-up takes two dozen transactions: each gets its block at once, and the clock of blocks starts afterwards.
  const anvil = await startAnvil({ directory, accounts: nodes.length + 2, blockSeconds: 0, signal })
  let chain: Chain | undefined
  try {
    chain = await connectChain({ rpc: anvil.ipc, chainId: anvil.chainId, signal })
    const operator = account(anvil, 0)
    // Seeds of epoch 0 are anchored in the open, so nothing is checked by them: work begins in epoch 1.
    const genesis = (await chain.time({ signal })) - devnetParams.epochMs / 1000
    const quorum = Math.floor(nodes.filter(node => node.role === 'verification').length / 2) + 1
    const { address } = await deploySettlement({
      chain,
      key: operator.privateKey,
      parameters: { genesis, quorum },
      signal
    })
    const settlement = await createSettlement({ chain, address, key: operator.privateKey, signal })
    // Nobody judges nodes of the same owner: who runs jobs is another one than who checks them.
    const stranger = account(anvil, nodes.length + 1)
    const staked = BigInt(nodes.length) * nodeStake
    await settlement.token.transfer(stranger.address, staked, { signal })
    const runners = await createSettlement({ chain, address, key: stranger.privateKey, signal })
    const others = nodes.filter(node => node !== issuer)
    const indexes = await registerAll({ settlement, runners, anvil, nodes: others })
    const trapBonds = issuer && (await setUpTraps({ operator: settlement, anvil, issuer, indexes, signal }))
    const { lane, gasUsed } = await openClientLane(settlement, nodes, chain, signal)
    await bondSettlers(settlement, anvil, nodes)
    await chain.provider.send('evm_setIntervalMining', [blockSeconds])
    const connected = chain
    return {
      anvil,
      chain: connected,
      settlement,
      indexes,
      lane,
      trapBonds,
      gasUsed: () => settlement.gasTotal + runners.gasTotal + gasUsed(),
      async stop() {
        connected.close()
        await anvil.stop()
      }
    }
  } catch (error) {
    chain?.close()
    await anvil.stop()
    throw error
  }
}

function account(anvil: Anvil, index: number) {
  const found = anvil.accounts[index]
  if (found === undefined) throw new HacaError('INTERNAL', `the chain has no account ${index}`)
  return found
}

interface Registration {
  readonly settlement: Settlement
  /** The same contract, as the owner of the inference nodes sees it. */
  readonly runners: Settlement
  readonly anvil: Anvil
  readonly nodes: readonly PlannedNode[]
}

async function registerAll({
  settlement,
  runners,
  anvil,
  nodes
}: Registration): Promise<Map<string, number>> {
  const keccak = await createKeccak()
  const paid = nodes.filter(node => node.role !== 'client')
  const registered = await Promise.all(
    paid.map(async ({ name, key, role, account: index }) => {
      const seed = role === 'verification' ? { seed: seedChainOf(key, 0, keccak).anchor } : {}
      const payout = account(anvil, index).address
      const owner = role === 'inference' ? runners : settlement
      const mined = await owner.registerNode({
        workKey: key,
        payout,
        roles: roles[role as keyof typeof roles],
        stake: nodeStake,
        ...seed
      })
      return [name, mined.node] as const
    })
  )
  return new Map(registered)
}

interface TrapSetup {
  readonly operator: Settlement
  readonly anvil: Anvil
  readonly issuer: PlannedNode
  readonly indexes: Map<string, number>
  readonly signal: AbortSignal
}

/** The issuer owns the node on which its traps run, and has a bond. */
async function setUpTraps({ operator, anvil, issuer, indexes, signal }: TrapSetup): Promise<TrapBonds> {
  const { chain, address, token } = operator
  const { privateKey: key, address: owner } = account(anvil, issuer.account)
  await token.transfer(owner, nodeStake + trapBond)
  const own = await createSettlement({ chain, address, key, signal })
  const { name, key: workKey } = issuer
  const { node } = await own.registerNode({ workKey, roles: roles.inference, stake: nodeStake })
  indexes.set(name, node)
  const bonds = await deployTrapBonds({ chain, settlement: address, key, signal })
  const opened = await createTrapBonds({ chain, address: bonds, settlement: address, key, signal })
  await opened.deposit(trapBond)
  return opened
}

/** The operator puts up the bond of those that post epochs. */
async function bondSettlers(
  settlement: Settlement,
  anvil: Anvil,
  nodes: readonly PlannedNode[]
): Promise<void> {
  const settlers = nodes.filter(node => node.role === 'verification')
  await Promise.all(settlers.map(node => settlement.bondSettler(account(anvil, node.account).address)))
}

/** The lane belongs to the client's own key, because that key signs its vouchers. */
async function openClientLane(
  operator: Settlement,
  nodes: readonly PlannedNode[],
  chain: Chain,
  signal: AbortSignal
): Promise<{ lane: number; gasUsed: () => bigint }> {
  const client = nodes.find(node => node.role === 'client')
  if (client === undefined) throw new HacaError('INTERNAL', 'a devnet has a client')
  const { address } = client.key
  await chain.provider.send('anvil_setBalance', [address, '0xde0b6b3a7640000'])
  await operator.token.transfer(address, laneDeposit + clientBond)
  const key = `0x${Buffer.from(client.key.privateKey).toString('hex')}` as const
  const own = await createSettlement({ chain, address: operator.address, key, signal })
  const { lanes } = await own.openLanes({ deposit: laneDeposit, bond: clientBond }, { signal })
  const [lane] = lanes
  if (lane === undefined) throw new HacaError('INTERNAL', 'no lane was opened')
  return { lane, gasUsed: () => own.gasTotal }
}
