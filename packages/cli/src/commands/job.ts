import type { JobResult } from '@haca/client'
import type { DevnetStatus } from '@haca/devnet/control'
import { Command, Option } from 'commander'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { decimalNumber, hexBytes, microTokens, wholeNumber } from '../flags.ts'
import { type InputOptions, readJobInput } from '../jobs/job-input.ts'
import { resultLines } from '../jobs/print-result.ts'
import { toJson } from '../json.ts'

interface RunOptions extends AttachOptions, InputOptions {
  readonly deadline: number
  readonly ceiling?: bigint
}

const examples = `
An --input file is {"kind": "chat", "messages": [{"role": "user", "content": "…"}]} with maxTokens, temperature and
seed if they differ from the flags, or {"kind": "tensor", "rows": [[0, 0.5, …], …]}.

Examples:
  haca job run --model tiny-lm --prompt "What is 3 plus 4?"
  haca job run --model digits --example
  haca job run --model digits --input rows.json
  haca job run --model tiny-lm --prompt "Tell me a story." --ceiling 500 --json
`

export function jobCommand(context: Context): Command {
  const job = new Command('job').description('run jobs on a network')
  const run = job
    .command('run')
    .description('run one job on a running devnet and stream its output')
    .requiredOption('--model <name>', 'model id, publisher/name, or name')
    .addOption(new Option('--prompt <text>', 'what to say to a chat model').conflicts(['input', 'example']))
    .addOption(new Option('--input <file>', 'the input as a JSON file').conflicts('example'))
    .option('--example', 'run an example input of the model', false)
    .option('--max-tokens <n>', 'most output tokens', wholeNumber(1), 96)
    .option('--temperature <t>', '0 takes the most likely token', decimalNumber(0, 5), 0.8)
    .option('--seed <hex>', '32 bytes that seed every draw; the same seed gives the same text', hexBytes(32))
    .option('--deadline <ms>', 'milliseconds until it must have started', decimalNumber(-1e12, 1e12), 60_000)
    .option('--ceiling <micro>', 'most micro-tokens per output unit (a token, a row)', microTokens)
  withAttachOptions(run)
    .addHelpText('after', examples)
    .action((options: RunOptions) => runJob(options, context))
  job.addHelpText('after', '\nExamples:\n  haca job run --model tiny-lm --prompt "What is 3 plus 4?"\n')
  return job
}

async function runJob(options: RunOptions, { terminal, signal }: Context): Promise<void> {
  const input = await readJobInput(options)
  await withDevnet(options.devnet, signal, async devnet => {
    const { model, deadline, ceiling } = options
    const request = { model, input, deadlineMs: deadline, ...(ceiling === undefined ? {} : { ceiling }) }
    let streamed = false
    const onPart = (part: unknown) => {
      const { kind, text = '' } = part as { kind: string; text?: string }
      if (kind !== 'chunk' || options.json || text === '') return
      terminal.write(text)
      streamed = true
    }
    const result = await devnet.call<JobResult>('job', request, { onPart })
    if (options.json) return terminal.print(toJson(result))
    const { nodes } = await devnet.call<DevnetStatus>('status')
    const names = Object.fromEntries(nodes.map(({ address, name }) => [address, name]))
    if (streamed) terminal.print()
    for (const line of resultLines(result, input, names)) terminal.print(line)
  })
}
