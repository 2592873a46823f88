import { beforeAll, describe, expect, it } from 'vitest'
import { createDraft } from '~/modules/charters/commands/create-draft.server'
import { publishCharter } from '~/modules/charters/commands/publish-charter.server'
import { draftOf, openDrafts } from '~/modules/charters/queries-drafts.server'
import { changeScheme } from '~/modules/label/commands/change-scheme.server'
import { createScheme } from '~/modules/label/commands/create-scheme.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { renewLabel } from '~/modules/label/commands/renew-label.server'
import { loadCharter } from '~/modules/label/commands/load-charter.server'
import { readRegisterFilter } from '~/modules/label/forms-register'
import { charterById, charterInForce, charterVersions } from '~/modules/label/queries-charter.server'
import { fileOf, queueOf } from '~/modules/label/queries-officer.server'
import { publicLabel } from '~/modules/label/queries-public.server'
import { registerFigures, registerPage } from '~/modules/label/queries-register.server'
import { offeredTerms, offersToday, schemeByKey } from '~/modules/label/queries-schemes.server'
import { queueFile } from '~/modules/label/queue-export.server'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { firstScheme } from '~/modules/label/rules/scheme'
import { scorersOf } from '~/modules/label/store-committee.server'
import { loadApplication } from '~/modules/label/store.server'
import { credentialFacts } from '~/modules/credentials/queries.server'
import { lifeOf } from '~/modules/label-life/queries.server'
import { credentialOf } from '~/modules/credentials/rules/credential'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import {
  charterFile,
  codeOf,
  createParty,
  given,
  inCommittee,
  type Party,
  setUpCharter,
  submitted,
} from '../factories/label'
import { publicationTerms } from '../factories/charters'
import { newScheme, setUpScheme } from '../factories/label-schemes'
import { createPerson } from '../factories/people'

let instructor: Person
let first: Person
let second: Person
let administrator: Person

beforeAll(async () => {
  given(await setUpCharter())
  await setUpScheme()
  instructor = await createPerson({ roles: ['label-instructor'] })
  first = await createPerson({ roles: ['label-committee'] })
  second = await createPerson({ roles: ['second-label-committee'] })
  administrator = await createPerson({ roles: ['administrator'] })
})

const grant = {
  outcome: 'granted',
  summary: 'La charte est tenue.',
  reasons: {},
  support: [],
  actionPlan: [],
} as const

/** A file of the second label before its committee. */
const before = async (party?: Party): Promise<string> =>
  inCommittee(party ?? (await createParty()), instructor, [], 'organisation', 'organisations')

describe('labels on offer', () => {
  it('have each a charter of their own, in versions of their own', async () => {
    expect((await offersToday()).map(({ key }) => key)).toEqual([firstScheme, 'organisations'])
    expect((await charterInForce(today(), 'organisations'))?.charter.title.fr).toBe('Charte du label des organisations')
    expect((await charterInForce(today()))?.charter.title.fr).toBe('Charte du label de la démocratie permanente')
    expect((await charterVersions('organisations')).map(({ version }) => version)).toEqual([1])
    const system = { kind: 'system', job: 'test' } as const
    expect(codeOf(await loadCharter(system, charterFile, 'nulle-part'))).toBe('scheme-unknown')
    expect(codeOf(await loadCharter(system, charterFile, 'organisations'))).toBe('charter-version-taken')
  })

  it('are created once, by an administrator', async () => {
    expect(codeOf(await createScheme(administrator, newScheme('organisations')))).toBe('scheme-key-taken')
    expect(codeOf(await createScheme(first, newScheme('autre')))).toBe('not-found')
    given(await createScheme(administrator, newScheme('autre')))
    // No charter is in force: nobody may apply yet.
    expect((await offersToday()).map(({ key }) => key)).not.toContain('autre')
    const { organisation, applicant } = await createParty()
    const asked = { organisationId: organisation.id, initiativeKind: 'organisation', title: 'Sans charte' } as const
    expect(codeOf(await openDraft(applicant, { ...asked, scheme: 'autre' }))).toBe('no-charter-in-force')
    expect(codeOf(await openDraft(applicant, { ...asked, scheme: 'nulle-part' }))).toBe('scheme-unknown')
    expect(codeOf(await openDraft(applicant, { ...asked, initiativeKind: 'debate', scheme: 'organisations' }))).toBe(
      'scheme-not-for-kind',
    )
  })

  it('have drafts of their charter', async () => {
    const team = await createPerson({ roles: ['team'] })
    const { id } = given(
      await createDraft(team, { title: 'Plus court', from: 'version', file: '', scheme: 'organisations' }),
    )
    expect(await draftOf(team, id)).toMatchObject({ scheme: 'organisations', baseVersion: 1 })
    expect(await openDrafts(firstScheme)).toEqual([])
    expect(codeOf(await createDraft(team, { title: 'x', from: 'version', file: '', scheme: 'rien' }))).toBe(
      'choose-scheme',
    )
  })
})

