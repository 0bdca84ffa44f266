import { expect, it } from 'vitest'
import { epochProgress } from '../src/earnings/print-earnings.ts'
import { createTerminal } from '../src/terminal.ts'

function output(isTTY: boolean) {
  const written: string[] = []
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0
  return { isTTY, write, written }
}

/** Clears the screen, sets the title, goes back over the line, and ends with a C1 control and a delete. */
const steering = 'a\u001b[2Jb\u001b]0;owned\u0007c\rd\u009b1me\u007f\tf\n'

it('shows a person the control characters that others send, and obeys none', () => {
  const [stdout, stderr] = [output(true), output(true)]
  const terminal = createTerminal({ stdout, stderr })
  terminal.write(steering)
  terminal.print('x\u001bc')
  terminal.note('y\u001bc')
  expect(stdout.written).toEqual(['a␛[2Jb␛]0;owned␇c␍d\ufffd1me␡\tf\n', 'x␛c\n'])
  expect(stderr.written).toEqual(['y␛c\n'])
})

it('leaves what is piped as it is', () => {
  const [stdout, stderr] = [output(false), output(false)]
  createTerminal({ stdout, stderr }).write(steering)
  expect(stdout.written).toEqual([steering])
})

it('says how far something is once', () => {
  const [stdout, stderr] = [output(false), output(false)]
  const progress = epochProgress(createTerminal({ stdout, stderr }))
  for (const read of [1, 2, 3, 4]) progress.update(read, 4)
  progress.end()
  expect(stderr.written).toEqual([1, 2, 3, 4].map(read => `reading epochs ${read}/4\n`))
  createTerminal({ stdout, stderr }).progress(1, 'jobs').update(1, '1 failed')
  expect(stderr.written.at(-1)).toBe('jobs 1/1  1 failed\n')
})
