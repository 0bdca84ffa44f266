import { type Client, createClient } from '@haca/client'
import { receiptFileText } from '@haca/client/receipt'
import { createAuditor } from '@haca/observatory'
import { HacaError, type Hex, protocols } from '@haca/protocol'
import { checkLineProof, createLaneReader, lineProofCall, readGasShare } from '@haca/settlement'
import type { DashboardRequestMessage, JobRequestMessage } from '../nodes/messages.ts'
import { commonInit } from './common-init.ts'
import { dashboardOf } from './dashboard.ts'
import { type JobTraces, openJobTraces } from './job-traces.ts'
import type { CallContext, RoleInit, StartRole } from './role-process.ts'

/** The client's process also keeps the account of the whole network. */
export const startRole: StartRole = async init => {
  const { lane } = init.config
  if (lane === undefined)
    throw new HacaError('INVALID_INPUT', 'a client needs a lane', { data: { field: 'lane' } })
  const { settlement } = init
  const client = await createClient({
    ...commonInit(init),
    lanes: createLaneReader(settlement),
    epochs: settlement,
    gas: { gasPerLine: () => readGasShare(settlement) },
    lane
  })
  const traces = openJobTraces(init)
  await client.start()
  const auditor = createAuditor({ network: client.network, logger: init.logger })
  auditor.start()
  const dashboard = dashboardOf(init, client, auditor)
  return {
    network: client.network,
    methods: {
      'model-list': async () => client.models.list().map(({ id, manifest }) => ({ id, manifest })),
      'model-find': async ({ name }: { name: string }) => client.models.resolve(name).id,
      job: (request: JobRequestMessage, context) => runJob(client, traces, request, context),
      async outcomes(jobs: readonly Hex[]) {
        return { settledEpoch: client.settledEpoch, outcomes: jobs.map(job => client.outcomes(job)) }
      },
      quote: (request: JobRequestMessage) => client.quote(request),
      'job-status': async ({ job }: { job: Hex }) => client.status(job),
      async 'job-cancel'({ job }: { job: Hex }) {
        client.cancel(job)
        return client.status(job)
      },
      'job-prove': ({ job }: { job: Hex }, context) => proveJob(client, settlement, job, context.signal),
      receipt: async ({ job }: { job: Hex }) => receiptText(client, job),
      report: () => auditor.report(),
      advise: ({ node }: { node?: Hex }) =>
        auditor.advise({
          workPerUnit: model => client.models.list().find(({ id }) => id === model)?.manifest.workPerUnit,
          ...(node === undefined ? {} : { node })
        }),
      why: (asked: { job?: Hex; node?: Hex }) => why(client, asked),
      dashboard: (asked: DashboardRequestMessage) => dashboard.serve(asked)
    },
    async stop() {
      await dashboard.stop()
      await auditor.stop()
      await client.stop()
      await traces.stop()
    }
  }
}

async function runJob(
  client: Client,
  traces: JobTraces,
  request: JobRequestMessage,
  { signal, part }: CallContext
) {
  const job = client.submit({ ...request, signal })
  traces.job(job, request.model)
  part({ kind: 'submitted', job: job.id })
  for await (const { from, units, text } of job) part({ kind: 'chunk', from, units, text })
  return job.result
}

/** The proofs of a job's lines, as the contract found them, and the calls by which anybody asks it. */
async function proveJob(client: Client, settlement: RoleInit['settlement'], job: Hex, signal: AbortSignal) {
  const { lines } = await client.prove(job, { signal })
  const checked = lines.map(async ({ proof }) => {
    const { state, epoch, headerHash, ...line } = await checkLineProof(settlement, proof, { signal })
    const call = await lineProofCall(settlement, proof, { signal })
    return { epoch, state, headerHash, line, proof, call }
  })
  return { job, lines: await Promise.all(checked) }
}

/** The receipt file of a job. Throws `NOT_FOUND` where there is none. */
function receiptText(client: Client, job: Hex): string {
  const file = client.receipt(job)
  if (file !== undefined) return receiptFileText(file)
  const { state } = client.status(job)
  const why =
    state === 'running' ? 'it runs still' : 'nothing of it was paid, or its payload is not kept any more'
  throw new HacaError('NOT_FOUND', `there is no receipt of job ${job}: ${why}`, { data: { field: 'job' } })
}

/** What everyone recorded of a job or a node, each under its own name, in the order in which it happened. */
async function why(client: Client, { job, node }: { job?: Hex; node?: Hex }) {
  const said: { who: string; at: number; what: string; count: number }[] = []
  if (job !== undefined) {
    for (const { at, what } of client.story(job)) said.push({ who: 'client', at, what, count: 1 })
  }
  // A node says why itself, and verifiers what its work came to; clients and observers tell strangers nothing.
  const asked = client.network
    .members()
    .filter(({ roles }) => roles.some(role => role !== 'client' && role !== 'observer'))
    .filter(member => node === undefined || member.address === node || member.roles.includes('verification'))
  await Promise.all(
    asked.map(async ({ address, roles }) => {
      const who = `${roles.join('+')} ${address}`
      const question = job !== undefined ? { job } : address === node ? {} : { node }
      try {
        const { reasons } = await client.network.call(protocols.why, address, question)
        for (const reason of reasons) said.push({ who, ...reason })
      } catch (error) {
        said.push({ who, at: Date.now(), what: `did not answer: ${String(error)}`, count: 1 })
      }
    })
  )
  return said.sort((a, b) => a.at - b.at)
}
