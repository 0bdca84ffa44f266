/**
 * Inference engines behind one interface: load, run, stream, score.
 *
 * @example
 * ```ts
 * const engine = createOnnxEngine({ slots: 2 })
 * const model = await engine.load({ manifest, files })
 * for await (const event of model.run(input)) if (event.kind === 'chunk') process.stdout.write(event.text)
 * await engine.stop()
 * ```
 *
 * @packageDocumentation
 */
export { type Calibration, type CalibrationInit, calibrate } from './calibrate/calibrate.ts'
export { claimOf, type HonestClaim, honestClaims } from './calibrate/honest-claims.ts'
export { probeJob } from './calibrate/probe-jobs.ts'
export { rejectionBound } from './calibrate/rejection-bound.ts'
export { selfTest } from './calibrate/self-test.ts'
export {
  type ClassLimits,
  type OnUnusedCalibration,
  withCalibrations
} from './calibrate/with-calibrations.ts'
export { type CheatChoice, type CheatKind, cheatKinds, withCheat, withTraps } from './cheat/with-cheat.ts'
export { combineEngines } from './combine-engines.ts'
export { createFakeEngine, type FakeEngineInit } from './fake/fake-engine.ts'
export { fakeChatModel, fakeTensorModel, fakeTextModel } from './fake/fake-models.ts'
export { createLlamaEngine, type LlamaEngineInit } from './llama/llama-engine.ts'
export { llamaInstall } from './llama/llama-module.ts'
export { createNodeEngine, type EngineSettings, type NodeEngineInit } from './node-engine.ts'
export { createOnnxEngine, type OnnxEngineInit } from './onnx/onnx-engine.ts'
export { decodeTokens, encodeTokens } from './output.ts'
export { isKin } from './score/numerics-class.ts'
export type { ServerAbilities } from './server/probe-server.ts'
export { createServerEngine, type ServerEngineInit } from './server/server-engine.ts'
export { parseServerFile, type ServerFile } from './server/server-file.ts'
export { type TriedServer, tryServer } from './server/try-server.ts'
export { createTextFeatures, type FeaturesFile } from './text/text-features.ts'
export type * from './types.ts'
