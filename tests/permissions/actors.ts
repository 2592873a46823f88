import type { Actor, OrganisationRole, Role } from '~/platform/permissions'

/** The columns of every table of permissions, from the left. */
export const actorNames = [
  'visitor',
  'person',
  'member',
  'contributor',
  'representative',
  'other',
  'instructor',
  'committee',
  'conflicted',
  'ethics',
  'garant',
  'board',
  'team',
  'administrator',
  'system',
] as const
export type ActorName = (typeof actorNames)[number]

type Kind = {
  roles?: readonly Role[]
  /** In the organisation that the tables are about, or in another. */
  acts?: OrganisationRole
  actsElsewhere?: OrganisationRole
}

/** What each column is. 'person' has an account and nothing else; 'conflicted' examines labels and acts for the applicant. */
export const kinds: Readonly<Record<Exclude<ActorName, 'visitor' | 'system'>, Kind>> = {
  person: {},
  member: { roles: ['member'] },
  contributor: { acts: 'contributor' },
  representative: { acts: 'representative' },
  other: { actsElsewhere: 'representative' },
  instructor: { roles: ['label-instructor'] },
  committee: { roles: ['label-committee'] },
  conflicted: { roles: ['label-instructor', 'label-committee'], acts: 'contributor' },
  ethics: { roles: ['ethics-committee'] },
  garant: { roles: ['garant'] },
  board: { roles: ['board'] },
  team: { roles: ['team'] },
  administrator: { roles: ['administrator'] },
}

export const theOrganisation = 'the-organisation'
export const otherOrganisation = 'another-organisation'

/** The column as an actor, without a database. */
export function actorNamed(name: ActorName): Actor {
  if (name === 'visitor') return { kind: 'visitor' }
  if (name === 'system') return { kind: 'system', job: 'test' }
  const { roles = [], acts, actsElsewhere } = kinds[name]
  return {
    kind: 'person',
    id: name,
    roles,
    organisations: [
      ...(acts ? [{ id: theOrganisation, role: acts }] : []),
      ...(actsElsewhere ? [{ id: otherOrganisation, role: actsElsewhere }] : []),
    ],
  }
}

export type Row = {
  /** 'label.see-file' */ act: string
  /** 'draft', for a line 'label.see-file (draft)'; none says the plain case. */ variant: string | null
  allowed: Readonly<Record<ActorName, boolean>>
}

const isMark = (text: string): text is '●' | '·' => text === '●' || text === '·'

/** Reads a table: a line an act, a mark a column; ● may, · may not. Throws on a line that is not so. */
export function readTable(text: string): readonly Row[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const match = /^(\S+)(?: \(([^)]+)\))?\s+([●· ]+)$/u.exec(line)
      const marks = match?.[3]?.split(' ').filter(isMark) ?? []
      const act = match?.[1]
      if (!act || marks.length !== actorNames.length) throw new Error(`unreadable line: ${line}`)
      const allowed = (name: ActorName) => marks[actorNames.indexOf(name)] === '●'
      return {
        act,
        variant: match?.[2] ?? null,
        allowed: Object.fromEntries(actorNames.map((name) => [name, allowed(name)])) as Row['allowed'],
      }
    })
}
