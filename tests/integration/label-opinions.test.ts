import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { labelEraser, labelSources } from '~/composition/personal-data-label.server'
import { askOpinion } from '~/modules/label/commands/ask-opinion.server'
import { correctVisit } from '~/modules/label/commands/correct-visit.server'
import { correctOpinion } from '~/modules/label/commands/correct-opinion.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { remindOpinion, revokeOpinion } from '~/modules/label/commands/follow-opinion.server'
import { declineOpinion, giveOpinion } from '~/modules/label/commands/give-opinion.server'
import { noteFinding } from '~/modules/label/commands/note-finding.server'
import { recordVisit } from '~/modules/label/commands/record-visit.server'
import { sendToCommittee } from '~/modules/label/commands/send-to-committee.server'
import { tendOpinions } from '~/modules/label/commands/tend-opinions.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import {
  mayReadOpinionFile,
  mayReadVisitFile,
  opinionByLink,
  opinionsOf,
  opinionsShown,
  peersToAsk,
  pieceByLink,
  visitsOf,
  voicesOf,
} from '~/modules/label/queries-opinion.server'
import { deleteApplicationFiles } from '~/modules/label/store-retention.server'
import { latestReport, loadApplication } from '~/modules/label/store.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import {
  codeOf,
  createActor,
  createParty,
  given,
  inCommittee,
  type Party,
  pdf,
  setUpCharter,
  underReview,
} from '../factories/label'
import { askedOpinion, opinionAsked } from '../factories/label-opinions'
import { createPerson } from '../factories/people'

let instructor: Person
let member: Person
const system = { kind: 'system', job: 'label.tend-opinions' } as const

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  member = await createPerson({ roles: ['label-committee'] })
})
afterEach(() => setClock())

const mailsTo = (email: string) =>
  db.outboxMessage.findMany({ where: { payload: { contains: `"to":"${email}"` } }, orderBy: { id: 'asc' } })
const fileAt = async (id: string) => {
  const file = await loadApplication(db, id)
  if (!file) throw new Error('no file')
  return file
}
async function toCommittee(id: string): Promise<void> {
  for (const { id: criterionId, status } of (await latestReport(db, id))?.criteria ?? [])
    if (status === 'needs-judgement')
      given(await noteFinding(instructor, { id, criterionId, outcome: 'met', note: '' }))
  given(await sendToCommittee(instructor, { id }))
}
const laterBy = (days: number) => {
  const at = new Date(`${addDays(today(), days)}T09:00:00Z`)
  setClock(() => at)
}
const grant = { outcome: 'granted', summary: 'Elle tient.', reasons: {}, support: [], actionPlan: [] } as const

