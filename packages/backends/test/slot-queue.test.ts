import { HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import { createSlotQueue } from '../src/model/slot-queue.ts'

const never = new AbortController().signal

test('who waits longest is served first', async () => {
  const queue = createSlotQueue<string>(10)
  queue.put('a')
  expect(await queue.take(never)).toBe('a')
  const waiting = [queue.take(never), queue.take(never)]
  queue.put('b')
  queue.put('c')
  expect(await Promise.all(waiting)).toEqual(['b', 'c'])
})

test('who gives up is skipped', async () => {
  const queue = createSlotQueue<string>(10)
  const stop = new AbortController()
  const first = queue.take(stop.signal)
  const second = queue.take(never)
  stop.abort()
  queue.put('a')
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(await second).toBe('a')
})

test('the queue is bounded', async () => {
  const queue = createSlotQueue<string>(1)
  const first = queue.take(never)
  await expect(queue.take(never)).rejects.toMatchObject({ code: 'OVERLOADED', data: { limit: 1 } })
  queue.put('a')
  expect(await first).toBe('a')
})

test('closing refuses who waits and who comes', async () => {
  const queue = createSlotQueue<string>(1)
  const error = new HacaError('CANCELLED', 'stopped')
  const waiting = queue.take(never)
  queue.close(error)
  await expect(waiting).rejects.toBe(error)
  await expect(queue.take(never)).rejects.toBe(error)
})
