import { Gauge, type Registry } from 'prom-client'

/** As much of a libp2p node as is counted. */
export interface CountedLibp2p {
  getConnections(): readonly {
    readonly direction: string
    readonly streams: readonly { readonly direction: string; readonly protocol: string }[]
  }[]
  /** Dials that wait or run. */
  getDialQueue(): readonly unknown[]
}

export interface Libp2pMetricsInit {
  readonly registry: Registry
  readonly libp2p: CountedLibp2p
}

/** Registers what libp2p holds open, as Prometheus reads it; all is counted at each scrape. */
export function registerLibp2pMetrics({ registry, libp2p }: Libp2pMetricsInit): void {
  const registers = [registry]
  new Gauge({
    name: 'libp2p_connections',
    help: 'Open connections, by who dialled.',
    labelNames: ['direction'],
    registers,
    collect() {
      this.reset()
      for (const { direction } of libp2p.getConnections()) this.inc({ direction })
    }
  })
  new Gauge({
    name: 'libp2p_streams',
    help: 'Open streams, by protocol and by who opened them.',
    labelNames: ['protocol', 'direction'],
    registers,
    collect() {
      this.reset()
      for (const { streams } of libp2p.getConnections())
        for (const { protocol, direction } of streams) this.inc({ protocol, direction })
    }
  })
  new Gauge({
    name: 'libp2p_dials',
    help: 'Dials that wait or run.',
    registers,
    collect() {
      this.set(libp2p.getDialQueue().length)
    }
  })
}
