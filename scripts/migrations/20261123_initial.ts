import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`plans\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pupil_id\` text(36),
  	\`group_id\` text(36),
  	\`template_id\` text(36) NOT NULL,
  	\`title\` text,
  	\`start_date\` text,
  	\`occasion\` text DEFAULT 'creation' NOT NULL,
  	\`revision\` numeric DEFAULT 0,
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`pupil_id\`) REFERENCES \`pupils\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`group_id\`) REFERENCES \`groups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`template_id\`) REFERENCES \`standard_versions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_pupil_idx\` ON \`plans\` (\`pupil_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_group_idx\` ON \`plans\` (\`group_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_template_idx\` ON \`plans\` (\`template_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_status_idx\` ON \`plans\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`plans_school_idx\` ON \`plans\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_board_idx\` ON \`plans\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_updated_at_idx\` ON \`plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plans_created_at_idx\` ON \`plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_sections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`section_id\` text NOT NULL,
  	\`key\` text,
  	\`answers\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`saved_by\` text,
  	\`saved_at\` text,
  	\`order\` text,
  	\`provenance\` text,
  	\`unmapped\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_sections_plan_idx\` ON \`plan_sections\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_sections_key_idx\` ON \`plan_sections\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`plan_sections_school_idx\` ON \`plan_sections\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_sections_board_idx\` ON \`plan_sections\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_sections_updated_at_idx\` ON \`plan_sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_sections_created_at_idx\` ON \`plan_sections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_plan_sections_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_plan_id\` text(36) NOT NULL,
  	\`version_section_id\` text NOT NULL,
  	\`version_key\` text,
  	\`version_answers\` text,
  	\`version_revision\` numeric DEFAULT 0 NOT NULL,
  	\`version_saved_by\` text,
  	\`version_saved_at\` text,
  	\`version_order\` text,
  	\`version_provenance\` text,
  	\`version_unmapped\` text,
  	\`version_school_id\` text(36),
  	\`version_board_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plan_sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_parent_idx\` ON \`_plan_sections_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_version_version_plan_idx\` ON \`_plan_sections_v\` (\`version_plan_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_version_version_key_idx\` ON \`_plan_sections_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_version_version_school_idx\` ON \`_plan_sections_v\` (\`version_school_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_version_version_board_idx\` ON \`_plan_sections_v\` (\`version_board_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_version_version_updated_at_idx\` ON \`_plan_sections_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_version_version_created_at_idx\` ON \`_plan_sections_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_created_at_idx\` ON \`_plan_sections_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_sections_v_updated_at_idx\` ON \`_plan_sections_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`section_id\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`added_by\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_files_plan_idx\` ON \`plan_files\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_files_school_idx\` ON \`plan_files\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_files_board_idx\` ON \`plan_files\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_files_updated_at_idx\` ON \`plan_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_files_created_at_idx\` ON \`plan_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_files_filename_idx\` ON \`plan_files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`contributions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`role\` text NOT NULL,
  	\`sections\` text NOT NULL,
  	\`message\` text,
  	\`due_date\` text,
  	\`status\` text DEFAULT 'invited' NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`invited_by\` text NOT NULL,
  	\`invited_at\` text,
  	\`done_at\` text,
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
  await db.run(sql`CREATE INDEX \`contributions_plan_idx\` ON \`contributions\` (\`plan_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contributions_token_hash_idx\` ON \`contributions\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`contributions_school_idx\` ON \`contributions\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`contributions_board_idx\` ON \`contributions\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`contributions_updated_at_idx\` ON \`contributions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contributions_created_at_idx\` ON \`contributions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pupils_guardians\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text,
  	\`phone\` text,
  	\`has_custody\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pupils\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pupils_guardians_order_idx\` ON \`pupils_guardians\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pupils_guardians_parent_id_idx\` ON \`pupils_guardians\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pupils\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`first_name\` text NOT NULL,
  	\`infix\` text,
  	\`last_name\` text NOT NULL,
  	\`date_of_birth\` text,
  	\`enrolment_date\` text,
  	\`group_name\` text,
  	\`email\` text,
  	\`display_name\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pupils_last_name_idx\` ON \`pupils\` (\`last_name\`);`)
  await db.run(sql`CREATE INDEX \`pupils_school_idx\` ON \`pupils\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`pupils_board_idx\` ON \`pupils\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`pupils_updated_at_idx\` ON \`pupils\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pupils_created_at_idx\` ON \`pupils\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`groups_teachers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`groups_teachers_order_idx\` ON \`groups_teachers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`groups_teachers_parent_id_idx\` ON \`groups_teachers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`groups\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`school_year\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`groups_school_idx\` ON \`groups\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`groups_board_idx\` ON \`groups\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`groups_updated_at_idx\` ON \`groups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`groups_created_at_idx\` ON \`groups\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`function_descriptions_result_areas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`activities\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`function_descriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`function_descriptions_result_areas_order_idx\` ON \`function_descriptions_result_areas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`function_descriptions_result_areas_parent_id_idx\` ON \`function_descriptions_result_areas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`function_descriptions_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`with_whom\` text NOT NULL,
  	\`about\` text,
  	\`purpose\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`function_descriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`function_descriptions_contacts_order_idx\` ON \`function_descriptions_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`function_descriptions_contacts_parent_id_idx\` ON \`function_descriptions_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`function_descriptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`description_kind\` text DEFAULT 'taskDescription' NOT NULL,
  	\`position_code\` text,
  	\`position_department\` text,
  	\`position_salary_scale\` text,
  	\`position_classification\` text,
  	\`position_fuwasys_advice\` text,
  	\`position_field_of_work\` text,
  	\`position_scores\` text,
  	\`position_total_score\` text,
  	\`position_valued_by\` text,
  	\`position_valued_on\` text,
  	\`position_fuwasys_version\` text,
  	\`context\` text,
  	\`authority_decides\` text,
  	\`authority_framework\` text,
  	\`authority_accountability\` text,
  	\`knowledge\` text,
  	\`remainder\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`function_descriptions_school_idx\` ON \`function_descriptions\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`function_descriptions_board_idx\` ON \`function_descriptions\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`function_descriptions_updated_at_idx\` ON \`function_descriptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`function_descriptions_created_at_idx\` ON \`function_descriptions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_function_descriptions_v_version_result_areas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`activities\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_function_descriptions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_result_areas_order_idx\` ON \`_function_descriptions_v_version_result_areas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_result_areas_parent_id_idx\` ON \`_function_descriptions_v_version_result_areas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_function_descriptions_v_version_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`with_whom\` text NOT NULL,
  	\`about\` text,
  	\`purpose\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_function_descriptions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_contacts_order_idx\` ON \`_function_descriptions_v_version_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_contacts_parent_id_idx\` ON \`_function_descriptions_v_version_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_function_descriptions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_description_kind\` text DEFAULT 'taskDescription' NOT NULL,
  	\`version_position_code\` text,
  	\`version_position_department\` text,
  	\`version_position_salary_scale\` text,
  	\`version_position_classification\` text,
  	\`version_position_fuwasys_advice\` text,
  	\`version_position_field_of_work\` text,
  	\`version_position_scores\` text,
  	\`version_position_total_score\` text,
  	\`version_position_valued_by\` text,
  	\`version_position_valued_on\` text,
  	\`version_position_fuwasys_version\` text,
  	\`version_context\` text,
  	\`version_authority_decides\` text,
  	\`version_authority_framework\` text,
  	\`version_authority_accountability\` text,
  	\`version_knowledge\` text,
  	\`version_remainder\` text,
  	\`version_school_id\` text(36),
  	\`version_board_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`function_descriptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_parent_idx\` ON \`_function_descriptions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_version_school_idx\` ON \`_function_descriptions_v\` (\`version_school_id\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_version_board_idx\` ON \`_function_descriptions_v\` (\`version_board_id\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_version_updated_at_idx\` ON \`_function_descriptions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_version_version_created_at_idx\` ON \`_function_descriptions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_created_at_idx\` ON \`_function_descriptions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_function_descriptions_v_updated_at_idx\` ON \`_function_descriptions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`care_protocols_control_revisions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`remark\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`care_protocols_control_revisions_order_idx\` ON \`care_protocols_control_revisions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_control_revisions_parent_id_idx\` ON \`care_protocols_control_revisions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`care_protocols_terms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`meaning\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`care_protocols_terms_order_idx\` ON \`care_protocols_terms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_terms_parent_id_idx\` ON \`care_protocols_terms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`care_protocols_roles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`responsibility\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`care_protocols_roles_order_idx\` ON \`care_protocols_roles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_roles_parent_id_idx\` ON \`care_protocols_roles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`care_protocols_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`responsible\` text NOT NULL,
  	\`deadline\` text,
  	\`form\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`care_protocols_steps_order_idx\` ON \`care_protocols_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_steps_parent_id_idx\` ON \`care_protocols_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`care_protocols_annexes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`care_protocols_annexes_order_idx\` ON \`care_protocols_annexes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_annexes_parent_id_idx\` ON \`care_protocols_annexes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`care_protocols\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`control_status\` text DEFAULT 'concept' NOT NULL,
  	\`control_legal_basis\` text,
  	\`control_applies_to\` text,
  	\`control_discussed_in\` text,
  	\`control_discussed_on\` text,
  	\`control_participation_right\` text,
  	\`control_participation_council\` text,
  	\`control_participation_article\` text,
  	\`control_participation_date\` text,
  	\`control_established_by\` text,
  	\`control_established_on\` text,
  	\`control_in_force_on\` text,
  	\`control_archive\` text,
  	\`control_evaluate_on\` text,
  	\`control_contacts\` text,
  	\`purpose\` text,
  	\`legal_framework\` text,
  	\`communication\` text,
  	\`registration\` text,
  	\`evaluation\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`care_protocols_school_idx\` ON \`care_protocols\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_board_idx\` ON \`care_protocols\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_updated_at_idx\` ON \`care_protocols\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`care_protocols_created_at_idx\` ON \`care_protocols\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_care_protocols_v_version_control_revisions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`remark\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_care_protocols_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_control_revisions_order_idx\` ON \`_care_protocols_v_version_control_revisions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_control_revisions_parent_id_idx\` ON \`_care_protocols_v_version_control_revisions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_care_protocols_v_version_terms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`meaning\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_care_protocols_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_terms_order_idx\` ON \`_care_protocols_v_version_terms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_terms_parent_id_idx\` ON \`_care_protocols_v_version_terms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_care_protocols_v_version_roles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`responsibility\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_care_protocols_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_roles_order_idx\` ON \`_care_protocols_v_version_roles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_roles_parent_id_idx\` ON \`_care_protocols_v_version_roles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_care_protocols_v_version_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`responsible\` text NOT NULL,
  	\`deadline\` text,
  	\`form\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_care_protocols_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_steps_order_idx\` ON \`_care_protocols_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_steps_parent_id_idx\` ON \`_care_protocols_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_care_protocols_v_version_annexes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_care_protocols_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_annexes_order_idx\` ON \`_care_protocols_v_version_annexes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_annexes_parent_id_idx\` ON \`_care_protocols_v_version_annexes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_care_protocols_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_control_status\` text DEFAULT 'concept' NOT NULL,
  	\`version_control_legal_basis\` text,
  	\`version_control_applies_to\` text,
  	\`version_control_discussed_in\` text,
  	\`version_control_discussed_on\` text,
  	\`version_control_participation_right\` text,
  	\`version_control_participation_council\` text,
  	\`version_control_participation_article\` text,
  	\`version_control_participation_date\` text,
  	\`version_control_established_by\` text,
  	\`version_control_established_on\` text,
  	\`version_control_in_force_on\` text,
  	\`version_control_archive\` text,
  	\`version_control_evaluate_on\` text,
  	\`version_control_contacts\` text,
  	\`version_purpose\` text,
  	\`version_legal_framework\` text,
  	\`version_communication\` text,
  	\`version_registration\` text,
  	\`version_evaluation\` text,
  	\`version_school_id\` text(36),
  	\`version_board_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_parent_idx\` ON \`_care_protocols_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_version_school_idx\` ON \`_care_protocols_v\` (\`version_school_id\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_version_board_idx\` ON \`_care_protocols_v\` (\`version_board_id\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_version_updated_at_idx\` ON \`_care_protocols_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_version_version_created_at_idx\` ON \`_care_protocols_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_created_at_idx\` ON \`_care_protocols_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_care_protocols_v_updated_at_idx\` ON \`_care_protocols_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`plan_kind\` text DEFAULT 'opp' NOT NULL,
  	\`definition\` text NOT NULL,
  	\`layout\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_templates_school_idx\` ON \`plan_templates\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_templates_board_idx\` ON \`plan_templates\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_templates_updated_at_idx\` ON \`plan_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_templates_created_at_idx\` ON \`plan_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_plan_templates_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_plan_kind\` text DEFAULT 'opp' NOT NULL,
  	\`version_definition\` text NOT NULL,
  	\`version_layout\` text,
  	\`version_school_id\` text(36),
  	\`version_board_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plan_templates\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_parent_idx\` ON \`_plan_templates_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_version_version_school_idx\` ON \`_plan_templates_v\` (\`version_school_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_version_version_board_idx\` ON \`_plan_templates_v\` (\`version_board_id\`);`)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_version_version_updated_at_idx\` ON \`_plan_templates_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_version_version_created_at_idx\` ON \`_plan_templates_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_created_at_idx\` ON \`_plan_templates_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plan_templates_v_updated_at_idx\` ON \`_plan_templates_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`standard_versions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`standard_id\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`published_by_id\` text(36),
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`published_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`standard_versions_kind_idx\` ON \`standard_versions\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_standard_id_idx\` ON \`standard_versions\` (\`standard_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`standard_versions_key_idx\` ON \`standard_versions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_digest_idx\` ON \`standard_versions\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_published_by_idx\` ON \`standard_versions\` (\`published_by_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_school_idx\` ON \`standard_versions\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_board_idx\` ON \`standard_versions\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_updated_at_idx\` ON \`standard_versions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_versions_created_at_idx\` ON \`standard_versions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`signing_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`status\` text DEFAULT 'open' NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`snapshot\` text NOT NULL,
  	\`document_digest\` text NOT NULL,
  	\`sent_at\` text NOT NULL,
  	\`sent_by_id\` text(36),
  	\`completed_at\` text,
  	\`restricted\` integer DEFAULT false,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
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
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`signing_requests_status_idx\` ON \`signing_requests\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`signing_requests_plan_idx\` ON \`signing_requests\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`signing_requests_sent_by_idx\` ON \`signing_requests\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`signing_requests_school_idx\` ON \`signing_requests\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`signing_requests_board_idx\` ON \`signing_requests\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`signing_requests_updated_at_idx\` ON \`signing_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signing_requests_created_at_idx\` ON \`signing_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`signing_requests_filename_idx\` ON \`signing_requests\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`signers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`slot_id\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`role_label\` text NOT NULL,
  	\`intents\` text NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`required\` integer,
  	\`status\` text DEFAULT 'waiting' NOT NULL,
  	\`intent\` text,
  	\`statement\` text,
  	\`signature\` text,
  	\`invited_at\` text,
  	\`answered_at\` text,
  	\`copy_sent_at\` text,
  	\`token_hash\` text,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`signing_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`signers_request_idx\` ON \`signers\` (\`request_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`signers_token_hash_idx\` ON \`signers\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`signers_school_idx\` ON \`signers\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`signers_board_idx\` ON \`signers\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`signers_updated_at_idx\` ON \`signers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signers_created_at_idx\` ON \`signers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`signed_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`plan_id\` text(36),
  	\`sha256\` text NOT NULL,
  	\`sealed_at\` text NOT NULL,
  	\`demonstration\` integer,
  	\`restricted\` integer DEFAULT false,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
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
  	FOREIGN KEY (\`request_id\`) REFERENCES \`signing_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_documents_request_idx\` ON \`signed_documents\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_documents_plan_idx\` ON \`signed_documents\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_documents_sha256_idx\` ON \`signed_documents\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`signed_documents_school_idx\` ON \`signed_documents\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_documents_board_idx\` ON \`signed_documents\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_documents_updated_at_idx\` ON \`signed_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_documents_created_at_idx\` ON \`signed_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_documents_filename_idx\` ON \`signed_documents\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`audit_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stream\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`facts\` text NOT NULL,
  	\`commitments\` text NOT NULL,
  	\`disclosures\` text,
  	\`previous\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_events_stream_idx\` ON \`audit_events\` (\`stream\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_events_key_idx\` ON \`audit_events\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_school_idx\` ON \`audit_events\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_board_idx\` ON \`audit_events\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_updated_at_idx\` ON \`audit_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_created_at_idx\` ON \`audit_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`boards\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`board_number\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`boards_updated_at_idx\` ON \`boards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`boards_created_at_idx\` ON \`boards\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`schools\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`brin\` text,
  	\`city\` text,
  	\`principal_name\` text,
  	\`principal_email\` text,
  	\`logo_id\` text(36),
  	\`accent\` text,
  	\`board_id\` text(36) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`schools_slug_idx\` ON \`schools\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`schools_logo_idx\` ON \`schools\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`schools_board_idx\` ON \`schools\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`schools_updated_at_idx\` ON \`schools\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schools_created_at_idx\` ON \`schools\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_memberships\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_memberships_order_idx\` ON \`users_memberships\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_parent_id_idx\` ON \`users_memberships\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_school_idx\` ON \`users_memberships\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_board_idx\` ON \`users_memberships\` (\`board_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`school_id\` text(36),
  	\`board_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_school_idx\` ON \`media\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`media_board_idx\` ON \`media\` (\`board_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`concurrency_key\` text,
  	\`meta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_concurrency_key_idx\` ON \`payload_jobs\` (\`concurrency_key\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`plans_id\` text(36),
  	\`pupils_id\` text(36),
  	\`groups_id\` text(36),
  	\`function_descriptions_id\` text(36),
  	\`care_protocols_id\` text(36),
  	\`plan_templates_id\` text(36),
  	\`standard_versions_id\` text(36),
  	\`signing_requests_id\` text(36),
  	\`signers_id\` text(36),
  	\`signed_documents_id\` text(36),
  	\`audit_events_id\` text(36),
  	\`boards_id\` text(36),
  	\`schools_id\` text(36),
  	\`users_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pupils_id\`) REFERENCES \`pupils\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`groups_id\`) REFERENCES \`groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`function_descriptions_id\`) REFERENCES \`function_descriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`care_protocols_id\`) REFERENCES \`care_protocols\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_templates_id\`) REFERENCES \`plan_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`standard_versions_id\`) REFERENCES \`standard_versions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signing_requests_id\`) REFERENCES \`signing_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signers_id\`) REFERENCES \`signers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signed_documents_id\`) REFERENCES \`signed_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_events_id\`) REFERENCES \`audit_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`boards_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schools_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`plans\`;`)
  await db.run(sql`DROP TABLE \`plan_sections\`;`)
  await db.run(sql`DROP TABLE \`_plan_sections_v\`;`)
  await db.run(sql`DROP TABLE \`plan_files\`;`)
  await db.run(sql`DROP TABLE \`contributions\`;`)
  await db.run(sql`DROP TABLE \`pupils_guardians\`;`)
  await db.run(sql`DROP TABLE \`pupils\`;`)
  await db.run(sql`DROP TABLE \`groups_teachers\`;`)
  await db.run(sql`DROP TABLE \`groups\`;`)
  await db.run(sql`DROP TABLE \`function_descriptions_result_areas\`;`)
  await db.run(sql`DROP TABLE \`function_descriptions_contacts\`;`)
  await db.run(sql`DROP TABLE \`function_descriptions\`;`)
  await db.run(sql`DROP TABLE \`_function_descriptions_v_version_result_areas\`;`)
  await db.run(sql`DROP TABLE \`_function_descriptions_v_version_contacts\`;`)
  await db.run(sql`DROP TABLE \`_function_descriptions_v\`;`)
  await db.run(sql`DROP TABLE \`care_protocols_control_revisions\`;`)
  await db.run(sql`DROP TABLE \`care_protocols_terms\`;`)
  await db.run(sql`DROP TABLE \`care_protocols_roles\`;`)
  await db.run(sql`DROP TABLE \`care_protocols_steps\`;`)
  await db.run(sql`DROP TABLE \`care_protocols_annexes\`;`)
  await db.run(sql`DROP TABLE \`care_protocols\`;`)
  await db.run(sql`DROP TABLE \`_care_protocols_v_version_control_revisions\`;`)
  await db.run(sql`DROP TABLE \`_care_protocols_v_version_terms\`;`)
  await db.run(sql`DROP TABLE \`_care_protocols_v_version_roles\`;`)
  await db.run(sql`DROP TABLE \`_care_protocols_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_care_protocols_v_version_annexes\`;`)
  await db.run(sql`DROP TABLE \`_care_protocols_v\`;`)
  await db.run(sql`DROP TABLE \`plan_templates\`;`)
  await db.run(sql`DROP TABLE \`_plan_templates_v\`;`)
  await db.run(sql`DROP TABLE \`standard_versions\`;`)
  await db.run(sql`DROP TABLE \`signing_requests\`;`)
  await db.run(sql`DROP TABLE \`signers\`;`)
  await db.run(sql`DROP TABLE \`signed_documents\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`boards\`;`)
  await db.run(sql`DROP TABLE \`schools\`;`)
  await db.run(sql`DROP TABLE \`users_memberships\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
}
