import '../admin.css'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Button, Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { adminAddress } from '../../actions/adminLink.js'
import { outboxMails, type OutboxMail } from '../../actions/mail/outboxMails.js'
import { servicesOf } from '../../actions/services.js'
import { languageOf, type Language } from '../../domain/kernel/language.js'
import { admin } from '../../translations/admin.js'
import { Mail } from './Mail.js'
import { schoolsInReach } from './schoolsInReach.js'

/** The mails of a demonstration, in place of a mailbox. */
export async function Outbox({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const language = languageOf(req.i18n.language)
  const mails = await mailsFor(req)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: admin[language].outbox.title }]} />
      <Gutter className="leidraad leidraad-outbox">
        <h1>{admin[language].outbox.title}</h1>
        <p className="leidraad-quiet">{admin[language].outbox.help}</p>
        {mails.length === 0 && (
          <NoMails language={language} plans={adminAddress(req.payload, '/collections/plans')} />
        )}
        {mails.map((mail, index) => (
          <Mail key={mail.id} mail={mail} language={language} isOpen={index === 0} />
        ))}
      </Gutter>
    </DefaultTemplate>
  )
}

async function mailsFor(req: PayloadRequest): Promise<OutboxMail[]> {
  const { outboxDir } = servicesOf(req.payload).options
  if (outboxDir === undefined) {
    notFound()
  }
  if (!req.user) {
    redirect(adminAddress(req.payload, req.payload.config.admin.routes.login))
  }
  return outboxMails(outboxDir, await schoolsInReach(req))
}

function NoMails({ language, plans }: { language: Language; plans: string }) {
  const words = admin[language].outbox
  return (
    <div className="leidraad-calm">
      <p className="leidraad-calm__title">{words.empty}</p>
      <p className="leidraad-quiet">{words.emptyHelp}</p>
      <Button el="link" to={plans} margin={false}>
        {words.plans}
      </Button>
    </div>
  )
}
