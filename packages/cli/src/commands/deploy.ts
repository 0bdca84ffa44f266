import { Command } from 'commander'
import type { DeployOptions, DeployResult } from '../chain/deploy-contracts.ts'
import type { Context } from '../context.ts'
import { hexBytes, microTokens, multiaddrs, wholeNumber } from '../flags.ts'
import { table } from '../format.ts'
import { toJson } from '../json.ts'

const help = `
On a development chain (id 31337) everything has a default, and the token is a new one. On any other chain --token, --min-stake and
--settler-bond have to be given, and the contract enforces its least times.

Examples:
  haca deploy --rpc https://sepolia.example --chain-id 84532 --key deployer.key --token 0x036cbd53842c5426634e7929541ec2318f3dcf7e \\
      --min-stake 100000000 --settler-bond 100000000 --dry-run
  haca deploy --rpc http://127.0.0.1:8545 --chain-id 31337 --key deployer.key --bootstrap /ip4/127.0.0.1/tcp/4001 --out network.json
`

type Flags = DeployOptions & { readonly json: boolean }

/** Confirmations beyond what is watched make no sense. */
const confirmationsMax = 127
/** Seats of a contract. */
const quorumMax = 32
const addressBytes = 20

export function deployCommand({ terminal, signal }: Context): Command {
  return new Command('deploy')
    .description('deploy the settlement contracts on any EVM chain')
    .requiredOption('--rpc <url>', 'the chain: URL or IPC path')
    .requiredOption('--chain-id <n>', 'refuses any other chain', wholeNumber(1))
    .requiredOption('--key <file>', 'key that pays; it has no power afterwards')
    .option(
      '--token <address>',
      'the ERC-20 token that everything is counted in; six decimals',
      hexBytes(addressBytes)
    )
    .option('--min-stake <micro>', 'least stake of a node, micro-tokens', microTokens)
    .option('--settler-bond <micro>', 'bond of whoever posts epochs, micro-tokens', microTokens)
    .option('--quorum <n>', 'verifier signatures that an epoch needs (default: 2)', wholeNumber(1, quorumMax))
    .option('--parameters <file>', 'JSON file of any parameters: times, shares, guardian, genesis')
    .option('--network <name>', 'name of the network, for the join file', 'haca')
    .option('--bootstrap <multiaddr>', 'a node to join by, may be repeated; for the join file', multiaddrs)
    .option(
      '--confirmations <n>',
      'blocks that must hold a transaction (default: 1 on a development chain, 12 elsewhere)',
      wholeNumber(1, confirmationsMax)
    )
    .option('--out <file>', 'join file to write, for the nodes of the network')
    .option('--dry-run', 'tell what would be sent, and send nothing', false)
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', help)
    .action(async (flags: Flags) => {
      // Loaded here: no other command of this kind needs the chain.
      const { deployContracts } = await import('../chain/deploy-contracts.ts')
      const result = await deployContracts(flags, signal)
      if (flags.json) terminal.print(toJson({ dryRun: flags.dryRun, ...result }))
      else for (const line of describe(result, flags.dryRun)) terminal.print(line)
    })
}

function describe(result: DeployResult, dryRun: boolean): string[] {
  const { steps, gasUsed, fee, from, chainId, address, parameters, joinFile } = result
  const rows = steps.map(step => [
    step.action.replace(/^deploying /, ''),
    step.address,
    String(step.bytes),
    String(step.gasUsed)
  ])
  const chosen = Object.entries(parameters).map(([name, value]) => `  ${name.padEnd(20)}${value}`)
  return [
    `${dryRun ? 'would send' : 'sent'} ${steps.length} transactions from ${from} to chain ${chainId}`,
    table([['contract', 'address', 'bytes', 'gas'], ...rows]),
    `gas ${gasUsed}, ${dryRun ? 'at most ' : ''}${ether(fee)} ether${dryRun ? ' at the fees of the moment' : ''}; a layer-2 chain adds its fee for data`,
    `settlement ${address}, with`,
    ...chosen,
    ...(joinFile === undefined ? [] : [`written to ${joinFile}`])
  ]
}

const weiDigits = 18

function ether(wei: bigint): string {
  const digits = String(wei).padStart(weiDigits + 1, '0')
  return `${digits.slice(0, -weiDigits)}.${digits.slice(-weiDigits).replace(/0+$/, '') || '0'}`
}
