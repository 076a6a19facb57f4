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
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      aria-pressed={isOn}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="leidraad-hidden">{label}</span>
    </button>
  )
}

type Given = { editor: LexicalEditor; standing: Standing; words: Words; openLink: () => void }

function toolsOf({ editor, standing, words, openLink }: Given): Tool[] {
  const { block, bold, italic, url } = standing
  const tool = (key: ToolKey, run: () => void, isOn?: boolean): Tool => ({
    key,
    label: words[labels[key]],
    ...signs[key],
    ...(isOn !== undefined && { isOn }),
    run,
  })
  const format = (kind: 'bold' | 'italic') => () =>
    void editor.dispatchCommand(FORMAT_TEXT_COMMAND, kind)
  return [
    tool('bold', format('bold'), bold),
    tool('italic', format('italic'), italic),
    tool('h3', () => toggleHeading(editor, 'h3'), block === 'h3'),
    tool('h4', () => toggleHeading(editor, 'h4'), block === 'h4'),
    tool('bullet', () => toggleList(editor, standing, 'bullet'), block === 'bullet'),
    tool('number', () => toggleList(editor, standing, 'number'), block === 'number'),
    tool('link', openLink, url !== undefined),
    tool('undo', () => void editor.dispatchCommand(UNDO_COMMAND, undefined)),
    tool('redo', () => void editor.dispatchCommand(REDO_COMMAND, undefined)),
  ]
}

const labels = {
  bold: 'bold',
  italic: 'italic',
  h3: 'heading',
  h4: 'subheading',
  bullet: 'bullets',
  number: 'numbers',
  link: 'link',
  undo: 'undo',
  redo: 'redo',
} as const
type ToolKey = keyof typeof labels

const signs: Record<ToolKey, Pick<Tool, 'sign' | 'shortcut'>> = {
  bold: { sign: 'B', shortcut: 'Ctrl+B' },
  italic: { sign: 'I', shortcut: 'Ctrl+I' },
  h3: { sign: 'H' },
  h4: { sign: 'h' },
  bullet: { sign: '•' },
  number: { sign: '1.' },
  link: { sign: 'Link', shortcut: 'Ctrl+K' },
  undo: { sign: '↶', shortcut: 'Ctrl+Z' },
  redo: { sign: '↷', shortcut: 'Ctrl+Y' },
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
