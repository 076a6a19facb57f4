'use client'

import { useRef, useState, type KeyboardEvent } from 'react'

import { emptyDesign, readDesign } from '../../domain/designing/readDesign.js'
import { SourceTab } from '../definition/SourceTab.js'
import { keepEnter } from '../fields/SectionFields.js'
import { Notice } from '../Notice.js'
import { DesignContext, useWords } from './DesignContext.js'
import { DesignTab } from './DesignTab.js'
import { KeptOffer } from './KeptOffer.js'
import { KeysHelp } from './KeysHelp.js'
import { Palette } from './Palette.js'
import { PreviewTab } from './PreviewTab.js'
import { Tabs, Tools, type Tab } from './Toolbar.js'
import { TypingContext } from './useTyped.js'
import { useActions, type Overlays } from './useActions.js'
import { useDefinitionField, useInStep, useUnsaved } from './useDefinitionField.js'
import { useDesign, type Design } from './useDesign.js'
import { useTurns } from './useTurns.js'

type DesignerProps = { path: string; readOnly: boolean }

/** Designs a plan template: on the form itself, with settings at the side. */
export function Designer({ path, readOnly }: DesignerProps) {
  const { words, language } = useWords()
  const field = useDefinitionField(path, language)
  const isReadable = field.value === undefined || field.value === null || readDesign(field.value)
  const design = useDesign(() => readDesign(field.value) ?? emptyDesign())
  const [tab, setTab] = useState<Tab>(readOnly ? 'preview' : isReadable ? 'design' : 'text')
  const [refusal, setRefusal] = useState('')
  useInStep(field, design, tab === 'text' || readOnly)
  useUnsaved(design)
  const toTab = (next: Tab): void => {
    const isLeaving = tab === 'text' && next !== 'text'
    const adopted = isLeaving ? adopt(design, field.value) : true
    setRefusal(adopted ? '' : words.textWrong)
    if (adopted) {
      setTab(next)
    }
  }
  const tabs: Tab[] = readOnly ? ['preview', 'text'] : ['design', 'preview', 'text']
  return (
    <Frame design={design} tabs={tabs} tab={tab} onTab={toTab}>
      {(isShown) => (
        <>
          {refusal !== '' && <Notice kind="error">{refusal}</Notice>}
          {tab === 'text' && !isReadable && <Notice kind="warning">{words.unreadable}</Notice>}
          {tab === 'design' && <DesignTab design={design} isSettingsShown={isShown} />}
          {tab === 'preview' && <PreviewTab definition={design.state.history.present} />}
          {tab === 'text' && <SourceTab path={path} readOnly={readOnly} />}
        </>
      )}
    </Frame>
  )
}

/** What was typed as text becomes one step of the design; text that is no design stays text. */
function adopt({ dispatch }: Design, value: unknown): boolean {
  const typed = readDesign(value)
  if (typed === undefined) {
    return false
  }
  dispatch({
    type: 'edit',
    name: { action: 'text', key: '' },
    change: (present) => (JSON.stringify(typed) === JSON.stringify(present) ? present : typed),
  })
  return true
}

type FrameProps = {
  design: Design
  tabs: readonly Tab[]
  tab: Tab
  onTab: (tab: Tab) => void
  children: (isSettingsShown: boolean) => React.ReactNode
}

function Frame({ design, tabs, tab, onTab, children }: FrameProps) {
  const root = useRef<HTMLDivElement>(null)
  const { actions, overlays, typing } = useActions(design, root)
  const turns = useTurns(design, actions)
  const onKeyDown = (event: KeyboardEvent): void => {
    keepEnter(event)
    if (tab === 'design') {
      turns.onKey(event)
    }
  }
  return (
    <TypingContext value={typing}>
      <DesignContext value={actions}>
        <div ref={root} className="leidraad-designer" data-designer onKeyDown={onKeyDown}>
          <div className="leidraad-designer__bar">
            <Tabs
              {...{ tabs, tab }}
              onTab={(next) => {
                actions.flush()
                onTab(next)
              }}
            />
            {tab === 'design' && (
              <Tools state={design.state} onUndo={turns.undo} onRedo={turns.redo} />
            )}
          </div>
          <div id="leidraad-tabpanel" role="tabpanel" aria-labelledby={`leidraad-tab-${tab}`}>
            <KeptOffer design={design} isShown={tab === 'design'} />
            {children(overlays.isSettingsShown)}
          </div>
          <p className="leidraad-hidden" aria-live="polite">
            {overlays.said}
          </p>
          <Over design={design} overlays={overlays} />
        </div>
      </DesignContext>
    </TypingContext>
  )
}

function Over({ design, overlays }: { design: Design; overlays: Overlays }) {
  const { palette, isHelpShown, close } = overlays
  return (
    <>
      {palette && (
        <Palette definition={design.state.history.present} target={palette} onClose={close} />
      )}
      {isHelpShown && <KeysHelp onClose={close} />}
    </>
  )
}
