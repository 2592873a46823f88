import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { workshopEraser, workshopSources } from '~/composition/personal-data-workshops.server'
import { mailingOf } from '~/composition/mailings.server'
import { loadFabriks } from '~/modules/events/commands/load-fabriks.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { eventById } from '~/modules/events/queries.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { acceptProposal } from '~/modules/workshops/commands/accept-proposal.server'
import { editNote, removeNote } from '~/modules/workshops/commands/change-note.server'
import { confirmProposal } from '~/modules/workshops/commands/confirm-proposal.server'
import { declineProposal } from '~/modules/workshops/commands/decline-proposal.server'
import { drawContribution } from '~/modules/workshops/commands/draw-contribution.server'
import { enterPaper } from '~/modules/workshops/commands/enter-paper.server'
import { forgetAddresses } from '~/modules/workshops/commands/forget-addresses.server'
import { unlinkWorkshop } from '~/modules/workshops/commands/link-workshop.server'
import { loadTour } from '~/modules/workshops/commands/load-tour.server'
import { mailReport } from '~/modules/workshops/commands/mail-report.server'
import { propose } from '~/modules/workshops/commands/propose.server'
import { publishWorkshopReport } from '~/modules/workshops/commands/publish-workshop-report.server'
import { addNote } from '~/modules/workshops/commands/write-notes.server'
import { askValidation, saveReport, validateReport } from '~/modules/workshops/commands/write-report.server'
import { tablesOf, workshopsOf } from '~/modules/workshops/queries.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import {
  debateWithWorkshops,
  facilitatorWithLink,
  linkOf,
  proposalFacts,
  proposed,
  teamPerson,
  workshopToday,
} from '../factories/workshops'

beforeAll(async () => {
  given(await loadTerritory())
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.outboxMessage.deleteMany()
})

const mailsTo = async (email: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } }))
    .map(({ payload }): { to: string; subject: string; text: string; unsubscribe?: string } => JSON.parse(payload))
    .filter(({ to }) => to === email)

/** A workshop with two facilitators, whose report waits for them. */
async function toValidate() {
  const workshop = await workshopToday()
  const { id, team } = workshop
  const people = [await facilitatorWithLink(id, team), await facilitatorWithLink(id, team)]
  const { revision } = given(await saveReport(team, { id }, { report: 'Ce qui s’est dit.', revision: 1 }))
  given(await askValidation(team, { id, revision }))
  return { ...workshop, people, revision }
}
const validates = async ({ id: facilitatorId }: { id: string }, revision: number) =>
  validateReport(visitor, { token: await linkOf(facilitatorId), revision })

