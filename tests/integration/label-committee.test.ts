import { beforeAll, describe, expect, it } from 'vitest'
import '~/composition/concerned.server'
import '~/composition/decided.server'
import { noteConflictsOfSitting } from '~/modules/governance/concerned.server'
import { adjournApplication } from '~/modules/label/commands/adjourn-application.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { fileAppeal, withdrawAppeal } from '~/modules/label/commands/file-appeal.server'
import { proposeAnswer } from '~/modules/label/commands/propose-answer.server'
import { proposeDecision } from '~/modules/label/commands/propose-decision.server'
import { remindBoard } from '~/modules/label/commands/remind-board.server'
import { remindHolders } from '~/modules/label/commands/remind-holders.server'
import { renewLabel } from '~/modules/label/commands/renew-label.server'
import { openScores, scoreApplication } from '~/modules/label/commands/score-application.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { appealsOf, committeeScores, pastReasons } from '~/modules/label/queries-committee.server'
import { lettersOf, lettersOffered } from '~/modules/label/queries-template.server'
import { publicLabel } from '~/modules/label/queries-public.server'
import { labelAppealSubject } from '~/modules/label/store-committee.server'
import { setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { mailsTo } from '../factories/accounts'
import { codeOf, createParty, given, inCommittee, type Party, setUpCharter } from '../factories/label'
import { onAgenda, putOnAgenda, refusal, voted } from '../factories/label-committee'
import { createPerson } from '../factories/people'

let instructor: Person
let members: [Person, Person]
const member = () => createPerson({ roles: ['label-committee'] })

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  members = [await member(), await member()]
})

const stateOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).state
const fileOf = (id: string) => db.application.findUniqueOrThrow({ where: { id } })
describe('the committee’s scores', () => {
  it('are hidden until all are in, then change no more', async () => {
    const id = await inCommittee(await createParty(), instructor)
    const [first, second] = members
    const given3 = { equidistance: { score: 3 as const, note: 'Net.' } }
    expect(given(await scoreApplication(first, { id, scores: given3, send: true })).isOpen).toBe(false)
    const hidden = await committeeScores(second, await fileOf(id), ['equidistance'])
    expect(hidden).toMatchObject({ isOpen: false, spreads: [], mine: [] })
    expect(JSON.stringify(hidden)).not.toContain('Net.')
    const given1 = { equidistance: { score: 1 as const, note: '' } }
    expect(given(await scoreApplication(second, { id, scores: given1, send: true })).isOpen).toBe(true)
    const open = await committeeScores(first, await fileOf(id), ['equidistance'])
    expect(open.spreads).toMatchObject([{ counts: [0, 1, 0, 1], isWide: true, notes: ['Net.'] }])
    expect(codeOf(await scoreApplication(first, { id, scores: given1, send: true }))).toBe('scores-open')
  })

  it('are opened without who left, and only once somebody scored', async () => {
    const id = await inCommittee(await createParty(), instructor)
    const [first, second] = members
    expect(codeOf(await openScores(first, { id }))).toBe('no-score-yet')
    given(await scoreApplication(first, { id, scores: {}, send: true }))
    given(await openScores(second, { id }))
    expect(codeOf(await scoreApplication(second, { id, scores: {}, send: true }))).toBe('scores-open')
  })

  it('are asked neither of the applicant’s people nor of who examined the file', async () => {
    const party = await createParty()
    const both = await createPerson({ roles: ['label-committee', 'label-instructor'] })
    const id = await inCommittee(party, both)
    expect(codeOf(await scoreApplication(both, { id, scores: {}, send: true }))).toBe('instructed-by-you')
    const { awaited } = await committeeScores(members[0], await fileOf(id), [])
    expect(awaited).toHaveLength(2)
    await db.mandate.deleteMany({ where: { userId: both.id } })
  })
})

