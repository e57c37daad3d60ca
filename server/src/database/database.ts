import type { Instant } from '@bokvar/domain/vocabulary';
import { fromPglite, type ConstructorOptions } from 'pg-boss';
import { embeddedClient, forkAs, openOrm, type DatabaseTarget, type Em, type Orm, type QueryListener } from './orm.js';
import { APP_ROLE, SYSTEM_ROLE } from './policies.js';

/** Whose eyes a transaction has. */
export interface Eyes {
  /** Null: somebody who does not work with cases, and so sees none. */
  readonly organisationId: string | null;
  /** Left out: nobody in particular, to whom nothing that is one person's own is shown. */
  readonly userId?: string;
  /** What this person has opened of protected households counts: in what is done about one case, by one of the named group. */
  readonly mayOpenProtected: boolean;
}

/** The portal's database: who asks decides what its rows are. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly orm: Orm;
  /** An entity manager under row level security, for one request of one reader at one instant. */
  as(eyes: Eyes, instant: Instant): Em;
  /** The role that the server logs in as, which may read no table: for what is asked before there is a reader. One statement, no transaction. */
  atTheDoor(): Em;
  /** The portal's own work: sign-in, jobs, unfolding of grants. Never handed to a resolver. */
  system(): Em;
  /** How the job queue reaches this database: through the embedded one's only connection, or a small pool of its own. */
  jobQueue(): Promise<ConstructorOptions>;
  close(): Promise<void>;
}

/** Opens the database as the portal uses it. Does not migrate: see `migrate.ts`. */
export async function openDatabase(target: DatabaseTarget, onQuery?: QueryListener): Promise<Database> {
  const orm = await openOrm(target, onQuery);
  return {
    kind: target.kind === 'postgres' ? 'postgres' : 'pglite',
    orm,
    as: (eyes, instant) =>
      forkAs(orm, {
        variables: {
          'app.organisation': eyes.organisationId ?? '',
          'app.user': eyes.userId ?? '',
          'app.instant': new Date(instant).toISOString(),
          'app.protected': eyes.mayOpenProtected ? 'on' : 'off',
          // The same as `set local role`, in one statement with the others.
          role: APP_ROLE,
        },
      }),
    atTheDoor: () => orm.em.fork() as unknown as Em,
    system: () => forkAs(orm, { role: SYSTEM_ROLE }),
    jobQueue: async () => await jobQueueOptions(target, orm),
    close: async () => { await orm.close(true); },
  };
}

async function jobQueueOptions(target: DatabaseTarget, orm: Orm): Promise<ConstructorOptions> {
  if (target.kind === 'postgres') return { connectionString: target.url, max: 3, application_name: 'bokvar-jobs' };
  return { db: fromPglite(await embeddedClient(orm)), backend: 'pglite' };
}
