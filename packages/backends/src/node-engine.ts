import {
  type ClassLimits,
  type OnUnusedCalibration,
  withCalibrations
} from './calibrate/with-calibrations.ts'
import { combineEngines } from './combine-engines.ts'
import { createLlamaEngine } from './llama/llama-engine.ts'
import { createOnnxEngine } from './onnx/onnx-engine.ts'
import { createServerEngine, type ServerEngineInit } from './server/server-engine.ts'
import type { Engine, ModelManifest } from './types.ts'

/** How a node comes to its engine; the same for a node that runs models and for one that checks them. */
export interface EngineSettings
  extends Pick<NodeEngineInit, 'server' | 'llamaIn' | 'calibrations' | 'onUnusedCalibration'> {
  /** Used as it is, and the rest is ignored. Default: `createNodeEngine` with the rest. */
  readonly engine?: Engine
}

export interface NodeEngineInit {
  /** Runs at the same time, 1 to 256. Default: 1. */
  readonly slots?: number | undefined
  /** Most memory that the loaded models of each format may declare together, all slots counted, bytes. Default: 4 GiB. */
  readonly memoryBytes?: number | undefined
  /** Threads that one run may use, 1 to 256. Default: 1. */
  readonly threads?: number | undefined
  /** An OpenAI-compatible server, for models in the format `openai`. Default: none, and such models are refused. */
  readonly server?: Omit<ServerEngineInit, 'slots'> | undefined
  /** Folder that node-llama-cpp was installed into, for models in the format `gguf`. Default: beside this package. */
  readonly llamaIn?: string | undefined
  /** See `withCalibrations`. */
  readonly calibrations?: readonly ClassLimits[] | undefined
  readonly onUnusedCalibration?: OnUnusedCalibration | undefined
}

/**
 * What a node runs models with: every engine that is there.
 *
 * @throws HacaError `INVALID_INPUT` for slots or a URL that cannot be
 */
export function createNodeEngine({
  slots = 1,
  memoryBytes,
  threads = 1,
  server,
  llamaIn,
  calibrations = [],
  onUnusedCalibration
}: NodeEngineInit = {}): Engine {
  const settings = { slots, threads, ...(memoryBytes === undefined ? {} : { memoryBytes }) }
  const engines = new Map<ModelManifest['format'], Engine>([
    ['onnx', createOnnxEngine(settings)],
    // Nothing is loaded before the first model of its format; without the library that model is refused.
    ['gguf', createLlamaEngine({ ...settings, installedIn: llamaIn })]
  ])
  if (server !== undefined) engines.set('openai', createServerEngine({ ...server, slots }))
  return withCalibrations(combineEngines(engines), calibrations, onUnusedCalibration)
}
