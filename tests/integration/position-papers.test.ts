import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishPaper, returnPaper } from '~/modules/position-papers/commands/examine-paper.server'
import { submitPaper, withdrawPaper } from '~/modules/position-papers/commands/send-paper.server'
import { setTemplate } from '~/modules/position-papers/commands/set-template.server'
import { beginPaper, savePaper } from '~/modules/position-papers/commands/write-paper.server'
import { paperPdf } from '~/modules/position-papers/pdf.server'
import { paperById } from '~/modules/position-papers/queries.server'
import { usualTemplate } from '~/modules/position-papers/rules/template'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { setClock, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isIndexed } from '~/platform/search/index.server'
import { again, createOrganisationOf } from '../factories/organisations'
import { codeOf, given } from '../factories/label'
import { createPerson } from '../factories/people'
import { paperOf, paperTexts } from '../factories/position-papers'
import { debateWithWorkshops, teamPerson } from '../factories/workshops'

let team: Person
beforeAll(async () => {
  given(await loadTerritory())
  team = await teamPerson()
})
beforeEach(async () => {
  await db.outboxMessage.deleteMany()
})

const mailsTo = async (email: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' } }))
    .map(({ payload }): { to: string; text: string } => JSON.parse(payload))
    .filter(({ to }) => to === email)

/** An organisation with its two hands, and a debate that takes papers. */
async function withHands() {
  const [head, hand] = [await createPerson(), await createPerson()]
  const { id } = await createOrganisationOf([
    [head, 'representative'],
    [hand, 'contributor'],
  ])
  return { organisationId: id, debate: await debateWithWorkshops(), head: await again(head), hand: await again(hand), address: head.email } // prettier-ignore
}

describe('a position paper', () => {
  it('is one an organisation, by several hands, refused with its faults, sent, sent back, published, withdrawn', async () => {
    const { organisationId, debate, head, hand, address } = await withHands()
    const { id } = given(await beginPaper(hand, { debateId: debate.id, organisationId }))
    expect(given(await beginPaper(head, { debateId: debate.id, organisationId })).id).toBe(id)
    const long = { ...paperTexts, position: 'mot '.repeat(2_000) }
    let { revision } = given(await savePaper(hand, { id, title: 'Notre position', sections: long, revision: 1 }))
    expect(codeOf(await savePaper(head, { id, title: 'Autre', sections: {}, revision: 1 }))).toBe('stale-revision')
    expect(codeOf(await submitPaper(hand, { id, revision }))).toBe('representative-only')
    expect(codeOf(await submitPaper(head, { id, revision }))).toBe('template-not-respected')
    revision = given(
      await savePaper(head, {
        ...{ id, revision, title: 'Notre position' },
        sections: { ...paperTexts, inconnue: 'Hors du modèle.' },
      }),
    ).revision
    given(await submitPaper(head, { id, revision }))
    expect((await paperById(id))?.sections['inconnue']).toBeUndefined()
    expect(codeOf(await savePaper(head, { id, title: 'Trop tard', sections: {}, revision: revision + 1 }))).toBe('state-forbids') // prettier-ignore
    given(await returnPaper(team, { id, revision: revision + 1, reason: 'Un nom de personne.' }))
    expect((await mailsTo(address))[0]?.text).toContain('Un nom de personne.')
    // Sent back after the stage's end, it may be sent again for ten days.
    await db.debateStage.updateMany({ where: { debateId: debate.id }, data: { endsOn: addDays(today(), -1) } })
    revision = given(
      await savePaper(head, { id, title: 'Corrigé', sections: paperTexts, revision: revision + 2 }),
    ).revision
    const late = new Date(`${addDays(today(), 11)}T12:00:00Z`)
    setClock(() => late)
    expect(codeOf(await submitPaper(head, { id, revision }))).toBe('stage-over')
    setClock()
    given(await submitPaper(head, { id, revision }))
    expect(given(await publishPaper(team, { id, revision: revision + 1 })).number).toBe(1)
    expect(await isIndexed(`/debats/${debate.slug}/cahiers/1`, 'fr')).toBe(true)
    const paper = await paperById(id)
    if (!paper) throw new Error('no paper')
    const options = { template: paper.frozen ?? usualTemplate, debate: 'Débat', locale: 'fr' as const }
    const pdf = await paperPdf(paper, options)
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
    expect(await paperPdf(paper, options)).toEqual(pdf)
    expect(codeOf(await withdrawPaper(head, { id, revision: paper.revision, reason: ' ' }))).toBe('reason-missing')
    given(await withdrawPaper(head, { id, revision: paper.revision, reason: 'Une erreur de chiffres.' }))
    expect(await isIndexed(`/debats/${debate.slug}/cahiers/1`, 'fr')).toBe(false)
  })

  it('is numbered in the order of publication, whoever publishes at once; its template is fixed from the first sent', async () => {
    const debate = await debateWithWorkshops()
    given(await setTemplate(team, { debateId: debate.id, template: { ...usualTemplate, titleCharacters: 80 } }))
    const papers = []
    for (let count = 0; count < 4; count += 1)
      papers.push(await paperOf((await createOrganisationOf([])).id, 'submitted', debate))
    expect(codeOf(await setTemplate(team, { debateId: debate.id, template: usualTemplate }))).toBe('template-used')
    const published = await Promise.all(papers.map(({ id, revision }) => publishPaper(team, { id, revision })))
    expect(published.map((outcome) => given(outcome).number).sort()).toEqual([1, 2, 3, 4])
  })

  it('of one’s own organisation is examined by somebody else', async () => {
    const { organisationId, debate } = await withHands()
    const { id, revision } = await paperOf(organisationId, 'submitted', debate)
    const conflicted: Person = { ...team, organisations: [{ id: organisationId, role: 'contributor' }] }
    expect(codeOf(await publishPaper(conflicted, { id, revision }))).toBe('not-found')
  })
})
