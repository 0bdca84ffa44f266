import type { Client } from '@haca/client'
import { type Auditor, createEpochShelf, readEarnings } from '@haca/observatory'
import type { DashboardRequestMessage } from '../nodes/messages.ts'
import type { RoleInit } from './role-process.ts'

/** The pages on a port of loopback; loaded when they are asked for, so that they cost a start nothing. */
export function dashboardOf({ config, settlement, logger }: RoleInit, client: Client, auditor: Auditor) {
  const stops: (() => Promise<void>)[] = []
  return {
    async serve({ names, cheats, files, port }: DashboardRequestMessage) {
      const { serveDashboard, watchNetwork } = await import('@haca/observatory/dashboard')
      const { network, models } = client
      const shelf = createEpochShelf()
      const watch = watchNetwork({
        ...{ network, models, auditor, names, cheats, logger },
        deployment: config.deployment,
        chain: settlement,
        story: job => client.story(job),
        earnings: (node, epochs, signal) =>
          readEarnings({ network, settlement, directory: config.directory, node, epochs, shelf, signal })
      })
      stops.push(() => watch.stop())
      const served = await serveDashboard({ watch, files, port, logger })
      stops.unshift(() => served.stop())
      return { url: served.url }
    },
    async stop() {
      for (const stop of stops) await stop()
    }
  }
}
