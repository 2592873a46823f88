import * as z from 'zod'
import { today } from '~/platform/clock.server'
import { type Client, db, type Tx } from '~/platform/db/db.server'
import { type Actor, hasRole, type LabelCommittee } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { charterInForce, type CharterVersion } from './queries-charter.server'
import { type InitiativeKind, initiativeKinds } from './rules/kinds'
import { firstScheme, isLabelCommittee, offered, type Scheme, type SchemeLoad, takesApplication } from './rules/scheme'

const keptKinds = z.array(z.enum(initiativeKinds))

type Row = Awaited<ReturnType<typeof db.labelScheme.findMany>>[number]

const asCommittee = (role: string): LabelCommittee => {
  if (!isLabelCommittee(role)) throw new Error(`no committee of a label: ${role}`)
  return role
}

const toScheme = ({ nameFr, nameEn, purposeFr, purposeEn, kinds, committee, createdAt: _, ...row }: Row): Scheme => ({
  ...row,
  name: { fr: nameFr, en: nameEn },
  purpose: { fr: purposeFr, en: purposeEn },
  kinds: keptKinds.parse(JSON.parse(kinds)),
  committee: asCommittee(committee),
})

/** The labels that the cooperative offers or offered, in the order of its lists. */
export const schemes = async (client: Client | Tx = db): Promise<Scheme[]> =>
  (await client.labelScheme.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] })).map(toScheme)

/** One of them; null where there is none. */
export async function schemeByKey(key: string, client: Client | Tx = db): Promise<Scheme | null> {
  const row = await client.labelScheme.findUnique({ where: { key } })
  return row && toScheme(row)
}

/** From when each scheme has had a charter. */
async function chartersFrom(): Promise<Map<string, CivilDate>> {
  const rows = await db.charter.groupBy({ by: ['scheme'], _min: { inForceFrom: true } })
  return new Map(rows.flatMap(({ scheme, _min: { inForceFrom } }) => (inForceFrom ? [[scheme, inForceFrom]] : [])))
}

/** Those that one may apply for today. */
export const offeredSchemes = async (): Promise<Scheme[]> => {
  const [all, charters] = await Promise.all([schemes(), chartersFrom()])
  return offered(all, charters, today())
}

type WithValidity = Scheme & { validityMonths: number | null }

/** With how long each is valid by its charter in force; null where it has none yet. */
const withValidity = async (found: readonly Scheme[]): Promise<WithValidity[]> => {
  const versions = await Promise.all(found.map(({ key }) => charterInForce(today(), key)))
  return found.map((scheme, index) => ({
    ...scheme,
    validityMonths: versions[index]?.charter.settings.validityMonths ?? null,
  }))
}

/** Every scheme, open or not. */
export const schemesWithValidity = async (): Promise<WithValidity[]> => withValidity(await schemes())
/** Those that one may apply for today, to choose among. */
export const offersToday = async (): Promise<WithValidity[]> => withValidity(await offeredSchemes())

/** Those that one may apply for today, each with what its charter in force sets. */
export async function offeredTerms() {
  const found = await offeredSchemes()
  const versions = await Promise.all(found.map(({ key }) => charterInForce(today(), key)))
  return found.flatMap(({ key, name, kinds, committee }, index) => {
    const version = versions[index]
    return version
      ? [{ key, name, kinds, committee, version: version.version, settings: version.charter.settings }]
      : []
  })
}

/** Those whose charter everyone may read: with a version that is in force. */
export const charteredSchemes = async (): Promise<Scheme[]> => {
  const [all, charters] = await Promise.all([schemes(), chartersFrom()])
  return offered(
    all.map((scheme) => ({ ...scheme, isOpen: true })),
    charters,
    today(),
  )
}

/** The charter that an application opened today is made under; refused where the scheme takes none of this nature. */
export async function charterToApplyUnder(key: string, kind: InitiativeKind): Promise<Outcome<CharterVersion>> {
  const scheme = await schemeByKey(key)
  if (!scheme) return refused({ code: 'scheme-unknown', field: 'scheme' })
  const taken = takesApplication(scheme, kind)
  if ('refused' in taken) return taken
  const version = await charterInForce(today(), key)
  return version ? ok(version) : refused({ code: 'no-charter-in-force' })
}

/** The role of the committee that decides on a scheme. */
export async function committeeOf(client: Client | Tx, scheme: string): Promise<LabelCommittee> {
  const row = await client.labelScheme.findUniqueOrThrow({ where: { key: scheme }, select: { committee: true } })
  return asCommittee(row.committee)
}

/** The schemes that a committee decides on. */
export const schemesOf = async (committee: LabelCommittee): Promise<string[]> =>
  (await db.labelScheme.findMany({ where: { committee }, select: { key: true } })).map(({ key }) => key)

/** The schemes that somebody decides on, by the mandates that they hold. */
export const schemesDecidedBy = async (actor: Actor): Promise<string[]> =>
  actor.kind === 'person'
    ? (await schemes()).filter(({ committee }) => actor.roles.includes(committee)).map(({ key }) => key)
    : []

/** Narrows files to those that somebody may see: all for who examines, those of their schemes for a committee's member. */
export const seenBy = async (actor: Actor): Promise<{ scheme?: { in: string[] } }> =>
  hasRole(actor, 'label-instructor') ? {} : { scheme: { in: await schemesDecidedBy(actor) } }

/** What awaits the committee of a scheme. */
export async function loadOf(client: Client | Tx, scheme: string): Promise<SchemeLoad> {
  return {
    inCommittee: await client.application.count({ where: { scheme, state: 'in-committee' } }),
    underAppeal: await client.application.count({ where: { scheme, state: 'under-appeal' } }),
    inQuestion: await client.labelProcedure.count({
      where: { certificate: { scheme }, state: { in: ['hearing', 'suspended', 'contested'] } },
    }),
  }
}

/** What an address asks for by `?label=`: the first scheme where it names none, null where it names none that there is. */
export const schemeAsked = (request: Request): Promise<Scheme | null> =>
  schemeByKey(new URL(request.url).searchParams.get('label') ?? firstScheme)
