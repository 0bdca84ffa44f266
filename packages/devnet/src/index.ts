/**
 * A whole local network of real processes with a real EVM chain.
 *
 * ```ts
 * const devnet = await startDevnet({ models: exampleModels() })
 * await devnet.run({ model: 'haca/tiny-lm', input })
 * await devnet.stop()
 * ```
 *
 * @packageDocumentation
 */
export type { DevnetChain } from './chain-setup.ts'
export { type Devnet, type DevnetInit, type PublishedModel, startDevnet } from './devnet.ts'
export type { NodeHandle } from './node-handle.ts'
export { type DevnetSize, defaultSize, type PlannedNode } from './plan.ts'
