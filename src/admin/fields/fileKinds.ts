/** Which files a field takes, by name and type; the server looks at the content. */
import type { FileKind } from '../../domain/forms/definition.js'

const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  image: ['.png', '.jpg', '.jpeg', '.webp', '.gif'],
  pdf: ['.pdf'],
  document: ['.docx', '.odt'],
}

export const acceptOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => extensions[kind]).join(',')

export const isOfKind = (name: string, kinds: readonly FileKind[]): boolean =>
  kinds.some((kind) => extensions[kind].some((end) => name.toLowerCase().endsWith(end)))
