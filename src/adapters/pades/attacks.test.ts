import { readFile } from 'node:fs/promises'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { PDF } from '@libpdf/core'
import fc from 'fast-check'

import { canonicalBytes } from '../../domain/canonical.js'
import type { Evidence } from '../../domain/sealing/evidence.js'
import type { ReasonCode, Verdict } from '../../domain/verification/verdict.js'
import type { Sealer } from '../../ports/sealer.js'
import {
  demonstrationSealer,
  sealedAt,
  sealRequest,
  someEvidence,
  taggedPdf,
} from '../../../test/support/seals.js'
import type { TrustAnchor } from './certificates.js'
import { digestOf } from './checkCms.js'
import { attributesToSign, encodeCms } from './cms.js'
import { createSealer } from './createSealer.js'
import { loadP12, type SealIdentity } from './identity.js'
import { inspect, MAX_PDF_BYTES } from './inspect.js'
import { verifyPdf } from './verifyPdf.js'

let sealer: Sealer
let identity: SealIdentity
let trust: TrustAnchor[]
let stranger: Awaited<ReturnType<typeof demonstrationSealer>>
let sealed: Buffer

beforeAll(async () => {
  ;({ sealer, identity, trust } = await demonstrationSealer())
  stranger = await demonstrationSealer('Een ander')
  sealed = Buffer.from(await sealer.seal(await sealRequest()))
})

const verdictOn = (bytes: Uint8Array): Promise<Verdict> => verifyPdf(bytes, trust)
const reasonsFor = async (bytes: Uint8Array): Promise<ReasonCode[]> => {
  const verdict = await verdictOn(bytes)
  return verdict.result === 'notGenuine' ? verdict.reasons.map(({ code }) => code) : []
}
const flipped = (at: number, mask: number): Buffer => {
  const changed = Buffer.from(sealed)
  changed[at] = (changed[at] ?? 0) ^ mask
  return changed
}
const holeOf = (bytes: Buffer) => {
  const start = bytes.indexOf('/Contents <30') + '/Contents '.length
  return { start, end: bytes.indexOf('>', start) + 1 }
}
const spliced = (start: number, end: number, text: string): Buffer =>
  Buffer.concat([sealed.subarray(0, start), Buffer.from(text, 'latin1'), sealed.subarray(end)])

/** An incremental update by hand, with a second seal over everything if an identity is given. */
async function updated(text: string, by?: SealIdentity): Promise<Buffer> {
  const room = 4000
  const range = '[0 0000000000 0000000000 0000000000]'
  const seal = by
    ? `\n98 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached/M(D:20261122140600Z)/ByteRange ${range}/Contents <${'00'.repeat(room)}>>>\nendobj`
    : ''
  const bytes = Buffer.concat([sealed, Buffer.from(`\n${text}${seal}\ntrailer\n<<>>\n%%EOF\n`)])
  if (by) {
    const gap = bytes.lastIndexOf(`<${'00'.repeat(room)}>`)
    const resume = gap + room * 2 + 2
    const filled = `[0 ${gap} ${resume} ${bytes.length - resume}]`.padEnd(range.length)
    bytes.write(filled, bytes.lastIndexOf(range), 'latin1')
    const digest = digestOf('sha256', [bytes.subarray(0, gap), bytes.subarray(resume)])
    const { certificate, chain, kind } = by
    const signature = await by.sign(attributesToSign(digest, certificate))
    const cms = encodeCms({ certificate, chain, digest, kind, signature })
    bytes.write(Buffer.from(cms).toString('hex'), gap + 1, 'latin1')
  }
  return bytes
}

/** Coprime to the lengths of the parts; every position was tried when this was written. */
const STEP = 23

