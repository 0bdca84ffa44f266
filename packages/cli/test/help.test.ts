import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../src/index.ts'
import { createTerminal } from '../src/terminal.ts'
import { runCommand } from './support/run-command.ts'

/** Every command with its path of names, groups included. */
function paths(command: Command, before: readonly string[] = []): string[][] {
  return command.commands.flatMap(child => {
    const own = [...before, child.name()]
    return [own, ...paths(child, own)]
  })
}

const program = createProgram({
  terminal: createTerminal(),
  signal: new AbortController().signal,
  leaveWith: () => undefined
})
const all = paths(program)
const leaves = all.filter(
  path => !all.some(other => other.length > path.length && other.join(' ').startsWith(path.join(' ')))
)

test('every command that was promised is there', () => {
  expect(leaves.map(path => path.join(' ')).sort()).toEqual(
    expect.arrayContaining([
      'devnet ls',
      'devnet run',
      'devnet up',
      'earnings',
      'job cancel',
      'job run',
      'job status',
      'job why',
      'ledger',
      'model add',
      'model get',
      'model ls',
      'node hosting',
      'node inference',
      'node verification',
      'quote',
      'receipt verify',
      'stake exit',
      'stake register',
      'stake status',
      'stake withdraw',
      'why'
    ])
  )
})

test.each(all.map(path => [path.join(' '), path] as const))(
  'haca %s --help explains and gives examples',
  async (name, path) => {
    const { code, stdout, stderr } = await runCommand(...path, '--help')
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain(`Usage: haca ${name}`)
    expect(stdout).toMatch(/\nExamples:\n {2}haca /)
  }
)

test.each(leaves.map(path => [path.join(' '), path] as const))(
  'haca %s takes --json',
  async (_name, path) => {
    const { stdout } = await runCommand(...path, '--help')
    expect(stdout).toContain('--json')
  }
)

test('haca --help lists the exit codes, haca --version the version', async () => {
  const help = await runCommand('--help')
  expect(help.code).toBe(0)
  expect(help.stdout).toContain('Exit codes: 0 success')
  expect((await runCommand('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
