'use client'

import type { ReactNode } from 'react'

import { fillHostParts, type HostParts } from './hostParts.js'

type ProviderProps = {
  /** The types that the server knows, by name: the plugin says them. */
  names?: readonly string[]
  children?: ReactNode
}

const listed = (names: readonly string[]): string => [...names].sort().join(', ') || 'none'

/**
 * The provider that brings the types of an app to the browser. Payload draws it around every page of the
 * admin, so that they are there before the first definition is read.
 *
 * @example export const FieldTypes = fieldTypesProvider([{ type: postcode, Input: PostcodeInput }])
 */
export function fieldTypesProvider(parts: readonly HostParts[]) {
  fillHostParts(parts)
  const known = listed(parts.map(({ type }) => type.name))
  return function FieldTypes({ names = [], children }: ProviderProps): ReactNode {
    if (listed(names) !== known) {
      throw new Error(
        `Expected the types of leidraad({ fieldTypes }) in fieldTypesProvider([ … ]): ${listed(names)}, got ${known}; give both the same.`,
      )
    }
    return children
  }
}
