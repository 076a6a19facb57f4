import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Plans that are there evaluate none, and none was evaluated.
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluates_id\` text(36) REFERENCES plans(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluated_on\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluate_again_by\` text;`)
  await db.run(sql`CREATE INDEX \`plans_evaluates_idx\` ON \`plans\` (\`evaluates_id\`);`)
  await db.run(
    sql`CREATE INDEX \`plans_evaluate_again_by_idx\` ON \`plans\` (\`evaluate_again_by\`);`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Column by column: making the table anew would let go of what points at its plans.
  await db.run(sql`DROP INDEX \`plans_evaluates_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_evaluate_again_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluates_id\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluated_on\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluate_again_by\`;`)
}
