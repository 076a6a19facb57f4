'use client'

import type { Section } from '../../domain/forms/definition.js'
import { planForm } from '../../translations/planForm.js'
import { PresentedSection } from '../fields/PresentedAnswer.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import { PlanPdf } from './PlanPdf.js'
import type { FormOfPlan } from './planOfForm.js'
import { SaveStatus } from './SaveStatus.js'
import { SectionFiller } from './SectionFiller.js'
import { SectionList } from './SectionList.js'
import { SectionTurns } from './SectionTurns.js'
import { useAutosave, useFilling } from './useAutosave.js'
import { useOpenSection } from './useOpenSection.js'

type FillerProps = { planId: string; plan: FormOfPlan }

/** The list of sections at the left, the open one beside it. */
export function PlanFiller({ planId, plan }: FillerProps) {
  const { sections } = plan.definition
  const autosave = useAutosave(planId, plan)
  const opened = useOpenSection(sections)
  const mayFill = plan.mayFill && plan.status === 'draft'
  if (opened === undefined) {
    return null
  }
  const { section, number, isChecked } = opened
  const open = (sectionId: string): void => {
    void autosave.save(section.id)
    opened.open(sectionId)
  }
  return (
    <>
      {!mayFill && <Locked status={plan.status} />}
      <div className="leidraad-plan__body">
        <SectionList {...{ sections, autosave, openId: section.id, onOpen: open }} />
        <div className="leidraad-plan__section">
          <div className="leidraad-plan__bar">
            {mayFill && <SaveStatus autosave={autosave} sectionId={section.id} />}
            <PlanPdf planId={planId} />
          </div>
          <SectionHead section={section} number={number} count={sections.length} />
          {mayFill ? (
            <SectionFiller key={section.id} {...{ section, autosave, isChecked }} />
          ) : (
            <ReadSection section={section} autosave={autosave} />
          )}
          <SectionTurns sections={sections} number={number} onOpen={open} />
        </div>
      </div>
    </>
  )
}

function Locked({ status }: { status: FormOfPlan['status'] }) {
  return <Notice>{planForm[useLanguage()].locked[status]}</Notice>
}

type HeadProps = { section: Section; number: number; count: number }

function SectionHead({ section, number, count }: HeadProps) {
  return (
    <header className="leidraad-plan__head" id="leidraad-section" tabIndex={-1}>
      <p className="leidraad-quiet">
        {number} / {count}
      </p>
      <h4 className="leidraad-plan__title">{section.title}</h4>
      {section.intro !== undefined && <p className="leidraad-plan__intro">{section.intro}</p>}
    </header>
  )
}

function ReadSection({ section, autosave }: { section: Section; autosave: Autosave }) {
  const { answers } = useFilling(autosave, section.id)
  return <PresentedSection section={section} answers={answers} />
}
