import type { Clock } from '@haca/core'
import type { Network } from '@haca/network'
import { createCourier } from '@haca/node-kit'
import { type Hex, protocols, silentLogger } from '@haca/protocol'
import { expect, it, onTestFinished } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { useVirtualTime } from '../../../test/support/virtual-time.ts'
import { standingClock, testDeployment } from './support/deployment.ts'
import { testWork } from './support/work.ts'

const deployment = testDeployment()
const { epochMs, revealMs } = deployment.params

/** Answers as a verifier that counts; `refuse` makes it fail. */
function verifierBook() {
  const batches: Hex[][] = []
  const book = {
    batches,
    refuse: false,
    get jobs() {
      return batches.flat()
    },
    serve: (network: Network) =>
      network.handle(protocols.receipts, async ({ work }) => {
        if (book.refuse) throw new Error('full')
        batches.push(work.map(each => each.voucher.line.job))
        return { stored: work.length }
      })
  }
  return book
}

function courierOn(network: Network, clock: Clock = standingClock()) {
  const courier = createCourier({ network, deployment, clock, logger: silentLogger })
  onTestFinished(() => courier.stop())
  return courier
}

const works = (count: number, epoch = 0) => Array.from({ length: count }, (_, n) => testWork(n, epoch))
const jobsOf = (all: ReturnType<typeof works>) => all.map(({ voucher }) => voucher.line.job)

it('brings every entry to every verifier, in batches, once', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const books = [verifierBook(), verifierBook()]
  for (const [n, book] of books.entries()) await place.join(n + 1, 'verification', book.serve)
  const courier = courierOn(await place.join(9, 'inference'))
  const sent = works(300)
  for (const work of sent) courier.send(work)
  courier.start()
  await eventually(() => {
    for (const book of books) expect(book.jobs).toEqual(jobsOf(sent))
  })
  await courier.stop()
  for (const book of books) expect(book.batches.map(batch => batch.length)).toEqual([256, 44])
})

it('sends again until a verifier has acknowledged', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const [slow, quick] = [verifierBook(), verifierBook()]
  slow.refuse = true
  await place.join(1, 'verification', slow.serve)
  await place.join(2, 'verification', quick.serve)
  const courier = courierOn(await place.join(9, 'inference'))
  courier.start()
  const sent = works(2)
  for (const work of sent) courier.send(work)
  await eventually(() => expect(quick.jobs).toEqual(jobsOf(sent)))
  expect(slow.jobs).toEqual([])
  slow.refuse = false
  await eventually(() => expect(slow.jobs).toEqual(jobsOf(sent)))
  expect(quick.jobs).toEqual(jobsOf(sent))
})

it('waits for a verifier that does not answer, and keeps the others waiting for nothing', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const answer = Promise.withResolvers<{ stored: number }>()
  const silent: Hex[] = []
  await place.join(1, 'verification', network =>
    network.handle(protocols.receipts, ({ work }) => {
      silent.push(...work.map(each => each.voucher.line.job))
      return answer.promise
    })
  )
  const quick = verifierBook()
  await place.join(2, 'verification', quick.serve)
  const courier = courierOn(await place.join(9, 'inference'))
  courier.start()
  const [first, ...rest] = works(3)
  if (first === undefined) throw new Error('no work')
  courier.send(first)
  await eventually(() => expect(silent).toEqual(jobsOf([first])))
  for (const work of rest) courier.send(work)
  await eventually(() => expect(quick.jobs).toEqual(jobsOf([first, ...rest])))
  expect(silent).toEqual(jobsOf([first]))
  answer.resolve({ stored: 1 })
  await eventually(() => expect(silent).toEqual(jobsOf([first, ...rest])))
})

it('brings what was sent before to a verifier that joins later', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const network = await place.join(9, 'inference')
  const courier = courierOn(network)
  courier.start()
  const sent = works(3)
  for (const work of sent) courier.send(work)
  const late = verifierBook()
  await place.join(1, 'verification', late.serve)
  await eventually(() => expect(late.jobs).toEqual(jobsOf(sent)))
})

it('starts over with a verifier that comes back, whose memory may be gone', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const network = await place.join(9, 'inference')
  const before = verifierBook()
  const verifier = await place.join(1, 'verification', before.serve)
  const courier = courierOn(network)
  courier.start()
  const sent = works(2)
  for (const work of sent) courier.send(work)
  await eventually(() => expect(before.jobs).toEqual(jobsOf(sent)))
  await place.remove(verifier)
  const after = verifierBook()
  await place.join(1, 'verification', after.serve)
  await eventually(() => expect(after.jobs).toEqual(jobsOf(sent)))
})

it('lets go of work whose epoch nobody takes any more', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const network = await place.join(9, 'inference')
  const clock = standingClock()
  const courier = courierOn(network, clock)
  courier.send(testWork(0, 0))
  courier.send(testWork(1, 1))
  clock.now = epochMs + revealMs
  courier.start()
  const late = verifierBook()
  await place.join(1, 'verification', late.serve)
  await eventually(() => expect(late.jobs).toEqual([testWork(1, 1).voucher.line.job]))
})

it('keeps a bounded number, the newest', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const network = await place.join(9, 'inference')
  const courier = courierOn(network)
  const keptMax = 16_384
  const [oldest, newer] = [testWork(0), testWork(1)]
  courier.send(oldest)
  for (let n = 0; n < keptMax; n++) courier.send(newer)
  const book = verifierBook()
  await place.join(1, 'verification', book.serve)
  courier.start()
  await eventually(() => expect(book.batches[0]).toHaveLength(256))
  expect(book.jobs).not.toContain(oldest.voucher.line.job)
})

it('sends what is left when it stops', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const book = verifierBook()
  await place.join(1, 'verification', book.serve)
  const courier = courierOn(await place.join(9, 'inference'))
  const sent = works(600)
  for (const work of sent) courier.send(work)
  await courier.stop()
  expect(book.jobs).toEqual(jobsOf(sent))
})
