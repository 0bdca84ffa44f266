/**
 * What the tests of this folder hold the code to. A rule is data with its reason beside it; changing one is a decision
 * that belongs into docs/decisions.
 */

const ground = ['protocol', 'core']
const services = [...ground, 'store', 'network', 'node-kit', 'backends', 'settlement']
const roles = ['hosting', 'inference', 'verification', 'client']

/**
 * The one-way arrow: the workspace packages that each package may import. A role never imports a role; only what
 * assembles networks sees more than one.
 */
export const arrow: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  core: ['protocol'],
  contracts: [],
  simulator: ground,
  network: ['protocol'],
  store: ['protocol'],
  'node-kit': [...ground, 'network', 'store'],
  backends: ['protocol'],
  settlement: [...ground, 'contracts', 'store'],
  'example-models': ['protocol', 'backends'],
  hosting: services,
  inference: services,
  verification: services,
  client: services,
  observatory: [...services, ...roles],
  gateway: [...services, 'client', 'observatory'],
  devnet: [...services, ...roles, 'contracts', 'example-models', 'observatory', 'simulator'],
  cli: [...services, ...roles, 'example-models', 'observatory', 'simulator', 'gateway', 'devnet']
}

/** Libraries that one package hides from the others, so that a new major version is the work of one package. */
export const libraryHomes: readonly { library: RegExp; packages: readonly string[] }[] = [
  { library: /^(libp2p|@libp2p\/.+|@chainsafe\/libp2p-.+|@helia\/.+|it-pipe)$/, packages: ['network'] },
  { library: /^ethers$/, packages: ['settlement', 'devnet'] },
  { library: /^onnxruntime-node$/, packages: ['backends'] },
  { library: /^(hardhat|solc|@openzeppelin\/.+)$/, packages: ['contracts'] },
  { library: /^(fastify|@fastify\/.+)$/, packages: ['gateway'] },
  { library: /^(commander|cli-progress)$/, packages: ['cli'] },
  { library: /^uplot$/, packages: ['observatory'] }
]

/** Packages that decide and compute only: the same events give the same effects, in a node, in a simulation, in a test. */
export const purePackages = ground

/** Global names that bring clock, chance or the outside world in; `Date.UTC` and the like are pure but never needed. */
export const impureGlobals: ReadonlySet<string> = new Set([
  'Date',
  'performance',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
  'crypto'
])

/** The same, for members of globals that are pure otherwise. */
export const impureMembers: ReadonlySet<string> = new Set(['Math.random'])

/** The only package that reads the environment; everybody else is told by an option. */
export const environmentReaders: readonly string[] = ['cli']

/** Files that set a variable for a library that takes it from nowhere else; they decide nothing by what they find. */
export const environmentWriters: readonly string[] = ['packages/backends/src/onnx/no-telemetry.ts']

/** A function fits a screen, a file is read in one go; both counted with their comments. */
export const functionLinesMax = 70
export const fileLinesMax = 350

/**
 * What was longer when the rule came, with its length then: `file` or `file#function`. It may shrink, in which case the
 * number follows; it never grows, and nothing is added.
 */
export const ratchet: Readonly<Record<string, number>> = {}
