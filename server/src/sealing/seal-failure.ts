/**
 * Why a file was not sealed. Nothing has been made then: in particular no seal of a lower level than was asked for.
 *
 * - `NO_TIMESTAMP`: the authority is out of reach, too slow, or says no. Trying again later may help.
 * - `WRONG_TIMESTAMP`: what it answered does not hold.
 * - `CERTIFICATE_NOT_VALID`: the seal's certificate has expired, or is not valid yet.
 * - `ALREADY_CHANGED`: the file has a seal that does not hold, or more has been added after it. A new seal would vouch for that.
 * - `NOT_SEALABLE`: no PDF, or one that can only be sealed by rewriting what is in it.
 * - `SIGNER_FAILED`: whoever signs did not, or what came out does not hold.
 */
export type SealFailureCode = 'NO_TIMESTAMP' | 'WRONG_TIMESTAMP' | 'CERTIFICATE_NOT_VALID' | 'ALREADY_CHANGED' | 'NOT_SEALABLE' | 'SIGNER_FAILED';

/** Its words are for the log's kind of fault and for tests: none of them quotes the file. */
export class SealFailure extends Error {
  override readonly name = 'SealFailure';
  constructor(readonly code: SealFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
