import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testKey } from './keys.ts'

interface Line {
  type: 'started' | 'join' | 'leave'
  who?: string
  members?: number
  addresses?: string[]
}

/** A node in its own process, and what it has said. */
class NodeProcess {
  readonly child: ChildProcess
  readonly lines: Line[] = []
  #waiting: (() => void)[] = []

  constructor(number: number, bootstrap?: string) {
    const script = fileURLToPath(new URL('./node-process.ts', import.meta.url))
    const args = ['--conditions=source', script, `${number}`, ...(bootstrap === undefined ? [] : [bootstrap])]
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    if (this.child.stdout === null) throw new Error('no stdout')
    createInterface({ input: this.child.stdout }).on('line', line => {
      this.lines.push(JSON.parse(line))
      for (const wake of this.#waiting.splice(0)) wake()
    })
  }

  async says(passes: (line: Line) => boolean): Promise<Line> {
    for (;;) {
      const line = this.lines.find(passes)
      if (line !== undefined) return line
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }
}

const others = 6
/** Bars of the network: a newcomer is known to all, and a killed node forgotten by all, within these. */
const knownWithinMs = 3000
const forgottenWithinMs = 5000

describe('nodes in processes of their own', () => {
  const nodes: NodeProcess[] = []
  let bootstrap: string

  beforeAll(async () => {
    const first = new NodeProcess(1)
    nodes.push(first)
    bootstrap = (await first.says(line => line.type === 'started')).addresses?.[0] ?? ''
    for (let n = 2; n <= others; n++) nodes.push(new NodeProcess(n, bootstrap))
    await Promise.all(nodes.map(node => node.says(line => line.members === others - 1)))
  }, 60_000)
  afterAll(async () => {
    await Promise.all(
      nodes.map(({ child }) => {
        if (child.exitCode !== null || child.signalCode !== null) return undefined
        const exited = new Promise(resolve => child.once('exit', resolve))
        child.kill('SIGKILL')
        return exited
      })
    )
  })

  it('know a newcomer within 3 s and forget it within 5 s of kill -9', async () => {
    const newcomer = new NodeProcess(100, bootstrap)
    const { address } = testKey(100)
    await newcomer.says(line => line.type === 'started')
    const startedAt = performance.now()
    await Promise.all(nodes.map(node => node.says(line => line.type === 'join' && line.who === address)))
    await newcomer.says(line => line.members === others)
    expect(performance.now() - startedAt).toBeLessThan(knownWithinMs)

    newcomer.child.kill('SIGKILL')
    const killedAt = performance.now()
    await Promise.all(nodes.map(node => node.says(line => line.type === 'leave' && line.who === address)))
    expect(performance.now() - killedAt).toBeLessThan(forgottenWithinMs)
  }, 60_000)

  it('end by themselves when told to stop, and nobody misses them', async () => {
    const leaver = new NodeProcess(101, bootstrap)
    await leaver.says(line => line.members === others)
    const exited = new Promise(resolve => leaver.child.once('exit', resolve))
    leaver.child.stdin?.end()
    expect(await exited).toBe(0)
    const { address } = testKey(101)
    await Promise.all(nodes.map(node => node.says(line => line.type === 'leave' && line.who === address)))
  }, 60_000)
})
