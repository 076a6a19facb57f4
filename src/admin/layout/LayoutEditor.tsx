'use client'

import '../admin.css'
import './layout.css'

import { useDocumentInfo } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useState } from 'react'

import type { PrintLayout } from '../../domain/layout/layout.js'
import type { ParsedLayout } from '../../domain/layout/parseLayout.js'
import { fill } from '../../translations/fill.js'
import { layout as texts, layoutProblemText } from '../../translations/layout.js'
import { Notice } from '../Notice.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { AccentChoice } from './AccentChoice.js'
import { LayoutChoices } from './LayoutChoices.js'
import { LayoutPreview } from './LayoutPreview.js'
import { LayoutSource } from './LayoutSource.js'
import { SectionOrder } from './SectionOrder.js'
import { useLayout } from './useLayout.js'

/** How the plans of a template look in print: choices at one side, the PDF they make at the other. */
export function LayoutEditor({ path, readOnly }: JSONFieldClientProps) {
  const words = texts[useLanguage()]
  const { layout, form, definition, parsed, change, setValue } = useLayout(path)
  return (
    <section className="leidraad leidraad-layout field-type" aria-labelledby={`${path}-title`}>
      <h2 className="leidraad-title" id={`${path}-title`}>
        {words.title}
      </h2>
      <p className="leidraad-field__help">{words.intro}</p>
      <div className="leidraad-layout__sides">
        <fieldset className="leidraad-layout__choices" disabled={readOnly === true}>
          <legend className="leidraad-hidden">{words.title}</legend>
          <LayoutChoices layout={layout} onChange={change} />
          <AccentChoice accent={layout.accent} onChange={change} />
          {form && <SectionOrder sections={form.sections} layout={layout} onChange={change} />}
          <LayoutSource source={layout.source} onChange={change} />
          <Findings parsed={parsed} />
          <Restore layout={layout} onLayout={setValue} />
        </fieldset>
        <LayoutPreview layout={layout} definition={definition} isReady={parsed.ok && !!form} />
      </div>
      <BlankLink />
    </section>
  )
}

function Findings({ parsed }: { parsed: ParsedLayout }) {
  const language = useLanguage()
  const lines = parsed.ok
    ? parsed.warnings.map(({ sectionId }) => fill(texts[language].unknownSection, { sectionId }))
    : parsed.problems.map((problem) => layoutProblemText(problem, language))
  return lines.length === 0 ? null : (
    <Notice kind={parsed.ok ? 'warning' : 'error'}>
      <ul className="leidraad-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

type RestoreProps = { layout: PrintLayout; onLayout: (layout: PrintLayout | null) => void }

function Restore({ layout, onLayout }: RestoreProps) {
  const words = texts[useLanguage()]
  const [before, setBefore] = useState<PrintLayout>()
  const isStandard = Object.keys(layout).length === 0
  const restore = () => {
    setBefore(layout)
    onLayout(null)
  }
  const undo = () => {
    onLayout(before ?? null)
    setBefore(undefined)
  }
  return (
    <div className="leidraad-actions" aria-live="polite">
      {!isStandard && (
        <button type="button" className="leidraad-textbutton" onClick={restore}>
          {words.restore}
        </button>
      )}
      {isStandard && before && (
        <>
          <span>{words.restored}</span>
          <button type="button" className="leidraad-textbutton" onClick={undo}>
            {words.undo}
          </button>
        </>
      )}
    </div>
  )
}

function BlankLink() {
  const { id } = useDocumentInfo()
  const api = useApi()
  const words = texts[useLanguage()]
  return id === undefined ? null : (
    <a
      className="leidraad-link"
      href={api.url(`/plan-templates/${id}/blank`)}
      target="_blank"
      rel="noreferrer"
    >
      {words.printBlank}
    </a>
  )
}
