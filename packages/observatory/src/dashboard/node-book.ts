import type { AccountResponse, Hex } from '@haca/protocol'
import { addColumns, type Columns, emptyColumns } from '../columns.ts'
import type { LedgerReport, NodeLedger } from '../report.ts'
import type { WireNode } from './wire.ts'

/** The nodes as the pages list them. Pure. */
export interface NodeBook {
  answered(node: Hex, answer: Pick<AccountResponse, 'market'>): void
  /** @returns nodes that came, that were lost, and that are back */
  polled(report: LedgerReport, facts: NodeFacts): readonly NodeChange[]
  list(): readonly WireNode[]
  /** Entries that differ since it was asked last; of those that differ in nothing but their shares, only these. */
  changed(): { readonly nodes: readonly WireNode[]; readonly shares: readonly (readonly number[])[] }
}

/** What is known of a node elsewhere. */
export interface NodeFacts {
  warm(node: Hex): readonly string[]
  jobs(node: Hex): number
  shares(node: Hex): readonly number[]
}

export interface NodeChange {
  readonly node: Hex
  readonly name: string
  readonly to: 'joined' | 'lost' | 'back'
}

export interface NodeBookInit {
  /** Names that people gave to nodes, by address. */
  readonly names?: Readonly<Record<string, string>>
  /** What nodes were told to do wrong, by address. */
  readonly cheats?: Readonly<Record<string, string>>
}

export function createNodeBook({ names = {}, cheats = {} }: NodeBookInit): NodeBook {
  const markets = new Map<Hex, NonNullable<AccountResponse['market']>>()
  /** In the order in which they were first seen, which never changes: pages refer to it. */
  let nodes = new Map<Hex, WireNode>()
  const sent = new Map<Hex, { readonly shares: string; readonly rest: string }>()

  const toNode = (node: Hex, ledgers: readonly NodeLedger[], facts: NodeFacts): WireNode => {
    const living = ledgers.filter(({ alive }) => alive)
    const now = living.length > 0 ? living : ledgers.slice(-1)
    const cheat = cheats[node]
    const market = markets.get(node)
    return {
      address: node,
      name: names[node] ?? `${node.slice(0, 10)}…`,
      role: [...new Set(now.map(({ role }) => role))].join('+'),
      alive: living.length > 0,
      slots: now.reduce((sum, { slots }) => sum + slots, 0),
      rate: Math.max(...now.map(({ rate }) => rate)),
      ...(cheat === undefined ? {} : { cheat }),
      warm: facts.warm(node),
      ...(market === undefined ? {} : { market }),
      counters: Object.assign({}, ...now.map(({ counters }) => counters)),
      jobs: facts.jobs(node),
      shares: facts.shares(node)
    }
  }

  return {
    answered(node, { market }) {
      if (market !== undefined) markets.set(node, market)
    },
    polled(report, facts) {
      const before = nodes
      nodes = new Map(before)
      const changes: NodeChange[] = []
      for (const [node, ledgers] of Map.groupBy(report.nodes, ({ node }) => node)) {
        const now = toNode(node, ledgers, facts)
        const known = before.get(node)
        nodes.set(node, now)
        if (known === undefined) changes.push({ node, name: now.name, to: 'joined' })
        else if (known.alive !== now.alive) {
          changes.push({ node, name: now.name, to: now.alive ? 'back' : 'lost' })
        }
      }
      return changes
    },
    list: () => [...nodes.values()],
    changed() {
      const differ: WireNode[] = []
      const moved: number[][] = []
      for (const [index, node] of [...nodes.values()].entries()) {
        const { shares, ...others } = node
        const now = { shares: shares.join(), rest: JSON.stringify(others) }
        const before = sent.get(node.address as Hex)
        if (before?.rest !== now.rest) differ.push(node)
        else if (before.shares !== now.shares) moved.push([index, ...shares])
        sent.set(node.address as Hex, now)
      }
      return { nodes: differ, shares: moved }
    }
  }
}

/** What each node's ledgers come to, those of its earlier lives included. */
export function sumsByNode(report: LedgerReport): { readonly key: Hex; readonly slotNs: Columns }[] {
  const sums = new Map<Hex, Columns>()
  for (const { node, slotNs } of report.nodes) {
    if (slotNs.capacity > 0n) sums.set(node, addColumns(sums.get(node) ?? emptyColumns(), slotNs))
  }
  return [...sums].map(([key, slotNs]) => ({ key, slotNs }))
}
