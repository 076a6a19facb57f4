/**
 * `leidraad/database/sqlite`: for an app on SQLite, which needs no package of another database.
 *
 * @module database/sqlite
 */
export { sqliteDatabase } from '../../database/sqliteDatabase.js'
export type { SqliteMigration, SqliteOptions } from '../../database/sqliteDatabase.js'
export { safeWrites } from '../../database/safeWrites.js'
export type { SafeWritesOptions } from '../../database/safeWrites.js'
