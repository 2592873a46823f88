import { labelEntries } from '~/composition/label-entries.server'
import { beforeAll, describe, expect, it } from 'vitest'
import '~/composition/concerned.server'
import '~/composition/decided.server'
import { noteConflictsOfSitting } from '~/modules/governance/concerned.server'
import { sha256 } from '~/modules/label/store.server'
import { valuesOfFile } from '~/modules/label/fill-template.server'
import { lettersOf } from '~/modules/label/queries-template.server'
import { publicLabel } from '~/modules/label/queries-public.server'
import { registerPage } from '~/modules/label/queries-register.server'
import { readRegisterFilter } from '~/modules/label/forms-register'
import { suspensions } from '~/modules/credentials/queries.server'
import { proposeContestAnswer } from '~/modules/label-life/commands/answer-contest.server'
import { contestWithdrawal, dropContest } from '~/modules/label-life/commands/contest-withdrawal.server'
import { answerReport } from '~/modules/label-life/commands/answer-report.server'
import { decideProcedure, proposeOutcome } from '~/modules/label-life/commands/decide-procedure.server'
import { forgetReports } from '~/modules/label-life/commands/forget-reports.server'
import { observe } from '~/modules/label-life/commands/observe.server'
import { openProcedure } from '~/modules/label-life/commands/open-procedure.server'
import { reportLabel } from '~/modules/label-life/commands/report-label.server'
import { remindTerms } from '~/modules/label-life/commands/remind-terms.server'
import { setHearing } from '~/modules/label-life/commands/set-hearing.server'
import { lifeOf, ownLifeOf, publicLife, reportByToken, reportOf } from '~/modules/label-life/queries.server'
import { contestSubject, procedureSubject } from '~/modules/label-life/store.server'
import { now, setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { mailsTo } from '../factories/accounts'
import { codeOf, createParty, given, type Party, setUpCharter } from '../factories/label'
import { putOnAgenda, voted } from '../factories/label-committee'
import {
  confirmedReport,
  decisionReason,
  grantedLabel,
  heldAgainst,
  questionedLabel,
  saysAll,
  withdrawnLabel,
} from '../factories/label-life'
import { createPerson } from '../factories/people'

let [instructor, committee, board]: Person[] = []
const who = (person: Person | undefined): Person => {
  if (!person) throw new Error('nobody')
  return person
}

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
  board = await createPerson({ roles: ['board'] })
})

const validity = async (id: string) => (await publicLabel(id))?.validity
const mails = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })
const timeIsOver = (id: string) =>
  db.labelProcedure.update({ where: { id }, data: { hearUntil: addDays(today(), -1) } })
const withdraw = { event: 'withdraw', reason: decisionReason } as const
const suspend = { event: 'suspend', reason: 'Le temps de remettre en ligne.' } as const

