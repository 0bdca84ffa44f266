import type { Client } from '@haca/client'
import { createAuditor, createEpochShelf, readEarnings } from '@haca/observatory'
import type { Deployment, Logger } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'

export interface GatewayDashboardInit {
  readonly client: Client
  readonly deployment: Deployment
  readonly settlement: Settlement
  /** Folder of the gateway; epochs’ files are below it while they are read. */
  readonly directory: string
  /** TCP port on loopback; 0 takes a free one. */
  readonly port: number
  readonly logger: Logger
}

/** The dashboard beside a gateway. */
export interface GatewayDashboard {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Watches the whole network through the gateway's client and serves the pages; every node is asked for its account once
 * a second then. Throws `PORT_TAKEN`.
 */
export async function startGatewayDashboard(init: GatewayDashboardInit): Promise<GatewayDashboard> {
  const { dashboardFiles, serveDashboard, watchNetwork } = await import('@haca/observatory/dashboard')
  const { client, deployment, settlement, directory, port, logger } = init
  const { network, models } = client
  const auditor = createAuditor({ network, logger })
  const shelf = createEpochShelf()
  const watch = watchNetwork({
    ...{ network, models, auditor, deployment, logger },
    chain: settlement,
    story: job => client.story(job),
    earnings: (node, epochs, signal) =>
      readEarnings({ network, settlement, directory, node, epochs, shelf, signal })
  })
  const stopWatching = async () => {
    await watch.stop()
    await auditor.stop()
  }
  auditor.start()
  try {
    const { url, stop } = await serveDashboard({ watch, files: dashboardFiles(), port, logger })
    return {
      url,
      async stop() {
        await stop()
        await stopWatching()
      }
    }
  } catch (error) {
    await stopWatching()
    throw error
  }
}
