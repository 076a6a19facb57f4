/**
 * `leidraad/database/mongodb`: for an app on MongoDB, which needs no package of another database.
 *
 * @module database/mongodb
 */
export { mongodbDatabase } from '../../database/mongodbDatabase.js'
export type { MongodbMigration, MongodbOptions } from '../../database/mongodbDatabase.js'
export { safeWrites } from '../../database/safeWrites.js'
export type { SafeWritesOptions } from '../../database/safeWrites.js'
