import type { Millis, Ticket, Token } from '../types.ts'
import { fit } from './choice.ts'

const words: Readonly<Record<string, string>> = {
  model: 'hold other models',
  price: 'ask more than the ceiling',
  deadline: 'come free too late',
  excluded: 'bounced or were declined',
  fit: 'fit, but their offers ran out unanswered'
}

/** Why a ticket found no token: each standing token's reason, counted. */
export function explainNoSlot(ticket: Ticket, tokens: Iterable<Token>, at: Millis): string {
  const counts = new Map<string, number>()
  for (const token of tokens) {
    const found = fit(ticket, token, at)
    const why = typeof found === 'object' ? 'fit' : found
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  const parts = [...counts].map(([why, count]) => `${count} ${words[why] ?? why}`)
  return `no slot in time; ${parts.length === 0 ? 'no slot is idle here' : `idle slots: ${parts.join(', ')}`}`
}
