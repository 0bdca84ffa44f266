import { createGateway } from '@haca/gateway'
import { firstText, quantile } from './ask.ts'
import { engineClient } from './engine-client.ts'
import { directInput, type Subject } from './subject.ts'

/** Milliseconds. */
export interface Overhead {
  readonly p50: number
  readonly p99: number
  readonly requests: number
}

/** Requests before anything is measured: code is compiled, connections are opened. */
const warmUp = 20

/**
 * From a request that is sent to the engine that is asked, less the same for a call straight to the engine. One of the
 * engine's two slots is kept busy all the time, so nothing waits for a slot.
 */
export async function gatewayOverhead(subject: Subject, requests: number): Promise<Overhead> {
  let asked = 0
  const gateway = await createGateway({
    client: engineClient(subject.model, subject.loaded, () => {
      asked = performance.now()
    }),
    port: 0
  })
  await gateway.start()
  try {
    const delays: number[] = []
    for (let seed = 0; seed < warmUp + requests; seed++) {
      const sent = performance.now()
      await firstText(gateway.url, seed)
      if (seed >= warmUp) delays.push(asked - sent)
    }
    const own = await directStarts(subject, requests)
    return { p50: quantile(delays, 0.5) - own, p99: quantile(delays, 0.99) - own, requests }
  } finally {
    await gateway.stop()
  }
}

/** Median milliseconds from a call to the engine's work on it. A call is the start, so this is what the clock costs. */
async function directStarts({ loaded }: Subject, requests: number): Promise<number> {
  const delays: number[] = []
  for (let seed = 0; seed < requests; seed++) {
    const sent = performance.now()
    const run = loaded.run(directInput(seed))
    delays.push(performance.now() - sent)
    for await (const _ of run);
  }
  return quantile(delays, 0.5)
}

/** Median milliseconds from a call straight to the engine to its first text. */
export async function directFirstText({ loaded }: Subject, requests: number): Promise<number> {
  const delays: number[] = []
  for (let seed = 0; seed < warmUp + requests; seed++) {
    const sent = performance.now()
    let first: number | undefined
    for await (const event of loaded.run(directInput(seed))) {
      if (event.kind === 'chunk' && event.text !== '') first ??= performance.now() - sent
    }
    if (seed >= warmUp && first !== undefined) delays.push(first)
  }
  return quantile(delays, 0.5)
}

/**
 * From a request that is sent to its first text, through gateway, market and node, less the median of a call straight to
 * the same engine. What the engine takes longer now and then counts against the network.
 */
export async function networkOverhead(url: string, direct: number, requests: number): Promise<Overhead> {
  const delays: number[] = []
  for (let seed = 0; seed < warmUp + requests; seed++) {
    const first = await firstText(url, seed)
    if (seed >= warmUp) delays.push(first - direct)
  }
  return { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), requests }
}
