import 'reflect-metadata';
import { GraphQLError, isListType, isNonNullType, isUnionType, type GraphQLField, type GraphQLOutputType } from 'graphql';
import { Extensions } from 'type-graphql';
import { roles, worksWithCases, type OrganisationKind, type Role } from '@bokvar/domain/vocabulary';
import type { Viewer } from '../features/sessions/viewer.js';
import { problems, type ProblemCode } from '../http/problem.js';
import type { RequestContext } from './context.js';
import { RefusalView } from './refusal.view.js';

/**
 * Who may ask a root field at all. Every query, mutation and subscription declares it; one that does not stops the
 * server at start. What the answer holds is decided later, per fact.
 *
 * `otherwise` is the empty answer for a field that can be neither null, an empty list nor a refusal: it must be what
 * the same field gives somebody for whom there is nothing to see.
 */
export type AccessRule =
  | { readonly public: string }
  | { readonly signedIn: true }
  | {
    readonly roles?: readonly Role[];
    readonly kinds?: readonly OrganisationKind[];
    readonly otherwise?: () => unknown;
  }

/** Signed in, whatever the role: for what every person at the table has. */
export const signedIn: AccessRule = { signedIn: true };

/** Case work and the monthly table: those whose work needs single households. What an answer holds is decided fact by fact. */
export const caseWork = { roles: roles.filter(worksWithCases) } satisfies AccessRule;

/** Declares who may ask a root field: `@Access(signedIn)`, `@Access({ roles: ['SAMORDNARE'] })`, `@Access({ public: 'why' })`. */
export function Access(rule: AccessRule): MethodDecorator & PropertyDecorator {
  const extensions = Extensions({ access: rule });
  return (target: object, property: string | symbol) => { extensions(target, property) };
}

/** The outcome for one asker. 'SIGN_IN' and 'NOTHING' are kept apart: only the first is told to the asker. */
export function checkAccess(rule: AccessRule, viewer: RequestContext['viewer']): 'OPEN' | 'SIGN_IN' | 'NOTHING' {
  if ('public' in rule) return 'OPEN';
  if (!viewer) return 'SIGN_IN';
  if ('signedIn' in rule) return 'OPEN';
  const rightRole = !rule.roles || rule.roles.includes(viewer.role);
  const rightKind = !rule.kinds || rule.kinds.includes(viewer.organisationKind);
  return rightRole && rightKind ? 'OPEN' : 'NOTHING';
}

/** The declared rule of a root field, or null when its author forgot. */
export function accessOf(field: GraphQLField<unknown, RequestContext>): AccessRule | null {
  const rule = field.extensions['access'];
  return isAccessRule(rule) ? rule : null;
}

/**
 * Puts the check in front of the field's own resolver. Somebody without access gets what there is for somebody with
 * nothing to see: null, an empty list, or the refusal every result union has. [OSL 26:1: that there is something is
 * itself told to nobody]
 */
export function guardField(field: GraphQLField<unknown, RequestContext>, rule: AccessRule): void {
  const { resolve, subscribe } = field;
  if (resolve) {
    field.resolve = (source, args, context, info) => {
      const outcome = checkAccess(rule, context.viewer);
      return outcome === 'OPEN' ? resolve(source, args, context, info) : emptyAnswer(field.type, rule, outcome, context);
    };
  }
  if (subscribe) {
    field.subscribe = (source, args, context, info) => {
      if (checkAccess(rule, context.viewer) !== 'OPEN') throw signInNeeded();
      return subscribe(source, args, context, info);
    };
  }
}

/** The viewer of a field that only somebody signed in is let into. */
export function viewerOf({ viewer }: Pick<RequestContext, 'viewer'>): Viewer {
  if (viewer === null) throw signInNeeded();
  return viewer;
}

/** Said to whoever is not signed in, so that the client can offer to. */
function signInNeeded(): GraphQLError {
  return problem('SIGN_IN_NEEDED');
}

function problem(code: ProblemCode): GraphQLError {
  return new GraphQLError(problems[code], { extensions: { code } });
}

function emptyAnswer(type: GraphQLOutputType, rule: AccessRule, outcome: 'SIGN_IN' | 'NOTHING', context: RequestContext): unknown {
  if (outcome === 'SIGN_IN') throw signInNeeded();
  if ('otherwise' in rule && rule.otherwise) return rule.otherwise();
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  if (canRefuse(type.ofType)) return RefusalView.of('NOT_ALLOWED', context.language);
  throw problem('NOTHING_TO_SEE');
}

function canRefuse(type: GraphQLOutputType): boolean {
  return isUnionType(type) && type.getTypes().some((member) => member.name === 'Refusal');
}

function isAccessRule(value: unknown): value is AccessRule {
  if (typeof value !== 'object' || value === null) return false;
  if ('public' in value) return typeof value.public === 'string' && value.public.length > 0;
  return 'signedIn' in value || 'roles' in value || 'kinds' in value;
}
