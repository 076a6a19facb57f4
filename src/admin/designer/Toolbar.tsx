'use client'

import { fill } from '../../translations/fill.js'
import type { DesignerWords } from '../../translations/designerDutch.js'
import { useDesignActions, useWords } from './DesignContext.js'
import type { DesignState } from './designState.js'
import { PdfButton } from './PdfButton.js'
import { stepInSentence } from './stepText.js'

export type Tab = keyof DesignerWords['tabs']

type TabsProps = { tabs: readonly Tab[]; tab: Tab; onTab: (tab: Tab) => void }

export function Tabs({ tabs, tab, onTab }: TabsProps) {
  const { words } = useWords()
  const step = (from: HTMLElement, by: number): void => {
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]
    if (next !== undefined) {
      onTab(next)
      from.parentElement?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
    }
  }
  return (
    <div role="tablist" aria-label={words.name} className="leidraad-tabs">
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`leidraad-tab-${one}`}
          className="leidraad-tabs__tab"
          data-tab={one}
          aria-selected={one === tab}
          aria-controls="leidraad-tabpanel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => {
            onTab(one)
          }}
          onKeyDown={(event) => {
            const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
            if (by !== undefined) {
              step(event.currentTarget, by)
            }
          }}
        >
          {words.tabs[one]}
        </button>
      ))}
    </div>
  )
}

type ToolsProps = { state: DesignState; onUndo: () => void; onRedo: () => void }

export function Tools({ state, onUndo, onRedo }: ToolsProps) {
  const { words } = useWords()
  const { openHelp, latest, flush } = useDesignActions()
  const { past, future } = state.history
  const undo = past.at(-1)?.step.name
  const redo = future.at(-1)?.step.name
  return (
    <div className="leidraad-actions">
      <ToolButton
        text="↶"
        label={undo ? fill(words.undoStep, { step: stepInSentence(undo, words) }) : words.undo}
        disabled={undo === undefined}
        onClick={onUndo}
      />
      <ToolButton
        text="↷"
        label={redo ? fill(words.redoStep, { step: stepInSentence(redo, words) }) : words.redo}
        disabled={redo === undefined}
        onClick={onRedo}
      />
      <ToolButton text="?" label={words.keys} disabled={false} onClick={openHelp} />
      <PdfButton
        definition={() => {
          flush()
          return latest().history.present
        }}
      />
    </div>
  )
}

type ButtonProps = { text: string; label: string; disabled: boolean; onClick: () => void }

function ToolButton({ text, label, disabled, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className="leidraad-iconbutton leidraad-toolbutton"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{text}</span>
    </button>
  )
}
