import 'reflect-metadata';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { label, type Instant, type Language, type Role } from '@bokvar/domain/vocabulary';
import { mayImportArrears, mayReadCases, mayReadManagerMeetings, mayReadMeetings, mayRecordConsent } from '@bokvar/domain/policy';
import { LanguageEnum, RoleEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { isSide } from '../partnerships/other-side.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { Viewer } from './viewer.store.js';

@ObjectType('ViewerMay', { description: 'Which parts of the portal there are for the viewer. The same policy answers when something is done.', simpleResolvers: true })
export class ViewerMayView {
  readonly #made = true;

  @Field(() => Boolean)
  readonly readCases: boolean;

  @Field(() => Boolean)
  readonly importArrears: boolean;

  @Field(() => Boolean)
  readonly recordConsents: boolean;

  @Field(() => Boolean)
  readonly readMeetings: boolean;

  @Field(() => Boolean)
  readonly readPartnerships: boolean;

  @Field(() => Boolean, { description: 'The meetings of both sides’ managers, and the improvements they name.' })
  readonly readManagerMeetings: boolean;

  constructor(viewer: Viewer) {
    this.readCases = mayReadCases(viewer).allowed;
    this.importArrears = mayImportArrears(viewer).allowed;
    this.recordConsents = mayRecordConsent(viewer, { isParty: true, closed: false }).allowed;
    this.readMeetings = mayReadMeetings(viewer).allowed;
    this.readPartnerships = isSide(viewer.organisationKind);
    this.readManagerMeetings = mayReadManagerMeetings(viewer).allowed;
  }

  static is(value: unknown): value is ViewerMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Viewer', { description: 'Who is signed in, and for which organisation.', simpleResolvers: true })
export class ViewerView {
  readonly #made = true;

  @Field(() => ID)
  readonly id: string;

  @Field(() => String, { description: 'The person’s own name.' })
  readonly name: string;

  @Field(() => OrganisationView, { description: 'The organisation acted for in this session.' })
  readonly organisation: OrganisationView;

  @Field(() => RoleEnum)
  readonly role: Role;

  @Field(() => String, { description: 'What her organisation calls her; else the portal’s word for her role.' })
  readonly title: string;

  @Field(() => LanguageEnum)
  readonly language: Language;

  @Field(() => ViewerMayView)
  readonly may: ViewerMayView;

  @Field(() => InstantScalar, { description: 'When the session ends if nothing more is done: so long from now as it may stand idle, and at most its whole length from signing in.' })
  readonly sessionEndsAt: Instant;

  constructor(viewer: Viewer, now: Instant, language: Language = viewer.language) {
    this.id = viewer.userId;
    this.name = viewer.name;
    this.organisation = new OrganisationView({
      id: viewer.organisationId, name: viewer.organisationName, shortName: viewer.organisationShortName, kind: viewer.organisationKind,
    });
    this.role = viewer.role;
    this.title = viewer.title ?? label('Role', viewer.role, language);
    this.language = language;
    this.may = new ViewerMayView(viewer);
    this.sessionEndsAt = viewer.session?.endsAt ?? now;
  }

  static is(value: unknown): value is ViewerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ViewerChanged', { simpleResolvers: true })
export class ViewerChangedView {
  readonly #made = true;

  @Field(() => ViewerView)
  readonly viewer: ViewerView;

  constructor(viewer: ViewerView) {
    this.viewer = viewer;
  }

  static is(value: unknown): value is ViewerChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const ViewerResultUnion = createUnionType({ name: 'ViewerResult', types: () => [ViewerChangedView, RefusalView] as const });
