import { Gutter } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps, ServerProps } from 'payload'

/** The first page of the platform: what is to be done, without Payload's tiles of collections. */
export function Desk({ initPageResult, params, searchParams, payload }: AdminViewServerProps) {
  const { permissions, req } = initPageResult
  const { beforeDashboard, afterDashboard } = payload.config.admin.components
  const serverProps = {
    ...{ payload, permissions, params, searchParams },
    ...{ i18n: req.i18n, locale: initPageResult.locale, user: req.user ?? undefined },
  } as ServerProps
  const { importMap } = payload
  return (
    <Gutter className="dashboard">
      {RenderServerComponent({ Component: beforeDashboard, importMap, serverProps })}
      {RenderServerComponent({ Component: afterDashboard, importMap, serverProps })}
    </Gutter>
  )
}
