'use client'

import type { PresentedField } from '../../domain/forms/presentAnswer.js'
import type { RichBlock, Run } from '../../domain/richText/richBlock.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import { useFormWorld } from './FormWorld.js'
import { PresentedScores, PresentedTable } from './PresentedTable.js'

/** An answer as people read it. */
export function Presented({ presented }: { presented: PresentedField }) {
  switch (presented.kind) {
    case 'fact':
      return <p>{presented.value}</p>
    case 'text':
    case 'explanation':
      return presented.paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)
    case 'richText':
      return presented.blocks.map((block, index) => <Block key={index} block={block} />)
    case 'list':
      return <Bullets items={presented.items} />
    case 'table':
      return <PresentedTable {...presented} />
    case 'scoreTable':
      return <PresentedScores {...presented} />
    case 'items':
      return presented.items.map((item) => <Item key={item.id} {...item} />)
    default:
      return <Silent presented={presented} />
  }
}

type SilentKind = 'unanswered' | 'heading' | 'pageBreak' | 'signature'

function Silent({ presented }: { presented: Extract<PresentedField, { kind: SilentKind }> }) {
  const language = useLanguage()
  const { slots } = useFormWorld()
  switch (presented.kind) {
    case 'unanswered':
      return <p className="leidraad-quiet">{planForm[language].unanswered}</p>
    case 'heading':
      return <h4 className="leidraad-heading">{presented.label}</h4>
    case 'pageBreak':
      return <hr className="leidraad-pagebreak" />
    case 'signature': {
      const slot = slots.find(({ id }) => id === presented.slot)?.label ?? presented.slot
      return <p className="leidraad-quiet">{fill(fieldInputs[language].signsHere, { slot })}</p>
    }
  }
}

const Bullets = ({ items }: { items: readonly string[] }) => (
  <ul className="leidraad-bullets">
    {items.map((item, index) => (
      <li key={index}>{item}</li>
    ))}
  </ul>
)

function Item({ title, fields }: { title: string; fields: PresentedField[] }) {
  return (
    <div className="leidraad-item">
      <h4 className="leidraad-item__title">{title}</h4>
      {fields.map((field) =>
        field.kind === 'heading' ? (
          <Presented key={field.id} presented={field} />
        ) : (
          <div key={field.id} className="leidraad-fact">
            <div className="leidraad-fact__label">{field.label}</div>
            <Presented presented={field} />
          </div>
        ),
      )}
    </div>
  )
}

function Block({ block }: { block: RichBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className="leidraad-bold">
          <Runs runs={block.runs} />
        </p>
      )
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className="leidraad-bullets">
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      )
    }
  }
}

const Runs = ({ runs }: { runs: readonly Run[] }) =>
  runs.map((run, at) => <Words key={at} {...run} />)

/** The address is shown, not followed: what people typed is no link of ours. */
function Words({ text, bold, italic, href }: Run) {
  const emphasis = [bold === true && 'leidraad-bold', italic === true && 'leidraad-italic']
  const className = emphasis.filter(Boolean).join(' ')
  const isNamed = href !== undefined && !text.includes(href.replace(/^mailto:/, ''))
  return (
    <span {...(className !== '' && { className })}>
      {text}
      {isNamed && <span className="leidraad-quiet"> ({href})</span>}
    </span>
  )
}
