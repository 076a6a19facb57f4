/** Whether words of a PDF can be seen, and do not merely stand in it: ink and paper where each word is. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { runPicture, runTool } from './tools.js'

const DPI = 72

type Word = { page: number; text: string; left: number; top: number; right: number; bottom: number }
type Picture = { width: number; height: number; grey: Uint8Array }

/** The words asked for that are nowhere to be seen: not there, off the page, covered or pale. */
export function unseenWords(pdf: Uint8Array, folder: string, asked: readonly string[]): string[] {
  const path = join(folder, 'seen.pdf')
  writeFileSync(path, pdf)
  const words = wordsOf(runTool('pdftotext', ['-bbox', path, '-']))
  const pictures = new Map<number, Picture>()
  const pictureOf = (page: number): Picture => {
    const made = pictures.get(page) ?? takePicture(path, page)
    pictures.set(page, made)
    return made
  }
  const isSeen = (word: Word) => contrastOf(word, pictureOf(word.page)) > 90
  return asked.filter((text) => !words.some((word) => word.text === text && isSeen(word)))
}

function wordsOf(listed: string): Word[] {
  return listed.split('<page ').flatMap((part, page) =>
    [
      ...part.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      page,
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  )
}

function takePicture(path: string, page: number): Picture {
  const pgm = runPicture('pdftoppm', [
    '-gray',
    '-r',
    String(DPI),
    '-f',
    String(page),
    '-l',
    String(page),
    path,
  ])
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), grey: pgm.subarray(head.length) }
}

function contrastOf(word: Word, { width, height, grey }: Picture): number {
  const values: number[] = []
  for (let y = Math.max(0, Math.floor(word.top)); y < Math.min(height, word.bottom); y += 1) {
    const row = grey.subarray(y * width, (y + 1) * width)
    values.push(...row.subarray(Math.max(0, Math.floor(word.left)), Math.max(0, word.right)))
  }
  // Smaller than four points is read by nobody.
  return values.length === 0 || word.bottom - word.top < 4
    ? 0
    : Math.max(...values) - Math.min(...values)
}
