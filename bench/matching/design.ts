/**
 * The pre-registered design: 64 cells that cover every pair of levels of the nine factors at least twice, chosen by a greedy
 * search over random cells. Committed before the first full run; a cell is added, never changed or taken out because of
 * what it shows.
 */

/** What varies, with its levels. */
export const factors = {
  /** Work that arrives per work that the honest nodes can do. */
  load: [0.5, 0.7, 0.8, 0.9, 0.95, 1.2],
  /** Coefficient of variation of the time between two jobs of a model. */
  arrivalCv: [1, 4, 13],
  /** Exponent of Zipf's law over the models' popularity. */
  zipf: [0, 0.9, 2.1],
  /** One-way delay of a message, in mean services. */
  delay: [0.002, 0.01, 0.02, 0.05, 0.1],
  speeds: ['equal', 'three'],
  slotsPerNode: [1, 4],
  /** `warm`: models are placed by their popularity and stay; `cold`: placed evenly, and to be loaded where they are wanted. */
  models: ['warm', 'cold'],
  /** Share of the nodes that crash per hour. */
  churn: [0, 0.2],
  /** Share of all nodes that deceive, a quarter of them in each way. */
  liars: [0, 0.2]
} as const

export type Factor = keyof typeof factors

/** One level of each factor. */
export type Levels = { readonly [F in Factor]: (typeof factors)[F][number] }

type Row = readonly [
  name: string,
  load: Levels['load'],
  arrivalCv: Levels['arrivalCv'],
  zipf: Levels['zipf'],
  delay: Levels['delay'],
  speeds: Levels['speeds'],
  slotsPerNode: Levels['slotsPerNode'],
  models: Levels['models'],
  churn: Levels['churn'],
  liars: Levels['liars']
]

