'use client'

import type { PlanLife } from '../../actions/plans/lifeOfPlan.js'
import { workspace } from '../../translations/workspace.js'
import { useLanguage } from '../useLanguage.js'
import { InPlace } from './InPlace.js'
import { useFacts } from './useFacts.js'

/** As long as titles of plans may be. */
const LONGEST = 200

/** What the plan is called; emptied, it is named by its kind and its pupil again. */
export function PlanTitle({ planId, life }: { planId: string; life: PlanLife }) {
  const words = workspace[useLanguage()]
  const { keep } = useFacts(planId)
  return (
    <h1 className="leidraad-screen__title">
      {life.mayEdit ? (
        <InPlace
          label={words.title}
          value={life.title}
          shown={life.title}
          input={({ value, onValue, attributes }) => (
            <input
              {...attributes}
              className="leidraad-input"
              type="text"
              maxLength={LONGEST}
              value={value}
              onChange={({ target }) => {
                onValue(target.value)
              }}
            />
          )}
          onKeep={(title) => keep({ title })}
        />
      ) : (
        life.title
      )}
    </h1>
  )
}