describe('a sealed file', () => {
  it('is genuine before anyone touches it', async () => {
    expect(await verdictOn(sealed)).toMatchObject({ result: 'genuine', demonstration: true })
  })

  it('is not genuine with any one bit turned in the hole, which no digest covers', async () => {
    const { start, end } = holeOf(sealed)
    const survivors: number[] = []
    for (let at = start; at < end; at += STEP) {
      const verdict = await verdictOn(flipped(at, 1 << (at % 8)))
      if (verdict.result === 'genuine') {
        survivors.push(at)
      }
    }
    expect(survivors).toEqual([])
  }, 60_000)

  it('is not genuine with any one digit of the signature changed', async () => {
    const { start, end } = holeOf(sealed)
    const digits = '0123456789abcdef'
    const survivors: number[] = []
    for (let at = start + 1; at < end - 1; at += STEP) {
      const digit = digits.indexOf(String.fromCharCode(sealed[at] ?? 0))
      const verdict = await verdictOn(spliced(at, at + 1, digits[digit ^ 1] ?? ''))
      if (verdict.result === 'genuine') {
        survivors.push(at)
      }
    }
    expect(survivors).toEqual([])
  }, 60_000)

  it('is not genuine with any one bit turned elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        expect((await verdictOn(flipped(at, 1 << bit))).result).not.toBe('genuine')
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it('is not genuine with several bytes changed, dropped, doubled or put in', async () => {
    const place = fc.nat({ max: sealed.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, place, fc.uint8Array({ maxLength: 40 }), async (one, other, put) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        const changed = spliced(start, end, Buffer.from(put).toString('latin1'))
        fc.pre(!changed.equals(sealed))
        expect((await verdictOn(changed)).result).not.toBe('genuine')
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('says that its content was changed when text on a page was', async () => {
    const changed = flipped(sealed.indexOf('/Title') + 8, 1)
    expect(await reasonsFor(changed)).toEqual(['contentChanged'])
  })

  it.each([
    ['a blank', ' '],
    ['an empty line', '\n'],
    ['another end', '%%EOF\n'],
    ['rubbish', '\0'.repeat(5000)],
    ['another header', '%PDF-1.7\n'],
  ])('says that something was appended when it was %s', async (_, tail) => {
    const bytes = Buffer.concat([sealed, Buffer.from(tail)])
    expect(await reasonsFor(bytes)).toEqual(['appended'])
  })

  it('says that something was appended when saved incrementally with more on the page', async () => {
    const pdf = await PDF.load(new Uint8Array(sealed))
    pdf.getPages()[0]?.drawText('Erbij gezet', { x: 50, y: 600 })
    const bytes = await pdf.save({ incremental: true })
    expect(await reasonsFor(bytes)).toEqual(['appended'])
  })

  it('is changed when it was opened and saved anew', async () => {
    const pdf = await PDF.load(new Uint8Array(sealed))
    pdf.setTitle('Een ander plan')
    const bytes = await pdf.save()
    expect(await reasonsFor(bytes)).toContain('contentChanged')
  })

  it('is not sealed once the seal is stripped', async () => {
    const dictionary = sealed.lastIndexOf('<<', sealed.indexOf('/Type /Sig\n'))
    const end = sealed.indexOf('endobj', dictionary)
    expect(await reasonsFor(spliced(dictionary, end, '<<>>\n'))).toEqual(['notSealed'])
    expect(await reasonsFor(await taggedPdf())).toEqual(['notSealed'])
  })

  it('is changed, not unsealed, when its seal is damaged beyond reading', async () => {
    const bytes = flipped(sealed.indexOf('/ByteRange') + 3, 1)
    expect(await reasonsFor(bytes)).toContain('contentChanged')
  })
})

describe('the hole of the signature', () => {
  it('holds nothing beside the signature', async () => {
    const { end } = holeOf(sealed)
    const tail = Buffer.from('(verborgen)').toString('hex')
    expect(await reasonsFor(spliced(end - 1 - tail.length, end - 1, tail))).toEqual([
      'contentChanged',
    ])
  })

  it('cannot be closed early to hide an object in it', async () => {
    const { end } = holeOf(sealed)
    const hidden = '>/Hidden (tekst) /More <00'
    const bytes = spliced(end - 1 - hidden.length, end - 1, hidden)
    expect(bytes).toHaveLength(sealed.length)
    expect(await reasonsFor(bytes)).toContain('contentChanged')
  })

  it('has one spelling', async () => {
    const { start, end } = holeOf(sealed)
    const digits = sealed.subarray(start, end).toString('latin1')
    expect(await reasonsFor(spliced(start, end, digits.toUpperCase()))).toEqual(['sealForm'])
    const spaced = `${digits.slice(0, -3)}\n >`
    expect(await reasonsFor(spliced(start, end, spaced))).toContain('contentChanged')
  })

  it('cannot be moved or widened by another byte range', async () => {
    const at = sealed.indexOf('/ByteRange [') + '/ByteRange '.length
    const end = sealed.indexOf(']', at) + 1
    const [start, gap, resume, length] = sealed
      .subarray(at + 1, end - 1)
      .toString()
      .trim()
      .split(' ')
      .map(Number) as [number, number, number, number]
    const ranges = [
      [start, gap - 10, resume, length],
      [start, gap, resume + 10, length - 10],
      [start, gap, resume, length - 10],
      [start, gap, resume, length + 10],
      [10, gap - 10, resume, length],
      [start, resume, gap, length],
      [start, gap, resume, -1],
      [start, gap, resume],
      [start, gap, resume, length, 0, 10],
    ]
    for (const range of ranges) {
      const text = `[${range.join(' ')}]`.padEnd(end - at)
      expect(await reasonsFor(spliced(at, end, text))).toContain('contentChanged')
    }
  })
})

describe('a seal of someone else', () => {
  it('is unknown, however good it is', async () => {
    const bytes = await stranger.sealer.seal(await sealRequest())
    expect(await reasonsFor(bytes)).toEqual(['sealUnknown'])
  })

  it('does not make edited evidence believed', async () => {
    const { evidence } = await someEvidence()
    const chain = evidence.chain.map((link) => ({
      ...link,
      facts: { ...link.facts, ...(link.facts.intent ? { intent: 'seen' } : {}) },
    }))
    const edited: Evidence = { ...evidence, chain }
    const bytes = await stranger.sealer.seal(
      await sealRequest({ evidence: canonicalBytes(edited) }),
    )
    expect(await reasonsFor(bytes)).toEqual(
      expect.arrayContaining(['sealUnknown', 'chainBroken', 'partiesMismatch']),
    )
  })

  it('that was put over ours does not cover up what was appended', async () => {
    const text = '97 0 obj\n<</Extra (tekst)>>\nendobj'
    expect(await reasonsFor(await updated(text, stranger.identity))).toEqual([
      'appended',
      'sealUnknown',
    ])
  })

  it('is refused when its certificate was issued with the key of a mere seal', async () => {
    const certificatePem = await readFile('test/fixtures/p12/ca.pem', 'utf8')
    const trust = [{ certificatePem, demonstration: false }]
    const p12 = await readFile('test/fixtures/p12/issued-by-seal.p12')
    const rogue = await loadP12(p12, 'geheim', new Date('2030-01-01'))
    const request = await sealRequest({ at: new Date('2030-01-01') })
    await expect(createSealer({ identity: rogue, trust }).seal(request)).rejects.toMatchObject({
      code: 'sealing.failed',
    })
  })
})

describe('evidence', () => {
  it('that an update put in the place of the sealed one is not taken', async () => {
    const specification = sealed.indexOf('/Type /EmbeddedFile')
    const number = /(\d+) 0 obj\s*<<\s*$/.exec(sealed.subarray(0, specification).toString('latin1'))
    const other = (await someEvidence('Een heel ander plan')).bytes
    const object = `${number?.[1]} 0 obj\n<</Type/EmbeddedFile/Length ${other.length}>>\nstream\n${Buffer.from(other).toString('latin1')}\nendstream\nendobj`
    for (const by of [undefined, stranger.identity, identity]) {
      const verdict = await verdictOn(await updated(object, by))
      expect(verdict).toMatchObject({ result: 'notGenuine', evidence: { title: 'OPP van Sami' } })
    }
  })

  it('is missing when its name is changed', async () => {
    const changed = flipped(sealed.indexOf('/UF (evidence.json)') + 6, 1)
    expect(await reasonsFor(changed)).toEqual(['contentChanged', 'evidenceMissing'])
  })
})

describe('a hostile file', () => {
  const read = (text: string) => inspect(Buffer.from(text, 'latin1'), [])

  it.each([
    ['nothing', ''],
    ['a header only', '%PDF-1.7'],
    ['a file of another kind', 'PK\x03\x04'],
    ['megabytes of zeros', '\0'.repeat(5_000_000)],
  ])('of %s is unreadable', (_, text) => {
    expect(read(text)).toEqual({ readable: false })
  })

  it('that is too large is unreadable', () => {
    const large = Buffer.concat([sealed, Buffer.alloc(MAX_PDF_BYTES)])
    expect(inspect(large, [])).toEqual({ readable: false })
  })

  it.each([
    ['deep nesting', '1 0 obj ' + '['.repeat(2_000_000)],
    ['open dictionaries', '1 0 obj <</A '.repeat(200_000)],
    ['open strings', '1 0 obj ('.repeat(300_000)],
    ['open hex strings', '1 0 obj <00'.repeat(300_000)],
    ['one hex string', '1 0 obj <' + '0'.repeat(24_000_000)],
    ['open streams', '1 0 obj <<>> stream\n'.repeat(200_000)],
    ['digits', '1'.repeat(3_000_000)],
    ['blanks', '1 0 obj' + ' '.repeat(24_000_000)],
    ['comments', '1 0 obj' + '%\n'.repeat(12_000_000)],
    ['blanks and comments', '1 0 obj' + ' %\n'.repeat(3_000_000)],
    ['seals', '1 0 obj <</ByteRange [0 1 2 3] /Contents <00>>> endobj '.repeat(50_000)],
    ['escapes', `1 0 obj (${'\\'.repeat(2_000_000)}`],
  ])(
    'of %s is read to its end',
    (_, text) => {
      expect(read(`%PDF-1.7\n${text}\n%%EOF`)).toHaveProperty('readable')
    },
    20_000,
  )

  it('with a compression bomb for evidence is not unpacked to its end', async () => {
    const { deflateSync } = await import('node:zlib')
    const bomb = deflateSync(Buffer.alloc(200_000_000))
    const text = `%PDF-1.7\n1 0 obj <</UF (evidence.json) /EF <</F 2 0 R>>>> endobj\n2 0 obj <</Filter /FlateDecode /Length ${bomb.length}>>\nstream\n${bomb.toString('latin1')}\nendstream endobj\n%%EOF`
    expect(read(text)).toEqual({ readable: true, seals: [], evidence: 'tooLarge' })
  })

  it('with a title that looks like a seal is merely not sealed', async () => {
    const bytes = await taggedPdf('/ByteRange [0 1 2 3] /Contents <00>')
    expect(await reasonsFor(bytes)).toEqual(['notSealed'])
    const own = await sealer.seal(await sealRequest({ pdf: bytes }))
    expect(await verdictOn(own)).toMatchObject({ result: 'genuine' })
  })
})

describe('sealing', () => {
  it('refuses what has a seal already, is no PDF or is damaged', async () => {
    for (const pdf of [new Uint8Array(sealed), Buffer.from('geen pdf'), sealed.subarray(0, 2000)]) {
      await expect(sealer.seal(await sealRequest({ pdf }))).rejects.toMatchObject({
        code: 'sealing.failed',
      })
    }
  })

  it('refuses a time at which the certificate is not valid', async () => {
    const at = new Date(sealedAt.getTime() + 4 * 365 * 24 * 3600 * 1000)
    await expect(sealer.seal(await sealRequest({ at }))).rejects.toMatchObject({
      code: 'sealing.failed',
    })
  })

  it('refuses to hand out a seal that its own anchors do not believe', async () => {
    const other = createSealer({ identity, trust: stranger.trust })
    await expect(other.seal(await sealRequest())).rejects.toMatchObject({ code: 'sealing.failed' })
  })
})
