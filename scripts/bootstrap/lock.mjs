import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The holder touches its file this often … */
const beatMs = 1000
/** … and whoever sees it untouched this long, by its own clock, takes it over. Ten beats: a laptop that slept comes back. */
const staleMs = 10 * beatMs
const pollMs = 200
/** After taking over, time for a second one that did the same to show itself; the last one to write has it. */
const settleMs = 500

/**
 * Runs `work` while no other process on this or another machine runs work under the same file. A holder that died is
 * noticed at once on the same machine and after 10 s from elsewhere (another container, a network disk).
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(owner: string) => void} onWait called once when somebody else has it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })
  mkdirSync(path.dirname(file), { recursive: true })
  await acquire(file, mine, onWait)
  const beat = setInterval(() => touch(file), beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (look(file)?.text === mine) rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} mine
 * @param {(owner: string) => void} onWait
 */
async function acquire(file, mine, onWait) {
  let seen = { text: '', touchedMs: 0, sinceMs: 0 }
  let told = false
  while (!create(file, mine)) {
    const held = look(file)
    if (held !== undefined) {
      const nowMs = performance.now()
      if (held.text !== seen.text || held.touchedMs !== seen.touchedMs) seen = { ...held, sinceMs: nowMs }
      const stale = nowMs - seen.sinceMs > staleMs || ownerDied(held.text)
      if (stale && (await takeOver(file, held.text, mine))) return
      if (!stale && !told) onWait(ownerName(held.text))
      told ||= !stale
    }
    await sleep(pollMs)
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
function create(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/**
 * @param {string} file
 * @param {string} theirs
 * @param {string} mine
 */
async function takeOver(file, theirs, mine) {
  const next = `${file}.${process.pid}`
  writeFileSync(next, mine)
  if (look(file)?.text !== theirs) {
    rmSync(next)
    return false
  }
  renameSync(next, file)
  await sleep(settleMs)
  return look(file)?.text === mine
}

/** @param {string} file */
function look(file) {
  try {
    return { text: readFileSync(file, 'utf8'), touchedMs: statSync(file).mtimeMs }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch (error) {
    // Removed by hand: whoever did that wants the next one to go ahead.
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

/** @param {string} text */
function ownerDied(text) {
  const owner = parse(text)
  if (owner === undefined || owner.host !== hostname()) return false
  try {
    process.kill(owner.pid, 0)
    return false
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
}

/** @param {string} text */
function ownerName(text) {
  const owner = parse(text)
  return owner === undefined ? 'another process' : `process ${owner.pid} on ${owner.host}`
}

/**
 * @param {string} text
 * @returns {{ pid: number, host: string } | undefined} undefined while the owner is still writing it
 */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
