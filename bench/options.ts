import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'

/** An option, as `parseArgs` of Node reads it, with what `--help` says of it. */
interface BenchOption extends ParseArgsOptionDescriptor {
  /** What stands for its value, for instance `FILE`; none where it is a switch. */
  readonly value?: string
  readonly help: string
}

/** What a benchmark says of itself to whoever asks. */
export interface BenchUsage<Options> {
  /** As in `npm run NAME`. */
  readonly name: string
  /** What is measured, in a line or two. */
  readonly about: string
  readonly options: Options
  /** Arguments, each with what it is good for. */
  readonly examples: readonly (readonly [args: string, what: string])[]
}

/** What every benchmark with bars takes. */
export const barOptions = {
  quick: {
    type: 'boolean',
    default: false,
    help: 'a fixed subset, in at most 50 seconds on a quiet machine'
  },
  json: {
    type: 'boolean',
    default: false,
    help: 'ends with one line of JSON: {"bars": [{id, value, limit, holds}]}'
  }
} as const

/** Column in which the explanations of `--help` begin. */
const helpColumn = 22

/**
 * The values of a benchmark's options. `--help` prints what there is and ends the process with code 0; an option that
 * does not exist, or that lacks its value, is named and ends it with code 2.
 */
export function readOptions<const Options extends Record<string, BenchOption>>(usage: BenchUsage<Options>) {
  const help = { type: 'boolean', default: false, help: 'prints this' } as const
  try {
    const { values } = parseArgs({ options: { ...usage.options, help } })
    if (!('help' in values && values.help === true)) return values
  } catch (error) {
    console.error(`${usage.name}: ${(error as Error).message.split('. ')[0]}; --help tells what there is`)
    process.exit(2)
  }
  console.log(helpText({ ...usage, options: { ...usage.options, help } }))
  process.exit(0)
}

function helpText({ name, about, options, examples }: BenchUsage<Record<string, BenchOption>>): string {
  const rows = Object.entries(options).map(([option, { value, help }]) =>
    row(`--${option}${value === undefined ? '' : ` ${value}`}`, help)
  )
  const shown = examples.map(([args, what]) => `  npm run ${name} -- ${args}\n      ${what}`)
  return [about, '', 'Options:', ...rows, '', 'Examples:', ...shown].join('\n')
}

const row = (left: string, right: string) => `  ${left.padEnd(helpColumn - 2)}${right}`

/** A number from the command line. Ends the process with code 2 and says why where the text is no such number. */
export function readNumber(option: string, text: string, is: 'whole' | 'positive' | 'not negative'): number {
  const value = Number(text)
  const fits = {
    whole: Number.isInteger(value) && value > 0,
    positive: value > 0,
    'not negative': value >= 0
  }
  if (text.trim() !== '' && fits[is]) return value
  const wanted = {
    whole: 'a whole number above 0',
    positive: 'a number above 0',
    'not negative': 'a number of at least 0'
  }
  console.error(`--${option} must be ${wanted[is]}, not "${text}"`)
  process.exit(2)
}
