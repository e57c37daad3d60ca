import { Field, ID, ObjectType } from 'type-graphql';
import type { CaseGrounds } from '@bokvar/domain/disclosure';
import { toLocalDate, type LocalDate, type ProtectionLevel } from '@bokvar/domain/vocabulary';
import { ProtectionLevelEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';

@ObjectType('Protection', { description: 'A person whom the reader’s own organisation has marked as protected.', simpleResolvers: true })
export class ProtectionView {
  readonly #made = true;
  @Field(() => ID) readonly personId: string;
  @Field(() => ProtectionLevelEnum) readonly level: ProtectionLevel;
  @Field(() => LocalDateScalar) readonly since: LocalDate;

  constructor({ personId, level, from }: CaseGrounds['protections'][number]) {
    this.personId = personId;
    this.level = level;
    this.since = toLocalDate(from);
  }

  static is(value: unknown): value is ProtectionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
