import type { PlannedNode } from '../plan.ts'
import type { DashboardRequestMessage } from './messages.ts'
import type { NodeHandle } from './node-handle.ts'

export interface DashboardOfDevnet {
  /** Where the dashboard is served, once it is. */
  dashboardUrl(): string | undefined
  /**
   * Serves the dashboard on a port of loopback; 0 takes a free one. Throws `PORT_TAKEN`.
   *
   * @returns its URL
   */
  serveDashboard(port: number): Promise<string>
}

/** Has the client's process serve the dashboard. */
export function dashboardOf(client: NodeHandle, nodes: readonly PlannedNode[]): DashboardOfDevnet {
  let served: string | undefined
  return {
    dashboardUrl: () => served,
    async serveDashboard(port) {
      const { dashboardFiles } = await import('@haca/observatory/dashboard')
      const names = Object.fromEntries(nodes.map(({ key, name }) => [key.address, name]))
      const cheats = Object.fromEntries(
        nodes.flatMap(({ key, cheat }) => (cheat === undefined ? [] : [[key.address, cheat]]))
      )
      const request: DashboardRequestMessage = { names, cheats, files: dashboardFiles(), port }
      const { url } = await client.call<{ url: string }>('dashboard', request)
      served = url
      return url
    }
  }
}
