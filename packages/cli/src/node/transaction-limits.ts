import type { JoinFile } from '@haca/devnet/control'

const weiPerGwei = 1e9

/** How a node sends transactions, as far as the network's file or its operator say so. */
export function transactionLimits(
  { confirmations }: Pick<JoinFile, 'confirmations'>,
  { feeCap }: { /** Gwei for a unit of gas. */ readonly feeCap?: number }
): { readonly confirmations?: number; readonly feeCap?: bigint } {
  return {
    ...(confirmations === undefined ? {} : { confirmations }),
    // Whole wei: chains know no smaller part.
    ...(feeCap === undefined ? {} : { feeCap: BigInt(Math.round(feeCap * weiPerGwei)) })
  }
}
