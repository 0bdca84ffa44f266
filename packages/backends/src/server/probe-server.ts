import { HacaError, hasToolCall, isHacaError, type ModelFeature } from '@haca/protocol'
import { serverTopLogprobs } from '../limits.ts'
import type { TextRequest } from '../model/compute.ts'
import { type ChatApi, createChatApi, wholeDraws } from './chat-api.ts'
import type { HttpClient } from './http-client.ts'

/** What a server was seen to do, whatever it is called. */
export interface ServerAbilities {
  /** Names of its models; empty where it does not list them. */
  readonly models: readonly string[]
  /** Tokens of prompt and output together, where its list tells them, as those of vLLM and llama-server do. */
  readonly contextTokens?: number
  /** Answers come in pieces. */
  readonly streams: boolean
  /** An answer that is begun with a message of the assistant's is continued. */
  readonly continues: boolean
  /** A seed decides what is drawn. */
  readonly seeds: boolean
  /** It takes the settings that make it draw from all words, by the temperature alone. */
  readonly drawsWhole: boolean
  /** Likely tokens that it tells of at each place; 0 for none. */
  readonly topLogprobs: number
  /** `/completions` tells how likely the words of a prompt are: `echo`, `prompt_logprobs`, or not. */
  readonly promptLogprobs: 'echo' | 'prompt_logprobs' | 'none'
  /** Behind the last piece of a stream come its counts of tokens. */
  readonly counts: boolean
  readonly features: readonly ModelFeature[]
}

export interface ProbedServer {
  readonly abilities: ServerAbilities
  /** Chats in the settings that the server takes. */
  readonly api: ChatApi
}

export interface ProbeInit {
  readonly http: HttpClient
  /** As requests name it. */
  readonly model: string
  readonly signal: AbortSignal
}

interface Probe extends ProbeInit {
  readonly api: ChatApi
}

/** Tokens of the answers that probes compare: long enough that two draws differ, short enough for a slow machine. */
const probeTokens = 24
/** At this temperature two draws of so many tokens agree only if the seed, or top_p, makes them. */
const probeTemperature = 1.5

const question = (): TextRequest => ({
  messages: [{ role: 'user', content: 'Tell me a short story about a fox and a bridge.' }],
  delivered: '',
  maxTokens: probeTokens,
  temperature: 0,
  seed: new Uint8Array(32).fill(7),
  topP: undefined,
  responseFormat: undefined,
  tools: undefined
})

/**
 * Tries what the server can do, about ten short requests.
 *
 * @throws HacaError what the first request fails with; `UNKNOWN_MODEL` when the server lists others only. What it refuses
 *   after that is an ability that it lacks.
 */
export async function probeServer(init: ProbeInit): Promise<ProbedServer> {
  const { http, model, signal } = init
  const { models, contextTokens } = await requireModel(init)
  const whole = createChatApi(http, model, wholeDraws)
  let api = whole
  const pieces = await greedyPieces(whole, signal).catch(error => {
    if (!isHacaError(error) || error.code !== 'INVALID_INPUT') throw error
    api = createChatApi(http, model)
    return greedyPieces(api, signal)
  })
  const probe = { ...init, api }
  const abilities = {
    models,
    ...(contextTokens === undefined ? {} : { contextTokens }),
    streams: pieces.length > 1,
    continues: await attempt('answers that are begun', () => continues(probe, pieces)),
    seeds: await attempt('seeds', () => seeds(probe)),
    drawsWhole: api === whole,
    topLogprobs: await countLogprobs(probe),
    promptLogprobs: await promptLogprobs(probe),
    counts: await attempt('counts of tokens', () => tellsCounts(probe)),
    features: [
      ...((await attempt('top_p', () => followsTopP(probe, pieces.join('')))) ? (['top_p'] as const) : []),
      ...((await attempt('response_format', () => followsFormat(probe)))
        ? (['response_format'] as const)
        : []),
      ...((await attempt('tools', () => callsTools(probe))) ? (['tools'] as const) : [])
    ]
  }
  return { abilities, api }
}

async function greedyPieces(api: ChatApi, signal: AbortSignal): Promise<string[]> {
  const pieces: string[] = []
  for await (const event of api.complete(question(), signal)) if ('text' in event) pieces.push(event.text)
  return pieces
}

/** A refusal is a no; a server that is gone is none. @param what is tried, for whoever reads that it hung */
async function attempt<T>(what: string, probe: () => Promise<T>): Promise<T | false> {
  try {
    return await probe()
  } catch (error) {
    if (!isHacaError(error) || !['CANCELLED', 'UNREACHABLE', 'TIMEOUT', 'OVERLOADED'].includes(error.code))
      return false
    throw new HacaError(error.code, `${error.message} (it was tried for ${what})`, {
      cause: error,
      data: error.data
    })
  }
}

export interface ListedModel {
  readonly name: string
  readonly contextTokens: number | undefined
}

