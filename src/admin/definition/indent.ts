const STEP = '  '

type Edited = { from: number; to: number; text: string }

/** What Tab does to the lines of a selection: where text is replaced, and by what. */
export function indented(source: string, [start, end]: [number, number], back: boolean): Edited {
  if (start === end && !back) {
    return { from: start, to: end, text: STEP }
  }
  const from = source.lastIndexOf('\n', start - 1) + 1
  const lineEnd = source.indexOf('\n', end)
  const to = lineEnd === -1 ? source.length : lineEnd
  const lines = source.slice(from, to).split('\n')
  const text = lines.map((line) => (back ? line.replace(/^ {1,2}/, '') : STEP + line)).join('\n')
  return { from, to, text }
}

/** As if typed, so that the browser can undo it. */
export function indent(editor: HTMLTextAreaElement, back: boolean): void {
  const { from, to, text } = indented(
    editor.value,
    [editor.selectionStart, editor.selectionEnd],
    back,
  )
  editor.setSelectionRange(from, to)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps undo whole
  document.execCommand('insertText', false, text)
  if (text !== STEP) {
    editor.setSelectionRange(from, from + text.length)
  }
}
