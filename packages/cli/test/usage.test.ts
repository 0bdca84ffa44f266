import { limits } from '@haca/network'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../src/index.ts'
import { runCommand } from './support/run-command.ts'

/** What the network takes as a cap, in MiB per second. */
const uploadMiB = [limits.uploadBytesPerSecondMin, limits.uploadBytesPerSecondMax].map(
  bytes => bytes / 2 ** 20
)

/** Command lines that can't be read, with what must be named. */
const cases: readonly [string, string][] = [
  ['frobnicate', "unknown command 'frobnicate'"],
  ['model frobnicate', "unknown command 'frobnicate'"],
  ['ledger --colour', "unknown option '--colour'"],
  ['ledger extra', 'too many arguments'],
  ['why node', "missing required argument 'id'"],
  ['why weather today', "'weather' is invalid"],
  ['job run --prompt hi', "required option '--model <name>'"],
  [
    'job run --model m --prompt hi --example',
    "option '--prompt <text>' cannot be used with option '--example'"
  ],
  ['job run --model m --input f --example', "option '--input <file>' cannot be used with option '--example'"],
  ['job run --model m --prompt hi --max-tokens 0', 'must be a whole number from 1'],
  ['job run --model m --prompt hi --max-tokens 1.5', 'must be a whole number from 1'],
  ['job run --model m --prompt hi --temperature 6', 'must be a number from 0 to 5'],
  ['job run --model m --prompt hi --ceiling -3', 'must be a whole number of micro-tokens'],
  ['job run --model m --prompt hi --seed 0x12', 'must be 0x and 64 hex digits'],
  ['model add f', "required option '--manifest <file>'"],
  ['model add --engine-url http://127.0.0.1:1/v1', "required option '--name <publisher/name>'"],
  ['model get', "missing required argument 'name'"],
  ['devnet up --hosting 0', 'must be a whole number from 1'],
  ['devnet up --inference 99', 'must be a whole number from 1 to 48'],
  ['devnet up --cheat nicely', "'nicely' is invalid"],
  ['node', 'Usage: haca node'],
  ['node cooking', "unknown command 'cooking'"],
  ['node hosting --slots 2', "unknown option '--slots'"],
  ['node inference --slots 0', 'must be a whole number from 1 to 256'],
  ['node inference --models a,,b', 'must be names between commas'],
  ['node inference --ask cheap', 'must be a number from 0'],
  ['node hosting --upload 0', `must be a number from ${uploadMiB.join(' to ')}`],
  ['node inference --listen 127.0.0.1:4001', 'must be a multiaddr'],
  ['node inference --bootstrap /unix/x', 'must be a multiaddr'],
  ['node inference --join f --devnet d', "option '--join <file>' cannot be used with option '--devnet [dir]'"]
]

describe.each(cases)('haca %s', (line, named) => {
  test('is refused with what is wrong, and nothing on stdout', async () => {
    const { code, stdout, stderr } = await runCommand(...line.split(' '))
    expect(code).toBe(exitCodes.usage)
    expect(stderr).toContain(named)
    expect(stdout).toBe('')
  })

  test('is refused as one JSON object with --json', async () => {
    const { code, stdout } = await runCommand(...line.split(' '), '--json')
    expect(code).toBe(exitCodes.usage)
    const { error } = JSON.parse(stdout)
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fault: 'caller', data: { field: 'arguments' } })
  })
})
