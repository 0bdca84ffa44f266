import { type ChatMessage, HacaError, type JobInput, type ModelFeature } from '@haca/protocol'
import type { ModelManifest } from '../types.ts'
import { checkChat, requireKind } from './check-input.ts'
import type { TextRequest } from './compute.ts'
import { splitText, textUnitBytes, unpadUnits } from './text-units.ts'

/** A chat job for a model that gives text, ready to be run or checked. */
export interface TextJob extends Omit<TextRequest, 'maxTokens'> {
  /** Bytes of a character that earlier segments have cut. */
  readonly cut: Uint8Array
  /** Units of earlier segments. */
  readonly from: number
  /** Units that may still come; 0 when the earlier segments ended the output. */
  readonly remaining: number
  /** Whether the earlier segments ended the output before its limit. */
  readonly ended: boolean
}

/** @throws HacaError `INVALID_INPUT` or `INPUT_TOO_LARGE`, naming field and limit */
export type PrepareText = (input: JobInput, delivered?: Uint8Array) => TextJob

function invalid(field: string, message: string, data: Record<string, string | number> = {}): never {
  throw new HacaError('INVALID_INPUT', `${field} ${message}`, { data: { field, ...data } })
}

/** Every server knows these; one that calls tools knows `tool` too. */
const roles = ['system', 'user', 'assistant'] as const

/** Binds a text model's limits. */
export function createPrepareText({
  name,
  input: limits,
  output,
  features = []
}: ModelManifest): PrepareText {
  if (limits.kind !== 'chat' || output.kind !== 'text') throw new TypeError(`${name} gives no text`)
  const knownRoles: readonly string[] = features.includes('tools') ? [...roles, 'tool'] : roles
  const requireFeature = (asked: boolean, field: string, feature: ModelFeature) => {
    if (asked && !features.includes(feature)) invalid(field, `needs a model with the feature ${feature}`)
  }
  return (input, deliveredBytes = new Uint8Array()) => {
    const chat = requireKind(input, 'chat')
    const { messages, maxTokens, topPMilli, responseFormat, tools } = chat
    const { temperature, seed, promptBytes } = checkChat(chat, limits, output.maxUnits)
    for (const { role } of messages) {
      if (!knownRoles.includes(role)) {
        const known = knownRoles.join(', ')
        throw new HacaError('INVALID_INPUT', `messages.role: ${role} is not one of ${known}`, {
          data: { field: 'messages.role', actual: role, limit: known }
        })
      }
    }
    requireFeature(topPMilli !== undefined, 'input.topPMilli', 'top_p')
    requireFeature(responseFormat !== undefined, 'input.responseFormat', 'response_format')
    requireFeature(tools !== undefined, 'input.tools', 'tools')
    requireFeature(messages.some(aboutTools), 'input.messages', 'tools')
    for (const { toolCalls } of messages) readCalls(toolCalls)
    const context = Math.ceil((promptBytes + Buffer.byteLength(tools ?? '')) / textUnitBytes) + maxTokens
    if (context > limits.contextTokens) {
      throw new HacaError(
        'INPUT_TOO_LARGE',
        `input.messages and input.maxTokens take ${context} units of context, the limit is ${limits.contextTokens}`,
        {
          data: {
            field: 'input.messages and input.maxTokens',
            actual: context,
            limit: limits.contextTokens
          }
        }
      )
    }
    return {
      ...readDeliveredText(deliveredBytes, maxTokens),
      messages,
      temperature,
      seed,
      topP: topPMilli === undefined ? undefined : topPMilli / 1000,
      responseFormat: readFormat(responseFormat),
      tools: readTools(tools)
    }
  }
}

function readDeliveredText(delivered: Uint8Array, maxUnits: number) {
  const from = delivered.length / textUnitBytes
  if (!Number.isInteger(from))
    invalid('delivered', 'must hold whole units of 4 bytes', { actual: delivered.length })
  if (from > maxUnits) {
    throw new HacaError('INPUT_TOO_LARGE', `delivered has ${from} units, the limit is ${maxUnits}`, {
      data: { field: 'delivered', actual: from, limit: maxUnits }
    })
  }
  const bytes = unpadUnits(delivered)
  const split = splitText(bytes)
  if (split === undefined || bytes.includes(0)) return invalid('delivered', 'must hold UTF-8')
  const ended = bytes.length < delivered.length
  return { delivered: split.text, cut: split.rest, from, ended, remaining: ended ? 0 : maxUnits - from }
}

function readFormat(text: string | undefined): object | undefined {
  if (text === undefined) return undefined
  try {
    const format: unknown = JSON.parse(text)
    if (typeof format === 'object' && format !== null && 'type' in format) return format
  } catch {
    // Said below.
  }
  return invalid('input.responseFormat', 'must be a JSON object with a type')
}

const aboutTools = ({ toolCalls, toolCallId }: ChatMessage) =>
  toolCalls !== undefined || toolCallId !== undefined

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readTools(text: string | undefined): object | undefined {
  if (text === undefined) return undefined
  const said = parse(text)
  if (typeof said === 'object' && said !== null && 'tools' in said && Array.isArray(said.tools)) {
    const { tools, tool_choice, parallel_tool_calls } = said as Record<string, unknown>
    // Nothing else of it goes to the server: it would be a way around the checks of other fields.
    return { tools, tool_choice, parallel_tool_calls }
  }
  return invalid('input.tools', 'must be a JSON object with a list of tools')
}

function readCalls(text: string | undefined): void {
  if (text !== undefined && !Array.isArray(parse(text)))
    invalid('input.messages.toolCalls', 'must be a JSON list of calls')
}
