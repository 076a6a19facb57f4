/** Which files a field takes, by their name; the server looks at the content. */
import type { FileKind } from '../../domain/fieldTypes/file.js'
import { fileTypes } from '../../domain/plans/fileType.js'

const endings = (kinds: readonly FileKind[]): string[] =>
  fileTypes
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ extension }) => (extension === 'jpg' ? ['.jpg', '.jpeg'] : [`.${extension}`]))

export const acceptOf = (kinds: readonly FileKind[]): string => endings(kinds).join(',')

export const isOfKind = (name: string, kinds: readonly FileKind[]): boolean =>
  endings(kinds).some((end) => name.toLowerCase().endsWith(end))
