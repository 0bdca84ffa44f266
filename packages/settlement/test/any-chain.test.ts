import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEpoch, createSeedChain } from '@haca/core'
import { type Hex, keccak, zeroHash } from '@haca/protocol'
import {
  type Chain,
  connectChain,
  createKeccak,
  createSettlement,
  deploySettlement,
  roles
} from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'
import { AbiCoder } from 'ethers'
import { expect, it, onTestFinished } from 'vitest'
import { hashOf, LaneWriter } from '../../core/test/epoch/lines.ts'
import { createSender } from '../src/chain/sender.ts'
import { plainTokenBytecode } from './fixtures/plain-token.ts'
import { testKey, token as unit } from './helpers.ts'

/** Base Sepolia's, to the contracts a chain like any other: no short times, no token of their own. */
const chainId = 84_532
const transactions = { confirmations: 1 }
const supply = 10n ** 15n

async function startChain() {
  const directory = await mkdtemp(join(tmpdir(), 'haca-l2-'))
  const anvil = await startAnvil({ directory, blockSeconds: 0, chainId })
  const chain = await connectChain({ rpc: anvil.url, chainId, pollMs: 20 })
  onTestFinished(async () => {
    chain.close()
    await anvil.stop()
    await rm(directory, { recursive: true, force: true })
  })
  const key = (n: number) => anvil.accounts[n]?.privateKey ?? '0x'
  // Somebody has deployed the token long before: plain ERC-20, without permits.
  const issuer = createSender({ chain, key: key(9), ...transactions })
  const argument = AbiCoder.defaultAbiCoder().encode(['uint256'], [supply])
  const { receipt } = await issuer.send({
    action: 'the token',
    data: plainTokenBytecode + argument.slice(2)
  })
  issuer.stop()
  return { chain, key, token: (receipt.contractAddress ?? '').toLowerCase() as Hex }
}

async function warpTo(chain: Chain, seconds: number) {
  await chain.provider.send('evm_setNextBlockTimestamp', [seconds])
  await chain.provider.send('evm_mine', [])
}

it('asks for what has no default off a development chain, and refuses what is no token', async () => {
  const { chain, key, token } = await startChain()
  const deploy = (parameters: object) =>
    deploySettlement({ chain, key: key(0), parameters, dryRun: true, transactions })
  await expect(deploy({})).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'token' } })
  await expect(deploy({ token })).rejects.toMatchObject({ data: { field: 'minStake' } })
  await expect(deploy({ token, minStake: 1n })).rejects.toMatchObject({ data: { field: 'settlerBond' } })
  const nobody: Hex = `0x${'00'.repeat(19)}01`
  await expect(deploy({ token: nobody, minStake: 1n, settlerBond: 1n })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'token' }
  })
  await expect(deploy({ token, minStake: 1n, settlerBond: 1n, windowSeconds: 60 })).rejects.toMatchObject({
    data: { error: 'ParameterOutOfRange', values: expect.stringContaining('Seconds') }
  })
})

it('settles an epoch in a token that was there before, on a chain like any other', {
  timeout: 60_000
}, async () => {
  const { chain, key, token } = await startChain()
  const parameters = { token, minStake: unit, settlerBond: unit }
  const plan = await deploySettlement({ chain, key: key(0), parameters, transactions, dryRun: true })
  const done = await deploySettlement({ chain, key: key(0), parameters, transactions })
  expect(done.address).toBe(plan.address)
  expect(done.steps.map(step => step.address)).toEqual(plan.steps.map(step => step.address))
  expect(Number(done.gasUsed) / Number(plan.gasUsed)).toBeCloseTo(1, 2)
  expect(done.fee).toBeLessThanOrEqual(plan.fee)
  const open = (n: number) =>
    createSettlement({
      chain,
      address: done.address,
      key: key(n),
      transactions,
      ...(done.block === undefined ? {} : { deployedAt: done.block })
    })
  const [issuer, operator, client] = await Promise.all([open(9), open(0), open(1)])
  if (operator.sender === undefined || client.sender === undefined) throw new Error('both send')
  await issuer.token.transfer(operator.sender, 100n * unit)
  await issuer.token.transfer(client.sender, 10n * unit)
  const register = async (label: string, bits: number, seed?: Hex) => {
    const init = {
      workKey: testKey(label),
      roles: bits,
      stake: unit,
      ...(seed === undefined ? {} : { seed })
    }
    return (await operator.registerNode(init)).node
  }
  const market = await register('hosting', roles.hosting)
  const node = await register('inference', roles.inference)
  const seeds = ['v0', 'v1'].map(label => createSeedChain(hashOf(label), 0, 10, keccak))
  const verifiers = [
    await register('v0', roles.verification, seeds[0]?.anchor),
    await register('v1', roles.verification, seeds[1]?.anchor)
  ]
  await operator.bondSettler(operator.sender)
  // No permit: the client approves first.
  const { lanes } = await client.openLanes({ deposit: 5n * unit, bond: unit })
  const epoch = (await operator.currentEpoch()) + 1
  const writer = new LaneWriter(lanes[0] ?? 0)
  const built = buildEpoch({
    epoch,
    lines: [writer.line(epoch, { node, market, amount: 1_000_000n })],
    reveals: seeds.map((chainOfSeeds, seat) => {
      return { seat, seed: chainOfSeeds.link(epoch), verdictRoot: zeroHash, verdicts: 0 }
    }),
    seats: verifiers,
    shares: { marketShareBp: 500, verificationShareBp: 1000 },
    previous: zeroHash,
    keccak: await createKeccak()
  })
  await warpTo(chain, operator.epochTimes(epoch).postableAt)
  const digest = operator.digest(built.header)
  const signatures = ['v0', 'v1'].map((label, seat) => ({ seat, signature: testKey(label).sign(digest) }))
  await operator.postEpoch(built, signatures)
  expect(await operator.postedEpochs()).toEqual([epoch])
  expect(await operator.postedHeader(epoch)).toEqual(built.header)
  await warpTo(chain, (await operator.epochStatus(epoch)).finalisableAt)
  await operator.finaliseEpoch(built)
  const { paid } = await operator.withdraw([market, node, ...verifiers])
  // A counter keeps its last unit, so that its storage stays in use.
  const withdrawn = 1_000_000n - BigInt(paid.size)
  expect([...paid.values()].reduce((a, b) => a + b)).toBe(withdrawn)
  expect(await operator.conservation()).toMatchObject({ conserved: true, paid: withdrawn })
})
