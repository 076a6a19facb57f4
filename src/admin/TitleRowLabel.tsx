'use client'

import { useRowLabel } from '@payloadcms/ui'

import { admin } from '../translations/admin.js'
import { fill } from '../translations/fill.js'
import { rowTitle } from './rowTitle.js'
import { useLanguage } from './useLanguage.js'

/** A closed row says what is in it, not only its number. */
export function TitleRowLabel() {
  const { data, rowNumber } = useRowLabel<unknown>()
  const words = admin[useLanguage()]
  const number = (rowNumber ?? 0) + 1
  const title = rowTitle(data)
  return <span>{title === undefined ? fill(words.row, { number }) : `${number}. ${title}`}</span>
}
