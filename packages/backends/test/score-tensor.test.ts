import { expect, it } from 'vitest'
import { instructionSet } from '../src/onnx/instruction-set.ts'
import { comparisonOf } from '../src/score/numerics-class.ts'
import { scoreTensor } from '../src/score/score-tensor.ts'
import { defaultTolerances } from '../src/score/tolerances.ts'

const own = 'onnxruntime-node@1.30.0 cpu opt=all threads=1 x64-avx512 model=0123abcd'
const bytes = (values: readonly number[]) => new Uint8Array(Float32Array.from(values).buffer)

function score(claimed: readonly number[], right: readonly number[]) {
  return scoreTensor({
    rows: 1,
    columns: right.length,
    claim: { output: bytes(claimed), stopReason: 'stop', leaves: [] },
    comparison: 'tolerance',
    tolerances: defaultTolerances,
    infer: async () => bytes(right)
  })
}

it.each([
  [1, 'pass', 5e-5],
  [1e-6, 'pass', 5e-5],
  [1e6, 'pass', 5e-5],
  [1, 'fail', 2e-4],
  [1e-6, 'fail', 2e-4],
  [1e6, 'fail', 2e-4]
])('an output of scale %f may differ by a part of its scale: %s at %f', async (scale, verdict, part) => {
  const right = [scale, scale / 2, -scale / 4]
  const claimed = [scale, scale / 2 + part * scale, -scale / 4]
  expect((await score(claimed, right)).verdict).toBe(verdict)
})

it('zeros are not an output of small values', async () => {
  expect(await score([0, 0, 0], [2e-5, 1e-5, 3e-5])).toMatchObject({
    verdict: 'fail',
    reasons: [{ code: 'output-differs', position: 0 }]
  })
  expect((await score([1e-30, 0], [0, 0])).verdict).toBe('fail')
  expect((await score([-0, 0], [0, 0])).verdict).toBe('pass')
})

it.each([
  ['its own', own, 'bits'],
  ['another instruction set', own.replace('avx512', 'avx2'), 'tolerance'],
  ['another architecture', own.replace('x64-avx512', 'arm64'), 'tolerance'],
  ['more threads', own.replace('threads=1', 'threads=16'), 'tolerance'],
  ['another version', own.replace('1.30.0', '1.29.2'), 'tolerance'],
  ['an instruction set that there is not', own.replace('avx512', 'avx9000'), 'bits'],
  ['no count of threads', own.replace('threads=1', 'threads=0'), 'bits'],
  ['another engine', own.replace('onnxruntime-node', 'other'), 'bits'],
  ['other settings', own.replace('opt=all', 'opt=none'), 'bits'],
  ['other weights', own.replace('0123abcd', 'ffffffff'), 'bits'],
  ['more words', `${own} x64`, 'bits'],
  ['a made-up name', 'another machine', 'bits'],
  ['nothing', '', 'bits']
])('a class of %s is held to the right comparison', (_, claimed, comparison) => {
  expect(comparisonOf(claimed, own)).toBe(comparison)
})

it('knows the instruction set of this machine', async () => {
  const here = own.replace('x64-avx512', await instructionSet())
  expect(comparisonOf(own.replace('x64-avx512', 'x64'), here.replace('threads=1', 'threads=2'))).toBe(
    'tolerance'
  )
})
