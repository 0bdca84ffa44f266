import { printBars } from './bars.ts'
import { startNetwork } from './gateway/network.ts'
import { directFirstText, gatewayOverhead, networkOverhead, type Overhead } from './gateway/overhead.ts'
import { measureStreams } from './gateway/streams.ts'
import { openSubject } from './gateway/subject.ts'
import { barOptions, readOptions } from './options.ts'

/**
 * `npm run bench:gateway`: what a request costs more through the gateway than a call straight to the same engine, for the
 * gateway alone and for the whole way through a network of processes; and whether many streams let its memory be.
 */

/** Milliseconds. */
const medianMax = 10
const p99Max = 50
/** Streams under way at the same time; some more are kept up, because each reader that ends one has to open the next. */
const streamsMin = 200
const readers = 220
/** MiB that memory in use may grow between the two halves of the run: noise of the collector, a tenth of the whole. */
const growthMax = 8

const full = { alone: 1000, network: 600, direct: 200, streamSeconds: 60 }
const quick = { alone: 150, network: 110, direct: 60, streamSeconds: 12 }

const values = readOptions({
  name: 'bench:gateway',
  about: 'What a request costs more through the gateway, and what many streams do to its memory.',
  options: barOptions,
  examples: [
    ['--quick', 'fewer requests and streams'],
    ['--quick --json', 'the same for a script']
  ]
})
const size = values.quick ? quick : full

const say = (what: string, { p50, p99, requests }: Overhead) =>
  console.log(
    `${what.padEnd(24)}p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms over ${requests} requests`
  )

const subject = await openSubject()
const alone = await gatewayOverhead(subject, size.alone)
say('gateway alone', alone)
const direct = await directFirstText(subject, size.direct)
console.log(`${'straight to the engine'.padEnd(24)}first text after ${direct.toFixed(1)} ms (median)`)
await subject.engine.stop()

const network = await startNetwork()
const through = await networkOverhead(network.url, direct, size.network).finally(() => network.stop())
say('through the network', through)

const streams = await measureStreams(readers, size.streamSeconds)
console.log(
  `${'streams'.padEnd(24)}${streams.underWay} under way, ${streams.answers} answers in ${size.streamSeconds} s, ` +
    `${streams.before.toFixed(1)} then ${streams.after.toFixed(1)} MiB in use, ${streams.rss.toFixed(0)} MiB resident`
)

printBars(
  [
    { id: 'gateway-overhead/p50-ms', value: alone.p50, limit: medianMax, atLeast: false },
    { id: 'gateway-overhead/p99-ms', value: alone.p99, limit: p99Max, atLeast: false },
    { id: 'network-overhead/p50-ms', value: through.p50, limit: medianMax, atLeast: false },
    { id: 'network-overhead/p99-ms', value: through.p99, limit: p99Max, atLeast: false },
    { id: 'streams/under-way', value: streams.underWay, limit: streamsMin, atLeast: true },
    { id: 'streams/growth-mib', value: streams.after - streams.before, limit: growthMax, atLeast: false }
  ],
  values.json
)
