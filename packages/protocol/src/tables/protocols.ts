import {
  accountRequest,
  accountResponse,
  outcomeRequest,
  outcomeResponse,
  whyRequest,
  whyResponse
} from '../messages/account.ts'
import { coverRequest, coverResponse } from '../messages/cover.ts'
import { faultVoteRequest, faultVoteResponse } from '../messages/fault.ts'
import {
  evidenceRequest,
  evidenceResponse,
  jobEvent,
  jobRequest,
  receiptsRequest,
  receiptsResponse,
  signedVoucher,
  stopRequest,
  stopResponse,
  voucherResponse
} from '../messages/job.ts'
import {
  digestResponse,
  marketDigest,
  pullRequest,
  pullResponse,
  quoteRequest,
  quoteResponse,
  ticketEvent,
  ticketRequest,
  tokenRequest,
  tokenResponse
} from '../messages/market.ts'
import { membersRequest, membersResponse, modelsRequest, modelsResponse } from '../messages/node.ts'
import {
  epochFileRequest,
  epochFileResponse,
  epochPageRequest,
  epochPageResponse,
  epochRequest,
  epochResponse
} from '../messages/verdict.ts'
import { workRequest, workResponse } from '../messages/work.ts'
import { stream, unary } from './protocol-rows.ts'

/**
 * THE TABLE: every wire protocol with its messages, limits, timeout and quota. The network package is driven by it
 * and adds nothing; a row that lacks a column does not compile.
 */

const KiB = 1024
const MiB = 1024 * KiB
const second = 1000

