import path from 'node:path'
import { anyValue, type SeedReveal, seedReveal } from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it } from 'vitest'
import { tempFolder } from '../../../test/support/temp.ts'
import { migrations } from '../src/records/migrations.ts'
import { createWorkBook } from '../src/work/work-book.ts'

const hash = (digit: string) => `0x${digit.repeat(64)}` as const
const seed: SeedReveal = {
  epoch: 7,
  verifier: `0x${'a'.repeat(40)}`,
  seed: hash('b'),
  verdicts: 0,
  verdictRoot: hash('c'),
  late: [],
  signature: `0x${'d'.repeat(130)}`
}

it('opens what a verifier kept before seeds said which passes came late', async () => {
  const file = path.join(await tempFolder(), 'verification.db')
  const before = openStore({ path: file })
  before.table('seeds', seedReveal).put('new', seed)
  const rows = before.table('seeds', anyValue)
  const { late: _, ...old } = rows.get('new') as Record<string, unknown>
  rows.put('old', old)
  expect(() => createWorkBook(before)).toThrow(expect.objectContaining({ code: 'CORRUPT_STATE' }))
  before.close()

  const after = openStore({ path: file, migrations })
  expect([...after.table('seeds', seedReveal).entries()]).toEqual([['new', seed]])
  createWorkBook(after)
  after.close()
})
