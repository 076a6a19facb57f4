/**
 * JSON text with the place of every value in it, or the place where it breaks. `JSON.parse` says
 * where in words that differ by browser, and never says where a value stands.
 */
import type { Path } from '../../domain/definition/definitionProblem.js'

export type ReadJson =
  | { ok: true; value: unknown; placeOf: (path: Path) => number }
  | { ok: false; offset: number; line: number; column: number }

const DEEPEST = 200
const space = /[ \t\n\r]*/y
const scalar =
  /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/uy

class Broken extends Error {
  constructor(readonly offset: number) {
    super(`Broken at ${offset}`)
  }
}

export function readJson(text: string): ReadJson {
  try {
    const places = placesIn(text)
    return { ok: true, value: JSON.parse(text), placeOf: (path) => nearest(places, path) }
  } catch (error) {
    const offset = error instanceof Broken ? error.offset : 0
    return { ok: false, offset, ...lineAndColumn(text, offset) }
  }
}

/** The place of the value, or of the closest value around it that is there. */
function nearest(places: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = places.get(keyOf(path.slice(0, length)))
    if (place !== undefined) {
      return place
    }
  }
  return 0
}

const keyOf = (path: Path): string => JSON.stringify(path)

export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return {
    line: before.split('\n').length,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
  }
}

type Scan = { text: string; at: number; places: Map<string, number> }

function placesIn(text: string): ReadonlyMap<string, number> {
  const scan: Scan = { text, at: 0, places: new Map() }
  readValue(scan, [])
  skip(scan)
  if (scan.at < text.length) {
    throw new Broken(scan.at)
  }
  return scan.places
}

function skip(scan: Scan): void {
  space.lastIndex = scan.at
  space.exec(scan.text)
  scan.at = space.lastIndex
}

function take(scan: Scan, character: string): boolean {
  skip(scan)
  const found = scan.text[scan.at] === character
  scan.at += found ? 1 : 0
  return found
}

function expectNext(scan: Scan, character: string): void {
  if (!take(scan, character)) {
    throw new Broken(scan.at)
  }
}

function readScalar(scan: Scan): string {
  skip(scan)
  scalar.lastIndex = scan.at
  const match = scalar.exec(scan.text)
  if (match === null) {
    throw new Broken(scan.at)
  }
  scan.at = scalar.lastIndex
  return match[0]
}

function readValue(scan: Scan, path: Path): void {
  skip(scan)
  scan.places.set(keyOf(path), scan.at)
  if (path.length > DEEPEST) {
    throw new Broken(scan.at)
  }
  if (take(scan, '{')) {
    readList(scan, '}', () => {
      const key = readKey(scan)
      expectNext(scan, ':')
      readValue(scan, [...path, key])
    })
  } else if (take(scan, '[')) {
    readList(scan, ']', (index) => {
      readValue(scan, [...path, index])
    })
  } else {
    readScalar(scan)
  }
}

function readKey(scan: Scan): string {
  skip(scan)
  if (scan.text[scan.at] !== '"') {
    throw new Broken(scan.at)
  }
  return JSON.parse(readScalar(scan)) as string
}

function readList(scan: Scan, end: string, readItem: (index: number) => void): void {
  if (take(scan, end)) {
    return
  }
  let index = 0
  do {
    readItem(index)
    index += 1
  } while (take(scan, ','))
  expectNext(scan, end)
}
