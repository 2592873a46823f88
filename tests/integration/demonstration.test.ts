import { beforeAll, describe, expect, it } from 'vitest'
import { dueFor, teamDueFor } from '~/composition/desk.server'
import { teamTools } from '~/composition/team-tools'
import { demonstrationAccounts } from '~/modules/accounts/demonstration'
import { demonstrationScheme } from '~/modules/label/demonstration-scheme.server'
import { templateUses } from '~/modules/label/rules/template'
import { actorOfUser } from '~/modules/members/actor.server'
import { accountByEmail } from '~/modules/members/queries.server'
import { procedureOf } from '~/modules/referrals/queries-procedure.server'
import { regionCode } from '~/modules/territory/rules/place'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { actorName } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { seedDemonstration } from '../../prisma/seed/demonstration'
import { tellStory } from '../factories/story'

const counts = async () => [
  await db.user.count(),
  await db.mandate.count(),
  await db.organisation.count(),
  await db.organisationMandate.count(),
  await db.organisationInvitation.count(),
]
async function person(key: string) {
  const account = await accountByEmail(demonstrationAccounts.find((one) => one.key === key)?.address ?? '')
  if (!account) throw new Error(`no account ${key}`)
  return { account, actor: await actorOfUser(account.id, { officer: true }) }
}

beforeAll(tellStory, 240_000)

