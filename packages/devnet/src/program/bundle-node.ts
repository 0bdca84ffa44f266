import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

/** Libraries that load files which lie beside their own: binaries, and programs of worker threads. They stay where they are. */
const unbundled = /^(onnxruntime-node|secp256k1|pino)$/

/**
 * Bundles the program of node processes into a folder, as `node-process.js` and what that loads. Beside it lies
 * `worker.js`, the engine's thread, where the engine looks for it.
 *
 * @throws what the bundler throws
 */
export async function bundleNode(program: string, into: string): Promise<void> {
  const bundle = await rolldown({
    input: { 'node-process': program },
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import', 'module', 'default'] },
    external: /^node:/,
    plugins: [leaveInPlace, withEngineThread],
    // Notes of style about libraries, which nobody here can change.
    logLevel: 'silent'
  })
  try {
    await bundle.write({ dir: into, format: 'esm' })
  } finally {
    await bundle.close()
  }
}

/** The bundle does not lie where its parts find these libraries, so each is named by its place. */
const leaveInPlace: Plugin = {
  name: 'leave-in-place',
  resolveId: {
    filter: { id: unbundled },
    handler(library, importer) {
      if (importer === undefined) return null
      const found = createRequire(importer).resolve(library)
      return { id: pathToFileURL(found).href, external: true }
    }
  }
}

/** Nobody imports the program of the engine's thread: the module that starts it names it by its place beside itself. */
const withEngineThread: Plugin = {
  name: 'with-engine-thread',
  load: {
    filter: { id: /onnx[\\/]worker-thread\.ts$/ },
    handler(starter) {
      const thread = path.join(path.dirname(starter), 'worker.ts')
      this.emitFile({ type: 'chunk', id: thread, fileName: 'worker.js' })
      return null
    }
  }
}
