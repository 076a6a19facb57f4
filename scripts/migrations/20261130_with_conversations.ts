import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Guests point at their conversation.
  await db.run(sql`DROP TABLE \`conversation_guests\`;`)
  await db.run(sql`DROP TABLE \`conversations\`;`)
}
