import type { DocumentNode } from 'graphql';

/**
 * Parsed and validated documents by their text, so that a page asked for a thousand times is read once, and whoever
 * keeps something per document (a prepared statement) can keep it by identity.
 */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, value: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Keeps the `size` documents that were used last. */
export function documentStore(size = 500): DocumentStore {
  const documents = new Map<string, DocumentNode>();
  return {
    get: async (key) => {
      const found = documents.get(key);
      if (!found) return undefined;
      // A Map keeps the order of insertion: putting it last makes the first the one unused longest.
      documents.delete(key);
      documents.set(key, found);
      return found;
    },
    set: async (key, value) => {
      documents.set(key, value);
      const oldest = documents.keys().next();
      if (documents.size > size && !oldest.done) documents.delete(oldest.value);
    },
    delete: async (key) => documents.delete(key),
  };
}