describe('a decision in a sitting', () => {
  it('is written before, voted, and takes effect with the vote', async () => {
    const party = await createParty()
    const id = await inCommittee(party, instructor, ['equidistance'])
    const { itemId } = await onAgenda(id)
    // Nobody decides beside the sitting.
    expect(codeOf(await decideApplication(members[0], { id, decision: refusal }))).toBe('in-sitting')
    expect(codeOf(await proposeDecision(members[0], { id, decision: { ...refusal, reasons: {} } }))).toBe(
      'decision-incomplete',
    )
    given(await proposeDecision(members[0], { id, decision: refusal }))
    await voted(itemId, 'adopted')
    expect(await stateOf(id)).toBe('refused')
    expect(await db.decision.findUnique({ where: { applicationId: id } })).toMatchObject({ outcome: 'refused' })
    expect(await db.outboxMessage.count({ where: { key: { startsWith: `label-decided:${id}` } } })).toBe(1)
    // The next file with the same criterion shows what was said of this one.
    const next = await inCommittee(await createParty(), instructor, ['equidistance'])
    expect((await pastReasons(next, ['equidistance']))[0]).toMatchObject({ reason: refusal.reasons['equidistance'] })
  })

  it('that is voted down leaves the file before the committee; one withdrawn meanwhile stays withdrawn', async () => {
    const party = await createParty()
    const id = await inCommittee(party, instructor, ['equidistance'])
    const { itemId } = await onAgenda(id)
    given(await proposeDecision(members[0], { id, decision: refusal }))
    await voted(itemId, 'rejected')
    expect(await stateOf(id)).toBe('in-committee')
    const again = await onAgenda(id, 'open')
    given(await proposeDecision(members[0], { id, decision: refusal }))
    expect(codeOf(await proposeDecision(members[1], { id, decision: refusal }))).toBe('sitting-open')
    given(await withdrawApplication(party.applicant, { id, reason: '' }))
    await voted(again.itemId, 'adopted')
    expect(await stateOf(id)).toBe('closed')
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(0)
  })

  it('is put off once, with a reason that the applicant is told', async () => {
    const id = await inCommittee(await createParty(), instructor)
    expect(codeOf(await adjournApplication(members[0], { id, reason: ' ' }))).toBe('reason-missing')
    given(await adjournApplication(members[0], { id, reason: 'Entendre l’organisation.' }))
    expect(codeOf(await adjournApplication(members[1], { id, reason: 'Encore.' }))).toBe('adjourned-already')
    expect(await db.outboxMessage.count({ where: { key: { startsWith: `label-adjourned:${id}` } } })).toBe(1)
  })

  it('is taken once, whoever comes second', async () => {
    const id = await inCommittee(await createParty(), instructor, ['equidistance'])
    const both = await Promise.all(members.map((one) => decideApplication(one, { id, decision: refusal })))
    expect(both.map(codeOf).sort()).toEqual(['ok', 'state-forbids'])
  })
})

