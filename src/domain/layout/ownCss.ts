/**
 * What a style sheet of an author may say. All of it is listed: what is not here is refused. Values
 * are in the notation of the standard (CSS Values 4, 2); a property without a value of its own here
 * has that of the standard.
 */

const words = (text: string): string[] => text.trim().split(/\s+/)

export const cssLimits = {
  /** Brackets in one another. */
  depth: 8,
  /** Words, signs and spaces between them. */
  tokens: 20_000,
  /** Characters of one value, data of pictures apart. */
  value: 300,
} as const

export const cssUnits = {
  length: words('px pt pc mm cm in em rem ex ch'),
  angle: words('deg turn'),
  flex: ['fr'],
  time: [],
  frequency: [],
  resolution: [],
}

export const cssWideKeywords = ['inherit', 'initial', 'unset']

/** `calc` is worked out by the browser, so only where no size can hurt. */
export const cssFunctions = words(
  `rgb rgba hsl hsla linear-gradient radial-gradient repeat minmax fit-content counter counters
  rotate scale scalex scaley translate translatex translatey skew skewx skewy calc`,
)
export const calculated = words(
  'width min-width max-width height min-height max-height flex-basis column-width',
)

/** The colour of the school; what else is worked out later cannot be read beforehand. */
export const houseVariable = '--accent'

/** Values of which the standard allows more than paper can bear. Each is of those above it. */
export const cssTypes: Record<string, string> = {
  'line-width': '<length [0,100]> | thin | medium | thick',
  'own-length': '<length [0,2000]> | <percentage [0,1000]>',
  'own-shift': '<length [-500,500]> | <percentage [-100,100]>',
  'own-size':
    'auto | none | <own-length> | min-content | max-content | fit-content | fit-content( <own-length> )',
  'own-breadth': '<own-length> | <flex [0,100]> | auto | min-content | max-content',
  'own-track':
    '<own-length> | <flex [0,100]> | auto | min-content | max-content | minmax( <own-breadth> , <own-breadth> ) | fit-content( <own-length> )',
  'own-tracks':
    'none | [ <own-track> | repeat( [ <integer [1,24]> | auto-fill | auto-fit ] , <own-track>{1,8} ) ]{1,24}',
  'own-place':
    'auto | <integer [-99,99]> | span && [ <integer [1,99]> || <custom-ident> ] | <custom-ident>',
  'own-counter': 'none | [ <custom-ident> <integer [-9999,9999]>? ]{1,4}',
  'own-scale': '<number [-10,10]>',
  'own-transform':
    'none | [ rotate( [ <angle> | <zero> ] ) | scale( <own-scale>#{1,2} ) | scaleX( <own-scale> ) | scaleY( <own-scale> ) | translate( <own-shift>#{1,2} ) | translateX( <own-shift> ) | translateY( <own-shift> ) | skew( <angle>#{1,2} ) | skewX( <angle> ) | skewY( <angle> ) ]{1,4}',
  'own-shadow': 'inset? <own-shift>{2,4} <color>?',
  'own-stroke': 'none | <color>',
}

const standard = words(`
  color opacity visibility
  font-style font-weight font-variant font-variant-caps font-variant-numeric font-stretch
  text-align text-align-last text-transform text-wrap text-wrap-style white-space
  text-decoration-line text-decoration-style text-decoration-color
  overflow-wrap word-wrap word-break tab-size direction unicode-bidi writing-mode text-orientation
  quotes
  border border-top border-right border-bottom border-left
  border-style border-top-style border-right-style border-bottom-style border-left-style
  border-color border-top-color border-right-color border-bottom-color border-left-color
  border-collapse box-sizing box-decoration-break
  background background-color background-image background-position background-size
  background-repeat background-origin background-clip
  display position float clear overflow overflow-x overflow-y aspect-ratio
  object-fit object-position
  flex-direction flex-wrap flex-flow flex-grow flex-shrink
  align-items align-content align-self justify-items justify-content justify-self
  place-items place-content place-self
  grid-auto-flow grid-template-areas
  column-rule column-rule-style column-rule-color column-fill column-span
  list-style list-style-type list-style-position list-style-image
  caption-side table-layout empty-cells content
  break-before break-after break-inside page-break-before page-break-after page-break-inside page
  print-color-adjust outline-style outline-color text-anchor stroke-linecap stroke-linejoin
`)

const each = (names: string, value: string): Record<string, string> =>
  Object.fromEntries(words(names).map((name) => [name, value]))

