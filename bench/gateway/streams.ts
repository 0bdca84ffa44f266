import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openModel, streamTokens } from './streams-model.ts'

export interface Streams {
  /** Fewest streams that were under way whenever the gateway was asked. */
  readonly underWay: number
  readonly answers: number
  /** MiB in use after a collection: the least of the first half and of the second half of the run. */
  readonly before: number
  readonly after: number
  readonly rss: number
}

const MiB = 1024 ** 2
/** Between two looks at the gateway's memory, milliseconds. */
const lookMs = 1000
const program = path.join(import.meta.dirname, 'streams-server.ts')

/** Keeps `readers` streams under way and watches the memory of the gateway's process. */
export async function measureStreams(readers: number, seconds: number): Promise<Streams> {
  const child = fork(program, { execArgv: ['--conditions=source', '--expose-gc'] })
  const [{ url }] = await once(child, 'message')
  const ended = new AbortController()
  let answers = 0
  const body = JSON.stringify({
    model: openModel().model.manifest.name,
    messages: [{ role: 'user', content: 'Go on.' }],
    max_tokens: streamTokens,
    stream: true
  })
  const read = async () => {
    while (!ended.signal.aborted) {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${url}/chat/completions`, {
        method: 'POST',
        headers,
        body,
        signal: ended.signal
      })
      if (!(await response.text()).endsWith('data: [DONE]\n\n')) throw new Error('a stream ended early')
      answers++
    }
  }
  const reading = Array.from({ length: readers }, () =>
    read().catch(error => {
      if (!ended.signal.aborted) throw error
    })
  )
  const looks: { running: number; used: number; rss: number }[] = []
  const end = performance.now() + seconds * 1000
  // The first second opens connections.
  await setTimeout(lookMs)
  while (performance.now() < end) {
    await Promise.race([setTimeout(lookMs), ...reading])
    child.send('look')
    looks.push((await once(child, 'message'))[0])
  }
  ended.abort()
  await Promise.all(reading)
  child.disconnect()
  await once(child, 'exit')
  const half = Math.floor(looks.length / 2)
  const least = (from: readonly { used: number }[]) => Math.min(...from.map(({ used }) => used)) / MiB
  return {
    underWay: Math.min(...looks.map(({ running }) => running)),
    answers,
    before: least(looks.slice(0, half)),
    after: least(looks.slice(half)),
    rss: Math.max(...looks.map(({ rss }) => rss)) / MiB
  }
}
