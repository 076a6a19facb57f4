import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // A lock lasts five minutes, and records of ours have none any more.
  await db.run(sql`DELETE FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DELETE FROM \`payload_locked_documents\`;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plans_id\` text(36) REFERENCES plans(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`pupils_id\` text(36) REFERENCES pupils(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`groups_id\` text(36) REFERENCES groups(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`function_descriptions_id\` text(36) REFERENCES function_descriptions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`care_protocols_id\` text(36) REFERENCES care_protocols(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plan_templates_id\` text(36) REFERENCES plan_templates(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`standard_versions_id\` text(36) REFERENCES standard_versions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`signing_requests_id\` text(36) REFERENCES signing_requests(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`signers_id\` text(36) REFERENCES signers(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`signed_documents_id\` text(36) REFERENCES signed_documents(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_events_id\` text(36) REFERENCES audit_events(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`boards_id\` text(36) REFERENCES boards(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`schools_id\` text(36) REFERENCES schools(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`media_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pupils_id_idx\` ON \`payload_locked_documents_rels\` (\`pupils_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_groups_id_idx\` ON \`payload_locked_documents_rels\` (\`groups_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_function_descriptions_id_idx\` ON \`payload_locked_documents_rels\` (\`function_descriptions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_care_protocols_id_idx\` ON \`payload_locked_documents_rels\` (\`care_protocols_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_standard_versions_id_idx\` ON \`payload_locked_documents_rels\` (\`standard_versions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signing_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`signing_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signers_id_idx\` ON \`payload_locked_documents_rels\` (\`signers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signed_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`signed_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_boards_id_idx\` ON \`payload_locked_documents_rels\` (\`boards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schools_id_idx\` ON \`payload_locked_documents_rels\` (\`schools_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
}
