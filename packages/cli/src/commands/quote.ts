import type { Quote } from '@haca/client'
import { Command } from 'commander'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { nodeName, tokens } from '../format.ts'
import { withInputOptions } from '../jobs/input-options.ts'
import { type InputOptions, readJobInput } from '../jobs/job-input.ts'
import { toJson } from '../json.ts'

interface QuoteOptions extends AttachOptions, InputOptions {
  readonly deadline: number
  readonly ceiling?: bigint
}

type Names = Readonly<Record<string, string>>

const help = `
Nothing is signed and no slot is held: by the time that the job is run, other slots may stand there at other prices; it never
costs more than its ceiling. The market sees model, sizes and price, never the input.

Examples:
  haca quote --model tiny-lm --prompt "What is 3 plus 4?"
  haca quote --model digits --example --ceiling 500 --json
`

/** `haca quote`: what a job would cost, and who would read it. */
export function quoteCommand({ terminal, signal }: Context): Command {
  const command = new Command('quote').description(
    'what a job would cost, where it would run, and who may read it'
  )
  return withAttachOptions(withInputOptions(command))
    .addHelpText('after', help)
    .action(async (options: QuoteOptions) => {
      const input = await readJobInput(options)
      await withDevnet(options.devnet, signal, async devnet => {
        const { model, deadline, ceiling } = options
        const request = { model, input, deadlineMs: deadline, ...(ceiling === undefined ? {} : { ceiling }) }
        const { quote, names } = await devnet.call<{ quote: Quote; names: Names }>('quote', request)
        if (options.json) return terminal.print(toJson({ ...quote, names }))
        for (const line of quoteLines(quote, names)) terminal.print(line)
      })
    })
}

function quoteLines(quote: Quote, names: Names): string[] {
  const { name, model, maxUnits, ceiling, most, atLowestAsk, free, slots, tooDear, waiting, readers, gas } =
    quote
  const listed = (nodes: readonly string[]) => nodes.map(node => nodeName(node, names)).join(', ') || 'nobody'
  const now =
    atLowestAsk === undefined ? 'no slot stands ready at this price' : `${tokens(atLowestAsk)} tokens now`
  return [
    `${name} (${model})`,
    `price    at most ${tokens(most)} tokens for ${maxUnits} units at ${ceiling} micro-tokens each; ${now}`,
    `         ${tokens(free)} tokens are free for new jobs${free < most ? ': TOO LITTLE' : ''}`,
    gas === undefined
      ? 'gas      nothing is settled yet to measure it by'
      : `gas      ${gas.gasPerLine} a line in epoch ${gas.epoch} of ${gas.lines}, at ${gas.gasPrice} wei; the settler pays it`,
    ...slots.map(
      ({ node, ask, rate, freeInMs }) =>
        `slot     ${nodeName(node, names)} asks ${ask}, ${rate} units a second, ${freeInMs === 0 ? 'free now' : `free in ${freeInMs} ms`}`
    ),
    ...(tooDear === 0 ? [] : [`         ${tooDear} more ask for more than the ceiling`]),
    `waiting  ${waiting} tickets for this model`,
    `readers  the input goes to one of ${listed(readers.nodes)};`,
    `         for a check, any of ${listed(readers.verifiers)} may draw and read it`
  ]
}