export const protocols = {
  members: unary({
    id: 'members',
    version: 1,
    request: membersRequest,
    response: membersResponse,
    requestBytesMax: 64,
    responseBytesMax: 1 * MiB,
    callsOpenMax: 2,
    callsPerSecond: 1,
    burst: 5,
    timeoutMs: 5 * second,
    purpose: 'a newcomer asks whom a peer knows'
  }),
  models: unary({
    id: 'models',
    version: 1,
    request: modelsRequest,
    response: modelsResponse,
    requestBytesMax: 64,
    responseBytesMax: 4 * MiB,
    callsOpenMax: 2,
    callsPerSecond: 2,
    burst: 10,
    timeoutMs: 5 * second,
    purpose: 'which models a hosting node stores, with their manifests'
  }),
  token: unary({
    id: 'token',
    version: 3,
    request: tokenRequest,
    response: tokenResponse,
    requestBytesMax: 64 * KiB,
    responseBytesMax: 32 * KiB,
    callsOpenMax: 64,
    callsPerSecond: 400,
    burst: 800,
    timeoutMs: 2 * second,
    purpose: 'an inference node leases, renews or withdraws a token'
  }),
  cover: unary({
    id: 'cover',
    version: 1,
    request: coverRequest,
    response: coverResponse,
    requestBytesMax: 96 * KiB,
    responseBytesMax: 64 * KiB,
    callsOpenMax: 2,
    callsPerSecond: 4,
    burst: 20,
    timeoutMs: 2 * second,
    purpose: 'an inference node says what it holds, learns how models are covered, and leases a load'
  }),
  ticket: stream({
    id: 'ticket',
    version: 3,
    request: ticketRequest,
    response: ticketEvent,
    requestBytesMax: 2 * KiB,
    responseBytesMax: 2 * KiB,
    callsOpenMax: 1024,
    callsPerSecond: 500,
    burst: 2000,
    timeoutMs: 5 * second,
    windowFrames: 8,
    purpose: 'a client’s ticket waits for an offer, which ends the call; ending it before cancels the ticket'
  }),
  digest: unary({
    id: 'digest',
    version: 1,
    request: marketDigest,
    response: digestResponse,
    requestBytesMax: 16 * KiB,
    responseBytesMax: 64,
    callsOpenMax: 4,
    callsPerSecond: 8,
    burst: 16,
    timeoutMs: 2 * second,
    purpose: 'a market tells another what waits there'
  }),
  pull: unary({
    id: 'pull',
    version: 1,
    request: pullRequest,
    response: pullResponse,
    requestBytesMax: 256 * KiB,
    responseBytesMax: 1 * KiB,
    callsOpenMax: 64,
    callsPerSecond: 400,
    burst: 800,
    timeoutMs: 2 * second,
    purpose: 'a market lends idle tokens to one where tickets wait'
  }),
  quote: unary({
    id: 'quote',
    version: 1,
    request: quoteRequest,
    response: quoteResponse,
    requestBytesMax: 256,
    responseBytesMax: 16 * KiB,
    callsOpenMax: 4,
    callsPerSecond: 10,
    burst: 40,
    timeoutMs: 5 * second,
    purpose: 'a client asks a market what a job would cost now; nothing is offered or held'
  }),
  job: stream({
    id: 'job',
    version: 3,
    request: jobRequest,
    response: jobEvent,
    requestBytesMax: 4 * MiB,
    responseBytesMax: 2 * MiB,
    callsOpenMax: 64,
    callsPerSecond: 200,
    burst: 400,
    timeoutMs: 5 * second,
    windowFrames: 16,
    purpose: 'assignment and payload go in, output and receipt come out; ending the call cancels the job'
  }),
  stop: unary({
    id: 'stop',
    version: 1,
    request: stopRequest,
    response: stopResponse,
    requestBytesMax: 128,
    responseBytesMax: 64,
    callsOpenMax: 64,
    callsPerSecond: 200,
    burst: 400,
    timeoutMs: 2 * second,
    purpose: 'the client has enough; what was delivered is receipted and paid'
  }),
  voucher: unary({
    id: 'voucher',
    version: 1,
    request: signedVoucher,
    response: voucherResponse,
    requestBytesMax: 2 * KiB,
    responseBytesMax: 64,
    callsOpenMax: 64,
    callsPerSecond: 200,
    burst: 400,
    timeoutMs: 5 * second,
    purpose: 'the client pays for delivered work'
  }),
  receipts: unary({
    id: 'receipts',
    version: 1,
    request: receiptsRequest,
    response: receiptsResponse,
    requestBytesMax: 512 * KiB,
    responseBytesMax: 64,
    callsOpenMax: 4,
    callsPerSecond: 8,
    burst: 16,
    timeoutMs: 5 * second,
    purpose: 'receipts and the vouchers that pay them go to every verifier'
  }),
  evidence: unary({
    id: 'evidence',
    version: 1,
    request: evidenceRequest,
    response: evidenceResponse,
    requestBytesMax: 128,
    responseBytesMax: 4 * MiB,
    callsOpenMax: 16,
    callsPerSecond: 50,
    burst: 200,
    timeoutMs: 5 * second,
    purpose: 'a verifier fetches input, output and evidence of a receipt it drew'
  }),
  epoch: unary({
    id: 'epoch',
    version: 3,
    request: epochRequest,
    response: epochResponse,
    requestBytesMax: 1 * MiB,
    responseBytesMax: 4 * MiB,
    callsOpenMax: 2,
    callsPerSecond: 2,
    burst: 16,
    timeoutMs: 60 * second,
    purpose: 'the settler asks another verifier to sign an epoch'
  }),
  epochPage: unary({
    id: 'epoch-page',
    version: 1,
    request: epochPageRequest,
    response: epochPageResponse,
    requestBytesMax: 128,
    responseBytesMax: 4 * MiB,
    callsOpenMax: 4,
    callsPerSecond: 100,
    burst: 400,
    timeoutMs: 5 * second,
    purpose: 'a verifier that is asked to sign an epoch fetches what it is made of'
  }),
  epochFile: unary({
    id: 'epoch-file',
    version: 1,
    request: epochFileRequest,
    response: epochFileResponse,
    requestBytesMax: 128,
    responseBytesMax: 256,
    callsOpenMax: 4,
    callsPerSecond: 10,
    burst: 60,
    timeoutMs: 5 * second,
    purpose: 'where the file of leaves and words of a posted epoch is, by its signers'
  }),
  faultVote: unary({
    id: 'fault-vote',
    version: 1,
    request: faultVoteRequest,
    response: faultVoteResponse,
    requestBytesMax: 128,
    responseBytesMax: 256,
    callsOpenMax: 4,
    callsPerSecond: 2,
    burst: 16,
    timeoutMs: 60 * second,
    purpose: 'a verifier asks another for its vote on an accused line, which it may have to check first'
  }),
  account: unary({
    id: 'account',
    version: 2,
    request: accountRequest,
    response: accountResponse,
    requestBytesMax: 128,
    responseBytesMax: 16 * MiB,
    callsOpenMax: 2,
    callsPerSecond: 4,
    burst: 16,
    timeoutMs: 5 * second,
    purpose: 'where a node’s capacity went, for the auditor'
  }),
  outcome: unary({
    id: 'outcome',
    version: 1,
    request: outcomeRequest,
    response: outcomeResponse,
    requestBytesMax: 128,
    responseBytesMax: 4 * MiB,
    callsOpenMax: 4,
    callsPerSecond: 10,
    burst: 60,
    timeoutMs: 5 * second,
    purpose: 'what an epoch decided for one party’s lines'
  }),
  why: unary({
    id: 'why',
    version: 1,
    request: whyRequest,
    response: whyResponse,
    requestBytesMax: 128,
    responseBytesMax: 256 * KiB,
    callsOpenMax: 4,
    callsPerSecond: 10,
    burst: 20,
    timeoutMs: 5 * second,
    purpose: 'what a node recorded of a job, or why it is idle or unpaid'
  }),
  work: unary({
    id: 'work',
    version: 1,
    request: workRequest,
    response: workResponse,
    requestBytesMax: 128,
    responseBytesMax: 512 * KiB,
    callsOpenMax: 2,
    callsPerSecond: 4,
    burst: 16,
    timeoutMs: 5 * second,
    purpose: 'what an inference node ran and what became of its offers, for what it earned'
  })
} as const

export type ProtocolName = keyof typeof protocols
