import type { ModelWork } from '@haca/protocol'

/** Models told apart; the message table allows as many. Of more, the one with the least work goes. */
export const modelWorksMax = 256

/** What a node has run per model since it started. */
export interface ModelWorks {
  note(model: string, done: Omit<ModelWork, 'model' | 'jobs'>): void
  /** Most jobs first. */
  list(): ModelWork[]
}

export function createModelWorks(): ModelWorks {
  const works = new Map<string, ModelWork>()
  return {
    note(model, { units, spent, amount }) {
      const known = works.get(model) ?? { model, jobs: 0, units: 0, spent: 0n, amount: 0n }
      if (!works.has(model) && works.size === modelWorksMax) {
        const [least] = [...works.values()].sort((a, b) => a.jobs - b.jobs)
        if (least !== undefined) works.delete(least.model)
      }
      works.set(model, {
        model,
        jobs: known.jobs + 1,
        units: known.units + units,
        spent: known.spent + spent,
        amount: known.amount + amount
      })
    },
    list: () => [...works.values()].sort((a, b) => b.jobs - a.jobs)
  }
}
