'use client'

import type { ReactNode } from 'react'

import type { MovePreview } from '../../domain/versions/overview.js'
import type { CarriedAnswer, FreshField } from '../../domain/versions/planMove.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { ChangeList } from './PublishChanges.js'
import { Unplaced } from './UnplacedAnswers.js'

/** What stays, moves, is converted, is new, and has no place. */
export function MoveOutcome({ preview }: { preview: MovePreview }) {
  const words = versions[useLanguage()].move
  const { changes, carried, fresh, unplaced } = preview
  const of = (kind: CarriedAnswer['kind']) => carried.filter((item) => item.kind === kind)
  const count = of('stays').reduce((sum, item) => sum + item.count, 0)
  return (
    <>
      <Part title={words.changes} isShown>
        {changes.length === 0 ? <p>{words.noChanges}</p> : <ChangeList changes={changes} />}
      </Part>
      <Part title={words.stays} isShown={count > 0}>
        <p>{fill(words.staysText, { count })}</p>
      </Part>
      <Carried title={words.moves} text={words.movesText} items={of('moves')} />
      <Carried title={words.converts} text={words.convertsText} items={of('converts')} />
      <Opened items={carried.filter(({ opens }) => opens === true)} />
      <Fresh fields={fresh} />
      <Part title={words.unplaced} isShown>
        <p>{unplaced.length === 0 ? words.nothingLost : words.unplacedHelp}</p>
        <div className="leidraad-fields">
          {unplaced.map((item) => (
            <Unplaced
              key={`${item.section.id} ${item.field.id}`}
              item={item}
              from={item.section.title}
            />
          ))}
        </div>
      </Part>
    </>
  )
}

type PartProps = { title: string; isShown: boolean; children: ReactNode }

function Part({ title, isShown, children }: PartProps) {
  return isShown ? (
    <div>
      <h2 className="leidraad-panel__title">{title}</h2>
      {children}
    </div>
  ) : null
}

const placeText = (labels: readonly string[]): string =>
  labels.map((label) => `‘${label}’`).join(' › ')

const carriedText = (text: string, { label, from, to, count }: CarriedAnswer): string =>
  fill(text, { label, count, from: placeText(from.labels), to: placeText(to.labels) })

type CarriedProps = { title: string; text: string; items: readonly CarriedAnswer[] }

function Carried({ title, text, items }: CarriedProps) {
  return (
    <Part title={title} isShown={items.length > 0}>
      <ul className="leidraad-bullets">
        {items.map((item) => (
          <li key={item.from.path.join('/')}>{carriedText(text, item)}</li>
        ))}
      </ul>
    </Part>
  )
}

function Opened({ items }: { items: readonly CarriedAnswer[] }) {
  const words = versions[useLanguage()].move
  return items.length === 0 ? null : (
    <Notice kind="warning">
      {items.map((item) => (
        <p key={item.from.path.join('/')}>{carriedText(words.opens, item)}</p>
      ))}
    </Notice>
  )
}

function Fresh({ fields }: { fields: readonly FreshField[] }) {
  const words = versions[useLanguage()].move
  return (
    <Part title={words.fresh} isShown={fields.length > 0}>
      <ul className="leidraad-bullets">
        {fields.map(({ path, label, labels, required }) => (
          <li key={path.join('/')}>
            {fill(words.freshText, { label, place: placeText(labels) })}
            {required !== undefined && ` (${words.required})`}
          </li>
        ))}
      </ul>
    </Part>
  )
}
