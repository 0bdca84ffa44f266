import { assert } from './errors.ts'

/**
 * Every number of the protocol that nodes must agree on or that a deployment may change, with its unit in the name
 * and its reason beside it. Presets are differences from one default; `checkParams` asserts how they relate.
 * Limits of single messages stand in the protocol table.
 */
export interface Params {
  /** Epoch length. Production: E* = sqrt(2·gas cost / capital cost), hours to days. */
  epochMs: number
  /** After an epoch's end: jobs in flight finish, verdicts and seeds are revealed. */
  revealMs: number
  /** How long the settler whose turn it is may take before any other bonded verifier may post. */
  postTimeoutMs: number
  /** A posted epoch can be challenged this long. */
  challengeWindowMs: number
  /** From asking to leave until stake or lane can be withdrawn; longer than an epoch and everything after it. */
  unbondingMs: number

  /** A token's first lease: short, so that a dead node's bids vanish; renewed at half-life. */
  tokenLeaseMs: number
  /** Each renewal of the same token doubles its lease up to this: what stands idle for long says so less often. */
  tokenLeaseMaxMs: number
  /** Most live tokens one node may have in one market: one per slot, and slots are few. */
  tokensPerNodeMax: number
  /** Tickets one market keeps waiting before it answers OVERLOADED. */
  ticketsMax: number
  /** Tickets one client may have waiting in one market. */
  ticketsPerClientMax: number
  /** A ticket whose deadline is further away is refused: no job is settled that late, and it would hold its place for ever. */
  ticketWaitMaxMs: number
  /** A ticket that waits is told so after this long: most get an offer sooner, and one message less. */
  ticketNoticeMs: number
  /** A node whose token was handed out waits this long for the assignment, then the slot bids anew. */
  offerTimeoutMs: number
  /** A market remembers an offer this long, so that its client can say that the node refused or stayed silent. */
  offerMemoryMs: number
  /** Two bounces in a row quarantine a node's tokens this long: a sinkhole must not look fast. */
  quarantineMs: number
  /** Each quarantine without a start in between is twice as long as the one before, up to this. */
  quarantineMaxMs: number
  bouncesToQuarantine: number

  /** A further market opens per so many slots: larger books pool better, smaller ones share the work out. */
  slotsPerMarket: number
  /** A market in which tickets wait tells others so this often. */
  digestMs: number
  /** One in which none wait says only how much it serves, this often. */
  digestQuietMs: number
  /** What a digest says of waiting tickets is believed this long. */
  digestLifeMs: number
  /** Markets told at a time, in turn: a tenth of a message per job of a second's length, however large the network is. */
  digestPeersMax: number

  /** A stream that stays silent longer is given up and the job goes on elsewhere (or 5 × the p99 gap if longer). */
  streamGapMs: number
  /** Nodes that may fail on one job, one after the other, before it fails. */
  attemptsMax: number
  /** Segments one job may be split into: parts that are paid for as they come, and those of nodes that failed. */
  segmentsMax: number
  /**
   * Output units of a stream that are receipted and paid for together. A node delivers the next when these are paid, and a
   * client pays for what it has: neither ever risks more. Half a minute of a slow model, a few screens of text.
   */
  partUnits: number

  /** Check probability of a (node, model) without a record, in 1/1000. Not 1: then every verifier would check. */
  newcomerCheckMilli: number
  /** Check probability never falls below this, in 1/1000, however long the clean streak: exit scams. */
  floorCheckMilli: number
  /**
   * Share of the paid lines of a final epoch that a public beacon has checked once more, in 1/1000. A tenth of the floor: it
   * finds verifiers that agreed with a node, and costs next to nothing.
   */
  auditMilli: number
  /** Verification fee of a check that counts as a whole one in a clean streak, micro-tokens; cheaper ones count by their share. */
  streakFeeMicro: number
  /**
   * Positions whose top-8 log-probabilities are compared in a check that is not a dispute. With weights of 8 bits for 32,
   * one position gives a cheat away 92 to 99 times of 100; four leave less than one in a thousand.
   */
  openedPositions: number
  /**
   * From a line's arrival to the reveal of what calls others to it. A pass calls nobody and waits `passRevealMs`: long enough for
   * the other drawn verifiers to have committed.
   */
  verdictRevealDelayMs: number
  /** Verdicts on an epoch's last lines are revealed this long after its end, so that a dispute can still be settled. */
  lateRevealMs: number
  /** From those reveals until verifiers seal: a fault found by one reaches the others, and they check and answer. */
  disputeMs: number

  /** Shares of a line's amount in 1/10 000; they sum to 10 000 and the remainder of rounding goes to inference. */
  inferenceShareBp: number
  marketShareBp: number
  verificationShareBp: number

