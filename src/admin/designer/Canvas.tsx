'use client'

import { useDeferredValue } from 'react'

import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import { fill } from '../../translations/fill.js'
import { Cards } from './Card.js'
import { CardTools } from './CardTools.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { SLOTS, TEMPLATE, type DesignState } from './designState.js'
import { NameInput } from './NameInput.js'
import { AddButton } from './settings/AddButton.js'
import { SlotSettings } from './settings/SlotSettings.js'
import { TemplateSettings } from './settings/TemplateSettings.js'
import { useCanvasKeys } from './useCanvasKeys.js'
import { useMoves } from './useMoves.js'

/** From this many fields on the cards show no inputs, so that the page stays light. */
const MANY = 60

export function Canvas({ state }: { state: DesignState }) {
  const { words } = useWords()
  const { present } = state.history
  if (present.sections.length === 0 && state.open !== SLOTS && state.open !== TEMPLATE) {
    return <Empty />
  }
  const section = present.sections.find(({ id }) => id === state.open)
  if (section !== undefined) {
    return <SectionCanvas key={section.id} section={section} selected={state.selected} />
  }
  return (
    <section className="leidraad-canvas" aria-labelledby="leidraad-canvas-title">
      <h2 className="leidraad-canvas__title" id="leidraad-canvas-title">
        {state.open === SLOTS ? words.slotsTitle : words.templateTitle}
      </h2>
      {state.open === SLOTS ? (
        <SlotSettings definition={present} />
      ) : (
        <Template definition={present} />
      )}
    </section>
  )
}

function Template({ definition }: { definition: PlanDefinition }) {
  return (
    <>
      {definition.sections.length === 0 && <Empty />}
      <TemplateSettings definition={definition} />
    </>
  )
}

function Empty() {
  const { words } = useWords()
  const { addSection } = useMoves()
  return (
    <div className="leidraad-calm">
      <p className="leidraad-calm__title">{words.empty}</p>
      <p>{words.emptyHelp}</p>
      <AddButton label={words.addSection} onAdd={addSection} />
    </div>
  )
}

function SectionHead({ section: { id, title } }: { section: Section }) {
  const { dispatch } = useDesignActions()
  return (
    <div
      className="leidraad-canvas__head"
      onFocus={() => {
        dispatch({ type: 'select', key: id })
      }}
    >
      <NameInput nameKey={id} setting="title" value={title} />
      <CardTools itemKey={id} label={title} />
    </div>
  )
}

function SectionCanvas({ section, selected }: { section: Section; selected: string }) {
  const { words } = useWords()
  const { openPalette } = useDesignActions()
  const keys = useCanvasKeys()
  // The cards may come a moment after what is typed and chosen.
  const fields = useDeferredValue(section.fields)
  return (
    <section
      className="leidraad-canvas"
      aria-label={fill(words.canvas, { section: section.title || words.unnamed })}
      onKeyDown={keys}
    >
      <SectionHead section={section} />
      {section.intro !== undefined && <p className="leidraad-card__help">{section.intro}</p>}
      {fields.length === 0 ? (
        <p className="leidraad-quiet">{words.emptySection}</p>
      ) : (
        <Cards
          fields={fields}
          parentKey={section.id}
          selected={selected}
          firstIsStop={selected === ''}
          isPlain={fields.length > MANY}
        />
      )}
      <AddButton
        label={words.addField}
        onAdd={() => {
          openPalette({ parent: section.id, index: section.fields.length })
        }}
      />
    </section>
  )
}
