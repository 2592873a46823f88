import { describe, expect, it } from 'vitest'
import { mayReadFile } from '~/composition/file-access.server'
import { completeFollowUp } from '~/modules/governance/commands/complete-follow-up.server'
import { changeFollowUp, planFollowUp } from '~/modules/governance/commands/plan-follow-up.server'
import { recordDecision } from '~/modules/governance/commands/record-decision.server'
import { remindDecisions } from '~/modules/governance/commands/remind-decisions.server'
import { readDecisionFilter } from '~/modules/governance/forms-decisions'
import { decisionFile } from '~/modules/governance/export-decisions.server'
import { decisionPage, decisionsToReview, publicDecision } from '~/modules/governance/queries-decisions.server'
import { setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { searchDocuments } from '~/platform/search/search.server'
import { createDecision, createFollowUp } from '../factories/decisions'
import { createPerson } from '../factories/people'

const decision = {
  body: 'assembly',
  title: 'Ouvrir la tournée contributive aux maraîchers',
  text: 'La tournée passera par les **marchés**.',
  reason: 'On y rencontre ceux qui ne viennent pas aux ateliers.',
  vote: '12 pour, 1 contre, 2 abstentions',
  outcome: 'adopted' as const,
  decidedOn: '2026-03-02',
  reviewOn: null,
  minutes: null,
}
const filter = (query: string) => readDecisionFilter(new URLSearchParams(query))
const given = <T>(outcome: { ok: T } | { refused: unknown }): T => {
  if ('ok' in outcome) return outcome.ok
  throw new Error(JSON.stringify(outcome.refused))
}

describe('the public register of decisions', () => {
  it('takes a decision made elsewhere, numbers it, finds it, and journals it without its words', async () => {
    const board = await createPerson({ roles: ['board'] })
    const minutes = { hash: 'a'.repeat(64), size: 10, mediaType: 'application/pdf', name: 'pv.pdf' }
    const first = given(await recordDecision(board, { ...decision, minutes }))
    const second = given(await recordDecision(board, decision))
    expect(first.number).toMatch(/^2026-D-\d{4}$/)
    expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1)
    const line = await db.journalEntry.findFirstOrThrow({
      where: { act: 'governance.record-decision', subjectId: first.id },
    })
    expect(JSON.parse(line.data)).toMatchObject({ number: first.number, body: 'assembly', outcome: 'adopted' })
    expect(line.data).not.toContain('maraîchers')
    expect(await publicDecision(first.number.toLowerCase())).toMatchObject({ title: decision.title })
    expect(await publicDecision(first.id)).toMatchObject({ number: first.number })
    expect(await publicDecision('2026-D-9999')).toBeNull()
    const found = await searchDocuments('maraîchers', { locale: 'fr' })
    expect(JSON.stringify(found)).toContain(`/decisions/${first.number}`)
    const { minutesFile } = await db.governanceDecision.findUniqueOrThrow({
      where: { id: first.id },
      include: { minutesFile: true },
    })
    expect(await mayReadFile(visitor, minutesFile?.id ?? '')).toBe(true)
  })

  it.each([
    [{ decidedOn: addDays(today(), 1) }, { code: 'decided-in-future', field: 'decidedOn' }],
    [{ reviewOn: '2026-03-02' }, { code: 'review-before-decision', field: 'reviewOn' }],
    [{ body: 'nobody' }, { code: 'body-missing', field: 'body' }],
  ])('refuses %j', async (wrong, refused) => {
    const board = await createPerson({ roles: ['board'] })
    const before = await db.governanceDecision.count()
    expect(await recordDecision(board, { ...decision, ...wrong })).toEqual({ refused })
    expect(await db.governanceDecision.count()).toBe(before)
  })

  it('is filtered by words, body, year and outcome, a page at a time', async () => {
    const { number } = await createDecision({ body: 'board', decidedOn: '2024-05-06', title: 'Écluse à Châtillon', outcome: 'rejected' }) // prettier-ignore
    for (let index = 0; index < 22; index += 1) await createDecision({ body: 'board', decidedOn: '2023-05-06' })
    const numbers = async (query: string) => (await decisionPage(filter(query))).rows.map((row) => row.number)
    expect(await numbers('q=ecluse+chatillon&annee=2024')).toEqual([number])
    expect(await numbers('instance=board&annee=2024&issue=rejetee')).toEqual([number])
    expect(await numbers('instance=board&annee=2024&issue=adoptee')).toEqual([])
    expect(await decisionPage(filter('annee=2023&page=9'))).toMatchObject({ total: 22, pages: 2, page: 2 })
    const csv = await (
      await decisionFile(new Request('https://portail.exemple.fr/decisions.csv?annee=2023'), 'csv')
    ).text()
    expect(csv.trimEnd().split('\r\n')).toHaveLength(23)
    const json = await (
      await decisionFile(new Request('https://portail.exemple.fr/decisions.json?annee=2024'), 'json')
    ).text()
    expect(JSON.parse(json)).toMatchObject({ decisions: [{ number, outcome: 'rejected' }] })
  })
})

