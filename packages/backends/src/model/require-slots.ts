import { HacaError } from '@haca/protocol'
import { slotsMax } from '../limits.ts'

/** @throws HacaError `INVALID_INPUT` unless it is an integer from 1 to `slotsMax` */
export function requireSlots(slots: number, field = 'slots'): void {
  if (Number.isInteger(slots) && slots >= 1 && slots <= slotsMax) return
  throw new HacaError('INVALID_INPUT', `${field} must be an integer from 1 to ${slotsMax}, not ${slots}`, {
    data: { field, actual: slots, limit: slotsMax }
  })
}
