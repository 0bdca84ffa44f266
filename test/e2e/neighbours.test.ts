import { setTimeout as delay } from 'node:timers/promises'
import type { Devnet } from '@haca/devnet'
import { createNetwork } from '@haca/network'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressesOf, freshKey, knownBy, launch, leftovers } from './support/devnet.ts'
import { digitsJob } from './support/jobs.ts'
import { type NpmStart, npmStart } from './support/npm-start.ts'
import { until } from './support/until.ts'

/** Two of everything that must find its like, and no more: three networks share two cores here. */
const size = { hosting: 2, inference: 1, verification: 1 }
/** What the command ends with after Ctrl-C: 128 + SIGINT. */
const interrupted = 130
/** Two signals that are pending at once count as one. */
const betweenPressesMs = 50

const addresses = (devnet: Devnet) => devnet.nodes.map(({ key }) => key.address).sort()

/** Every node of a devnet knows all the others, and nobody else. */
async function expectToKnowItself(devnet: Devnet): Promise<void> {
  for (const { name, key } of devnet.nodes) {
    const others = addresses(devnet).filter(address => address !== key.address)
    expect(await knownBy(devnet, name), name).toEqual(others)
  }
}

describe('two devnets on one machine', () => {
  let one: Devnet
  let other: Devnet
  beforeAll(async () => {
    const devnets = await Promise.all([launch({ size }), launch({ size })])
    ;[one, other] = devnets
    console.log(`up ${devnets.map(({ startupMs }) => startupMs)} ms`)
  })
  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()])
    expect([...leftovers(one), ...leftovers(other)]).toEqual([])
  })

  it('do not meet', async () => {
    expect(one.deployment.network).not.toBe(other.deployment.network)
    expect(addresses(one)).not.toEqual(expect.arrayContaining(addresses(other).slice(0, 1)))
    await expectToKnowItself(one)
    await expectToKnowItself(other)
    await Promise.all([one.run(digitsJob(1)), other.run(digitsJob(2))])
  })

  it('gain no member by dialling each other', async () => {
    const bootstrap = await addressesOf(other, 'hosting-0')
    const join = createNetwork({ key: freshKey(), network: one.deployment.network, bootstrap })
    await expect(join).rejects.toMatchObject({ code: 'UNSUPPORTED_VERSION' })
    await expectToKnowItself(one)
    await expectToKnowItself(other)
  })

  describe('beside a third that is ended by Ctrl-C', () => {
    const started: NpmStart[] = []
    afterAll(() => {
      for (const run of started) run.destroy()
    })
    const start = (...args: readonly string[]) => {
      const run = npmStart('--inference', '2', '--verification', '1', ...args)
      started.push(run)
      return run
    }

    it.each([
      ['before there is a chain', /launching a devnet/, 1],
      ['while its nodes start', /starting \d+ nodes/, 1],
      // Whoever waits is impatient.
      ['pressed twice while its nodes start', /starting \d+ nodes/, 2],
      ['while jobs run', /jobs \d+\/400/, 1]
    ])('%s: nothing is left of it, and nothing happens to them', async (_, moment, times) => {
      const run = start('--jobs', '400')
      await run.line(moment)
      expect(run.processes().length).toBeGreaterThan(1)
      const at = performance.now()
      for (let i = 0; i < times; i++) {
        run.interrupt()
        await delay(betweenPressesMs)
      }
      const { code, stderr } = await run.ended()
      console.log(`ended ${Math.round(performance.now() - at)} ms after Ctrl-C`)
      expect(code, stderr).toBe(interrupted)
      await until('every process has ended', () => run.processes().length === 0)
      expect(run.files()).toEqual([])
      await expectToKnowItself(one)
      await Promise.all([one.run(digitsJob(3)), other.run(digitsJob(4))])
    })
  })
})
