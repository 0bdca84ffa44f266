import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './child.mjs'
import { withLock } from './lock.mjs'
import { pnpmProgram } from './runtime.mjs'

/** Rounded up from a cold install on Linux x64: what npm and pnpm received over the wire, in megabytes. */
const downloadMb = { pnpm: 35, node: 55, packages: 270 }

/**
 * One thing to install: it is installed when its stamp holds the digest of the files that pin it.
 * @typedef {object} Part
 * @property {string} stamp
 * @property {string[]} pins
 */

/** @type {Part} */
const pnpmPart = { stamp: 'tools/pnpm/node_modules/.stamp', pins: ['tools/pnpm/package-lock.json'] }
/** @type {Part} */
const packagesPart = { stamp: 'node_modules/.install-stamp', pins: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'] }

/**
 * Installs what the lockfiles name, once: pnpm with npm, then everything else with pnpm. No install script runs and
 * nothing is compiled. Does nothing, in a few milliseconds, when both lockfiles are as they were at the last install.
 * @param {string} root the checkout
 * @returns {Promise<number | undefined>} milliseconds it took; undefined when there was nothing to do
 * @throws {Error} naming the installer that failed
 */
export async function install(root) {
  if (isDone(root, pnpmPart) && isDone(root, packagesPart)) return undefined
  const startMs = performance.now()
  const installed = await withLock(
    path.join(root, '.cache/install.lock'),
    () => installMissing(root),
    owner => say(`waiting: ${owner} is installing in this checkout`)
  )
  return installed ? Math.round(performance.now() - startMs) : undefined
}

/** @param {string} root */
async function installMissing(root) {
  // Whoever held the lock before may have done it all.
  if (isDone(root, pnpmPart) && isDone(root, packagesPart)) return false
  announce(root)
  if (!isDone(root, pnpmPart)) {
    await installPnpm(path.join(root, 'tools/pnpm'))
    stampDone(root, pnpmPart)
  }
  if (!isDone(root, packagesPart)) {
    // From here until it has ended the packages are in an unknown state, also if this process is killed.
    rmSync(path.join(root, packagesPart.stamp), { force: true })
    await runInstaller(pnpmProgram(root), pnpmArguments(), root)
    stampDone(root, packagesPart)
  }
  return true
}

/** @param {string} folder */
async function installPnpm(folder) {
  // Half an installation is removed, not repaired.
  rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true })
  // Not `npm ci`: it refuses a lock that lacks the entries of platforms that this registry does not carry.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  // From the cache alone if that suffices: npm would ask the registry again for every platform's package.
  const offline = await runChild('npm', [...args, '--offline'], { cwd: folder, stdio: 'ignore' }).catch(
    () => undefined
  )
  if (offline?.signal !== undefined) failUnlessDone('npm', offline)
  if (offline?.code !== 0) await runInstaller('npm', args, folder)
}

function pnpmArguments() {
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirm-modules-purge=false']
  // pnpm asks the registry for the age of every pinned version again: 140 MB, most of the time of a cold install. The
  // lockfile pins integrity and was judged when it was written; CI judges every change of it once more.
  return process.env.CI ? args : [...args, '--config.minimum-release-age=0']
}

/** @param {string} root */
function announce(root) {
  if (existsSync(path.join(root, packagesPart.stamp)) && isDone(root, pnpmPart)) {
    say('the pinned packages changed; installing what is new from the npm registry')
    return
  }
  const node = process.platform === 'linux' ? `, Node 24 (${downloadMb.node} MB)` : ''
  const total = downloadMb.pnpm + downloadMb.packages + (process.platform === 'linux' ? downloadMb.node : 0)
  say(
    `first run: installing from the npm registry pnpm (${downloadMb.pnpm} MB)${node} and the packages that ` +
      `pnpm-lock.yaml pins (${downloadMb.packages} MB).\n` +
      `haca: about ${total} MB are downloaded, less what npm's and pnpm's caches already hold. ` +
      'It stays in this folder and in those caches; no install script runs.'
  )
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
async function runInstaller(command, args, cwd) {
  const name = path.basename(command)
  const ended = await runChild(command, args, { cwd, stdio: ['ignore', 2, 2] }).catch(error => {
    throw new Error(`cannot run ${name} (${error.message}); it comes with Node, install both`)
  })
  failUnlessDone(name, ended)
}

/**
 * @param {string} name
 * @param {{ code: number, signal: NodeJS.Signals | undefined }} ended
 */
function failUnlessDone(name, ended) {
  if (ended.code === 0 && ended.signal === undefined) return
  const why =
    ended.signal === undefined ? `failed with exit code ${ended.code}` : `was ended by ${ended.signal}`
  throw Object.assign(new Error(`\`${name} install\` ${why}; nothing was started.`), {
    exitCode: ended.code === 0 ? 1 : ended.code
  })
}

/**
 * @param {string} root
 * @param {Part} part
 */
function isDone(root, part) {
  const stamp = path.join(root, part.stamp)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(root, part)
}

/**
 * @param {string} root
 * @param {Part} part
 */
function stampDone(root, part) {
  const stamp = path.join(root, part.stamp)
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest(root, part))
}

/**
 * @param {string} root
 * @param {Part} part
 */
function digest(root, part) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`)
  for (const pin of part.pins) hash.update(readFileSync(path.join(root, pin)))
  return hash.digest('hex')
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`haca: ${text}\n`)
}
