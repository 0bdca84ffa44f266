export { createOutboxMachine, type OutboxMachine, type PriceInit, rememberedMax } from './outbox.ts'
export type * from './types.ts'