describe('a report', () => {
  it('is published once all who facilitated have validated what it says now, and mailed to the papers’ addresses once', async () => {
    const { id, eventId, team, people, revision, debate } = await toValidate()
    const [first, second] = people
    if (!first || !second) throw new Error('nobody facilitates')
    expect((await mailsTo(first.email)).at(-1)?.text).toContain('/ateliers/animation/')
    given(await recordAttendance(team, { id: eventId, came: [], walkIns: 12 }))
    given(await validates(first, revision))
    expect(codeOf(await publishWorkshopReport(team, { id, revision }))).toBe('validations-missing')
    // Somebody corrects it: the first's validation was of another text.
    const corrected = given(
      await saveReport(visitor, { token: await linkOf(second.id) }, { report: 'Ce qui s’est dit, mieux.', revision }),
    ).revision
    expect(codeOf(await validates(first, revision))).toBe('state-forbids')
    given(await askValidation(team, { id, revision: corrected }))
    expect(codeOf(await validates(first, revision))).toBe('stale-revision')
    for (const one of people) given(await validates(one, corrected))
    const email = `papier-${process.pid}@exemple.invalid`
    for (const text of ['Une idée sur papier.', 'Une autre idée sur papier.'])
      given(await enterPaper(team, { id, title: 'Papier', text, authorName: '', email, locale: 'fr' }))
    expect(given(await publishWorkshopReport(team, { id, revision: corrected })).sent).toBe(true)
    expect((await eventById(eventId))?.report).toBe('Ce qui s’est dit, mieux.')
    for (let time = 0; time < 2; time += 1) await mailReport({ id, after: '' })
    const mails = await mailsTo(email)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(`/debats/${debate.slug}/ateliers/${id}`)
    // The link at its foot forgets the address, for the answers too.
    const token = new URL(mails[0]?.unsubscribe ?? '').pathname.split('/').at(-1) ?? ''
    const mailing = mailingOf(token)
    given((await mailing?.end(visitor, mailing.id)) ?? { refused: { code: 'none' } })
    expect(await db.workshopPaper.count({ where: { email } })).toBe(0)
    expect(await db.debateParticipant.count({ where: { email } })).toBe(0)
    // Corrected later, it is validated again, and mailed to nobody.
    await db.outboxMessage.deleteMany()
    const again = given(await saveReport(team, { id }, { report: 'Corrigé.', revision: corrected })).revision
    expect((await eventById(eventId))?.report).toBe('Ce qui s’est dit, mieux.')
    given(await askValidation(team, { id, revision: again }))
    for (const one of people) given(await validates(one, again))
    expect(given(await publishWorkshopReport(team, { id, revision: again })).sent).toBe(false)
    expect((await eventById(eventId))?.report).toBe('Corrigé.')
  })

  it('waits for who came to be said, and for somebody who facilitates', async () => {
    const { id, team, people, revision } = await toValidate()
    for (const one of people) given(await validates(one, revision))
    expect(codeOf(await publishWorkshopReport(team, { id, revision }))).toBe('not-held')
    const alone = await workshopToday()
    const saved = given(await saveReport(alone.team, { id: alone.id }, { report: 'Dit.', revision: 1 }))
    expect(codeOf(await askValidation(alone.team, { id: alone.id, ...saved }))).toBe('no-facilitator')
    expect(codeOf(await saveReport(alone.team, { id: alone.id }, { report: 'Dit.', revision: 1 }))).toBe(
      'stale-revision',
    )
  })
})

describe('notes', () => {
  it('are taken by a link, once each, and drawn into one contribution each that says its table', async () => {
    const { id, team, debate } = await workshopToday()
    const { token } = await facilitatorWithLink(id, team)
    for (let time = 0; time < 2; time += 1)
      given(await addNote(visitor, { token }, { number: 3, text: 'Un car le samedi.' }))
    const [table] = await tablesOf(id)
    const note = table?.notes[0]
    if (!note) throw new Error('no note')
    expect(table.notes).toHaveLength(1)
    given(await editNote(visitor, { token }, { id: note.id, text: 'Un car le samedi soir.', revision: 1 }))
    expect(codeOf(await editNote(team, { id }, { id: note.id, text: 'Autre', revision: 1 }))).toBe('stale-revision')
    const drawn = { id, noteId: note.id, title: 'Un car', locale: 'fr' as const }
    const { number } = given(await drawContribution(team, drawn))
    expect(codeOf(await drawContribution(team, drawn))).toBe('note-drawn')
    expect(codeOf(await removeNote(visitor, { token }, { id: note.id }))).toBe('note-drawn')
    const contribution = await db.contribution.findUniqueOrThrow({ where: { debateId_number: { debateId: debate.id, number } } }) // prettier-ignore
    expect([contribution.origin, contribution.originNote, contribution.text]).toEqual(['workshop', 'Table 3', 'Un car le samedi soir.']) // prettier-ignore
    expect(codeOf(await unlinkWorkshop(team, { id }))).toBe('workshop-used')
    // The link of one workshop opens nothing of another; a dead one opens nothing.
    const other = await workshopToday()
    const { token: elsewhere } = await facilitatorWithLink(other.id, other.team)
    expect(codeOf(await removeNote(visitor, { token: elsewhere }, { id: note.id }))).toBe('not-found')
    expect(codeOf(await addNote(visitor, { token: 'x'.repeat(43) }, { number: 1, text: 'Non.' }))).toBe('not-found')
  })

  it('wait for the day', async () => {
    const { id, eventId, team } = await workshopToday()
    await db.event.update({
      where: { id: eventId },
      data: { startsOn: addDays(today(), 1), endsOn: addDays(today(), 1) },
    })
    expect(codeOf(await addNote(team, { id }, { number: 1, text: 'Trop tôt.' }))).toBe('too-early')
  })
})

