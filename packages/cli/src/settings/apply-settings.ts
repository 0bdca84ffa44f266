import { HacaError } from '@haca/protocol'
import { type Command, InvalidArgumentError, type Option } from 'commander'
import { type ConfigFile, type ConfigSection, perCall, type SettingValue } from './config-file.ts'

/** Where the value of an option comes from, the strongest first. */
export type Origin = 'flag' | 'environment' | 'config' | 'default'

export interface Setting {
  /** The flag, without its dashes. */
  readonly option: string
  readonly value: unknown
  readonly origin: Origin
  /** The variable, or the key in the config file. */
  readonly where?: string
}

/**
 * Fills in what the command line left open: from the environment, then from the config file, of both the more special
 * first. `HACA_NODE_INFERENCE_SLOTS` is for `haca node inference --slots`, `HACA_NODE_SLOTS` for all below `haca node`.
 *
 * @returns every option of the command with its value and where that comes from
 * @throws HacaError `INVALID_INPUT` naming the variable or key whose value the option does not take
 */
export function applySettings(
  command: Command,
  environment: Readonly<Record<string, string | undefined>>,
  config: ConfigFile | undefined
): Setting[] {
  const words = wordsOf(command)
  const options = command.options.filter(option => !perCall.has(nameOf(option)))
  const given = options.filter(option => command.getOptionValueSource(option.attributeName()) === 'cli')
  const taken = new Set(given.map(nameOf))
  return options.map(option => {
    const name = nameOf(option)
    const current = () => command.getOptionValue(option.attributeName())
    if (given.includes(option)) return { option: name, value: current(), origin: 'flag' }
    const found = conflicts(option, options, taken) ? undefined : find(name, words, environment, config)
    if (found === undefined) return { option: name, value: current(), origin: 'default' }
    taken.add(name)
    set(command, option, found.value, found.where)
    return { option: name, value: current(), origin: found.origin, where: found.where }
  })
}

/** The names of a command's groups and its own. */
export function wordsOf(command: Command): string[] {
  return command.parent === null ? [] : [...wordsOf(command.parent), command.name()]
}

const nameOf = ({ long, short }: Option) => (long ?? short ?? '').replace(/^-+/, '')

/** A stronger source has said the one or the other of two options that exclude each other. */
function conflicts(option: Option, options: readonly Option[], taken: ReadonlySet<string>): boolean {
  return options.some(
    other => taken.has(nameOf(other)) && (excludes(option, other) || excludes(other, option))
  )
}

const excludes = (one: Option, other: Option) =>
  (one as Option & { conflictsWith: string[] }).conflictsWith.includes(other.attributeName())

interface Found {
  readonly value: SettingValue
  readonly origin: Origin
  readonly where: string
}

function find(
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  config: ConfigFile | undefined
): Found | undefined {
  for (let depth = words.length; depth >= 1; depth--) {
    const variable = ['haca', ...words.slice(0, depth), name].join('_').replaceAll('-', '_').toUpperCase()
    const value = environment[variable]
    if (value !== undefined && value !== '') return { value, origin: 'environment', where: variable }
  }
  for (let depth = words.length; config !== undefined && depth >= 0; depth--) {
    const place = words.slice(0, depth)
    const value = sectionAt(config.content, place)?.[name]
    if (value !== undefined && !isSection(value)) {
      return { value, origin: 'config', where: `${[...place, name].join('.')} in ${config.path}` }
    }
  }
  return undefined
}

function sectionAt(section: ConfigSection, words: readonly string[]): ConfigSection | undefined {
  const [first, ...rest] = words
  if (first === undefined) return section
  const next = section[first]
  return isSection(next) ? sectionAt(next, rest) : undefined
}

const isSection = (value: unknown): value is ConfigSection =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a value as the flag would. */
function set(command: Command, option: Option, value: SettingValue, where: string): void {
  const refuse = (what: string) =>
    new HacaError('INVALID_INPUT', `${where}: ${what}`, { data: { field: nameOf(option), where } })
  const attribute = option.attributeName()
  if (option.isBoolean()) {
    const flag = { true: true, '1': true, false: false, '0': false }[String(value)]
    if (flag === undefined) throw refuse(`"${value}" is neither true nor false`)
    command.setOptionValueWithSource(attribute, flag, 'config')
    return
  }
  let read: unknown
  for (const text of [value].flat().map(String)) {
    try {
      if (option.parseArg !== undefined) read = option.parseArg(text, read)
      else read = option.variadic ? [...((read as string[] | undefined) ?? []), text] : text
    } catch (error) {
      if (error instanceof InvalidArgumentError) throw refuse(`"${text}" ${error.message}`)
      throw error
    }
  }
  if (Array.isArray(value) && !Array.isArray(read)) throw refuse('one value is meant, not a list')
  command.setOptionValueWithSource(attribute, read, 'config')
}
