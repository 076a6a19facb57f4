import { describe, expect, it } from '@jest/globals'

import { bytesOf, filesIn } from '../../../test/support/zip.js'
import { createArchiver } from './createArchiver.js'

const at = new Date('2026-11-22T13:05:00Z')
const entry = (name: string, text: string) => ({
  name,
  read: () => Promise.resolve(new TextEncoder().encode(text)),
})

describe('The archiver', () => {
  it('writes files that another library reads back, names of all of Europe included', async () => {
    const entries = [
      entry('Łukasz ’t Hart.pdf', 'een'),
      entry('Ayşe.pdf', ''),
      entry('x.txt', 'twee'),
    ]
    const files = await filesIn(await bytesOf(createArchiver().archive(entries, at)))
    expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ['Łukasz ’t Hart.pdf', 'een'],
      ['Ayşe.pdf', ''],
      ['x.txt', 'twee'],
    ])
  })

  it('writes an empty zip of nothing', async () => {
    expect(await filesIn(await bytesOf(createArchiver().archive([], at)))).toEqual(new Map())
  })

  it('reads an entry when its turn comes', async () => {
    const order: string[] = []
    const names = Array.from({ length: 20 }, (_, index) => String(index))
    const large = new Uint8Array(1024 * 1024)
    const entries = names.map((name) => ({
      name,
      read: () => {
        order.push(name)
        return Promise.resolve(large)
      },
    }))
    const reader = createArchiver().archive(entries, at).getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(order.length).toBeLessThan(4)
    for (let part = await reader.read(); !part.done;) {
      part = await reader.read()
    }
    expect(order).toEqual(names)
  })

  it('fails when an entry cannot be read', async () => {
    const entries = [
      entry('a.pdf', 'een'),
      { name: 'b.pdf', read: () => Promise.reject(new Error('The file is gone')) },
    ]
    await expect(bytesOf(createArchiver().archive(entries, at))).rejects.toThrow('The file is gone')
  })
})
