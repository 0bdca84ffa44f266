import type { OpenedTrap } from '@haca/core'
import { HacaError } from '@haca/protocol'
import { abortable, anySignal, type CallOptions } from '../chain/abortable.ts'
import { firstBlockAt } from '../chain/log-reader.ts'
import type { Settlement } from '../settlement.ts'
import type { TrapBonds } from './trap-bonds.ts'

/** The traps that were opened, read once and kept. */
export interface TrapReader {
  /** Epochs after a trap's own in which it may be opened. */
  readonly openEpochs: number
  /**
   * Every trap of this epoch and earlier ones, of which none can be opened any more: whoever asks gets the same. Throws
   * `UNREACHABLE` while the chain's time has not come so far, `CHAIN_UNREACHABLE`.
   */
  closed(epoch: number, options?: CallOptions): Promise<readonly OpenedTrap[]>
  /** Everything that is opened by now. */
  opened(options?: CallOptions): Promise<readonly OpenedTrap[]>
}

/** Blocks that a chain may still take back are read again each time; as many as an outbox watches. */
const unsettledBlocks = 128

/** @param from the first epoch whose traps count */
export function createTrapReader(
  bonds: Pick<TrapBonds, 'openEpochs' | 'opened'>,
  { chain, epochTimes }: Pick<Settlement, 'chain' | 'epochTimes'>,
  from: number
): TrapReader {
  let settled: OpenedTrap[] = []
  let next: number | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const read = async (options: CallOptions): Promise<readonly OpenedTrap[]> => {
    const signal = anySignal(chain.lost, options.signal)
    const head = await abortable(chain.provider.getBlockNumber(), signal)
    const start = next ?? (await firstBlockAt(chain, epochTimes(from).closesAt, options))
    const deep = Math.max(start - 1, head - unsettledBlocks)
    settled = [...settled, ...(deep < start ? [] : await bonds.opened(start, deep, options))]
    next = deep + 1
    return [...settled, ...(head < next ? [] : await bonds.opened(next, head, options))]
  }
  const opened = (options: CallOptions = {}) => {
    const result = turn.then(() => read(options))
    turn = result.catch(() => undefined)
    return result
  }
  return {
    openEpochs: bonds.openEpochs,
    opened,
    async closed(epoch, options = {}) {
      const until = epochTimes(epoch + bonds.openEpochs).closesAt
      if ((await chain.time(options)) < until) {
        throw new HacaError('UNREACHABLE', `traps of epoch ${epoch} can be opened until ${until}`, {
          data: { epoch }
        })
      }
      return (await opened(options)).filter(trap => trap.epoch <= epoch)
    }
  }
}
