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
export { type CheatName, cheatNames } from './cheats.ts'
export { attachDevnet, type DevnetConnection, findDevnets, locateDevnet } from './control/control-client.ts'
export {
  type ControlledDevnet,
  type DevnetStatus,
  type ModelDescription,
  modelDescription,
  type NodeStatus
} from './control/control-methods.ts'
export { type ControlServer, serveControl } from './control/control-server.ts'
export { type JoinFile, joinFileName, readJoinFile } from './control/join-file.ts'
export { type Devnet, type DevnetInit, type PublishedModel, startDevnet } from './devnet.ts'
export type { NodeHandle } from './nodes/node-handle.ts'
export { type DevnetSize, defaultSize, type PlannedNode } from './plan.ts'
export { type JobRecord, type RunJobsInit, runJobs } from './summary/run-jobs.ts'
export { type Earning, fateOf, type JobFate, type SettledRun, settleRun } from './summary/settle.ts'
export { type SummaryInit, summarise } from './summary/summarise.ts'
export { type RunSummary, runSummary, summarySchema } from './summary/summary.ts'
export type { PlantedTraps } from './traps/trap-issuer.ts'