// biome-ignore format: a table is read in rows
const rows: readonly Row[] = [
  ['c01', 0.5, 1, 2.1, 0.002, 'three', 1, 'cold', 0.2, 0.2],
  ['c02', 0.5, 4, 0.9, 0.002, 'equal', 4, 'warm', 0, 0],
  ['c03', 0.5, 4, 0, 0.01, 'equal', 1, 'warm', 0, 0.2],
  ['c04', 0.5, 13, 0, 0.01, 'three', 4, 'warm', 0, 0.2],
  ['c05', 0.5, 4, 2.1, 0.02, 'equal', 4, 'cold', 0.2, 0],
  ['c06', 0.5, 13, 0, 0.02, 'equal', 4, 'warm', 0.2, 0],
  ['c07', 0.5, 1, 2.1, 0.05, 'three', 1, 'warm', 0, 0.2],
  ['c08', 0.5, 4, 2.1, 0.05, 'three', 1, 'cold', 0.2, 0.2],
  ['c09', 0.5, 13, 0.9, 0.05, 'three', 4, 'warm', 0, 0.2],
  ['c10', 0.5, 1, 0, 0.1, 'three', 1, 'cold', 0.2, 0],
  ['c11', 0.5, 13, 0.9, 0.1, 'equal', 1, 'cold', 0.2, 0],
  ['c12', 0.7, 1, 0.9, 0.002, 'equal', 1, 'warm', 0, 0],
  ['c13', 0.7, 1, 2.1, 0.002, 'equal', 4, 'cold', 0.2, 0.2],
  ['c14', 0.7, 1, 2.1, 0.01, 'three', 1, 'warm', 0, 0],
  ['c15', 0.7, 4, 0, 0.01, 'three', 4, 'cold', 0.2, 0],
  ['c16', 0.7, 13, 0, 0.01, 'equal', 1, 'cold', 0.2, 0],
  ['c17', 0.7, 4, 2.1, 0.02, 'three', 4, 'cold', 0, 0],
  ['c18', 0.7, 13, 0.9, 0.02, 'equal', 1, 'warm', 0.2, 0.2],
  ['c19', 0.7, 4, 0, 0.05, 'three', 1, 'warm', 0, 0],
  ['c20', 0.7, 13, 0.9, 0.05, 'equal', 4, 'cold', 0.2, 0.2],
  ['c21', 0.7, 4, 0, 0.1, 'three', 1, 'warm', 0, 0.2],
  ['c22', 0.7, 13, 2.1, 0.1, 'three', 4, 'cold', 0, 0.2],
  ['c23', 0.8, 13, 0, 0.002, 'equal', 1, 'cold', 0, 0.2],
  ['c24', 0.8, 13, 0, 0.002, 'three', 1, 'cold', 0.2, 0.2],
  ['c25', 0.8, 1, 0, 0.01, 'equal', 4, 'warm', 0.2, 0.2],
  ['c26', 0.8, 4, 0.9, 0.01, 'three', 4, 'warm', 0.2, 0.2],
  ['c27', 0.8, 1, 2.1, 0.02, 'three', 1, 'cold', 0.2, 0.2],
  ['c28', 0.8, 13, 0.9, 0.02, 'three', 4, 'cold', 0, 0],
  ['c29', 0.8, 1, 0.9, 0.05, 'equal', 1, 'cold', 0, 0],
  ['c30', 0.8, 1, 2.1, 0.05, 'equal', 4, 'warm', 0.2, 0],
  ['c31', 0.8, 4, 0, 0.1, 'three', 4, 'warm', 0.2, 0],
  ['c32', 0.8, 4, 2.1, 0.1, 'equal', 4, 'cold', 0, 0.2],
  ['c33', 0.8, 13, 2.1, 0.1, 'equal', 1, 'warm', 0, 0],
  ['c34', 0.9, 1, 0, 0.002, 'three', 4, 'warm', 0, 0],
  ['c35', 0.9, 1, 0.9, 0.002, 'three', 1, 'cold', 0, 0],
  ['c36', 0.9, 13, 0.9, 0.002, 'three', 4, 'warm', 0.2, 0.2],
  ['c37', 0.9, 13, 2.1, 0.01, 'equal', 1, 'warm', 0.2, 0],
  ['c38', 0.9, 13, 2.1, 0.01, 'equal', 1, 'cold', 0, 0.2],
  ['c39', 0.9, 4, 0.9, 0.02, 'three', 1, 'cold', 0, 0],
  ['c40', 0.9, 4, 2.1, 0.02, 'equal', 4, 'cold', 0, 0.2],
  ['c41', 0.9, 4, 0, 0.05, 'equal', 1, 'cold', 0.2, 0.2],
  ['c42', 0.9, 4, 2.1, 0.05, 'equal', 4, 'warm', 0.2, 0],
  ['c43', 0.9, 1, 0, 0.1, 'three', 4, 'cold', 0, 0],
  ['c44', 0.9, 1, 0.9, 0.1, 'three', 4, 'warm', 0.2, 0.2],
  ['c45', 0.95, 4, 0, 0.002, 'equal', 1, 'warm', 0.2, 0],
  ['c46', 0.95, 13, 2.1, 0.002, 'three', 4, 'warm', 0.2, 0],
  ['c47', 0.95, 1, 0.9, 0.01, 'equal', 4, 'cold', 0.2, 0.2],
  ['c48', 0.95, 4, 0.9, 0.01, 'three', 4, 'cold', 0.2, 0],
  ['c49', 0.95, 1, 0, 0.02, 'equal', 4, 'warm', 0, 0.2],
  ['c50', 0.95, 1, 0.9, 0.02, 'equal', 1, 'warm', 0, 0.2],
  ['c51', 0.95, 1, 0, 0.05, 'three', 4, 'cold', 0, 0.2],
  ['c52', 0.95, 13, 0.9, 0.05, 'three', 1, 'cold', 0, 0],
  ['c53', 0.95, 4, 2.1, 0.1, 'equal', 1, 'cold', 0, 0.2],
  ['c54', 0.95, 13, 2.1, 0.1, 'equal', 1, 'warm', 0.2, 0],
  ['c55', 1.2, 4, 0.9, 0.002, 'equal', 1, 'cold', 0.2, 0.2],
  ['c56', 1.2, 4, 2.1, 0.002, 'three', 4, 'cold', 0, 0.2],
  ['c57', 1.2, 1, 0.9, 0.01, 'equal', 1, 'cold', 0, 0],
  ['c58', 1.2, 13, 2.1, 0.01, 'three', 4, 'warm', 0, 0],
  ['c59', 1.2, 1, 2.1, 0.02, 'three', 1, 'warm', 0.2, 0],
  ['c60', 1.2, 13, 0, 0.02, 'three', 1, 'warm', 0.2, 0.2],
  ['c61', 1.2, 4, 0.9, 0.05, 'three', 1, 'warm', 0.2, 0.2],
  ['c62', 1.2, 13, 0, 0.05, 'equal', 4, 'cold', 0, 0],
  ['c63', 1.2, 1, 0, 0.1, 'equal', 4, 'cold', 0.2, 0],
  ['c64', 1.2, 4, 0.9, 0.1, 'equal', 4, 'warm', 0, 0.2]
]

export const design: readonly ({ readonly name: string } & Levels)[] = rows.map(
  ([name, load, arrivalCv, zipf, delay, speeds, slotsPerNode, models, churn, liars]) => {
    return { name, load, arrivalCv, zipf, delay, speeds, slotsPerNode, models, churn, liars }
  }
)
