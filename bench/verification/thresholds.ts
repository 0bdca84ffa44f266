import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Calibration } from '@haca/backends'

/** The frozen thresholds of the language model's class: written by `--calibrate`, used for rejects and catches alike. */
const file = path.join(import.meta.dirname, '../thresholds/tiny-lm.json')

export function readThresholds(): Calibration {
  return JSON.parse(readFileSync(file, 'utf8'))
}

export function writeThresholds(calibration: Calibration): void {
  writeFileSync(file, `${JSON.stringify(calibration, undefined, 2)}\n`)
}
