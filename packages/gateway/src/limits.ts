/** What a gateway takes on, each adjustable: over one of them a request gets a typed error that names it. */
export const gatewayLimits = {
  /** Request bodies, bytes: an input may have 1 MiB on the wire, and JSON escapes up to double ordinary text. */
  bodyBytesMax: 2 * 1024 * 1024,
  /** All header lines of a request together, bytes; Node's own default. */
  headerBytesMax: 16 * 1024,
  /** From a request's first byte to its last, milliseconds: a client that dribbles holds a connection, not a job. */
  requestMs: 30_000,
  /** An idle connection is kept this long for the next request, milliseconds. */
  keepAliveMs: 72_000,
  /** A reader that takes nothing is taken for gone after this, milliseconds: the longest deadline and as much again. */
  stallMs: 120_000,
  /** Jobs under way over all callers; each holds a stream of the network and at most 64 chunks. */
  jobsMax: 256,
  /** Characters of an `Idempotency-Key`. */
  idempotencyKeyLengthMax: 255,
  /** Answers that are kept for repeats; the oldest goes first. */
  idempotentAnswersMax: 1024,
  /** Characters of text over all kept answers. */
  idempotentCharactersMax: 16 * 1024 * 1024,
  /** How long an answer is kept, milliseconds: longer than any client goes on retrying. */
  idempotentMs: 10 * 60_000
} as const

export type GatewayLimits = { readonly [name in keyof typeof gatewayLimits]: number }

/** What single fields may hold: part of what a request or a key is, so the same everywhere. */
export const fieldLimits = {
  /** Characters of a model's name or id. */
  modelLengthMax: 256,
  /** Messages of a conversation; what an input of the protocol holds. */
  messagesMax: 256,
  /** Texts in one request for embeddings, as OpenAI has it; a model may take fewer. */
  textsMax: 2048,
  /** Strings in `stop`, as OpenAI has it. */
  stopsMax: 4,
  /** Characters in each of them; that much text is held back while a match is possible. */
  stopLengthMax: 256,
  /** Characters of a `response_format` as JSON; what an input of the protocol holds. */
  responseFormatLengthMax: 64 * 1024,
  /** Characters of `tools`, and of the calls of one message, as JSON; half of what an input of the protocol holds. */
  toolsLengthMax: 32 * 1024,
  /** Tools of a request, as OpenAI has it. */
  toolsMax: 128,
  /** Characters of the id of a call; what an input of the protocol holds. */
  toolCallIdLengthMax: 256,
  /** API keys in one store, revoked ones counted: all are listed at once. */
  keysMax: 1000,
  /** Characters of the name of a key. */
  keyNameLengthMax: 64,
  /** The most requests a minute that a key can be given. */
  requestsPerMinuteMax: 1_000_000
} as const
