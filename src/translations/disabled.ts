/** Said to who makes, changes or deletes a record while the plugin is off. */
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  refused:
    'Leidraad staat uit (`disabled` in leidraad({ … })): wat het bewaart, kan nu niet worden gemaakt, gewijzigd of verwijderd.',
}
const en: typeof nl = {
  refused:
    'Leidraad is disabled (`disabled` in leidraad({ … })): what it keeps cannot be made, changed or deleted now.',
}

export const disabled = catalogue('disabled', { nl, en })