describe('what a decision asks', () => {
  it('is entrusted, reminded of once before and once after its term, and done', async () => {
    const [team, person] = [await createPerson({ roles: ['team'] }), await createPerson()]
    const { id: decisionId } = await createDecision()
    const dueOn = addDays(today(), 5)
    const { id } = given(
      await planFollowUp(team, { id: '', decisionId, task: 'Écrire', who: 'Équipe', email: person.email, dueOn }),
    )
    expect(await db.outboxMessage.count({ where: { key: `governance.plan-follow-up:${id}:${person.id}` } })).toBe(1)
    const reminders = () => db.outboxMessage.count({ where: { key: { contains: `:${id}:` }, kind: 'mail' } })
    await remindDecisions()
    await remindDecisions()
    expect(await reminders()).toBe(2)
    const later = new Date(Date.now() + 7 * 86_400_000)
    setClock(() => later)
    try {
      await remindDecisions()
      await remindDecisions()
      expect(await reminders()).toBe(3)
      expect(await completeFollowUp(await createPerson(), { id, doneOn: today(), outcome: 'Fait' })).toEqual({
        refused: { code: 'not-found' },
      })
      given(await completeFollowUp(person, { id, doneOn: today(), outcome: 'La lettre est partie.' }))
      expect(await completeFollowUp(team, { id, doneOn: today(), outcome: 'Encore' })).toEqual({
        refused: { code: 'follow-up-done' },
      })
      expect(await changeFollowUp(team, { id, task: 'Autre', who: 'Équipe', email: '', dueOn: null })).toEqual({
        refused: { code: 'follow-up-done' },
      })
    } finally {
      setClock()
    }
  })

  it('tells the board and the team where nobody has it in hand', async () => {
    const board = await createPerson({ roles: ['board'] })
    const { id: decisionId } = await createDecision()
    const id = await createFollowUp(decisionId, { dueOn: addDays(today(), -1) })
    await remindDecisions()
    const key = `governance.follow-up-overdue:${id}:${addDays(today(), -1)}:${board.id}`
    expect(await db.outboxMessage.count({ where: { key } })).toBe(1)
  })

  it('names a term that comes before the decision, and an address of nobody', async () => {
    const team = await createPerson({ roles: ['team'] })
    const { id: decisionId } = await createDecision()
    const plan = { id: '', decisionId, task: 'Écrire', who: 'Équipe', email: '', dueOn: '2026-03-01' }
    expect(await planFollowUp(team, plan)).toEqual({ refused: { code: 'due-before-decision', field: 'dueOn' } })
    expect(await planFollowUp(team, { ...plan, dueOn: null, email: 'personne@exemple.invalid' })).toEqual({
      refused: { code: 'email-unknown-account', field: 'email' },
    })
  })

  it('is spoken of again when the decision is to be read again', async () => {
    const { id } = await createDecision({ reviewOn: addDays(today(), 20) })
    const board = await createPerson({ roles: ['board'] })
    expect((await decisionsToReview()).map((row) => row.id)).toContain(id)
    await remindDecisions()
    const key = `governance.review:${id}:${addDays(today(), 20)}:${board.id}`
    expect(await db.outboxMessage.count({ where: { key } })).toBe(1)
  })
})
