import '~/composition/concerned.server'
import '~/composition/decided.server'
import { beforeAll, describe, expect, it } from 'vitest'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { addDecision } from '~/modules/governance/store-decisions.server'
import { acceptComplete } from '~/modules/referrals/commands/accept-complete.server'
import { appealReferral } from '~/modules/referrals/commands/appeal-referral.server'
import { joinReferral } from '~/modules/referrals/commands/join-referral.server'
import { placeOnAgenda } from '~/modules/referrals/commands/place-on-agenda.server'
import { proposeOutcome } from '~/modules/referrals/commands/propose-outcome.server'
import { requestCompletion } from '~/modules/referrals/commands/request-completion.server'
import { separateReferral } from '~/modules/referrals/commands/separate-referral.server'
import { supportReferral } from '~/modules/referrals/commands/support-referral.server'
import { tendProcedure } from '~/modules/referrals/commands/tend-procedure.server'
import { withdrawReferral } from '~/modules/referrals/commands/withdraw-referral.server'
import { procedureOf } from '~/modules/referrals/queries-procedure.server'
import type { ReferralOutcome } from '~/modules/referrals/rules/proposal'
import type { State } from '~/modules/referrals/rules/states'
import { now, setClock, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Person, Role } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { codeOf, given } from '../factories/label'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { referralIn } from '../factories/referral-procedure'
import { setUpStatutes } from '../factories/statutes'
import { actorOfUser } from '~/modules/members/actor.server'

let team: Person
beforeAll(async () => {
  await setUpStatutes()
  team = await createPerson({ roles: ['team'] })
})

const again = (id: string) => actorOfUser(id, { officer: true })
const stateOf = async (id: string) => (await db.referral.findUniqueOrThrow({ where: { id } })).state
const view = async (id: string) => {
  const found = await procedureOf(id, 'fr')
  if (!found) throw new Error('not public')
  return found
}
const mails = async (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })
/** A file of an organisation, held by the team, with who represents it. */
async function file(state: State, since?: string) {
  const applicant = await createPerson()
  const organisation = await createOrganisationOf([[applicant, 'representative']])
  const { id, number } = await referralIn({
    ...{ state, organisationId: organisation.id, assignedToId: team.id },
    ...(since === undefined ? {} : { since }),
  })
  return { id, number, requester: await again(applicant.id) }
}
const onDay = async <T>(days: number, run: () => Promise<T>): Promise<T> => {
  const at = new Date(now().getTime() + days * 86_400_000)
  setClock(() => at)
  try {
    return await run()
  } finally {
    setClock()
  }
}

/** A sitting of a body in preparation for today, with its chair, a secretary and these members. */
async function sitting(body: string, role: Role, more: readonly Person[] = []) {
  const [chair, secretary] = [await createPerson({ roles: [role] }), await createPerson({ roles: [role] })]
  const { id } = given(
    await createMeeting(chair, {
      ...{ kind: 'sitting', body, assemblyKind: null, title: 'Séance d’essai', place: 'Orléans', link: '' },
      ...{ startsAt: now(), endsAt: null, chairId: chair.id, secretaryId: secretary.id },
    }),
  )
  return { id, chair, secretary, members: [chair, secretary, ...more], role }
}
type Sitting = Awaited<ReturnType<typeof sitting>>

/** Holds the sitting and decides its one item by show of hands. */
async function decide({ id, chair, secretary, role }: Sitting, isFor: boolean) {
  given(await onDay(-20, () => conveneMeeting(chair, { id })))
  given(await openMeeting(chair, { id }))
  const { id: itemId } = await db.agendaItem.findFirstOrThrow({ where: { meetingId: id } })
  const kept = new Set((await db.conflictOfInterest.findMany({ where: { itemId } })).map(({ userId }) => userId))
  const seated = await db.mandate.findMany({ where: { role, endsOn: null }, select: { userId: true } })
  for (const { userId } of seated)
    given(await recordAttendance(secretary, { meetingId: id, memberId: userId, way: 'room' }))
  const voters = seated.filter(({ userId }) => !kept.has(userId)).length
  const hands = isFor ? { for: voters, against: 0 } : { for: 0, against: voters }
  const input = { itemId, reason: 'Vu en séance.', ...hands, abstain: 0, chair: '' as const }
  return { kept, ...given(await decideItem(chair, input)) }
}

async function propose(id: string, outcome: ReferralOutcome, change: { code?: string; redirectedTo?: string } = {}) {
  const { revision } = await db.referral.findUniqueOrThrow({ where: { id } })
  const proposal = { outcome, code: '', redirectedTo: '', reason: 'Ce sont les raisons.', ...change }
  return proposeOutcome(team, { id, revision, ...proposal })
}

