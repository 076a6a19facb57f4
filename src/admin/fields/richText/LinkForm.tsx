'use client'

import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@payloadcms/richtext-lexical/lexical/link'
import { useState, type KeyboardEvent } from 'react'

import { fieldInputs } from '../../../translations/fieldInputs.js'
import { useLanguage } from '../../useLanguage.js'
import { linkAddress } from './linkAddress.js'
import { hasChosenWords } from './standing.js'

type LinkProps = {
  editor: LexicalEditor
  id: string
  /** Of the link at the cursor. */
  url: string | undefined
  onDone: () => void
}

/** The address of a link, asked beneath the toolbar. */
export function LinkForm({ editor, id, url, onDone }: LinkProps) {
  const words = fieldInputs[useLanguage()].text
  const [typed, setTyped] = useState(url ?? '')
  const [isWrong, setWrong] = useState(false)
  const done = (): void => {
    onDone()
    editor.focus()
  }
  const set = (): void => {
    const address = linkAddress(typed)
    setWrong(address === undefined)
    if (address !== undefined) {
      placeLink(editor, { address, isNew: url === undefined })
      done()
    }
  }
  return (
    <div className="leidraad-linkform" onKeyDown={(event) => onKey(event, { set, done })}>
      <label htmlFor={`${id}-url`}>{words.address}</label>
      <input
        id={`${id}-url`}
        className="leidraad-input"
        type="text"
        inputMode="url"
        autoComplete="off"
        autoFocus
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={`${id}-url-help`}
        onChange={({ target }) => setTyped(target.value)}
      />
      <AddressHelp id={`${id}-url-help`} isWrong={isWrong} />
      <LinkButtons {...{ editor, url, set, done }} />
    </div>
  )
}

function AddressHelp({ id, isWrong }: { id: string; isWrong: boolean }) {
  const words = fieldInputs[useLanguage()].text
  return (
    <p
      id={id}
      className={isWrong ? 'leidraad-wrong' : 'leidraad-quiet'}
      role={isWrong ? 'alert' : undefined}
    >
      {isWrong ? words.addressWrong : words.addressHelp}
    </p>
  )
}

type ButtonProps = Pick<LinkProps, 'editor' | 'url'> & Keys

function LinkButtons({ editor, url, set, done }: ButtonProps) {
  const words = fieldInputs[useLanguage()].text
  return (
    <div className="leidraad-actions">
      <button type="button" className="leidraad-textbutton" onClick={set}>
        {words.setLink}
      </button>
      {url !== undefined && (
        <button
          type="button"
          className="leidraad-textbutton"
          onClick={() => {
            editor.dispatchCommand(TOGGLE_LINK_COMMAND, null)
            done()
          }}
        >
          {words.removeLink}
        </button>
      )}
      <button type="button" className="leidraad-textbutton" onClick={done}>
        {words.cancel}
      </button>
    </div>
  )
}

type Keys = { set: () => void; done: () => void }

function onKey(event: KeyboardEvent, { set, done }: Keys): void {
  if (event.key === 'Escape') {
    event.stopPropagation()
    done()
  } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault()
    event.stopPropagation()
    set()
  }
}

/** On the chosen words or the link at the cursor; with neither the address itself is written. */
function placeLink(
  editor: LexicalEditor,
  { address, isNew }: { address: string; isNew: boolean },
): void {
  if (!isNew || hasChosenWords(editor)) {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, address)
    return
  }
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) {
      const link = $createLinkNode(address)
      link.append($createTextNode(address.replace(/^mailto:|^tel:/, '')))
      selection.insertNodes([link])
    }
  })
}
