import { afterEach, describe, expect, it } from 'vitest'
import { jobs } from '~/composition/jobs.server'
import { mailingOf } from '~/composition/mailings.server'
import { answerMatter } from '~/modules/debates/commands/answer-matter.server'
import { resignGarant, signStatement } from '~/modules/debates/commands/be-garant.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { editDebate } from '~/modules/debates/commands/edit-debate.server'
import { confirmFollowing, followDebate } from '~/modules/debates/commands/follow-debate.server'
import { forgetUnconfirmed } from '~/modules/debates/commands/forget-unconfirmed.server'
import { keepDebateCalendar, remindGarants } from '~/modules/debates/commands/keep-debate-calendar.server'
import { addStage, editStage, removeStage } from '~/modules/debates/commands/keep-stages.server'
import { giveMissionLetter, nameGarant } from '~/modules/debates/commands/name-garant.server'
import { moveStage } from '~/modules/debates/commands/order-stages.server'
import { publishDebate } from '~/modules/debates/commands/publish-debate.server'
import { deliverNews, publishNews } from '~/modules/debates/commands/publish-news.server'
import { confirmSeizure, seizeGarants } from '~/modules/debates/commands/seize-garants.server'
import { saveFilePart } from '~/modules/debates/commands/write-file-part.server'
import { writeGarantJournal } from '~/modules/debates/commands/write-garant-journal.server'
import { debateById } from '~/modules/debates/queries.server'
import { changesOf } from '~/modules/debates/queries-design.server'
import { publicMatters } from '~/modules/debates/queries-matters.server'
import { raiseMatter } from '~/modules/debates/matters.server'
import { keepCalendarJob } from '~/modules/debates/store-calendar.server'
import { forgetPersonInDebates } from '~/modules/debates/store-personal-data.server'
import { demonstrationPiece } from '~/modules/label/demonstration-pdf.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { regionCode } from '~/modules/territory/rules/place'
import { now, setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { searchDocuments } from '~/platform/search/search.server'
import { freshClient, lastTokenTo, mailsTo } from '../factories/accounts'
import { debateUnderWay, designTexts as texts, draftDebate, garantIn, writeDesign } from '../factories/debates'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const visitor = { kind: 'visitor' } as const
const nothing = async () => undefined
const team = () => createPerson({ roles: ['team'] })
let count = 0
const address = () => `debat-${process.pid}-${(count += 1)}@exemple.fr`
const seizure = (debateId: string, shown: 'public' | 'private' = 'public') => ({
  ...{ debateId, name: 'Habitante', email: address(), title: 'Les horaires', text: 'Trop tard.', shown },
  ...{ locale: 'fr' as const, clientAddress: freshClient() },
})
const revisionOf = async (id: string) => (await debateById(id))?.revision ?? 0

/** A draft to which nothing is missing but its announcement, opening in thirty days. */
async function whole() {
  given(await loadTerritory())
  const actor = await team()
  const { id, slug } = given(await createDebate(actor, { template: 'regional-debate', title: 'Débat entier d’essai' }))
  await writeDesign(actor, id)
  const person = await createPerson()
  const named = { debateId: id, shownAs: 'Garante', about: '', authorityKind: 'other' as const, startsOn: today() }
  const garant = given(await nameGarant(actor, { ...named, email: person.email, namedBy: 'Université d’essai' }))
  return { actor, id, slug, person, garantId: garant.id, named }
}
afterEach(() => setClock())
/** Sets the clock so many days ahead of what it says. */
function later(days: number): void {
  const at = now().getTime() + days * 86_400_000
  setClock(() => new Date(at))
}

describe('a debate', () => {
  it('is announced whole, opens and closes at its dates, and changes in public', async () => {
    const { actor, id, slug, person, garantId, named } = await whole()
    const publish = async () => publishDebate(actor, { id, revision: await revisionOf(id) })
    expect(await publish()).toMatchObject({ refused: { code: 'design-incomplete' } })
    expect(await nameGarant(actor, { ...named, email: (await createPerson()).email, namedBy: 'UNIVERSITE d’Essai' })).toMatchObject({ refused: { code: 'authority-taken' } }) // prettier-ignore
    expect(await nameGarant(actor, { ...named, email: actor.email, namedBy: 'Barreau' })).toMatchObject({
      refused: { code: 'garant-is-team' },
    })
    given(await signStatement(person, { id: garantId, statement: 'Aucun intérêt.' }))
    expect(await signStatement(person, { id: garantId, statement: 'Autre.' })).toMatchObject({
      refused: { code: 'already-stated' },
    })
    given(await giveMissionLetter(actor, { id: garantId, file: await demonstrationPiece('Lettre') }))
    const found = async () =>
      (await searchDocuments('débat entier d’essai', { locale: 'fr' })).results.map(({ url }) => url)
    expect(await found()).not.toContain(`/debats/${slug}`)
    given(await publish())
    expect(await found()).toContain(`/debats/${slug}`)
    const announced = await debateById(id)
    expect(announced).toMatchObject({ state: 'announced', reportDueOn: addDays(announced?.closesOn ?? '', 60) })
    expect(announced?.answersDueOn).toBe(addDays(announced?.closesOn ?? '', 150))

    // From now on each change owes its reason, and two windows never overwrite one another.
    const edit = { id, section: 'question' as const, values: { title: 'Débat entier d’essai', territoryCode: regionCode, ...texts, scope: 'Partout.' } } // prettier-ignore
    const revision = await revisionOf(id)
    expect(await editDebate(actor, { ...edit, revision, why: ' ' })).toMatchObject({ refused: { code: 'why-missing' } })
    given(await editDebate(actor, { ...edit, revision, why: 'On nous l’a demandé.' }))
    expect(await editDebate(actor, { ...edit, revision, why: 'Encore.' })).toMatchObject({
      refused: { code: 'stale-revision' },
    })
    expect((await changesOf(id)).map(({ section, why, changes }) => [section, why, changes.map(({ field, before, after }) => [field, before, after])])).toEqual([['question', 'On nous l’a demandé.', [['scope', 'Ici.', 'Partout.']]]]) // prettier-ignore

    const at = (day: string) => setClock(() => new Date(`${day}T10:00:00Z`))
    at(addDays(announced?.opensOn ?? '', -1))
    given(await keepDebateCalendar())
    expect((await debateById(id))?.state).toBe('announced')
    at(announced?.opensOn ?? '')
    await jobs[keepCalendarJob]?.({})
    expect((await debateById(id))?.state).toBe('open')
    at(announced?.closesOn ?? '')
    given(await keepDebateCalendar())
    expect((await debateById(id))?.state).toBe('open')
    at(addDays(announced?.closesOn ?? '', 1))
    given(await keepDebateCalendar())
    expect((await debateById(id))?.state).toBe('closed')
    expect(await editDebate(actor, { ...edit, revision: await revisionOf(id), why: 'Trop tard.' })).toMatchObject({
      refused: { code: 'state-forbids' },
    })
  })

  it('keeps its stages in order: none twice, none outside, none that has begun taken out', async () => {
    const { id } = await debateUnderWay({}, ['information', 'contributions', 'report'])
    const actor = await team()
    const written = async () => ({ id, revision: await revisionOf(id), why: 'Essai' })
    const soon = { startsOn: addDays(today(), 2), endsOn: addDays(today(), 9) }
    expect(await addStage(actor, { ...(await written()), kind: 'contributions', ...soon })).toMatchObject({ refused: { code: 'stage-exists' } }) // prettier-ignore
    expect(await addStage(actor, { ...(await written()), kind: 'panel', startsOn: addDays(today(), 2), endsOn: addDays(today(), 60) })).toMatchObject({ refused: { code: 'dates-outside' } }) // prettier-ignore
    given(await addStage(actor, { ...(await written()), kind: 'panel', ...soon }))
    given(await moveStage(actor, { id, revision: await revisionOf(id), kind: 'panel', direction: 'up' }))
    expect((await debateById(id))?.stages.map(({ kind }) => kind)).toEqual(['information', 'contributions', 'panel', 'report']) // prettier-ignore
    expect(await removeStage(actor, { ...(await written()), kind: 'contributions' })).toMatchObject({ refused: { code: 'stage-begun' } }) // prettier-ignore
    const moved = { title: 'Contributions', text: '', startsOn: addDays(today(), 1), endsOn: addDays(today(), 20) }
    expect(await editStage(actor, { ...(await written()), kind: 'contributions', ...moved })).toMatchObject({ refused: { code: 'stage-begun' } }) // prettier-ignore
    given(await removeStage(actor, { ...(await written()), kind: 'panel' }))
    expect((await changesOf(id)).map(({ section }) => section)).toEqual(['stages', 'stages'])
  })

  it('writes its file part by part, and a second window loses nothing', async () => {
    const { id: debateId } = await debateUnderWay()
    const actor = await team()
    const part = { kind: 'text' as const, title: 'Titre', text: 'Texte', value: '', source: '' }
    const { id } = given(await saveFilePart(actor, { debateId, id: null, revision: 0, ...part }))
    given(await saveFilePart(actor, { debateId, id, revision: 1, ...part, text: 'Autre' }))
    expect(await saveFilePart(actor, { debateId, id, revision: 1, ...part })).toMatchObject({
      refused: { code: 'stale-revision' },
    })
    // A part of another debate is not found through this one.
    const other = await debateUnderWay()
    expect(await saveFilePart(actor, { debateId: other.id, id, revision: 2, ...part })).toMatchObject({
      refused: { code: 'not-found' },
    })
  })
})

describe('garants', () => {
  it('keep a journal that only they add to; who resigns pauses the debate until another signs', async () => {
    const { id: debateId } = await debateUnderWay()
    const [garant, other, staff] = [await createPerson(), await createPerson(), await team()]
    const garantId = await garantIn(debateId, garant.id, { namedBy: 'Université d’essai' })
    const note = {
      debateId,
      kind: 'note' as const,
      stageKind: null,
      correctsId: null,
      title: 'Vu',
      text: 'Ce que j’ai vu.',
    }
    expect(given(await writeGarantJournal(garant, note))).toEqual({ number: 1 })
    for (const actor of [staff, other, await createPerson({ roles: ['garant'] })])
      expect(await writeGarantJournal(actor, note)).toMatchObject({ refused: { code: 'not-found' } })
    const { id: correctsId } = await db.garantEntry.findFirstOrThrow({ where: { debateId } })
    given(await writeGarantJournal(garant, { ...note, kind: 'correction', correctsId, text: 'J’avais mal vu.' }))
    // A line of another debate cannot be what one corrects.
    const elsewhere = await debateUnderWay()
    await garantIn(elsewhere.id, garant.id)
    expect(await writeGarantJournal(garant, { ...note, debateId: elsewhere.id, kind: 'correction', correctsId })).toMatchObject({ refused: { code: 'line-unknown' } }) // prettier-ignore

    given(await resignGarant(garant, { id: garantId, endsOn: addDays(today(), -1), reason: 'Un conflit d’intérêts.' }))
    expect((await debateById(debateId))?.pausedOn).toBe(today())
    expect((await changesOf(debateId))[0]).toMatchObject({ section: 'garants', why: 'Un conflit d’intérêts.' })
    expect((await mailsTo(staff.email)).some(({ subject }) => subject.startsWith('Un garant s’en va'))).toBe(true)
    expect(await writeGarantJournal(garant, note)).toMatchObject({ refused: { code: 'not-found' } })
    const named = { debateId, shownAs: 'Autre', about: '', authorityKind: 'other' as const, startsOn: today() }
    const next = given(await nameGarant(staff, { ...named, email: other.email, namedBy: 'Université d’essai' }))
    given(await signStatement(other, { id: next.id, statement: 'Aucun intérêt.' }))
    expect((await debateById(debateId))?.pausedOn).toBeNull()
    expect(await db.garantEntry.count({ where: { debateId } })).toBe(2)
  })

  it('are seized without an account, answer in time, keep what is private private', async () => {
    const { id: debateId } = await debateUnderWay()
    const garant = await createPerson()
    await garantIn(debateId, garant.id)
    const asked = seizure(debateId, 'private')
    expect(given(await seizeGarants(visitor, asked))).toEqual({ confirmed: false })
    expect(await publicMatters(debateId)).toMatchObject({ received: 0 })
    const token = await lastTokenTo(asked.email)
    given(await confirmSeizure(visitor, { token }))
    expect(await confirmSeizure(visitor, { token })).toMatchObject({ refused: { code: 'token-dead' } })
    expect((await mailsTo(garant.email)).some(({ subject }) => subject.startsWith('Les garants sont saisis'))).toBe(
      true,
    )
    const matter = await db.garantMatter.findFirstOrThrow({ where: { debateId } })
    expect(matter.dueOn).toBe(addDays(today(), 15))

    later(13)
    given(await remindGarants())
    given(await remindGarants())
    expect(
      (await mailsTo(garant.email)).filter(({ subject }) => subject.startsWith('Réponse due bientôt')),
    ).toHaveLength(1)
    // A garant who answers in public what was asked in private still answers in private.
    const answer = {
      debateId,
      number: 1,
      answer: 'Vous avez raison.',
      outcome: 'upheld' as const,
      shown: 'public' as const,
    }
    given(await answerMatter(garant, answer, nothing))
    expect(await answerMatter(garant, answer, nothing)).toMatchObject({ refused: { code: 'answered-already' } })
    expect(await publicMatters(debateId)).toEqual({ received: 1, answered: 1, secret: 1, shown: [] })
    expect((await mailsTo(asked.email)).at(-1)?.text).toContain('Vous avez raison.')
    await transact((tx) => forgetPersonInDebates(tx, { userId: 'nobody', email: asked.email }))
    expect(await db.garantMatter.findFirstOrThrow({ where: { debateId } })).toMatchObject({ email: null, authorName: '', text: '', number: 1 }) // prettier-ignore
  })

  it('tell the module that raised a matter, in the answer’s own transaction', async () => {
    const { id } = await debateUnderWay()
    const [garant, author] = [await createPerson(), await createPerson()]
    await garantIn(id, garant.id)
    const raised = {
      kind: 'moderation-appeal' as const,
      subject: 'essai:42',
      title: 'Mon texte',
      text: 'Rendez-le-moi.',
    }
    const who = {
      authorId: author.id,
      email: author.email,
      authorName: 'Autrice',
      locale: 'fr' as const,
      isPublic: true,
    }
    const { number } = await transact((tx) => raiseMatter(tx, { id, title: 'Débat' }, { ...raised, ...who }))
    const answer = { debateId: id, number, answer: 'Fondé.', outcome: 'upheld' as const, shown: 'public' as const }
    const failing = answerMatter(garant, answer, async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await publicMatters(id)).answered).toBe(0)
    const told: string[] = []
    given(
      await answerMatter(
        garant,
        answer,
        async (_tx, _actor, { subject, outcome }) => void told.push(`${subject} ${outcome}`),
      ),
    )
    expect(told).toEqual(['essai:42 upheld'])
  })
})

