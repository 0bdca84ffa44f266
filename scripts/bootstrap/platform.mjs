/**
 * @typedef {object} Machine
 * @property {string} platform as `process.platform` says it
 * @property {string} arch as `process.arch` says it
 * @property {string} node version of the running Node, as `20.20.2`
 * @property {string | undefined} glibc version of the C library; undefined when it is another one
 */

/** Oldest Node that can run the bootstrap, and the oldest that can run the project. */
const bootstrapNodeMajor = 20
export const projectNodeMajor = 24

/** The Node that npm brings to Linux is linked against this C library. */
const glibcMin = '2.28'

const supported =
  `It runs on Linux with glibc ${glibcMin} or newer (x64, arm64), on macOS arm64 with Node ${projectNodeMajor} ` +
  'or newer, and on Windows through WSL2.'

/**
 * Says in one sentence why this machine cannot run the project.
 * @param {Machine} machine
 * @returns {string | undefined} undefined when it can
 */
export function whyUnsupported({ platform, arch, node, glibc }) {
  if (major(node) < bootstrapNodeMajor) {
    return `Node ${node} is too old: install Node ${bootstrapNodeMajor} or newer and run it again.`
  }
  if (platform === 'linux' && (arch === 'x64' || arch === 'arm64')) {
    if (glibc === undefined) return `This Linux has no glibc (musl?). ${supported}`
    if (olderThan(glibc, glibcMin)) return `This Linux has glibc ${glibc}. ${supported}`
    return undefined
  }
  if (platform === 'darwin' && arch === 'arm64') {
    if (major(node) >= projectNodeMajor) return undefined
    return `Node ${node} is too old on macOS: install Node ${projectNodeMajor} or newer and run it again.`
  }
  return `This machine is ${platform} ${arch}. ${supported}`
}

/** @returns {Machine} */
export function thisMachine() {
  const { platform, arch, versions } = process
  return { platform, arch, node: versions.node, glibc: platform === 'linux' ? glibcVersion() : undefined }
}

/** @param {string} version */
export function major(version) {
  return Number.parseInt(version, 10)
}

/** @returns {string | undefined} */
function glibcVersion() {
  // Listing network interfaces can ask a name server and would take seconds on some machines.
  Object.assign(process.report, { excludeNetwork: true })
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return report.header.glibcVersionRuntime
}

/**
 * @param {string} version
 * @param {string} than
 */
function olderThan(version, than) {
  const [a = 0, b = 0] = version.split('.').map(Number)
  const [c = 0, d = 0] = than.split('.').map(Number)
  return a < c || (a === c && b < d)
}
