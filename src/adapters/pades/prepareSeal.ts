/**
 * Adds to a PDF, in one revision, what a seal needs: the evidence as an associated file (ISO
 * 32000-2, 14.13), an invisible signature field and a signature dictionary with room for the CMS.
 * The field is not among the annotations of a page, so the tags of the page stay complete.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

import {
  PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfStream,
  PdfString,
  type PdfObject,
} from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import { EVIDENCE_FILE } from '../../domain/sealing/evidence.js'
import type { SealRequest } from '../../ports/sealer.js'
import { UNKNOWN } from './rangePlaceholder.js'

const HIDDEN_PRINTED_LOCKED = 132
const SIGNATURES_EXIST_APPEND_ONLY = 3

const name = (value: string) => PdfName.of(value)
const count = (value: number) => PdfNumber.of(value)
const text = (value: string) => PdfString.fromString(value)
const dictionary = (entries: Record<string, PdfObject>) => PdfDict.of(entries)

export async function prepareSeal(request: SealRequest, room: number): Promise<Uint8Array> {
  const pdf = await PDF.load(request.pdf)
  if (pdf.isEncrypted || pdf.recoveredViaBruteForce) {
    throw new DomainError('sealing.failed', 'Sealing a PDF that is encrypted or damaged')
  }
  attachEvidence(pdf, request)
  addField(pdf, request, room)
  // Compressing is for the printer; streams are left as they are so that tags and pictures are too.
  return pdf.save({ compressStreams: false, useXRefStream: false })
}

function attachEvidence(pdf: PDF, { evidence, at }: SealRequest): void {
  const date = text(pdfDate(at))
  const checksum = new Uint8Array(createHash('md5').update(evidence).digest())
  const file = pdf.register(
    PdfStream.fromDict(
      {
        Type: name('EmbeddedFile'),
        Subtype: name('application/json'),
        Filter: name('FlateDecode'),
        Params: dictionary({
          Size: count(evidence.length),
          CreationDate: date,
          ModDate: date,
          // MD5 because ISO 32000-1, table 46, says so; nothing rests on it.
          CheckSum: new PdfString(checksum, 'hex'),
        }),
      },
      new Uint8Array(deflateSync(evidence)),
    ),
  )
  const specification = pdf.register(
    dictionary({
      Type: name('Filespec'),
      F: text(EVIDENCE_FILE),
      UF: text(EVIDENCE_FILE),
      Desc: text('Bewijs van ondertekening'),
      AFRelationship: name('Data'),
      EF: dictionary({ F: file, UF: file }),
    }),
  )
  listAttachment(pdf, specification)
}

function listAttachment(pdf: PDF, specification: PdfObject): void {
  const catalog = pdf.getCatalog()
  const resolve = pdf.getObject.bind(pdf)
  const associated = catalog.get('AF', resolve)
  const names = catalog.get('Names', resolve)
  const tree = names instanceof PdfDict ? names.get('EmbeddedFiles', resolve) : undefined
  if (tree !== undefined) {
    throw new DomainError('sealing.failed', 'Sealing a PDF that has attachments already')
  }
  const all = names instanceof PdfDict ? names : dictionary({})
  const listed = dictionary({ Names: PdfArray.of(text(EVIDENCE_FILE), specification) })
  all.set('EmbeddedFiles', listed)
  catalog.set('Names', all)
  const others = associated instanceof PdfArray ? associated.toArray() : []
  catalog.set('AF', PdfArray.of(...others, specification))
}

function addField(pdf: PDF, request: SealRequest, room: number): void {
  const catalog = pdf.getCatalog()
  const [page] = pdf.getPages()
  if (!page || catalog.has('AcroForm')) {
    throw new DomainError('sealing.failed', 'Sealing a PDF that has no page or has a form already')
  }
  const zero = count(0)
  const field = pdf.register(
    dictionary({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: text('Zegel'),
      TU: text(`Digitaal zegel van ${request.name}`),
      F: count(HIDDEN_PRINTED_LOCKED),
      Rect: PdfArray.of(zero, zero, zero, zero),
      P: page.ref,
      V: pdf.register(signatureDictionary(request, room)),
    }),
  )
  const form = { Fields: PdfArray.of(field), SigFlags: count(SIGNATURES_EXIST_APPEND_ONLY) }
  catalog.set('AcroForm', pdf.register(dictionary(form)))
}

const signatureDictionary = ({ at, name: who, reason }: SealRequest, room: number): PdfDict =>
  dictionary({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    ByteRange: PdfArray.of(count(0), count(UNKNOWN), count(UNKNOWN), count(UNKNOWN)),
    Contents: new PdfString(new Uint8Array(room), 'hex'),
    M: text(pdfDate(at)),
    Name: text(who),
    Reason: text(reason),
  })

/** ISO 32000-1, 7.9.4, in UTC. */
const pdfDate = (at: Date): string =>
  `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`
