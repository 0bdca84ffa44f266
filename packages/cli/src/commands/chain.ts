import { homedir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import type { ChainOptions } from '../chain/run-chain.ts'
import type { Context } from '../context.ts'
import { wholeNumber } from '../flags.ts'

const portMax = 65_535
/** One epoch of a development chain has ten seconds. */
const blockTimeMaxS = 10

const help = `
Anvil, with play money for everybody who reaches it: for trying a network, never for keeping anything of worth.

Examples:
  haca chain
  haca chain --host 0.0.0.0 --port 8545 --directory chain
  haca deploy --rpc http://127.0.0.1:8545 --chain-id 31337 --key ~/.haca/chain/deployer.key \\
      --bootstrap /ip4/127.0.0.1/tcp/4001 --out network.json
`

export function chainCommand(context: Context): Command {
  return new Command('chain')
    .description('a development chain, for trying a network on several machines')
    .option('--host <address>', 'where to listen; whoever reaches it owns the chain', '127.0.0.1')
    .option('--port <n>', 'TCP port; 0 takes a free one', wholeNumber(0, portMax), 8545)
    .option('--directory <dir>', 'where the chain is kept', path.join(homedir(), '.haca', 'chain'))
    .option('--block-time <seconds>', 'between blocks', wholeNumber(1, blockTimeMaxS), 1)
    .option('--json', 'print what happens as lines of JSON', false)
    .addHelpText('after', help)
    .action(async (options: ChainOptions) => {
      const { runChain } = await import('../chain/run-chain.ts')
      await runChain(options, context)
    })
}
