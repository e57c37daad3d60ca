import { fullDate, label, type Language } from '@bokvar/domain/vocabulary';
import { minutes as minutesPaper, type MinutesModel, type MinutesPaperSection } from '@bokvar/reports';
import type { PortalContext } from '../../graphql/portal-context.js';
import { paperCodeOf, stampWords } from '../grounds/paper.js';
import type { Viewer } from '../sessions/viewer.js';
import type { MinutesItem, MinutesSection } from './minutes-document.js';
import { minutesTitle, minutesWords, spanWords } from './minutes-words.js';
import { readMinutes, type Minutes } from './read-minutes.service.js';

/**
 * The minutes on paper, as they are now: a draft that says that it is one, or the adjusted with its addenda. Nobody but those who sat
 * at the table is named in them, so nothing is called back and nothing is logged as shown. Null when there are none for this reader.
 */
export async function minutesFile(context: PortalContext, viewer: Viewer, meetingId: string): Promise<Uint8Array | null> {
  const read = await readMinutes(context, viewer, meetingId);
  return read === null ? null : await minutesPaper(modelOf(read, viewer, context.language));
}

/** By all that stands in it but when it was taken out: two papers with the same code say the same. */
const codeOf = ({ record, document, standing }: Minutes): string =>
  paperCodeOf(JSON.stringify([record.meeting.id, document, standing, record.diary, record.events.map(({ id }) => id)]));

function modelOf(read: Minutes, viewer: Viewer, language: Language): MinutesModel {
  const { document, now, standing } = read;
  const words = minutesWords[language];
  const kind = label('MinutesKind', document.kind, language);
  return {
    language, organisation: viewer.organisationName, asOf: stampWords(now, language), code: codeOf(read), title: minutesTitle(document.kind, document.startedAt, language),
    state: stateWords(read, language), footer: standing.state === 'JUSTERAD' ? words.footer(kind) : words.draftFooter(kind), lead: `${document.partnership}.`,
    facts: { heading: words.facts, lines: factLines(read, language) },
    people: {
      heading: words.people, columns: words.columns,
      rows: document.people.map(({ name, organisation, role, from, to, substitutesFor }) => [
        substitutesFor === null ? name : words.substitute(name, substitutesFor), organisation.name, role === null ? '' : label('Role', role, language), spanWords(from, to, language)]) },
    sections: [...document.sections.flatMap((section) => [...section.part === 'BESLUT' ? [casesSection(language)] : [], sectionOf(section, language)]), ...addenda(read, language)] };
}

function stateWords({ standing, record }: Minutes, language: Language): string {
  const words = minutesWords[language];
  if (standing.state === 'UTKAST') return words.draft(standing.version);
  const adjusted = record.events.find(({ kind }) => kind === 'JUSTERAD');
  return adjusted === undefined ? words.sent(standing.version) : words.adjusted(stampWords(adjusted.at, language), standing.version);
}

function factLines({ document, record, standing }: Minutes, language: Language): string[] {
  const words = minutesWords[language];
  const nameOf = (id: string | null): string | null => document.people.find(({ userId }) => userId === id)?.name ?? null;
  const [chair, secretary] = [nameOf(document.chairId), nameOf(document.secretaryId)];
  const adjusters = standing.adjusters.flatMap(({ userId }) => nameOf(userId) ?? []);
  const [from, to] = spanWords(document.startedAt, document.endedAt, language).split('–');
  return [
    words.times(from ?? '', to ?? ''), words.place(document.place), words.parties(document.parties.map(({ name }) => name).join(', ')),
    ...chair === null ? [] : [words.chair(chair)], ...secretary === null ? [] : [words.secretary(secretary)],
    ...adjusters.length === 0 ? [] : [words.adjusters(adjusters.join(', '))], ...record.diary === null ? [] : [words.diary(record.diary)]];
}

function sectionOf({ part, item, text }: MinutesSection, language: Language): MinutesPaperSection {
  const said = text === '' ? minutesWords[language].nothing : text;
  if (item === null) return { heading: label('MinutesPart', part, language), under: '', text: said };
  return { heading: `${item.number}. ${nameOf(item, language)}`, under: item.openings.map(({ from, to }) => spanWords(from, to, language)).join(', '), text: said };
}

function nameOf({ standing, learning, on, text }: MinutesItem, language: Language): string {
  if (standing !== null) return `${label('StandingCode', standing, language)}${on === null ? '' : `, ${fullDate(on, language)}`}`;
  return learning === null ? text ?? '' : label('LearningCode', learning, language);
}

/** The same sentence whether there were none or many [domain 4]. */
const casesSection = (language: Language): MinutesPaperSection => ({ ...minutesWords[language].cases, under: '' });

function addenda({ record }: Minutes, language: Language): MinutesPaperSection[] {
  return record.events.filter(({ kind }) => kind === 'TILLAGG').map(({ at, signedAs, text }) => ({
    heading: minutesWords[language].addendum(stampWords(at, language)), under: signedAs, text: text ?? '' }));
}
