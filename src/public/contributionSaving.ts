/** What someone sent from the page of a section: kept, or shown again with what is wrong. */
import { addContributionFile, saveContribution } from '../actions/contributions/fillContribution.js'
import { servicesOf } from '../actions/services.js'
import { toHex } from '../domain/canonical.js'
import {
  addedName,
  anchorOf,
  nameOf,
  textIn,
  type FormValues,
} from '../domain/contributions/formNames.js'
import { filePaths, readForm } from '../domain/contributions/readForm.js'
import { isDomainError, type DomainError } from '../domain/errors.js'
import type { Issue, SectionAnswers } from '../domain/definition/answers.js'
import { json } from '../endpoints/reply.js'
import { errorText } from '../translations/errors.js'
import { chosenAnswers, conflictView, theirsIn } from './contributionConflict.js'
import {
  hasMore,
  showSection,
  storedAnswers,
  timeOf,
  type SectionPage,
} from './contributionSection.js'
import { contributionPath } from './contributionView.js'
import { isBusy } from './messagePage.js'
import { pageResponse, seeOther } from './page.js'

type ErrorData = Partial<DomainError['data']>
type Filled = { values: FormValues; answers: SectionAnswers; act: string; problems: string[] }

export async function saveSent(
  at: SectionPage,
  sent: FormValues,
  form: FormData,
): Promise<Response> {
  const act = textIn(sent, '~act')
  const { values: filed, problems } =
    act === 'autosave' ? { values: sent, problems: [] } : await keepFiles(at, sent, form)
  const values = withRows(at, filed, act)
  const filled = { values, answers: answersOf(at, values, act), act, problems }
  if (problems.length > 0) {
    return showAgain(at, filled, { issues: [], status: 422 })
  }
  try {
    const saved = await saveContribution({
      req: at.req,
      token: at.shown.token,
      sectionId: at.section.id,
      answers: filled.answers,
      ...orderOf(values),
    })
    return taken(at, filled, saved)
  } catch (error) {
    return refused(at, filled, error)
  }
}

function answersOf(at: SectionPage, values: FormValues, act: string): SectionAnswers {
  const { section, form } = at
  const { language } = at.shown.page
  const stored = storedAnswers(at)
  const mine = readForm({ section, before: stored, values, people: form.people, language })
  return act === 'resolve' ? chosenAnswers(values, { section, mine, stored }) : mine
}

