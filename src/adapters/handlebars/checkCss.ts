/**
 * Whether a style sheet somebody wrote is harmless: it fetches nothing, ends neither its element nor
 * a rule of ours, and leaves alone what the house prints itself: the foot of the page (version, page
 * number, digest), signatures and evidence.
 */
import { layoutLimits } from '../../domain/layout/parseLayout.js'
import type { SourceProblem, SourceProblemCode } from '../../domain/layout/layoutProblem.js'
import { checkDeclarations, type FoundInCss } from './checkDeclarations.js'
import { checkPageRules } from './checkPageRules.js'

const data = 'data:image/(?:png|jpeg|webp|svg\\+xml)[;,]'
/** Without quotes it ends in a way of its own, past brackets and quotes. */
const address = new RegExp(
  `url\\(\\s*(?!(?:"${data}[^"\\n]*"|'${data}[^'\\n]*'|${data}[^\\s"'()]*)\\s*\\))`,
  'gi',
)
/** No comment begins there. */
const commentInAddress = /url\([^()"']*\/\*/gi

const rules: [RegExp, SourceProblemCode][] = [
  // Also what is said with an escape, as in `@\69mport`: outside strings no letter needs one.
  [/[<\\\f]|\r(?!\n)/g, 'cssCharacter'],
  [/(?<![\w.#-])(html|:root|:host)(?![\w-])/gi, 'cssRoot'],
  // A layer could reach into ours, which keeps signatures and evidence on paper.
  [/@(import|charset|namespace|font-feature-values|document|layer)/gi, 'cssImport'],
  [address, 'cssAddress'],
  [
    /(-webkit-)?(image-set|cross-fade)\(|(?<![\w-])(src|expression|element|attr|paint|image)\(|(behavior|-moz-binding)\s*:/gi,
    'cssFunction',
  ],
  [/@(top|bottom|left|right)-(left|center|right|top|middle|bottom)/gi, 'cssMargin'],
]

const outsideStrings = new Set<SourceProblemCode>(['cssCharacter', 'cssRoot'])

export function checkCss(css: unknown): SourceProblem[] {
  if (typeof css !== 'string') {
    return [problem('notText', 1)]
  }
  if (css.length > layoutLimits.source) {
    return [problem('tooLarge', 1, String(layoutLimits.source))]
  }
  const bare = withoutComments(css)
  const open = openPlace(bare)
  const found = [...checkRules(bare), ...checkDeclarations(bare), ...checkPageRules(bare)]
  return [
    ...(open === undefined ? [] : [problem('cssOpen', lineAt(bare, open))]),
    ...[...css.matchAll(commentInAddress)].map(({ index }) =>
      problem('cssAddress', lineAt(css, index)),
    ),
    ...found.map(({ code, found: text, at }) => problem(code, lineAt(bare, at), text)),
  ]
}

const checkRules = (bare: string): FoundInCss[] =>
  rules.flatMap(([pattern, code]) => {
    const text = outsideStrings.has(code) ? withoutStrings(bare) : bare
    return [...text.matchAll(pattern)].map((match) => ({ code, found: match[0], at: match.index }))
  })

const problem = (code: SourceProblemCode, line: number, found?: string): SourceProblem => ({
  part: 'css',
  code,
  line,
  ...(found !== undefined && { found: found.slice(0, 60) }),
})

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

const strings = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/g
const stringsAndComments = new RegExp(`${strings.source}|/\\*[^]*?\\*/`, 'g')

const blanked = (text: string): string => text.replace(/[^\n]/g, ' ')

/** Same length and lines, so that places stay right. */
const withoutComments = (css: string): string =>
  css.replace(stringsAndComments, (part) => (part.startsWith('/*') ? blanked(part) : part))

/** `<` ends the element in a string too. */
const withoutStrings = (css: string): string =>
  css.replace(strings, (part) => part.replace(/[^\n\r\f<]/g, ' '))

const closers: Record<string, string> = { '{': '}', '(': ')', '[': ']' }

/** Where something is closed too early, or opened and never closed. */
function openPlace(bare: string): number | undefined {
  const text = bare.replace(strings, blanked)
  const stray = /["']|\/\*/.exec(text)?.index
  const open: { closer: string; at: number }[] = []
  for (const { 0: character, index } of text.matchAll(/[{}()[\]]/g)) {
    const closer = closers[character]
    if (closer !== undefined) {
      open.push({ closer, at: index })
    } else if (open.pop()?.closer !== character) {
      return index
    }
  }
  return stray ?? open.at(-1)?.at
}
