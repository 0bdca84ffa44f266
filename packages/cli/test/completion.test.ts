import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runCommand, temporaryFolder } from './support/run-command.ts'

/** What bash offers after these words, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { stdout } = await runCommand('completion', 'bash')
  const file = path.join(await temporaryFolder(), 'haca.bash')
  const line = `COMP_WORDS=(${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _haca; echo "\${COMPREPLY[*]}"`
  await writeFile(file, `${stdout}\n${line}\n`)
  return execFileSync('bash', [file], { encoding: 'utf8' }).trim().split(' ')
}

test('bash offers commands, their commands, and their flags', async () => {
  expect(await offered('haca', 'no')).toEqual(['node'])
  expect(await offered('haca', 'node', '')).toEqual(
    expect.arrayContaining(['hosting', 'inference', 'verification'])
  )
  expect(await offered('haca', 'node', 'inference', '--sl')).toEqual(['--slots'])
  // A flag's value is no command.
  expect(await offered('haca', 'node', 'inference', '--slots', '2', '--as')).toEqual(['--ask'])
  expect(await offered('haca', 'nonsense', 'gate')).toEqual(['gateway'])
})

test('bash offers the words that a flag or an argument takes', async () => {
  expect(await offered('haca', 'node', 'inference', '--log-level', 'd')).toEqual(['debug'])
  expect(await offered('haca', 'devnet', 'up', '--cheat', 'other-')).toEqual([
    'other-model',
    'other-prompt',
    'other-seed'
  ])
  expect(await offered('haca', 'completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']))
  expect(await offered('haca', 'why', '')).toEqual(expect.arrayContaining(['job', 'node']))
})

test('zsh and fish get a script too, and other shells are named', async () => {
  expect((await runCommand('completion', 'zsh')).stdout).toContain('bashcompinit\n_haca()')
  const fish = (await runCommand('completion', 'fish')).stdout
  expect(fish).toContain(
    "complete -c haca -n '__fish_use_subcommand' -f -a node -d 'run one node in the foreground, and end it without losing work'"
  )
  expect(fish).toContain("-l log-level -x -a 'debug info warn error silent'")
  const other = await runCommand('completion', 'tcsh')
  expect(other.code).toBe(2)
  expect(other.stderr).toContain('bash, zsh, fish')
})
