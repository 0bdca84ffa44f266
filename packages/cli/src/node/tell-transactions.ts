import type { Logger } from '@haca/protocol'
import type { OutboxNotice } from '@haca/settlement'

/** Logs what an operator may want to know of the transactions of a node. */
export function tellTransactions(logger: Logger): (notice: OutboxNotice) => void {
  return notice => {
    const { kind, ...rest } = notice
    const facts = 'error' in rest ? { ...rest, error: String(rest.error) } : rest
    if (kind === 'waiting') logger.warn(facts, 'the chain does not answer; transactions wait')
    else if (kind === 'refused') logger.error(facts, 'the chain does not take this transaction')
    else if (kind === 'stuck') logger.info(facts, 'not mined for some blocks; it offers more')
    else if (kind === 'reinstated') logger.warn(facts, 'the chain took a transaction back; it is sent again')
    else if (kind === 'replaced') logger.warn(facts, 'another transaction of this account took its nonce')
    else logger.warn(facts, 'nobody used this nonce any more; it is filled')
  }
}
