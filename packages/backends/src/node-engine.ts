import {
  type ClassLimits,
  type OnUnusedCalibration,
  withCalibrations
} from './calibrate/with-calibrations.ts'
import { combineEngines } from './combine-engines.ts'
import { createOnnxEngine } from './onnx/onnx-engine.ts'
import { createServerEngine, type ServerEngineInit } from './server/server-engine.ts'
import type { Engine } from './types.ts'

export interface NodeEngineInit {
  /** Runs at the same time, 1 to 256. Default: 1. */
  readonly slots?: number | undefined
  /** Most memory that models loaded here may declare together, all slots counted, bytes. Default: 4 GiB. */
  readonly memoryBytes?: number | undefined
  /** An OpenAI-compatible server, for models in the format `openai`. Default: none, and such models are refused. */
  readonly server?: Omit<ServerEngineInit, 'slots'> | undefined
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
  server,
  calibrations = [],
  onUnusedCalibration
}: NodeEngineInit = {}): Engine {
  const engines = new Map<'onnx' | 'gguf' | 'openai', Engine>([
    ['onnx', createOnnxEngine(memoryBytes === undefined ? { slots } : { slots, memoryBytes })]
  ])
  if (server !== undefined) engines.set('openai', createServerEngine({ ...server, slots }))
  return withCalibrations(combineEngines(engines), calibrations, onUnusedCalibration)
}
