import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWaitLine } from '../src/wait-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const clearLine = '\r\u001b[2K'

/** A line on a screen that keeps what was written. */
function scene(columns = 80) {
  const written: string[] = []
  const line = createWaitLine({ write: text => written.push(text), columns })
  return { line, written, last: () => written.at(-1)?.replace(clearLine, '') }
}

it('says nothing of what takes less than a second', () => {
  const { line, written } = scene()
  line.start('haca doctor')
  vi.advanceTimersByTime(999)
  line.stop()
  vi.advanceTimersByTime(10_000)
  expect(written).toEqual([])
})

it('moves, counts the seconds, and leaves the screen as it was', () => {
  const { line, written, last } = scene()
  line.start('haca calibrate')
  vi.advanceTimersByTime(1000)
  expect(written).toEqual([`${clearLine}⠋ haca calibrate  1 s`])
  vi.advanceTimersByTime(2000)
  expect(last()).toMatch(/^[⠙⠸⠴⠦⠇⠋] haca calibrate {2}3 s$/)
  expect(new Set(written).size).toBeGreaterThan(6)
  line.stop()
  expect(written.at(-1)).toBe(clearLine)
})

it('makes room for what is written, and comes back when all is quiet', () => {
  const { line, written, last } = scene()
  line.start('haca devnet up')
  vi.advanceTimersByTime(1000)
  line.yield()
  expect(written.at(-1)).toBe(clearLine)
  const before = written.length
  vi.advanceTimersByTime(999)
  expect(written).toHaveLength(before)
  vi.advanceTimersByTime(1)
  expect(last()).toContain('2 s')
})

it('is never longer than the screen is wide', () => {
  const { line, last } = scene(12)
  line.start('haca model add --engine-url')
  vi.advanceTimersByTime(1000)
  expect(last()).toHaveLength(11)
})
