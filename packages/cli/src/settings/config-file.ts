import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { HacaError } from '@haca/protocol'
import type { Command } from 'commander'
import { z } from 'zod'
import { readJson } from '../read-json.ts'

/** Most bytes of a config file: more than all options with long values. */
const configBytesMax = 256 * 1024

/** Flags of one call: a program that reads the output asks for its form itself. */
export const perCall: ReadonlySet<string> = new Set(['help', 'version', 'config', 'json'])

const plain = z.union([z.string(), z.number(), z.boolean()])
/** A value as it is written in the file; a list for a flag that may be repeated. */
const settingValue = z.union([plain, z.array(plain).max(64)])
export type SettingValue = z.output<typeof settingValue>

/** Options by their flag's name, and sections by the name of the command that they are for. */
export interface ConfigSection {
  readonly [name: string]: SettingValue | ConfigSection
}

export interface ConfigFile {
  readonly path: string
  readonly content: ConfigSection
}

/**
 * Reads the config file: the one that is named, or `~/.haca/config.json` if there is one.
 *
 * @throws HacaError `NOT_FOUND` for a named file that is not there, `INVALID_INPUT` for what is no JSON, and for a key
 *   that is neither a command nor one of its options
 */
export async function readConfig(
  named: string | undefined,
  program: Command
): Promise<ConfigFile | undefined> {
  const usual = path.join(homedir(), '.haca', 'config.json')
  if (named === undefined && !existsSync(usual)) return undefined
  const file = path.resolve(named ?? usual)
  const raw = await readJson(file, 'config', configBytesMax)
  return { path: file, content: requireSection(raw, program, file, []) }
}

function requireSection(
  raw: unknown,
  command: Command,
  file: string,
  words: readonly string[]
): ConfigSection {
  const refuse = (what: string, field: string) =>
    new HacaError('INVALID_INPUT', `config: ${file}: ${field} ${what}`, { data: { field, path: file } })
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw refuse('must be an object', words.join('.') || 'the file')
  }
  const section: Record<string, SettingValue | ConfigSection> = {}
  for (const [name, value] of Object.entries(raw)) {
    const place = [...words, name]
    const child = command.commands.find(each => each.name() === name)
    if (child !== undefined) {
      section[name] = requireSection(value, child, file, place)
      continue
    }
    if (!hasOption(command, name)) throw refuse('is no command and no option of one', place.join('.'))
    const checked = settingValue.safeParse(value)
    if (!checked.success)
      throw refuse('must be text, a number, true, false, or a list of those', place.join('.'))
    section[name] = checked.data
  }
  return section
}

/** An option of a group is for every command below it that has it. */
function hasOption(command: Command, name: string): boolean {
  const own = !perCall.has(name) && command.options.some(({ long }) => long === `--${name}`)
  return own || command.commands.some(child => hasOption(child, name))
}
