import { createRequire } from 'node:module'
import { buildEpoch, type Epoch, type EpochInit } from '@haca/core'
import { addressOf, fromHex, type Hex, keccakHex, recoverAddress, workKey, zeroHash } from '@haca/protocol'
import { createKeccak } from '@haca/settlement'
import { type Bar, printBars } from './bars.ts'
import { barOptions, readOptions } from './options.ts'
import { type BenchChain, signing, startBenchChain, token } from './settlement/chain.ts'
import { benchEpoch } from './settlement/lines.ts'
import { measureModel, target, total } from './settlement/model.ts'
import { measurePerJob } from './settlement/per-job.ts'

/**
 * `npm run bench:settlement`: what settling costs on a chain, and how fast an epoch is built. Gas is that of receipts of
 * real transactions on anvil, calldata included; times are CPU seconds, which a busy machine does not take away.
 */

const lines = 100_000
const size = { clients: 50, nodes: 20 }
/** Bars of the issue: gas a job, CPU seconds, bytes, signatures a second. */
const limits = {
  cold: 100,
  warm: 5,
  model: 50,
  /** Of what is measured. */
  modelError: 0.05,
  buildSeconds: 5,
  buildBytes: 2 ** 30,
  signatures: 5000
}

const values = readOptions({
  name: 'bench:settlement',
  about: 'What settling costs on a chain in gas, and how fast an epoch is built.',
  options: barOptions,
  examples: [
    ['--quick', 'fewer lines and jobs'],
    ['--quick --json', 'the same for a script']
  ]
})
/** A second or two of recoveries in JavaScript. */
const fallbackSignatures = 500

const bars: Bar[] = []
const keccak = await createKeccak()
const say = (text: string) => (values.json ? process.stderr : process.stdout).write(`${text}\n`)
const gasText = (gas: number) => Math.round(gas).toLocaleString('en').padStart(12)

const chain = await startBenchChain(size, keccak)
try {
  await measureGas(chain)
} finally {
  await chain.stop()
}
await measureNetwork()
measureIngest(values.quick ? 2000 : 20_000)
printBars(bars, values.json)

/** One epoch of 100,000 lines from the first deposit to the last withdrawal, and the one after it. */
async function measureGas(bench: BenchChain): Promise<void> {
  const { operator, clients, nodes, verifiers, registration } = bench
  const rows: [string, number][] = []
  const lanes: number[] = []
  let deposits = 0
  for (const client of clients) {
    const opened = await client.openLanes({ deposit: 1000n * token, bond: 10n * token })
    lanes.push(...opened.lanes)
    deposits += Number(opened.gasUsed)
  }
  rows.push([`${clients.length} deposits with permit and bond`, deposits])
  rows.push([`${verifiers.length} seed anchors`, verifiers.length * registration.anchor])
  let previous: Hex = zeroHash
  const settle = async (): Promise<[string, number][]> => {
    const last = await operator.lastPosted()
    const epoch = Math.max(await operator.currentEpoch(), (last?.epoch ?? -1) + 1)
    const init = benchEpoch({ epoch, count: lines, lanes, nodes, verifiers, previous, keccak })
    const built = last === undefined ? measureBuild(init) : buildEpoch(init)
    previous = built.headerHash
    return [...(await post(bench, built)), ...(await apply(bench, built))]
  }
  rows.push(...(await settle()))
  const { gasUsed } = await operator.withdraw(nodes)
  rows.push([`withdrawal of ${nodes.length} nodes, one call`, Number(gasUsed)])
  const cold = print(`Cold: ${lines.toLocaleString('en')} jobs, gas`, rows)
  const warm = print('Warm: the next epoch, gas', await settle())
  say(`Apart: registration of a node with stake ${gasText(registration.node)}`)
  await compare(bench, cold)
  bars.push({ id: 'settlement-gas/cold', value: cold, limit: limits.cold, atLeast: false })
  bars.push({ id: 'settlement-gas/warm', value: warm, limit: limits.warm, atLeast: false })
}

async function post(bench: BenchChain, built: Epoch): Promise<[string, number][]> {
  const { operator, verifiers } = bench
  await bench.warpTo(operator.epochTimes(built.header.epoch).postableAt)
  const digest = operator.digest(built.header)
  const signatures = verifiers
    .slice(0, signing)
    .map(({ key }, seat) => ({ seat, signature: key.sign(digest) }))
  const { gasUsed } = await operator.postEpoch(built, signatures)
  return [[`post, ${verifiers.length} reveals, ${signing} signatures`, Number(gasUsed)]]
}

async function apply(bench: BenchChain, built: Epoch): Promise<[string, number][]> {
  const { operator } = bench
  await bench.warpTo((await operator.epochStatus(built.header.epoch)).finalisableAt)
  const mined = await operator.finaliseEpoch(built)
  const gas = mined.reduce((sum, one) => sum + Number(one.gasUsed), 0)
  return [[`${built.header.dWords} debit and ${built.header.pWords} credit words`, gas]]
}

