'use client'

import { SetStepNav } from '@payloadcms/ui'

import { pupilScreen } from '../../translations/pupilScreen.js'
import { NewPlanHere } from '../plans/NewPlan.js'
import { Screen } from '../Screen.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'
import { PupilFacts, type ShownPupil } from './PupilFacts.js'
import { PupilTimeline } from './PupilTimeline.js'

type PageProps = { pupilId: string; pupil: ShownPupil }

/** Who it is at the left; beside it what is due, and everything there is, by date. */
export function PupilPage({ pupilId, pupil }: PageProps) {
  const words = pupilScreen[useLanguage()]
  const pupils = useAdminAddress()('/collections/pupils')
  const name = pupil.displayName ?? ''
  return (
    <Screen>
      <SetStepNav nav={[{ label: words.pupils, url: pupils }, { label: name }]} />
      <h1 className="leidraad-screen__title">{name}</h1>
      <div className="leidraad-pupil">
        <PupilFacts pupil={pupil} />
        <div className="leidraad-pupil__course">
          <NewPlanHere />
          <PupilTimeline pupilId={pupilId} />
        </div>
      </div>
    </Screen>
  )
}
