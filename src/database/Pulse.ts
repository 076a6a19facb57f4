import { DomainError } from '../domain/errors.js'

/** So many looks between two signs of life. */
export const LOOKS = 4
/** Two such times without a sign, and the database is silent. */
const SILENCE = 2 * LOOKS

/**
 * Whether a database gives signs of life. Counted in looks and not in time: while our own thread stands
 * still nobody looks, and that is no silence of the database.
 */
export class Pulse {
  #looks = 0
  readonly #waiting = new Set<() => void>()

  felt(): void {
    this.#looks = 0
  }

  /** To be called `LOOKS` times between two signs of life that are expected. */
  look(): void {
    this.#looks += 1
    if (this.#isSilent) {
      this.#waiting.forEach((giveUp) => {
        giveUp()
      })
    }
  }

  /** Asks nothing of a database that is silent: it would be done when nobody counts on it. */
  async asking<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#isSilent) {
      throw silent()
    }
    const answer = await this.orSilence(ask())
    this.felt()
    return answer
  }

  /** What `work` comes to, for as long as it takes, and `database.unavailable` in a silence. */
  async orSilence<T>(work: Promise<T>): Promise<T> {
    let giveUp = () => {}
    const silence = new Promise<never>((_, reject) => {
      giveUp = () => {
        reject(silent())
      }
    })
    this.#waiting.add(giveUp)
    try {
      return await Promise.race([work, silence])
    } finally {
      this.#waiting.delete(giveUp)
    }
  }

  get #isSilent(): boolean {
    return this.#looks > SILENCE
  }
}

const silent = (): DomainError =>
  new DomainError('database.unavailable', 'The database gives no sign of life')
