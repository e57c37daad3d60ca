/**
 * The columns that a file of refused rows has before the landlord's own. By them the file is known again when it comes
 * back corrected: it is then a part of a list, and what is missing in it is not paid.
 */
export const ROW_HEADING = 'Bo kvar: rad';
export const REASON_HEADING = 'Bo kvar: varför';
export const ACTION_HEADING = 'Bo kvar: gör så här';
export const OUR_HEADINGS: readonly string[] = [ROW_HEADING, REASON_HEADING, ACTION_HEADING];
