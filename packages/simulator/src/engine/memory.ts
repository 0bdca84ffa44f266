import { assert } from '@haca/protocol'
import type { Loading, SimNode } from './world.ts'

/** Which models a node has in memory, on the way there, and on disk. */
export interface Memory {
  readonly warm: readonly number[]
  /** Models in memory or on their way there. */
  warmOrComing(): readonly number[]
  /** Room left if a model came and victims went. */
  after(model: number, victims: readonly number[]): number
  /** Victims leave, the model is on its way. */
  begin(model: number, victims: readonly number[]): void
  /** Milliseconds until a model is on disk. */
  fetchMs(model: number): number
  /** The model is on disk. */
  fetched(model: number): void
  /** Milliseconds that a load takes from here on. */
  loadMs(model: number): number
  /** The model has come. */
  end(model: number): void
  /** What was on its way is not. */
  abort(): void
}

export function createMemory(
  plan: Pick<SimNode, 'warm' | 'memory' | 'disk'>,
  loading: Loading | undefined
): Memory {
  const warm = [...plan.warm]
  const coming: number[] = []
  const disk = plan.disk === undefined ? undefined : new Set([...plan.disk, ...plan.warm])
  const sizeOf = (model: number) => loading?.models[model]?.size ?? 1
  const sum = (models: readonly number[]) => models.reduce((total, model) => total + sizeOf(model), 0)
  const size = plan.memory ?? sum(plan.warm)

  const fetchMs = (model: number) => (disk?.has(model) === false ? (loading?.models[model]?.fetchMs ?? 0) : 0)

  return {
    warm,
    warmOrComing: () => (coming.length === 0 ? warm : [...warm, ...coming]),
    after: (model, victims) => size - sum(warm) - sum(coming) + sum(victims) - sizeOf(model),
    begin(model, victims) {
      assert(!warm.includes(model) && !coming.includes(model), 'a model is loaded once')
      for (const victim of victims) {
        const at = warm.indexOf(victim)
        assert(at >= 0, 'what makes room is in memory')
        warm.splice(at, 1)
      }
      coming.push(model)
      assert(size - sum(warm) - sum(coming) >= 0, 'a model is loaded where there is room')
    },
    loadMs(model) {
      const plan = loading?.models[model]
      assert(plan !== undefined, 'what is loaded is known')
      return plan.loadMs + fetchMs(model)
    },
    fetchMs,
    fetched: model => void disk?.add(model),
    end(model) {
      coming.splice(coming.indexOf(model), 1)
      warm.push(model)
      disk?.add(model)
    },
    abort: () => void coming.splice(0)
  }
}
