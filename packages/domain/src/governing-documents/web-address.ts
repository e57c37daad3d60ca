/** http or https, a host, and nothing that a reader could be led astray by: no name before an @, no space, quote or backslash. */
const ADDRESS = /^https?:\/\/(?![^/?#]*@)[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?(?::\d{1,5})?(?:[/?#][^\s"'<>\\`]*)?$/iu
/** Written as people say it: www.kommunen.se/policy. */
const WITHOUT_SCHEME = /^www\.[^\s:@]+\.[^\s]+$/iu
/** Words that a browser would act on, or that only look like an address to a page. */
const OTHER_SCHEME = /^\s*(?:javascript|data|vbscript|file|blob|about|ftp|mailto|tel|ws|wss|https?)\s*:/iu

/** Where a document is found, as it is kept: an address that was written without its beginning is given one. */
export function placeAsKept(written: string): string {
  const place = written.trim()
  return WITHOUT_SCHEME.test(place) ? `https://${place}` : place
}

/** The address that a reader may press; null: the place is said in words. */
export function webAddressOf(place: string): string | null {
  return ADDRESS.test(place) ? place : null
}

/** Neither words nor an address that can be pressed: another scheme than the web's, or an address that is broken. */
export function isBrokenAddress(place: string): boolean {
  return webAddressOf(place) === null && (OTHER_SCHEME.test(place) || place.includes('://'))
}
