import { dirname, resolve } from 'node:path';
import { z } from 'zod';

/** One organisation's e-ID service, as the operator's file states it. */
export interface IssuerConfig {
  /** Short name in addresses: /auth/login?issuer=stockholm. */
  readonly key: string;
  /** What people are shown when they choose: 'Stockholms stad'. */
  readonly name: string;
  /** People vouched for by this issuer act for this organisation only; null: for any they have a mandate in. */
  readonly organisationId: string | null;
  /** The OpenID Connect issuer, exactly as it states itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Accepted assurance levels (`acr`); a sign-in at another level is refused. */
  readonly acr: readonly string[];
}

interface Fault {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
}

const ISSUER = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  organisationId: z.uuid().nullable().default(null),
  issuer: z.url({ protocol: /^https$/ }),
  clientId: z.string().min(1),
  clientSecretFile: z.string().min(1),
  acr: z.array(z.string().min(1)).min(1),
});
const NAME = 'BOKVAR_ISSUERS';
const SHAPE = 'Varje post har key, name, organisationId (eller null), issuer (https), clientId, clientSecretFile och acr (en lista).';

/** Reads the issuers and their secrets (paths are relative to the file). Adds to `faults` instead of throwing. */
export function readIssuers(path: string, readFile: (path: string) => string, faults: Fault[]): readonly IssuerConfig[] {
  const entries = readEntries(path, readFile, faults);
  const issuers = entries.flatMap((entry, index) => {
    const parsed = ISSUER.safeParse(entry);
    if (parsed.success) return [withSecret(parsed.data, path, readFile, faults)];
    const where = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'okända fält'))].join(', ');
    faults.push({ name: NAME, problem: `Post ${index + 1} går inte att använda: ${where}.`, cure: SHAPE });
    return [];
  });
  const twice = issuers.find((one, index) => issuers.findIndex((other) => other.key === one.key) !== index);
  if (twice) faults.push({ name: NAME, problem: 'Två poster har samma key.', cure: 'Ge var och en sin egen.' });
  return issuers;
}

function readEntries(path: string, readFile: (path: string) => string, faults: Fault[]): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(readFile(path));
    if (Array.isArray(content) && content.length > 0) return content;
    faults.push({ name: NAME, problem: 'Filen är ingen lista med minst en utfärdare.', cure: SHAPE });
  } catch {
    faults.push({ name: NAME, problem: 'Filen går inte att läsa som JSON.', cure: 'Kontrollera sökvägen, rättigheterna och kommatecknen.' });
  }
  return [];
}

function withSecret(
  entry: z.output<typeof ISSUER>, path: string, readFile: (path: string) => string, faults: Fault[],
): IssuerConfig {
  const { clientSecretFile, ...rest } = entry;
  return { ...rest, clientSecret: readSecret(resolve(dirname(path), clientSecretFile), entry.key, readFile, faults) };
}

function readSecret(path: string, key: string, readFile: (path: string) => string, faults: Fault[]): string {
  try {
    const secret = readFile(path).trim();
    if (secret !== '') return secret;
  } catch {
    // Said below, in the same words as for an empty file.
  }
  faults.push({ name: NAME, problem: `Hemligheten för ${key} saknas eller är tom.`, cure: 'Lägg klienthemligheten ensam i filen som clientSecretFile nämner.' });
  return '';
}
