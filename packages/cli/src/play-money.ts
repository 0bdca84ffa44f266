import type { Settlement } from '@haca/settlement'

/** 1000 ether, for gas: a settler that posts every ten seconds uses less in a month. */
const playWei = 10n ** 21n
/** Chain id that settlement contracts take for a development chain. */
const developmentChainId = 31337

const quantity = (value: bigint) => `0x${value.toString(16)}`

/** Whether money can be made up on this chain. */
export async function isDevelopmentChain({ chain }: Settlement): Promise<boolean> {
  if (chain.chainId !== developmentChainId) return false
  return String(await chain.provider.send('web3_clientVersion', [])).startsWith('anvil')
}

/** Gives the sender gas and this many micro-tokens, on a development chain. */
export async function dealPlayMoney(settlement: Settlement, microTokens: bigint): Promise<void> {
  const { chain, parameters, sender } = settlement
  if (sender === undefined) return
  await chain.provider.send('anvil_setBalance', [sender, quantity(playWei)])
  await chain.provider.send('anvil_dealERC20', [sender, parameters.token, quantity(microTokens)])
}
