/** Every limit of the engines that is not stated by a model's manifest. */

/** Most bytes of one model file: what one `ArrayBuffer` and one protobuf message may hold. */
export const modelFileBytesMax = 2 ** 31 - 1

/** Default for the memory that all loaded models may declare together, all slots counted. */
export const engineMemoryBytes = 4 * 1024 ** 3

/** Most slots of an engine: what a node's account of its slots holds. */
export const slotsMax = 256

/** Runs that wait for a slot. A role has its own, shorter queue; this one only stops a leak. */
export const queuedRunsMax = 256

/** Tokens per chunk after the first, which has one for a fast first word: 8 are about 20 ms of a small model. */
export const chunkTokens = 8

/** A slow model's chunk is sent after this, however few tokens it holds: below what a reader notices. */
export const chunkMs = 50

/** Chunks computed ahead of the consumer. */
export const chunksAhead = 2

/** How long `certify` measures at a time; shorter runs spread by more than a tenth. */
export const certifyMs = 150

/** Processor time of each slot that a certificate rests on: on a busy machine it takes longer to get, milliseconds. */
export const certifyCpuMs = 50

/** Nobody waits longer for a certificate, milliseconds: then it rests on what there was. */
export const certifyMsMax = 1000

/** Most rows per run while a single-shot model is certified: those of an ordinary job. */
export const certifyRows = 16

/** Most tokens per run while a chat model is certified. */
export const certifyTokens = 48

/** How long a worker thread has to load the engine; a disk that answers slower is broken. */
export const workerStartMs = 30_000

/** How long a thread may take to end: one step of a large model on a busy machine. */
export const workerCloseMs = 10_000

/** Most bytes of the rows that one run's texts become: 256 texts in 65,536 buckets. */
export const textRowsBytesMax = 64 * 1024 ** 2

/** Default of runs at the same time on a server that is reached by URL: what small servers batch. */
export const serverSlots = 4

/** A server that says nothing for this long after a request is given up: it may have to load the model first. */
export const serverAnswerMs = 120_000

/** A stream that stays silent for this long has broken off. */
export const serverGapMs = 30_000

/** A server that has said nothing for so long is asked for its models: a request in five seconds disturbs no server. */
export const serverProbeMs = 5000

/** Whoever can't list its models in this time has hung, milliseconds. */
export const serverProbeAnswerMs = 5000

/** Between a probe that failed and the next, milliseconds: a connection that was just closed on the other side is opened anew. */
export const serverProbeAgainMs = 200

/** Probes that fail one after the other until a server is given up. */
export const serverProbesMax = 2

/** Most bytes of one answer that is no stream, and of one event of a stream. */
export const serverBodyBytesMax = 8 * 1024 ** 2

/** Most characters of a server's own words in an error. */
export const serverWordsMax = 300

/** Most bytes of the file that names a model on a server. */
export const serverFileBytesMax = 4096

/** Likely tokens asked for at each place, tried in this order: OpenAI and vLLM give 20, others fewer. */
export const serverTopLogprobs = [20, 8, 5, 1] as const
