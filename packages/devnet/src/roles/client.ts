import { type Client, createClient } from '@haca/client'
import { receiptFileText } from '@haca/client/receipt'
import { createAuditor } from '@haca/observatory'
import { HacaError, type Hex, protocols } from '@haca/protocol'
import { createLaneReader } from '@haca/settlement'
import type { JobRequestMessage } from '../messages.ts'
import { commonInit } from './common-init.ts'
import type { CallContext, StartRole } from './role-process.ts'

/** The client's process also keeps the account of the whole network. */
export const startRole: StartRole = async init => {
  const { lane } = init.config
  if (lane === undefined)
    throw new HacaError('INVALID_INPUT', 'a client needs a lane', { data: { field: 'lane' } })
  const client = await createClient({ ...commonInit(init), lanes: createLaneReader(init.settlement), lane })
  await client.start()
  const auditor = createAuditor({ network: client.network, logger: init.logger })
  auditor.start()
  return {
    network: client.network,
    methods: {
      'model-list': async () => client.models.list().map(({ id, manifest }) => ({ id, manifest })),
      job: (request: JobRequestMessage, context) => runJob(client, request, context),
      async outcomes(jobs: readonly Hex[]) {
        return { settledEpoch: client.settledEpoch, outcomes: jobs.map(job => client.outcomes(job)) }
      },
      'job-status': async ({ job }: { job: Hex }) => client.status(job),
      async 'job-cancel'({ job }: { job: Hex }) {
        client.cancel(job)
        return client.status(job)
      },
      receipt: async ({ job }: { job: Hex }) => receiptText(client, job),
      report: () => auditor.report(),
      advise: ({ node }: { node?: Hex }) =>
        auditor.advise({
          workPerUnit: model => client.models.list().find(({ id }) => id === model)?.manifest.workPerUnit,
          ...(node === undefined ? {} : { node })
        }),
      why: (asked: { job?: Hex; node?: Hex }) => why(client, asked)
    },
    async stop() {
      await auditor.stop()
      await client.stop()
    }
  }
}

async function runJob(client: Client, request: JobRequestMessage, { signal, part }: CallContext) {
  const job = client.submit({ ...request, signal })
  part({ kind: 'submitted', job: job.id })
  for await (const { from, units, text } of job) part({ kind: 'chunk', from, units, text })
  return job.result
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
  // A node says why itself, and verifiers what its work came to.
  const asked = client.network
    .members()
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
