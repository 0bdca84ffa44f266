import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readJoinFile } from '@haca/devnet/control'
import { connectChain, createSettlement } from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'
import { expect, it, onTestFinished } from 'vitest'
import { runCommand, temporaryFolder } from './support/run-command.ts'

async function setUp() {
  const folder = await temporaryFolder()
  const anvil = await startAnvil({ directory: folder, blockSeconds: 0 })
  onTestFinished(() => anvil.stop())
  const key = path.join(folder, 'deployer.key')
  await writeFile(key, anvil.accounts[0]?.privateKey ?? '')
  await chmod(key, 0o600)
  const join = path.join(folder, 'network.json')
  const deploy = (...more: string[]) =>
    runCommand('deploy', '--rpc', anvil.ipc, '--chain-id', '31337', '--key', key, ...more)
  return { anvil, folder, join, deploy }
}

it('tells in a dry run what it then does, and writes the join file', async () => {
  const { anvil, join, deploy } = await setUp()
  const where = ['--bootstrap', '/ip4/127.0.0.1/tcp/4001', '--out', join, '--network', 'made-here']
  const rehearsal = await deploy('--dry-run', '--json', ...where)
  expect(rehearsal.code, rehearsal.stderr).toBe(0)
  const plan = JSON.parse(rehearsal.stdout)
  expect(plan).toMatchObject({ dryRun: true, chainId: 31337, steps: [{}, {}, {}] })
  await expect(readJoinFile(join)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: 31337 })
  onTestFinished(() => chain.close())
  expect(await chain.provider.getBlockNumber()).toBe(0)

  const { code, stdout } = await deploy(...where)
  expect(code).toBe(0)
  expect(stdout).toContain(`settlement ${plan.address}`)
  const file = await readJoinFile(join)
  expect(file).toMatchObject({
    deployment: { network: 'made-here', domain: { chainId: 31337, verifyingContract: plan.address } },
    bootstrap: ['/ip4/127.0.0.1/tcp/4001'],
    deployedAt: 3
  })
  const { parameters } = await createSettlement({ chain, address: plan.address })
  expect(file.deployment.genesisMs).toBe(parameters.genesis * 1000)
  expect(file.deployment.params.epochMs).toBe(parameters.epochSeconds * 1000)
})

it('names the flag or the field that is wrong', async () => {
  const { folder, join, deploy } = await setUp()
  const failure = async (...more: string[]) => JSON.parse((await deploy('--json', ...more)).stdout).error
  expect(await failure('--out', join)).toMatchObject({ code: 'INVALID_INPUT', data: { field: 'bootstrap' } })
  expect(await failure('--chain-id', '5')).toMatchObject({ code: 'CHAIN_MISMATCH' })
  const parameters = path.join(folder, 'parameters.json')
  await writeFile(parameters, JSON.stringify({ epochSeconds: 10, epochLength: 7 }))
  expect(await failure('--parameters', parameters)).toMatchObject({ code: 'INVALID_INPUT' })
  await writeFile(parameters, JSON.stringify({ unbondingSeconds: 5 }))
  expect(await failure('--parameters', parameters)).toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'ParameterOutOfRange' }
  })
})