describe('an appeal', () => {
  const answer = {
    outcome: 'granted',
    summary: 'Les trois parties avaient été invitées : la preuve était au dossier.',
    reasons: { equidistance: 'Le courrier du 3 mars le montre.' },
    support: [],
    actionPlan: [],
  } as const
  const refusedFile = async (): Promise<{ party: Party; id: string }> => {
    const party = await createParty()
    const id = await inCommittee(party, instructor, ['equidistance'])
    given(await decideApplication(members[0], { id, decision: refusal }))
    return { party, id }
  }

  const appealOnAgenda = async (id: string, agenda: Parameters<typeof putOnAgenda>[1] = {}) => {
    const { id: appealId } = await db.labelAppeal.findFirstOrThrow({ where: { applicationId: id, withdrawnAt: null } })
    return putOnAgenda(labelAppealSubject(appealId), { body: 'board', ...agenda })
  }
  /** Whom a sitting keeps out of its vote and quorum, among those who sit. */
  const keptOut = async (itemId: string, meetingId: string, seated: readonly string[]) => {
    await transact((tx) => noteConflictsOfSitting(tx, meetingId, seated))
    return db.conflictOfInterest.findMany({ where: { itemId }, select: { userId: true, reason: true } })
  }

  it('is answered by others than who decided, and grants without undoing the first decision', async () => {
    const { party, id } = await refusedFile()
    expect(codeOf(await fileAppeal(party.applicant, { id, grounds: ' ' }))).toBe('grounds-missing')
    given(await fileAppeal(party.applicant, { id, grounds: 'Le critère était rempli.' }))
    expect(await stateOf(id)).toBe('under-appeal')
    expect(codeOf(await fileAppeal(party.applicant, { id, grounds: 'Encore.' }))).toBe('state-forbids')
    const sat = await createPerson({ roles: ['board', 'label-committee'] })
    expect(codeOf(await proposeAnswer(sat, { id, answer }))).toBe('decided-by-you')
    const board = await createPerson({ roles: ['board'] })
    // Nobody answers alone.
    expect(codeOf(await proposeAnswer(board, { id, answer }))).toBe('sitting-needed')
    expect(await stateOf(id)).toBe('under-appeal')
    const { itemId, meetingId } = await appealOnAgenda(id)
    expect(await keptOut(itemId, meetingId, [sat.id, board.id])).toEqual([{ userId: sat.id, reason: 'decided-first' }])
    expect(codeOf(await proposeAnswer(board, { id, answer: { ...answer, reasons: {} } }))).toBe('decision-incomplete')
    const letter = { text: 'Madame, Monsieur,\nvotre recours est accueilli.', locale: 'fr' } as const
    given(await proposeAnswer(board, { id, answer, letter }))
    expect(await stateOf(id)).toBe('under-appeal')
    expect(await lettersOf(id)).toEqual([])
    await voted(itemId, 'adopted')
    expect(await stateOf(id)).toBe('granted')
    // Its letter leaves with it, told of by the same mail.
    const [left] = await lettersOf(id)
    expect(left).toMatchObject({ kind: 'appeal' })
    expect((await mailsTo(party.applicant.email)).at(-1)?.text).toContain(`/lettres/${left?.id ?? '?'}.pdf`)
    expect(await lettersOffered({ id, state: 'granted' })).toEqual(['decision', 'appeal'])
    const { id: certificateId } = await db.certificate.findUniqueOrThrow({ where: { applicationId: id } })
    expect((await publicLabel(certificateId))?.validity).toBe('valid')
    expect(await db.decision.findUnique({ where: { applicationId: id } })).toMatchObject({ outcome: 'refused' })
    expect(codeOf(await proposeAnswer(board, { id, answer }))).toBe('state-forbids')
    await db.mandate.deleteMany({ where: { userId: sat.id } })
  })

  it('awaits its answer where the sitting rejects what was proposed, or belongs to another body; not changed while it is open', async () => {
    const { party, id } = await refusedFile()
    given(await fileAppeal(party.applicant, { id, grounds: 'Le critère était rempli.' }))
    const board = await createPerson({ roles: ['board'] })
    const first = await appealOnAgenda(id, { state: 'open' })
    given(await proposeAnswer(board, { id, answer }))
    expect(codeOf(await proposeAnswer(board, { id, answer }))).toBe('sitting-open')
    await voted(first.itemId, 'rejected')
    expect(await stateOf(id)).toBe('under-appeal')
    const elsewhere = await appealOnAgenda(id, { body: 'label-committee' })
    given(await proposeAnswer(board, { id, answer }))
    await voted(elsewhere.itemId, 'adopted')
    expect(await stateOf(id)).toBe('under-appeal')
    // Given up, then filed anew: a vote on the first one brings about nothing.
    const late = await appealOnAgenda(id)
    given(await proposeAnswer(board, { id, answer }))
    given(await withdrawAppeal(party.applicant, { id }))
    given(await fileAppeal(party.applicant, { id, grounds: 'Tout bien pesé.' }))
    await voted(late.itemId, 'adopted')
    expect(await stateOf(id)).toBe('under-appeal')
    expect(await db.certificate.count({ where: { applicationId: id } })).toBe(0)
  })

  it('is recalled to the board before its answer is due, and once when it is late', async () => {
    const { party, id } = await refusedFile()
    const { dueOn } = given(await fileAppeal(party.applicant, { id, grounds: 'Le critère était rempli.' }))
    const board = await createPerson({ roles: ['board'] })
    const { id: appealId } = await db.labelAppeal.findFirstOrThrow({ where: { applicationId: id } })
    const told = (notice: string) =>
      db.outboxMessage.count({ where: { key: `label-appeal-${notice}:${appealId}:${board.id}` } })
    const at = async (day: string) => {
      setClock(() => new Date(`${day}T09:00:00Z`))
      given(await remindBoard({ kind: 'system', job: 'test' }))
      return [await told('soon'), await told('late')]
    }
    expect(await at(addDays(dueOn, -15))).toEqual([0, 0])
    expect(await at(addDays(dueOn, -14))).toEqual([1, 0])
    expect(await at(addDays(dueOn, 1))).toEqual([1, 1])
    expect(await at(addDays(dueOn, 2))).toEqual([1, 1])
    setClock()
    given(await withdrawAppeal(party.applicant, { id }))
  })

  it('is given up, filed again, answered once; never after its period', async () => {
    const { party, id } = await refusedFile()
    given(await fileAppeal(party.applicant, { id, grounds: 'Le critère était rempli.' }))
    given(await withdrawAppeal(party.applicant, { id }))
    expect(await stateOf(id)).toBe('refused')
    given(await fileAppeal(party.applicant, { id, grounds: 'Tout bien pesé.' }))
    const board = await createPerson({ roles: ['board'] })
    const { itemId } = await appealOnAgenda(id)
    given(await proposeAnswer(board, { id, answer: { ...answer, outcome: 'upheld', reasons: {} } }))
    await voted(itemId, 'adopted')
    expect(await stateOf(id)).toBe('refused')
    expect((await appealsOf(id)).map(({ isWithdrawn, answer: said }) => [isWithdrawn, said?.outcome])).toEqual([
      [true, undefined],
      [false, 'upheld'],
    ])
    expect(codeOf(await fileAppeal(party.applicant, { id, grounds: 'Encore.' }))).toBe('appeal-once')

    const late = await refusedFile()
    setClock(() => new Date(Date.now() + 61 * 86_400_000))
    expect(codeOf(await fileAppeal(late.party.applicant, { id: late.id, grounds: 'Trop tard.' }))).toBe(
      'appeal-too-late',
    )
    setClock()
  })
})