/** @returns gas per job */
function print(title: string, rows: readonly [string, number][]): number {
  say(`\n${title}`)
  let sum = 0
  for (const [name, gas] of rows) {
    sum += gas
    say(`  ${name.padEnd(44)}${gasText(gas)}  ${(gas / lines).toFixed(2).padStart(7)} a job`)
  }
  say(`  ${'sum'.padEnd(44)}${gasText(sum)}  ${(sum / lines).toFixed(2).padStart(7)} a job`)
  return sum / lines
}

/** The same jobs, each paid by itself. */
async function compare(bench: BenchChain, cold: number): Promise<void> {
  const { transfer, escrow } = await measurePerJob(bench)
  const times = (gas: number) => `${gasText(gas)} a job, ${Math.round(gas / cold)} times as much`
  say(`Beside: one ERC-20 transfer per job ${times(transfer)}`)
  say(`Beside: one escrow per job          ${times(escrow)}`)
}

/** What a day of a network costs that is too large to run here, and how well smaller ones are told beforehand. */
async function measureNetwork(): Promise<void> {
  const { day, comparisons } = await measureModel(keccak)
  const { clients, nodes, jobsPerDay } = target
  say(`\nModel: ${clients.toLocaleString('en')} clients, ${nodes.toLocaleString('en')} nodes, daily epochs`)
  const parts = { post: day.post, words: day.words, 'withdrawals, weekly': day.withdrawals }
  for (const [name, gas] of Object.entries({ ...parts, 'top-ups, monthly': day.topUps })) {
    say(`  ${name.padEnd(44)}${gasText(gas)}  ${(gas / jobsPerDay).toFixed(2).padStart(7)} a job`)
  }
  const gasPerJob = total(day) / jobsPerDay
  say(`  ${'sum'.padEnd(44)}${gasText(total(day))}  ${gasPerJob.toFixed(2).padStart(7)} a job`)
  bars.push({ id: 'settlement-gas/model', value: gasPerJob, limit: limits.model, atLeast: false })
  const errors = comparisons.map(({ network, predicted, measured }) => {
    const error = Math.abs(predicted / measured - 1)
    const size = `${network.clients} clients, ${network.nodes} nodes`
    say(
      `  ${size.padEnd(44)}${gasText(measured)}  told ${gasText(predicted)}, ${(error * 100).toFixed(1)} % off`
    )
    return error
  })
  const worst = Math.max(...errors)
  bars.push({ id: 'settlement-gas/model-error', value: worst, limit: limits.modelError, atLeast: false })
}

function measureBuild(init: EpochInit): Epoch {
  // The engine compiles what it has seen often.
  buildEpoch({ ...init, lines: init.lines.slice(0, 2000) })
  const rss = process.memoryUsage.rss()
  const before = process.cpuUsage()
  const built = buildEpoch(init)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const bytes = Math.max(0, process.memoryUsage.rss() - rss)
  say(
    `Built ${lines.toLocaleString('en')} lines in ${seconds.toFixed(2)} CPU s, ${Math.round(bytes / 2 ** 20)} MiB more`
  )
  bars.push({ id: 'epoch-builder/cpu-seconds', value: seconds, limit: limits.buildSeconds, atLeast: false })
  bars.push({ id: 'epoch-builder/bytes-added', value: bytes, limit: limits.buildBytes, atLeast: false })
  return built
}

/** Signatures recovered per CPU second: what taking in a receipt or a voucher mostly is. */
function measureIngest(count: number): void {
  const key = workKey(new Uint8Array(32).fill(7))
  const signed = Array.from({ length: 64 }, (_, i) => {
    const digest = keccakHex(Uint8Array.of(i))
    return { digest, signature: key.sign(digest) }
  })
  const rateOf = (recover: Recover, warmUp: number, times: number) => {
    const round = (rounds: number) => {
      for (let i = 0; i < rounds; i++) {
        const { digest, signature } = signed[i % signed.length] ?? { digest: zeroHash, signature: zeroHash }
        if (recover(digest, signature) !== key.address) throw new Error('recovered another address')
      }
    }
    round(warmUp)
    const before = process.cpuUsage()
    round(times)
    const { user, system } = process.cpuUsage(before)
    return times / ((user + system) / 1e6)
  }
  const native = rateOf(recoverAddress, 200, count)
  const fallback = rateOf(recoverInJavaScript(), 50, Math.min(count, fallbackSignatures))
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')} signatures per CPU second`
  say(`Recovered ${perSecond(native)}`)
  say(`Beside: the library's JavaScript, where it has no binary, ${perSecond(fallback)}`)
  bars.push({ id: 'ingest/signatures-per-second', value: native, limit: limits.signatures, atLeast: true })
}

type Recover = (digest: Hex, signature: Hex) => Hex

/** What the library falls back to by itself; loaded by name, because here it has its binary. */
function recoverInJavaScript(): Recover {
  const { ecdsaRecover } = createRequire(import.meta.resolve('@haca/protocol'))('secp256k1/elliptic.js') as {
    ecdsaRecover(signature: Uint8Array, recovery: number, digest: Uint8Array, compressed: boolean): Uint8Array
  }
  return (digest, signature) => {
    const bytes = fromHex(signature)
    return addressOf(ecdsaRecover(bytes.subarray(0, 64), (bytes[64] ?? 0) - 27, fromHex(digest), false))
  }
}
