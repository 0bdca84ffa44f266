import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBundle } from '../src/program/bundle-cache.ts'
import { nodeProgram } from '../src/program/node-program.ts'
import { workspaceDigest } from '../src/program/workspace-digest.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'haca-program-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the program of node processes', () => {
  it('is a bundle when it runs from source, with the thread of the engine beside it', async () => {
    const troubles: string[] = []
    const program = await nodeProgram(what => void troubles.push(what))
    expect(troubles).toEqual([])
    expect(path.basename(program)).toBe('node-process.js')
    expect(existsSync(program)).toBe(true)
    expect(existsSync(path.join(path.dirname(program), 'worker.js'))).toBe(true)
    expect(await nodeProgram()).toBe(program)
  })
})

describe('a kept bundle', () => {
  const write = (text: string) => (into: string) => writeFile(path.join(into, 'program.js'), text)

  it('is made once', async () => {
    let made = 0
    const make = async (into: string) => {
      made++
      await write('')(into)
    }
    const first = await keepBundle(folder, 'a', make)
    expect(await readdir(first)).toEqual(['program.js'])
    expect(await keepBundle(folder, 'a', make)).toBe(first)
    expect(made).toBe(1)
  })

  it('is whole and one, also when two make it at once', async () => {
    const both = await Promise.all([keepBundle(folder, 'a', write('1')), keepBundle(folder, 'a', write('2'))])
    expect(new Set(both).size).toBe(1)
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('is nothing when it cannot be made', async () => {
    const make = () => Promise.reject(new Error('no binary'))
    await expect(keepBundle(folder, 'a', make)).rejects.toThrow('no binary')
    expect(await readdir(folder)).toEqual([])
  })

  it('outlives a newer one by a day', async () => {
    const dayAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await utimes(await keepBundle(folder, 'old', write('')), dayAgo, dayAgo)
    await keepBundle(folder, 'recent', write(''))
    await keepBundle(folder, 'new', write(''))
    expect((await readdir(folder)).sort()).toEqual(['new', 'recent'])
  })
})

describe('the digest of a checkout', () => {
  const put = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  beforeEach(async () => {
    await put('pnpm-lock.yaml', 'libp2p: 1')
    await put('packages/a/package.json', '{}')
    await put('packages/a/src/part/one.ts', 'one')
  })

  it('is the same for the same code, whatever else lies there', async () => {
    const before = await workspaceDigest(folder)
    await put('packages/a/test/one.test.ts', 'test')
    await put('README.md', 'words')
    expect(await workspaceDigest(folder)).toBe(before)
  })

  it.each([
    ['a changed source', 'packages/a/src/part/one.ts'],
    ['a new source', 'packages/b/src/two.ts'],
    ['other exports', 'packages/a/package.json'],
    ['another version of a library', 'pnpm-lock.yaml']
  ])('differs for %s', async (_, file) => {
    const before = await workspaceDigest(folder)
    await put(file, 'changed')
    expect(await workspaceDigest(folder)).not.toBe(before)
  })
})
