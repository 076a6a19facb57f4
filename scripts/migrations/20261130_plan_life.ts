import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Filled by the saves to come: plans that are there hold to templates that gave no field a meaning.
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluate_by\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`establish_by\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`end_date\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`registered_from\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`registered_until\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`ended_at\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`end_reason\` text;`)
  await db.run(sql`CREATE INDEX \`plans_start_date_idx\` ON \`plans\` (\`start_date\`);`)
  await db.run(sql`CREATE INDEX \`plans_evaluate_by_idx\` ON \`plans\` (\`evaluate_by\`);`)
  await db.run(sql`CREATE INDEX \`plans_establish_by_idx\` ON \`plans\` (\`establish_by\`);`)
  await db.run(sql`CREATE INDEX \`plans_end_date_idx\` ON \`plans\` (\`end_date\`);`)
  await db.run(sql`CREATE INDEX \`plans_registered_from_idx\` ON \`plans\` (\`registered_from\`);`)
  await db.run(sql`CREATE INDEX \`plans_registered_until_idx\` ON \`plans\` (\`registered_until\`);`)
  await db.run(sql`CREATE INDEX \`plans_ended_at_idx\` ON \`plans\` (\`ended_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`plans_start_date_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_evaluate_by_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_establish_by_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_end_date_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_registered_from_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_registered_until_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_ended_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluate_by\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`establish_by\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`end_date\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`registered_from\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`registered_until\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`ended_at\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`end_reason\`;`)
}