describe('completeness', () => {
  it('is asked with a reason, stops the clock, and is answered, deemed or expires', async () => {
    const { id, requester } = await file('submitted', addDays(today(), -10))
    const asked = { id, revision: 1, kind: 'missing' as const, message: 'Le calendrier manque.', questions: [] }
    expect(codeOf(await requestCompletion(await createPerson({ roles: ['team'] }), asked))).toBe('take-it-first')
    expect(codeOf(await requestCompletion(team, { ...asked, revision: 7 }))).toBe('changed-meanwhile')
    given(await requestCompletion(team, asked))
    expect(await view(id)).toMatchObject({
      ...{ state: 'to-complete', dueOn: null, clock: { used: 10, allowed: 15 } },
      completion: { kind: 'missing', message: 'Le calendrier manque.' },
    })
    expect(await mails('referrals.completion:')).toBeGreaterThan(0)
    expect(codeOf(await requestCompletion(team, { ...asked, revision: 2 }))).toBe('state-forbids')
    // The requester's month passes: reminded once, then closed.
    await onDay(27, tendProcedure)
    await onDay(27, tendProcedure)
    expect(await mails(`referrals.reminder:${id}`)).toBe(1)
    await onDay(32, tendProcedure)
    expect(await stateOf(id)).toBe('expired')
    expect(codeOf(await withdrawReferral(requester, { id, reason: '', isPublic: true }))).toBe('state-forbids')
  })

  it('counts as complete when nothing was asked in fifteen days, not a day before', async () => {
    const [late, last] = [
      await file('submitted', addDays(today(), -16)),
      await file('submitted', addDays(today(), -15)),
    ]
    const asked = { revision: 1, kind: 'unclear' as const, message: 'Précisez.', questions: [] }
    expect(codeOf(await requestCompletion(team, { id: late.id, ...asked }))).toBe('too-late-to-ask')
    await tendProcedure()
    expect([await stateOf(late.id), await stateOf(last.id)]).toEqual(['admissibility', 'submitted'])
    expect(await view(late.id)).toMatchObject({ dueOn: addDays(today(), 30), clock: { used: 0, allowed: 30 } })
    // Thirty-one days on, the delay is told to those who decide, once.
    await onDay(31, tendProcedure)
    await onDay(31, tendProcedure)
    const key = `referrals.term:${late.id}:${addDays(today(), 30)}:late`
    expect(await db.outboxMessage.count({ where: { key: `${key}:${team.id}` } })).toBe(1)
  })
})

