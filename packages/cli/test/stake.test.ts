import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readJoinFile } from '@haca/devnet/control'
import { toHex, workKey } from '@haca/protocol'
import { connectChain, createSettlement } from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'
import { expect, it, onTestFinished } from 'vitest'
import { runCommand, temporaryFolder } from './support/run-command.ts'

const minStake = '5000000'

/** A development chain with a contract, a node's two keys, and its owner's, who holds all tokens. */
async function setUp(role: string) {
  const folder = await temporaryFolder()
  const anvil = await startAnvil({ directory: folder, blockSeconds: 0 })
  onTestFinished(() => anvil.stop())
  const write = async (name: string, key: string) => {
    const file = path.join(folder, name)
    await writeFile(file, key)
    await chmod(file, 0o600)
    return file
  }
  const owner = await write('owner.key', anvil.accounts[0]?.privateKey ?? '')
  await write('account.key', anvil.accounts[1]?.privateKey ?? '')
  const work = workKey(new Uint8Array(32).fill(3))
  await write('work.key', toHex(work.privateKey))
  const join = path.join(folder, 'network.json')
  const deploy = ['--rpc', anvil.ipc, '--chain-id', '31337', '--key', owner, '--out', join]
  const more = ['--bootstrap', '/ip4/127.0.0.1/tcp/4001', '--min-stake', minStake]
  const deployed = await runCommand('deploy', ...deploy, ...more)
  expect(deployed.code, deployed.stderr).toBe(0)
  const chain = await connectChain({ rpc: anvil.ipc, chainId: 31337 })
  onTestFinished(() => chain.close())
  const stake = async (what: string, ...more: string[]) => {
    const where = ['--join', join, '--directory', folder, '--owner', owner, '--json']
    const { code, stdout } = await runCommand('stake', what, role, ...where, ...more)
    return { code, ...JSON.parse(stdout) }
  }
  const settlement = await createSettlement({
    chain,
    address: (await readJoinFile(join)).deployment.domain.verifyingContract
  })
  const bond = () => settlement.bondOf(anvil.accounts[1]?.address ?? '0x')
  return { chain, work, stake, bond }
}

it('takes a node through its life: registered, seen, leaving, out', async () => {
  const { chain, work, stake } = await setUp('inference')
  expect(await stake('status')).toMatchObject({ code: 16, error: { code: 'NOT_REGISTERED' } })
  const least = await stake('register', '--stake', '1')
  expect(least).toMatchObject({
    code: 3,
    error: { code: 'INVALID_INPUT', data: { field: 'stake', limit: minStake } }
  })
  const payout = `0x${'77'.repeat(20)}`
  const registered = await stake('register', '--payout', payout)
  expect(registered).toMatchObject({
    code: 0,
    workKey: work.address,
    payout,
    stake: minStake,
    burned: [],
    state: 'active'
  })
  expect((await stake('register')).error.code).toBe('FORBIDDEN')
  expect(await stake('status')).toEqual(registered)
  expect(await stake('withdraw')).toMatchObject({ state: 'active', moved: { earned: '0', stake: '0' } })

  const leaving = await stake('exit')
  expect(leaving).toMatchObject({ code: 0, state: 'leaving', stake: minStake })
  expect((await stake('exit')).error.code).toBe('FORBIDDEN')
  expect(await stake('withdraw')).toMatchObject({ state: 'leaving', moved: { stake: '0' } })
  await chain.provider.send('evm_setNextBlockTimestamp', [leaving.exitAt])
  await chain.provider.send('evm_mine', [])
  expect(await stake('status')).toMatchObject({ state: 'free', stake: minStake })
  expect(await stake('withdraw')).toMatchObject({
    code: 0,
    state: 'out',
    stake: '0',
    moved: { stake: minStake }
  })
})

it('gives a verifier its seat and its account the bond, and takes both back', async () => {
  const { chain, stake, bond } = await setUp('verification')
  expect(await stake('register')).toMatchObject({ code: 0, seat: 0, state: 'active' })
  const bonded = await bond()
  expect(bonded).toBeGreaterThan(0n)
  const { exitAt } = await stake('exit')
  await chain.provider.send('evm_setNextBlockTimestamp', [exitAt])
  await chain.provider.send('evm_mine', [])
  const { state, moved } = await stake('withdraw')
  expect(state).toBe('out')
  expect(moved.bond).toBe(String(bonded))
  expect(await bond()).toBe(0n)
  expect(await stake('withdraw')).toMatchObject({ code: 0, moved: { earned: '0', stake: '0', bond: '0' } })
})
