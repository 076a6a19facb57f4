/**
 * Chromium prints no space where a line breaks softly, so that two words become one for who copies
 * the text or has it read. Where the base line jumps and the line did not end in a space, a hyphen
 * or a slash, one is put back after the last glyph.
 */
import type { ContentStream, Face, Mark } from './content.js'
import type { Span } from './scanOperators.js'

/** In ems; what stands higher or lower on its own line jumps less. */
const JUMP = 0.7
const ENDS_A_WORD = /[\s\-\u2010\u00ad\u200b/]$/

export type ShownText = {
  /** Where it was shown: in which stream, up to which byte. */
  stream: ContentStream
  end: number
  text: string
  marks: readonly Mark[]
  face: Face
  baseline: number
  em: number
}

export class LineEnds {
  private last: ShownText | undefined

  follow(shown: ShownText): void {
    const { last } = this
    if (last && Math.abs(shown.baseline - last.baseline) > shown.em * JUMP) {
      endLine(last)
    }
    if (shown.text !== '') {
      this.last = shown
    }
  }

  /** Within glyphs that stand for something together a space would not be read. */
  extend(stream: ContentStream, { start, end }: Span): void {
    if (this.last?.stream === stream && this.last.end > start) {
      this.last.end = end
    }
  }
}

function endLine({ stream, end, text, marks, face }: ShownText): void {
  if (marks.length === 0 || ENDS_A_WORD.test(text)) {
    return
  }
  const show = face.showSpace()
  if (show !== undefined) {
    stream.spaces.push({ at: end, show })
    for (const mark of marks) {
      mark.text += ' '
    }
  }
}
