import type { Language } from '../domain/kernel/language.js'

/** Of a record that somebody wants to make, change or delete while the plugin is off. */
export const disabledText: Record<Language, string> = {
  nl: 'Leidraad staat uit (`disabled` in leidraad({ … })): wat het bewaart, kan nu niet worden gemaakt, gewijzigd of verwijderd.',
  en: 'Leidraad is disabled (`disabled` in leidraad({ … })): what it keeps cannot be made, changed or deleted now.',
}