describe('a label put in question', () => {
  let party: Party
  beforeAll(async () => void (party = await createParty()))

  it('stays valid, while its holder is told why and heard', async () => {
    const { id, certificateId, procedureId } = await questionedLabel(party, who(instructor))
    expect(await validity(certificateId)).toBe('valid')
    expect(await publicLife(certificateId)).toEqual([])
    expect(await mails(`label-procedure:${procedureId}`)).toBe(1)
    expect(codeOf(await openProcedure(who(committee), { applicationId: id, reason: 'Encore.' }))).toBe('open-already')
    expect(codeOf(await decideProcedure(who(committee), { id: procedureId, ...withdraw }))).toBe('not-heard-yet')
    given(await observe(party.applicant, { id: procedureId, text: 'Voici pourquoi.', isAll: false, files: [] }))
    expect(codeOf(await decideProcedure(who(committee), { id: procedureId, ...suspend }))).toBe('not-heard-yet')
    expect(await ownLifeOf(party.applicant, id)).toMatchObject({
      procedure: { reason: heldAgainst, observations: [{ text: 'Voici pourquoi.' }] },
    })
    expect(await lifeOf(who(board), id)).toBeNull()
    expect(await ownLifeOf(who(instructor), id)).toBeNull()
    const kept = { event: 'keep', reason: 'Tout est en ligne.' } as const
    given(await decideProcedure(who(committee), { id: procedureId, ...kept }))
    expect(await validity(certificateId)).toBe('valid')
    expect(await publicLife(certificateId)).toEqual([])
  })

  it('waits for the hearing that was set', async () => {
    const { procedureId } = await questionedLabel(party, who(instructor))
    await saysAll(party, procedureId)
    const past = { id: procedureId, hearingAt: new Date('2020-01-01'), place: 'Orléans' }
    expect(codeOf(await setHearing(who(instructor), past))).toBe('hearing-past')
    given(await setHearing(who(instructor), { ...past, hearingAt: new Date(now().getTime() + 86_400_000) }))
    expect(codeOf(await decideProcedure(who(committee), { id: procedureId, ...withdraw }))).toBe('not-heard-yet')
  })

  it('is suspended, seen so at once, and restored; the public reads both with their reasons', async () => {
    const { certificateId, procedureId } = await questionedLabel(party, who(instructor))
    await timeIsOver(procedureId)
    given(await decideProcedure(who(committee), { id: procedureId, ...suspend }))
    expect(await publicLabel(certificateId)).toMatchObject({ validity: 'suspended', suspensionReason: suspend.reason })
    expect((await suspensions()).map(({ id }) => id)).toContain(certificateId)
    const filter = readRegisterFilter(new URLSearchParams({ etat: 'suspendu' }))
    expect((await registerPage(filter)).rows.map(({ id }) => id)).toEqual([certificateId])
    // Its holder is heard again before a withdrawal.
    expect(codeOf(await decideProcedure(who(committee), { id: procedureId, ...withdraw }))).toBe('not-heard-yet')
    given(await decideProcedure(who(committee), { id: procedureId, event: 'restore', reason: 'Tout est en ligne.' }))
    expect(await validity(certificateId)).toBe('valid')
    expect((await publicLife(certificateId)).map(({ event, reason }) => [event, reason])).toEqual([
      ['restore', 'Tout est en ligne.'],
      ['suspend', suspend.reason],
    ])
    const told = await labelEntries('fr', 50, { id: certificateId })
    expect(told.map(({ title }) => title.split('\u00a0')[0])).toEqual([
      'Label délivré',
      'Label rétabli',
      'Label suspendu',
    ])
  })

  it('is decided neither by who opened it, nor by who acts for its holder', async () => {
    const both = await createPerson({ roles: ['label-committee', 'label-instructor'] })
    const { id } = await grantedLabel(party, who(instructor))
    const { procedureId } = given(await openProcedure(both, { applicationId: id, reason: heldAgainst }))
    await saysAll(party, procedureId)
    expect(codeOf(await decideProcedure(both, { id: procedureId, ...withdraw }))).toBe('decided-by-others')
    expect(codeOf(await decideProcedure(who(instructor), { id: procedureId, ...withdraw }))).toBe('not-allowed')
    expect(codeOf(await decideProcedure(party.applicant, { id: procedureId, ...withdraw }))).toBe('not-found')
  })

  it('is decided by the vote of the sitting that has it on its agenda', async () => {
    const { certificateId, procedureId } = await questionedLabel(party, who(instructor))
    await saysAll(party, procedureId)
    const { itemId } = await putOnAgenda(procedureSubject(procedureId))
    expect(codeOf(await decideProcedure(who(committee), { id: procedureId, ...withdraw }))).toBe('in-sitting')
    given(await proposeOutcome(who(committee), { id: procedureId, ...withdraw }))
    await voted(itemId, 'adopted')
    expect(await publicLabel(certificateId)).toMatchObject({ validity: 'revoked', revocationReason: decisionReason })
  })
})

