import type { FactCategory } from '@bokvar/domain/disclosure';
import type { ActionKind, ActionResult, FactKind, LivingForm, LocalDate, NoticeChannel, NoticeCode, NoticeSender, OutcomeWord, PersonKind } from '@bokvar/domain/vocabulary';
import { idListReader, type ColumnsOf } from '../../database/column-json.js';

/** What every row of a case tells about itself, besides its content. */
export interface FactRowHead {
  id: string;
  holderId: string;
  category: FactCategory;
  concerns: string[];
  recordedAt: number;
}
export interface FactRecord extends FactRowHead { kind: FactKind; text: string; onDate: LocalDate | null; actionId: string | null }
export interface PersonRecord extends FactRowHead { name: string; personKind: PersonKind; bornOn: LocalDate | null; livingForm: LivingForm | null }
export interface BillRecord extends FactRowHead { number: string | null; dueOn: LocalDate; restOre: number; paidOn: LocalDate | null }
export interface ActionRecord extends FactRowHead { kind: ActionKind; result: ActionResult | null; doneAt: number; by: string | null }
export interface NoticeRecord extends FactRowHead {
  code: NoticeCode; toId: string; channel: NoticeChannel; sender: NoticeSender; sentOn: LocalDate; servedOn: LocalDate | null;
  evictionOn: LocalDate | null; givenAt: number;
}
/** A word of a task that a meeting gave: the first gives it, the others say what has come of it. */
export interface TaskRecord extends FactRowHead { ofId: string; says: OutcomeWord; metOn: LocalDate; dueOn: LocalDate | null }

/** Columns of one kind of row, with the case that each belongs to. */
export type CaseColumns<Row extends FactRowHead> = ColumnsOf<Row & { caseId: string }>;

/** Rows by their case, in the order they came. */
type ByCase<Row> = ReadonlyMap<string, Row[]>;

// Each kind is written out: an object made name by name in a loop costs three times as much to make, and to read.

export function factsByCase(of: CaseColumns<FactRecord>): ByCase<FactRecord> {
  const { id, holderId, category, recordedAt, kind, text, onDate, actionId } = of;
  return byCase(of, (concerns, i) => ({
    id: id[i], holderId: holderId[i], category: category[i], concerns, recordedAt: recordedAt[i], kind: kind[i], text: text[i], onDate: onDate[i], actionId: actionId[i] }) as FactRecord);
}

export function personsByCase(of: CaseColumns<PersonRecord>): ByCase<PersonRecord> {
  const { id, holderId, category, recordedAt, name, personKind, bornOn, livingForm } = of;
  return byCase(of, (concerns, i) => ({
    id: id[i], holderId: holderId[i], category: category[i], concerns, recordedAt: recordedAt[i], name: name[i], personKind: personKind[i], bornOn: bornOn[i],
    livingForm: livingForm[i] }) as PersonRecord);
}

export function billsByCase(of: CaseColumns<BillRecord>): ByCase<BillRecord> {
  const { id, holderId, category, recordedAt, number, dueOn, restOre, paidOn } = of;
  return byCase(of, (concerns, i) => ({
    id: id[i], holderId: holderId[i], category: category[i], concerns, recordedAt: recordedAt[i], number: number[i], dueOn: dueOn[i], restOre: restOre[i],
    paidOn: paidOn[i] }) as BillRecord);
}

export function actionsByCase(of: CaseColumns<ActionRecord>): ByCase<ActionRecord> {
  const { id, holderId, category, recordedAt, kind, result, doneAt, by } = of;
  return byCase(of, (concerns, i) => ({
    id: id[i], holderId: holderId[i], category: category[i], concerns, recordedAt: recordedAt[i], kind: kind[i], result: result[i], doneAt: doneAt[i], by: by[i] }) as ActionRecord);
}

export function noticesByCase(of: CaseColumns<NoticeRecord>): ByCase<NoticeRecord> {
  const { id, holderId, category, recordedAt, code, toId, channel, sender, sentOn, servedOn, evictionOn, givenAt } = of;
  return byCase(of, (concerns, i) => ({
    id: id[i], holderId: holderId[i], category: category[i], concerns, recordedAt: recordedAt[i], code: code[i], toId: toId[i], channel: channel[i], sender: sender[i],
    sentOn: sentOn[i], servedOn: servedOn[i], evictionOn: evictionOn[i], givenAt: givenAt[i] }) as NoticeRecord);
}

export function tasksByCase(of: CaseColumns<TaskRecord>): ByCase<TaskRecord> {
  const { id, holderId, category, recordedAt, ofId, says, metOn, dueOn } = of;
  return byCase(of, (concerns, i) => ({
    id: id[i], holderId: holderId[i], category: category[i], concerns, recordedAt: recordedAt[i], ofId: ofId[i], says: says[i], metOn: metOn[i], dueOn: dueOn[i] }) as TaskRecord);
}

function byCase<Row>({ caseId, concerns }: { readonly caseId: readonly string[]; readonly concerns: readonly string[] }, make: (concerns: string[], index: number) => Row): ByCase<Row> {
  const listOf = idListReader();
  const grouped = new Map<string, Row[]>();
  for (const [index, list] of concerns.entries()) {
    const of = caseId[index] ?? '';
    const rows = grouped.get(of);
    if (rows === undefined) grouped.set(of, [make(listOf(list), index)]);
    else rows.push(make(listOf(list), index));
  }
  return grouped;
}