describe('news', () => {
  it('reach who follows, once each, and end in one click', async () => {
    const { id: debateId } = await debateUnderWay()
    const [person, email] = [await createPerson(), address()]
    const asks = { debateId, locale: 'fr' as const, clientAddress: freshClient() }
    expect(given(await followDebate(visitor, { ...asks, email }))).toEqual({ confirmed: false })
    given(await confirmFollowing(visitor, { token: await lastTokenTo(email) }))
    // Asked again, the answer is the same, and no mail leaves.
    const before = (await mailsTo(email)).length
    expect(given(await followDebate(visitor, { ...asks, email }))).toEqual({ confirmed: false })
    expect((await mailsTo(email)).length).toBe(before)
    expect(given(await followDebate(person, { ...asks, email: person.email }))).toEqual({ confirmed: true })
    expect(given(await followDebate(visitor, { ...asks, email: address() }))).toEqual({ confirmed: false })
    given(await publishNews(await team(), { debateId, title: 'Un atelier', text: 'Samedi.' }))
    const { id: newsId } = await db.debateNews.findFirstOrThrow({ where: { debateId } })
    // Done twice, as after a crash, the batch adds nothing.
    for (const _ of [1, 2]) await deliverNews({ newsId, after: '' })
    const news = await db.debateNews.findFirstOrThrow({ where: { debateId } })
    expect(news).toMatchObject({ state: 'sent', recipients: 2 })
    const last = (await mailsTo(person.email)).at(-1)
    expect(last?.subject).toContain('Un atelier')
    const row = await db.outboxMessage.findFirstOrThrow({ where: { key: { startsWith: `debates.news:${news.id}:` } } })
    const { unsubscribe } = JSON.parse(row.payload) as { unsubscribe: string }
    const mailing = mailingOf(unsubscribe.split('/').at(-1) ?? '')
    expect(await mailing?.named(mailing.id, 'fr')).toContain('les nouvelles du débat')
    given(await (mailing?.end(visitor, mailing.id) ?? Promise.reject(new Error('no mailing'))))
    expect(await db.debateSubscription.count({ where: { debateId, confirmedAt: { not: null } } })).toBe(1)
    later(8)
    await forgetUnconfirmed()
    expect(await db.debateSubscription.count({ where: { debateId } })).toBe(1)
  })

  it('of a draft are refused, and nobody follows it or seizes its garants', async () => {
    const { id: debateId } = await draftDebate()
    expect(await publishNews(await team(), { debateId, title: 'Non', text: 'Non' })).toMatchObject({ refused: { code: 'state-forbids' } }) // prettier-ignore
    expect(await seizeGarants(visitor, seizure(debateId))).toMatchObject({ refused: { code: 'not-found' } })
  })
})
