import type { ClassLimits } from '@haca/backends'
import { validate } from '@haca/protocol'
import { z } from 'zod'
import { inFlag, readJson } from '../read-json.ts'

const distance = z.number().nonnegative()
const classLimits = z.object({
  numericsClass: z.string().min(1),
  across: z.array(z.string().min(1)).optional(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'),
  tolerances: z.object({
    logit: distance,
    logprob: distance,
    value: distance,
    mismatch: distance.max(1).optional()
  })
})

/** Reads files that `haca calibrate` wrote. Throws `NOT_FOUND`, and `INVALID_INPUT` naming the field that is wrong. */
export async function readCalibrations(files: readonly string[]): Promise<ClassLimits[]> {
  const calibrations: ClassLimits[] = []
  for (const file of files) {
    const raw = await readJson(file, 'calibration')
    calibrations.push(inFlag('calibration', () => validate(classLimits, raw, 'INVALID_INPUT')))
  }
  return calibrations
}
