/**
 * Zod writes its checks as code where it may. The policy of the admin's pages forbids that, and reports
 * that it was tried; so it is not tried. Imported before schemas are made.
 */
import { config } from 'zod'

config({ jitless: true })
