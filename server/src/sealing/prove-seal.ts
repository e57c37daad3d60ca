import { PDF } from '@libpdf/core';
import type { Instant } from '@bokvar/domain/vocabulary';
import { SealKeyFault } from './key-files.js';
import { SealFailure, type SealFailureCode } from './seal-failure.js';
import { lookAtSigner, type SealSetting, type SealSource } from './seal-keys.js';
import { sealPdf } from './seal-pdf.js';
import { termWords } from './seal-term.js';
import type { Signer } from './signer.js';

/** What there is to mend, and what there soon will be; each line names its setting. */
export interface SealProof {
  readonly faults: readonly string[];
  readonly notices: readonly string[];
}

const SETTING_OF: Readonly<Record<SealSource['kind'], string>> = { DEMO: 'BOKVAR_SEAL_FOLDER', PEM: 'BOKVAR_SEAL_KEY', PKCS12: 'BOKVAR_SEAL_PKCS12' };

/** Seals an empty page and throws it away, so that the key and the authority for timestamps have been tried before a paper waits for them. */
export async function proveSeal(setting: SealSetting, at: Instant): Promise<SealProof> {
  const name = SETTING_OF[setting.source.kind];
  try {
    const signer = await lookAtSigner(setting, at);
    if (signer === null) return { faults: [], notices: [] };
    const term = termWords(signer, at);
    if (term?.isFault) return { faults: [`${name}: ${term.words}`], notices: [] };
    return { faults: await faultsOf(signer, at, name), notices: term === null ? [] : [`${name}: ${term.words}`] };
  } catch (error) {
    if (!(error instanceof SealKeyFault)) throw error;
    return { faults: [`${name}: ${error.message}`], notices: [] };
  }
}

async function faultsOf(signer: Signer, at: Instant, name: string): Promise<readonly string[]> {
  const page = PDF.create();
  page.addPage();
  try {
    await sealPdf(await page.save(), signer, { reason: 'Prov', signers: [{ name: '-', role: '-', evidence: '-' }], at });
    return [];
  } catch (error) {
    if (!(error instanceof SealFailure)) throw error;
    return [TIMESTAMP_FAULTS[error.code] ?? `${name}: Det gick inte att försegla med nyckeln. Kontrollera att nyckeln och certifikatet är beställda för att försegla med.`];
  }
}

const TIMESTAMP_FAULTS: Partial<Readonly<Record<SealFailureCode, string>>> = {
  NO_TIMESTAMP: 'BOKVAR_TIMESTAMP_URL: Ingen tidsstämpel kommer från adressen. Kontrollera adressen och brandväggen, eller ta bort den.',
  WRONG_TIMESTAMP: 'BOKVAR_TIMESTAMP_URL: Det som svarar är ingen tidsstämplingstjänst som går att lita på. Kontrollera adressen.',
  CERTIFICATE_NOT_VALID: 'BOKVAR_TIMESTAMP_URL: Enligt tidsstämpeln gäller sigillets certifikat inte. Kontrollera datorns klocka.',
};
