import { equalSpeeds, type SpeedClass, type TracePreset, threeSpeeds, tracePresets } from '@haca/simulator'

/** One setting of the factors that every policy is played in. */
export interface Cell {
  readonly name: string
  /** Work that arrives per work that the nodes can do. */
  readonly load: number
  /** Coefficient of variation of the time between two jobs of a model. */
  readonly arrivalCv: number
  readonly models: number
  /** Exponent of Zipf's law over the models' popularity. */
  readonly zipf: number
  /** One-way delay of a message, in mean services. */
  readonly delay: number
  readonly speeds: readonly SpeedClass[]
  readonly slotsPerNode: number
  /** How the work spreads; see `WorkloadInit`. */
  readonly workCv: number | TracePreset
  /** Whether the quick run plays it. */
  readonly quick: boolean
}

/** Slots of a run over all nodes. */
export const slots = 400
/** Mean service on a slot of speed 1, milliseconds. */
export const workMs = 1000
/** Spread of the work between that of Azure's outputs (lognormal, sigma .85: CV 1.03) and of Mooncake's (1.36: 2.3). */
const workCv = 1.5
/** Mean services within which a job must start. */
export const patience = 3
/** Models that a node of a cell with several models has in memory. */
export const warmPerNode = 2

/** What a cell has unless it says otherwise: the regime in which the bars are set. */
const usual = {
  load: 0.9,
  arrivalCv: 4,
  models: 1,
  zipf: 0,
  delay: 0.01,
  speeds: threeSpeeds,
  slotsPerNode: 1,
  workCv,
  quick: false
} satisfies Omit<Cell, 'name'>

/** Fixed before the first full run. A cell is added, never taken out because of what it shows. */
export const cells: readonly Cell[] = [
  { ...usual, name: 'usual', quick: true },
  { ...usual, name: 'load .5', load: 0.5 },
  { ...usual, name: 'load .7', load: 0.7 },
  { ...usual, name: 'load .8', load: 0.8 },
  { ...usual, name: 'load .95', load: 0.95, quick: true },
  { ...usual, name: 'load 1.2', load: 1.2, quick: true },
  { ...usual, name: 'poisson', arrivalCv: 1 },
  { ...usual, name: 'bursts 13', arrivalCv: 13 },
  { ...usual, name: 'delay .002', delay: 0.002 },
  { ...usual, name: 'delay .02', delay: 0.02 },
  { ...usual, name: 'delay .05', delay: 0.05 },
  { ...usual, name: 'delay .1', delay: 0.1, quick: true },
  { ...usual, name: 'equal speeds', speeds: equalSpeeds },
  { ...usual, name: 'four slots', slotsPerNode: 4, quick: true },
  { ...usual, name: '20 models zipf 0', models: 20, zipf: 0 },
  { ...usual, name: '20 models zipf .9', models: 20, zipf: 0.9, quick: true },
  { ...usual, name: '20 models zipf 2.1', models: 20, zipf: 2.1 },
  { ...usual, name: '200 models zipf .9', models: 200, zipf: 0.9 },
  { ...usual, name: '20 models four slots', models: 20, zipf: 0.9, slotsPerNode: 4 },
  { ...usual, name: '20 models delay .1', models: 20, zipf: 0.9, delay: 0.1, load: 0.7 },
  ...tracePresets.map(trace => ({ ...usual, name: trace.name, arrivalCv: trace.arrivalCv, workCv: trace }))
]