describe('a renewal', () => {
  it('begins with the last answers, is told of in time, and takes over where the label ends', async () => {
    const party = await createParty()
    const grant = { outcome: 'granted', summary: 'Tenue.', reasons: {}, support: [], actionPlan: [] } as const
    const first = await inCommittee(party, instructor)
    const certificateId = given(await decideApplication(members[0], { id: first, decision: grant })).certificateId ?? ''
    expect(codeOf(await renewLabel(party.applicant, { certificateId }))).toBe('not-renewable')
    const end = addDays(today(), 80)
    await db.certificate.update({ where: { id: certificateId }, data: { validUntil: end } })
    const tell = () => remindHolders({ kind: 'system', job: 'test' })
    await tell()
    await tell()
    const told = await db.outboxMessage.findMany({ where: { key: { startsWith: `label-expiry:${certificateId}` } } })
    expect(told.map(({ key }) => key?.split(':')[2])).toEqual(['3'])

    const { id } = given(await renewLabel(party.applicant, { certificateId }))
    expect(given(await renewLabel(party.applicant, { certificateId })).id).toBe(id)
    const [before, renewal] = [await fileOf(first), await fileOf(id)]
    expect(renewal).toMatchObject({ state: 'draft', answers: before.submittedAnswers, title: before.title })
    // Its own way through the procedure is that of any application: only its end is looked at.
    await db.application.update({ where: { id }, data: { state: 'in-committee', submittedAt: new Date() } })
    await db.checkReport.create({
      data: {
        ...(await db.checkReport.findFirstOrThrow({ where: { applicationId: first } })),
        id: newId(),
        applicationId: id,
      },
    })
    for (const finding of await db.finding.findMany({ where: { applicationId: first } }))
      await db.finding.create({ data: { ...finding, id: newId(), applicationId: id } })
    const renewed = given(await decideApplication(members[1], { id, decision: grant })).certificateId ?? ''
    expect((await publicLabel(renewed))?.validUntil).toBe(addMonths(end, 36))
  })
})
