import { nodesOf, type Node, type SourceFile } from './source-tree.js';

/** Something that is written only in one place: the places are named by a pattern on the path. */
interface SyntaxRule {
  readonly name: string;
  readonly inside: RegExp;
  readonly except: RegExp;
  readonly broken: (node: Node, file: SourceFile) => boolean;
}

const name = (node: unknown): string => String((node as Node | null)?.['name'] ?? '');
const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' && name(node['object']) === object &&
  (name(node['property']) === property || (node['property'] as Node)['value'] === property);
const noArguments = (node: Node): boolean => (node['arguments'] as Node[]).length === 0;

/** The clock is asked in one place; a date in the domain is a LocalDate or an Instant. */
const readsClock = (node: Node): boolean =>
  isMember(node, 'Date', 'now') ||
  isMember(node, 'Temporal', 'Now') ||
  (node.type === 'NewExpression' && name(node['callee']) === 'Date' && noArguments(node)) ||
  (node.type === 'CallExpression' && name(node['callee']) === 'Date') ||
  // `const { now } = Date`
  (node.type === 'VariableDeclarator' && ['Date', 'Temporal'].includes(name(node['init'])));

/** Parts by which settings, the terminal or the net are come to; under another name no rule would know them. */
const GUARDED_PARTS: Readonly<Record<string, readonly string[]>> = {
  'node:process': ['env', 'stdout', 'stderr'], 'node:console': ['log', 'error', 'warn', 'info', 'debug', 'Console'],
  'node:http': ['request', 'get'], 'node:https': ['request', 'get'], 'node:net': ['connect', 'createConnection', 'Socket'], 'node:tls': ['connect'],
};
function takesParts(node: Node): boolean {
  const parts = node.type === 'ImportDeclaration' ? (GUARDED_PARTS[textOf(node['source'] as Node) ?? ''] ?? []) : [];
  return parts.length > 0 && (node['specifiers'] as Node[]).some((specifier) => parts.includes(name(specifier['imported'])));
}

/** What a browser keeps when the visit is over. */
const KEPT_BY_BROWSER: readonly string[] = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const keepsInBrowser = (node: Node): boolean =>
  (node.type === 'Identifier' && KEPT_BY_BROWSER.includes(name(node))) || isMember(node, 'document', 'cookie');

const property = (node: unknown): string => name((node as Node | null)?.['property']);
const calls = (node: Node, ...methods: string[]): boolean =>
  node.type === 'CallExpression' && (node['callee'] as Node).type === 'MemberExpression' && methods.includes(property(node['callee']));

/** The words of a literal, or of a piece of a template. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  return node.type === 'TemplateElement' ? String((node['value'] as { raw: string }).raw) : null;
}

const STATEMENT = /^\s*(select\s[^]*\sfrom\s|select\s+\w+\(|insert into\s|update\s+\w+\s+set\s|delete from\s|with\s+\w+\s+as\s|set local\s|drop\s+table\s|truncate\s)/i;
const isSql = (node: Node): boolean => STATEMENT.test(textOf(node) ?? '');

/** A request to anywhere but this portal's own paths; what else can speak over the net has no place here at all. */
function speaksOutwards(node: Node): boolean {
  if (node.type === 'NewExpression') return ['WebSocket', 'EventSource', 'XMLHttpRequest'].includes(name(node['callee']));
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as Node;
  if (property(callee) === 'sendBeacon') return true;
  if (name(callee) !== 'fetch' && !(property(callee) === 'fetch' && ['window', 'globalThis', 'self'].includes(name(callee['object'])))) return false;
  const [address] = node['arguments'] as Node[];
  const [begin] = address?.type === 'TemplateLiteral' ? (address['quasis'] as Node[]) : [address];
  return begin === undefined || !/^\/(?!\/)/.test(textOf(begin) ?? '');
}

/** `catch {}` and `.catch(() => undefined)`: a fault that nobody hears of. A comment in the braces says who does. */
function swallows(node: Node, { text }: SourceFile): boolean {
  if (node.type === 'CatchClause') return /^\{\s*\}$/.test(text.slice((node['body'] as Node).start, (node['body'] as Node).end));
  if (!calls(node, 'catch')) return false;
  const [handler] = node['arguments'] as Node[];
  return handler?.type === 'ArrowFunctionExpression' && isEmpty(handler['body'] as Node);
}

const isEmpty = (body: Node): boolean => (body.type === 'BlockStatement' ? (body['body'] as Node[]).length === 0 : name(body) === 'undefined');

const tests = /\.(type-)?test\.tsx?$/;

