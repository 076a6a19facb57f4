import { describe, expect, it } from '@jest/globals'

import { Autosave, PAUSE, type AutosaveWorld, type Post } from './Autosave.js'
import type { Outcome } from './filling.js'

/** A server that answers as told and a clock that runs when told. */
function world(outcomes: Outcome[]) {
  const posts: Post[] = []
  const waiting: { callback: () => void; milliseconds: number; stopped: boolean }[] = []
  const it: AutosaveWorld = {
    post: (_, version) => {
      posts.push(version)
      return Promise.resolve(
        outcomes.shift() ?? { kind: 'saved', revision: posts.length + 1, issues: [] },
      )
    },
    now: () => new Date('2026-11-22T13:05:00Z'),
    later: (callback, milliseconds) => {
      const timer = { callback, milliseconds, stopped: false }
      waiting.push(timer)
      return () => {
        timer.stopped = true
      }
    },
  }
  const run = async () => {
    const due = waiting.splice(0).filter(({ stopped }) => !stopped)
    due.forEach(({ callback }) => {
      callback()
    })
    await new Promise((resolve) => setTimeout(resolve, 0))
    return due.map(({ milliseconds }) => milliseconds)
  }
  return { it, posts, run }
}

const start = { goals: { revision: 1, answers: { goal: 'Lezen' } } }

describe('Autosave', () => {
  it('saves once after a pause, with the last that was typed', async () => {
    const { it: given, posts, run } = world([])
    const autosave = new Autosave(start, given)
    autosave.change('goals', { goal: 'R' })
    autosave.change('goals', { goal: 'Rekenen' })
    expect(await run()).toEqual([PAUSE])
    expect(posts).toEqual([{ revision: 1, answers: { goal: 'Rekenen' }, sequence: 1 }])
    expect(autosave.hasUnsaved()).toBe(false)
    expect(autosave.filling('goals').savedAt).toEqual(new Date('2026-11-22T13:05:00Z'))
  })

  it('saves what was typed during a save with the new revision', async () => {
    const { it: given, posts } = world([])
    const autosave = new Autosave(start, given)
    autosave.change('goals', { goal: 'een' })
    const first = autosave.save('goals')
    autosave.change('goals', { goal: 'twee' })
    await first
    expect(autosave.hasUnsaved()).toBe(true)
    expect(await autosave.saveAll()).toBe(true)
    expect(posts.map(({ revision, sequence }) => [revision, sequence])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it.each(['unreachable', 'loggedOut'] as const)(
    'goes on by itself when %s, each time later, and keeps what was typed',
    async (kind) => {
      const failure = { kind, message: 'geen verbinding' }
      const { it: given, run } = world([failure, failure])
      const autosave = new Autosave(start, given)
      autosave.change('goals', { goal: 'x' })
      await run()
      expect(autosave.filling('goals')).toMatchObject({
        phase: kind,
        answers: { goal: 'x' },
      })
      expect([await run(), await run()]).toEqual([[2_000], [4_000]])
      expect(autosave.hasUnsaved()).toBe(false)
    },
  )

  it('keeps both versions at a conflict, saves nothing until chosen, then saves the choice', async () => {
    const theirs = { revision: 7, answers: { goal: 'van de collega' } }
    const { it: given, posts, run } = world([{ kind: 'stale', theirs }])
    const autosave = new Autosave(start, given)
    autosave.change('goals', { goal: 'van mij' })
    await run()
    autosave.change('goals', { goal: 'van mij, langer' })
    await run()
    expect(posts).toHaveLength(1)
    expect(autosave.filling('goals')).toMatchObject({
      phase: 'conflict',
      answers: { goal: 'van mij, langer' },
      theirs,
    })
    await autosave.resolve('goals', { goal: 'van mij, langer' })
    expect(posts[1]).toMatchObject({ revision: 7, answers: { goal: 'van mij, langer' } })
    expect(autosave.hasUnsaved()).toBe(false)
  })

  it('does not save again when the choice is the colleague’s version', async () => {
    const theirs = { revision: 7, answers: { goal: 'van de collega' } }
    const { it: given, posts } = world([{ kind: 'stale', theirs }])
    const autosave = new Autosave(start, given)
    autosave.change('goals', { goal: 'van mij' })
    await autosave.save('goals')
    await autosave.resolve('goals', theirs.answers)
    expect(posts).toHaveLength(1)
    expect(autosave.filling('goals')).toMatchObject({ phase: 'rest', revision: 7 })
  })

  it('waits for a change after a refusal', async () => {
    const { it: given, posts, run } = world([{ kind: 'refused', message: 'vast', issues: [] }])
    const autosave = new Autosave(start, given)
    autosave.change('goals', { goal: 'x' })
    await run()
    expect(await run()).toEqual([])
    expect(autosave.filling('goals')).toMatchObject({ phase: 'refused', message: 'vast' })
    expect(autosave.isStuck()).toBe(true)
    autosave.change('goals', { goal: 'y' })
    await run()
    expect(posts).toHaveLength(2)
  })

  it('gives the answers of all sections, the same until one changes', () => {
    const autosave = new Autosave({ ...start, other: { revision: 0, answers: {} } }, world([]).it)
    const before = autosave.answers()
    expect(autosave.answers()).toBe(before)
    autosave.change('goals', { goal: 'x' })
    expect(autosave.answers()).toEqual({ goals: { goal: 'x' }, other: {} })
    expect(autosave.answers().other).toBe(before.other)
  })

  it('takes what the server wrote, but not over what is being typed', () => {
    const autosave = new Autosave(start, world([]).it)
    const version = { revision: 2, answers: { goal: 'overgenomen' } }
    autosave.renew('goals', version)
    expect(autosave.filling('goals')).toMatchObject({ ...version, phase: 'rest' })
    autosave.change('goals', { goal: 'getypt' })
    autosave.renew('goals', { revision: 3, answers: { goal: 'nog eens' } })
    expect(autosave.filling('goals')).toMatchObject({ revision: 2, answers: { goal: 'getypt' } })
  })
})