describe('a withdrawal', () => {
  it('is contested once before the board, which restores the label or not', async () => {
    const party = await createParty()
    const { id, certificateId, procedureId } = await withdrawnLabel(party, who(instructor))
    expect(await validity(certificateId)).toBe('revoked')
    given(await contestWithdrawal(party.applicant, { id: procedureId, grounds: 'Elles étaient en ligne.' }))
    expect(await validity(certificateId)).toBe('revoked')
    given(await dropContest(party.applicant, { id: procedureId }))
    given(await contestWithdrawal(party.applicant, { id: procedureId, grounds: 'Elles étaient en ligne.' }))
    const sat = await createPerson({ roles: ['board', 'label-committee'] })
    const answer = { id: procedureId, event: 'restore-on-appeal', reason: 'Elles l’étaient.' } as const
    expect(codeOf(await proposeContestAnswer(sat, answer))).toBe('decided-by-others')
    expect(codeOf(await proposeContestAnswer(who(committee), answer))).toBe('not-allowed')
    // Nobody answers alone.
    expect(codeOf(await proposeContestAnswer(who(board), answer))).toBe('sitting-needed')
    expect((await lifeOf(who(board), id))?.toVote).toEqual({ role: 'board', subject: contestSubject(procedureId) })
    // The board reads of the label what a letter says of it, though not the file.
    const facts = { decision: 'restored' } as const
    expect(await valuesOfFile(who(board), id, facts, { locale: 'fr' })).toBeNull()
    expect(await valuesOfFile(who(board), id, facts, { locale: 'fr', isShown: true })).toMatchObject({
      organisation: party.organisation.name,
      decision: 'le label est rétabli',
    })
    const { itemId, meetingId } = await putOnAgenda(contestSubject(procedureId), { body: 'board' })
    await transact((tx) => noteConflictsOfSitting(tx, meetingId, [sat.id, who(board).id]))
    expect(await db.conflictOfInterest.findMany({ where: { itemId } })).toMatchObject([
      { userId: sat.id, reason: 'decided-first' },
    ])
    const letter = { text: 'Madame, Monsieur,\nvotre label est rétabli.', locale: 'fr' } as const
    given(await proposeContestAnswer(who(board), { ...answer, letter }))
    expect(await lifeOf(who(board), id)).toMatchObject({
      ...{ mayAnswer: true, sitting: { id: meetingId }, toVote: null, maySendLetters: false },
      proposed: { event: 'restore-on-appeal', letter: letter.text },
    })
    expect(await lettersOf(id)).toEqual([])
    expect(await validity(certificateId)).toBe('revoked')
    await voted(itemId, 'adopted')
    await db.mandate.deleteMany({ where: { userId: sat.id } })
    expect(await validity(certificateId)).toBe('valid')
    const [left] = await lettersOf(id)
    expect(left).toMatchObject({ kind: 'appeal' })
    expect((await mailsTo(party.applicant.email)).at(-1)?.text).toContain(`/lettres/${left?.id ?? '?'}.pdf`)
    expect(await lifeOf(who(board), id)).toMatchObject({ proposed: null })
    expect((await publicLife(certificateId)).map(({ event }) => event)).toEqual([
      'restore-on-appeal',
      'contest',
      'contest',
      'withdraw',
    ])
    // What the holder wrote is the board's to read.
    expect(JSON.stringify(await publicLife(certificateId))).not.toContain('Elles étaient en ligne')
  })

  it('waits for the answer where the charter says so, and takes effect with it', async () => {
    const party = await createParty()
    const { certificateId, procedureId } = await withdrawnLabel(party, who(instructor))
    const charter = await db.charter.findFirstOrThrow()
    const content = JSON.parse(charter.content) as { settings: Record<string, unknown> }
    const settings = { ...content.settings, appealSuspends: true }
    const kept = JSON.stringify({ ...content, settings, version: 77, inForceFrom: '2099-01-01' })
    const version = await db.charter.create({
      data: {
        ...charter,
        ...{ id: 'suspending', version: 77, inForceFrom: '2099-01-01', content: kept, contentHash: sha256(kept) },
      },
    })
    await db.application.updateMany({ where: { certificate: { id: certificateId } }, data: { charterId: version.id } })
    given(await contestWithdrawal(party.applicant, { id: procedureId, grounds: 'Elles étaient en ligne.' }))
    expect(await validity(certificateId)).toBe('valid')
    const uphold = { id: procedureId, event: 'uphold', reason: 'Elles ne l’étaient pas.' } as const
    const first = await putOnAgenda(contestSubject(procedureId), { body: 'board' })
    given(await proposeContestAnswer(who(board), uphold))
    await voted(first.itemId, 'rejected')
    expect(await validity(certificateId)).toBe('valid')
    const { itemId } = await putOnAgenda(contestSubject(procedureId), { body: 'board' })
    given(await proposeContestAnswer(who(board), uphold))
    await voted(itemId, 'adopted')
    expect(await publicLabel(certificateId)).toMatchObject({ validity: 'revoked', revocationReason: decisionReason })
    const again = { id: procedureId, grounds: 'Encore.' }
    expect(codeOf(await contestWithdrawal(party.applicant, again))).toBe('contest-too-late')
  })
})

