/** `leidraad/database/sqlite`: for an app on SQLite, which needs no package of another database. */
export { sqliteDatabase } from '../../database/sqliteDatabase.js'
export type { SqliteMigration, SqliteOptions } from '../../database/sqliteDatabase.js'
