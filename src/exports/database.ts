/**
 * `leidraad/database`: the database by its address, or an adapter of your own, safe for many writers. For
 * an app that may run on either and has the packages of both; one of them alone is
 * `leidraad/database/sqlite` or `…/mongodb`.
 *
 * @module database
 */
export { checkDatabase } from '../database/checkDatabase.js'
export type { DatabaseCheck } from '../database/checkDatabase.js'
export { databaseFor } from '../database/databaseFor.js'
export type { DatabaseOptions } from '../database/databaseFor.js'
export { safeWrites } from '../database/safeWrites.js'
export type { SafeWritesOptions } from '../database/safeWrites.js'
