import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { label, type Language, type Role } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import { RoleEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import type { TitledColleague, TitleRecord } from './role-title.store.js';
import { titledRoles } from './titled-roles.js';
import type { TitlesPage } from './titles.service.js';

@ObjectType('Title', { description: 'What a role or a colleague is called at the reader’s own organisation.', simpleResolvers: true })
export class TitleView {
  readonly #made = true;
  @Field(() => String, { description: 'The role’s code, or the colleague’s id.' }) readonly subject: string;
  @Field(() => RoleEnum, { description: 'The role, or the one that the colleague has.' }) readonly role: Role;
  @Field(() => String, { nullable: true, description: 'The colleague’s name; null for a role.' }) readonly name: string | null;
  @Field(() => String, { description: 'What is shown: her own, else the organisation’s name of the role, else the portal’s.' }) readonly title: string;
  @Field(() => String, { nullable: true, description: 'What has been said of this very role or colleague.' }) readonly own: string | null;
  @Field(() => Int, { description: 'Which one it is; 0: none has been said.' }) readonly number: number;

  constructor(subject: string, role: Role, { name, titles, language }: { name: string | null; titles: readonly TitleRecord[]; language: Language }) {
    const of = (wanted: string): TitleRecord | undefined => titles.find((one) => one.subject === wanted);
    this.subject = subject;
    this.role = role;
    this.name = name;
    this.own = of(subject)?.title ?? null;
    this.title = this.own ?? of(role)?.title ?? label('Role', role, language);
    this.number = of(subject)?.number ?? 0;
  }

  static is(value: unknown): value is TitleView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Titles', { description: 'What the reader’s own organisation calls its roles and its people.', simpleResolvers: true })
export class TitlesView {
  readonly #made = true;
  @Field(() => [TitleView]) readonly people: TitleView[];
  @Field(() => [TitleView]) readonly roles: TitleView[];
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor({ people, titles, mayWrite }: TitlesPage, language: Language) {
    const roleOf = ({ roles }: TitledColleague): Role => roles[0] ?? 'HANDLAGGARE';
    this.people = people.map((one) => new TitleView(one.id, roleOf(one), { name: one.name, titles, language }));
    this.roles = titledRoles.map((role) => new TitleView(role, role, { name: null, titles, language }));
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is TitlesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TitleWritten', { description: 'Done: which one it is.', simpleResolvers: true })
export class TitleWrittenView {
  readonly #made = true;
  @Field(() => Int) readonly number: number;

  constructor({ number }: { readonly number: number }) {
    this.number = number;
  }

  static is(value: unknown): value is TitleWrittenView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const TitleResultUnion = createUnionType({ name: 'TitleResult', types: () => [TitleWrittenView, RefusalView] as const });

/** What naming a role or a colleague answers. */
export function titleResult(outcome: { readonly number: number } | Refused, language: Language): TitleWrittenView | RefusalView {
  return answer(outcome, language, (done) => new TitleWrittenView(done));
}
