import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Plans that are there follow none.
  await db.run(sql`ALTER TABLE \`plans\` ADD \`follows_id\` text(36) REFERENCES plans(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`superseded_by_id\` text(36) REFERENCES plans(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`superseded_from\` text;`)
  await db.run(sql`CREATE INDEX \`plans_follows_idx\` ON \`plans\` (\`follows_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_superseded_by_idx\` ON \`plans\` (\`superseded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_superseded_from_idx\` ON \`plans\` (\`superseded_from\`);`)
  await db.run(sql`ALTER TABLE \`plan_sections\` ADD \`carried\` text;`)
  await db.run(sql`ALTER TABLE \`_plan_sections_v\` ADD \`version_carried\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Column by column: making the table anew would let go of what points at its plans.
  await db.run(sql`DROP INDEX \`plans_follows_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_superseded_by_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_superseded_from_idx\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`follows_id\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`superseded_by_id\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`superseded_from\`;`)
  await db.run(sql`ALTER TABLE \`plan_sections\` DROP COLUMN \`carried\`;`)
  await db.run(sql`ALTER TABLE \`_plan_sections_v\` DROP COLUMN \`version_carried\`;`)
}