describe('the demonstration’s story', () => {
  it('is told once, and gives the clock back', async () => {
    const before = await counts()
    expect(before[0]).toBe(demonstrationAccounts.length)
    await seedDemonstration()
    expect(await counts()).toEqual(before)
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000)
  })

  it('marks its organisations, and gives each account its roles', async () => {
    expect(await db.organisation.count({ where: { isDemonstration: false } })).toBe(0)
    for (const { key, roles } of demonstrationAccounts) expect((await person(key)).actor.roles).toEqual(roles)
  })

  it('puts something on the desks, by term', async () => {
    const { actor, account } = await person('representative')
    const { year } = await db.due.findFirstOrThrow({ orderBy: { year: 'asc' } })
    const due = await dueFor(actor, account, 'fr')
    expect(due.map(({ title }) => title)).toEqual([
      `Régler la cotisation ${year}, Association de démonstration du Loiret`,
      `Régler la cotisation ${year}, Comité de quartier de démonstration`,
      'Mettre en ligne les projets qui n’ont pas été retenus, avec les raisons',
      'Agir pour «\u202fCoopérative de démonstration\u202f»',
      'Assemblée générale ordinaire de démonstration',
      'Le comité des locataires',
      'Bilan de l’année 1',
      'Appui méthodologique',
      'Appui à la communication',
    ])
    const member = await person('member')
    expect((await dueFor(member.actor, member.account, 'en')).map(({ kind }) => kind)).toEqual([
      'Request to join',
      'Assembly',
    ])
    const team = await person('team')
    const teamDue = await teamDueFor(team.actor, 'fr')
    expect(teamDue.map(({ dueOn }) => dueOn)).toEqual(teamDue.map(({ dueOn }) => dueOn).sort())
    expect(teamDue.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Demande pour rejoindre', 'Mandat']))
    expect(await teamDueFor(actor, 'fr')).toEqual([])
    expect(teamTools(team.actor, 'fr').some(({ href }) => href === '/equipe/reglages')).toBe(false)
  })

  it('tells of an assembly with published minutes, and of one convened', async () => {
    const past = await db.meeting.findFirstOrThrow({
      where: { kind: 'assembly', state: 'minutes-published' },
      include: { minutes: true, polls: true, items: { include: { decision: true } } },
    })
    expect(past.minutes?.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(past.polls.filter(({ state }) => state === 'closed').length).toBeGreaterThanOrEqual(2)
    const outcomes = past.items.flatMap(({ decision }) => decision?.outcome ?? [])
    expect(outcomes).toContain('adopted')
    expect(outcomes).toContain('rejected')
    expect(await db.meeting.count({ where: { kind: 'assembly', state: 'convened' } })).toBe(1)
  })

  it('tells of a referral that is not admissible, by a rule that its decision names', async () => {
    const { id } = await db.referral.findFirstOrThrow({ where: { state: 'inadmissible', isDemonstration: true } })
    const page = await procedureOf(id, 'fr')
    expect(page?.decision?.rule).toContain('marché public')
    expect(page?.decision?.number).toMatch(/-D-/)
    expect(page?.history.map(({ event }) => event)).toEqual(['reject', 'accept-complete', 'submit'])
    expect(
      await db.referral.count({ where: { state: { in: ['submitted', 'admissible'] }, requesterKind: 'petr' } }),
    ).toBe(await db.referral.count({ where: { requesterKind: 'petr' } }))
  })

  it('tells of the second label, decided by its own committee; a mentor is accepted there', async () => {
    const { actor } = await person('second-committee')
    const granted = await db.application.findFirstOrThrow({
      where: { scheme: demonstrationScheme, state: 'granted' },
      include: { decision: true, supports: true },
    })
    expect(granted.decision?.recordedById).toBe(actorName(actor))
    expect(granted.supports.find(({ kind }) => kind === 'mentor')).toMatchObject({ state: 'accepted' })
    expect(await db.application.count({ where: { scheme: demonstrationScheme, state: 'in-committee' } })).toBe(1)
  })

  it('tells of a refusal that the board’s sitting upholds on appeal, its answer left as a letter', async () => {
    const appeal = await db.labelAppeal.findFirstOrThrow({ include: { application: { include: { letters: true } } } })
    expect(appeal).toMatchObject({ outcome: 'upheld', application: { state: 'refused', isDemonstration: true } })
    expect(appeal.application.letters).toMatchObject([{ kind: 'appeal' }])
    expect(appeal.application.letters[0]?.text).toContain('le refus est confirmé')
    expect(appeal.application.letters[0]?.text).not.toMatch(/\{\{|\[/)
    const decision = await db.governanceDecision.findFirstOrThrow({ where: { subject: `label-appeal:${appeal.id}` } })
    expect(decision).toMatchObject({ body: 'board', outcome: 'adopted', isDemonstration: true })
  })

  it('tells of an application handed on while it is examined, and keeps a template of each kind in both languages', async () => {
    const transfer = await db.labelTransfer.findFirstOrThrow({ include: { application: true } })
    expect(transfer).toMatchObject({
      state: 'accepted',
      application: { state: 'under-review', number: expect.any(String) as string },
    })
    expect(transfer.application.organisationId).toBe(transfer.toId)
    const templates = await db.labelTemplate.findMany()
    expect(templates.map(({ use }) => use).sort()).toEqual([...templateUses].sort())
    for (const { name, fr, en } of templates) expect([name.includes('démonstration'), fr, en]).not.toContain('')
  })

  it('tells of a label put in question and restored once its holder was heard, and of a late commitment', async () => {
    const procedure = await db.labelProcedure.findFirstOrThrow({
      include: { steps: { orderBy: { at: 'asc' } }, observations: true },
    })
    expect(procedure.steps.map(({ event }) => event)).toEqual(['open', 'suspend', 'restore'])
    expect(procedure.observations).toHaveLength(2)
    const commitments = await db.labelCommitment.findMany({ select: { state: true, dueOn: true } })
    expect(commitments.filter(({ state, dueOn }) => state === 'open' && dueOn < today())).toHaveLength(1)
  })

  it('tells of a debate after the referral that it comes from, and shares texts that exist', async () => {
    const { referral, ...debate } = await db.debate.findFirstOrThrow({
      where: { referralId: { not: null } },
      include: { referral: { include: { transitions: { orderBy: { at: 'asc' } } } } },
    })
    const [first, last] = [referral?.transitions[0], referral?.transitions.at(-1)]
    expect(first && last && first.at <= last.at && last.at < debate.createdAt).toBe(true)
    expect(debate.opensOn > civilDateOf(debate.createdAt)).toBe(true)
    expect(debate.territoryCode).toBe(regionCode)
    expect(await db.entry.count({ where: { kind: 'resource', state: 'published' } })).toBe(2)
  })
})
