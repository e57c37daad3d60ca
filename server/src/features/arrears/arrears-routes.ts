import { refusalText } from '@bokvar/domain/vocabulary';
import { caseWork } from '../../graphql/access.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { Refused } from '../../database/refused.js';
import { arrearsText } from './arrears-refusal-texts.js';
import { MAX_FILE_BYTES } from './file/read-file.js';
import { uploadFile } from './prepare-import.service.js';
import { readRefusedFile } from './read-imports.service.js';

/** Hands in an arrears file, as raw bytes: `POST /import/file?name=`. Answers with the import's id, or why it cannot be read. */
const handIn: FeatureRoute<PortalScope> = {
  method: 'POST',
  path: '/import/file',
  access: caseWork,
  maxBytes: MAX_FILE_BYTES,
  handle: async ({ viewer, context, query, body }) => {
    const { language, scope, now } = context;
    const outcome = await uploadFile(scope, viewer, now, query.get('name') ?? '', body);
    if (outcome instanceof Refused) return { json: { code: outcome.code, text: refusalText(outcome.code, language) }, status: 422 };
    if ('importId' in outcome) return { json: outcome, status: 201 };
    const { what, todo } = arrearsText(outcome.unreadable, language);
    return { json: { code: outcome.unreadable, text: `${what} ${todo}` }, status: 422 };
  },
};

/** The rows that were not read in, to correct and read in again. Who they are about stays out of the file's name. */
const fetchRefused: FeatureRoute<PortalScope> = {
  method: 'GET',
  path: '/import/:id/refused.csv',
  access: caseWork,
  handle: async ({ viewer, context, params }) => {
    const importId = pathId(params, 'id');
    const bytes = importId === null ? null : await readRefusedFile(context, viewer, importId);
    const fileName = context.language === 'sv' ? 'avvisade-rader.csv' : 'refused-rows.csv';
    return bytes === null ? null : { bytes, contentType: 'text/csv; charset=utf-8', fileName };
  },
};

export const arrearsRoutes: readonly FeatureRoute<PortalScope>[] = [handIn, fetchRefused];
