import type { Network } from '@haca/network'
import { createOutcomePoller } from '@haca/node-kit'
import { type OutcomeResponse, protocols, silentLogger } from '@haca/protocol'
import { expect, it, onTestFinished } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { useVirtualTime } from '../../../test/support/virtual-time.ts'
import { standingClock, testDeployment } from './support/deployment.ts'
import { testWork } from './support/work.ts'

/** Ends epoch 0 and 1 as soon as the clock is moved there. */
const deployment = testDeployment({ epochMs: 100, revealMs: 10 })
const party = testKey(50).address
const { voucher } = testWork(1)
const line = { ...voucher.line, status: 1, checks: 2, node: 3 }
const lines: OutcomeResponse['lines'] = [
  { job: line.job, from: 0, to: 1, node: 3, status: 1, amount: 5n, checks: 2 }
]

/** A verifier that answers by epoch; epochs it was not told of are open. */
function verifierOf(states: Map<number, OutcomeResponse['state']>) {
  const asked: number[] = []
  return {
    asked,
    states,
    serve: (network: Network) =>
      network.handle(protocols.outcome, async request => {
        expect(request.party).toBe(party)
        asked.push(request.epoch)
        const state = states.get(request.epoch) ?? 'open'
        return { state, lines: state === 'open' ? [] : lines }
      })
  }
}

function pollerOn(network: Network, clock: ReturnType<typeof standingClock>) {
  const final: [number, OutcomeResponse['lines']][] = []
  const poller = createOutcomePoller({
    network,
    deployment,
    clock,
    party,
    onFinal: (epoch, decided) => void final.push([epoch, decided]),
    logger: silentLogger
  })
  onTestFinished(() => poller.stop())
  return { poller, final }
}

it('tells final and empty epochs in order, and asks for none before it is due', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const verifier = verifierOf(
    new Map([
      [0, 'final'],
      [1, 'empty'],
      [2, 'final']
    ])
  )
  await place.join(1, 'verification', verifier.serve)
  const clock = standingClock(250)
  const { poller, final } = pollerOn(await place.join(2, 'inference'), clock)
  poller.start()
  await eventually(() => expect(final.length).toBe(0))
  expect(verifier.asked).toEqual([])
  await poller.stop()

  clock.now = 0
  const second = pollerOn(await place.join(3, 'inference'), clock)
  second.poller.start()
  clock.now = 310
  await eventually(() => expect(second.final.map(([epoch]) => epoch)).toEqual([0, 1, 2]))
  expect(second.final[0]).toEqual([0, lines])
})

it('asks the next verifier when one does not know, and again when none does', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const [blank, knowing] = [verifierOf(new Map()), verifierOf(new Map())]
  await place.join(1, 'verification', blank.serve)
  await place.join(2, 'verification', knowing.serve)
  const clock = standingClock(0)
  const { poller, final } = pollerOn(await place.join(3, 'client'), clock)
  poller.start()
  clock.now = 115
  await eventually(() => expect(knowing.asked).toEqual([0]))
  expect(final).toEqual([])
  knowing.states.set(0, 'final')
  await eventually(() => expect(final).toEqual([[0, lines]]))
})

it('treats a posted epoch as undecided', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const verifier = verifierOf(new Map([[0, 'posted']]))
  await place.join(1, 'verification', verifier.serve)
  const clock = standingClock(0)
  const { poller, final } = pollerOn(await place.join(2, 'client'), clock)
  poller.start()
  clock.now = 115
  await eventually(() => expect(verifier.asked.length).toBe(1))
  await poller.stop()
  expect(final).toEqual([])
})

it('believes that an epoch is empty when most verifiers say so, and not while one has posted it', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const verifiers = [1, 2, 3].map(() => verifierOf(new Map()))
  for (const [i, verifier] of verifiers.entries()) await place.join(i + 1, 'verification', verifier.serve)
  const [first, second, third] = verifiers
  first?.states.set(0, 'empty')
  const clock = standingClock(0)
  const { poller, final } = pollerOn(await place.join(4, 'client'), clock)
  poller.start()
  clock.now = 115
  await eventually(() => expect(third?.asked.length).toBeGreaterThan(1))
  expect(final).toEqual([])
  second?.states.set(0, 'empty')
  third?.states.set(0, 'posted')
  const asked = third?.asked.length ?? 0
  await eventually(() => expect(third?.asked.length).toBeGreaterThan(asked + 1))
  expect(final).toEqual([])
  third?.states.set(0, 'open')
  await eventually(() => expect(final.map(([epoch]) => epoch)).toEqual([0]))
})
