import type { Calibration } from '@haca/backends'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { commaSeparated, wholeNumber } from '../flags.ts'
import { toJson } from '../json.ts'

interface CalibrateOptions {
  readonly against?: string
  readonly jobs: number
  readonly threads: readonly number[]
  readonly out?: string
  readonly engineUrl?: string
  readonly engineKey?: string
  readonly json: boolean
}

const jobsMax = 100_000
const threadsMax = 256

const help = `
Honest jobs run and are checked under every setting; the thresholds are eight times the worst distance that was seen.
The file goes to the nodes that run or check the model: haca node verification --calibration <file>

Examples:
  haca calibrate tiny-lm                      an example model
  haca calibrate ./my-model --threads 1,4     a folder that haca model get made
  haca calibrate digits --jobs 2000 --json
  haca calibrate ./my-model --against ./my-model-gguf
                                              the same weights under two engines, one file for each of them
`

export function calibrateCommand({ terminal, signal }: Context): Command {
  return new Command('calibrate')
    .description('measure how far honest outputs of a model differ on this machine, and write the thresholds')
    .argument(
      '<model>',
      'folder with manifest.json and the files of the model, or the name of an example model'
    )
    .option(
      '--jobs <n>',
      'jobs to take thresholds from; as many others are held out',
      wholeNumber(1, jobsMax),
      100
    )
    .option(
      '--threads <n>',
      'numbers of threads per run to compare, between commas; the file is for the first, and nodes run with 1',
      threadCounts,
      [1, 2]
    )
    .option(
      '--against <model>',
      'folder with the same weights in another format: the thresholds are then for what its engine made'
    )
    .option('--engine-url <url>', 'OpenAI-compatible server, for a model in the format openai')
    .option('--engine-key <file>', 'file with the API key of that server')
    .option('--out <file>', 'file to write (default: <model>.calibration.json here)')
    .option('--json', 'print the calibration as JSON', false)
    .addHelpText('after', help)
    .action(async (model: string, options: CalibrateOptions) => {
      const out = options.out ?? `${baseName(model)}.calibration.json`
      // Loaded here: the engine is 46 MB of native code.
      const { calibrateModel } = await import('../models/calibrate-model.ts')
      const calibration = await calibrateModel({ ...options, model, out, signal })
      if (options.json) return terminal.print(toJson({ ...calibration, file: out }))
      for (const line of describe(calibration)) terminal.print(line)
      terminal.note(`written to ${out}`)
    })
}

const baseName = (model: string) => model.replace(/\/+$/, '').split('/').at(-1) || 'model'

const threadCounts = (text: string) => commaSeparated(text).map(wholeNumber(1, threadsMax))

function describe({ numericsClass, across = [], tolerances, measured, heldOut }: Calibration): string[] {
  const small = (value: number) => value.toExponential(1)
  return [
    `class        ${numericsClass}`,
    ...across.map(other => `outputs of   ${other}`),
    `worst seen   ${small(measured.worst.logprob)} per log-probability, ${small(measured.worst.value)} per value, in ${measured.checks} checks of ${measured.jobs} jobs`,
    `thresholds   ${small(tolerances.logprob)} per log-probability, ${small(tolerances.value)} per value`,
    ...(tolerances.mismatch === undefined
      ? []
      : [`words        ${(100 * tolerances.mismatch).toFixed(1)} % of greedy words may differ`]),
    `held out     ${heldOut.falseRejects} of ${heldOut.checks} checks of ${heldOut.jobs} other jobs rejected: below ${small(heldOut.falseRejectBound)} with 95 %`
  ]
}
