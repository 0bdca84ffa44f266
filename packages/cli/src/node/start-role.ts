import type { ClassLimits, NodeEngineInit, OnUnusedCalibration } from '@haca/backends'
import { createHostingNode, type HostingEvents, type HostingNode, type ModelDraft } from '@haca/hosting'
import {
  createInferenceNode,
  type InferenceEvents,
  type InferenceNode,
  loadFollowingAsk
} from '@haca/inference'
import type { Network } from '@haca/network'
import type { AccountResponse, Deployment, Logger, Model, WorkKey } from '@haca/protocol'
import { createLaneReader, createVerifierReader, type Settlement } from '@haca/settlement'
import { createVerificationNode, type VerificationEvents, type VerificationNode } from '@haca/verification'
import { enginesFolder } from './engines-folder.ts'
import { type EventMap, hostingWords, inferenceWords, verificationWords, type Words } from './event-words.ts'
import { firstSeedEpoch, type NodeRole } from './registration.ts'

export interface StartRoleInit {
  readonly role: NodeRole
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly directory: string
  readonly index: number
  readonly settlement: Settlement
  readonly bootstrap: readonly string[]
  readonly listen?: readonly string[]
  readonly announce?: readonly string[]
  /** Blocks that it serves to others. */
  readonly uploadBytesPerSecond?: number
  /** Of an inference node: jobs at the same time. */
  readonly slots?: number
  /** Of an inference node: names or ids of the models to serve. */
  readonly models?: readonly string[]
  /** Of an inference node: models in memory at the same time. */
  readonly modelsInMemory?: number
  /** Of an inference node: memory that loaded models may declare together, bytes. */
  readonly memoryBytes?: number
  /** Of a hosting or inference node: files of models, bytes. */
  readonly diskBytes?: number
  /** Of an inference node: micro-tokens for a million operations at rest. */
  readonly ask?: number
  /** Of an inference or verification node: numerics classes that were calibrated. */
  readonly calibrations?: readonly ClassLimits[]
  /** Of an inference or verification node: for models in the format `openai`. */
  readonly server?: NodeEngineInit['server']
  /** Of an inference or verification node: told of a calibration that applies to no model so far. */
  readonly onUnusedCalibration: OnUnusedCalibration
  readonly logger: Logger
  readonly onEvent: (event: string, detail: object, text: string) => void
}

/** A node that runs, whatever its role. */
export interface StandaloneNode {
  readonly network: Network
  /** Its own account of its time. */
  readonly account: () => Omit<AccountResponse, 'parts'>
  /** Of an inference node: why it could take no job now, if its engine is to blame. */
  waitingFor?(): string | undefined
  /** Joins. Throws what the role's factory and the network throw. */
  start(): Promise<void>
  /** Of a hosting node that has started: stores and announces a model. */
  publish?(draft: ModelDraft): Promise<Model>
  /** Takes no new work, and resolves when what runs has ended. */
  drain(): Promise<void>
  /** Withdraws what it offered, then leaves. */
  stop(): Promise<void>
}

/** Makes a node that is not on the network yet, and says every event of it. */
export async function createStandaloneNode(init: StartRoleInit): Promise<StandaloneNode> {
  const { role, slots, models, ask, diskBytes, settlement, server, calibrations = [] } = init
  const { onUnusedCalibration } = init
  if (role === 'hosting') {
    const node = await createHostingNode({
      ...common(init),
      verifiers: createVerifierReader(settlement),
      ...(diskBytes === undefined ? {} : { diskBytes })
    })
    tell<HostingEvents>(node, hostingWords, init.onEvent)
    return { ...standalone(node), publish: draft => node.addModel(draft) }
  }
  if (role === 'inference') {
    const node = await createInferenceNode({
      ...common(init),
      lanes: createLaneReader(settlement),
      verifiers: createVerifierReader(settlement),
      server,
      llamaIn: enginesFolder,
      calibrations,
      onUnusedCalibration,
      ...(slots === undefined ? {} : { slots }),
      ...(models === undefined ? {} : { models }),
      ...room(init),
      ...(ask === undefined ? {} : { ask: loadFollowingAsk(ask) })
    })
    tell<InferenceEvents>(node, inferenceWords, init.onEvent)
    return { ...standalone(node), waitingFor: () => node.waitingFor() }
  }
  const node = await createVerificationNode({
    ...common(init),
    settlement,
    server,
    llamaIn: enginesFolder,
    calibrations,
    onUnusedCalibration,
    seedEpoch: firstSeedEpoch
  })
  tell<VerificationEvents>(node, verificationWords, init.onEvent)
  return standalone(node)
}

function room({ modelsInMemory, memoryBytes, diskBytes }: StartRoleInit) {
  return {
    ...(modelsInMemory === undefined ? {} : { modelsInMemory }),
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...(diskBytes === undefined ? {} : { diskBytes })
  }
}

function standalone(node: HostingNode | InferenceNode | VerificationNode): StandaloneNode {
  return {
    network: node.network,
    account: () => node.account(),
    start: () => node.start(),
    // Only an inference node is in the middle of something that others wait for; what the others do is on disk.
    drain: () => ('drain' in node ? node.drain() : Promise.resolve()),
    stop: () => node.stop()
  }
}

function common(init: StartRoleInit) {
  const { key, deployment, directory, index, bootstrap, listen, announce, uploadBytesPerSecond, logger } =
    init
  const where = {
    ...(listen === undefined ? {} : { listen }),
    ...(announce === undefined ? {} : { announce }),
    ...(uploadBytesPerSecond === undefined ? {} : { uploadBytesPerSecond })
  }
  return { key, deployment, directory, index, bootstrap, logger, ...where }
}

interface Emitter<Events extends EventMap<Events>> {
  on<Name extends keyof Events>(event: Name, listener: (...args: Events[Name]) => void): unknown
}

function tell<Events extends EventMap<Events>>(
  node: Emitter<Events>,
  words: Words<Events>,
  onEvent: StartRoleInit['onEvent']
): void {
  for (const name of Object.keys(words) as (keyof Events & string)[]) {
    node.on(name, (...args) => onEvent(name, slim(args[0]), words[name](...args)))
  }
}

/** A whole model would print its manifest's block. */
function slim(detail: object): object {
  return 'block' in detail && 'id' in detail && 'manifest' in detail
    ? { model: detail.id, name: (detail.manifest as { name: string }).name }
    : detail
}
