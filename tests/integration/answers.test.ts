import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { debatesCommand } from '~/cli/debates'
import { freezeDebateArchive, writeDebateArchive } from '~/composition/debate-archive.server'
import { mailingOf } from '~/composition/mailings.server'
import { giveAnswer } from '~/modules/answers/commands/give-answer.server'
import { importCensus } from '~/modules/answers/commands/import-census.server'
import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { askAnotherBody, changeBody, sendAnswerLink } from '~/modules/answers/commands/reach-bodies.server'
import { remindBodies } from '~/modules/answers/commands/remind-bodies.server'
import { reportProgress } from '~/modules/answers/commands/report-progress.server'
import { takeSurvey } from '~/modules/answers/commands/take-survey.server'
import { tellConcerned } from '~/modules/answers/commands/tell.server'
import { saveReport } from '~/modules/answers/commands/write-report.server'
import { answerById, answersOf, bodyOfLink } from '~/modules/answers/queries-answers.server'
import { surveyOf } from '~/modules/answers/queries-figures.server'
import { draftOf, publishedReport } from '~/modules/answers/queries-report.server'
import { tellJob } from '~/modules/answers/rules/jobs'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { debateById } from '~/modules/debates/queries.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { now, setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { fileStore } from '~/platform/files/file-store.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { again, createOrganisationOf } from '../factories/organisations'
import {
  answerFacts,
  closedDebate,
  draftReport,
  linkOf,
  receivedFile,
  reportedDebate,
  reportTexts,
} from '../factories/answers'
import { contributionFacts, knownVoice } from '../factories/contributions'
import { debateUnderWay } from '../factories/debates'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'

let team: Person
beforeAll(async () => {
  given(await loadTerritory())
  team = await createPerson({ roles: ['team'] })
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.outboxMessage.deleteMany()
})

type Mail = { to: string; subject: string; text: string; unsubscribe?: string }
const mails = async (): Promise<Mail[]> =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } })).map(({ payload }) =>
    JSON.parse(payload),
  )
const mailsTo = async (email: string) => (await mails()).filter(({ to }) => to === email)
/** Does the follow-up jobs that acts have queued, as the worker would. */
async function follow() {
  for (let left = 20; left > 0; left -= 1) {
    const job = await db.outboxMessage.findFirst({ where: { kind: `job:${tellJob}`, state: 'pending' } })
    if (!job) return
    await tellConcerned(JSON.parse(job.payload))
    await db.outboxMessage.update({ where: { id: job.id }, data: { state: 'done' } })
  }
}
const stateOf = async (id: string) => (await debateById(id))?.state
const answerOf = async (id: string) => {
  const answer = await answerById(id)
  if (!answer) throw new Error('no answer')
  return answer
}
/** Contributions of people who gave an address, in a debate that then closes. */
async function contributed(count: number) {
  const debate = await debateUnderWay()
  const voices = await Promise.all(Array.from({ length: count }, () => knownVoice()))
  for (const voice of voices) given(await contribute(visitor, { ...contributionFacts(), debateId: debate.id, voice }))
  await db.debate.update({ where: { id: debate.id }, data: { state: 'closed', closedAt: now() } })
  return { ...debate, emails: voices.map(({ email }) => email ?? '') }
}

