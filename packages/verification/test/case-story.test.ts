import type { FaultCase } from '@haca/settlement'
import { expect, it } from 'vitest'
import { testDeployment } from '../../../test/support/deployment.ts'
import { caseEvent } from '../src/faults/case-event.ts'
import { describeCase } from '../src/faults/case-story.ts'
import { LaneWriter, nodeKey } from './support/work.ts'

const work = new LaneWriter(testDeployment()).work({ epoch: 4 })
const { job } = work.voucher.line
const fault: FaultCase = {
  ...{
    node: 3,
    epoch: 4,
    line: `0x${'5a'.repeat(32)}`,
    status: 'accused',
    accuser: 1,
    openedAt: 1,
    drawBlock: 2
  },
  ...{
    committee: [],
    votesNeeded: 0,
    votesUntil: 9,
    jury: [0, 1, 2],
    acquittalsNeeded: 2,
    executableAt: 0,
    burned: 0n
  }
}
const convened = { ...fault, committee: [0, 2, 4, 5], votesNeeded: 3 }

it.each<[FaultCase['status'], Partial<FaultCase>, string]>([
  ['accused', {}, 'no committee is drawn yet'],
  ['convened', convened, 'a committee votes, 3 of 4 votes take the stake'],
  [
    'sentenced',
    convened,
    'sentenced by at least 3 of 4 votes, a tenth of its stake is burned unless most verifiers acquit it'
  ],
  ['acquitted', convened, 'acquitted, its stake is whole'],
  ['lapsed', convened, 'too few votes came, its stake is whole'],
  [
    'executed',
    { ...convened, burned: 70n },
    'sentenced by at least 3 of 4 votes, 70 micro-tokens of its stake were burned'
  ]
])('tells of a case that is %s', (status, change, standing) => {
  const story = { node: nodeKey(0).address, fault: { ...fault, ...change, status }, work }
  expect(describeCase(story)).toBe(`epoch 4: accused of wrong work in job ${job}, segment 0; ${standing}`)
})

it('names the line where its work never came', () => {
  expect(describeCase({ node: undefined, fault, work: undefined })).toContain('in line 0x5a5a5a5a…;')
})

it('tells programs what is known of a case', () => {
  const executed: FaultCase = { ...convened, status: 'executed', burned: 70n }
  expect(caseEvent({ node: nodeKey(0).address, fault: executed, work })).toEqual({
    ...{ node: nodeKey(0).address, epoch: 4, job, segment: 0 },
    ...{ committee: 4, votes: 3, burned: 70n }
  })
  expect(caseEvent({ node: undefined, fault, work: undefined })).toEqual({
    ...{ epoch: 4, committee: 0, votes: 0, burned: 0n }
  })
})