describe('an opinion', () => {
  it('is asked by mail, given by its link without an account, and its giver is told of the decision', async () => {
    const id = await underReview(await createParty(), instructor)
    const asked = askedOpinion({ question: 'Tient-elle ?', readers: 'everyone' })
    const { opinionId, token } = await opinionAsked(instructor, id, asked)
    const [mail] = await mailsTo(asked.email ?? '')
    expect(mail?.payload).toContain(`/avis/${token}`)
    const shown = await opinionByLink(visitor, token, 'fr')
    expect(shown).toMatchObject({ standing: 'asked', question: 'Tient-elle ?' })
    expect(shown?.review.flatMap(({ criteria }) => criteria.flatMap(({ pieces }) => pieces))).toEqual([])

    expect(await giveOpinion(visitor, { token, answer: null, text: 'Oui.' })).toMatchObject({
      refused: { code: 'choose-outcome', field: 'answer' },
    })
    expect(await opinionsShown(id)).toEqual([])
    given(await giveOpinion(visitor, { token, answer: 'yes', text: 'Les parties ont été invitées.' }))
    expect(codeOf(await giveOpinion(visitor, { token, answer: 'no', text: 'Autre.' }))).toBe('opinion-closed')
    expect(await opinionsShown(id)).toMatchObject([{ answer: 'yes', text: 'Les parties ont été invitées.' }])
    expect(await voicesOf(await fileAt(id))).toMatchObject({ asked: 1, given: 1, yes: 1, no: 0, awaited: 0 })
    // The file is not given back by a link that has served.
    expect(await opinionByLink(visitor, token, 'fr')).toMatchObject({ standing: 'given', review: [] })

    await toCommittee(id)
    given(await decideApplication(member, { id, decision: grant }))
    const mails = await mailsTo(asked.email ?? '')
    expect(mails.at(-1)?.payload).toContain('Le label est accordé.')
    expect(await db.journalEntry.count({ where: { act: 'label.give-opinion', subjectId: id } })).toBe(1)
    expect(JSON.stringify(await db.journalEntry.findMany({ where: { subjectId: id } }))).not.toContain(asked.email)
    expect(opinionId).toBeTruthy()
  })

  it('takes files, kept with each of its texts; read by who reads it, and by its link', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    const brief = pdf('cahier')
    const { opinionId, token } = await opinionAsked(instructor, id, { readers: 'everyone' }, [brief, brief])
    const fileIds = async (side: 'request' | 'answer') =>
      (await db.labelOpinionFile.findMany({ where: { opinionId, side }, orderBy: { id: 'asc' } })).map(
        (row) => row.fileId,
      )
    const [asked = ''] = await fileIds('request')
    expect((await opinionByLink(visitor, token, 'fr'))?.asked).toMatchObject([{ fileId: asked, name: 'cahier.pdf' }])
    expect(await pieceByLink(visitor, token, asked)).toBe(asked)
    expect(await mayReadOpinionFile(instructor, asked)).toBe(true)
    expect(await mayReadOpinionFile(party.applicant, asked)).toBe(false)

    const many = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'].map((name) => pdf(name))
    const given6 = { token, answer: null, text: 'Elle tient.', files: many }
    expect(await giveOpinion(visitor, given6)).toMatchObject({ refused: { code: 'too-many-opinion-files' } })
    expect(await fileIds('answer')).toEqual([])
    given(await giveOpinion(visitor, { ...given6, files: many.slice(0, 2) }))
    const [first = '', second = ''] = await fileIds('answer')
    expect(await pieceByLink(visitor, token, asked)).toBeNull()
    expect(await pieceByLink(visitor, token, first)).toBe(first)
    expect((await opinionsShown(id))[0]?.files.map(({ fileId }) => fileId)).toEqual([first, second])
    for (const reader of [instructor, member, party.applicant])
      expect(await mayReadOpinionFile(reader, first)).toBe(true)
    expect(await mayReadOpinionFile(await createPerson({ roles: ['board'] }), first)).toBe(false)

    const [row] = (await opinionByLink(visitor, token, 'fr'))?.given?.files ?? []
    const corrected = {
      token,
      answer: null,
      text: 'Elle tient presque.',
      files: [pdf('trois')],
      removed: [row?.id ?? ''],
    }
    given(await correctOpinion(visitor, corrected))
    const [read] = await opinionsOf(await fileAt(id))
    expect(read?.files.map(({ name }) => name)).toEqual(['deux.pdf', 'trois.pdf'])
    expect(read?.former[0]?.files.map(({ name }) => name)).toEqual(['un.pdf', 'deux.pdf'])
    // What was taken out goes on being read by who reads the former text, and by nobody else.
    expect(await mayReadOpinionFile(instructor, first)).toBe(true)
    expect(await mayReadOpinionFile(party.applicant, first)).toBe(false)
    expect(await pieceByLink(visitor, token, first)).toBeNull()
    expect(await transact((tx) => deleteApplicationFiles(tx, id))).toBeGreaterThanOrEqual(4)
    expect(await db.labelOpinionFile.count({ where: { opinionId } })).toBe(0)
    expect(await db.storedFile.count({ where: { id: { in: [asked, first, second] } } })).toBe(0)
  })

  it('that is confidential keeps its files from the applicant', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    const { opinionId, token } = await opinionAsked(instructor, id)
    given(await giveOpinion(visitor, { token, answer: null, text: 'Non.', files: [pdf('secret')] }))
    const { fileId } = await db.labelOpinionFile.findFirstOrThrow({ where: { opinionId } })
    expect(await mayReadOpinionFile(party.applicant, fileId)).toBe(false)
    expect(await mayReadOpinionFile(member, fileId)).toBe(true)
  })

  it('is corrected by its author until the decision; what was written before is kept', async () => {
    const id = await underReview(await createParty(), instructor)
    const { token } = await opinionAsked(instructor, id, { question: 'Tient-elle ?', readers: 'everyone' })
    const corrected = { token, answer: 'no', text: 'Une partie ne l’a pas été.' } as const
    expect(codeOf(await correctOpinion(visitor, corrected))).toBe('opinion-closed')
    given(await giveOpinion(visitor, { token, answer: 'yes', text: 'Toutes ont été invitées.' }))
    expect(await opinionByLink(visitor, token, 'fr')).toMatchObject({ mayCorrect: true })
    expect(await correctOpinion(visitor, { ...corrected, answer: null })).toMatchObject({
      refused: { code: 'choose-outcome', field: 'answer' },
    })
    given(await correctOpinion(visitor, corrected))
    expect(await opinionsShown(id)).toMatchObject([{ answer: 'no', text: corrected.text }])
    expect(await opinionsOf(await fileAt(id))).toMatchObject([
      { answer: 'no', former: [{ answer: 'yes', text: 'Toutes ont été invitées.' }] },
    ])
    expect(await voicesOf(await fileAt(id))).toMatchObject({ given: 1, yes: 0, no: 1 })
    for (let times = 1; times < 10; times += 1) given(await correctOpinion(visitor, corrected))
    expect(codeOf(await correctOpinion(visitor, corrected))).toBe('too-many-corrections')
    const lines = await db.journalEntry.findMany({ where: { act: 'label.correct-opinion', subjectId: id } })
    expect(lines).toHaveLength(10)
    expect(JSON.stringify(lines)).not.toContain(corrected.text)

    await toCommittee(id)
    given(await decideApplication(member, { id, decision: grant }))
    expect(codeOf(await correctOpinion(visitor, corrected))).toBe('opinion-closed')
    expect(await opinionByLink(visitor, token, 'fr')).toMatchObject({ mayCorrect: false })
  })

  it('that is confidential is never the applicant’s to read', async () => {
    const id = await underReview(await createParty(), instructor)
    const { token } = await opinionAsked(instructor, id, { readers: 'committee' })
    given(await giveOpinion(visitor, { token, answer: null, text: 'Secret.' }))
    expect(await opinionsShown(id)).toEqual([])
    expect(await opinionsOf(await fileAt(id))).toMatchObject([{ text: 'Secret.', isConfidential: true }])
  })

  it('is asked neither of the applicant’s people, nor of who decides, nor twice', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    const ask = (email: string | null, changes = {}) =>
      askOpinion(instructor, { id, ...askedOpinion({ email, ...changes }) })
    const former = await createActor(party.organisation.id, 'contributor')
    await db.organisationMandate.updateMany({ where: { userId: former.id }, data: { endsAt: new Date() } })
    const decider = await createPerson({ roles: ['label-committee'] })
    expect(codeOf(await ask(party.applicant.email))).toBe('opinion-of-applicant')
    expect(codeOf(await ask(former.email))).toBe('opinion-of-applicant')
    expect(codeOf(await ask(decider.email))).toBe('opinion-of-decider')
    await db.mandate.deleteMany({ where: { userId: decider.id } })
    const email = 'une-fois@exemple.invalid'
    given(await ask(email))
    expect(codeOf(await ask(email))).toBe('opinion-asked-already')
    expect(codeOf(await ask('tard@exemple.invalid', { dueOn: today() }))).toBe('term-out-of-bounds')
    expect(codeOf(await ask(null))).toBe('email-form')
    expect(codeOf(await ask('sans-nom@exemple.invalid', { name: '' }))).toBe('required')
  })

  it('opens to nobody who came to act for the applicant since', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    const expert = await createPerson()
    const { token } = await opinionAsked(instructor, id, { email: expert.email })
    expect(await opinionByLink(party.applicant, token, 'fr')).toBeNull()
    expect(await opinionByLink(visitor, token, 'fr')).not.toBeNull()
    await db.organisationMandate.create({
      data: { id: `${expert.id.slice(0, -4)}beef`, organisationId: party.organisation.id, userId: expert.id, role: 'contributor', startsAt: new Date('2026-01-01'), grantedBy: 'system:test' }, // prettier-ignore
    })
    expect(await opinionByLink(visitor, token, 'fr')).toBeNull()
    expect(codeOf(await giveOpinion(visitor, { token, answer: null, text: 'Oui.' }))).toBe('not-found')
  })

  it('shows the pieces only where that was wanted, and only while it is awaited', async () => {
    const id = await underReview(await createParty(), instructor)
    const { fileId } = await db.evidence.findFirstOrThrow({ where: { applicationId: id } })
    const without = await opinionAsked(instructor, id)
    const { token } = await opinionAsked(instructor, id, { showsEvidence: true })
    expect(await pieceByLink(visitor, without.token, fileId)).toBeNull()
    expect(await pieceByLink(visitor, token, fileId)).toBe(fileId)
    expect(await pieceByLink(visitor, `${token.slice(0, -2)}AA`, fileId)).toBeNull()
    given(await declineOpinion(visitor, { token, reason: 'Un lien avec elle.' }))
    expect(await pieceByLink(visitor, token, fileId)).toBeNull()
  })

  it('is asked of a peer through those who represent it', async () => {
    const holder = await createParty()
    const granted = await inCommittee(holder, instructor)
    given(await decideApplication(member, { id: granted, decision: grant }))
    const party: Party = await createParty()
    const id = await underReview(party, instructor)
    expect((await peersToAsk(party.organisation.id)).map((one) => one.id)).toContain(holder.organisation.id)
    const peer = { kind: 'peer', name: '', email: null } as const
    expect(codeOf(await askOpinion(instructor, { id, ...askedOpinion({ ...peer, peerId: party.organisation.id }) }))).toBe('choose-peer') // prettier-ignore
    const { opinionId } = given(
      await askOpinion(instructor, { id, ...askedOpinion({ ...peer, peerId: holder.organisation.id }) }),
    )
    const mails = await mailsTo(holder.applicant.email)
    expect(mails.filter(({ key }) => key.includes(opinionId))).toHaveLength(1)
    expect((await opinionsOf(await fileAt(id)))[0]).toMatchObject({ name: holder.organisation.name })
  })

  it('is reminded before its term and after, revoked with a word, and lapses with its file', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    const first = askedOpinion({ dueOn: addDays(today(), 5) })
    const { opinionId } = await opinionAsked(instructor, id, first)
    const second = askedOpinion()
    const other = await opinionAsked(instructor, id, second)
    given(await tendOpinions(system))
    expect(await mailsTo(first.email ?? '')).toHaveLength(1)
    laterBy(3)
    given(await tendOpinions(system))
    given(await tendOpinions(system))
    expect(await mailsTo(first.email ?? '')).toHaveLength(2)
    laterBy(5)
    given(await tendOpinions(system))
    expect(await mailsTo(first.email ?? '')).toHaveLength(3)
    given(await remindOpinion(instructor, { id, opinionId }))
    given(await remindOpinion(instructor, { id, opinionId }))
    expect(await mailsTo(first.email ?? '')).toHaveLength(4)
    expect((await voicesOf(await fileAt(id))).late).toBe(1)

    given(await revokeOpinion(instructor, { id, opinionId }))
    expect(codeOf(await revokeOpinion(instructor, { id, opinionId }))).toBe('opinion-closed')
    expect(await mailsTo(first.email ?? '')).toHaveLength(5)
    given(await withdrawApplication(party.applicant, { id, reason: '' }))
    expect(codeOf(await giveOpinion(visitor, { token: other.token, answer: null, text: 'Tard.' }))).toBe(
      'opinion-closed',
    )
    expect((await mailsTo(second.email ?? '')).at(-1)?.payload).toContain('n’est plus attendu')

    laterBy(400)
    expect(given(await tendOpinions(system)).forgotten).toBeGreaterThan(0)
    expect(await db.labelOpinion.findUnique({ where: { id: other.opinionId } })).toMatchObject({ email: null })
  })

  it('is given back to who gave it, and stays without their name once they leave', async () => {
    const id = await underReview(await createParty(), instructor)
    const expert = await createPerson()
    const { opinionId, token } = await opinionAsked(instructor, id, { email: expert.email })
    given(await giveOpinion(expert, { token, answer: null, text: 'Net.' }))
    expect(await labelSources[0]?.collect(expert.id)).toMatchObject([{ text: 'Net.', state: 'given' }])
    await transact((tx) => labelEraser(tx, expert.id))
    expect(await db.labelOpinion.findUnique({ where: { id: opinionId } })).toMatchObject({ name: '', email: null, text: 'Net.' }) // prettier-ignore
  })
})