describe('a report', () => {
  it('is the team’s alone until it is published, whole, once the debate has closed', async () => {
    const debate = await debateUnderWay()
    const revision = await draftReport(team, debate.id)
    expect(codeOf(await saveReport(team, { debateId: debate.id, revision: revision - 1, ...reportTexts }))).toBe(
      'changed-meanwhile',
    )
    expect(codeOf(await publishReport(team, { debateId: debate.id, note: '', revision }))).toBe('debate-open')
    await db.debate.update({ where: { id: debate.id }, data: { state: 'closed' } })
    const without = await closedDebate()
    const missing = await publishReport(team, { debateId: without.id, note: '', revision: 0 })
    expect('refused' in missing && missing.refused.problems?.map(({ code }) => code)).toEqual([
      'synthesis-missing',
      'participation-missing',
      'recommendations-missing',
    ])
    expect(await publishedReport(debate.id)).toBeNull()
    given(await publishReport(team, { debateId: debate.id, note: '', revision }))
    expect(await stateOf(debate.id)).toBe('reported')
    const [answer] = await answersOf(debate.id)
    expect(answer).toMatchObject({ standing: 'awaited', dueOn: addDays(today(), 90) })
    expect(await db.searchDocument.count({ where: { url: { contains: debate.slug }, kind: 'recommendation' } })).toBe(2)
  })
  it('is corrected by a new version that says why, and keeps what was published', async () => {
    const { id } = await reportedDebate([{ title: 'Première' }, { title: 'Seconde', addressees: ['Autre'] }])
    const at = (await draftOf(id)).revision
    expect(codeOf(await publishReport(team, { debateId: id, note: '', revision: at }))).toBe('note-missing')
    given(await saveReport(team, { debateId: id, revision: at, ...reportTexts, synthesis: 'Autrement dit.' }))
    given(await publishReport(team, { debateId: id, note: 'Une faute.', revision: at + 1 }))
    expect((await publishedReport(id, 1))?.report.synthesis).toBe('Ce qui s’est dit.')
    expect(await publishedReport(id)).toMatchObject({ version: 2, note: 'Une faute.' })
    expect(await answersOf(id)).toHaveLength(2)
  })
  it('cites only contributions that exist, and tells those who wrote them, once', async () => {
    const { id, emails } = await contributed(2)
    const revision = await draftReport(team, id, [{ text: 'Selon [#1] et [#9].', sources: [2] }])
    const cites = await publishReport(team, { debateId: id, note: '', revision })
    expect('refused' in cites && cites.refused.problems).toEqual([{ code: 'citation-unknown', detail: { number: 9 } }])
    const { report } = await draftOf(id)
    const [one] = report.recommendations
    if (!one) throw new Error('no recommendation')
    await db.debateReport.update({
      where: { debateId: id },
      data: { content: JSON.stringify({ ...report, recommendations: [{ ...one, text: 'Selon [#1].' }] }) },
    })
    await db.outboxMessage.deleteMany()
    given(await publishReport(team, { debateId: id, note: '', revision }))
    await follow()
    await follow()
    expect((await mails()).map(({ to }) => to).sort()).toEqual([...emails].sort())
    expect(
      await db.contributionCitation.count({ where: { contribution: { debateId: id }, kind: 'recommendation' } }),
    ).toBe(2)
    const published = await publishedReport(id)
    expect(published?.figures).toMatchObject({ contributions: 2, turnout: { located: 0, unlocated: 2 } })
  })
})

