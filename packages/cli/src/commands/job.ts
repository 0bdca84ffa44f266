import { randomBytes } from 'node:crypto'
import type { JobResult } from '@haca/client'
import { attachDevnet } from '@haca/devnet'
import { exampleModels } from '@haca/example-models'
import { HacaError, type JobInput, toHex } from '@haca/protocol'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { decimalNumber, microTokens, wholeNumber } from '../flags.ts'
import { tokens } from '../format.ts'

interface RunOptions {
  readonly model: string
  readonly prompt?: string
  readonly example: boolean
  readonly maxTokens: number
  readonly temperature: number
  readonly seed?: string
  readonly deadline: number
  readonly ceiling?: bigint
  readonly devnet?: string
  readonly json: boolean
}

const examples = `
Examples:
  haca job run --model tiny-lm --prompt "What is 3 plus 4?"
  haca job run --model digits --example
  haca job run --model tiny-lm --prompt "Tell me a story." --ceiling 500 --json
`

export function jobCommand(context: Context): Command {
  const job = new Command('job').description('run jobs on a network')
  job
    .command('run')
    .description('run one job on a running devnet and stream its output')
    .requiredOption('--model <name>', 'model id, publisher/name, or name')
    .option('--prompt <text>', 'what to say to a chat model')
    .option('--example', 'run an example input of the model', false)
    .option('--max-tokens <n>', 'most output tokens', wholeNumber(1), 96)
    .option('--temperature <t>', '0 takes the most likely token', decimalNumber(0, 5), 0.8)
    .option('--seed <hex>', '32 bytes that seed every draw; the same seed gives the same text')
    .option('--deadline <ms>', 'milliseconds until it must have started', wholeNumber(0), 60_000)
    .option('--ceiling <micro>', 'most micro-tokens per output unit', microTokens)
    .option('--devnet <dir>', 'folder of the devnet, when several run')
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', examples)
    .action((options: RunOptions) => runJob(options, context))
  return job
}

async function runJob(options: RunOptions, { terminal, signal }: Context): Promise<void> {
  const input = toInput(options)
  const devnet = await attachDevnet(options.devnet)
  signal.addEventListener('abort', () => devnet.close(), { once: true })
  try {
    const { model, deadline, ceiling } = options
    const request = { model, input, deadlineMs: deadline, ...(ceiling === undefined ? {} : { ceiling }) }
    const onPart = (part: unknown) => {
      const { kind, text } = part as { kind: string; text?: string }
      if (kind === 'chunk' && !options.json) terminal.write(text ?? '')
    }
    const result = await devnet.call<JobResult>('job', request, { onPart })
    if (options.json) terminal.print(JSON.stringify(toJson(result)))
    else printResult(result, input, terminal.print)
  } finally {
    devnet.close()
  }
}

function toInput(options: RunOptions): JobInput {
  const { prompt, maxTokens, temperature, seed } = options
  if (options.example) {
    const bare = options.model.split('/').at(-1)
    const model = exampleModels().find(each => each.name.endsWith(`/${bare}`))
    if (model === undefined) throw new HacaError('UNKNOWN_MODEL', `${options.model} is no example model`)
    return model.jobs(randomBytes(4).readUInt32LE()).next().value.input
  }
  if (prompt === undefined) {
    throw new HacaError('INVALID_INPUT', 'give a --prompt, or --example', { data: { field: 'prompt' } })
  }
  if (seed !== undefined && !/^0x[0-9a-f]{64}$/.test(seed)) {
    throw new HacaError('INVALID_INPUT', '--seed must be 0x and 64 hex digits', { data: { field: 'seed' } })
  }
  return {
    kind: 'chat',
    messages: [{ role: 'user', content: prompt }],
    maxTokens,
    temperatureMilli: Math.round(1000 * temperature),
    seed: (seed as `0x${string}` | undefined) ?? toHex(randomBytes(32))
  }
}

function printResult(result: JobResult, input: JobInput, print: (line?: string) => void): void {
  if (input.kind === 'tensor')
    print(`output: ${result.output.length / 4 / result.units} values for each of ${result.units} rows`)
  print()
  print()
  const nodes = result.segments.map(segment => segment.node).join(', ')
  print(`job ${result.job}`)
  print(
    `${result.units} units from ${nodes} for ${tokens(result.price)} tokens; first byte after ${result.firstByteMs.toFixed(0)} ms, all after ${result.totalMs.toFixed(0)} ms`
  )
}

function toJson(result: JobResult): object {
  const { output, segments, price, ...rest } = result
  return {
    ...rest,
    price: String(price),
    output: Buffer.from(output).toString('base64'),
    segments: segments.map(({ amount, receipt, ...segment }) => ({
      ...segment,
      amount: String(amount),
      receipt: JSON.parse(
        JSON.stringify(receipt, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
      )
    }))
  }
}
