import { expect, test } from 'vitest'
import { transactionLimits } from '../src/node/transaction-limits.ts'

test('what the network and the operator leave open is left to the settlement client', () => {
  expect(transactionLimits({}, {})).toEqual({})
})

test.each([
  [40, 40_000_000_000n],
  [0.000_001, 1000n],
  [1.1, 1_100_000_000n]
])('%s gwei for a unit of gas are %s wei', (gwei, wei) => {
  expect(transactionLimits({ confirmations: 3 }, { feeCap: gwei })).toEqual({ confirmations: 3, feeCap: wei })
})
