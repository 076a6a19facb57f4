import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`plan_shares\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`role\` text NOT NULL,
  	\`message\` text,
  	\`status\` text DEFAULT 'shared' NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`shared_by\` text NOT NULL,
  	\`shared_as\` text NOT NULL,
  	\`mailed_at\` text,
  	\`first_read_at\` text,
  	\`last_read_at\` text,
  	\`token_hash\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_shares_plan_idx\` ON \`plan_shares\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_shares_token_hash_idx\` ON \`plan_shares\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`plan_shares_school_idx\` ON \`plan_shares\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_shares_board_idx\` ON \`plan_shares\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_shares_updated_at_idx\` ON \`plan_shares\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_shares_created_at_idx\` ON \`plan_shares\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_remarks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`share_id\` text(36) NOT NULL,
  	\`section_id\` text,
  	\`field_id\` text,
  	\`section_title\` text,
  	\`field_label\` text,
  	\`access\` text,
  	\`text\` text NOT NULL,
  	\`made_at\` text NOT NULL,
  	\`status\` text DEFAULT 'open' NOT NULL,
  	\`replies\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`share_id\`) REFERENCES \`plan_shares\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_remarks_plan_idx\` ON \`plan_remarks\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_share_idx\` ON \`plan_remarks\` (\`share_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_school_idx\` ON \`plan_remarks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_board_idx\` ON \`plan_remarks\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_updated_at_idx\` ON \`plan_remarks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_created_at_idx\` ON \`plan_remarks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`conversations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`status\` text DEFAULT 'planned' NOT NULL,
  	\`starts_at\` text,
  	\`moments\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`message\` text,
  	\`planned_by\` text NOT NULL,
  	\`sequence\` numeric DEFAULT 0 NOT NULL,
  	\`changed_at\` text NOT NULL,
  	\`minutes\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`conversations_plan_idx\` ON \`conversations\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`conversations_starts_at_idx\` ON \`conversations\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`conversations_school_idx\` ON \`conversations\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`conversations_board_idx\` ON \`conversations\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`conversations_updated_at_idx\` ON \`conversations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`conversations_created_at_idx\` ON \`conversations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`conversation_guests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`conversation_id\` text(36) NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`role\` text NOT NULL,
  	\`answer\` text,
  	\`invited_at\` text,
  	\`withdrawn_at\` text,
  	\`calendar_moment\` text,
  	\`reminded\` text,
  	\`token_hash\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`conversation_id\`) REFERENCES \`conversations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`conversation_guests_conversation_idx\` ON \`conversation_guests\` (\`conversation_id\`);`)
  await db.run(sql`CREATE INDEX \`conversation_guests_plan_idx\` ON \`conversation_guests\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`conversation_guests_token_hash_idx\` ON \`conversation_guests\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`conversation_guests_school_idx\` ON \`conversation_guests\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`conversation_guests_board_idx\` ON \`conversation_guests\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`conversation_guests_updated_at_idx\` ON \`conversation_guests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`conversation_guests_created_at_idx\` ON \`conversation_guests\` (\`created_at\`);`)
  // Plans that are there are not discussed, evaluate none, and none was evaluated.
  await db.run(sql`ALTER TABLE \`plans\` ADD \`discussed_from\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluates_id\` text(36) REFERENCES plans(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluated_on\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`evaluate_again_by\` text;`)
  await db.run(sql`CREATE INDEX \`plans_discussed_from_idx\` ON \`plans\` (\`discussed_from\`);`)
  await db.run(sql`CREATE INDEX \`plans_evaluates_idx\` ON \`plans\` (\`evaluates_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_evaluate_again_by_idx\` ON \`plans\` (\`evaluate_again_by\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['plan_remarks', 'plan_shares', 'conversation_guests', 'conversations']) {
    await db.run(sql.raw(`DROP TABLE \`${table}\`;`))
  }
  // Column by column: making the table anew would let go of what points at its plans.
  await db.run(sql`DROP INDEX \`plans_evaluates_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_evaluate_again_by_idx\`;`)
  await db.run(sql`DROP INDEX \`plans_discussed_from_idx\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluates_id\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluated_on\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`evaluate_again_by\`;`)
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`discussed_from\`;`)
}
