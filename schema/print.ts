import { writeFileSync } from 'node:fs';
import { resolvers } from '@bokvar/server/features';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** Prints the server's schema to `schema.graphql`, in process: no server is started. */
const schema = lexicographicSortSchema(await buildPortalSchema(resolvers));
writeFileSync(new URL('./schema.graphql', import.meta.url), `${printSchema(schema)}\n`);
