/** Blocks of a document as a layout sees them: one shape each, with every property of that shape. */
import type { Block, Fact } from '../../domain/printing/document.js'
import { figureViews } from './figureViews.js'
import { isWritten, runsView, type View } from './runsView.js'
import { signatureView, type Signed, type Words } from './signatureView.js'
import { scoreTableView, tableView } from './tableViews.js'

/** Headings go from document to part to question to item; a PDF/UA reader allows no jump. */
export type Level = 3 | 4 | 5

export type Setting = {
  words: Words
  /** Columns of facts that name none themselves. */
  columns: 1 | 2 | 3
  /** Signatures that stand where a signature field of their slot is. */
  bySlot: ReadonlyMap<string, Signed[]>
}

/** What stands around blocks; `above` is the heading just above: a label that only repeats it is left out. */
type Context = { level: Level; above?: string; setting: Setting }

const shapes = [
  'text',
  'list',
  'facts',
  'table',
  'scoreTable',
  'items',
  'richText',
  'heading',
  'signature',
  'lines',
  'choices',
] as const

type Shown = Exclude<Block, { kind: 'unanswered' | 'pageBreak' }>
/** `opens`: it starts a page. */
type Placed = { block: Shown; opens: boolean }

export const headingView = (label: string | undefined, level: Level): View => ({
  label: label ?? false,
  h3: level === 3,
  h4: level === 4,
})

const nextLevel = (level: Level): Level => (level === 3 ? 4 : 5)

export const blocksView = (blocks: Block[], context: Context): View[] =>
  placedOf(blocks).map((placed) => blockView(placed, context))

function placedOf(blocks: Block[]): Placed[] {
  const placed: Placed[] = []
  let opens = false
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      opens = placed.length > 0
    } else {
      add(placed, toShown(block), opens)
      opens = false
    }
  }
  return placed
}

/** What was left open stands among the facts, so that it takes little room. */
const toShown = (block: Exclude<Block, { kind: 'pageBreak' }>): Shown =>
  block.kind === 'unanswered'
    ? { kind: 'facts', facts: [{ label: block.label, value: '' }] }
    : block

function add(placed: Placed[], block: Shown, opens: boolean): void {
  const last = placed.at(-1)
  if (!opens && last && canJoin(last.block, block)) {
    placed[placed.length - 1] = { ...last, block: joined(last.block, block) }
  } else {
    placed.push({ block, opens })
  }
}

type Facts = Extract<Block, { kind: 'facts' }>

const isFacts = (block: Shown): block is Facts => block.kind === 'facts'

const canJoin = (last: Shown, block: Shown): boolean =>
  isFacts(last) &&
  isFacts(block) &&
  block.label === undefined &&
  (block.columns === undefined || block.columns === last.columns)

const factsIn = (block: Shown): Fact[] => (isFacts(block) ? block.facts : [])

const joined = (last: Shown, block: Shown): Shown =>
  ({ ...last, facts: [...factsIn(last), ...factsIn(block)] }) as Shown

function blockView({ block, opens }: Placed, { level, above, setting }: Context): View {
  const is = Object.fromEntries(shapes.map((shape) => [shape, shape === block.kind]))
  const own = block.kind === 'heading' ? block.text : block.label
  const label = own === above ? undefined : own
  const inner = label === undefined || block.kind === 'heading' ? level : nextLevel(level)
  return {
    is,
    opens,
    ...headingView(label, level),
    help: 'help' in block ? block.help : false,
    note: 'note' in block ? block.note : false,
    ...contentView(block, { level: inner, setting }),
  }
}

function contentView(block: Shown, context: Context): View {
  switch (block.kind) {
    case 'text':
      return { paragraphs: block.paragraphs.filter(isWritten).map(runsView) }
    case 'list':
      return { ordered: block.ordered ?? false, items: block.items.filter(isWritten).map(runsView) }
    case 'facts':
      return factsView(block, context.setting)
    case 'table':
      return tableView(block)
    case 'scoreTable':
      return { ...scoreTableView(block), figures: figureViews(block.figures) }
    case 'richText':
      return { blocks: blocksView(block.blocks, context) }
    case 'items':
      return {
        items: block.items.map((item) => itemView(item, context)),
        figures: figureViews(block.figures),
      }
    default:
      return formView(block, context)
  }
}

type FormBlock = Extract<Shown, { kind: 'heading' | 'signature' | 'lines' | 'choices' }>

function formView(block: FormBlock, { setting }: Context): View {
  switch (block.kind) {
    case 'heading':
      return {}
    case 'signature':
      return signaturesIn(block.slot, setting)
    case 'lines':
      return { unit: block.unit ?? false, lines: Array.from({ length: block.lines - 1 }, () => 1) }
    case 'choices':
      return choicesView(block)
  }
}

const signaturesIn = (slot: string, { bySlot, words }: Setting): View => ({
  signatures: (bySlot.get(slot) ?? []).map((signed) => signatureView(signed, words)),
})

const factsView = ({ facts, columns }: Facts, setting: Setting): View => ({
  facts,
  factColumns: columns ?? setting.columns,
  words: setting.words,
})

type Choices = Extract<Block, { kind: 'choices' }>

const SHORT_OPTION = 14

/** Short options stand beside one another, as do the steps of a scale. */
const choicesView = ({ several, options, other, from, to }: Choices): View => ({
  several,
  options,
  inline:
    from !== undefined || to !== undefined || options.every(({ length }) => length <= SHORT_OPTION),
  other: other ?? false,
  from: from ?? false,
  to: to ?? false,
})

type Item = { title: string; blocks: Block[] }

const itemView = ({ title, blocks }: Item, { level, setting }: Context): View => ({
  ...headingView(title, level),
  blocks: blocksView(blocks, { level: nextLevel(level), setting }),
})
