import { PDF } from '@libpdf/core'

import { identify } from '../../src/adapters/libpdf/describe.js'
import { DomainError } from '../../src/domain/errors.js'
import { textDifference } from '../../src/domain/printing/textDifference.js'
import type { Finisher } from '../../src/ports/finisher.js'

/** Says who and when, and claims no standard: for prints that have no tags to mend. */
export function createFakeFinisher(): Finisher {
  return {
    finish: async ({ print: { pdf, reading }, author, at }) => {
      if (reading.faults.length > 0) {
        throw new DomainError('printing.inaccessible', 'A page with faults', {
          data: { faults: reading.faults },
        })
      }
      const file = await PDF.load(pdf)
      const said = file.extractText().map(({ text }) => text)
      const difference =
        said.join('') === '' ? undefined : textDifference(reading.texts.join(' '), said.join(' '))
      if (difference) {
        throw new DomainError('printing.textLost', 'Text is missing', { data: difference })
      }
      file.setAuthor(author)
      file.setCreationDate(at)
      file.setModificationDate(at)
      identify(file, pdf)
      return file.save()
    },
  }
}
