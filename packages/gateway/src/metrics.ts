import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** What of the gateway is counted. */
export interface GatewayMetrics {
  /** A request was answered; `endpoint` is the route's pattern, which has few values. */
  answered(endpoint: string, status: number, seconds: number): void
  /** The first piece of an answer, or all of it where it does not come in pieces. */
  firstPiece(endpoint: string, seconds: number): void
  /** A job ended well. */
  paid(model: string, units: number, microTokens: bigint): void
}

const nothing: GatewayMetrics = {
  answered: () => undefined,
  firstPiece: () => undefined,
  paid: () => undefined
}

/** Seconds: from the gateway's own few milliseconds to its longest deadline. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** @param registry without one nothing is counted */
export function createGatewayMetrics(registry: Registry | undefined, running: () => number): GatewayMetrics {
  if (registry === undefined) return nothing
  const registers = [registry]
  const requests = new Counter({
    name: 'haca_gateway_requests_total',
    help: 'Requests that were answered, by endpoint and HTTP status.',
    labelNames: ['endpoint', 'status'],
    registers
  })
  const duration = new Histogram({
    name: 'haca_gateway_request_seconds',
    help: 'Seconds from a request to the end of its answer.',
    labelNames: ['endpoint'],
    buckets,
    registers
  })
  const first = new Histogram({
    name: 'haca_gateway_first_piece_seconds',
    help: 'Seconds from a request to the first piece of its answer.',
    labelNames: ['endpoint'],
    buckets,
    registers
  })
  const units = new Counter({
    name: 'haca_gateway_units_total',
    help: 'Output units that were paid: tokens, or texts that were embedded.',
    labelNames: ['model'],
    registers
  })
  const spent = new Counter({
    name: 'haca_gateway_micro_tokens_total',
    help: 'Micro-tokens that were paid.',
    labelNames: ['model'],
    registers
  })
  new Gauge({
    name: 'haca_gateway_jobs_running',
    help: 'Jobs under way.',
    registers,
    collect() {
      this.set(running())
    }
  })
  return {
    answered(endpoint, status, seconds) {
      requests.inc({ endpoint, status: String(status) })
      duration.observe({ endpoint }, seconds)
    },
    firstPiece: (endpoint, seconds) => first.observe({ endpoint }, seconds),
    paid(model, count, microTokens) {
      units.inc({ model }, count)
      spent.inc({ model }, Number(microTokens))
    }
  }
}
