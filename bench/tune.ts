import { writeFileSync } from 'node:fs'
import {
  cheapestBidPolicy,
  joinIdleQueuePolicy,
  lateBindingPolicy,
  leastConnectionsPolicy,
  type PolicyEntry,
  powerOfTwoDelayPolicy,
  powerOfTwoPolicy,
  prefixAffinityPolicy,
  prequalPolicy,
  randomPolicy
} from '@haca/simulator'
import { cells } from './matching/cells.ts'
import { play } from './matching/play.ts'
import { readOptions } from './options.ts'

/**
 * `npm run bench:tune`: every rival with each of its settings, on a seed that no benchmark plays. What serves most over the
 * cells below becomes the rival's default, by hand.
 */

/** Benchmarks play seeds from 1 on. */
const heldOutSeed = 1000
/** Warm and cold, calm and bursty, near and far, one and four slots; no cell is from a single corner. */
const tuningCells: readonly string[] = [
  'usual',
  'c07',
  'c19',
  'c26',
  'c35',
  'c39',
  'c44',
  'c45',
  'conversations'
]
const span = { warmUp: 10, measured: 30 }

const draws = ['even', 'speed'] as const

const families: Readonly<Record<string, readonly PolicyEntry[]>> = {
  random: draws.map(draw => randomPolicy(`draw ${draw}`, { draw })),
  'least-connections': [false, true].map(weighted =>
    leastConnectionsPolicy(weighted ? 'per speed and slot' : 'as they are', { weighted })
  ),
  'power-of-two': draws.map(draw => powerOfTwoPolicy(`draw ${draw}`, { draw })),
  'power-of-two-delay': draws.map(draw => powerOfTwoDelayPolicy(`draw ${draw}`, { draw })),
  jiq: draws.map(draw => joinIdleQueuePolicy(`draw ${draw}`, { draw })),
  'jiq-steal': [1, 2, 3, 4, 6, 8].map(steals => joinIdleQueuePolicy(`${steals} tries`, { steals })),
  prequal: draws.flatMap(draw =>
    [0.6, 0.84, 0.95].map(hotQuantile =>
      prequalPolicy(`draw ${draw}, Q ${hotQuantile}`, { draw, hotQuantile })
    )
  ),
  'late-binding-2': draws.map(draw => lateBindingPolicy(`draw ${draw}`, { probes: 2, draw })),
  'late-binding-4': draws.map(draw => lateBindingPolicy(`draw ${draw}`, { probes: 4, draw })),
  'cheapest-bid': draws.flatMap(draw =>
    [2, 4, 8].map(bidders => cheapestBidPolicy(`draw ${draw}, ${bidders} bidders`, { draw, bidders }))
  ),
  'prefix-affinity': [1, 2, 4, 8, 64].flatMap(balanceAbs =>
    [1.1, 1.5].map(balanceRel =>
      prefixAffinityPolicy(`more by ${balanceAbs} and ${balanceRel} times`, { balanceAbs, balanceRel })
    )
  )
}

const values = readOptions({
  name: 'bench:tune',
  about: 'With which settings the rivals play, found on a seed that no benchmark uses.',
  options: { markdown: { type: 'string', value: 'FILE', help: 'writes the table there' } },
  examples: [['--markdown docs/benchmarks/tuning.md', 'writes the committed page anew']]
})

const chosen = cells.filter(({ name }) => tuningCells.includes(name))
const rows = Object.entries(families).flatMap(([family, variants]) => {
  const results = variants.map(variant => {
    const goodputs = chosen.map(cell => play(cell, variant, heldOutSeed, span).goodput)
    return { variant, mean: goodputs.reduce((sum, goodput) => sum + goodput, 0) / goodputs.length }
  })
  const best = Math.max(...results.map(({ mean }) => mean))
  return results.map(({ variant, mean }) => {
    const text = `${(100 * mean).toFixed(2)} %`
    console.log(`${family.padEnd(20)}${variant.name.padEnd(28)}${text}${mean === best ? '  best' : ''}`)
    return `| ${family} | ${variant.name} | ${mean === best ? `**${text}**` : text} |`
  })
})
if (values.markdown !== undefined) writeFileSync(values.markdown, document(rows))

function document(lines: readonly string[]): string {
  return `# How rivals are tuned

Written by \`npm run bench:tune -- --markdown docs/benchmarks/tuning.md\`: mean goodput over the cells ${tuningCells.join(', ')} with
seed ${heldOutSeed}, which no benchmark plays. The best setting is the rival's default, with two exceptions. \`prequal\` keeps the
published quantile of .84, and \`prequal-tuned\` has the best; its pool of 16, three probes and rules of reuse and removal are as published for
both. Prefix affinity with a difference of 0 would be least connections, which is a rival of its own. Round robin has nothing to tune.

| rival | setting | goodput |
|---|---|---|
${lines.join('\n')}
`
}