const countIn = (values: FormValues, name: string): number | undefined => {
  const text = textIn(values, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function orderOf(values: FormValues) {
  const sequence = countIn(values, '~sequence')
  return {
    revision: countIn(values, '~revision'),
    session: textIn(values, '~session'),
    ...(sequence !== undefined && { sequence }),
  }
}

/** A file is kept before the answer that names it, so that an error elsewhere does not lose it. */
async function keepFiles(at: SectionPage, sent: FormValues, form: FormData) {
  const values = new Map(sent)
  const problems: string[] = []
  for (const path of filePaths(sent, at.section)) {
    for (const file of form.getAll(nameOf(path))) {
      if (file instanceof File && file.size > 0) {
        const name = addedName(path)
        const kept = await keepFile(at, file)
        if (typeof kept === 'string') {
          problems.push(kept)
        } else {
          values.set(name, [...(values.get(name) ?? []), JSON.stringify(kept)])
        }
      }
    }
  }
  return { values: values as FormValues, problems }
}

async function keepFile({ req, shown, section }: SectionPage, file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { token, page } = shown
  try {
    return await addContributionFile({ req, token, sectionId: section.id, name: file.name, bytes })
  } catch (error) {
    if (isDomainError(error) && error.code.startsWith('files.')) {
      return `${file.name}: ${errorText(error, page.language)}`
    }
    throw error
  }
}

const acting = /^(add|remove):(.+)$/

/** A row more, or one less, as the button asked that was pressed. */
function withRows({ req }: SectionPage, sent: FormValues, act: string): FormValues {
  const [, verb, place = ''] = acting.exec(act) ?? []
  if (verb === undefined) {
    return sent
  }
  const values = new Map(sent)
  if (verb === 'add') {
    const id = `r${toHex(servicesOf(req.payload).random(8))}`
    const name = `${place}[]`
    return values.set(name, [...(values.get(name) ?? []), id])
  }
  const cut = place.lastIndexOf('[')
  const name = `${place.slice(0, cut)}[]`
  const gone = place.slice(cut + 1, -1)
  return values.set(
    name,
    (values.get(name) ?? []).filter((id) => id !== gone),
  )
}

type Saved = Awaited<ReturnType<typeof saveContribution>>

function taken(at: SectionPage, filled: Filled, { revision, savedAt }: Saved): Response {
  const { form, section, shown } = at
  const { page, token } = shown
  const { act, answers, values } = filled
  const more = hasMore(section, form.evaluate(section.id, answers), values)
  if (act === 'autosave') {
    return json({ revision, more, time: timeOf(savedAt, page.language) })
  }
  const own = page.address(contributionPath(token, section.id))
  const [, , place] = acting.exec(act) ?? []
  if (place !== undefined) {
    return seeOther(`${own}#${placeAfter(filled, place)}`)
  }
  if (act === 'next' && !more) {
    return seeOther(page.address(contributionPath(token, nextOf(at))))
  }
  return seeOther(`${own}${own.includes('?') ? '&' : '?'}bewaard=${more ? 'meer' : 'ja'}`)
}

/** The row that was added, or the table a row was taken from. */
function placeAfter({ act, values }: Filled, place: string): string {
  const parts = place.split(/[[\]]+/).filter((part) => part !== '')
  const added = values.get(`${place}[]`)?.at(-1)
  return anchorOf(act.startsWith('add') && added ? [...parts, added] : parts.slice(0, -1))
}

function nextOf({ form, section }: SectionPage): string | undefined {
  const index = form.sections.findIndex(({ id }) => id === section.id)
  return form.sections.slice(index + 1).find(({ mayFill }) => mayFill)?.id
}

async function refused(at: SectionPage, filled: Filled, error: unknown): Promise<Response> {
  const isAuto = filled.act === 'autosave'
  const { code, data = {} } = isDomainError(error) ? error : {}
  switch (code) {
    case 'plan.revision.stale':
      return isAuto ? json({}, 409) : showConflict(at, filled, data)
    case 'forms.answers.invalid':
      return isAuto ? json({}, 422) : showInvalid(at, filled, data)
    case 'contribution.closed':
    case 'plan.locked':
      return isAuto
        ? json({}, 410)
        : seeOther(at.shown.page.address(contributionPath(at.shown.token)))
    default:
      return otherwise(at, filled, error)
  }
}

async function otherwise(at: SectionPage, filled: Filled, error: unknown): Promise<Response> {
  if (!(await isBusy(at.req, error))) {
    throw error
  }
  const { words } = at.shown.page
  const problems = [`${words.busyTitle}. ${words.busyText}`]
  return filled.act === 'autosave'
    ? json({}, 503)
    : showAgain(at, { ...filled, problems }, { issues: [], status: 503 })
}

function showInvalid(at: SectionPage, filled: Filled, data: ErrorData): Response {
  const issues = Array.isArray(data.issues) ? (data.issues as Issue[]) : []
  return showAgain(at, filled, { issues, status: 422 })
}

function showAgain(
  at: SectionPage,
  { values, answers, problems }: Filled,
  { issues, status }: { issues: readonly Issue[]; status: number },
): Response {
  const state = at.form.evaluate(at.section.id, answers)
  return showSection(at, { values, state, issues, problems, status })
}

function showConflict(at: SectionPage, filled: Filled, data: ErrorData): Response {
  const { req, shown, form, section } = at
  const { page, view } = shown
  const { values, answers } = filled
  return pageResponse(req, page, {
    name: 'contributeConflict',
    title: `${shown.words.conflictTitle} – ${view.school}`,
    brand: view.school,
    logo: view.logo,
    withForm: true,
    status: 409,
    view: conflictView(shown, { form, section, values, mine: answers, theirs: theirsIn(data) }),
  })
}
