'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'

import { formatDate } from '../../domain/kernel/format.js'
import type { Stored } from '../../records/stored.js'
import { pupilScreen } from '../../translations/pupilScreen.js'
import { useLanguage } from '../useLanguage.js'

type Fact = 'displayName' | 'groupName' | 'dateOfBirth' | 'enrolmentDate' | 'email' | 'guardians'
export type ShownPupil = Pick<Stored<'pupils'>, Fact>

/** What the school knows of a pupil, and who their guardians are. */
export function PupilFacts({ pupil }: { pupil: ShownPupil }) {
  const language = useLanguage()
  const words = pupilScreen[language]
  const { hasSavePermission } = useDocumentInfo()
  const date = (day: string | null | undefined) => day && formatDate(day, language)
  const facts = [
    [words.group, pupil.groupName],
    [words.born, date(pupil.dateOfBirth)],
    [words.enrolled, date(pupil.enrolmentDate)],
    [words.email, pupil.email],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  return (
    <aside className="leidraad-pupil__facts" aria-label={words.facts}>
      <h2 className="leidraad-panel__title">{words.facts}</h2>
      <dl className="leidraad-facts__list">
        {facts.map(([label, value]) => (
          <div key={label} className="leidraad-facts__fact">
            <dt className="leidraad-quiet">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Guardians guardians={pupil.guardians ?? []} />
      {hasSavePermission && (
        <Button el="anchor" url="?tab=facts" buttonStyle="secondary" size="small" margin={false}>
          {words.change}
        </Button>
      )}
    </aside>
  )
}

type Guardian = NonNullable<ShownPupil['guardians']>[number]

function Guardians({ guardians }: { guardians: readonly Guardian[] }) {
  const words = pupilScreen[useLanguage()]
  return (
    <>
      <h2 className="leidraad-panel__title">{words.guardians}</h2>
      {guardians.length === 0 && <p className="leidraad-quiet">{words.noGuardians}</p>}
      <ul className="leidraad-pupil__guardians">
        {guardians.map(({ id, name, email, phone, hasCustody }) => (
          <li key={id ?? name}>
            <strong>{name}</strong>
            <span className="leidraad-quiet">{hasCustody ? words.custody : words.noCustody}</span>
            {email && <span>{email}</span>}
            {phone && <span>{phone}</span>}
            {!email && !phone && <span className="leidraad-quiet">{words.unreachable}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
