import type { ProtocolRow, TopicRow } from '../../packages/protocol/src/index.ts'
import * as protocol from '../../packages/protocol/src/index.ts'
import { code, formatBytes, formatMs, table } from './markdown.ts'
import { readMembers } from './source-comments.ts'

/** The tables of the protocol's README, from the values that run. */

/** Messages by the schema that validates them, named as they are exported. */
const messageNames = new Map<unknown, string>(
  Object.entries(protocol).map(([name, value]) => [value as unknown, name])
)

function messageName(schema: unknown): string {
  const name = messageNames.get(schema)
  if (name === undefined) throw new Error('a message of the protocol table is not exported by the package')
  return `[${code(name)}](#${name.toLowerCase()})`
}

/** The ids that a node speaks, newest first. */
const paths = (row: ProtocolRow | TopicRow) =>
  protocol
    .versionsOf<{ id: string; version: number; before?: object }>(row)
    .map(version => code(protocol.protocolPath('NETWORK', version)))
    .join(', ')

/** One row per wire protocol. */
export function protocolTable(): string {
  const head = [
    'Protocol',
    'Request',
    'Response',
    'Request ≤',
    'Response ≤',
    'Open',
    'Rate',
    'Time',
    'Purpose'
  ]
  const rows = Object.values<ProtocolRow>(protocol.protocols).map(row => [
    paths(row),
    messageName(row.request),
    messageName(row.response) + (row.kind === 'stream' ? `, many, ${row.windowFrames} under way` : ''),
    formatBytes(row.requestBytesMax),
    formatBytes(row.responseBytesMax),
    String(row.callsOpenMax),
    `${row.callsPerSecond}/s, ${row.burst} at once`,
    formatMs(row.timeoutMs),
    row.purpose
  ])
  return table(head, rows)
}

/** One row per gossip topic. */
export function topicTable(): string {
  const rows = Object.values<TopicRow>(protocol.topics).map(row => [
    paths(row),
    messageName(row.message),
    formatBytes(row.bytesMax),
    `${row.messagesPerSecond}/s, ${row.burst} at once`,
    row.purpose
  ])
  return table(['Topic', 'Message', 'Message ≤', 'Rate per peer', 'Purpose'], rows)
}

/** One row per parameter, with the value of each preset. */
export function parameterTable(): string {
  const comments = readMembers('packages/protocol/src/params.ts', 'Params')
  const show = (name: string, value: number) => (name.endsWith('Ms') ? formatMs(value) : String(value))
  const production = new Map(Object.entries(protocol.productionParams))
  const rows = Object.entries(protocol.devnetParams).map(([name, value]) => [
    code(name),
    show(name, value),
    show(name, production.get(name) ?? Number.NaN),
    comments.get(name) ?? ''
  ])
  return table(['Parameter', 'Devnet', 'Production', 'Meaning'], rows)
}

/** One row per error code. */
export function errorTable(): string {
  const rows = Object.entries(protocol.errorCatalogue).map(([name, { fault, retry, advice }]) => [
    code(name),
    fault,
    retry ? 'yes' : 'no',
    advice
  ])
  return table(['Code', 'Whose move', 'Retry', 'What to do'], rows)
}
