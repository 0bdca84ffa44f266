import type { Member, Network } from '@haca/network'
import {
  HacaError,
  type Hex,
  isHacaError,
  type Logger,
  type Model,
  protocols,
  readManifest,
  type SignedManifest,
  silentLogger,
  topics
} from '@haca/protocol'
import { everyone } from '../network/everyone.ts'
import { listen } from '../network/listen.ts'
import { createModelBook, type ModelBook } from './model-book.ts'

/**
 * A model is unlisted when its last host has said for this long that it stores it no more, milliseconds. A host that starts
 * again is on the network for a moment before it says what it stores.
 */
const withdrawalMs = 2000

export interface ModelDirectoryInit {
  readonly network: Network
  readonly logger?: Logger
}

/**
 * The models that hosting nodes offer. It asks every hosting node that joins and listens to announcements; every
 * manifest is checked against its id and its publisher's signature before it is listed.
 */
export interface ModelDirectory {
  start(): void
  stop(): void
  /** Models on offer: one that its last host has taken off is not, one whose hosts are merely away is. */
  list(): readonly Model[]
  /** A model by id, also one that is no longer on offer: work on it may still have to be checked. */
  get(id: string): Model | undefined
  /** The same for the model whose id has this 32-byte digest: how signed types name it. */
  byDigest(digest: Hex): Model | undefined
  /**
   * A model by id, `publisher/name`, or bare name. Throws `UNKNOWN_MODEL`, or `AMBIGUOUS_MODEL` listing the ids when
   * several bear the name.
   */
  resolve(nameOrId: string): Model
  /** Waits until a model of this name or id is known. */
  waitFor(nameOrId: string, signal: AbortSignal): Promise<Model>
  /** Hosting nodes that say they store the model. */
  hosts(id: string): readonly Member[]
  /** Lists a model of one's own, which is kept; or one that `source` told of, which is kept while there is room for it. */
  add(model: Model, source?: Hex): void
  /** Unlists a model of one's own, unless others store it. */
  withdraw(id: string): void
  on(listener: (model: Model) => void): () => void
}

export function createModelDirectory(init: ModelDirectoryInit): ModelDirectory {
  return new Directory(init)
}

class Directory implements ModelDirectory {
  private readonly book: ModelBook
  private readonly listeners = new Set<(model: Model) => void>()
  private readonly network: Network
  private readonly logger: Logger
  private readonly unlisted = new Set<string>()
  /** What each hosting node said last that it stores. */
  private readonly told = new Map<Hex, readonly string[]>()
  private readonly withdrawals = new Set<NodeJS.Timeout>()
  private unsubscribe: (() => void)[] = []
  private readonly stopping = new AbortController()

  constructor(init: ModelDirectoryInit) {
    this.network = init.network
    this.logger = init.logger ?? silentLogger
    this.book = createModelBook({
      offers: () => new Set(everyone(this.network).flatMap(({ models }) => models)),
      held: () => new Set(this.network.self().models),
      onEvicted: id => {
        this.unlisted.delete(id)
        this.logger.debug({ model: id }, 'forgot a model')
      }
    })
  }

  start(): void {
    const learn = (member: Member) => {
      if (!member.roles.includes('hosting')) return
      this.hear(member)
      void this.ask(member)
    }
    for (const member of everyone(this.network)) learn(member)
    this.unsubscribe = [
      listen(this.network, 'member:join', learn),
      listen(this.network, 'member:leave', ({ address }) => this.told.delete(address)),
      listen(this.network, 'member:update', member => {
        if (member.models.some(id => this.book.get(id) === undefined)) learn(member)
        else if (member.roles.includes('hosting')) this.hear(member)
      }),
      this.network.subscribe(topics.models, (announced, from) => this.learn(announced, from))
    ]
  }

  stop(): void {
    this.stopping.abort()
    for (const stop of this.unsubscribe) stop()
    for (const timer of this.withdrawals) clearTimeout(timer)
  }

  list(): readonly Model[] {
    return this.book.values().filter(({ id }) => !this.unlisted.has(id))
  }

  get(id: string): Model | undefined {
    return this.book.get(id)
  }

  byDigest(digest: Hex): Model | undefined {
    return this.book.byDigest(digest)
  }

  resolve(nameOrId: string): Model {
    const exact = this.book.get(nameOrId)
    if (exact !== undefined && !this.unlisted.has(nameOrId)) {
      this.book.asked(exact.id)
      return exact
    }
    const named = this.list().filter(({ manifest }) =>
      nameOrId.includes('/') ? manifest.name === nameOrId : manifest.name.endsWith(`/${nameOrId}`)
    )
    const [only, second] = named
    if (only === undefined) {
      throw new HacaError('UNKNOWN_MODEL', `no model ${nameOrId} is offered here`, {
        data: { model: nameOrId }
      })
    }
    if (second !== undefined) {
      const ids = named.map(model => `${model.manifest.name} ${model.id}`).join(', ')
      throw new HacaError('AMBIGUOUS_MODEL', `${nameOrId} could be any of: ${ids}`, {
        data: { model: nameOrId }
      })
    }
    this.book.asked(only.id)
    return only
  }

  async waitFor(nameOrId: string, signal: AbortSignal): Promise<Model> {
    for (;;) {
      try {
        return this.resolve(nameOrId)
      } catch (error) {
        if (!isHacaError(error) || error.code !== 'UNKNOWN_MODEL') throw error
        if (signal.aborted) throw error
      }
      await new Promise<void>(resolve => {
        const done = () => {
          stop()
          signal.removeEventListener('abort', done)
          resolve()
        }
        const stop = this.on(done)
        signal.addEventListener('abort', done, { once: true })
      })
    }
  }

  hosts(id: string): readonly Member[] {
    return everyone(this.network).filter(
      member => member.roles.includes('hosting') && member.models.includes(id)
    )
  }

  add(model: Model, source?: Hex): void {
    if (!this.book.add(model, source)) return
    for (const listener of this.listeners) listener(model)
  }

  withdraw(id: string): void {
    if (this.book.get(id) !== undefined && this.hosts(id).length === 0) this.unlisted.add(id)
  }

  on(listener: (model: Model) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What a hosting node stores is on offer; what it has taken off is not, when nobody else stores it. */
  private hear({ address, models }: Member): void {
    const before = this.told.get(address) ?? []
    this.told.set(address, models)
    this.book.offered(models)
    for (const id of models) {
      const model = this.unlisted.delete(id) ? this.book.get(id) : undefined
      if (model !== undefined) for (const listener of this.listeners) listener(model)
    }
    const dropped = before.filter(id => !models.includes(id))
    if (dropped.length === 0) return
    const timer = setTimeout(() => {
      this.withdrawals.delete(timer)
      // It may have left meanwhile, and says nothing then.
      if (this.told.has(address)) for (const id of dropped) this.withdraw(id)
    }, withdrawalMs)
    timer.unref()
    this.withdrawals.add(timer)
  }

  private learn({ id, block }: SignedManifest, from: Hex): void {
    if (this.book.get(id) !== undefined) return
    try {
      this.add(readManifest(id, block), from)
    } catch (error) {
      this.logger.warn({ model: id, from, error: String(error) }, 'refused a manifest')
    }
  }

  private async ask(member: Member): Promise<void> {
    try {
      const { models } = await this.network.call(
        protocols.models,
        member.address,
        {},
        { signal: this.stopping.signal }
      )
      for (const model of models) this.learn(model, member.address)
    } catch (error) {
      this.logger.debug({ peer: member.address, error: String(error) }, 'could not ask for models')
    }
  }
}
