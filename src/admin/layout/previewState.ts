/** What the preview shows while pages are asked for, come, and are drawn. */
export type PreviewState = {
  /** The last that came: at first its start, then all of it. */
  shown: { pdf: Blob; isWhole: boolean } | undefined
  /** The last that came whole; older than what is shown while the rest is on its way. */
  whole: Blob | undefined
  /** Pages of the last that was whole and drawn. */
  count: number | undefined
  problems: string[]
  isAwaited: boolean
  /** Nothing newer is asked for than what can be seen. */
  isDrawn: boolean
}

export type PreviewEvent =
  | { type: 'asked' }
  | { type: 'came'; pdf: Blob; isWhole: boolean }
  /** The form itself tells what is wrong. */
  | { type: 'stopped' }
  | { type: 'refused'; problems: string[] }
  | { type: 'drawn'; pdf: Blob; pages: number }

export const emptyPreview: PreviewState = {
  shown: undefined,
  whole: undefined,
  count: undefined,
  problems: [],
  isAwaited: false,
  isDrawn: true,
}

export function nextPreview(state: PreviewState, event: PreviewEvent): PreviewState {
  switch (event.type) {
    case 'asked':
      return { ...state, isAwaited: true, isDrawn: false }
    case 'came': {
      const { pdf, isWhole } = event
      const whole = isWhole ? pdf : state.whole
      return { ...state, shown: { pdf, isWhole }, whole, problems: [], isAwaited: false }
    }
    case 'stopped':
      return { ...state, problems: [], isAwaited: false, isDrawn: true }
    // The last good page stays while something is wrong.
    case 'refused':
      return { ...state, problems: event.problems, isAwaited: false, isDrawn: true }
    case 'drawn':
      return afterDrawing(state, event)
  }
}

function afterDrawing(state: PreviewState, { pdf, pages }: { pdf: Blob; pages: number }) {
  if (state.shown?.pdf !== pdf) {
    return state
  }
  const count = state.shown.isWhole ? pages : state.count
  return { ...state, count, isDrawn: !state.isAwaited }
}

/** The page to look at, when the document may have become shorter. */
export const pageWithin = (page: number, count: number | undefined): number =>
  Math.max(1, Math.min(page, count ?? page))
