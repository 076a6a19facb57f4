'use client'

import { LinkNode } from '@payloadcms/richtext-lexical/lexical/link'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalListPlugin'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin'
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { useEffect, useRef, type RefObject } from 'react'

import type { RichTextField } from '../../../domain/fieldTypes/richText.js'
import type { InputProps } from '../inputProps.js'
import { domId } from '../place.js'
import { answerOfState, editableState } from './editableState.js'
import { linkAddress } from './linkAddress.js'
import { TextTools } from './TextTools.js'

type EditorProps = InputProps<RichTextField>

const NODES = [HeadingNode, ListNode, ListItemNode, LinkNode]
const EMPTY =
  '{"root":{"type":"root","version":1,"direction":null,"format":"","indent":0,"children":[{"type":"paragraph","version":1,"direction":null,"format":"","indent":0,"textFormat":0,"textStyle":"","children":[]}]}}'

const theme = { text: { bold: 'leidraad-bold', italic: 'leidraad-italic' } }

/** A small editor: emphasis, headings, lists and links, and nothing that print cannot show. */
export function RichTextEditor(props: EditorProps) {
  const { field, place, answer, onAnswer } = props
  const emitted = useRef(answer)
  const id = domId(place)
  return (
    <LexicalComposer
      initialConfig={{
        namespace: id,
        nodes: NODES,
        theme,
        editorState: editableState(answer) ?? EMPTY,
        onError: (error) => {
          throw error
        },
      }}
    >
      <div className="leidraad-richtext">
        <TextTools label={field.label} controls={id} />
        <RichTextPlugin
          contentEditable={<Writable {...props} />}
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={(url) => linkAddress(url) !== undefined} />
      <OnChangePlugin
        ignoreSelectionChange
        ignoreHistoryMergeTagChange
        onChange={(state) => {
          const next = answerOfState(state.toJSON())
          emitted.current = next
          onAnswer(place, next)
        }}
      />
      <Follow answer={answer} emitted={emitted} />
    </LexicalComposer>
  )
}

function Writable({ place, isWrong, describedBy, required }: EditorProps) {
  const id = domId(place)
  return (
    <ContentEditable
      id={id}
      className="leidraad-input leidraad-richtext__text"
      ariaLabelledBy={`${id}-label`}
      ariaMultiline
      ariaRequired={required !== undefined}
      ariaInvalid={isWrong}
      {...(describedBy !== undefined && { ariaDescribedBy: describedBy })}
    />
  )
}

type FollowProps = { answer: unknown; emitted: RefObject<unknown> }

/** An answer that did not come from this editor: a merge, an older version, an undo. */
function Follow({ answer, emitted }: FollowProps) {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    if (answer !== emitted.current) {
      emitted.current = answer
      editor.setEditorState(editor.parseEditorState(editableState(answer) ?? EMPTY), {
        tag: 'history-merge',
      })
    }
  }, [answer, editor, emitted])
  return null
}
