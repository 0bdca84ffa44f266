import { randomBytes } from 'node:crypto'
import {
  encodeMessage,
  type Hex,
  keccakHex,
  NodeRecord,
  nodeRecord,
  type ProtocolName,
  protocols,
  type SigningDomain,
  type TopicName,
  toHex,
  topics,
  typedDigest
} from '@haca/protocol'
import type { Rogue } from './rogue.ts'

const hash: Hex = `0x${'ab'.repeat(32)}`
const address: Hex = `0x${'cd'.repeat(20)}`
const signature: Hex = `0x${'ef'.repeat(65)}`
const model = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'

const voucher = {
  voucher: { lane: 0, seq: 1, previous: hash, cumulative: 1n, line: hash },
  line: { epoch: 0, job: hash, from: 0, to: 1, node: 0, market: 0, amount: 1n, receipt: hash },
  signature
}
const assignment = {
  job: hash,
  segment: 0,
  from: 0,
  model: hash,
  node: address,
  market: address,
  lane: 0,
  inputCommitment: hash,
  ask: 1n,
  maxUnits: 1,
  deadline: 1n
}

/** One request per row whose shape is right and whose content means nothing: a server understands it and refuses it. */
export const sampleRequests: Readonly<Record<ProtocolName, () => Uint8Array>> = {
  members: () => encodeMessage(protocols.members.request, {}),
  models: () => encodeMessage(protocols.models.request, {}),
  token: () =>
    encodeMessage(protocols.token.request, {
      slot: 0,
      sequence: 1,
      freeInMs: 0,
      warm: [],
      onDisk: [],
      useMilli: 0,
      withdraw: true
    }),
  digest: () => encodeMessage(protocols.digest.request, { sequence: 1, ageMs: 0, waiting: [], busy: [] }),
  pull: () =>
    encodeMessage(protocols.pull.request, {
      tokens: [
        {
          node: address,
          slot: 0,
          sequence: 1,
          freeInMs: 0,
          warm: [{ model, ask: 1n, rate: 1 }],
          useMilli: 0
        }
      ]
    }),
  cover: () => encodeMessage(protocols.cover.request, { rate: 0, slots: 1, loadMs: 0, holds: [], loads: [] }),
  quote: () => encodeMessage(protocols.quote.request, { model }),
  ticket: () =>
    encodeMessage(protocols.ticket.request, {
      job: hash,
      segment: 0,
      model,
      units: 1,
      deadline: 1,
      ceiling: 1n,
      valueOfTime: 1n
    }),
  job: () =>
    encodeMessage(protocols.job.request, {
      assignment,
      signature,
      slot: 0,
      sequence: 0,
      model,
      salt: hash,
      input: { kind: 'tensor', rows: 1, columns: 1, data: new Uint8Array(4) },
      delivered: new Uint8Array()
    }),
  stop: () => encodeMessage(protocols.stop.request, { job: hash, segment: 0 }),
  voucher: () => encodeMessage(protocols.voucher.request, voucher),
  receipts: () => encodeMessage(protocols.receipts.request, { work: [] }),
  evidence: () => encodeMessage(protocols.evidence.request, { job: hash, segment: 0 }),
  epoch: () =>
    encodeMessage(protocols.epoch.request, {
      epoch: 0,
      headerHash: hash,
      previous: hash,
      work: 0,
      reveals: 0,
      seeds: [],
      balances: []
    }),
  epochPage: () => encodeMessage(protocols.epochPage.request, { headerHash: hash, part: 'work', page: 0 }),
  epochFile: () => encodeMessage(protocols.epochFile.request, { headerHash: hash }),
  faultVote: () =>
    encodeMessage(protocols.faultVote.request, { node: 0, epoch: 0, line: hash, word: 'fault' }),
  account: () =>
    encodeMessage(protocols.account.request, { part: 0, idleCursor: 0, waitingCursor: 0, arrivalCursor: 0 }),
  outcome: () => encodeMessage(protocols.outcome.request, { epoch: 0, party: address }),
  why: () => encodeMessage(protocols.why.request, {}),
  work: () => encodeMessage(protocols.work.request, {})
}

/**
 * One message per topic that every node passes on, different each time: gossip knows again what it has seen. A record of
 * who sends it is newer than any before, and signed as the specification has it.
 */
export const sampleMessages: Readonly<Record<TopicName, (from: Rogue, domain: SigningDomain) => Uint8Array>> =
  {
    nodes: ({ key, network }, domain) => {
      const { signature: _, ...known } = network.self().record
      const record = { ...known, sequence: BigInt(Date.now()) }
      const body = keccakHex(encodeMessage(nodeRecord, record))
      const digest = typedDigest(domain, NodeRecord, { node: key.address, sequence: record.sequence, body })
      return encodeMessage(topics.nodes.message, { ...record, signature: key.sign(digest) })
    },
    models: () => encodeMessage(topics.models.message, { id: model, block: randomBytes(8) }),
    verdicts: () =>
      encodeMessage(topics.verdicts.message, {
        at: BigInt(Date.now()),
        verifier: toHex(randomBytes(20)),
        commits: [],
        reveals: []
      }),
    seeds: () =>
      encodeMessage(topics.seeds.message, {
        epoch: 0,
        verifier: toHex(randomBytes(20)),
        seed: hash,
        verdicts: 0,
        verdictRoot: hash,
        late: [],
        signature: toHex(randomBytes(65))
      })
  }
