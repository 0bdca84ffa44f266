import { verdicts } from '@haca/core'
import { openStore } from '@haca/store'
import { expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { createWorkBook } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { LaneWriter } from './support/work.ts'

const deployment = testDeployment()

it('keeps, of two verdicts of a verifier on a line, the failure, on disk too, whatever is said again', () => {
  const store = openStore({ path: ':memory:' })
  const book = createWorkBook(store)
  const work = new LaneWriter(deployment).work()
  const [passed, failed, withheld] = [verdicts.pass, verdicts.fail, verdicts.unavailable].map(
    verdict => verdictOn(work, verdict, testKey(1), deployment).reveal
  )
  const other = verdictOn(work, verdicts.pass, testKey(2), deployment).reveal
  if (passed === undefined || failed === undefined || withheld === undefined) throw new Error('three')
  for (const reveal of [passed, other, failed, passed, withheld]) book.addReveal(reveal)
  expect(book.reveals(0)).toEqual([failed, other])
  expect(createWorkBook(store).reveals(0)).toEqual([failed, other])
})
