/**
 * The hosting role: stores models by CID, serves their blocks, and keeps the market where tickets meet tokens.
 *
 * ```ts
 * const node = await createHostingNode({ key, deployment, directory: 'data' })
 * await node.start()
 * const model = await node.addModel({ manifest, files })
 * ```
 *
 * @packageDocumentation
 */
export { createHostingNode } from './hosting-node.ts'
export type { HostingEvents, HostingNode, HostingNodeInit, ModelDraft } from './types.ts'