describe('admissibility', () => {
  it('is what the ethics committee adopts in its sitting, without those concerned', async () => {
    const { id, requester } = await file('submitted')
    given(await acceptComplete(team, { id }))
    expect(codeOf(await propose(id, 'inadmissible', { code: 'no-such-rule' }))).toBe('code-missing')
    expect(codeOf(await propose(id, 'redirected'))).toBe('addressee-missing')
    const session = await sitting('ethics-committee', 'ethics-committee')
    expect(codeOf(await placeOnAgenda(team, { id, meetingId: session.id }))).toBe('proposal-missing')
    given(await propose(id, 'inadmissible', { code: await anyRule(id) }))
    given(await placeOnAgenda(team, { id, meetingId: session.id }))
    // What is on an agenda does not change.
    expect(codeOf(await propose(id, 'admissible'))).toBe('on-agenda')
    expect(codeOf(await placeOnAgenda(team, { id, meetingId: session.id }))).toBe('on-agenda')
    // One of the committee acts for the requester: kept out.
    const conflicted = await createPerson({ roles: ['ethics-committee'] })
    const { organisationId } = await db.referral.findUniqueOrThrow({ where: { id } })
    await db.organisationMandate.create({
      data: {
        ...{ id: crypto.randomUUID(), organisationId: organisationId ?? '', userId: conflicted.id },
        ...{ role: 'contributor', startsAt: new Date('2020-01-01'), grantedBy: 'system:test' },
      },
    })
    const { kept, number } = await decide(session, true)
    expect([...kept]).toEqual([conflicted.id])
    const page = await view(id)
    expect(page).toMatchObject({ state: 'inadmissible', decision: { number, reason: 'Ce sont les raisons.' } })
    expect(page.decision?.rule).toBeTruthy()
    expect(page.history[0]).toMatchObject({ event: 'reject', side: 'committee', decision: number })
    expect(await mails('referrals.decided:')).toBeGreaterThan(0)

    // Contested before the board, without the people of the committee, and reopened: nothing is deleted.
    expect(codeOf(await appealReferral(team, { id, text: 'Non.' }))).toBe('representative-only')
    given(await appealReferral(requester, { id, text: 'La règle est remplie.' }))
    const both = await createPerson({ roles: ['board', 'ethics-committee'] })
    const board = await sitting('board', 'board')
    given(await placeOnAgenda(team, { id, meetingId: board.id }))
    const answered = await decide(board, true)
    expect(answered.kept.has(both.id)).toBe(true)
    const reopened = await view(id)
    expect(reopened).toMatchObject({ state: 'admissibility', decision: null, clock: { used: 0, allowed: 30 } })
    expect(reopened.appeals[0]).toMatchObject({ state: 'upheld', decision: answered.number })
    expect(reopened.history.map(({ event }) => event)).toEqual(['uphold-appeal', 'appeal', 'reject', 'accept-complete'])
    await db.mandate.updateMany({ where: { userId: both.id }, data: { endsOn: '2020-02-01' } })
  })

  it('stays open when the committee rejects what is proposed; a withdrawn file is not decided', async () => {
    const [kept, gone] = [await file('admissibility'), await file('admissibility')]
    for (const { id } of [kept, gone]) given(await propose(id, 'redirected', { redirectedTo: 'Département d’essai' }))
    const first = await sitting('ethics-committee', 'ethics-committee')
    given(await placeOnAgenda(team, { id: kept.id, meetingId: first.id }))
    await decide(first, false)
    expect(await stateOf(kept.id)).toBe('admissibility')
    expect(await db.referralProposal.findFirst({ where: { referralId: kept.id } })).toMatchObject({ state: 'rejected' })
    given(await propose(kept.id, 'admissible'))
    const second = await sitting('ethics-committee', 'ethics-committee')
    given(await placeOnAgenda(team, { id: gone.id, meetingId: second.id }))
    given(await withdrawReferral(gone.requester, { id: gone.id, reason: 'Entre nous.', isPublic: false }))
    await decide(second, true)
    expect(await stateOf(gone.id)).toBe('withdrawn')
    expect((await view(gone.id)).history[0]).toMatchObject({ event: 'withdraw', reason: null, isKept: true })
  })

  it('is contested once a decision, in its time', async () => {
    const { id, requester } = await file('inadmissible')
    await db.referral.update({ where: { id }, data: { appealUntil: addDays(today(), -1) } })
    expect(codeOf(await appealReferral(requester, { id, text: 'Pourtant.' }))).toBe('appeal-too-late')
    await db.referral.update({ where: { id }, data: { appealUntil: today() } })
    given(await appealReferral(requester, { id, text: 'Pourtant.' }))
    const board = await sitting('board', 'board')
    given(await placeOnAgenda(team, { id, meetingId: board.id }))
    await decide(board, false)
    expect(await stateOf(id)).toBe('inadmissible')
    expect(codeOf(await appealReferral(requester, { id, text: 'Encore.' }))).toBe('appeal-dismissed')
  })
})

describe('joined files', () => {
  const join = async (id: string, number: string) => {
    const { revision } = await db.referral.findUniqueOrThrow({ where: { id } })
    return joinReferral(team, { id, revision, number, reason: 'Même sujet.' })
  }

  it('keep their page; withdrawing a joined one leaves the other, withdrawing the other frees them', async () => {
    const [main, first, second] = [await file('admissibility'), await file('submitted'), await file('to-complete')]
    expect(codeOf(await join(first.id, first.number))).toBe('target-missing')
    given(await join(first.id, main.number))
    given(await join(second.id, main.number))
    expect((await view(main.id)).joined.map(({ number }) => number)).toEqual([first.number, second.number])
    expect((await view(first.id)).joinedTo).toMatchObject({ number: main.number })
    expect(codeOf(await join(main.id, first.number))).toBe('target-over')
    given(await withdrawReferral(first.requester, { id: first.id, reason: 'Trop long.', isPublic: true }))
    expect(await stateOf(main.id)).toBe('admissibility')
    expect((await view(main.id)).joined.map(({ number }) => number)).toEqual([second.number])
    expect(given(await withdrawReferral(main.requester, { id: main.id, reason: '', isPublic: false })).freed).toBe(1)
    expect(await view(second.id)).toMatchObject({ state: 'submitted', joinedTo: null, clock: { used: 0, allowed: 15 } })
    expect((await view(second.id)).history[0]).toMatchObject({ event: 'free', other: main.number })
    expect(await mails(`referrals.freed:${second.id}`)).toBe(1)
  })

  it('follow the one that they joined, and are taken back while its debate is not to come', async () => {
    const [a, b, c] = [await file('submitted'), await file('submitted'), await file('submitted')]
    given(await join(a.id, b.number))
    given(await join(b.id, c.number))
    expect((await view(a.id)).joinedTo).toMatchObject({ number: c.number })
    given(await separateReferral(b.requester, { id: b.id, reason: 'Autre sujet.' }))
    expect(await stateOf(b.id)).toBe('submitted')
    await db.referral.update({ where: { id: c.id }, data: { state: 'admissible' } })
    expect(codeOf(await separateReferral(a.requester, { id: a.id, reason: '' }))).toBe('target-admissible')
  })
})