describe('an answer', () => {
  it('is given by the body’s link, for what it owes and nothing else', async () => {
    const one = await reportedDebate()
    const other = await reportedDebate()
    const token = await linkOf(one.bodyId)
    const by = { kind: 'link', token } as const
    expect(codeOf(await giveAnswer(visitor, { ...answerFacts(), id: other.answerId }, by))).toBe('token-dead')
    const bare = { ...answerFacts({ status: 'refused' }), id: one.answerId }
    expect(codeOf(await giveAnswer(visitor, bare, by))).toBe('reasons-missing')
    given(await giveAnswer(visitor, { ...bare, reasons: 'Trop cher.' }, by))
    expect(codeOf(await giveAnswer(visitor, { ...bare, reasons: 'Encore.' }, by))).toBe('changed-meanwhile')
    expect(await answerOf(one.answerId)).toMatchObject({ standing: 'refused', given: { origin: 'link', version: 1 } })
    expect(await stateOf(one.id)).toBe('answered')
    // A new link ends the former.
    given(await sendAnswerLink(team, { id: one.bodyId }))
    expect(await bodyOfLink(token)).toBeNull()
    const [mail] = await mailsTo('institution@exemple.invalid')
    const fresh = /reponses\/repondre\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
    expect((await bodyOfLink(fresh))?.id).toBe(one.bodyId)
    expect(await db.debateBody.count({ where: { tokenHash: fresh } })).toBe(0)
    given(await changeBody(team, { id: one.bodyId, email: null, territoryCode: null, organisationId: null }))
    expect(await bodyOfLink(fresh)).toBeNull()
  })
  it('is given by who represents the organisation, or entered from a letter', async () => {
    const person = await createPerson()
    const organisation = await createOrganisationOf([[person, 'representative']])
    const actor = await again(person)
    const { answerId: id } = await reportedDebate([{}], { organisationId: organisation.id })
    const account = { kind: 'account' } as const
    expect(codeOf(await giveAnswer(team, { ...answerFacts(), id }, account))).toBe('not-found')
    given(await giveAnswer(actor, { ...answerFacts(), id }, account))
    const letter = { ...answerFacts({ status: 'under-study', reasons: 'À voir.', studyUntil: addDays(today(), 30), revision: 2 }), id } // prettier-ignore
    expect(codeOf(await giveAnswer(team, letter, { kind: 'letter' }))).toBe('letter-missing')
    given(await giveAnswer(team, { ...letter, file: receivedFile() }, { kind: 'letter' }))
    expect(await answerOf(id)).toMatchObject({ standing: 'under-study', versions: 2, given: { origin: 'letter' } })
    expect(await db.answerVersion.count({ where: { answerId: id } })).toBe(2)
  })
  it('is carried to somebody else, who then owes one too', async () => {
    const { id, answerId } = await reportedDebate()
    const token = await linkOf((await answerOf(answerId)).body.id)
    const elsewhere = answerFacts({ status: 'elsewhere', reasons: 'Pas à nous.', carriedTo: 'État' })
    given(await giveAnswer(visitor, { ...elsewhere, id: answerId }, { kind: 'link', token }))
    const asked = { debateId: id, number: 1, name: 'État', carriedFromId: answerId }
    const { id: added } = given(await askAnotherBody(team, asked))
    expect(codeOf(await askAnotherBody(team, { ...asked, name: 'ÉTAT' }))).toBe('body-already-asked')
    expect(await answerOf(added)).toMatchObject({ standing: 'awaited', carriedFromId: answerId })
  })
  it('is followed, told to those whose contributions it draws on, until they say stop', async () => {
    const { id, emails } = await contributed(2)
    const revision = await draftReport(team, id, [{ sources: [1] }])
    given(await publishReport(team, { debateId: id, note: '', revision }))
    const [answer] = await answersOf(id)
    if (!answer) throw new Error('no answer')
    const by = { kind: 'link', token: await linkOf(answer.body.id) } as const
    await db.outboxMessage.deleteMany()
    given(await giveAnswer(visitor, { ...answerFacts(), id: answer.id }, by))
    await follow()
    const told = await mails()
    const author = (await db.contribution.findFirstOrThrow({ where: { debateId: id, number: 1 }, include: { participant: true } })).participant?.email // prettier-ignore
    expect(told.map(({ to }) => to)).toEqual([author])
    expect(emails).toContain(author)
    const mailing = mailingOf(told[0]?.unsubscribe?.split('/').at(-1) ?? '')
    given((await mailing?.end(visitor, mailing.id)) ?? { refused: { code: 'no mailing' } })

    const news = { id: answer.id, kind: 'done' as const, on: today(), text: 'C’est fait.', link: '', revision: 2 }
    expect(codeOf(await reportProgress(visitor, news, by))).toBe('proof-missing')
    expect(codeOf(await reportProgress(visitor, { ...news, on: addDays(today(), 1) }, by))).toBe('date-future')
    given(await reportProgress(visitor, { ...news, link: 'https://exemple.fr/preuve' }, by))
    expect((await answerOf(answer.id)).standing).toBe('done')
    await follow()
    expect(await mails()).toHaveLength(1)
    expect(await db.journalEntry.count({ where: { data: { contains: author ?? '' } } })).toBe(0)
  })
  it('is asked for before its date, on it, and for as long as it does not come, publicly', async () => {
    const { answerId, bodyId } = await reportedDebate()
    await linkOf(bodyId)
    const system = { kind: 'system', job: 'test' } as const
    const day = today()
    const at = async (days: number) => {
      setClock(() => new Date(`${addDays(day, days)}T10:00:00Z`))
      given(await remindBodies(system))
      given(await remindBodies(system))
    }
    try {
      for (const days of [10, 61, 84, 90, 97, 300]) await at(days)
      expect(await stateOf((await answerOf(answerId)).debate.id)).toBe('reported')
      expect((await answerOf(answerId)).standing).toBe('overdue')
    } finally {
      setClock()
    }
    const reminders = await db.answerReminder.findMany({ where: { answerId }, orderBy: { sentOn: 'asc' } })
    expect(reminders.map(({ kind }) => kind)).toEqual(['answer:-30', 'answer:-7', 'answer:0', 'answer:7', 'answer:180'])
    expect((await mailsTo('institution@exemple.invalid')).at(-1)?.subject).toContain('En retard')
  })
})

