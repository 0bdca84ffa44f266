import { createOnnxEngine, type Engine, withCalibrations, withCheat, withTraps } from '@haca/backends'
import { createInferenceNode } from '@haca/inference'
import { createLaneReader, createVerifierReader } from '@haca/settlement'
import { isInferenceCheat } from '../cheats.ts'
import type { NodeConfig } from '../nodes/messages.ts'
import { type OwnTraps, ownTraps } from '../traps/own-traps.ts'
import { commonInit } from './common-init.ts'
import { openJobTraces } from './job-traces.ts'
import type { StartRole } from './role-process.ts'

export const startRole: StartRole = async init => {
  const { config, settlement, emit } = init
  const jobTraces = openJobTraces(init)
  const lanes = createLaneReader(settlement)
  const traps = config.traps && ownTraps(config.traps, config.deployment)
  const node = await createInferenceNode({
    ...commonInit(init),
    lanes,
    verifiers: createVerifierReader(settlement),
    isTrap: traps?.isTrap,
    engine: engineOf(config, traps)
  })
  node.on('model:loaded', detail => emit('model:loaded', detail))
  node.on('model:refused', ({ name, error }) => emit('model:refused', { name, reason: error.message }))
  jobTraces.follow(node)
  await node.start()
  return {
    network: node.network,
    methods: {},
    async stop() {
      await node.stop()
      await jobTraces.stop()
    }
  }
}

function engineOf({ cheat }: NodeConfig, traps: OwnTraps | undefined): Engine {
  const engine = withCalibrations(createOnnxEngine({ slots: 1 }), [])
  if (traps !== undefined) return withTraps(engine, traps.choose)
  return cheat !== undefined && isInferenceCheat(cheat) ? withCheat(engine, cheat) : engine
}
