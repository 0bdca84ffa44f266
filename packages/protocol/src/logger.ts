/** Structured logging, in the shape pino has: facts first, then one sentence. Never bytes from a peer as text at info. */
export interface Logger {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

const nothing = () => undefined

/** Says nothing: what embedded nodes use unless given another. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing }
