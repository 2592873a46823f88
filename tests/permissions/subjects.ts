import type { Actor } from '~/platform/permissions'
import { type ActorName, theOrganisation } from './actors'
import { areas } from './areas'

export type Build = (actor: Actor, name: ActorName) => unknown

/** The subjects of an act: '' for the plain line, then by the variant's name. */
export type Builds = Readonly<Record<string, Build>>

const ofAreas = Object.entries(
  Object.assign({}, ...areas.map(({ subjects }) => subjects)) as Record<string, Builds>,
).sort(([a], [b]) => b.length - a.length)

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')

/** An application that was submitted, as its instructor sees it: in their hands, unless the line says otherwise. */
const file =
  ({
    wasSubmitted = true,
    mine = true,
    instructed = false,
    wasAppealed = false,
    committee = 'label-committee',
  } = {}): Build =>
  (actor, name) => ({
    organisationId: theOrganisation,
    conflicted: name === 'conflicted',
    assignedToId: mine ? idOf(actor) : 'another-instructor',
    wasSubmitted,
    wasAppealed,
    decidedFirst: false,
    committee,
    instructed,
  })

const ofAccount: Readonly<Record<string, Build>> = {
  '': (actor) => ({ userId: idOf(actor) }),
  "another's": () => ({ userId: 'somebody-else' }),
}
const ofFile: Readonly<Record<string, Build>> = {
  '': file(),
  draft: file({ wasSubmitted: false }),
  instructed: file({ instructed: true }),
  'taken by another': file({ mine: false }),
  contested: file({ wasAppealed: true }),
  'of another committee': file({ committee: 'second-label-committee' }),
}
const ofOrganisation: Readonly<Record<string, Build>> = {
  '': (actor) => ({ organisationId: theOrganisation, userId: idOf(actor), role: 'contributor' }),
  "another's": () => ({ organisationId: theOrganisation, userId: 'somebody-else', role: 'contributor' }),
}
const ofMandate: Readonly<Record<string, Build>> = {
  '': () => ({ organisationId: theOrganisation, userId: 'somebody-else', role: 'label-instructor' }),
  team: () => ({ userId: 'somebody-else', role: 'team' }),
  administrator: () => ({ userId: 'somebody-else', role: 'administrator' }),
  oneself: (actor) => ({ organisationId: theOrganisation, userId: idOf(actor), role: 'label-instructor' }),
}

/** A real subject for a line of the table: what the commands would give, with the ids of tests/permissions/actors.ts. */
export function subjectFor(act: string, variant: string | null): Build {
  const added = ofAreas.find(([prefix]) => act.startsWith(prefix))?.[1]
  const builds =
    added ??
    (/^accounts\.(read|change-|end-|manage-|download-|erase)/.test(act)
      ? ofAccount
      : /^members\.(give-mandate|end-mandate|assign-representative)$/.test(act)
        ? ofMandate
        : act.startsWith('members.')
          ? ofOrganisation
          : act.startsWith('label.')
            ? ofFile
            : { '': () => null })
  const build = builds[variant ?? '']
  if (!build) throw new Error(`no subject for ${act} (${variant})`)
  return build
}
