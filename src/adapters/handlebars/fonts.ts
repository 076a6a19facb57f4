/**
 * Source Sans 3 as `@font-face` rules with the font inside them. A document carries only the
 * subsets its letters need: Latin always, Extended Latin for Łukasz and Ayşe, Greek, Cyrillic and
 * Vietnamese where they occur.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import { folderAbove } from '../folderAbove.js'

type Subset = { name: string; range: string; needed: RegExp }
type Face = { subset: Subset; css: string }
export type Fonts = { facesFor(text: string): string }

/** Ranges as the family is published; where two overlap the later face is used. */
const subsets: Subset[] = [
  {
    name: 'greek',
    range: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    needed: /[\u0370-\u03ff]/,
  },
  {
    name: 'cyrillic',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    needed: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  },
  {
    name: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    needed: /[\u0300-\u0323\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/,
  },
  {
    name: 'latin-ext',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
    needed:
      /[\u0304\u0308\u0329\u0100-\u0130\u0132-\u0151\u0154-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c4\u2113\u2c60-\u2c7f\ua720-\ua7ff]/,
  },
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needed: /^/,
  },
]

const styles = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 600, style: 'italic' },
]

function defaultFolder(): string {
  const folder = folderAbove(join('node_modules', '@fontsource', 'source-sans-3', 'files'))
  if (folder === undefined) {
    throw new DomainError(
      'configuration.invalid',
      'Expected the package @fontsource/source-sans-3 to be installed; install it or set fontsDir.',
    )
  }
  return folder
}

const faceOf = (subset: Subset, { weight, style }: (typeof styles)[number], file: Buffer) =>
  `@font-face{font-family:"Source Sans 3";font-style:${style};font-weight:${weight};` +
  `src:url(data:font/woff2;base64,${file.toString('base64')}) format("woff2");` +
  `unicode-range:${subset.range}}`

export function readFonts(fontsDir: string = defaultFolder()): Fonts {
  const faces: Face[] = subsets.flatMap((subset) =>
    styles.map((style) => {
      const name = `source-sans-3-${subset.name}-${style.weight}-${style.style}.woff2`
      return { subset, css: faceOf(subset, style, readFileSync(join(fontsDir, name))) }
    }),
  )
  return {
    facesFor: (text) =>
      faces
        .filter(({ subset }) => subset.needed.test(text))
        .map(({ css }) => css)
        .join('\n'),
  }
}
