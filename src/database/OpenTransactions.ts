import { AsyncLocalStorage } from 'node:async_hooks'

import type { BaseDatabaseAdapter } from 'payload'

import { DomainError } from '../domain/errors.js'
import { callerOf } from './callerOf.js'
import { outsideTransaction } from './outsideTransaction.js'
import { noteWrite, opened, openOf, refresh, starting } from './transaction.js'
import type { OpenTransaction, TransactionID } from './transaction.js'

/** A transaction of the database, and what frees its place when it has ended. */
export type Begun = { id: TransactionID; release: () => void }

export type TransactionRules = {
  /** Milliseconds without a write after which a transaction is rolled back. */
  abandonedAfter: number
  begin: () => Promise<Begun>
  /** Where there is one writer: begins a part of an open transaction. @default a transaction beside it */
  beginWithin?: (outer: TransactionID) => Promise<TransactionID>
}

export type BeginOptions = {
  /** Whether it may begin while another is open in the same code. @default true */
  nested?: boolean
}

/** How many rolled back transactions are remembered, to refuse writes that come after. */
const REMEMBERED = 10_000

/**
 * Knows which transactions are open and which code runs inside which, and ends those that their
 * owner left. Replaces the three transaction methods of the adapter it is given.
 */
export class OpenTransactions {
  readonly #context = new AsyncLocalStorage<OpenTransaction>()
  readonly #open = new Map<TransactionID, OpenTransaction>()
  readonly #lost = new Set<TransactionID>()
  readonly #commit: BaseDatabaseAdapter['commitTransaction']
  readonly #rollBack: BaseDatabaseAdapter['rollbackTransaction']
  /** Above zero while migrations run, which may take their time. */
  #patient = 0

  constructor(
    private readonly adapter: BaseDatabaseAdapter,
    private readonly rules: TransactionRules,
  ) {
    this.#commit = adapter.commitTransaction.bind(adapter)
    this.#rollBack = adapter.rollbackTransaction.bind(adapter)
    adapter.beginTransaction = (options) => this.begin(options)
    adapter.commitTransaction = async (id) => this.commit(await id)
    adapter.rollbackTransaction = async (id) => this.rollBack(await id)
  }

  /** The open transaction in which the running code was started. */
  current(): OpenTransaction | undefined {
    return openOf(this.#context.getStore())
  }

  /** An app may save in a hook without passing `req`; whoever is ours says that they do not nest. */
  begin({ nested = true }: BeginOptions = {}): Promise<TransactionID> {
    const outer = this.current()
    if (outer && !nested) {
      return Promise.reject(outsideTransaction('beginning a transaction', outer.place))
    }
    const transaction = starting(outer)
    return onThen(this.#start(transaction), () => this.#context.enterWith(transaction))
  }

  /** Around one write, in a transaction of which nobody else knows. */
  async around<T>(write: (id: TransactionID) => Promise<T>): Promise<T> {
    const id = await this.#start(starting())
    try {
      const result = await write(id)
      await this.commit(id)
      return result
    } catch (error) {
      await this.rollBack(id)
      throw error
    }
  }

  /** Notes a write in a transaction. False: it ended well before; throws when it was undone. */
  use(id: TransactionID): boolean {
    this.#assertNotLost(id)
    const transaction = this.#open.get(id)
    if (transaction) {
      refresh(transaction)
      noteWrite(transaction)
      this.#context.enterWith(transaction)
    }
    return transaction !== undefined
  }

  async patiently<T>(work: () => Promise<T>): Promise<T> {
    this.#patient += 1
    try {
      return await work()
    } finally {
      this.#patient -= 1
    }
  }

  async commit(id: TransactionID | undefined): Promise<void> {
    if (id === undefined) {
      return
    }
    this.#assertNotLost(id)
    const last = await this.#open.get(id)?.parts()
    try {
      await this.#commit(id)
    } finally {
      this.#end(id)
      last?.()
    }
  }

  async rollBack(id: TransactionID | undefined): Promise<void> {
    if (id === undefined || !this.#open.has(id)) {
      return
    }
    this.#remember(id)
    const transaction = this.#open.get(id)
    const last = await transaction?.parts().catch(() => undefined)
    try {
      await this.#rollBack(id)
    } finally {
      this.#end(id)
      last?.()
    }
    if (transaction?.holdsOfOuter) {
      await this.rollBack(openOf(transaction.outer)?.id)
    }
  }

  async #start(transaction: OpenTransaction): Promise<TransactionID> {
    const { id, release } = await this.#begun(transaction)
    this.#open.set(id, Object.assign(transaction, { id, release, state: 'open' as const }))
    if (this.#patient === 0) {
      const { abandonedAfter } = this.rules
      transaction.abandoned = setTimeout(() => void this.#abandon(id), abandonedAfter).unref()
    }
    return id
  }

  async #begun(transaction: OpenTransaction): Promise<Begun> {
    const outer = openOf(transaction.outer)
    const { begin, beginWithin } = this.rules
    if (!outer?.id || !beginWithin) {
      return begin()
    }
    const release = await outer.parts()
    if (outer.state !== 'open') {
      release()
      return this.#begun(transaction)
    }
    try {
      return { id: await beginWithin(outer.id), release: opened(outer, transaction, release) }
    } catch (error) {
      release()
      throw error
    }
  }

  #end(id: TransactionID): void {
    const transaction = this.#open.get(id)
    if (transaction) {
      this.#open.delete(id)
      transaction.state = 'ended'
      clearTimeout(transaction.abandoned)
      transaction.release()
    }
  }

  async #abandon(id: TransactionID): Promise<void> {
    const { logger } = this.adapter.payload
    const place = this.#open.get(id)?.place
    const msg = `A transaction begun at ${place} wrote nothing for ${this.rules.abandonedAfter} ms and is rolled back`
    logger.error({ msg })
    try {
      await this.rollBack(id)
    } catch (err) {
      logger.error({ err, msg })
    }
  }

  #remember(id: TransactionID): void {
    this.#lost.add(id)
    const [oldest] = this.#lost
    if (this.#lost.size > REMEMBERED && oldest !== undefined) {
      this.#lost.delete(oldest)
    }
  }

  #assertNotLost(id: TransactionID): void {
    if (this.#lost.has(id)) {
      throw new DomainError(
        'database.write.outsideTransaction',
        `A transaction was used at ${callerOf()} after it had been rolled back; nothing of it is stored`,
      )
    }
  }
}

/**
 * Payload's initTransaction (and our inTransaction) chain with `.then`, its job queue awaits the
 * bare id. Only what chains has taken the transaction for all that follows; entering it for the
 * queue as well would draw the jobs that start beside it into the transaction.
 */
function onThen<T>(promise: Promise<T>, enter: () => void): Promise<T> {
  const then = promise.then.bind(promise)
  promise.then = (...reactions) => {
    enter()
    return then(...reactions)
  }
  return promise
}
