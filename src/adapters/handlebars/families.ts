/** The typefaces a document is set in, all of packages that come along: nothing is of the machine. */
export type Style = { weight: 400 | 600; style: 'normal' | 'italic' }
export type Family = {
  name: string
  /** Package under `@fontsource`. */
  folder: string
  /** Those of its subsets that are used; others repeat what a family above has. */
  subsets: RegExp
  styles: readonly Style[]
}

const upright: Style[] = [
  { weight: 400, style: 'normal' },
  { weight: 600, style: 'normal' },
]
const plain: Style[] = [{ weight: 400, style: 'normal' }]
const numbered = /^\[\d+\]$/

/** In the order in which they are asked for a character; `print.css` names them in the same order. */
export const families: readonly Family[] = [
  {
    name: 'Source Sans 3',
    folder: 'source-sans-3',
    subsets: /./,
    styles: [
      { weight: 400, style: 'normal' },
      { weight: 400, style: 'italic' },
      { weight: 600, style: 'normal' },
      { weight: 600, style: 'italic' },
    ],
  },
  { name: 'Noto Sans Arabic', folder: 'noto-sans-arabic', subsets: /^arabic$/, styles: upright },
  { name: 'Noto Sans Hebrew', folder: 'noto-sans-hebrew', subsets: /^hebrew$/, styles: upright },
  {
    name: 'Noto Sans Armenian',
    folder: 'noto-sans-armenian',
    subsets: /^armenian$/,
    styles: upright,
  },
  {
    name: 'Noto Sans Georgian',
    folder: 'noto-sans-georgian',
    subsets: /^georgian$/,
    styles: upright,
  },
  // For signs and small figures, as in ≥ and CO₂.
  { name: 'Open Sans', folder: 'open-sans', subsets: /^(math|symbols)$/, styles: upright },
  {
    name: 'Noto Sans Symbols 2',
    folder: 'noto-sans-symbols-2',
    subsets: /^(math|symbols)$/,
    styles: plain,
  },
  { name: 'Noto Sans SC', folder: 'noto-sans-sc', subsets: numbered, styles: upright },
  { name: 'Noto Emoji', folder: 'noto-emoji', subsets: numbered, styles: plain },
]
