/** Finishes prints of Chromium with libpdf's objects: tags mended, content marked, described, guarded. */
import { PDF } from '@libpdf/core'

import { DomainError, isDomainError } from '../../domain/errors.js'
import type { PageReading } from '../../domain/printing/reading.js'
import { textDifference } from '../../domain/printing/textDifference.js'
import type { Finisher, FinishRequest } from '../../ports/finisher.js'
import type { PageContent } from './content.js'
import { describe, identify } from './describe.js'
import { mendStructure, type Mended } from './mendStructure.js'
import { name, replaceContent } from './objects.js'
import { ownMarksOfForms } from './ownMarksOfForms.js'
import { readPages } from './readPages.js'
import { rewriteContent } from './rewriteContent.js'
import { Structure } from './structure.js'
import { writeWhole } from './writeWhole.js'

const CREATOR = 'Leidraad'
const PRODUCER = 'Leidraad (Skia/PDF, libpdf)'

export const createFinisher = (): Finisher => ({ finish })

async function finish(request: FinishRequest): Promise<Uint8Array> {
  const { faults } = request.print.reading
  if (faults.length > 0) {
    throw new DomainError('printing.inaccessible', `A page with ${faults.length} faults`, {
      data: { faults },
    })
  }
  try {
    return await finishSound(request)
  } catch (cause) {
    throw isDomainError(cause)
      ? cause
      : new DomainError('printing.failed', 'The print could not be finished.', { cause })
  }
}

async function finishSound({ print, author, at }: FinishRequest) {
  const { pdf: printed, reading } = print
  const pdf = await PDF.load(printed)
  const pages = readPages(pdf)
  const structure = new Structure(pdf, pages)
  assertWhole(mendStructure(structure, reading), reading)
  ownMarksOfForms(structure, pages)
  structure.parents.write((object) => pdf.register(object))
  pages.forEach(writePage)
  const { title, language } = reading
  describe(pdf, { title, language, author, creator: CREATOR, producer: PRODUCER, at })
  identify(pdf, printed)
  return writeWhole(await pdf.save({ incremental: true, compressStreams: false }))
}

function writePage({ dict, stream, body, forms }: PageContent): void {
  replaceContent(stream, rewriteContent(body))
  for (const form of forms) {
    if (form.form && form.steps.some(({ mark }) => mark)) {
      replaceContent(form.form.stream, rewriteContent(form))
    }
  }
  // ISO 14289-1, 7.18.3: the order of links is that of the tags.
  dict.set('Tabs', name('S'))
}

function assertWhole(mended: Mended, { texts, links }: PageReading): void {
  const difference = textDifference(texts.join('\n'), mended.text)
  if (difference) {
    throw new DomainError('printing.textLost', 'What stands under the tags is not the page', {
      data: difference,
    })
  }
  if (mended.links !== links.length) {
    throw new DomainError('printing.textLost', `${mended.links} links of ${links.length}`)
  }
}