describe('a resolution of the assembly', () => {
  const decision = {
    ...{ body: 'assembly', title: 'Débattre des évolutions du travail', text: 'L’assemblée saisit.', reason: 'Vote.' },
    ...{ decidedOn: today(), subject: 'referral-opening:assembly', recordedById: 'system:test' },
  }

  it('opens a referral by itself once adopted, and not when it falls', async () => {
    await referralIn({ state: 'submitted' })
    const chair = await createPerson({ roles: ['board'] })
    const { id: meetingId } = given(
      await createMeeting(team, {
        ...{ kind: 'assembly', body: null, assemblyKind: 'ordinary', title: 'Assemblée', place: 'Orléans', link: '' },
        ...{ startsAt: now(), endsAt: null, chairId: chair.id, secretaryId: null },
      }),
    )
    const item = (position: number) =>
      db.agendaItem.create({
        data: {
          ...{ id: crypto.randomUUID(), meetingId, position, title: decision.title, text: decision.text, speaker: '' },
          ...{ kind: 'resolution', subject: decision.subject, createdAt: now() },
        },
      })
    const [fallen, adopted] = [await item(1), await item(2)]
    await transact((tx) => addDecision(tx, { ...decision, outcome: 'rejected', itemId: fallen.id }))
    const { id, number } = await transact((tx) =>
      addDecision(tx, { ...decision, outcome: 'adopted', itemId: adopted.id }),
    )
    const opened = await db.referral.findMany({ where: { requesterKind: 'assembly' } })
    expect(opened).toHaveLength(1)
    expect(opened[0]).toMatchObject({
      ...{ state: 'submitted', title: decision.title, originDecisionId: id, dueOn: addDays(today(), 15) },
    })
    expect((await view(opened[0]?.id ?? '')).origin).toBe(number)
    expect(await mails(`referrals.opened:${opened[0]?.id}`)).toBeGreaterThan(0)
  })
})

describe('supports', () => {
  it('are told of the decision, once a person, without those who answer for the referral', async () => {
    const { id, requester } = await file('admissibility')
    const [one, other] = [await createPerson(), await createPerson()]
    const organisation = await createOrganisationOf([[other, 'representative']])
    const representative = await again(other.id)
    given(await supportReferral(one, { id, organisationId: null, isShown: false }))
    for (const organisationId of [null, organisation.id])
      given(await supportReferral(representative, { id, organisationId, isShown: false }))
    given(await supportReferral(requester, { id, organisationId: null, isShown: false }))
    given(await propose(id, 'admissible'))
    const committee = await sitting('ethics-committee', 'ethics-committee')
    given(await placeOnAgenda(team, { id, meetingId: committee.id }))
    await decide(committee, true)
    const told = await db.outboxMessage.findMany({ where: { key: { contains: ':supporter:' } }, select: { key: true } })
    expect(told.map(({ key }) => key.split(':').at(-1)).sort()).toEqual([one.id, other.id].sort())
  })

  it('count each person and each organisation once, named as they chose', async () => {
    const { id } = await file('submitted')
    const [person, other] = [await createPerson(), await createPerson()]
    const organisation = await createOrganisationOf([[other, 'representative']])
    const representative = await again(other.id)
    const give = (actor: Person, organisationId: string | null, isShown: boolean) =>
      supportReferral(actor, { id, organisationId, isShown })
    given(await give(person, null, false))
    expect(codeOf(await give(person, null, true))).toBe('supported-already')
    expect(codeOf(await give(person, organisation.id, true))).toBe('not-your-organisation')
    given(await give(representative, organisation.id, false))
    expect((await view(id)).supports).toEqual({
      ...{ total: 2, byMail: 0, organisations: [organisation.name], people: [], unnamed: 1 },
    })
    const closed = await file('withdrawn')
    expect(codeOf(await supportReferral(person, { id: closed.id, organisationId: null, isShown: true }))).toBe(
      'support-closed',
    )
  })
})

const anyRule = async (id: string): Promise<string> => {
  const { rules } = await db.referral.findUniqueOrThrow({ where: { id }, include: { rules: true } })
  return (JSON.parse(rules.content) as { criteria: { id: string }[] }).criteria[0]?.id ?? ''
}
