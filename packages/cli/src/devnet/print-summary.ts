import type { Devnet, JobRecord, RunSummary, SettledRun } from '@haca/devnet'
import { ledgerTable, percent, table, tokens } from '../format.ts'
import type { Terminal } from '../terminal.ts'

/** Tells a person how a run went: the jobs, the ledger, who earned what, and where all money is. */
export function printSummary(
  devnet: Devnet,
  records: readonly JobRecord[],
  settled: SettledRun,
  summary: RunSummary,
  terminal: Pick<Terminal, 'print'>
): void {
  const { jobs, settlement, latencyMs } = summary
  const { print } = terminal
  const names = Object.fromEntries(devnet.nodes.map(({ name, key }) => [key.address, name]))
  print()
  print(
    `${jobs.completed} of ${jobs.submitted} jobs completed, ${jobs.sampled} checked, ${jobs.refuted} refuted, ${jobs.paid} paid, ${jobs.unpaid} unpaid`
  )
  for (const { error, job } of records)
    if (error !== undefined) print(`  failed: ${job ?? ''} ${error.code}: ${error.message}`)
  for (const { name, jobs: count, sampled, accuracy } of summary.models) {
    print(
      `  ${name}: ${count} jobs, ${sampled} checked${accuracy === undefined ? '' : `, ${(100 * accuracy).toFixed(1)} % right`}`
    )
  }
  for (const { node, kind, jobs: count, refuted, paid, earned, burned } of summary.cheats) {
    const outcome = node.startsWith('inference')
      ? `of its ${count} jobs ${refuted} were refuted and ${paid} paid`
      : `it earned ${tokens(BigInt(earned))}`
    const lost = burned === '0' ? '' : `; ${tokens(BigInt(burned))} tokens of its stake were burned`
    print(`  ${node} cheated (${kind}): ${outcome}${lost}`)
  }
  print(`  first byte after ${latencyMs.firstByteP50} ms (median), ${latencyMs.firstByteP99} ms (p99)`)
  print()
  print('Where every slot-second went')
  print(ledgerTable(settled.report, names))
  print(
    summary.exact
      ? 'The columns sum to the capacity, to the nanosecond.'
      : 'THE COLUMNS DO NOT SUM TO THE CAPACITY.'
  )
  print()
  print('What each node earned (tokens)')
  const total = settled.earnings.reduce((sum, { earned }) => sum + earned, 0n)
  print(
    table([
      ['node', 'earned', 'share'],
      ...settled.earnings.map(({ node, earned }) => [node, tokens(earned), percent(earned, total)])
    ])
  )
  print()
  const sums = ['deposits', 'paid', 'refunded', 'slashed', 'locked'] as const
  print(
    `Settled in ${settlement.epochs} ${settlement.epochs === 1 ? 'epoch' : 'epochs'} for ${settlement.gasPerJob} gas a job. From chain state alone:`
  )
  print(`  ${sums.map(name => `${name} ${tokens(BigInt(settlement[name]))}`).join(', ')}`)
  print(`  deposits ${settlement.conserved ? '=' : '≠'} paid + refunded + slashed + locked`)
}
