/**
 * Saves sections by themselves: after a pause in typing, when a section is left, and again after a
 * failure. One save of a section at a time; what is typed meanwhile goes with the next.
 */
import type { Answers, SectionAnswers } from '../../domain/definition/answers.js'
import {
  isDirty,
  maySave,
  renewed,
  resolved,
  settled,
  started,
  startFilling,
  typed,
  type Filling,
  type Outcome,
  type Version,
} from './filling.js'

export const PAUSE = 1_200
const FIRST_RETRY = 2_000
const LAST_RETRY = 30_000

/** Numbered, so that saves that overtake each other on the way end as they were typed. */
export type Post = Pick<Version, 'revision' | 'answers'> & { sequence: number }

export type AutosaveWorld = {
  post: (sectionId: string, post: Post) => Promise<Outcome>
  now: () => Date
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  later: (callback: () => void, milliseconds: number) => () => void
}

export class Autosave {
  readonly #world: AutosaveWorld
  readonly #fillings: Map<string, Filling>
  readonly #listeners = new Set<() => void>()
  readonly #timers = new Map<string, () => void>()
  readonly #failures = new Map<string, number>()
  readonly #running = new Map<string, Promise<void>>()
  #sequence = 0
  #answers: Answers

  constructor(versions: Readonly<Record<string, Version>>, world: AutosaveWorld) {
    this.#world = world
    this.#fillings = new Map(
      Object.entries(versions).map(([id, version]) => [id, startFilling(version)]),
    )
    this.#answers = Object.fromEntries(
      Object.entries(versions).map(([id, { answers }]) => [id, answers]),
    )
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  filling(id: string): Filling {
    const found = this.#fillings.get(id)
    if (found === undefined) {
      throw new Error(`Expected a section of the plan, got ${id}`)
    }
    return found
  }

  /** Of all sections, as they stand in the form; the same value until one changes. */
  readonly answers = (): Answers => this.#answers

  change(id: string, answers: SectionAnswers): void {
    this.#put(id, typed(this.filling(id), answers))
    this.#saveLater(id, PAUSE)
  }

  async save(id: string): Promise<void> {
    this.#timers.get(id)?.()
    const running = this.#running.get(id)
    if (running) {
      await running
    }
    if (!maySave(this.filling(id))) {
      return
    }
    const run = this.#attempt(id).finally(() => this.#running.delete(id))
    this.#running.set(id, run)
    await run
  }

  /** Saves all there is; whether nothing is left unsaved. */
  async saveAll(): Promise<boolean> {
    await Promise.all([...this.#fillings.keys()].map((id) => this.save(id)))
    return !this.hasUnsaved()
  }

  async resolve(id: string, answers: SectionAnswers): Promise<void> {
    this.#put(id, resolved(this.filling(id), answers))
    await this.save(id)
  }

  /** What the server holds now, after it wrote something itself. */
  renew(id: string, version: Version): void {
    this.#put(id, renewed(this.filling(id), version))
  }

  hasUnsaved(): boolean {
    return [...this.#fillings.values()].some(isDirty)
  }

  /** Something was typed that does not get saved by itself in a moment. */
  isStuck(): boolean {
    return [...this.#fillings.values()].some(
      (filling) => isDirty(filling) && !['rest', 'saving'].includes(filling.phase),
    )
  }

  async #attempt(id: string): Promise<void> {
    const { answers: sent, revision } = this.filling(id)
    this.#put(id, started(this.filling(id)))
    this.#sequence += 1
    const post = { revision, answers: sent, sequence: this.#sequence }
    const outcome = await this.#world.post(id, post)
    this.#put(id, settled(this.filling(id), { sent, outcome, at: this.#world.now() }))
    this.#saveAgain(id, outcome)
  }

  #saveAgain(id: string, outcome: Outcome): void {
    const passes = ['unreachable', 'loggedOut'].includes(outcome.kind)
    const failures = passes ? (this.#failures.get(id) ?? 0) + 1 : 0
    this.#failures.set(id, failures)
    if (failures > 0) {
      this.#saveLater(id, Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY))
    } else if (outcome.kind === 'saved' && isDirty(this.filling(id))) {
      this.#saveLater(id, PAUSE)
    }
  }

  #saveLater(id: string, milliseconds: number): void {
    this.#timers.get(id)?.()
    this.#timers.set(
      id,
      this.#world.later(() => void this.save(id), milliseconds),
    )
  }

  #put(id: string, filling: Filling): void {
    this.#fillings.set(id, filling)
    if (this.#answers[id] !== filling.answers) {
      this.#answers = { ...this.#answers, [id]: filling.answers }
    }
    this.#listeners.forEach((listener) => {
      listener()
    })
  }
}
