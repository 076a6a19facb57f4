import { expect, it } from './runner.js'
import { PDF } from '@libpdf/core'

import type { Finisher } from '../ports/finisher.js'
import type { Print } from '../ports/printer.js'

/** How the finisher to be judged is made. */
export type FinisherSetup = {
  /** A new one, ready for use. */
  createFinisher: () => Finisher
  /** A print for it to finish. */
  print: () => Promise<Print>
}

const author = 'De Regenboog'
const at = new Date('2026-11-23T09:00:00.000Z')

/**
 * What a finisher must hold.
 *
 * @param setup makes the finisher to be judged, and a print of one page, titled `Plan van Ayşe`
 */
export function runFinisherContract({ createFinisher, print: printed }: FinisherSetup): void {
  const finisher = createFinisher()

  it('says who it is from and when it was made', async () => {
    const pdf = await PDF.load(await finisher.finish({ print: await printed(), author, at }))
    expect(pdf.getAuthor()).toBe(author)
    expect(pdf.getCreationDate()).toEqual(at)
    expect(pdf.getTitle()).toBe('Plan van Ayşe')
    expect(pdf.getPageCount()).toBe(1)
  })

  it('makes the same of the same, and leaves what it was given as it was', async () => {
    const print = await printed()
    const before = Buffer.from(print.pdf)
    const one = await finisher.finish({ print, author, at })
    const other = await finisher.finish({ print, author, at })
    expect(Buffer.from(one).equals(other)).toBe(true)
    expect(before.equals(print.pdf)).toBe(true)
  })

  it('refuses a page that breaks a rule, and says which', async () => {
    const { pdf, reading } = await printed()
    const fault = { code: 'empty', element: 'td', heading: 'Doelen', text: '' } as const
    const print = { pdf, reading: { ...reading, faults: [fault] } }
    await expect(finisher.finish({ print, author, at })).rejects.toMatchObject({
      code: 'printing.inaccessible',
      data: { faults: [fault] },
    })
  })

  it('refuses a print that lost text, or gained some', async () => {
    const { pdf, reading } = await printed()
    for (const texts of [[...reading.texts, 'en meer'], ['Iets anders']]) {
      const print = { pdf, reading: { ...reading, texts } }
      await expect(finisher.finish({ print, author, at })).rejects.toMatchObject({
        code: 'printing.textLost',
      })
    }
  })
}
