/**
 * Draws one page of a PDF with pdf.js, which is loaded when the first is wanted. Its worker comes from
 * our own address and stays, because starting one takes longer than drawing a page.
 */
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

type Reader = { pdfjs: typeof Pdfjs; worker: Pdfjs.PDFWorker }

let started: Promise<Reader> | undefined

/** Ready before the first page comes. */
export function startReader(): Promise<Reader> {
  started ??= start().catch((error: unknown) => {
    started = undefined
    throw error
  })
  return started
}

async function start(): Promise<Reader> {
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
  })
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port }) }
}

export type DrawnPage = { canvas: HTMLCanvasElement; pages: number }

type Wanted = {
  page: number
  /** Of a whole document that is shorter, the last page. */
  isWhole: boolean
  width: number
  signal: AbortSignal
}

/** `undefined` for a page that is not there, or not wanted any more before it was drawn. */
export async function drawPdfPage(
  pdf: Blob,
  { page, isWhole, width, signal }: Wanted,
): Promise<DrawnPage | undefined> {
  const [{ pdfjs, worker }, data] = await Promise.all([startReader(), pdf.arrayBuffer()])
  const opening = pdfjs.getDocument({ data, worker, isEvalSupported: false })
  try {
    const opened = await opening.promise
    const number = isWhole ? Math.min(page, opened.numPages) : page
    if (signal.aborted || number > opened.numPages) {
      return undefined
    }
    const canvas = await drawn(await opened.getPage(number), width)
    return { canvas, pages: opened.numPages }
  } finally {
    void opening.destroy()
  }
}

/** On which page the part of this title begins, by the outline of the document; `1` when it has none. */
export async function pageOfTitle(pdf: Blob, title: string): Promise<number> {
  const [{ pdfjs, worker }, data] = await Promise.all([startReader(), pdf.arrayBuffer()])
  const opening = pdfjs.getDocument({ data, worker, isEvalSupported: false })
  try {
    const opened = await opening.promise
    const entry = ((await opened.getOutline()) as OutlineEntry[] | null)
      ?.flatMap(withInner)
      .find((one) => one.title === title)
    const place =
      typeof entry?.dest === 'string' ? await opened.getDestination(entry.dest) : entry?.dest
    const page = place?.[0] as PageReference | undefined
    return page ? (await opened.getPageIndex(page)) + 1 : 1
  } finally {
    void opening.destroy()
  }
}

type PageReference = Parameters<Pdfjs.PDFDocumentProxy['getPageIndex']>[0]
type OutlineEntry = Awaited<ReturnType<Pdfjs.PDFDocumentProxy['getOutline']>>[number]

const withInner = (entry: OutlineEntry): OutlineEntry[] => [
  entry,
  ...(entry.items as OutlineEntry[]).flatMap(withInner),
]

async function drawn(page: Pdfjs.PDFPageProxy, width: number): Promise<HTMLCanvasElement> {
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}
