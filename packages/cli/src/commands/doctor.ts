import { Argument, Command, Option } from 'commander'
import type { Context } from '../context.ts'
import type { Finding, State } from '../doctor/finding.ts'
import { exitCodes } from '../exit-codes.ts'
import { multiaddrs } from '../flags.ts'
import { toJson } from '../json.ts'
import type { JoinOptions } from '../node/join.ts'
import type { NodeRole } from '../node/registration.ts'

interface DoctorOptions extends Omit<JoinOptions, 'bootstrap'> {
  readonly directory?: string
  readonly key?: string
  readonly listen?: readonly string[]
  readonly announce?: readonly string[]
  readonly json: boolean
}

const defaultListen = '/ip4/127.0.0.1/tcp/0'
const marks: Readonly<Record<State, string>> = { ok: 'ok', warning: 'warn', failed: 'FAIL', skipped: '–' }

const help = `
What a node of the role needs, one check after the other: the runtime, the engine with a real model, the disk, the port, who can
reach it, and of a network that is named or of a running devnet: the chain, the clock, the other nodes, and the key.
It changes nothing. The exit code is 5 when a check fails.

Examples:
  haca doctor
  haca doctor verification --join network.json --directory data
  haca doctor hosting --listen /ip4/0.0.0.0/tcp/4001 --json
`

export function doctorCommand({ terminal, signal, leaveWith }: Context): Command {
  return new Command('doctor')
    .description('check what a node needs on this machine')
    .addArgument(
      new Argument('[role]', 'of the node')
        .choices(['hosting', 'inference', 'verification'])
        .default('inference')
    )
    .addOption(new Option('--join <file>', 'join file of the network').conflicts('devnet'))
    .option('--devnet [dir]', 'a running devnet; its folder when several run')
    .option('--directory <dir>', 'data of the node (default: ~/.haca/<network>/<role>)')
    .option('--key <file>', 'work key (default: work.key in the directory)')
    .option('--listen <multiaddr>', `where it is to listen (default: ${defaultListen})`, multiaddrs)
    .option('--announce <multiaddr>', 'where others are to reach it (default: where it listens)', multiaddrs)
    .option('--rpc <url>', 'the chain: URL or IPC path (default: as in the join file)')
    .option('--json', 'print the findings as JSON', false)
    .addHelpText('after', help)
    .action(async (role: NodeRole, { json, listen, announce, ...options }: DoctorOptions) => {
      // Loaded here: it brings the engine and libp2p.
      const { runDoctor } = await import('../doctor/run-doctor.ts')
      const findings = await runDoctor({
        ...options,
        role,
        listen: listen?.at(-1) ?? defaultListen,
        ...(announce === undefined ? {} : { announce: announce.at(-1) as string }),
        signal,
        onFinding: finding => {
          if (!json) for (const line of linesOf(finding)) terminal.print(line)
        }
      })
      const failures = findings.filter(({ state }) => state === 'failed').map(({ check }) => check)
      if (json) terminal.print(toJson({ healthy: failures.length === 0, findings }))
      if (failures.length > 0) leaveWith(exitCodes.environment)
    })
}

function linesOf({ check, state, found, advice }: Finding): string[] {
  const line = `${marks[state].padEnd(4)}  ${check.padEnd(12)}  ${found}`
  return advice === undefined ? [line] : [line, `${' '.repeat(20)}→ ${advice}`]
}
