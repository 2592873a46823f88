import { createDraft } from '~/modules/statutes/commands/create-draft.server'
import { loadStatutes } from '~/modules/statutes/commands/load-statutes.server'
import { statutesVersions } from '~/modules/statutes/queries.server'
import type { Adoption } from '~/modules/statutes/rules/adoption'
import type { ExampleName } from '~/modules/statutes/examples'
import { type Statutes, statutesSchema } from '~/modules/statutes/rules/statutes'
import { today } from '~/platform/clock.server'
import { addDays } from '~/platform/pure/civil-date'
import { given } from './label'
import { createPerson } from './people'

/** An adoption that may follow the last version: decided a long time ago, in force the day after the version before. */
export async function adoptionAfterLatest(): Promise<Adoption> {
  const [latest] = await statutesVersions()
  const effectiveFrom = latest ? addDays(latest.effectiveFrom, 1) : addDays(today(), -1000)
  // Never after its effect: another test may have put statutes in force long before.
  const decidedOn = [addDays(today(), -1000), effectiveFrom].sort()[0] ?? effectiveFrom
  return { decision: 'Résolution de test', decidedOn, effectiveFrom }
}

const words = (text: string) => ({ fr: text, en: `Test ${text}` })
const half = { numerator: 1, denominator: 2 }
const simple = {
  rule: { kind: 'more-for-than-against' as const },
  base: 'expressed' as const,
  countAbstentions: false,
  countBlanks: false,
}
const body = (id: string, role: 'board' | 'label-committee' | 'ethics-committee', noticeDays: number) => ({
  id,
  name: words(id),
  description: words(`Instance de test ${id}`),
  role,
  seats: { least: 1, most: 20 },
  termMonths: 36,
  renewals: null,
  namedBy: 'assembly' as const,
  noticeDays,
  quorum: half,
  majority: simple,
  chairCasting: false,
  proxyCap: 1,
})
const colleges = [
  ['employees', 2_000],
  ['residents', 2_500],
  ['associations', 2_000],
  ['local-authorities', 2_000],
  ['partners', 1_500],
] as const

/** Statutes of a SCIC with five colleges, as plain as a test needs; `change` makes the case. */
export const testStatutes = (change: Partial<Statutes> = {}): Statutes =>
  statutesSchema.parse({
    name: words('Coopérative de test'),
    legalForm: 'scic-sas',
    categories: colleges.map(([id]) => ({
      id,
      name: words(id),
      description: words(id),
      tie: id === 'employees' ? 'employee' : id === 'partners' ? 'partner' : 'beneficiary',
      admits: id === 'employees' ? ['person'] : ['person', 'association', 'company', 'local-authority', 'public-body'],
      college: id,
      leastShares: 1,
      duesCents: 0,
    })),
    voting: {
      kind: 'colleges',
      colleges: colleges.map(([id, weight]) => ({ id, name: words(id), weight })),
      count: 'proportional',
      emptyCollege: 'redistributed',
      leastSize: 1,
      smallCollege: { then: 'named' },
    },
    quorums: [
      { assembly: 'ordinary', call: 1, share: { numerator: 1, denominator: 3 } },
      { assembly: 'ordinary', call: 2, share: null },
      { assembly: 'extraordinary', call: 1, share: half },
      { assembly: 'extraordinary', call: 2, share: { numerator: 1, denominator: 4 } },
    ],
    resolutionKinds: [
      { id: 'ordinary', name: words('Résolution ordinaire'), assembly: 'ordinary', majority: simple },
      { id: 'extraordinary', name: words('Résolution extraordinaire'), assembly: 'extraordinary', majority: simple },
    ],
    ties: 'rejected',
    electionTies: 'lot',
    notice: { ordinaryDays: 15, extraordinaryDays: 15, secondCallDays: 6 },
    proxies: { cap: 2, sameCollege: false, blank: 'chair' },
    initiative: {
      item: { numerator: 1, denominator: 10 },
      assembly: { numerator: 1, denominator: 5 },
      itemDaysBefore: 10,
    },
    capital: { shareValueCents: 5_000, floor: { numerator: 1, denominator: 4 } },
    leaving: { noticeDays: 30, repaymentMonths: 12, hearingDays: 15, appealDays: 30, unpaidDuesDays: null },
    bodies: [
      body('board', 'board', 7),
      body('ethics-committee', 'ethics-committee', 0),
      body('label-committee', 'label-committee', 0),
    ],
    ...change,
  })

/** Puts statutes in force before today, as the next version. */
export async function setUpStatutes(
  statutes: Statutes = testStatutes(),
): Promise<{ id: string; version: number; statutes: Statutes }> {
  const { id, version } = given(
    await loadStatutes({ kind: 'system', job: 'test' }, statutes, await adoptionAfterLatest()),
  )
  return { id, version, statutes }
}

/** A draft begun by the team from an example, at its first revision. */
export async function startDraft(from: ExampleName = 'scic-sas'): Promise<string> {
  const team = await createPerson({ roles: ['team'] })
  return given(await createDraft(team, { title: 'Brouillon de test', from, file: '' })).id
}