describe('terms', () => {
  it('are said of each label on offer: its charter’s, its committee', async () => {
    const terms = await offeredTerms()
    expect(terms.map(({ key, committee, settings }) => [key, committee, settings.validityMonths])).toEqual([
      [firstScheme, 'label-committee', 36],
      ['organisations', 'second-label-committee', 24],
    ])
  })
})

describe('a charter of the second label', () => {
  it('is not published while it asks nothing of what the label takes', async () => {
    given(await createScheme(administrator, { ...newScheme('large'), kinds: ['organisation', 'debate'] }))
    const team = await createPerson({ roles: ['team'] })
    const { content } = await db.charter.findFirstOrThrow({ where: { scheme: 'organisations' } })
    const begun = { title: 'Trop large', from: 'file', file: content, scheme: 'large' } as const
    const { id } = given(await createDraft(team, begun))
    const publish = async () => publishCharter(team, { id, revision: 1, ...(await publicationTerms()) })
    expect(codeOf(await publish())).toBe('asks-nothing')
    const scheme = await schemeByKey('large')
    given(await changeScheme(administrator, { ...newScheme('large'), isOpen: false, revision: scheme?.revision ?? 0 }))
    expect(codeOf(await publish())).toBe('effect-missing')
  })
})

describe('an application for the second label', () => {
  it('is decided by its own committee; for the members of another it does not exist', async () => {
    const party = await createParty()
    const id = await before(party)
    const application = await loadApplication(db, id)
    expect(application?.scheme).toBe('organisations')
    // The charter that it was opened under is one of its own label.
    const { scheme } = await db.charter.findUniqueOrThrow({ where: { id: application?.charterId ?? '' } })
    expect(scheme).toBe('organisations')
    expect(await fileOf(first, id)).toBeNull()
    expect((await queueOf(first, readQueueFilter(new URLSearchParams())))?.rows).toEqual([])
    expect((await queueOf(second, readQueueFilter(new URLSearchParams())))?.rows.map((row) => row.id)).toEqual([id])
    expect(codeOf(await decideApplication(first, { id, decision: grant }))).toBe('not-found')
    expect((await scorersOf(db, { id, organisationId: party.organisation.id, scheme })).map((one) => one.id)).toEqual([
      second.id,
    ])
    const { certificateId } = given(await decideApplication(second, { id, decision: grant }))
    const label = await publicLabel(certificateId ?? '')
    expect(label).toMatchObject({ scheme: 'organisations', schemeName: { fr: 'Label d’essai organisations' } })
    // Its charter sets how long it is valid.
    const months = (await charterById(application?.charterId ?? '')).charter.settings.validityMonths
    expect(months).toBe(24)
    expect(label?.validUntil.slice(0, 4)).toBe(String(Number(today().slice(0, 4)) + 2))
    expect(await lifeOf(first, id)).toBeNull()
    expect(await lifeOf(second, id)).not.toBeNull()

    const facts = await credentialFacts(certificateId ?? '')
    const credential = facts && credentialOf({ ...facts, portal: 'https://portail.exemple' })
    expect(credential?.credentialSubject.achievement).toMatchObject({
      id: 'https://portail.exemple/label/charte/1?label=organisations',
      name: 'Charte du label des organisations',
    })

    const register = readRegisterFilter(new URLSearchParams('label=organisations'))
    expect((await registerPage(register)).rows.map((row) => row.id)).toEqual([certificateId])
    expect((await registerPage({ ...register, scheme: firstScheme })).total).toBe(0)
    expect((await registerFigures(register)).all).toBe(1)

    // Its renewal is of the same label, even once it takes no new application.
    await db.certificate.update({ where: { id: certificateId ?? '' }, data: { validUntil: addDays(today(), 30) } })
    const renewal = given(await renewLabel(party.applicant, { certificateId: certificateId ?? '' }))
    expect((await loadApplication(db, renewal.id))?.scheme).toBe('organisations')
  })

  it('is decided once where two committees decide at once, or two members of its own', async () => {
    const id = await before()
    const decide = (actor: Person) => decideApplication(actor, { id, decision: grant })
    const another = await createPerson({ roles: ['second-label-committee'] })
    const codes = (await Promise.all([first, second, another, first].map(decide))).map(codeOf)
    expect(codes.sort()).toEqual(['not-found', 'not-found', 'ok', 'state-forbids'])
    expect(await db.certificate.count({ where: { applicationId: id } })).toBe(1)
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(1)
    await db.mandate.deleteMany({ where: { userId: another.id } })
  })

  it('leaves those of the first label to the first committee', async () => {
    const id = await inCommittee(await createParty(), instructor)
    expect(codeOf(await decideApplication(second, { id, decision: grant }))).toBe('not-found')
    expect(codeOf(await decideApplication(first, { id, decision: grant }, { preview: true }))).toBe('ok')
  })
})

