import type { Stroke } from '../../domain/signing/slots.js'

const rounded = (value: number) => (Math.round(value * 10) / 10).toString()

const isPoint = ([x, y]: Stroke[number]) => Number.isFinite(x) && Number.isFinite(y)

function strokePath(stroke: Stroke): string {
  const points = stroke.filter(isPoint).map(([x, y]) => `${rounded(x)} ${rounded(y)}`)
  const [first, ...rest] = points
  if (first === undefined) {
    return ''
  }
  return `M${first}${rest.length === 0 ? 'h0.1' : rest.map((point) => `L${point}`).join('')}`
}

/** The path of a drawn signature; a lone tap is a dot. */
export const toStrokePath = (strokes: Stroke[]): string => strokes.map(strokePath).join('')
