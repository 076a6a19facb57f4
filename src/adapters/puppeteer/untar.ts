/** Reads the plain files of a tar archive (POSIX 1003.1 ustar); anything else in it is left out. */
export type TarFile = { path: string; mode: number; bytes: Buffer }

const BLOCK = 512
const REGULAR = new Set(['0', '\0'])

const textAt = (header: Buffer, start: number, length: number) => {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

const numberAt = (header: Buffer, start: number, length: number) =>
  parseInt(textAt(header, start, length).trim() || '0', 8)

export function untar(archive: Buffer): TarFile[] {
  const files: TarFile[] = []
  let offset = 0
  while (offset + BLOCK <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK)
    const path = textAt(header, 0, 100)
    const size = numberAt(header, 124, 12)
    const start = offset + BLOCK
    if (path !== '' && REGULAR.has(header.toString('latin1', 156, 157))) {
      const bytes = archive.subarray(start, start + size)
      files.push({ path, mode: numberAt(header, 100, 8), bytes })
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
