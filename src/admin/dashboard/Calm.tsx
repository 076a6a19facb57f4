import { Button } from '@payloadcms/ui'

import { admin } from '../../translations/admin.js'
import type { Screen, Rights } from './screen.js'
import type { FirstStep } from './todayOf.js'

type CalmProps = { screen: Screen; rights: Rights; step: FirstStep | undefined }

/** Nothing waits: what this is, and the first step. */
export function Calm({ screen, rights, step }: CalmProps) {
  const words = admin[screen.language].today
  const offered = step && offerOf(step, rights)
  return (
    <div className="leidraad-calm">
      <p className="leidraad-calm__title">{words.calm}</p>
      <p className="leidraad-quiet">{rights.plans ? words.calmHelp : words.noRole}</p>
      {offered ? (
        <Button el="link" to={screen.addressOf(offered.path)} margin={false}>
          {words[offered.word]}
        </Button>
      ) : (
        <Button
          el="link"
          buttonStyle="secondary"
          to={screen.addressOf('/collections/standard-versions')}
          margin={false}
        >
          {words.standards}
        </Button>
      )}
    </div>
  )
}

type Offer = { word: 'firstTemplate' | 'firstPupil' | 'newPlan'; path: `/${string}` }

function offerOf(step: FirstStep, rights: Rights): Offer | undefined {
  const offers: Record<FirstStep, [boolean, Offer]> = {
    template: [
      rights.newTemplate,
      { word: 'firstTemplate', path: '/collections/plan-templates/create' },
    ],
    pupil: [rights.newPupil, { word: 'firstPupil', path: '/collections/pupils/create' }],
    plan: [rights.newPlan, { word: 'newPlan', path: '/collections/plans/create' }],
  }
  const [mayDo, offer] = offers[step]
  return mayDo ? offer : undefined
}
