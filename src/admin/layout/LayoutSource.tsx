'use client'

import { useId } from 'react'

import type { PrintLayout } from '../../domain/layout/layout.js'
import { layout as texts } from '../../translations/layout.js'
import { useLanguage } from '../useLanguage.js'
import type { LayoutChange } from './useLayout.js'

const START = { template: '{{cover}}\n{{sections}}\n{{signatures}}\n{{evidence}}\n', css: '' }

type SourceProps = { source: PrintLayout['source']; onChange: LayoutChange }

/** For those who can: what is wrong with it comes with the preview, by line. */
export function LayoutSource({ source, onChange }: SourceProps) {
  const words = texts[useLanguage()]
  return (
    <details className="leidraad-field" open={source !== undefined}>
      <summary className="leidraad-field__label">{words.forExperts}</summary>
      <p className="leidraad-field__help">{words.expertsHelp}</p>
      <p className="leidraad-field__help">{words.words}</p>
      {source && (
        <>
          <Code
            label={words.template}
            text={source.template}
            onText={(template) => {
              onChange({ source: { ...source, template } })
            }}
          />
          <Code
            label={words.css}
            text={source.css}
            onText={(css) => {
              onChange({ source: { ...source, css } })
            }}
          />
        </>
      )}
      <button
        type="button"
        className="leidraad-textbutton"
        onClick={() => {
          onChange({ source: source ? undefined : START })
        }}
      >
        {source ? words.stopSource : words.startSource}
      </button>
    </details>
  )
}

type CodeProps = { label: string; text: string; onText: (text: string) => void }

function Code({ label, text, onText }: CodeProps) {
  const id = useId()
  return (
    <div className="leidraad-field">
      <label className="leidraad-field__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="leidraad-input leidraad-code leidraad-layout__code"
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        onChange={({ target }) => {
          onText(target.value)
        }}
      />
    </div>
  )
}
