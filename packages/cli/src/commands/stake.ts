import type { Hex } from '@haca/protocol'
import { Argument, Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { hexBytes, microTokens } from '../flags.ts'
import { burnedWords, tokens } from '../format.ts'
import { toJson } from '../json.ts'
import type { NodeRole } from '../node/registration.ts'
import type { NodeStake, StakeOptions, Withdrawal } from '../stake/node-stake.ts'

type Flags = StakeOptions & { readonly json: boolean }
type RegisterFlags = Flags & { readonly stake?: bigint; readonly payout?: Hex }

const addressBytes = 20
const nodeRoles: readonly NodeRole[] = ['hosting', 'inference', 'verification']

/** `haca stake`: what the owner of a node does on the chain. */
export function stakeCommand({ terminal, signal }: Context): Command {
  const stake = new Command('stake')
    .description('register a node with stake, see it, and take it out again')
    .addHelpText(
      'after',
      '\nExamples:\n  haca stake register inference --join network.json\n  haca stake status inference --join network.json\n'
    )
  const tell = (json: boolean, found: NodeStake) => {
    if (json) return terminal.print(toJson(found))
    for (const line of stakeLines(found)) terminal.print(line)
  }
  add(stake, 'register', 'register a work key with stake; a verifier’s account is bonded as well')
    .option('--stake <micro>', 'micro-tokens (default: the least that the contract asks for)', microTokens)
    .option('--payout <address>', 'where earnings go (default: the owner)', hexBytes(addressBytes))
    .addHelpText(
      'after',
      '\nThe owner pays stake and gas, and needs the token and the chain’s own coin. A verifier posts epochs from account.key in its' +
        '\ndirectory, which is bonded for that.' +
        examples('register', ' --stake 100000000')
    )
    .action(async (role: NodeRole, flags: RegisterFlags) => {
      const { registerStake } = await import('../stake/node-stake.ts')
      tell(flags.json, await registerStake(role, flags, signal))
    })
  add(stake, 'status', 'how a node’s stake stands')
    .addHelpText('after', examples('status', ' --json'))
    .action(async (role: NodeRole, flags: Flags) => {
      const { readStake } = await import('../stake/node-stake.ts')
      tell(flags.json, await readStake(role, flags, signal))
    })
  add(stake, 'exit', 'begin to unbond; the node gets no paid work any more, and its key never works again')
    .addHelpText(
      'after',
      `\nEnd the node first, with haca node drain: what it has done is settled meanwhile.${examples('exit')}`
    )
    .action(async (role: NodeRole, flags: Flags) => {
      const { exitStake } = await import('../stake/node-stake.ts')
      tell(flags.json, await exitStake(role, flags, signal))
    })
  add(stake, 'withdraw', 'pay out what was earned, and the stake once its delay is over')
    .addHelpText('after', examples('withdraw'))
    .action(async (role: NodeRole, flags: Flags) => {
      const { withdrawStake } = await import('../stake/node-stake.ts')
      const found = await withdrawStake(role, flags, signal)
      if (!flags.json) terminal.print(movedLine(found.moved))
      tell(flags.json, found)
    })
  return stake
}

function add(stake: Command, name: string, description: string): Command {
  return stake
    .command(name)
    .description(description)
    .addArgument(new Argument('<role>', 'of the node').choices(nodeRoles))
    .addOption(
      new Option('--join <file>', 'join file of the network, such as network.json of a devnet').conflicts(
        'devnet'
      )
    )
    .option('--devnet [dir]', 'a running devnet; its folder when several run (default without --join)')
    .option('--rpc <url>', 'the chain: URL or IPC path (default: as in the join file)')
    .option('--directory <dir>', 'data of the node (default: ~/.haca/<network>/<role>)')
    .option('--key <file>', 'work key (default: work.key in the directory)')
    .option('--owner <file>', 'key of the owner, who pays (default: account.key in the directory)')
    .option('--json', 'print the result as JSON: micro-tokens as decimal strings', false)
}

const examples = (name: string, more = '') =>
  `\nExamples:\n  haca stake ${name} inference --join network.json\n  haca stake ${name} inference --join network.json --directory data${more}\n`

function stakeLines(found: NodeStake): string[] {
  const { node, workKey, owner, payout, stake, burned, earned, state, exitAt } = found
  return [
    `node ${node}, work key ${workKey}`,
    `owner   ${owner}; earnings go to ${payout}`,
    `stake   ${tokens(stake)} tokens, ${stateWords(state, exitAt)}`,
    ...burned.map(each => `burned  ${burnedWords(each)}`),
    `earned  ${tokens(earned)} tokens, not withdrawn`
  ]
}

function stateWords(state: NodeStake['state'], exitAt: number): string {
  if (state === 'active') return 'active'
  if (state === 'out') return 'taken out'
  const when = new Date(exitAt * 1000).toISOString()
  return state === 'free' ? `can be taken out since ${when}` : `leaving; can be taken out from ${when} on`
}

function movedLine({ earned, stake, bond }: Withdrawal): string {
  return `withdrawn: ${tokens(earned)} tokens of earnings, ${tokens(stake)} of stake, ${tokens(bond)} of bond`
}