/** A server's models; none where it does not list them, as servers of one model do. */
export async function listServerModels(http: HttpClient, signal: AbortSignal): Promise<ListedModel[]> {
  const listed = await http.get('/models', signal).catch(error => {
    if (isHacaError(error) && error.code === 'UNKNOWN_MODEL') return undefined
    throw error
  })
  const data = (listed as { data?: unknown } | undefined)?.data
  return Array.isArray(data)
    ? data.map(each => ({ name: String(each?.id), contextTokens: contextOf(each) }))
    : []
}

interface ListedModels {
  readonly models: readonly string[]
  readonly contextTokens: number | undefined
}

/** vLLM and SGLang tell `max_model_len`, llama-server `meta.n_ctx`. */
function contextOf(listed: { max_model_len?: unknown; meta?: { n_ctx?: unknown } } | null) {
  const told = listed?.max_model_len ?? listed?.meta?.n_ctx
  return typeof told === 'number' && Number.isSafeInteger(told) && told > 0 ? told : undefined
}

/**
 * Asks a server for its models.
 *
 * @throws HacaError what the request fails with; `UNKNOWN_MODEL` when it lists others only
 */
export async function requireModel({ http, model, signal }: ProbeInit): Promise<ListedModels> {
  const listed = await listServerModels(http, signal)
  const models = listed.map(({ name }) => name)
  if (models.length === 0 || models.includes(model))
    return { models, contextTokens: listed.find(({ name }) => name === model)?.contextTokens }
  throw new HacaError(
    'UNKNOWN_MODEL',
    `the engine's server has ${models.slice(0, 8).join(', ')} and no ${model}`,
    { data: { model } }
  )
}

/** Begun with the first pieces of a greedy answer, the rest must come. */
async function continues({ api, signal }: Probe, pieces: readonly string[]): Promise<boolean> {
  const half = Math.ceil(pieces.length / 2)
  const delivered = pieces.slice(0, half).join('')
  const rest = pieces.slice(half).join('')
  if (delivered === '' || rest === '') return false
  const continued = await api.answer(
    { ...question(), delivered, maxTokens: Math.ceil(probeTokens / 4) },
    signal
  )
  return continued !== '' && (rest.startsWith(continued) || continued.startsWith(rest))
}

async function seeds({ api, signal }: Probe): Promise<boolean> {
  const drawn = (seed: number) => {
    const request = { ...question(), temperature: probeTemperature, seed: new Uint8Array(32).fill(seed) }
    return api.answer(request, signal)
  }
  const [first, again, other] = [await drawn(1), await drawn(1), await drawn(2)]
  return first === again && first !== other
}

/** Whatever the temperature, the smallest share leaves the most likely word only. */
async function followsTopP({ api, signal }: Probe, greedy: string): Promise<boolean> {
  const request = { ...question(), temperature: probeTemperature, topP: 0.001 }
  return greedy !== '' && (await api.answer(request, signal)) === greedy
}

/** A model that is asked for a story writes no JSON unless its server makes it. */
async function followsFormat({ api, signal }: Probe): Promise<boolean> {
  const answer = await api.answer({ ...question(), responseFormat: { type: 'json_object' } }, signal)
  return answer.trimStart().startsWith('{')
}

async function countLogprobs({ api, signal }: Probe): Promise<number> {
  for (const count of serverTopLogprobs) {
    const next = await attempt('likely tokens, max_tokens 1', () => api.next(question(), count, signal))
    if (next !== false && next.top.length > 0) return next.top.length
  }
  return 0
}

async function promptLogprobs({ http, model, signal }: Probe): Promise<ServerAbilities['promptLogprobs']> {
  const body = { model, prompt: 'one two three four', max_tokens: 1, temperature: 0 }
  const choice = async (more: object) => {
    const answer = (await http.post('/completions', { ...body, ...more }, signal)) as {
      choices?: { prompt_logprobs?: unknown; logprobs?: { tokens?: unknown } }[]
    }
    return answer.choices?.[0]
  }
  const longerThanOne = (list: unknown) => Array.isArray(list) && list.length > 1
  const prompt = await attempt('prompt_logprobs', async () =>
    longerThanOne((await choice({ prompt_logprobs: 1 }))?.prompt_logprobs)
  )
  if (prompt) return 'prompt_logprobs'
  const echo = await attempt('echo', async () =>
    longerThanOne((await choice({ echo: true, logprobs: 1 }))?.logprobs?.tokens)
  )
  return echo ? 'echo' : 'none'
}

async function tellsCounts({ api, signal }: Probe): Promise<boolean> {
  let told = false
  for await (const event of api.complete({ ...question(), maxTokens: 1 }, signal, true))
    if ('finish' in event) told = event.counts !== undefined
  return told
}

/** It answers with a call when it must call a tool. */
async function callsTools({ api, signal }: Probe): Promise<boolean> {
  const lookUp = { name: 'look_up', parameters: { type: 'object', properties: { word: { type: 'string' } } } }
  const request: TextRequest = {
    ...question(),
    messages: [{ role: 'user', content: 'Look up the word fox.' }],
    maxTokens: 2 * probeTokens,
    tools: { tools: [{ type: 'function', function: lookUp }], tool_choice: 'required' }
  }
  let text = ''
  for await (const event of api.complete(request, signal)) if ('text' in event) text += event.text
  return hasToolCall(text)
}
