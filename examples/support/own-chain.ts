import { type Deployment, devnetParams, fromHex, HacaError, workKey } from '@haca/protocol'
import { connectChain, createSettlement, deploySettlement } from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'

/** Micro-tokens: 1,000 tokens in the client's lane. */
const laneDeposit = 1_000_000_000n

/**
 * A chain of one's own: the contract on it, an operator that owns all tokens, and a client with an escrow lane. One
 * verifier is a quorum here, which only a development chain allows.
 */
export async function startOwnChain(directory: string) {
  const anvil = await startAnvil({ directory })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: anvil.chainId })
  const [operator, client] = anvil.accounts
  if (operator === undefined || client === undefined) throw new HacaError('INTERNAL', 'anvil gives accounts')
  const { address } = await deploySettlement({ chain, key: operator.privateKey, parameters: { quorum: 1 } })
  const settlement = await createSettlement({ chain, address, key: operator.privateKey })
  const deployment: Deployment = {
    network: 'all-in-one',
    domain: settlement.domain,
    genesisMs: settlement.parameters.genesis * 1000,
    params: devnetParams
  }
  // Whoever posts epochs puts up a bond.
  await settlement.bondSettler(operator.address)
  await settlement.token.transfer(client.address, laneDeposit)
  const own = await createSettlement({ chain, address, key: client.privateKey })
  const [lane = 0] = (await own.openLanes({ deposit: laneDeposit })).lanes
  const stopChain = async () => {
    chain.close()
    await anvil.stop()
  }
  return { deployment, settlement, payer: { key: workKey(fromHex(client.privateKey)), lane }, stopChain }
}
