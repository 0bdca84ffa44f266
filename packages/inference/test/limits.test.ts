import { createInferenceNode } from '@haca/inference'
import { expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { tempFolder } from '../../../test/support/temp.ts'

it.each([
  ['modelsInMemory', 0, '64'],
  ['modelsInMemory', 65, '64'],
  ['modelsInMemory', 1.5, '64'],
  ['memoryBytes', -1, String(Number.MAX_SAFE_INTEGER)],
  ['diskBytes', Number.NaN, String(Number.MAX_SAFE_INTEGER)]
])('refuses %s of %d before anything starts', async (field, actual, limit) => {
  const lanes = { lane: async () => undefined }
  const common = { key: testKey(1), deployment: testDeployment(), lanes, directory: await tempFolder() }
  await expect(createInferenceNode({ ...common, [field]: actual })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: `${field} must be a whole number from 1 to ${limit}, not ${actual}`
  })
})
