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
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // A remark points at its share.
  await db.run(sql`DROP TABLE \`plan_remarks\`;`)
  await db.run(sql`DROP TABLE \`plan_shares\`;`)
}
