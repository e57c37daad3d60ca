import { discoveredIssuer } from './features/sessions/issuer.js';
import type { IssuerConfig } from './features/sessions/issuers-file.js';
import { proveSmtp } from './mail/mail-transport.js';
import { codesOf } from './operator-fault.js';

/** Those that the portal leans on besides its database: the issuers of e-ID and the mail server. Asked once, by `check-config`. */

const CERTIFICATE = 'Certifikatet är inget som den här datorn litar på, eller gäller en annan värd. Är det kommunens eget: ange det i NODE_EXTRA_CA_CERTS.';

/** What Node says of a connection that was not made. */
const CONNECTION_FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Värden finns inte. Kontrollera adressen.',
  EAI_AGAIN: 'Värden går inte att slå upp. Kontrollera adressen och datorns namnuppslagning.',
  EDNS: 'Värden går inte att slå upp. Kontrollera adressen och datorns namnuppslagning.',
  ECONNREFUSED: 'Ingen svarar på adressen. Kontrollera värd och port.',
  ECONNRESET: 'Anslutningen bröts. Kontrollera värd och port.',
  EHOSTUNREACH: 'Värden går inte att nå härifrån. Kontrollera adressen och brandväggen.',
  ENETUNREACH: 'Värden går inte att nå härifrån. Kontrollera adressen och brandväggen.',
  ETIMEDOUT: 'Inget svar i tid. Kontrollera adressen och brandväggen.',
  UND_ERR_CONNECT_TIMEOUT: 'Inget svar i tid. Kontrollera adressen och brandväggen.',
  OAUTH_TIMEOUT: 'Inget svar i tid. Kontrollera adressen och brandväggen.',
  DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE,
  SELF_SIGNED_CERT_IN_CHAIN: CERTIFICATE,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: CERTIFICATE,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: CERTIFICATE,
  ERR_TLS_CERT_ALTNAME_INVALID: CERTIFICATE,
  CERT_HAS_EXPIRED: 'Certifikatet har gått ut. Den som driver tjänsten behöver förnya det.',
  EAUTH: 'Inloggningen tas inte emot. Kontrollera användare och lösenord; tecken som @ : / # % skrivs procentkodade i en adress (@ blir %40).',
  ETLS: 'Det gick inte att skydda anslutningen. Kontrollera att adressen börjar med smtps:// när porten är 465.',
};

const wordsOf = (error: unknown, otherwise: string): string =>
  codesOf(error).map((code) => CONNECTION_FAULTS[code]).find((found) => found !== undefined) ?? otherwise;

/**
 * Asks each issuer to describe itself, as the first sign-in does: what there is to mend, each told with the issuer's key.
 * Nothing when all can be used. Whether the client's secret is right only a sign-in shows.
 */
export async function issuerFaults(issuers: readonly IssuerConfig[]): Promise<string[]> {
  const told = await Promise.all(issuers.map(async (issuer) => {
    try {
      await discoveredIssuer(issuer).configuration(issuer.issuer);
      return [];
    } catch (error) {
      return [`BOKVAR_ISSUERS: ${issuer.key}: ${wordsOf(error, 'Svarar inte som en utfärdare av OpenID Connect. Kontrollera att issuer är exakt det den kallar sig själv.')}`];
    }
  }));
  return told.flat();
}

/** Connects to the mail server, greets it and logs in where the address says as whom; no mail is sent. What there is to mend. */
export async function mailFaults(smtpUrl: string): Promise<string[]> {
  try {
    await proveSmtp(smtpUrl);
    return [];
  } catch (error) {
    return [`SMTP_URL: ${wordsOf(error, 'Det går inte att ansluta som till en mejlserver. Kontrollera värd och port: smtps:// hör till port 465, smtp:// till 587 eller 25.')}`];
  }
}
