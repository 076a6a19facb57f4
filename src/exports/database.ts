/** `leidraad/database`: the database by its address, safe for many writers. */
export { checkDatabase } from '../database/checkDatabase.js'
export type { DatabaseCheck } from '../database/checkDatabase.js'
export { databaseFor } from '../database/databaseFor.js'
export type { DatabaseOptions } from '../database/databaseFor.js'
