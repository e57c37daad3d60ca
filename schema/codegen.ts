import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

/**
 * Types and documents for the client, from the committed schema; no server runs for it.
 *
 * The client sends a document's hash and never its text, so the server knows every operation there is
 * (`client/src/gql/persisted-documents.json`). `__typename` is written into the documents here because
 * what the browser would add to a document never reaches the server.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: '../client/src/**/*.graphql',
  generates: {
    '../client/src/gql/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        nonOptionalTypename: true,
        skipTypename: false,
        scalars: { ID: 'string', LocalDate: 'string', Instant: 'string' },
      },
    },
  },
}

export default config
