import type { JobResult, JobStatus } from '@haca/client'
import type { DevnetStatus } from '@haca/devnet/control'
import { Command } from 'commander'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { jobIdOf } from '../flags.ts'
import { withInputOptions } from '../jobs/input-options.ts'
import { type InputOptions, readJobInput } from '../jobs/job-input.ts'
import { resultLines } from '../jobs/print-result.ts'
import { statusLines } from '../jobs/print-status.ts'
import { proofLines, proveJob } from '../jobs/prove.ts'
import { saveReceipt } from '../jobs/save-receipt.ts'
import { toJson } from '../json.ts'
import { tellWhy } from './why.ts'

interface RunOptions extends AttachOptions, InputOptions {
  readonly deadline: number
  readonly ceiling?: bigint
  /** Where the receipt file goes. */
  readonly receipt?: string
}

const examples = `
An --input file is {"kind": "chat", "messages": [{"role": "user", "content": "…"}]} with maxTokens, temperature and
seed if they differ from the flags, or {"kind": "tensor", "rows": [[0, 0.5, …], …]}.

Examples:
  haca job run --model tiny-lm --prompt "What is 3 plus 4?"
  haca job run --model digits --example
  haca job run --model digits --input rows.json
  haca job run --model tiny-lm --prompt "Tell me a story." --ceiling 500 --json
  haca job run --model tiny-lm --prompt "What is 3 plus 4?" --receipt receipt.json
`

interface ProveOptions extends AttachOptions {
  readonly out?: string
}

const proveHelp = `
The leaves come from whichever verifier hands out the epoch's file, the header's hash from the chain. Each proof comes with the
call by which anybody asks the contract the same. An epoch is posted a few seconds after its end, and final after the
challenge window.

Examples:
  haca job prove 0x0000…
  haca job prove 0x0000… --out proof.json --json
`

export function jobCommand(context: Context): Command {
  const job = new Command('job').description('run jobs on a network')
  const run = job.command('run').description('run one job on a running devnet and stream its output')
  withAttachOptions(
    withInputOptions(run).option(
      '--receipt <file>',
      'write what proves the job to a file; it holds the input'
    )
  )
    .addHelpText('after', examples)
    .action((options: RunOptions) => runJob(options, context))
  withAttachOptions(
    job.command('status').description('how a job stands, or what came of it').argument('<id>', 'job id')
  )
    .addHelpText('after', '\nExamples:\n  haca job status 0x0000…\n')
    .action((id: string, options: AttachOptions) => askOfJob('job-status', id, options, context))
  withAttachOptions(
    job
      .command('cancel')
      .description('end a job that runs; what was delivered is paid, the rest is free again')
      .argument('<id>', 'job id')
  )
    .addHelpText('after', '\nExamples:\n  haca job cancel 0x0000…\n')
    .action((id: string, options: AttachOptions) => askOfJob('job-cancel', id, options, context))
  withAttachOptions(
    job.command('why').description('what was recorded of it: haca why job').argument('<id>', 'job id')
  )
    .addHelpText('after', '\nExamples:\n  haca job why 0x0000…\n')
    .action((id: string, options: AttachOptions) => tellWhy('job', id, options, context))
  withAttachOptions(
    job
      .command('prove')
      .description('prove that a job stands in a posted epoch, and have the contract check it')
      .argument('<id>', 'job id')
      .option('--out <file>', 'write the proof as JSON')
  )
    .addHelpText('after', proveHelp)
    .action((id: string, options: ProveOptions) => prove(id, options, context))
  const more = '  haca job status 0x0000…\n  haca job cancel 0x0000…\n  haca job prove 0x0000…\n'
  job.addHelpText(
    'after',
    `\nExamples:\n  haca job run --model tiny-lm --prompt "What is 3 plus 4?"\n${more}`
  )
  return job
}

async function runJob(options: RunOptions, { terminal, signal }: Context): Promise<void> {
  const input = await readJobInput(options)
  await withDevnet(options.devnet, signal, async devnet => {
    const { model, deadline, ceiling, receipt } = options
    const evidence = receipt !== undefined
    const request = {
      model,
      input,
      deadlineMs: deadline,
      evidence,
      ...(ceiling === undefined ? {} : { ceiling })
    }
    let streamed = false
    const onPart = (part: unknown) => {
      const { kind, text = '', job } = part as { kind: string; text?: string; job?: string }
      if (kind === 'submitted') terminal.note(`job ${job}`)
      if (kind !== 'chunk' || options.json || text === '') return
      terminal.write(text)
      streamed = true
    }
    const result = await devnet.call<JobResult>('job', request, { onPart })
    if (receipt !== undefined) await saveReceipt(devnet, result.job, receipt)
    if (options.json) return terminal.print(toJson(result))
    const { nodes } = await devnet.call<DevnetStatus>('status')
    const names = Object.fromEntries(nodes.map(({ address, name }) => [address, name]))
    if (streamed) terminal.print()
    for (const line of resultLines(result, input, names)) terminal.print(line)
  })
}

async function prove(id: string, options: ProveOptions, { terminal, signal }: Context): Promise<void> {
  const job = jobIdOf(id)
  await withDevnet(options.devnet, signal, async devnet => {
    const proof = await proveJob(devnet, job, options.out)
    if (options.json) return terminal.print(toJson(proof))
    for (const line of proofLines(proof)) terminal.print(line)
  })
}

async function askOfJob(
  method: 'job-status' | 'job-cancel',
  id: string,
  options: AttachOptions,
  { terminal, signal }: Context
): Promise<void> {
  const job = jobIdOf(id)
  await withDevnet(options.devnet, signal, async devnet => {
    const status = await devnet.call<JobStatus>(method, { job })
    if (options.json) return terminal.print(toJson(status))
    for (const line of statusLines(status)) terminal.print(line)
  })
}
