import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`print_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`status\` text DEFAULT 'queued' NOT NULL,
  	\`total\` numeric NOT NULL,
  	\`done\` numeric DEFAULT 0 NOT NULL,
  	\`failures\` text,
  	\`asked_at\` text NOT NULL,
  	\`expires_at\` text,
  	\`asked_by\` text NOT NULL,
  	\`scope\` text NOT NULL,
  	\`plans\` text NOT NULL,
  	\`running_key\` text,
  	\`runner\` text,
  	\`attempts\` numeric,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`print_jobs_status_idx\` ON \`print_jobs\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`print_jobs_expires_at_idx\` ON \`print_jobs\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`print_jobs_asked_by_idx\` ON \`print_jobs\` (\`asked_by\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`print_jobs_running_key_idx\` ON \`print_jobs\` (\`running_key\`);`)
  await db.run(sql`CREATE INDEX \`print_jobs_updated_at_idx\` ON \`print_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`print_jobs_created_at_idx\` ON \`print_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`print_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`job_id\` text(36) NOT NULL,
  	\`plan_id\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`named\` text NOT NULL,
  	\`rights\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`job_id\`) REFERENCES \`print_jobs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`print_files_job_idx\` ON \`print_files\` (\`job_id\`);`)
  await db.run(sql`CREATE INDEX \`print_files_plan_id_idx\` ON \`print_files\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`print_files_key_idx\` ON \`print_files\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`print_files_updated_at_idx\` ON \`print_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`print_files_created_at_idx\` ON \`print_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`print_files_filename_idx\` ON \`print_files\` (\`filename\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`print_jobs\`;`)
  await db.run(sql`DROP TABLE \`print_files\`;`)
}
