import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { joinFileName, locateDevnet, readJoinFile } from '@haca/devnet'
import { toHex, workKey } from '@haca/protocol'
import { connectChain, createSettlement } from '@haca/settlement'

/** 1 ether for gas and 10,000 tokens, in the smallest units of each. */
const playEther = 10n ** 18n
const playTokens = 10n ** 10n

const quantity = (value: bigint) => `0x${value.toString(16)}`

/**
 * What whoever embeds a node brings along: where the network is, and an account on its chain with gas and tokens. Here
 * the network is a devnet that runs on this machine, and the account is a new one that gets play money from the
 * devnet's chain.
 *
 * @param directory The devnet's folder. Default: of the only one that runs.
 */
export async function joinDevnet(directory: string | undefined) {
  const file = path.join(directory ?? (await locateDevnet()), joinFileName)
  const { deployment, bootstrap, rpc } = await readJoinFile(file)
  const { chainId, verifyingContract: address } = deployment.domain
  const chain = await connectChain({ rpc, chainId })
  const secret = randomBytes(32)
  const settlement = await createSettlement({ chain, address, key: toHex(secret) })
  const account = workKey(secret).address
  await chain.provider.send('anvil_setBalance', [account, quantity(playEther)])
  const { token } = settlement.parameters
  await chain.provider.send('anvil_dealERC20', [account, token, quantity(playTokens)])
  return { deployment, bootstrap, settlement, account }
}
