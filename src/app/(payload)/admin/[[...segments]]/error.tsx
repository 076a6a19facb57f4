'use client'

export { PageError as default } from 'leidraad/client'
