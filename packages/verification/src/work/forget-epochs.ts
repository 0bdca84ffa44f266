import type { Tally } from '@haca/core'
import type { Duties } from '../checks/duties.ts'
import { epochsKept } from '../epochs/posted/follow-epochs.ts'
import type { WorkBook } from './work-book.ts'

export interface Remembered {
  readonly book: WorkBook
  readonly duties: Duties
  readonly tally: Tally
}

/** An epoch is final: what lies farther back than questions are answered stays on disk only. */
export function forgetEpochs(final: number, { book, duties, tally }: Remembered): void {
  const epoch = final - epochsKept
  if (epoch < 0) return
  const lines = book.forget(epoch)
  duties.forget(epoch, lines)
  for (const line of lines) tally.forget(line)
}
