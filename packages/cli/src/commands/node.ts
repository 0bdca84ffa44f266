import { Command } from 'commander'
import type { Context } from '../context.ts'

export function nodeCommand(_context: Context): Command {
  return new Command('node').description('run one node')
}
