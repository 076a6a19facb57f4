import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { guardServerFunctions, reachable } from 'leidraad/rsc'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { importMap } from './beheer/importMap.js'

const handle = guardServerFunctions(handleServerFunctions)

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handle({ ...args, config, importMap })
}

export default async function Layout({ children }: { children: ReactNode }) {
  await reachable(config)
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