export const syntaxRules: readonly SyntaxRule[] = [
  {
    name: 'settings are read in config.ts alone',
    inside: /^(packages|server)\//,
    except: /^server\/src\/config\.ts$|\.test\.ts$/,
    broken: (node) => isMember(node, 'process', 'env'),
  },
  { name: 'only clock.ts asks what time it is', inside: /^(server|packages)\//, except: /^server\/src\/clock\.ts$/, broken: readsClock },
  { name: 'settings, terminal and net are asked under their own names', inside: /^(server|packages\/[a-z]+)\/src\//, except: /^server\/src\/http\/listen\.ts$|\.test\.ts$/, broken: takesParts },
  { name: 'the browser keeps nothing', inside: /^client\/src\//, except: tests, broken: keepsInBrowser },
  {
    name: 'the domain has no Date',
    inside: /^packages\/domain\/src\//,
    except: tests,
    broken: (node) => node.type === 'Identifier' && name(node) === 'Date',
  },
  {
    name: 'the domain throws no dice and prints nothing',
    inside: /^packages\/domain\/src\//,
    except: tests,
    broken: (node) => isMember(node, 'Math', 'random') || (node.type === 'Identifier' && name(node) === 'console'),
  },
  {
    name: 'a viewer is made from a session',
    inside: /^server\//,
    except: /^server\/src\/features\/sessions\/|\.test\.ts$/,
    broken: (node) => node.type === 'NewExpression' && name(node['callee']) === 'Viewer',
  },
  {
    name: 'a statement is sent by a store, or by the database folder',
    inside: /^server\/src\//,
    except: /\.store\.ts$|^server\/src\/(database\/|live\/outbox\.ts$)|\.test\.ts$/,
    broken: (node) => calls(node, 'execute', 'executeQuery', 'nativeUpdate', 'nativeDelete', 'insertMany', 'upsert', 'upsertMany', 'persist', 'flush') || (node.type === 'Identifier' && name(node) === 'executeBound'),
  },
  {
    name: 'SQL stands in stores, in entities and in the database folder',
    inside: /^(server|packages\/[a-z]+)\/src\//,
    except: /\.(store|entity)\.ts$|^server\/src\/(database\/|live\/outbox\.ts$)|\.test\.ts$/,
    broken: isSql,
  },
  {
    // No reader, and so no first lock: sign-in, jobs, the list that is read in for a landlord, an operator's command.
    name: 'the portal’s own eyes are used in few places',
    inside: /^server\/src\//,
    except: new RegExp([
      '^server/src/(database/|(cli|portal)\\.ts$|jobs/schedule\\.ts$)',
      '^server/src/features/arrears/(arrears-import\\.job|carry-out-import\\.service|operator-import\\.service|run-import\\.service)\\.ts$',
      '^server/src/features/setup/setup\\.service\\.ts$',
      '^server/src/features/(consents/consent-expiry\\.job|grounds/renew-grants\\.service|meeting-series/next-agendas\\.job|work-list/reminder\\.job|letters-of-intent/(letter-reminder|seal-letter)\\.job)\\.ts$',
      '\\.test\\.ts$',
    ].join('|')),
    broken: (node) => calls(node, 'system', 'atTheDoor'),
  },
  {
    // Beside those two: a reading of who sits at whose tables, how one reaches them, who leaves them and when their managers meet, what they teach each other, who decides what there, what they have signed there, whom they mean by barnfamilj, the letter that they write and sign together, the landlord's own steps, and its own list on its way in.
    name: 'somebody’s eyes are borrowed in reading.service.ts and change() alone',
    inside: /^server\/src\//,
    except: /^server\/src\/(database\/|features\/(cases\/(reading|gates\/read-gates)|goal-agreements\/read-process-goals|equal-treatment\/(read-equal-treatment|try-rule)|arrears\/prepare-import|partnerships\/(monthly-table|read-partnerships|titles)|leavers\/read-leavers|confidentiality\/read-undertaking|manager-meetings\/read-manager-meetings|trainings\/read-trainings|decision-mandates\/read-mandates|governing-documents\/read-governing|first-meetings\/read-first-meetings|definition-proposals\/read-definitions|letters-of-intent\/(read-letter|letter-words)|timelines\/read-timeline)\.service\.ts$|features\/letters-of-intent\/seal-letter\.job\.ts$)|\.test\.ts$/,
    broken: (node) => calls(node, 'as'),
  },
  {
    name: 'what is printed goes through the log; commands speak to their terminal',
    inside: /^(server|client|packages\/[a-z]+)\/src\//,
    except: /^server\/src\/(cli|main)\.ts$|\.test\.tsx?$/,
    broken: (node) => (node.type === 'Identifier' && name(node) === 'console') || isMember(node, 'process', 'stdout') || isMember(node, 'process', 'stderr'),
  },
  {
    name: 'requests go to the portal’s own paths',
    inside: /^(server|client|packages\/[a-z]+)\/src\//,
    except: /\.test\.tsx?$/,
    broken: speaksOutwards,
  },
  {
    // Beside these: a connection that is gone when it is closed, and a browser that forgets in any case.
    name: 'a fault is not swallowed',
    inside: /^(server|client|packages\/[a-z]+)\/src\//,
    except: /^server\/src\/(live\/wake|database\/login-role)\.ts$|^client\/src\/(apollo\/ask-again|features\/sessions\/sign-out)\.ts$|\.test\.tsx?$/,
    broken: swallows,
  },
];

/** Every broken rule as `file:line: rule`. */
export function brokenSyntax(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) => {
    const rules = syntaxRules.filter((rule) => rule.inside.test(file.path) && !rule.except.test(file.path));
    if (rules.length === 0) return [];
    return [...nodesOf(file.program)].flatMap((node) =>
      rules.filter((rule) => rule.broken(node, file)).map((rule) => `${file.path}:${file.lineAt(node.start)}: ${rule.name}`),
    );
  });
}
