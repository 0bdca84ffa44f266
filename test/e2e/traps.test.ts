import { type Devnet, type PlantedTraps, runJobs } from '@haca/devnet'
import { readEarnings } from '@haca/observatory'
import { epochAt } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, leftovers, models, observe } from './support/devnet.ts'

/**
 * Half of them known-bad: three wrong verdicts are one more than chance is given. Four in one epoch would be found by what a
 * quorum of the others says in it already.
 */
const traps = 6
/** Enough that every verifier checks some. */
const jobsPerEpoch = 8
/** A dozen epochs or two, on a machine that others use as well: when the lazy one draws traps is chance. */
const settledWithinMs = 480_000
const names = ['verification-0', 'verification-1', 'verification-2'] as const
const [lazy, ...honest] = names

interface Reason {
  readonly what: string
}

describe('a verifier that passes everything unseen, where nobody cheats but on planted jobs', () => {
  let devnet: Devnet
  const planted: PlantedTraps[] = []
  /** What verifiers say of it once its score is below the bar. */
  let score = ''
  /** The first epoch in which nothing that it says counts. */
  let from: number | undefined
  /** Micro-tokens by verifier and epoch. */
  let paid: ReadonlyMap<string, ReadonlyMap<number, bigint>> = new Map()
  const addressOf = (name: string) => devnet.nodes.find(node => node.name === name)?.key.address ?? '0x'

  const ask = async () => {
    const told = await devnet.client.call<Reason[]>('why', { node: addressOf(lazy) })
    score = told.find(({ what }) => /^traps .* below the bar/.test(what))?.what ?? ''
    const last = planted.at(-1)
    if (score !== '' && last !== undefined) from = last.epoch + 2
  }

  const readPaid = async () => {
    const network = await observe(devnet)
    try {
      const { settlement } = devnet.chain
      const read = async (name: string) => {
        const init = { network, settlement, directory: devnet.directory, node: addressOf(name), epochs: 64 }
        const { epochs } = await readEarnings(init)
        return [name, new Map(epochs.map(({ epoch, verification }) => [epoch, verification]))] as const
      }
      return new Map([await read(lazy), ...(await Promise.all(honest.map(read)))])
    } finally {
      await network.stop()
    }
  }

  const sum = (name: string, isMeant: (epoch: number) => boolean) =>
    [...(paid.get(name) ?? [])].reduce((all, [epoch, pay]) => (isMeant(epoch) ? all + pay : all), 0n)
  const isPaidFrom = (first: number) => honest.some(name => sum(name, epoch => epoch >= first) > 0n)

  beforeAll(async () => {
    let final = -1
    let wake = Promise.withResolvers<void>()
    devnet = await launch({
      cheats: ['lazy'],
      traps,
      onPlanted: done => planted.push(done),
      onEvent(node, name, detail) {
        if (node !== lazy || name !== 'epoch:finalised') return
        final = (detail as { epoch: number }).epoch
        wake.resolve()
      }
    })
    let seed = 0
    // In some epochs nobody draws anything: it goes on until the honest were paid beside the one that is known.
    while (from === undefined || !isPaidFrom(from)) {
      wake = Promise.withResolvers()
      await runJobs({ devnet, models, count: jobsPerEpoch, seed: seed++ })
      await wake.promise
      if (from === undefined) await ask()
      if (from !== undefined && final >= from) paid = await readPaid()
    }
    await devnet.stopTraps()
  }, settledWithinMs)
  afterAll(async () => {
    await devnet.stop()
    expect(leftovers(devnet)).toEqual([])
  })

  it('is known by them to whoever asks', () => {
    console.log(
      score,
      planted.map(({ epoch, ran }) => ({ epoch, ran })),
      'now',
      epochAt(devnet.deployment, Date.now())
    )
    expect(score).toMatch(/passed (\d+) of \1 known-bad jobs, failed 0 of \d+ known-good ones/)
  })

  it('is paid before they are opened, and nothing from then on, beside honest ones that are', () => {
    const first = from ?? 0
    console.log('unpaid from', from, paid)
    expect(sum(lazy, epoch => epoch < first)).toBeGreaterThan(0n)
    expect(sum(lazy, epoch => epoch >= first)).toBe(0n)
    expect(isPaidFrom(first)).toBe(true)
    for (const name of honest) expect(sum(name, () => true)).toBeGreaterThan(0n)
  })
})
