/**
 * An sRGB display profile (ICC.1:2010, version 4.2), made of the published numbers of IEC 61966-2-1:
 * what the colours of the document mean, as PDF/A asks (ISO 19005-3, 6.2.4). No file of anyone else.
 */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
/** From D65 to the D50 of profiles, by Bradford. */
const ADAPTATION = [
  1.04788208, 0.0229187, -0.05021667, 0.02958679, 0.99047852, -0.01707459, -0.00925064, 0.01507568,
  0.75167847,
]
const WHITE = [0.9642, 1, 0.8249]
const RED = [0.43606567, 0.2224884, 0.01391602]
const GREEN = [0.38514709, 0.71687317, 0.09707642]
const BLUE = [0.14307404, 0.06060791, 0.71409607]

const HEADER = 128
const ENTRY = 12

const signature = (text: string): Buffer => Buffer.from(text.padEnd(4), 'latin1')
const NOTHING = Buffer.alloc(4)

/** Signed, 16 bits before the point and 16 after. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

const numbers = (type: string, values: number[]): Buffer =>
  Buffer.concat([signature(type), NOTHING, ...values.map(fixed)])

function words(text: string): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(28)
  head.write('mluc', 'latin1')
  head.writeUInt32BE(1, 8)
  head.writeUInt32BE(12, 12)
  head.write('enUS', 16, 'latin1')
  head.writeUInt32BE(letters.length, 20)
  head.writeUInt32BE(head.length, 24)
  return Buffer.concat([head, letters])
}

/** Of the third kind: a power with a straight beginning. */
const curve = (): Buffer =>
  Buffer.concat([signature('para'), NOTHING, Buffer.from([0, 3, 0, 0]), ...CURVE.map(fixed)])

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  ;[2026, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2))
  bytes.write('acsp', 36, 'latin1')
  Buffer.concat(WHITE.map(fixed)).copy(bytes, 68)
  return bytes
}

function makeProfile(): Uint8Array {
  const shared = curve()
  const tags: [string, Buffer][] = [
    ['desc', words('sRGB IEC61966-2.1')],
    ['cprt', words('CC0')],
    ['wtpt', numbers('XYZ', WHITE)],
    ['chad', numbers('sf32', ADAPTATION)],
    ['rXYZ', numbers('XYZ', RED)],
    ['gXYZ', numbers('XYZ', GREEN)],
    ['bXYZ', numbers('XYZ', BLUE)],
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared],
  ]
  const table = Buffer.alloc(4 + tags.length * ENTRY)
  table.writeUInt32BE(tags.length)
  const places = new Map<Buffer, number>()
  let size = HEADER + table.length
  tags.forEach(([tag, content], index) => {
    const place = places.get(content) ?? size
    size += places.has(content) ? 0 : padded(content).length
    places.set(content, place)
    const entry = 4 + index * ENTRY
    table.write(tag, entry, 'latin1')
    table.writeUInt32BE(place, entry + 4)
    table.writeUInt32BE(content.length, entry + 8)
  })
  return new Uint8Array(Buffer.concat([header(size), table, ...[...places.keys()].map(padded)]))
}

export const srgbProfile: Uint8Array = makeProfile()
