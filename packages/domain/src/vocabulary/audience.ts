/** Who sees a line, in one word, seen from its reader: the organisation, everybody at the meeting, or with whom and by what. */
export const audiences = ['BARA_NI', 'ALLA_I_RUMMET', 'NI_OCH_PART', 'NI_GENOM_SAMTYCKE', 'PART_GENOM_SAMTYCKE'] as const

export type Audience = (typeof audiences)[number]
