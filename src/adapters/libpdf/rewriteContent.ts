/**
 * Writes a content stream anew, so that everything painted is either tagged or an artifact (ISO
 * 14289-1, 7.1): margin boxes, a draft's mark, lines and backgrounds are not for reading. Nothing is
 * painted otherwise than before.
 */
import type { ContentStream, Step } from './content.js'

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const opensPath = new Set(['m', 're'])

export function rewriteContent(stream: ContentStream): Uint8Array {
  return new Rewriter(stream).rewrite()
}

/** Whether something in it is still spoken of by the tags. */
const isTagged = (stream: ContentStream | undefined): boolean =>
  stream?.steps.some(
    ({ mark, drawn }) => (mark !== undefined && !mark.isArtifact) || isTagged(drawn),
  ) ?? false

class Rewriter {
  private readonly pieces: Uint8Array[] = []
  private copied = 0
  private spaced = 0
  private depth = 0
  private isOpen = false

  constructor(private readonly stream: ContentStream) {}

  rewrite(): Uint8Array {
    this.stream.steps.forEach((step, index) => this.follow(step, index))
    this.copyTo(this.stream.content.length)
    this.close()
    this.add('EMC\n'.repeat(Math.max(0, this.depth)))
    return Buffer.concat(this.pieces)
  }

  private follow(step: Step, index: number) {
    const { name } = step
    if (name === 'BDC' || name === 'BMC') {
      this.begin(step)
    } else if (name === 'EMC') {
      this.depth -= 1
    } else if (this.depth === 0) {
      this.outside(step, index)
    }
  }

  private begin(step: Step) {
    if (step.mark === undefined && this.depth === 0) {
      // What Chromium notes of glyphs in a margin: what they stand for, that they go backwards.
      this.open(step)
    } else {
      this.copyTo(step.start)
      this.close()
    }
    this.depth += 1
    if (step.mark?.isArtifact) {
      this.add('/Artifact BMC')
      this.copied = step.end
    }
  }

  private outside(step: Step, index: number) {
    const { name, drawn } = step
    if (name === 'q' || name === 'Q' || (name === 'Do' && isTagged(drawn))) {
      this.copyTo(step.start)
      this.close()
    } else if (this.paints(name, index)) {
      this.open(step)
    }
  }

  private open(step: Step) {
    if (!this.isOpen) {
      this.copyTo(step.start)
      this.add('/Artifact BMC\n')
      this.isOpen = true
    }
  }

  private paints(name: string, index: number): boolean {
    return (
      name === 'BT' ||
      name === 'Do' ||
      name === 'sh' ||
      (opensPath.has(name) && this.endsInPaint(index))
    )
  }

  /** A path that only clips is none to mark. */
  private endsInPaint(from: number): boolean {
    const { steps } = this.stream
    for (let index = from; index < steps.length; index += 1) {
      const name = steps[index]?.name ?? ''
      if (painting.has(name)) {
        return true
      }
      if (name === 'n' || name === 'BT' || name === 'Q') {
        return false
      }
    }
    return false
  }

  private close() {
    if (this.isOpen) {
      this.add('\nEMC\n')
      this.isOpen = false
    }
  }

  /** With the spaces that belong on the way. */
  private copyTo(end: number) {
    const { spaces } = this.stream
    for (; (spaces[this.spaced]?.at ?? Infinity) <= end; this.spaced += 1) {
      const { at, show } = spaces[this.spaced] ?? { at: end, show: '' }
      this.copy(at)
      this.add(`\n${show}`)
    }
    this.copy(end)
  }

  private copy(end: number) {
    if (end > this.copied) {
      this.pieces.push(this.stream.content.subarray(this.copied, end))
      this.copied = end
    }
  }

  private add(text: string) {
    this.pieces.push(Buffer.from(text, 'latin1'))
  }
}
