import type { Disclosed } from '@bokvar/domain/disclosure';
import type { Reason } from '@bokvar/domain/meetings';
import {
  label, legalStages, lostGroundText, nameNotShownText, reasonWords, shortDate, sumWords, toLocalDate, whoWords, type Instant, type Language, type LocalDate,
} from '@bokvar/domain/vocabulary';
import type { PacketChip, PacketLine, PacketRow } from '@bokvar/reports';
import type { ActionRecord, BillRecord, FactRecord } from '../cases/case-rows.js';
import type { DisclosedCase } from '../cases/read-case.service.js';
import { othersOf, whoSees } from '../cases/who-sees/who-sees.js';
import { agendaLines } from './agenda-lines.js';
import { packetWords } from './packet-words.js';
import type { Agenda, AgendaRow } from './read-agenda.service.js';

/** What a line is said in: the language, and the day that dates are told from. */
interface Telling { readonly agenda: Agenda; readonly language: Language; readonly today: LocalDate }

/** A row of an agenda in words, for paper: made of what was disclosed to its reader and of nothing else. */
export function packetRow(row: AgendaRow, agenda: Agenda, language: Language): PacketRow {
  const { item, of, proposal, number, lost } = row;
  const telling = { agenda, language, today: toLocalDate(agenda.document.situation.instant) };
  if (of === null) return lost ? emptied(row) : pointRow(row, telling);
  const lostLine: PacketLine[] = lost ? [{ label: '', text: lostGroundText[language], who: '' }] : [];
  return {
    number, minutes: item.minutes, lost: false, title: householdOf(of) ?? of.head?.reference ?? nameNotShownText[language],
    detail: of.facts.findLast(({ value }) => value.kind === 'ADRESS')?.value.text ?? '',
    chips: (proposal?.reasons ?? []).map((reason) => chipOf(reason, telling)),
    lines: [...debtLines(of, telling), ...stageLines(of, telling), ...latestLines(of, telling), ...factLines(of, telling), ...lostLine] };
}

/** It was on this reader's agenda and may no longer be told: its place and time stay. */
const emptied = ({ number, item }: AgendaRow): PacketRow => ({ number, minutes: item.minutes, lost: true, title: '', detail: '', chips: [], lines: [] });

/** A point without a household: everybody in the room sees it. */
function pointRow({ number, item }: AgendaRow, { agenda, language, today }: Telling): PacketRow {
  const next = item.standing === 'NASTA_MOTE' ? agenda.meeting.nextStartsAt : null;
  const title = item.standing !== null ? label('StandingCode', item.standing, language) : item.learning !== null ? label('LearningCode', item.learning, language) : item.text ?? '';
  const detail = next !== null ? shortDate(toLocalDate(next as Instant), language, today) : item.text !== null && item.text !== title ? item.text : '';
  const seats = agenda.partner === null ? (['OWN'] as const) : (['OWN', 'OWN'] as const);
  return { number, title, detail, minutes: item.minutes, chips: [], lost: false, lines: [{ label: '', text: '', who: { seats, text: whoWords({ audience: 'ALLA_I_RUMMET', until: null, others: [] }, language, today) } }] };
}

function householdOf(of: DisclosedCase): string | null {
  const adults = of.persons.filter(({ value }) => value.personKind === 'VUXEN').map(({ value }) => value.name);
  return adults.length === 0 ? null : adults.join(', ');
}

const SIGNS = { ACTION: 'action', DEADLINE: 'deadline', OWN: 'own', CONSENT: 'consent', DONE: 'done' } as const;

function chipOf(reason: Reason, { language, today }: Telling): PacketChip {
  return { sign: SIGNS[reason.tone], text: reasonWords(reason, language, today) };
}

function lineOf(heading: string, text: string, disclosed: Disclosed<unknown>, of: DisclosedCase, { agenda, language, today }: Telling): PacketLine {
  const who = whoSees(disclosed, of, agenda.document);
  return { label: heading, text, who: { seats: who.seats.map(({ mark }) => mark), text: whoWords({ ...who, others: othersOf(who) }, language, today) } };
}

function debtLines(of: DisclosedCase, telling: Telling): PacketLine[] {
  const unpaid: readonly Disclosed<BillRecord>[] = of.bills.filter(({ value }) => value.paidOn === null);
  const [first] = unpaid;
  const [oldest] = unpaid.map(({ value }) => value.dueOn).toSorted();
  if (first === undefined || oldest === undefined) return [];
  const words = packetWords[telling.language];
  const sum = sumWords(unpaid.reduce((total, { value }) => total + value.restOre, 0), telling.language);
  return [lineOf(label('FactKind', 'SKULD', telling.language), words.owed(sum, unpaid.length, shortDate(oldest, telling.language, telling.today)), first, of, telling)];
}

function stageLines(of: DisclosedCase, telling: Telling): PacketLine[] {
  const stage: Disclosed<FactRecord> | undefined = of.facts.findLast(({ value }) => value.kind === 'STEG');
  const code = legalStages.find((each) => each === stage?.value.text);
  if (stage === undefined || code === undefined) return [];
  const day = stage.value.onDate === null ? '' : `, ${shortDate(stage.value.onDate, telling.language, telling.today)}`;
  return [lineOf(label('FactKind', 'STEG', telling.language), `${label('LegalStage', code, telling.language)}${day}`, stage, of, telling)];
}

function latestLines(of: DisclosedCase, telling: Telling): PacketLine[] {
  const [action]: readonly Disclosed<ActionRecord>[] = of.actions;
  if (action === undefined) return [];
  const { kind, result, doneAt } = action.value;
  const day = shortDate(toLocalDate(doneAt as Instant), telling.language, telling.today);
  const how = result === null ? '' : `, ${label('ActionResult', result, telling.language).toLocaleLowerCase('sv')}`;
  return [lineOf(packetWords[telling.language].latest, `${label('ActionKind', kind, telling.language)} ${day}${how}`, action, of, telling)];
}

function factLines(of: DisclosedCase, telling: Telling): PacketLine[] {
  return agendaLines(of, telling.agenda.document.situation.reader.organisationId)
    .map((fact) => lineOf(label('FactCategory', fact.fact.category, telling.language), fact.value.text, fact, of, telling));
}
