/**
 * Plans that are open in this window: others on the page (the signing panel, the PDF) have what was
 * typed saved first, and hear when something was saved.
 */
type OpenPlan = { saveAll: () => Promise<boolean> }

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

export const announceSaved = (): void => {
  window.dispatchEvent(new Event(SAVED))
}

export function onSaved(listener: () => void): () => void {
  window.addEventListener(SAVED, listener)
  return () => {
    window.removeEventListener(SAVED, listener)
  }
}
