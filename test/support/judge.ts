/** veraPDF through the command in PDF_JUDGE; without it these tests are skipped by name. */
import { spawnSync } from 'node:child_process'

import { it } from '@jest/globals'

const command = process.env.PDF_JUDGE

export const itJudged = (name: string, run: () => void | Promise<void>, timeout?: number): void =>
  command ? it(name, run, timeout) : it.skip(`${name} (PDF_JUDGE names no command)`, run)

type Verdict = { compliant: boolean; failedRules: { rule: string; message: string }[] }

/** Of each file, in order, the rules it fails; none of a file that conforms. */
export function judgePdfs(flavour: 'ua1' | '3a', files: readonly string[]): unknown[] {
  const { stdout, stderr } = spawnSync(command ?? '', ['verapdf', flavour, ...files], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  const verdicts = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Verdict)
  if (verdicts.length !== files.length) {
    throw new Error(
      `Expected ${files.length} verdicts of veraPDF, got ${verdicts.length}: ${stderr}`,
    )
  }
  return verdicts
    .map(({ compliant, failedRules }) =>
      compliant && failedRules.length === 0 ? [] : [failedRules],
    )
    .map((rules) => rules.flat())
}
