/** `leidraad/database`: the database by its address, safe for many writers. */
export { databaseFor } from '../database/databaseFor.js'
export type { DatabaseOptions } from '../database/databaseFor.js'
