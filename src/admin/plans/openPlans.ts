/**
 * Plans that are open in this window: others on the page (the signing panel, the PDF, the minutes of a
 * conversation) have what was typed saved first, hear when something was saved, and tell what was
 * written in the plan besides.
 */
type OpenPlan = {
  saveAll: () => Promise<boolean>
  /** Reads a section anew, unless something is being typed in it. */
  renew: (sectionId: string) => Promise<void>
}

const open = new Map<string, OpenPlan>()
const SAVED = 'leidraad:plan-saved'

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
export const renewOpenPlan = async (planId: string, sectionId: string): Promise<void> =>
  open.get(planId)?.renew(sectionId)

export const announceSaved = (): void => {
  window.dispatchEvent(new Event(SAVED))
}

export function onSaved(listener: () => void): () => void {
  window.addEventListener(SAVED, listener)
  return () => {
    window.removeEventListener(SAVED, listener)
  }
}