const bounded: Record<string, string> = {
  // Our typefaces alone.
  font: 'inherit | initial | unset',
  'font-size':
    '<length [1,200]> | <percentage [10,1000]> | xx-small | x-small | small | medium | large | x-large | xx-large | smaller | larger',
  'line-height': 'normal | <number [0,20]> | <length [0,500]> | <percentage [0,1000]>',
  ...each('letter-spacing word-spacing', 'normal | <length [-5,100]>'),
  'text-indent': '<own-length>',
  'text-decoration':
    "<'text-decoration-line'> || <'text-decoration-style'> || <color> || <'text-decoration-thickness'>",
  ...each('text-decoration-thickness', 'auto | from-font | <length [0,20]>'),
  'text-underline-offset': 'auto | <length [-20,20]>',
  'vertical-align':
    'baseline | sub | super | top | text-top | middle | bottom | text-bottom | <own-shift>',
  // No word is broken: who has it read aloud would hear its halves.
  hyphens: 'none | manual',
  ...each('orphans widows', '<integer [1,9]>'),
  // Not below zero: that would pull a signature off the page.
  margin: '[ auto | <own-length> ]{1,4}',
  ...each(
    'margin-top margin-right margin-bottom margin-left margin-block-start margin-block-end margin-inline-start margin-inline-end',
    'auto | <own-length>',
  ),
  ...each('margin-block margin-inline', '[ auto | <own-length> ]{1,2}'),
  padding: '<own-length>{1,4}',
  ...each(
    'padding-top padding-right padding-bottom padding-left padding-block-start padding-block-end padding-inline-start padding-inline-end',
    '<own-length>',
  ),
  ...each('padding-block padding-inline', '<own-length>{1,2}'),
  'border-width': '<line-width>{1,4}',
  ...each(
    'border-top-width border-right-width border-bottom-width border-left-width column-rule-width outline-width',
    '<line-width>',
  ),
  'border-radius': '<own-length>{1,4} [ / <own-length>{1,4} ]?',
  ...each(
    'border-top-left-radius border-top-right-radius border-bottom-right-radius border-bottom-left-radius',
    '<own-length>{1,2}',
  ),
  'border-spacing': '<length [0,100]>{1,2}',
  outline: '<line-width> || <line-style> || <color>',
  'outline-offset': '<length [0,100]>',
  'box-shadow': 'none | <own-shadow>#{1,4}',
  ...each('width min-width max-width height min-height max-height', '<own-size>'),
  inset: '[ auto | <own-shift> ]{1,4}',
  ...each('top right bottom left', 'auto | <own-shift>'),
  // Above these lie signatures and evidence.
  'z-index': 'auto | <integer [-9999,9999]>',
  flex: 'none | auto | [ <number [0,999]> <number [0,999]>? || <own-size> ]',
  'flex-basis': '<own-size> | content',
  order: '<integer [-999,999]>',
  gap: '[ normal | <own-length> ]{1,2}',
  ...each('row-gap column-gap grid-gap', 'normal | <own-length>'),
  ...each('grid-template-columns grid-template-rows', '<own-tracks>'),
  ...each('grid-auto-columns grid-auto-rows', '<own-track>{1,8}'),
  ...each('grid-row-start grid-row-end grid-column-start grid-column-end', '<own-place>'),
  ...each('grid-row grid-column', '<own-place> [ / <own-place> ]?'),
  'grid-area': '<own-place> [ / <own-place> ]{0,3}',
  columns: '[ auto | <length [1,2000]> ] || [ auto | <integer [1,12]> ]',
  'column-count': 'auto | <integer [1,12]>',
  'column-width': 'auto | <length [1,2000]>',
  ...each('counter-reset counter-set counter-increment', '<own-counter>'),
  transform: '<own-transform>',
  'transform-origin': '[ left | center | right | top | bottom | <own-shift> ]{1,2}',
  '-webkit-print-color-adjust': 'economy | exact',
  ...each('fill stroke', '<own-stroke>'),
  'stroke-width': '<number [0,20]> | <length [0,20]>',
  'stroke-dasharray': 'none | [ <number [0,99]> | <length [0,99]> ]{1,8}',
}

/** By property; without a value it is the standard's. */
export const cssProperties: ReadonlyMap<string, string | undefined> = new Map([
  ...standard.map((name) => [name, undefined] as const),
  ...Object.entries(bounded),
])

/** What the house prints itself: its parts are not for a style sheet to name. */
export const proofClasses = words('evidence signatures signature draft-mark')

/** Drawings of the house, besides the elements an author writes. */
export const drawingElements = words('svg path text rect circle')

export const pseudoClasses = words(
  `first-child last-child only-child nth-child nth-last-child first-of-type last-of-type
  only-of-type nth-of-type nth-last-of-type empty not is where lang dir
  before after first-letter first-line`,
)
export const pseudoElements = words('before after marker first-letter first-line')
export const pagePseudoClasses = words('first left right blank')
/** Never of a whole document: it is found by name. */
export const rootNames = words('html root host scope')
export const combinators = [' ', '>', '+', '~']

/** Media that print; nothing here is for a screen. */
export const media = ['print', 'all']

/** The foot of the page (version, page number, digest) stands in its margin. In millimetres. */
export const pageMargins = { least: 10, bottom: 20, most: 100 } as const
export const pageSize = '[ A3 | A4 | A5 | letter | legal ] || [ portrait | landscape ]'
