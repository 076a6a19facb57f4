/** Something to seal: a small tagged PDF, and evidence that reads as ours. */
import { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfNumber } from '@libpdf/core'

import { appendLink, commit } from '../domain/audit/chain.js'
import type { AuditLink, EventType } from '../domain/audit/event.js'
import { buildEvidence } from '../domain/sealing/buildEvidence.js'
import { strictest } from '../domain/signing/consent.js'
import type { SealRequest } from '../ports/sealer.js'

export const sealedAt = new Date('2026-11-22T14:05:00.000Z')

export async function someEvidence(title = 'OPP van Sami') {
  const stream = 'request-1'
  const digests = {
    documentDigest: '1'.repeat(64),
    answersDigest: '2'.repeat(64),
    templateDigest: '3'.repeat(64),
  }
  const salt = 'ab'.repeat(32)
  const name = 'Fatima el Amrani'
  const signed = { signerId: 's1', intent: 'consentActionPart', role: 'guardian' }
  const chain: AuditLink[] = []
  const append = async (type: EventType, facts: AuditLink['facts']) => {
    const commitments: Record<string, string> =
      type === 'signer.signed' ? { name: await commit(salt, name) } : {}
    const at = sealedAt.toISOString()
    chain.push(await appendLink(chain.at(-1), { stream, type, at, facts, commitments }))
  }
  await append('request.created', digests)
  await append('signer.invited', { signerId: 's1', mailbox: 1 })
  await append('signer.signed', signed)
  await append('request.completed', {})
  return buildEvidence({
    requestId: stream,
    title,
    school: 'De Regenboog',
    ...digests,
    parties: [
      {
        signerId: 's1',
        name,
        role: 'guardian',
        roleLabel: 'Ouder of verzorger',
        outcome: 'signed',
        intent: 'consentActionPart',
        at: sealedAt.toISOString(),
        method: 'typed',
        means: 'personalLink',
        address: { masked: 'f***@o***.example', mailbox: 1 },
      },
    ],
    chain,
    disclosures: [{ sequence: 3, name: 'name', salt, value: name }],
    completedAt: sealedAt.toISOString(),
    consent: { ...strictest, state: 'given', asked: 1, given: 1, refused: 0 },
  })
}

/** A small tagged PDF: one heading on one page, with its structure element. */
export async function taggedPdf(text = 'Plan'): Promise<Uint8Array> {
  const pdf = PDF.create()
  const page = pdf.addPage({ size: 'a4' })
  page.drawText(text, { x: 50, y: 700 })
  pdf.setTitle(text)
  pdf.setLanguage('nl')
  const catalog = pdf.getCatalog()
  const root = PdfDict.of({ Type: PdfName.of('StructTreeRoot') })
  const rootRef = pdf.register(root)
  const heading = PdfDict.of({
    Type: PdfName.of('StructElem'),
    S: PdfName.of('H1'),
    P: rootRef,
    Pg: page.ref,
    K: PdfNumber.of(0),
  })
  root.set('K', PdfArray.of(pdf.register(heading)))
  catalog.set('StructTreeRoot', rootRef)
  catalog.set('MarkInfo', pdf.register(PdfDict.of({ Marked: PdfBool.TRUE })))
  return pdf.save()
}

export async function sealRequest(changes: Partial<SealRequest> = {}): Promise<SealRequest> {
  return {
    pdf: await taggedPdf(),
    evidence: (await someEvidence()).bytes,
    name: 'De Regenboog',
    reason: 'Plan ondertekend door alle partijen',
    at: sealedAt,
    ...changes,
  }
}
