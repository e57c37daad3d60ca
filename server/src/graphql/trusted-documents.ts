import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** The client's own operations, by the hash of their text. */
export interface TrustedDocuments {
  /**
   * The text to run for what a client sent: by `documentId`, at the top or under `extensions`. null: not one of ours.
   * A text sent along with an id is ignored; a text alone is taken only where free questions are allowed.
   */
  textOf(sent: SentDocument): string | null;
  readonly count: number;
}

export interface SentDocument {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly extensions?: unknown;
}

const FILE = z.record(z.string(), z.string());

/**
 * Reads `persisted-documents.json` as the client's code generation writes it: hash to text. In production the file must
 * be there; otherwise no page could be shown, so the server does not start.
 */
export function readTrustedDocuments(path: string, options: { readonly freeQuestions: boolean }): TrustedDocuments {
  if (!options.freeQuestions && !existsSync(path)) throw new Error('The list of the client’s operations is missing: build the client first.');
  const documents = existsSync(path) ? FILE.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  return trustedDocuments(documents, options);
}

export function trustedDocuments(documents: Readonly<Record<string, string>>, options: { readonly freeQuestions: boolean }): TrustedDocuments {
  const texts = new Map(Object.entries(documents));
  const known = new Set(texts.values());
  return {
    count: texts.size,
    textOf: (sent) => {
      const id = sent.documentId ?? idInExtensions(sent.extensions);
      if (typeof id === 'string') return texts.get(id) ?? texts.get(`sha256:${id}`) ?? null;
      if (typeof sent.query !== 'string') return null;
      return options.freeQuestions || known.has(sent.query) ? sent.query : null;
    },
  };
}

function idInExtensions(extensions: unknown): unknown {
  return typeof extensions === 'object' && extensions !== null && 'documentId' in extensions ? extensions.documentId : undefined;
}
