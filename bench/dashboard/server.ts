import { dashboardFiles, serveDashboard } from '@haca/observatory/dashboard'
import { simulateNetwork } from '../../test/support/simulated-network.ts'

/**
 * Serves the dashboard of a made-up network: `server.ts NODES`. Tells its URL, then at each question the milliseconds of
 * processor that the dashboard took so far; making the network up is not counted.
 */

const nodes = Number(process.argv[2])
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const network = simulateNetwork({ nodes, from: Date.now() - 3_600_000 })
let madeUpMs = 0
const step = () => {
  const before = cpuMs()
  let told = 0
  network.step(call => {
    const from = cpuMs()
    call()
    told += cpuMs() - from
  })
  madeUpMs += cpuMs() - before - told
}
// A page that opens finds the hour that went before, the last minute of it second by second.
for (let i = 0; i < 177; i++) network.skip(20)
for (let i = 0; i < 60; i++) step()
const dashboard = await serveDashboard({ watch: network.watch, files: dashboardFiles(), port: 0 })
const ticking = setInterval(step, 1000)
process.on('message', () =>
  process.send?.({ cpuMs: cpuMs() - madeUpMs, rssMiB: process.memoryUsage.rss() / 2 ** 20 })
)
process.on('disconnect', async () => {
  clearInterval(ticking)
  await dashboard.stop()
})
process.send?.({ url: dashboard.url })
