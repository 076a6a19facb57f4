import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Who is invited stays so; of what earlier mails left in calendars nothing is known.
  await db.run(sql`ALTER TABLE \`conversation_guests\` ADD \`withdrawn_at\` text;`)
  await db.run(sql`ALTER TABLE \`conversation_guests\` ADD \`calendar_moment\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`conversation_guests\` DROP COLUMN \`withdrawn_at\`;`)
  await db.run(sql`ALTER TABLE \`conversation_guests\` DROP COLUMN \`calendar_moment\`;`)
}
