import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Calibration } from '@haca/backends'

/**
 * Frozen thresholds of the language model: for what its own engine made, and for what passes between onnxruntime and
 * llama.cpp. Written by `--calibrate`, used for rejects and catches alike.
 */
export const thresholdFiles = ['tiny-lm', 'tiny-lm-across'] as const
export type ThresholdFile = (typeof thresholdFiles)[number]

const fileOf = (name: ThresholdFile) => path.join(import.meta.dirname, `../thresholds/${name}.json`)

export function readThresholds(name: ThresholdFile): Calibration {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'))
}

export function writeThresholds(name: ThresholdFile, calibration: Calibration): void {
  writeFileSync(fileOf(name), `${JSON.stringify(calibration, undefined, 2)}\n`)
}
