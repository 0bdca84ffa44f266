export { createOutboxMachine, type OutboxMachine, type PriceInit } from './outbox.ts'
export type * from './types.ts'
