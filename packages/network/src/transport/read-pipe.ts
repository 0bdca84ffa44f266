import { createWaker } from '../waker.ts'

/**
 * A bounded byte queue between one writer and one reader: `write` waits while more than `highWaterBytes` lie unread.
 * Ending it with an error drops what is unread and throws the error at the reader, so that a cut never looks like an end.
 */
export interface ReadPipe {
  write(chunk: Uint8Array): Promise<void>
  end(error?: Error): void
  ended(): boolean
  read(): AsyncGenerator<Uint8Array>
}

export function readPipe(highWaterBytes: number): ReadPipe {
  const queue: Uint8Array[] = []
  let unread = 0
  let finished = false
  let failure: Error | undefined
  const reader = createWaker()
  let wakeWriters: (() => void)[] = []
  const releaseWriters = () => {
    for (const wake of wakeWriters) wake()
    wakeWriters = []
  }
  const end = (error?: Error) => {
    if (finished) return
    finished = true
    failure = error
    if (error !== undefined) queue.length = 0
    reader.wake()
    releaseWriters()
  }
  return {
    async write(chunk) {
      if (finished) return
      queue.push(chunk)
      unread += chunk.byteLength
      reader.wake()
      if (unread > highWaterBytes) await new Promise<void>(resolve => wakeWriters.push(resolve))
    },
    end,
    ended: () => finished,
    async *read() {
      try {
        for (;;) {
          if (failure !== undefined) throw failure
          const chunk = queue.shift()
          if (chunk !== undefined) {
            unread -= chunk.byteLength
            if (unread <= highWaterBytes) releaseWriters()
            yield chunk
          } else if (finished) return
          else await reader.wait()
        }
      } finally {
        end()
      }
    }
  }
}