describe('a change', () => {
  const change = async (with_: Partial<ReturnType<typeof newScheme>> & { isOpen?: boolean }) => {
    const revision = (await schemeByKey('organisations'))?.revision ?? 0
    return changeScheme(administrator, { ...newScheme('organisations'), isOpen: true, revision, ...with_ })
  }

  it('of committee waits until nothing is before it', async () => {
    const id = await before()
    expect(await change({ committee: 'third-label-committee' })).toEqual({
      refused: { code: 'committee-busy', field: 'committee', detail: { count: 1 } },
    })
    given(await decideApplication(second, { id, decision: grant }))
    given(await change({ committee: 'third-label-committee' }))
    expect(await fileOf(second, id)).toBeNull()
    given(await change({ committee: 'second-label-committee' }))
  })

  it('adds nothing of which its charter asks nothing', async () => {
    expect(await change({ kinds: ['organisation', 'debate'] })).toEqual({
      refused: { code: 'charter-asks-nothing', field: 'kinds' },
    })
    given(await change({ kinds: ['organisation'] }))
  })

  it('is refused once somebody else has changed it', async () => {
    const stale = { ...newScheme('organisations'), isOpen: true, revision: 0 }
    expect(codeOf(await changeScheme(administrator, stale))).toBe('stale-revision')
    expect(codeOf(await changeScheme(administrator, { ...stale, key: 'nulle-part' }))).toBe('not-found')
  })

  it('closes a label to new applications, and leaves those under way', async () => {
    const id = await before()
    given(await change({ isOpen: false }))
    expect((await offersToday()).map(({ key }) => key)).toEqual([firstScheme])
    const { organisation, applicant } = await createParty()
    const asked = { organisationId: organisation.id, initiativeKind: 'organisation', title: 'Trop tard' } as const
    expect(codeOf(await openDraft(applicant, { ...asked, scheme: 'organisations' }))).toBe('scheme-closed')
    given(await decideApplication(second, { id, decision: grant }))
    given(await change({ isOpen: true }))
  })
})

describe('files of the queue', () => {
  it('name the label asked for in what the queue gives to take away', async () => {
    const party = await createParty()
    const number = (await loadApplication(db, await submitted(party, 'organisation', 'organisations')))?.number ?? ''
    const request = new Request('http://portail.invalid/equipe/label.csv')
    const [header, ...rows] = (
      (await (await queueFile(instructor, request, { format: 'csv', locale: 'fr' }))?.text()) ?? ''
    ).split('\r\n')
    const column = header?.split(';').indexOf('Label demandé') ?? -1
    expect(rows.find((row) => row.includes(number))?.split(';')[column]).toBe('Label d’essai organisations')
  })
})
