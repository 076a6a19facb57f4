'use client'

import { useEffect, useRef } from 'react'

import { fill } from '../../translations/fill.js'
import { layoutPreview } from '../../translations/layoutPreview.js'
import { useLanguage } from '../useLanguage.js'
import { drawPdfPage } from './drawPdfPage.js'

/** More cannot be seen, and takes longer. */
const MAX_DENSITY = 2

type PreviewPageProps = {
  shown: { pdf: Blob; isWhole: boolean }
  page: number
  isBusy: boolean
  onDrawn: (pdf: Blob, pages: number) => void
  onFailed: () => void
}

/** One page on a canvas; the page before stays on it until this one is drawn. */
export function PreviewPage({ shown, page, isBusy, onDrawn, onFailed }: PreviewPageProps) {
  const words = layoutPreview[useLanguage()]
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const after = useRef({ onDrawn, onFailed })
  after.current = { onDrawn, onFailed }
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const draw = async () => {
      const { pdf, isWhole } = shown
      const width = widthOf(canvasRef.current)
      const drawn = await drawPdfPage(pdf, { page, isWhole, width, signal })
      if (drawn && !signal.aborted && canvasRef.current) {
        put(drawn.canvas, canvasRef.current)
        after.current.onDrawn(pdf, drawn.pages)
      }
    }
    draw().catch(() => signal.aborted || after.current.onFailed())
    return () => stop.abort()
  }, [shown, page])
  return (
    <canvas
      ref={canvasRef}
      className="leidraad-layout__page"
      role="img"
      aria-label={fill(words.picture, { page: String(page) })}
      aria-busy={isBusy}
      width={210}
      height={297}
    />
  )
}

const widthOf = (canvas: HTMLCanvasElement | null): number =>
  (canvas?.clientWidth || 600) * Math.min(window.devicePixelRatio, MAX_DENSITY)

/** In one go, so that nothing empty is seen in between. */
function put(drawn: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
  canvas.width = drawn.width
  canvas.height = drawn.height
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
}
