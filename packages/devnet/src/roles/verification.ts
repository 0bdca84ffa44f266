import type { Hex } from '@haca/protocol'
import { createTrapBonds, createTrapReader } from '@haca/settlement'
import { createVerificationNode } from '@haca/verification'
import { isVerifierCheat } from '../cheats.ts'
import { commonInit } from './common-init.ts'
import { openJobTraces } from './job-traces.ts'
import type { RoleInit, StartRole } from './role-process.ts'

/** What the coordinator is told of. */
const told = ['epoch:posted', 'epoch:finalised', 'epoch:refused', 'work:refuted'] as const

export const startRole: StartRole = async init => {
  const { config, settlement, emit } = init
  const { cheat, seedEpoch, trapBonds } = config
  const jobTraces = openJobTraces(init)
  const node = await createVerificationNode({
    ...commonInit(init),
    settlement,
    seedEpoch,
    traps: trapBonds && (await trapReaderOf(init, trapBonds)),
    ...(cheat !== undefined && isVerifierCheat(cheat) ? { cheat } : {})
  })
  for (const event of told) node.on(event, (detail: unknown) => emit(event, detail))
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

async function trapReaderOf({ settlement, config }: RoleInit, address: Hex) {
  const { chain } = settlement
  const bonds = await createTrapBonds({ chain, address, settlement: settlement.address })
  return createTrapReader(bonds, settlement, config.seedEpoch)
}
