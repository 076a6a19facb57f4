'use client'

import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState, type KeyboardEvent } from 'react'

import { fieldInputs } from '../../../translations/fieldInputs.js'
import { fill } from '../../../translations/fill.js'
import { useLanguage } from '../../useLanguage.js'
import { LinkForm } from './LinkForm.js'
import { standingOf, toggleHeading, type Standing } from './standing.js'

type Words = (typeof fieldInputs)['nl']['text']
type Tool = {
  key: string
  sign: string
  label: string
  isOn?: boolean
  shortcut?: string
  run: () => void
}

/** The toolbar: one stop for Tab, arrows within; the shortcuts work in the text itself. */
export function TextTools({ label, controls }: { label: string; controls: string }) {
  const words = fieldInputs[useLanguage()].text
  const [editor] = useLexicalComposerContext()
  const standing = useStanding(editor)
  const [isLinking, setLinking] = useState(false)
  useLinkKey(editor, setLinking)
  const tools = toolsOf({ editor, standing, words, openLink: () => setLinking(true) })
  return (
    <>
      <div
        role="toolbar"
        className="leidraad-texttools"
        aria-label={fill(words.tools, { field: label })}
        aria-controls={controls}
        onKeyDown={moveInBar}
      >
        {tools.map((tool, index) => (
          <ToolButton key={tool.key} tool={tool} isFirst={index === 0} />
        ))}
      </div>
      {isLinking && (
        <LinkForm
          editor={editor}
          id={controls}
          url={standing.url}
          onDone={() => setLinking(false)}
        />
      )}
    </>
  )
}

function ToolButton({ tool, isFirst }: { tool: Tool; isFirst: boolean }) {
  const { key, label, shortcut, sign, isOn, run } = tool
  return (
    <button
      type="button"
      className={`leidraad-texttool leidraad-texttool--${key}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      aria-pressed={isOn}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}

type Given = { editor: LexicalEditor; standing: Standing; words: Words; openLink: () => void }

function toolsOf({ editor, standing, words, openLink }: Given): Tool[] {
  const format = (kind: 'bold' | 'italic') => () =>
    void editor.dispatchCommand(FORMAT_TEXT_COMMAND, kind)
  const list = (kind: 'bullet' | 'number') => () => toggleList(editor, standing, kind)
  const heading = (tag: 'h3' | 'h4') => () => toggleHeading(editor, tag)
  const { block } = standing
  return [
    {
      key: 'bold',
      sign: 'B',
      label: words.bold,
      isOn: standing.bold,
      shortcut: 'Ctrl+B',
      run: format('bold'),
    },
    {
      key: 'italic',
      sign: 'I',
      label: words.italic,
      isOn: standing.italic,
      shortcut: 'Ctrl+I',
      run: format('italic'),
    },
    { key: 'h3', sign: 'H', label: words.heading, isOn: block === 'h3', run: heading('h3') },
    { key: 'h4', sign: 'h', label: words.subheading, isOn: block === 'h4', run: heading('h4') },
    {
      key: 'bullets',
      sign: '•',
      label: words.bullets,
      isOn: block === 'bullet',
      run: list('bullet'),
    },
    {
      key: 'numbers',
      sign: '1.',
      label: words.numbers,
      isOn: block === 'number',
      run: list('number'),
    },
    {
      key: 'link',
      sign: '🔗',
      label: words.link,
      isOn: standing.url !== undefined,
      shortcut: 'Ctrl+K',
      run: openLink,
    },
    {
      key: 'undo',
      sign: '↶',
      label: words.undo,
      shortcut: 'Ctrl+Z',
      run: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    },
    {
      key: 'redo',
      sign: '↷',
      label: words.redo,
      shortcut: 'Ctrl+Y',
      run: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    },
  ]
}

function toggleList(editor: LexicalEditor, { block }: Standing, kind: 'bullet' | 'number'): void {
  const insert = kind === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND
  editor.dispatchCommand(block === kind ? REMOVE_LIST_COMMAND : insert, undefined)
}

const steps: Record<string, number | undefined> = { ArrowRight: 1, ArrowLeft: -1 }

/** Arrows go round the buttons of the bar. */
function moveInBar(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key]
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === event.target)
  if (step !== undefined && at >= 0) {
    event.preventDefault()
    buttons.at((at + step) % buttons.length)?.focus()
  }
}

const nowhere: Standing = { bold: false, italic: false, block: 'paragraph', url: undefined }

/** Where the cursor stands, followed only while this editor is written in. */
function useStanding(editor: LexicalEditor): Standing {
  const [standing, setStanding] = useState(nowhere)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(() => {
          const selection = $getSelection()
          return $isRangeSelection(selection) ? standingOf(selection) : nowhere
        })
        setStanding((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next))
      }),
    [editor],
  )
  return standing
}

function useLinkKey(editor: LexicalEditor, setLinking: (isLinking: boolean) => void): void {
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isLink = event.key === 'k' && (event.ctrlKey || event.metaKey)
          if (isLink) {
            event.preventDefault()
            setLinking(true)
          }
          return isLink
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, setLinking],
  )
}
