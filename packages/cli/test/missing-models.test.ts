import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchMissingModels } from '../src/node/missing-models.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a name in the allow-list of which no model came is told once', () => {
  const warn = vi.fn()
  const watch = watchMissingModels(['digits', 'haca/tiny-lm', 'bafyid', 'tinylm'], warn)
  watch.heard('model:loaded', { model: 'bafyother', name: 'haca/digits' })
  watch.heard('model:refused', { model: 'bafysome', name: 'haca/tiny-lm' })
  watch.heard('model:loaded', { model: 'bafyid', name: 'somebody/else' })
  watch.heard('job:done', { model: 'tinylm', name: 'tinylm' })
  vi.advanceTimersByTime(29_999)
  expect(warn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(600_000)
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/nothing came of tinylm in 30 s: .* haca model ls/)]
  ])
})

test('nothing is said when all came, or when the node has left before', () => {
  const warn = vi.fn()
  const all = watchMissingModels(['digits'], warn)
  all.heard('model:loaded', { model: 'bafy', name: 'haca/digits' })
  watchMissingModels(['digits'], warn).stop()
  vi.advanceTimersByTime(600_000)
  expect(warn).not.toHaveBeenCalled()
})
