import { execFile } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Starts a benchmark as a user does, on this Node; all of these end before anything is measured. */
function bench(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const program = path.resolve(import.meta.dirname, '../replay.ts')
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      ['--conditions=source', program, ...args],
      (_error, out, errors) => resolve({ code: child.exitCode ?? -1, out, errors })
    )
  })
}

describe('a benchmark', () => {
  it('says what it measures and takes when asked for help', async () => {
    const { code, out } = await bench('--help')
    expect(code).toBe(0)
    expect(out).toContain('recorded trace')
    for (const option of ['--trace FILE', '--patience MS', '--help']) expect(out).toContain(option)
    expect(out).toContain('npm run bench:replay -- --trace')
  })

  it.each([
    [['--nodse', '3'], /bench:replay: Unknown option '--nodse'; --help/],
    [['--nodes'], /--nodes.*argument missing/],
    [
      ['--trace', path.basename(import.meta.filename), '--patience=-1'],
      /--patience must be a number of at least 0, not "-1"/
    ],
    [['--trace', 'nowhere.jsonl'], /nowhere\.jsonl can’t be read as a trace: ENOENT/],
    [[], /--trace FILE is missing/]
  ])('names what is wrong with %j, and leaves with code 2', async (args, what) => {
    const { code, out, errors } = await bench(...args)
    expect(code).toBe(2)
    expect(errors).toMatch(what)
    expect(out).toBe('')
  })
})
