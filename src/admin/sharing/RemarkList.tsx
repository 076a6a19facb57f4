'use client'

import { useState } from 'react'

import type { SharingOfPlan } from '../../actions/sharing/sharingOfPlan.js'
import { fill } from '../../translations/fill.js'
import { sharingPanel } from '../../translations/sharingPanel.js'
import { useLanguage } from '../useLanguage.js'
import { RemarkItem } from './RemarkItem.js'
import { filtersOf, listed, type Filter } from './sharing.js'
import { useTyped } from './useTyped.js'

type ListProps = { plan: SharingOfPlan; onChanged: () => void }

/** All that was said, by how it stands; what is open comes first. */
export function RemarkList({ plan, onChanged }: ListProps) {
  const words = sharingPanel[useLanguage()]
  const [filter, setFilter] = useState<Filter>('open')
  const { remarks, shares } = plan
  const { typed, answerOf } = useTyped()
  const shown = listed(remarks, { filter, typed })
  const nothing = remarks.length === 0 ? words.noRemarks : words.noneOfThese
  return (
    <>
      <h3 className="leidraad-panel__title">{words.remarks}</h3>
      {remarks.length > 0 && <FilterChoice {...{ plan, filter }} onFilter={setFilter} />}
      {shown.length === 0 && <p className="leidraad-quiet">{nothing}</p>}
      <ul className="leidraad-signers" aria-label={words.remarks}>
        {shown.map((remark) => (
          <li key={remark.id} className="leidraad-remark">
            <RemarkItem {...{ remark, shares, onChanged }} answer={answerOf(remark.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

type FilterProps = { plan: SharingOfPlan; filter: Filter; onFilter: (filter: Filter) => void }

function FilterChoice({ plan: { remarks }, filter: chosen, onFilter }: FilterProps) {
  const words = sharingPanel[useLanguage()]
  const textOf = (filter: Filter, count: number) =>
    filter === 'all'
      ? fill(words.all, { count })
      : fill(words.counted, { status: words.remarkStatuses[filter], count })
  return (
    <select
      className="leidraad-input leidraad-input--select"
      aria-label={words.filter}
      value={chosen}
      onChange={({ target: { value } }) => {
        onFilter(filtersOf(remarks).find(({ filter }) => filter === value)?.filter ?? 'all')
      }}
    >
      {filtersOf(remarks).map(({ filter, count }) => (
        <option key={filter} value={filter}>
          {textOf(filter, count)}
        </option>
      ))}
    </select>
  )
}
