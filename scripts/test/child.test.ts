import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runChild } from '../bootstrap/child.mjs'

const quiet = { stdio: 'ignore' } as const

test('the exit code comes through, and a signal as 128 + its number', async () => {
  const exit = (program: string) => runChild(process.execPath, ['--eval', program], quiet)
  expect(await exit('process.exit(7)')).toEqual({ code: 7, signal: undefined })
  expect(await exit('process.kill(process.pid, "SIGKILL")')).toEqual({ code: 137, signal: undefined })
})

test('a program that does not exist is an error', async () => {
  await expect(runChild('/nonexistent/program', [], quiet)).rejects.toThrow('ENOENT')
})

const childModule = path.resolve(import.meta.dirname, '../bootstrap/child.mjs')
/** Counts the signals it gets, lives until it has had time for a second one, and reports. */
const counting = `
  let count = 0
  const onSignal = () => {
    count++
    if (count === 1) setTimeout(() => process.exit(count === 1 ? 40 : 50), 300)
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  setInterval(() => {}, 1000)
  console.log('ready')`

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s reaches the child once and its end is waited for',
  async signal => {
    const program = `
    import { runChild } from ${JSON.stringify(childModule)}
    const ended = await runChild(process.execPath, ['--eval', ${JSON.stringify(counting)}])
    process.exitCode = ended.signal === ${JSON.stringify(signal)} ? ended.code : 99`
    const wrapper = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    await once(wrapper.stdout, 'data')
    wrapper.kill(signal)
    wrapper.kill(signal)
    const [code] = await once(wrapper, 'exit')
    expect(code).toBe(40)
  }
)
