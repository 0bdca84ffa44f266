import { HacaError } from '@haca/protocol'
import { requireFormat } from './model/model-files.ts'
import type { Engine, ModelManifest } from './types.ts'

/**
 * One engine of several, each for the models of its format. They share a node's slots: as many runs go on in all as the
 * node lets begin, and each engine could run them all.
 *
 * @throws HacaError `INVALID_INPUT` when there is none, or when their slots differ
 */
export function combineEngines(engines: ReadonlyMap<ModelManifest['format'], Engine>): Engine {
  const all = [...engines.values()]
  const [first] = all
  if (first === undefined || all.some(({ slots }) => slots !== first.slots)) {
    throw new HacaError('INVALID_INPUT', 'engines that are combined need the same number of slots', {
      data: { field: 'slots', actual: all.map(({ slots }) => slots).join(',') }
    })
  }
  return {
    id: all.map(({ id }) => id).join('+'),
    slots: first.slots,
    memoryBytes: Math.max(...all.map(({ memoryBytes }) => memoryBytes)),
    async load(source, options) {
      const { manifest } = source
      const engine = engines.get(manifest.format)
      if (engine === undefined) requireFormat(manifest, ...engines.keys())
      return (engine ?? first).load(source, options)
    },
    async stop() {
      await Promise.all(all.map(engine => engine.stop()))
    }
  }
}