describe('who takes part', () => {
  it('is kept as sums, shown without small figures, and tied to nobody', async () => {
    const debate = await debateUnderWay()
    const before = await db.journalEntry.count()
    const said = { gender: 'woman', age: '30-44', departement: '', 'first-time': 'yes' } as const
    for (let left = 6; left > 0; left -= 1)
      given(await takeSurvey(visitor, { ...said, debateId: debate.id, clientAddress: '10.0.0.1' }))
    given(await takeSurvey(visitor, { ...said, gender: 'man', debateId: debate.id, clientAddress: '10.0.0.1' }))
    const { respondents, survey } = await surveyOf(debate.id)
    expect(respondents).toBe(7)
    expect(survey[0]?.cells).toEqual([{ choices: ['woman', 'man'], count: 7 }])
    expect(survey[2]?.cells).toBeNull()
    expect(await db.journalEntry.count()).toBe(before)
    await db.debate.update({ where: { id: debate.id }, data: { state: 'closed' } })
    const late = await takeSurvey(visitor, { ...said, debateId: debate.id, clientAddress: '10.0.0.1' })
    expect(codeOf(late)).toBe('survey-closed')
  })
  it('is compared with a census taken whole or not at all', async () => {
    const good = 'territoire;sexe;age;population\n24;femmes;30;100\n24;hommes;30;90\n'
    const facts = { year: 2022, source: 'Fichier d’essai' }
    expect(given(await importCensus(team, { ...facts, text: good }, { dry: true }))).toMatchObject({ people: 190 })
    expect(await db.censusFigure.count()).toBe(0)
    given(await importCensus(team, { ...facts, text: good }))
    expect(codeOf(await importCensus(team, { ...facts, text: `${good}24;x;30;1\n` }))).toBe('census-faults')
    expect(await db.censusFigure.count()).toBe(2)
  })
})

describe('the archive of a debate', () => {
  const io = () => {
    const said: string[] = []
    return { said, stdout: (text: string) => void said.push(text), stderr: (text: string) => void said.push(text) }
  }
  /** The texts of an archive, by name. */
  async function read(file: string): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    const entries = createReadStream(file).pipe(createGunzip()).pipe(extract())
    for await (const entry of entries) {
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      found.set(entry.header.name, Buffer.concat(chunks).toString('utf8'))
    }
    return found
  }
  it('is the same bytes for the same debate, holds no address, and is known to the journal', async () => {
    const { id, emails } = await contributed(3)
    const debate = await debateById(id)
    if (!debate) throw new Error('no debate')
    const [one, two] = [await writeDebateArchive(debate), await writeDebateArchive(debate)]
    expect(two.hash).toBe(one.hash)
    const files = await read(one.file)
    expect(files.get('contributions.csv')?.trim().split('\r\n')).toHaveLength(4)
    for (const text of files.values()) for (const email of emails) expect(text).not.toContain(email)
    await freezeDebateArchive({ debateId: id })
    await freezeDebateArchive({ debateId: id })
    const kept = await db.debateArchive.findUniqueOrThrow({
      where: { debateId_state: { debateId: id, state: 'closed' } },
    })
    expect(kept.hash).toBe(one.hash)
    expect((await fileStore.stat(kept.hash))?.size).toBe(kept.size)
    const told = io()
    expect(await debatesCommand(['verify', one.file], told)).toBe(0)
    expect(told.said.join('')).toContain('Archive exacte')
    await db.contribution.updateMany({ where: { debateId: id, number: 1 }, data: { title: 'Autre', id: newId() } })
    const changed = await writeDebateArchive(debate)
    expect(await debatesCommand(['verify', changed.file], io())).toBe(1)
    await Promise.all([one, two, changed].map(({ file }) => rm(file, { force: true })))
  })
})
