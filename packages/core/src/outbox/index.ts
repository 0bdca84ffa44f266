export type { OutboxMachine, PriceInit } from './machine.ts'
export { createOutboxMachine } from './outbox.ts'
export type * from './types.ts'
