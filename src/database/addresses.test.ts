import { describe, expect, it } from '@jest/globals'

import { isMongodb, isSqliteFile, maskPassword, namesReplicaSet, pathOf } from './addresses.js'

describe('database addresses', () => {
  it.each([
    ['file:.data/leidraad.db', '.data/leidraad.db'],
    ['file:/var/lib/leidraad.db', '/var/lib/leidraad.db'],
    ['file:///var/lib/my%20school.db', '/var/lib/my school.db'],
  ])('finds the path of %p', (url, path) => {
    expect(isSqliteFile(url)).toBe(true)
    expect(pathOf(url)).toBe(path)
  })

  it.each(['file:', 'file::memory:', 'file:a.db?mode=memory', 'a.db', ':memory:'])(
    'takes %p for no file',
    (url) => {
      expect(isSqliteFile(url)).toBe(false)
    },
  )

  it.each([
    ['mongodb://u:p%40ss@a,b/x?replicaSet=r', 'mongodb://u:***@a,b/x?replicaSet=r'],
    ['mongodb+srv://u:p@ss:w@a/x', 'mongodb+srv://u:***@a/x'],
    ['mongodb://a:27017/x', 'mongodb://a:27017/x'],
    ['postgres://u:secret@db/x', 'postgres://u:***@db/x'],
  ])('masks the password of %p', (url, masked) => {
    expect(maskPassword(url)).toBe(masked)
  })

  it('sees a replica set only when it is named', () => {
    expect(namesReplicaSet('mongodb://a/x?w=1&replicaSet=r')).toBe(true)
    expect(namesReplicaSet('mongodb://a/x?replicaSet=')).toBe(false)
    expect(isMongodb('mongodb://')).toBe(false)
  })
})
