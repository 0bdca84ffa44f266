/**
 * How another process attaches to a running devnet and joins it; apart from the rest, because it loads in a tenth of the
 * time.
 *
 * ```ts
 * const devnet = await attachDevnet()
 * const models = await devnet.call('models')
 * ```
 *
 * @packageDocumentation
 */

export { type CheatName, cheatNames } from './cheats.ts'
export { attachDevnet, type DevnetConnection, findDevnets, locateDevnet } from './control/control-client.ts'
export {
  type DevnetStatus,
  type ModelDescription,
  modelDescription,
  type NodeStatus
} from './control/control-methods.ts'
export { type JoinFile, joinFileName, readJoinFile, writeJoinFile } from './control/join-file.ts'
export { stopDevnet } from './control/stop-devnet.ts'
export { type DevnetSize, defaultSize } from './plan.ts'
