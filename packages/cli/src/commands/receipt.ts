import type { VerifiedReceipt } from '@haca/client/receipt'
import { Command } from 'commander'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { jobIdOf } from '../flags.ts'
import { tokens } from '../format.ts'
import { saveReceipt } from '../jobs/save-receipt.ts'
import { toJson } from '../json.ts'
import { readJson } from '../read-json.ts'

interface VerifyOptions {
  readonly network?: string
  readonly json: boolean
}

const verifyHelp = `
Needs no node, no network and no chain: every signature, both commitments, the hash over the output, the evidence and the
sums are checked from the file. A field that was changed is named. Without --network the file's own deployment is believed.
What a file can't prove is that the node is registered and that the line was settled; the chain says that.

Examples:
  haca receipt verify receipt.json
  haca receipt verify receipt.json --network network.json --json
`

/** `haca receipt`: what proves a job, in a file. */
export function receiptCommand(context: Context): Command {
  const receipt = new Command('receipt')
    .description('files that prove what a node did for how much')
    .addHelpText(
      'after',
      '\nExamples:\n  haca job run --model tiny-lm --prompt "Hello." --receipt receipt.json\n  haca receipt verify receipt.json\n'
    )
  receipt
    .command('verify')
    .description('check a receipt file off-line')
    .argument('<file>', 'a receipt file')
    .option('--network <file>', 'join file of the network that it has to be of')
    .option('--json', 'print what the file proves as JSON', false)
    .addHelpText('after', verifyHelp)
    .action((file: string, options: VerifyOptions) => verify(file, options, context))
  withAttachOptions(
    receipt
      .command('save')
      .description('write the receipt file of a job that ran on a running devnet')
      .argument('<id>', 'job id')
      .argument('<file>', 'where to write it')
  )
    .addHelpText('after', '\nExamples:\n  haca receipt save 0x0000… receipt.json\n')
    .action((id: string, file: string, options: AttachOptions) => save(id, file, options, context))
  return receipt
}

async function verify(file: string, { network, json }: VerifyOptions, { terminal }: Context): Promise<void> {
  const { readReceiptFile, receiptFileBytesMax, verifyReceipt } = await import('@haca/client/receipt')
  const raw = await readJson(file, 'file', receiptFileBytesMax)
  const domain = network === undefined ? undefined : await domainOf(network)
  const proven = verifyReceipt(readReceiptFile(raw), domain)
  if (json) return terminal.print(toJson(proven))
  for (const line of provenLines(proven)) terminal.print(line)
}

async function domainOf(network: string) {
  const { readJoinFile } = await import('@haca/devnet/control')
  return (await readJoinFile(network)).deployment.domain
}

function provenLines({
  job,
  model,
  client,
  domain,
  segments,
  units,
  price,
  unpaid
}: VerifiedReceipt): string[] {
  return [
    `job ${job}`,
    `  model     ${model}`,
    `  client    ${client}`,
    `  contract  ${domain.verifyingContract} on chain ${domain.chainId}`,
    ...segments.map(
      ({ node, from, to, amount, stopReason, evidence, lane, seq }) =>
        `  units ${from} to ${to} by ${node} for ${tokens(amount)} tokens (${stopReason}); voucher ${seq} of lane ${lane}; evidence ${evidence}`
    ),
    ...unpaid.map(([from, to]) => `  units ${from} to ${to} are not receipted and not paid`),
    `${units} units for ${tokens(price)} tokens; every signature, hash and sum holds`
  ]
}

async function save(
  id: string,
  file: string,
  options: AttachOptions,
  { terminal, signal }: Context
): Promise<void> {
  const job = jobIdOf(id)
  await withDevnet(options.devnet, signal, devnet => saveReceipt(devnet, job, file))
  terminal.print(options.json ? toJson({ job, file }) : `receipt of ${job} in ${file}`)
}