  /** How often a node repeats its record, so that a lost gossip message heals. */
  recordRefreshMs: number
  /** A peer whose connection broke is redialled once and forgotten after this. */
  forgetAfterMs: number
  /** How often receipts and vouchers are pushed to verifiers: one message per batch instead of per job. */
  receiptBatchMs: number
  /** How often verdicts are gossiped, for the same reason. */
  verdictBatchMs: number
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** For one machine: short epochs, so that a run of a minute settles. */
export const devnetParams: Params = {
  epochMs: 10 * second,
  revealMs: 3 * second,
  postTimeoutMs: 3 * second,
  challengeWindowMs: 5 * second,
  unbondingMs: 30 * second,
  tokenLeaseMs: 5 * second,
  tokenLeaseMaxMs: 10 * second,
  tokensPerNodeMax: 64,
  ticketsMax: 4096,
  ticketsPerClientMax: 1024,
  ticketWaitMaxMs: 24 * hour,
  ticketNoticeMs: 2 * second,
  offerTimeoutMs: 1 * second,
  offerMemoryMs: 4 * second,
  quarantineMs: 10 * second,
  quarantineMaxMs: 10 * minute,
  bouncesToQuarantine: 2,
  slotsPerMarket: 1000,
  digestMs: 250,
  digestQuietMs: 1 * second,
  digestLifeMs: 1 * second,
  digestPeersMax: 24,
  streamGapMs: 2 * second,
  attemptsMax: 8,
  segmentsMax: 256,
  partUnits: 128,
  newcomerCheckMilli: 990,
  floorCheckMilli: 20,
  auditMilli: 2,
  streakFeeMicro: 1,
  openedPositions: 4,
  verdictRevealDelayMs: 1500,
  lateRevealMs: 600,
  disputeMs: 1200,
  inferenceShareBp: 8500,
  marketShareBp: 500,
  verificationShareBp: 1000,
  recordRefreshMs: 10 * second,
  forgetAfterMs: 2 * second,
  receiptBatchMs: 250,
  verdictBatchMs: 250
}

/** For a layer-2 chain: the gas of a post is small beside a day's volume. */
export const productionParams: Params = {
  ...devnetParams,
  epochMs: 6 * hour,
  revealMs: 10 * minute,
  postTimeoutMs: 90 * minute,
  challengeWindowMs: 24 * hour,
  unbondingMs: 72 * hour,
  verdictRevealDelayMs: 1 * minute,
  lateRevealMs: 3 * minute,
  disputeMs: 3 * minute,
  recordRefreshMs: 1 * minute
}

/** Verifiers seal at this share of the reveal phase at the latest, so that their seeds reach the settler in time. */
export const latestSealShare = 0.75

/**
 * A pass waits so many times longer than `verdictRevealDelayMs`. Whoever commits after a pass was revealed may have copied it and is
 * not paid: on a busy machine a quarter of the honest commits came more than one delay after their line. Nobody waits for a
 * pass before the epoch's end. More would make a kill costlier, which loses what is not revealed.
 */
const passRevealDelays = 5

/** From a line's arrival to the reveal of a pass on it, milliseconds. */
export function passRevealMs({ verdictRevealDelayMs }: Pick<Params, 'verdictRevealDelayMs'>): number {
  return passRevealDelays * verdictRevealDelayMs
}

/** Throws `INTERNAL` naming the first relation between numbers that does not hold. */
export function checkParams(params: Params): Params {
  const p = params
  const shares = p.inferenceShareBp + p.marketShareBp + p.verificationShareBp
  assert(shares === 10_000, `shares sum to ${shares}, not to 10 000 basis points`)
  assert(p.revealMs < p.epochMs, 'the reveal of one epoch ends before the next epoch does')
  const settled = p.epochMs + p.revealMs + p.postTimeoutMs + p.challengeWindowMs
  assert(p.unbondingMs > settled, 'nobody leaves before the last epoch it took part in is final')
  assert(2 * p.epochMs <= p.ticketWaitMaxMs, 'a ticket may wait as long as its job can be settled')
  assert(p.quarantineMs <= p.quarantineMaxMs, 'the first quarantine is the shortest')
  assert(p.tokenLeaseMs <= p.tokenLeaseMaxMs, 'the first lease is the shortest')
  assert(p.offerTimeoutMs < p.tokenLeaseMs, 'a slot that was handed out in vain is back within a lease')
  assert(
    p.streamGapMs + p.offerTimeoutMs < p.offerMemoryMs,
    'a market remembers an offer until its client has noticed that the node is silent'
  )
  assert(p.digestMs <= p.digestQuietMs, 'a quiet market says no more than a busy one')
  assert(p.digestMs < p.digestLifeMs, 'a digest is believed until the next one')
  assert(p.slotsPerMarket > 0 && p.digestPeersMax > 0, 'markets open, and hear of each other')
  assert(
    p.lateRevealMs + p.disputeMs <= p.revealMs * latestSealShare,
    'disputes about the last lines are settled before verifiers seal'
  )
  assert(p.disputeMs >= 4 * p.verdictBatchMs, 'a fault and the answers to it fit into the time for disputes')
  assert(
    p.verdictRevealDelayMs < p.revealMs,
    'a verdict committed at the epoch’s end is revealed within the reveal phase'
  )
  assert(
    p.floorCheckMilli > 0 && p.floorCheckMilli <= p.newcomerCheckMilli,
    'the check probability falls from newcomer to floor'
  )
  assert(p.auditMilli >= 0 && p.auditMilli <= p.floorCheckMilli, 'audits cost less than checks do')
  assert(p.attemptsMax < p.segmentsMax, 'a job that nodes fail on may still be paid for in parts')
  assert(p.partUnits > 0, 'a part has units')
  assert(p.streakFeeMicro > 0, 'a clean streak costs fees')
  assert(p.newcomerCheckMilli < 1000, 'a check probability of 1 would make every verifier check')
  return params
}
