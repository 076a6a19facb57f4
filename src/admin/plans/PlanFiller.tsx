'use client'

import '../fields.css'

import type { Section } from '../../domain/definition/definition.js'
import { planForm } from '../../translations/planForm.js'
import { FormWorldProvider } from '../fields/FormWorld.js'
import { PresentedSection } from '../fields/PresentedAnswer.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { RemarksHere } from '../sharing/RemarksHere.js'
import { ActionConsent } from './ActionConsent.js'
import type { Autosave } from './Autosave.js'
import { CarriedInSection, CarriedSummary } from './CarriedPanel.js'
import { LastWritten } from './LastWritten.js'
import { LevelsPanel } from './LevelsPanel.js'
import type { LiveForm } from './liveForm.js'
import { PartPreview } from './PartPreview.js'
import type { FormOfPlan } from '../../actions/plans/planForm.js'
import { SaveStatus } from './SaveStatus.js'
import { SectionFiller } from './SectionFiller.js'
import { SectionHistory } from './SectionHistory.js'
import { SectionList } from './SectionList.js'
import { SectionTurns } from './SectionTurns.js'
import { useAutosave, useFilling } from './useAutosave.js'
import { useCarried, type CarriedHere } from './useCarried.js'
import { useFormState, useLiveForm, useShownSections } from './useLiveForm.js'
import { sectionHeadId, useOpenSection, type OpenSection } from './useOpenSection.js'
import { usePlanWorld } from './usePlanWorld.js'

type FillerProps = { planId: string; plan: FormOfPlan }

/** How far it is above, the list of sections at the left, the open one beside it. */
export function PlanFiller({ planId, plan }: FillerProps) {
  const autosave = useAutosave(planId, plan)
  const form = useLiveForm(plan, autosave)
  const sections = useShownSections(plan.definition.sections, form, autosave)
  const world = usePlanWorld(planId, plan, autosave)
  const opened = useOpenSection(sections)
  const carried = useCarried(planId, autosave)
  if (opened === undefined) {
    return null
  }
  const { section, number, lead } = opened
  const open = (sectionId: string): void => {
    void autosave.save(section.id)
    opened.open(sectionId)
  }
  return (
    <FormWorldProvider value={world}>
      {(!plan.mayFill || plan.status !== 'draft') && <Locked status={plan.status} />}
      <CarriedSummary carried={carried} onLead={lead} />
      <LevelsPanel form={form} onLead={lead} />
      <div className="leidraad-plan__body">
        <SectionList {...{ sections, autosave, form, openId: section.id, onOpen: open }} />
        <div className="leidraad-plan__section">
          <OpenPart key={section.id} {...{ planId, plan, autosave, form, opened, carried }} />
          <SectionTurns sections={sections} number={number} onOpen={open} />
        </div>
        <PartPreview planId={planId} title={section.title} />
      </div>
    </FormWorldProvider>
  )
}

type PartProps = FillerProps & {
  autosave: Autosave
  form: LiveForm
  opened: OpenSection
  carried: CarriedHere
}

function OpenPart({ planId, plan, autosave, form, opened, carried }: PartProps) {
  const { section, isChecked, lead } = opened
  const mayFill = plan.status === 'draft' && plan.sections[section.id]?.mayFill === true
  return (
    <>
      {mayFill && (
        <div className="leidraad-plan__bar">
          <SaveStatus autosave={autosave} sectionId={section.id} />
        </div>
      )}
      <SectionHead section={section}>
        <LastWritten autosave={autosave} sectionId={section.id} />
      </SectionHead>
      {mayFill && section.part === 'action' && <ActionConsent planId={planId} />}
      {plan.maySend && <RemarksHere planId={planId} sectionId={section.id} />}
      <CarriedInSection carried={carried} sectionId={section.id} onLead={lead} />
      {mayFill ? (
        <SectionFiller {...{ section, form, autosave, isChecked }} onLead={lead} />
      ) : (
        <ReadSection {...{ section, form, autosave }} isPlanOpen={plan.mayFill} />
      )}
      <SectionHistory {...{ planId, section, form, autosave, mayFill }} />
    </>
  )
}

function Locked({ status }: { status: FormOfPlan['status'] }) {
  return <Notice>{planForm[useLanguage()].locked[status]}</Notice>
}

type HeadProps = { section: Section; children: React.ReactNode }

function SectionHead({ section, children }: HeadProps) {
  return (
    <header className="leidraad-plan__head" id={sectionHeadId} tabIndex={-1}>
      <h3 className="leidraad-plan__title">{section.title}</h3>
      {children}
      {section.intro !== undefined && <p className="leidraad-plan__intro">{section.intro}</p>}
    </header>
  )
}

type ReadProps = { section: Section; form: LiveForm; autosave: Autosave; isPlanOpen: boolean }

function ReadSection({ section, form, autosave, isPlanOpen }: ReadProps) {
  const words = planForm[useLanguage()]
  const { answers } = useFilling(autosave, section.id)
  const state = useFormState(form, autosave)
  return (
    <>
      {isPlanOpen && <Notice>{words.sectionLocked}</Notice>}
      <PresentedSection section={section} answers={answers} state={state} />
    </>
  )
}
