import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { saveTemplate } from '~/modules/label/commands/save-template.server'
import { contestSubject } from '~/modules/label-life/store.server'
import { createParty, given, type Party } from '../factories/label'
import { grantedLabel } from '../factories/label-life'
import { createPerson } from '../factories/people'
import { sittingOn } from '../factories/sittings'
import { runningScripts, violations } from './browser'
import { fill, main, openPage, press } from './journeys'
import { piece } from './label-story'
import { db, portal, sessionOf } from './sessions'
import { enterHands, openWithAll } from './sittings'

/** A browser where this person is signed in. */
async function pageOf(person: { id: string } | null): Promise<Page> {
  const { context, page } = await openPage()
  if (!person) return page
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

describe('a label put in question', () => {
  let party: Party
  let label: { id: string; certificateId: string }
  let instructor: { id: string }
  beforeAll(async () => {
    party = await createParty()
    const examiner = await createPerson({ roles: ['label-instructor'] })
    label = await grantedLabel(party, examiner)
    instructor = examiner
  })

  it('is withdrawn once its holder was heard, and its badge and the verifier say so at once', async () => {
    const [team, holder, committee, anyone] = [
      await pageOf(instructor),
      await pageOf(party.applicant),
      await pageOf(await createPerson({ roles: ['label-committee'] })),
      await pageOf(null),
    ]
    const badgeNow = async () => (await anyone.request.get(`/label/attestation/${label.certificateId}/etat.svg`)).text()
    const baked = await anyone.request.get(`/label/attestation/${label.certificateId}/badge.svg`)
    const file = { name: 'badge.svg', mimeType: 'image/svg+xml', buffer: await baked.body() }
    const verify = async () => {
      await anyone.goto('/label/verifier-un-badge')
      await anyone.locator('[name=badge]').setInputFiles(file)
      await press(anyone, 'Vérifier')
      return main(anyone).innerText()
    }
    expect(await badgeNow()).toContain('Valable jusqu’au')
    expect(await verify()).toContain('Badge authentique, label valable')

    await team.goto(`/equipe/label/${label.id}`)
    await main(team)
      .getByRole('link', { name: /mise en cause/ })
      .click()
    await fill(team, { reason: 'Les contributions ne sont plus publiées.' })
    await press(team, 'Ouvrir la procédure')
    expect(await main(team).innerText()).toContain('l’organisation est prévenue')
    expect(await badgeNow()).toContain('Valable jusqu’au')

    await holder.goto(`/espace/label/${label.id}/suivi`)
    await main(holder).getByRole('link', { name: 'Voir la procédure sur le label' }).click()
    await fill(holder, { text: 'Elles le seront en juin.' })
    const other = { ...piece('courrier.pdf'), buffer: Buffer.concat([piece('').buffer, Buffer.from('%% un autre\n')]) }
    await holder.locator('[name=files]').setInputFiles([piece('calendrier.pdf'), other])
    await holder.locator('[name=isAll]').check()
    expect(await violations(holder)).toEqual([])
    await press(holder, 'Envoyer mes observations')
    expect(await main(holder).innerText()).toContain('Elles le seront en juin.')
    for (const name of ['calendrier.pdf', 'courrier.pdf']) expect(await main(holder).innerText()).toContain(name)

    await committee.goto(`/equipe/label/${label.id}/mise-en-cause`)
    await committee.locator('[name=event][value=withdraw]').check()
    await committee.locator('#decider [name=reason]').fill('Les contributions restent introuvables.')
    expect(await violations(committee)).toEqual([])
    await press(committee, 'Décider')
    expect(await main(committee).innerText()).toContain('Label retiré')

    expect(await badgeNow()).toContain('Retiré le')
    expect(await verify()).toContain('Label retiré')
    await anyone.goto(`/label/verifier/${label.certificateId}`)
    expect(await main(anyone).innerText()).toContain('Les contributions restent introuvables.')
    expect(await runningScripts(anyone)).toBe(0)
    expect(await violations(anyone)).toEqual([])
  })
  it('is contested by its holder, then restored by the vote of the board’s sitting', async () => {
    const [president, member] = [await createPerson({ roles: ['board'] }), await createPerson({ roles: ['board'] })]
    const [holder, board, anyone] = [await pageOf(party.applicant), await pageOf(member), await pageOf(null)]
    await holder.goto(`/espace/label/${label.id}/mise-en-cause`)
    await fill(holder, { grounds: 'Elles étaient en ligne, sur une autre page.' })
    await press(holder, 'Déposer le recours')
    expect(await main(holder).innerText()).toContain('Votre recours est déposé.')

    const [fr, en] = ['Le label de {{organisation}}\u00a0: {{decision}}.', '']
    const kept = { use: 'appeal', name: 'Réponse d’essai', fr, en, id: null, version: 0 } as const
    given(await saveTemplate(await createPerson({ roles: ['label-instructor'] }), kept))
    await board.goto(`/equipe/label/${label.id}/mise-en-cause`)
    expect(await main(board).innerText()).toContain('Personne n’y répond seul')
    expect(await main(board).innerText()).toContain('Préparer une séance')
    const { id: procedureId } = await db.labelProcedure.findFirstOrThrow({
      where: { certificateId: label.certificateId },
      select: { id: true },
    })
    const sitting = await sittingOn('board', [president, member], [contestSubject(procedureId)])
    await board.reload()
    await board.locator('[name=event][value=restore-on-appeal]').check()
    await board.locator('#repondre [name=reason]').fill('L’autre page les montre bien.')
    await board.locator('#repondre [name=modele]').selectOption({ label: 'Réponse d’essai' })
    await press(board, 'Utiliser ce modèle')
    const letter = await board.locator('#repondre [name=letter]').inputValue()
    expect(letter).toBe(`Le label de ${party.organisation.name}\u00a0: le label est rétabli.`)
    expect(await board.locator('#repondre [name=reason]').inputValue()).toBe('L’autre page les montre bien.')
    expect(await violations(board)).toEqual([])
    await press(board, 'Proposer à la séance')
    expect(await main(board).innerText()).toContain('La décision est proposée à la séance.')

    const seats = await openWithAll(president, sitting.id, 'board')
    const [item = ''] = sitting.items
    const leading = await pageOf(president)
    const keptOut = await db.conflictOfInterest.count({ where: { itemId: item } })
    expect(await enterHands(leading, sitting.id, item, seats - keptOut)).toBe(302)
    await holder.goto(`/espace/label/${label.id}/suivi`)
    expect(await main(holder).innerText()).toContain('Réponse à un recours (PDF)')
    await anyone.goto(`/label/verifier/${label.certificateId}`)
    expect(await main(anyone).innerText()).toContain('L’autre page les montre bien.')
    const state = await anyone.request.get(`/label/attestation/${label.certificateId}/etat.svg`)
    expect(await state.text()).toContain('Valable jusqu’au')
  })
})
