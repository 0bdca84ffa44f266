import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { checkout } from './support/npm-start.ts'

/** What `npm run topology` ends with where no namespaces can be made. */
const notPermitted = 3

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** @param path where programs are looked for */
async function topology(path = process.env.PATH): Promise<Ended> {
  const args = ['--conditions=source', 'scripts/tasks/topology.ts']
  const run = promisify(execFile)(process.execPath, args, {
    cwd: checkout,
    env: { ...process.env, PATH: path },
    maxBuffer: 2 ** 24
  })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error
  )
}

/** Namespaces of such runs. */
const spaces = () =>
  execFileSync('ip', ['netns', 'list'], { encoding: 'utf8' }).match(/^h[0-9a-f]{6}-\S+/gm) ?? []

it('the services of deploy/compose.yaml find each other on hosts of their own, and their gateway answers', async () => {
  const { code, stdout, stderr } = await topology()
  if (code === notPermitted) {
    expect(stderr).toContain('it takes Linux, root and iproute2')
    console.warn(stderr.trim())
    return
  }
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) })
  expect(stdout).toMatch(/^9 services on 10 hosts, and an answer from the gateway$/m)
  expect(stdout).toMatch(/^asker +200 /m)
  expect(spaces()).toEqual([])
})

it('where no namespaces can be made, says so and tries nothing', async () => {
  const { code, stdout, stderr } = await topology('/nowhere')
  expect({ code, stdout }).toEqual({ code: notPermitted, stdout: '' })
  expect(stderr).toContain("network namespaces can't be made here, so nothing was tried")
})
