import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCalibrations } from '../src/node/read-calibrations.ts'
import { runCommand, temporaryFolder } from './support/run-command.ts'

describe('haca calibrate', () => {
  it('measures an example model and writes what a node can be given', async () => {
    const out = path.join(await temporaryFolder(), 'digits.json')
    const { code, stdout, stderr } = await runCommand('calibrate', 'digits', '--jobs', '4', '--out', out)
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/held out +0 of 8 checks of 4 other jobs rejected: below 3\.7e-1 with 95 %/)
    const written = JSON.parse(await readFile(out, 'utf8'))
    expect(written).toMatchObject({ measured: { jobs: 4, checks: 8 }, heldOut: { falseRejects: 0 } })
    expect(await readCalibrations([out])).toMatchObject([{ numericsClass: written.numericsClass }])
  })

  it('measures a model against itself in another format, and says for whose outputs the thresholds are', async () => {
    const out = path.join(await temporaryFolder(), 'digits.json')
    // The same format: no other engine is installed here, and the outputs are of one class.
    const args = ['--against', 'digits', '--jobs', '2', '--threads', '1', '--json', '--out', out]
    const { code, stdout, stderr } = await runCommand('calibrate', 'digits', ...args)
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ measured: { jobs: 2, checks: 4 }, file: out })
    const written = JSON.parse(await readFile(out, 'utf8'))
    expect(written).not.toHaveProperty('across')
    await writeFile(out, JSON.stringify({ ...written, across: ['another engine'] }))
    expect(await readCalibrations([out])).toMatchObject([{ across: ['another engine'] }])
  })

  it.each([
    ['no other folder', ['calibrate', 'digits', '--against', '/nowhere'], 'against: /nowhere/manifest.json'],
    ['a folder that is not there', ['calibrate', '/nowhere'], 'model: /nowhere/manifest.json'],
    ['no jobs', ['calibrate', 'digits', '--jobs', '0'], 'must be a whole number from 1 to 100000'],
    ['odd threads', ['calibrate', 'digits', '--threads', '1,x'], 'must be a whole number from 1 to 256']
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await runCommand(...args)
    expect(code).not.toBe(0)
    expect(stderr).toContain(message)
  })
})

it.each([
  ['no JSON', 'no', 'is no JSON'],
  ['another file', '{"numericsClass":"a"}', 'fingerprint'],
  [
    'a negative threshold',
    `{"numericsClass":"a","fingerprint":"${'0'.repeat(64)}","tolerances":{"logit":-1,"logprob":0,"value":0}}`,
    'logit'
  ]
])('a node refuses a calibration that is %s', async (_, text, message) => {
  const file = path.join(await temporaryFolder(), 'c.json')
  await writeFile(file, text)
  await expect(readCalibrations([file])).rejects.toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  await expect(readCalibrations([file])).rejects.toThrow(new RegExp(`calibration: .*${message}`))
})
