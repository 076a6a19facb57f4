import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`plans\` ADD \`consent\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`consent_request\` text;`)
  await db.run(sql`CREATE INDEX \`plans_consent_idx\` ON \`plans\` (\`consent\`);`)
  await db.run(sql`ALTER TABLE \`signers\` ADD \`sentences\` text;`)
  await db.run(sql`ALTER TABLE \`boards\` ADD \`consent_of\` text DEFAULT 'all';`)
  await db.run(sql`ALTER TABLE \`boards\` ADD \`without_consent\` text DEFAULT 'nothing';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`plans_consent_idx\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`consent\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`consent_request\`;`)
  await db.run(sql`ALTER TABLE \`signers\` DROP COLUMN \`sentences\`;`)
  await db.run(sql`ALTER TABLE \`boards\` DROP COLUMN \`consent_of\`;`)
  await db.run(sql`ALTER TABLE \`boards\` DROP COLUMN \`without_consent\`;`)
}
