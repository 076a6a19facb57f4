/** What is found in a source that somebody wrote; no more of it than a person reads. */
import type { SourcePlace, SourceProblem } from '../../domain/layout/layoutProblem.js'

export type Finding = Pick<SourceProblem, 'code' | 'found' | 'expected'>

export const MOST = 20
const LONGEST = 60

export class Findings {
  readonly problems: SourceProblem[] = []

  constructor(private readonly part: SourceProblem['part']) {}

  add({ found, ...finding }: Finding, { line, column }: SourcePlace = start): void {
    if (!this.isFull) {
      this.problems.push({
        part: this.part,
        ...finding,
        line,
        column,
        ...(found !== undefined && { found: found.slice(0, LONGEST) }),
      })
    }
  }

  /** To look for more would be work for nobody. */
  get isFull(): boolean {
    return this.problems.length >= MOST
  }
}

export const start: SourcePlace = { line: 1, column: 1 }

/** Where in a text something is that was found in a part of it that begins at `origin`. */
export const within = (origin: SourcePlace, { line, column }: SourcePlace): SourcePlace => ({
  line: origin.line + line - 1,
  column: line === 1 ? origin.column + column - 1 : column,
})

export function placeAt(text: string, offset: number): SourcePlace {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
