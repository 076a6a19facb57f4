import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'
import type { Config } from 'payload'

import { markAddress } from '../../src/admin/brand/mark.js'

/** The platform has a name and a mark of its own; an app around the plugin keeps its own. */
export const platformLook = {
  admin: {
    meta: {
      titleSuffix: '– Leidraad',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: markAddress }],
    },
    components: {
      graphics: { Logo: 'leidraad/rsc#Logo', Icon: 'leidraad/rsc#Mark' },
      views: { dashboard: { Component: 'leidraad/rsc#Desk' } },
    },
  },
  i18n: {
    fallbackLanguage: 'nl',
    supportedLanguages: { nl, en },
    // Where Payload names itself.
    translations: {
      nl: { general: { payloadSettings: 'Instellingen' } },
      en: { general: { payloadSettings: 'Settings' } },
    },
  },
} satisfies Partial<Config>
