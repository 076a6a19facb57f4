/**
 * Plans that are open in this window: others on the page (the signing panel, the PDF, the minutes of a
 * conversation) have what was typed saved first, hear when something was saved or changed, and tell what
 * was written in the plan besides.
 */
type OpenPlan = {
  saveAll: () => Promise<boolean>
  /** Reads a section anew, unless something is being typed in it. */
  renew: (sectionId: string) => Promise<void>
}

const open = new Map<string, OpenPlan>()
const SAVED = 'leidraad:plan-saved'
const CHANGED = 'leidraad:plan-changed'

export function openPlan(planId: string, plan: OpenPlan): () => void {
  open.set(planId, plan)
  return () => {
    if (open.get(planId) === plan) {
      open.delete(planId)
    }
  }
}

/** Whether nothing of the plan is left unsaved. */
export const saveOpenPlan = async (planId: string): Promise<boolean> =>
  (await open.get(planId)?.saveAll()) ?? true

/** After the server wrote in it itself. */
export async function renewOpenPlan(planId: string, sectionId: string): Promise<void> {
  await open.get(planId)?.renew(sectionId)
  announceSaved()
}

/** What is written in the plan was saved: it also changed. */
export const announceSaved = (): void => {
  window.dispatchEvent(new Event(SAVED))
  announceChanged()
}

/** Something about the plan: with whom it is shared, what is said of it, when it is spoken of. */
export const announceChanged = (): void => {
  window.dispatchEvent(new Event(CHANGED))
}

/** For who shows what is written in the plan. */
export const onSaved = (listener: () => void) => listenTo(SAVED, listener)

/** For who shows where the plan is and what happened to it. */
export const onChanged = (listener: () => void) => listenTo(CHANGED, listener)

function listenTo(event: string, listener: () => void): () => void {
  window.addEventListener(event, listener)
  return () => {
    window.removeEventListener(event, listener)
  }
}
