import { inSectionOrder, type IntentContent, type Measure } from './letter-content.js'

/**
 * The form of the exact text. It is a part of the text: a letter that was signed in this form is checked in this form for
 * ever, so that a later form gets a number of its own and leaves this one as it is.
 */
const FORM = 'bokvar avsiktsforklaring 1'

/**
 * A letter as exactly one text: what is signed, and what a hash is taken of (as UTF-8). NFC, lines end in \n, the last one too.
 * The same content gives the same text on every machine, whatever the order of its keys; another title, day, amount or
 * comma gives another. It is made of codes and not of labels, which may be worded better some day.
 *
 * Every line of somebody's words begins with |, and no other line does, so that no words can be taken for something else.
 */
export function exactText(content: IntentContent): string {
  return [
    FORM,
    ...said('titel', content.title),
    `galler ${content.validFrom} ${content.validTo}`,
    ...inSectionOrder(content.sections).flatMap(({ code, text }) => said(`avsnitt ${code}`, text)),
    ...content.points.flatMap(({ id, text, measure }) => ['punkt', ...said('id', id), ...said('text', text), `matt ${exactMeasure(measure)}`]),
    ...content.goals.flatMap(({ level, dueOn, text, ownerOrganisationId }) => [`mal ${level} ${dueOn}`, ...said('text', text), ...said('ansvarig', ownerOrganisationId)]),
    ...content.followUps.flatMap(({ dueOn, text }) => [`uppfoljning ${dueOn}`, ...said('text', text)]),
    ...content.mandates.flatMap(({ who, organisationId, organisation, decisions, maxAmountOre, until }) => [
      `mandat ${until} ${maxAmountOre ?? 'utan belopp'}`, ...said('vem', who), ...said('organisation', organisation), ...said('organisation id', organisationId),
      ...decisions.map((decision) => `beslut ${decision}`),
    ]),
    '',
  ].join('\n')
}

/** Do two contents say the same, to the letter? */
export function saysTheSame(one: IntentContent, other: IntentContent): boolean {
  return exactText(one) === exactText(other)
}

/** A name, then somebody's words line by line. Nothing (null) has no line, and empty words have one. */
function said(name: string, words: string | null): readonly string[] {
  return words === null ? [name] : [name, ...words.toWellFormed().normalize('NFC').split(/\r\n|\r|\n/u).map((line) => `|${line}`)]
}

/** A measure in one line. */
export function exactMeasure(measure: Measure): string {
  switch (measure.kind) {
    case 'WAYS_IN': return measure.kind
    case 'FOLLOW_UP': return `${measure.kind} ${measure.by}`
    case 'MONTHLY_MEETINGS': case 'TRAINING': case 'IMPROVEMENTS': case 'MANAGER_MEETINGS': case 'NETWORK_MEETINGS':
      return `${measure.kind} ${measure.perYear}`
  }
}
