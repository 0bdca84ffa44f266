import {
  equalSpeeds,
  type LinkInit,
  type PrefixInit,
  type SpeedClass,
  type TracePreset,
  threeSpeeds,
  tracePresets,
  type WorkloadInit
} from '@haca/simulator'
import { design } from './design.ts'

/** One setting of the factors that every policy is played in. */
export interface Cell {
  readonly name: string
  /** Whether it is one of the 64 that the bars over all cells count. */
  readonly designed: boolean
  /** Work that arrives per work that the honest nodes can do. */
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
  readonly workCv: number | TracePreset | readonly TracePreset[]
  /** Whether models are loaded, or stay as placed. */
  readonly loads: boolean
  /** How models are placed at first: by their popularity, or all alike. */
  readonly placed: 'by popularity' | 'evenly'
  /** Share of the nodes that crash per hour. */
  readonly churn: number
  /** Share of all nodes that deceive; they come on top of the honest ones. */
  readonly liars: number
  /** How the demand changes, times in mean services. */
  readonly change?: Pick<WorkloadInit, 'burst' | 'diurnal' | 'swap' | 'continued'>
  readonly prefix?: PrefixInit
  /** How the network is worse than a constant delay; see `LinkInit`. */
  readonly link?: Pick<LinkInit, 'delayCv' | 'loss'>
  /** Slots over all honest nodes, where not as usual. */
  readonly slots?: number
  /** Slots per market, where not as usual. */
  readonly slotsPerMarket?: number
  /** How often states are told, in mean services, where not as usual. */
  readonly digest?: number
  /** Whether the quick run plays it. */
  readonly quick: boolean
}

/** Slots of a run over all honest nodes, unless the cell says otherwise. */
export const slots = 400
/** Mean service on a slot of speed 1, milliseconds. */
export const workMs = 1000
/**
 * Mean services in an hour, for what is given per hour: a job of ten seconds is a chat's answer. The clock of the protocol
 * (leases, timeouts) goes by `workMs`, which makes them ten times as long against a job as they would be.
 */
export const servicesPerHour = 360
/** Mean services until a crashed node is back: five minutes. */
export const downServices = 30
/** Spread of the work between that of Azure's outputs (lognormal, sigma .85: CV 1.03) and of Mooncake's (1.36: 2.3). */
export const workCv = 1.5
/** Mean services within which a job must start. */
export const patience = 3
/** Models that a node of a cell with several models has room for. */
export const warmPerNode = 2
/** Mean services that a load takes. */
export const loadServices = 5
/** Models of the cells of the design. */
const designModels = 20
/** Cells of the design that the quick run plays: near and far, warm and cold, calm and wild. */
const quickNames: readonly string[] = ['c26', 'c35', 'c44', 'c60']

/** What a cell outside of the design has unless it says otherwise: the regime in which the bars are set. */
const usual = {
  designed: false,
  load: 0.9,
  arrivalCv: 4,
  models: 1,
  zipf: 0,
  delay: 0.01,
  speeds: threeSpeeds,
  slotsPerNode: 1,
  workCv,
  loads: false,
  placed: 'by popularity',
  churn: 0,
  liars: 0,
  quick: false
} as const satisfies Omit<Cell, 'name'>

/** Half of the measured time of a full run: when something changes. */
const midway = 25

const designed = design.map(({ name, speeds, models, ...levels }): Cell => {
  return {
    ...usual,
    ...levels,
    name,
    designed: true,
    models: designModels,
    speeds: speeds === 'equal' ? equalSpeeds : threeSpeeds,
    loads: models === 'cold',
    placed: models === 'cold' ? 'evenly' : 'by popularity',
    quick: quickNames.includes(name)
  }
})

/** Cells for single bars, and for what the design's factors do not hold. */
const others: readonly Cell[] = [
  { ...usual, name: 'usual-liars', liars: 0.2 },
  ...tracePresets.map(trace => ({ ...usual, name: trace.name, arrivalCv: trace.arrivalCv, workCv: trace })),
  { ...usual, name: 'mixed', models: 20, zipf: 0.9, workCv: tracePresets },
  { ...usual, name: 'step', load: 0.5, change: { burst: { fromMs: midway, toMs: midway + 3, factor: 4 } } },
  { ...usual, name: 'diurnal', load: 0.8, change: { diurnal: { periodMs: 30, swing: 0.4 } } },
  {
    ...usual,
    name: 'switch',
    models: 20,
    zipf: 2.1,
    loads: true,
    change: { swap: { atMs: midway, ranks: [0, 9] } }
  },
  { ...usual, name: 'bursty-200', models: 200, zipf: 0.9, loads: true },
  { ...usual, name: 'bursty-200-fixed', models: 200, zipf: 0.9 },
  // More slots than one market is for, so that several are open.
  { ...usual, name: 'several markets', models: 20, zipf: 0.9, slots: 2400 },
  // The same with books of a hundred slots, which pool worse.
  { ...usual, name: 'four markets', models: 20, zipf: 0.9, slotsPerMarket: 100, quick: true },
  // The usual cell in as many books, for what the age of digests costs it.
  { ...usual, name: 'usual in four', slotsPerMarket: 100 },
  { ...usual, name: 'loss', models: 20, zipf: 0.9, link: { delayCv: 0.5, loss: 0.01 } },
  { ...usual, name: 'stale-digests', models: 20, zipf: 0.9, loads: true, digest: 2 },
  {
    ...usual,
    name: 'conversations',
    load: 0.95,
    change: { continued: 0.6 },
    prefix: { saving: 0.3, sessionsPerNode: 16 }
  }
]

/** A cell is added, never changed or taken out because of what it shows. */
export const cells: readonly Cell[] = [{ ...usual, name: 'usual', quick: true }, ...designed, ...others]

/** The factors of a cell in a few words. */
export function describeCell(cell: Cell): string {
  const { load, arrivalCv, models, zipf, delay, speeds, slotsPerNode, loads, churn, liars } = cell
  return [
    `load ${load}`,
    `CV ${arrivalCv}`,
    models === 1 ? '1 model' : `${models} models, Zipf ${zipf}`,
    `delay ${delay}`,
    speeds.length === 1 ? 'equal' : `${speeds.length} speeds`,
    `${slotsPerNode} ${slotsPerNode === 1 ? 'slot' : 'slots'}`,
    ...(cell.slots === undefined ? [] : [`${cell.slots} in all`]),
    ...(cell.slotsPerMarket === undefined ? [] : [`${cell.slotsPerMarket} per market`]),
    loads ? 'cold' : 'warm',
    ...(churn > 0 ? ['churn'] : []),
    ...(liars > 0 ? ['liars'] : [])
  ].join(', ')
}
