import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clockFrom } from './clock.js';
import { readConfig, showsPlaces, type Config } from './config.js';
import type { Database } from './database/database.js';
import { lockFolder } from './database/folder-lock.js';
import { migrationsAtHead } from './database/migrate.js';
import { openMigrated, plantIfEmpty } from './database/open-migrated.js';
import { embeddedClient } from './database/orm.js';
import { townOrganisations, townPeople } from './database/seed/town-people.js';
import { renewGrants } from './features/grounds/renew-grants.service.js';
import { readTrustedDocuments } from './graphql/trusted-documents.js';
import { listen } from './http/listen.js';
import { embeddedWake, postgresWake, type Wake } from './live/wake.js';
import { createLog, type Log } from './log.js';
import { demoPostRouter } from './mail/demo-post.js';
import { folderTransport, smtpTransport } from './mail/mail-transport.js';
import { operatorText } from './operator-fault.js';
import { openPortal } from './portal.js';
import { openSealKeys } from './sealing/seal-keys.js';

const CLIENT = resolve(fileURLToPath(import.meta.url), '../../../client');

async function wakeOf(config: Config, database: Database, log: Log): Promise<Wake> {
  if (config.databaseUrl !== null) return postgresWake(config.databaseUrl, log);
  return embeddedWake(await embeddedClient(database.orm));
}

/** The composition root: the only file that knows everything. */
async function main(config: Config): Promise<void> {
  const unlock = config.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  const clock = clockFrom(config.now);
  const log = createLog({ level: config.logLevel, clock });
  const listening = await listen({ host: config.host, port: config.port });
  const seals = await openSealKeys(config.seal, clock.now());
  const database = await openMigrated(config);
  const demo = config.mode === 'demo';
  if (demo) await plantIfEmpty(database, clock.today());
  await renewGrants(database, clock.now(), log);
  const post = join(config.dataFolder, 'post');
  const portal = await openPortal({
    listening, database, clock, log, origins: config.origins, production: !demo,
    documents: readTrustedDocuments(join(CLIENT, 'src/gql/persisted-documents.json'), { freeQuestions: demo }),
    issuers: config.issuers,
    demoPeople: demo ? async () => townPeople.map(({ key, name, title, organisation }) => ({ key, name, title: `${title}, ${townOrganisations.find((one) => one.key === organisation)?.shortName ?? ''}` })) : null,
    demoPost: demo && config.smtpUrl === null ? demoPostRouter(post) : null,
    transport: config.smtpUrl === null ? folderTransport(post, config.mailFrom) : smtpTransport(config.smtpUrl, config.mailFrom),
    seals,
    wake: await wakeOf(config, database, log),
    clientFolder: join(CLIENT, 'dist'),
    contact: config.contact,
    ready: async () => await migrationsAtHead(database),
  });
  greet(config, demo);
  closeOnSignal(async () => {
    await portal.close();
    await database.close();
    unlock?.();
  });
}

/** What somebody who has just started it needs to know. */
function greet(config: Config, demo: boolean): void {
  const lines = ['', `Bo kvar: ${config.origins[0]}`, `Data: ${config.databaseUrl === null ? config.dataFolder : 'PostgreSQL'}`];
  if (demo) {
    lines.push('', 'Logga in som (välj på sidan, eller öppna adressen):');
    for (const { key, name, title } of townPeople) lines.push(`  ${config.origins[0]}/auth/login?person=${key}   ${name}, ${title}`);
    if (config.smtpUrl === null) lines.push('', `Mejlen ligger i ${config.origins[0]}/demo-post`);
  }
  if (config.notices.length > 0) lines.push('', ...config.notices);
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C stänger.\n`);
}

/** One closing, however many signals come. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing: Promise<void> | null = null;
  const stop = () => {
    closing ??= close().then(() => process.exit(0), (error: unknown) => {
      process.stderr.write(`${operatorText(error, showsPlaces())}\n`);
      process.exit(1);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await main(readConfig());
} catch (error) {
  process.stderr.write(`${operatorText(error, showsPlaces())}\n`);
  process.exit(1);
}
