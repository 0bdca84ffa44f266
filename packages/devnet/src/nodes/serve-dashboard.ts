import type { PlannedNode } from '../plan.ts'
import type { DashboardRequestMessage } from './messages.ts'
import type { NodeHandle } from './node-handle.ts'

/** Has the client's process serve the dashboard. @returns its URL */
export async function serveDashboard(
  client: NodeHandle,
  nodes: readonly PlannedNode[],
  port: number
): Promise<string> {
  const { dashboardFiles } = await import('@haca/observatory/dashboard')
  const names = Object.fromEntries(nodes.map(({ key, name }) => [key.address, name]))
  const cheats = Object.fromEntries(
    nodes.flatMap(({ key, cheat }) => (cheat === undefined ? [] : [[key.address, cheat]]))
  )
  const request: DashboardRequestMessage = { names, cheats, files: dashboardFiles(), port }
  return (await client.call<{ url: string }>('dashboard', request)).url
}
