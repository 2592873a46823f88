/** Roles in the cooperative; each comes from a mandate with dates and the decision that gave it. */
export const roles = [
  'member',
  'label-instructor',
  'label-committee',
  'second-label-committee',
  'third-label-committee',
  'ethics-committee',
  'garant',
  'board',
  'team',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Committees that may decide on a label: each label that the cooperative offers has one of them. */
export const labelCommittees = [
  'label-committee',
  'second-label-committee',
  'third-label-committee',
] as const satisfies readonly Role[]
export type LabelCommittee = (typeof labelCommittees)[number]

/** Roles that act on other people's files: on a live portal they need a second factor. */
export const officerRoles: readonly Role[] = [
  'label-instructor',
  ...labelCommittees,
  'ethics-committee',
  'garant',
  'board',
  'team',
  'administrator',
]

/** Who acts. A person's roles and organisations are those in force at the moment of the request. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'system'; job: string }
  | {
      kind: 'person'
      id: string
      roles: readonly Role[]
      organisations: readonly { id: string; role: OrganisationRole }[]
    }

export const organisationRoles = ['representative', 'contributor'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

export type Person = Extract<Actor, { kind: 'person' }>
export const visitor: Actor = { kind: 'visitor' }

/** The name of the actor in the journal: an id, never a person's name. */
export const actorName = (actor: Actor): string =>
  actor.kind === 'person' ? actor.id : actor.kind === 'system' ? `system:${actor.job}` : 'visitor'

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.kind === 'person' && actor.roles.some((role) => wanted.includes(role))

export const actsFor = (actor: Actor, organisationId: string, ...wanted: readonly OrganisationRole[]): boolean =>
  actor.kind === 'person' &&
  actor.organisations.some(({ id, role }) => id === organisationId && (wanted.length === 0 || wanted.includes(role)))

/** An act and the rule that says who may do it. */
export type Act<Subject> = { readonly name: string; readonly allows: (actor: Actor, subject: Subject) => boolean }

const table = new Map<string, Act<never>>()

/**
 * Declares a module's acts: one table a module. Keys are the acts' names ('label.submit-application'); each rule says
 * who may do it and to what. Throws when an act is declared twice.
 */
export function definePermissions<T extends Record<string, (actor: Actor, subject: never) => boolean>>(
  rules: T,
): { readonly [K in keyof T]: Act<Parameters<T[K]>[1]> } {
  return Object.fromEntries(
    Object.entries(rules).map(([name, allows]) => {
      if (table.has(name)) throw new Error(`the act ${name} is declared twice`)
      const act = { name, allows }
      table.set(name, act)
      return [name, act]
    }),
  ) as { readonly [K in keyof T]: Act<Parameters<T[K]>[1]> }
}

/** May this actor do this act to this subject? An act that no table names is refused. */
export const can = <Subject>(actor: Actor, act: Act<Subject> | undefined, subject: Subject): boolean =>
  act !== undefined && table.get(act.name)?.allows === act.allows && act.allows(actor, subject)

/** Every act declared so far, by name (for the page that explains them and for the tests). */
export const declaredActs = (): readonly string[] => [...table.keys()].sort()