describe('what has a term', () => {
  const system = { kind: 'system', job: 'test' } as const

  it('is recalled to the holder before the end of their time to be heard, once, and not once they said all', async () => {
    const party = await createParty()
    const { procedureId } = await questionedLabel(party, who(instructor))
    const soon = () => mails(`label-hearing-soon:${procedureId}`)
    given(await remindTerms(system))
    expect(await soon()).toBe(0)
    const opened = await db.labelProcedure.findUniqueOrThrow({ where: { id: procedureId } })
    setClock(() => new Date(`${addDays(opened.hearUntil, -4)}T09:00:00Z`))
    given(await remindTerms(system))
    given(await remindTerms(system))
    expect(await soon()).toBe(1)
    const other = await questionedLabel(party, who(instructor))
    await saysAll(party, other.procedureId)
    setClock(() => new Date(`${addDays(opened.hearUntil, 10)}T09:00:00Z`))
    given(await remindTerms(system))
    expect(await mails(`label-hearing-soon:${other.procedureId}`)).toBe(0)
    setClock()
  })

  it('is recalled to the board before its answer is due, and once when it is late', async () => {
    const party = await createParty()
    const { procedureId } = await withdrawnLabel(party, who(instructor))
    const { dueOn } = given(await contestWithdrawal(party.applicant, { id: procedureId, grounds: 'Elles étaient là.' }))
    const told = async (notice: 'soon' | 'late') =>
      db.outboxMessage.count({ where: { key: `label-contest-${notice}:${procedureId}:${dueOn}:${who(board).id}` } })
    const at = async (day: string) => {
      setClock(() => new Date(`${day}T09:00:00Z`))
      given(await remindTerms(system))
      return [await told('soon'), await told('late')]
    }
    expect(await at(addDays(dueOn, -15))).toEqual([0, 0])
    expect(await at(addDays(dueOn, -14))).toEqual([1, 0])
    expect(await at(dueOn)).toEqual([1, 0])
    expect(await at(addDays(dueOn, 1))).toEqual([1, 1])
    expect(await at(addDays(dueOn, 9))).toEqual([1, 1])
    setClock()
  })
})

describe('a report on a label', () => {
  it('is read once confirmed, answered by mail, and its author is forgotten; the holder never knows who', async () => {
    const party = await createParty()
    const { id, certificateId } = await grantedLabel(party, who(instructor))
    const report = await confirmedReport(certificateId)
    expect(await reportOf(who(instructor), report.id)).toMatchObject({ text: 'Rien n’est publié.' })
    expect(JSON.stringify(await reportOf(who(instructor), report.id))).not.toContain(report.email)
    expect(await reportOf(party.applicant, report.id)).toBeNull()
    const answer = { id: report.id, outcome: 'procedure', answer: 'Merci, nous l’avons vu.', reason: '' } as const
    expect(codeOf(await answerReport(who(instructor), answer))).toBe('reason-missing')
    const { procedureId } = given(await answerReport(who(instructor), { ...answer, reason: heldAgainst }))
    expect(procedureId).not.toBeNull()
    expect(codeOf(await answerReport(who(instructor), answer))).toBe('answered-already')
    expect(await mails(`label-life.answer-report:${report.id}`)).toBe(1)
    expect(await reportByToken(report.token)).toMatchObject({ outcome: 'procedure', answer: 'Merci, nous l’avons vu.' })
    const held = JSON.stringify(await ownLifeOf(party.applicant, id))
    expect(held).toContain(heldAgainst)
    for (const secret of [report.email, 'Rien n’est publié']) expect(held).not.toContain(secret)
    expect((await db.labelReport.findUniqueOrThrow({ where: { id: report.id } })).email).toBeNull()
  })

  it('is limited, and forgotten where nobody confirms it', async () => {
    const { certificateId } = await grantedLabel(await createParty(), who(instructor))
    const email = 'insistant@exemple.invalid'
    const asked = { kind: 'other', text: 'Rien.', email, label: certificateId, clientAddress: '192.0.2.9', locale: 'fr' } as const // prettier-ignore
    for (let time = 0; time < 5; time += 1) given(await reportLabel(visitor, asked))
    expect(codeOf(await reportLabel(visitor, asked))).toBe('too-often')
    expect(codeOf(await reportLabel(visitor, { ...asked, label: 'CRDP-2020-0001' }))).toBe('not-found')
    await db.labelReport.updateMany({ where: { email }, data: { createdAt: new Date('2026-01-01') } })
    expect(given(await forgetReports({ kind: 'system', job: 'test' })).forgotten).toBe(5)
  })
})