describe('a visit', () => {
  const visit = { place: 'Mairie d’essai', participants: 'La présidence.', report: 'Les règles sont affichées.' }

  it('is reported with its papers, which the committee reads and the applicant does not', async () => {
    const party = await createParty()
    const id = await underReview(party, instructor)
    expect(codeOf(await recordVisit(instructor, { id, ...visit, visitedOn: addDays(today(), 1), files: [] }))).toBe('visit-to-come') // prettier-ignore
    given(await recordVisit(instructor, { id, ...visit, visitedOn: today(), files: [pdf('affiche')] }))
    const [read] = await visitsOf(id)
    expect(read).toMatchObject({ ...visit, files: [{ name: 'affiche.pdf' }] })
    const fileId = read?.files[0]?.fileId ?? ''
    expect(await mayReadVisitFile(member, fileId)).toBe(true)
    expect(await mayReadVisitFile(party.applicant, fileId)).toBe(false)
    expect(await mayReadVisitFile(visitor, fileId)).toBe(false)
    await toCommittee(id)
    expect(codeOf(await recordVisit(instructor, { id, ...visit, visitedOn: today(), files: [] }))).toBe('state-forbids')
  })

  it('has its report corrected by its author until the decision; what was written before is kept', async () => {
    const id = await underReview(await createParty(), instructor)
    const { visitId } = given(
      await recordVisit(instructor, { id, ...visit, visitedOn: addDays(today(), -2), files: [pdf('affiche')] }),
    )
    const corrected = { id, visitId, ...visit, report: 'Elles ne le sont plus.', visitedOn: addDays(today(), -1) }
    const other = await createPerson({ roles: ['label-instructor'] })
    expect(codeOf(await correctVisit(other, { ...corrected, files: [] }))).toBe('not-found')
    expect(codeOf(await correctVisit(member, { ...corrected, files: [] }))).toBe('not-found')
    await toCommittee(id)
    given(await correctVisit(instructor, { ...corrected, files: [pdf('photo')] }))
    expect(await visitsOf(id)).toMatchObject([
      {
        ...{ visitedOn: addDays(today(), -1), report: 'Elles ne le sont plus.' },
        files: [{ name: 'affiche.pdf' }, { name: 'photo.pdf' }],
        former: [{ report: visit.report, visitedOn: addDays(today(), -2) }],
      },
    ])
    const five = ['a', 'b', 'c', 'd'].map((name) => pdf(name))
    expect(codeOf(await correctVisit(instructor, { ...corrected, files: five }))).toBe('too-many-opinion-files')
    expect(codeOf(await correctVisit(instructor, { ...corrected, visitId: id, files: [] }))).toBe('not-found')
    given(await decideApplication(member, { id, decision: grant }))
    expect(codeOf(await correctVisit(instructor, { ...corrected, files: [] }))).toBe('state-forbids')
  })
})