describe('a proposal', () => {
  it('waits for its address, becomes the draft of a workshop, or is declined with its reason', async () => {
    const [{ id: debateId }, team] = [await debateWithWorkshops(), await teamPerson()]
    const { id, token } = await proposed(debateId)
    const { email } = await db.workshopProposal.findUniqueOrThrow({ where: { id } })
    expect((await mailsTo(email ?? ''))[0]?.text).not.toContain('marché')
    const on = { date: addDays(today(), 20), time: '18:30', endTime: null }
    expect(codeOf(await acceptProposal(team, { id, ...on }))).toBe('proposal-decided')
    given(await confirmProposal(visitor, { token }))
    expect(codeOf(await confirmProposal(visitor, { token }))).toBe('token-dead')
    const { workshopId } = given(await acceptProposal(team, { id, ...on }))
    expect(codeOf(await declineProposal(team, { id, reason: 'Non.' }))).toBe('proposal-decided')
    const [workshop] = await workshopsOf(debateId, { drafts: true })
    expect([workshop?.id, workshop?.event.state, workshop?.event.departement]).toEqual([workshopId, 'draft', 'dep:18'])
    expect(await workshopsOf(debateId)).toEqual([])
    expect((await mailsTo(email ?? '')).at(-1)?.subject).toContain('retenue')
    const other = await proposed(debateId)
    given(await confirmProposal(visitor, { token: other.token }))
    given(await declineProposal(team, { id: other.id, reason: 'Déjà prévu.' }))
    const { email: address } = await db.workshopProposal.findUniqueOrThrow({ where: { id: other.id } })
    expect((await mailsTo(address ?? '')).at(-1)?.text).toContain('Déjà prévu.')
  })

  it('of a hall full of people passes, of one address too often does not', async () => {
    const { id: debateId } = await debateWithWorkshops()
    const { clientAddress } = proposalFacts()
    for (let person = 0; person < 50; person += 1)
      given(await propose(visitor, { debateId, ...proposalFacts(), clientAddress }))
    const email = `encore-${process.pid}@exemple.invalid`
    const codes: unknown[] = []
    for (let time = 0; time < 6; time += 1) codes.push(codeOf(await propose(visitor, { debateId, ...proposalFacts({ email }) }))) // prettier-ignore
    expect(codes.at(-1)).toBe('too-often')
    await db.debate.update({ where: { id: debateId }, data: { state: 'closed' } })
    expect(codeOf(await propose(visitor, { debateId, ...proposalFacts() }))).toBe('stage-over')
  })
})

describe('what workshops hold on a person', () => {
  it('is given, then goes with the account, or after its time', async () => {
    const { id, debate, team } = await workshopToday()
    const person = await createPerson()
    const facts = proposalFacts({ email: person.email })
    expect(given(await propose(person, { debateId: debate.id, ...facts })).confirmed).toBe(true)
    given(await enterPaper(team, { id, title: 'Papier', text: 'Mon idée.', authorName: '', email: person.email, locale: 'fr' })) // prettier-ignore
    const all = JSON.stringify(await Promise.all(workshopSources.map(({ collect }) => collect(person.id))))
    expect(all).toContain('Le marché')
    expect(all.split(person.email)).toHaveLength(3)
    await transact((tx) => workshopEraser(tx, person.id))
    expect(await db.workshopProposal.count({ where: { email: person.email } })).toBe(0)
    expect(await db.workshopPaper.count({ where: { email: person.email } })).toBe(0)
    const { id: left } = await proposed(debate.id)
    const later = addMonths(today(), 37)
    setClock(() => new Date(`${later}T12:00:00Z`))
    await forgetAddresses().finally(() => setClock())
    expect(await db.workshopProposal.findUnique({ where: { id: left } })).toBeNull()
  })
})

describe('the tour of 2017', () => {
  it('is a finished debate with its 23 Fabriks in order, loaded once, with no text of its own making', async () => {
    given(await loadFabriks())
    await loadTour()
    expect(given(await loadTour()).count).toBe(0)
    const tour = await db.debate.findFirstOrThrow({ where: { source: 'tour-2017' } })
    const workshops = await workshopsOf(tour.id)
    expect([tour.state, tour.template, workshops.length]).toEqual(['answered', 'workshop-tour', 23])
    expect([workshops[0]?.event.territory, workshops.at(-1)?.event.territory]).toEqual(['Orléans', 'Tours'])
    expect(await db.contribution.count({ where: { debateId: tour.id } })).toBe(0)
  })
})
