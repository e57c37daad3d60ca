import type { Orm } from '@bokvar/server/database/orm';
import { catalogOf, unlike } from '../guards/catalog.js';

/** Empties a migrated database and makes it anew from the entities. The roles are the server's and stay. */
export async function fromEntities(orm: Orm): Promise<void> {
  await orm.em.getConnection().execute('drop schema public cascade');
  await orm.em.getConnection().execute('create schema public');
  await orm.schema.create();
}

const POLICY = /^(?:drop|create|alter) policy (?:if exists )?"([^"]+)" on "([^"]+)"/;
const TABLE = /^create table "([^"]+)"/;

/**
 * The statements that bring a migrated database to what the entities say. Nothing is dropped but policies: a column or a
 * table that goes, with what stands in it, is for a person to write. Policies that only are written otherwise are left out.
 * @param made another database, made by `fromEntities`
 */
export async function difference(migrated: Orm, made: Orm): Promise<string[]> {
  const told = unlike(await catalogOf(migrated), await catalogOf(made)).flatMap((line) => /^[-+] policy (\S+ \S+)/.exec(line)?.[1] ?? []);
  const changed = new Set(told);
  const sql = await migrated.schema.getUpdateSchemaSQL({ safe: true, wrap: false });
  const statements = sql.split(/;\s*(?:\n|$)/).map((statement) => statement.trim()).filter((statement) => statement !== '');
  return statements.flatMap((statement) => {
    const [, policy, table] = POLICY.exec(statement) ?? [];
    if (policy !== undefined) return changed.has(`${table} ${policy}`) ? [statement] : [];
    const [, created] = TABLE.exec(statement) ?? [];
    return created === undefined ? [statement] : [statement, `grant select, insert, update, delete on "${created}" to bokvar_system`];
  });
}

/** A warning for every table that these statements make and no policy locks. */
export function unlockedTables(statements: readonly string[]): string[] {
  const locked = new Set(statements.flatMap((statement) => POLICY.exec(statement)?.[2] ?? []));
  return statements.flatMap((statement) => TABLE.exec(statement)?.[1] ?? []).filter((table) => !locked.has(table))
    .map((table) => `Nothing locks ${table}: whoever may read it reads all of it. Give its entity policies of server/src/database/policies.ts, remove this file and ask anew.`);
}

/** The text of a migration's file. */
export function migrationFile(name: string, statements: readonly string[]): string {
  const lines = statements.map((statement) => `    this.addSql(\`${statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\`);`);
  return [
    "import { Migration } from '@mikro-orm/migrations';", '', `export class ${className(name)} extends Migration {`, '  override up(): void {', ...lines, '  }', '}', '',
  ].join('\n');
}

/** The list of migrations with one more at its end. */
export function listWith(index: string, file: string, name: string): string {
  const imported = index.replace(/\n\n\/\*\*/, `\nimport { ${className(name)} } from './${file}.js';\n\n/**`);
  return imported.replace(/\n\];/, `\n  { name: '${file}', class: ${className(name)} },\n];`);
}

const className = (name: string): string => name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
