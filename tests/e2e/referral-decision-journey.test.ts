import '~/composition/concerned.server'
import '~/composition/decided.server'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { submitReferral } from '~/modules/referrals/commands/submit-referral.server'
import type { Person } from '~/platform/permissions'
import { given } from '../factories/label'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { holdSitting, sittingOf } from '../factories/referral-committee'
import { completeDraft, revisionOf } from '../factories/referrals'
import { setUpStatutes } from '../factories/statutes'
import { lastMailTo, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

beforeAll(async () => {
  if ((await db.statutes.count()) === 0) await setUpStatutes()
})

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

/** A person in a browser of their own, signed in. */
async function pageOf(person: Person, javaScriptEnabled: boolean, narrow = false): Promise<Page> {
  const viewport = narrow ? { viewport: { width: 360, height: 740 } } : {}
  const { context, page } = await openPage({ javaScriptEnabled, ...viewport })
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

/** The chair notes three hands for, in the page of the sitting. */
async function decide(page: Page, meetingId: string): Promise<void> {
  await page.goto(`/espace/seances/${meetingId}/decisions`)
  await fill(page, { for: '3', against: '0', abstain: '0', reason: 'Vu en séance.' })
  await press(page, 'Inscrire au registre')
  await says(page, 'La décision est au registre public')
}

describe.each(scripting)('a referral, %s', (_title, scripts) => {
  it('is completed, decided in a sitting, contested and reopened; everyone follows it', async () => {
    const applicant = await createPerson()
    const organisation = await createOrganisationOf([[applicant, 'representative']])
    const requester = await again(applicant)
    const title = `Une saisine d’essai ${scripts ? 'avec' : 'sans'} scripts`
    const drafted = { requesterKind: 'association', organisationId: organisation.id, title } as const
    const id = await completeDraft(requester, drafted)
    const { number } = given(await submitReferral(requester, { id, revision: await revisionOf(id) }))

    // The team finds it in its queue, takes it, and asks for what is missing.
    const team = await pageOf(await createPerson({ roles: ['team'] }), scripts)
    await team.goto(`/equipe/saisines?q=${number}`)
    await main(team).getByRole('link', { name: title }).click()
    await says(team, 'Personne ne suit encore ce dossier')
    await press(team, 'Prendre ce dossier en main')
    await main(team).locator('[name=kind][value=unclear]').check()
    expect(await press(team, 'Renvoyer pour complément')).toBe(422)
    expect(await errorBeside(team, 'message')).toContain('Écrivez la raison')
    expect(await main(team).locator('[name=kind][value=unclear]').isChecked()).toBe(true)
    await fill(team, { message: 'Dites <b>qui</b> décide.' })
    await press(team, 'Renvoyer pour complément')
    await says(team, 'Le délai est arrêté')
    await says(team, 'Dites <b>qui</b> décide.')

    // The requester is told, sees where it stands, and sends it back.
    await lastMailTo(applicant.email, /un complément vous est demandé/)
    const own = await pageOf(requester, scripts, true)
    await own.goto(`/espace/saisines/${id}/suivi`)
    await says(own, 'Dites <b>qui</b> décide.')
    expect(await overflows(own)).toBe(false)
    given(await submitReferral(requester, { id, revision: await revisionOf(id) }))

    // The team says that it is complete and proposes an outcome; a refusal names its rule.
    await team.goto(`/equipe/saisines/${id}`)
    await press(team, 'Elle est complète')
    await main(team).locator('[name=outcome][value=inadmissible]').check()
    await fill(team, { reason: 'Le sujet a été débattu il y a un an.' })
    expect(await press(team, 'Enregistrer la proposition')).toBe(409)
    expect(await errorBeside(team, 'code')).toContain('la règle')
    expect(await main(team).locator('textarea[name=reason]').inputValue()).toContain('débattu')
    await main(team).locator('[name=code]').selectOption({ index: 1 })
    await press(team, 'Enregistrer la proposition')
    const committee = await sittingOf('ethics-committee')
    await team.reload()
    await main(team).locator('[name=meetingId]').selectOption(committee.id)
    await press(team, 'Mettre à l’ordre du jour')
    await says(team, `À l’ordre du jour : ${committee.title}`.replace(' :', '\u00a0:'))
    if (scripts) expect(await violations(team)).toEqual([])

    // The committee decides in its sitting: that is the outcome.
    await holdSitting(committee)
    await decide(await pageOf(committee.chair, scripts), committee.id)
    const mail = await lastMailTo(applicant.email, /non recevable/)
    expect(mail).toContain('débattu il y a un an')
    expect(linkIn(mail, '/saisines/')).toContain(number)
    await own.reload()
    await says(own, 'Non recevable')
    await says(own, 'Contester la décision')

    // Contested, then reopened by the board, without the people of the committee.
    await fill(own, { text: 'Ce débat-là portait sur autre chose.' })
    await press(own, 'Contester')
    await says(own, 'La contestation est reçue')
    const board = await sittingOf('board')
    await team.goto(`/equipe/saisines/${id}`)
    await main(team).locator('[name=meetingId]').selectOption(board.id)
    await press(team, 'Mettre à l’ordre du jour')
    await holdSitting(board)
    await decide(await pageOf(board.chair, scripts), board.id)
    await lastMailTo(applicant.email, /rouverte/)
    await own.reload()
    await says(own, 'Saisine rouverte par le conseil')
    await says(own, 'Saisine déclarée non recevable')

    // Somebody else supports it, once.
    const friend = await pageOf(await createPerson(), scripts)
    await friend.goto(`/saisines/${number}/soutenir`)
    await field(friend, 'isShown').check()
    await press(friend, 'Soutenir')
    await says(friend, 'Votre soutien est compté')

    // A neighbour without an account does too: by the link of a mail, which withdraws it as well.
    const { page: neighbour } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    await neighbour.goto(`/saisines/${number}`)
    await main(neighbour).getByRole('link', { name: 'Soutenir cette saisine' }).click()
    const address = newAddress('soutien')
    await fill(neighbour, { email: address })
    await field(neighbour, 'isShown').check()
    await press(neighbour, 'Soutenir')
    expect(await errorBeside(neighbour, 'name')).toContain('décochez la case')
    await fill(neighbour, { name: 'Voisine d’essai' })
    await press(neighbour, 'Soutenir')
    await says(neighbour, 'Un courriel vient de partir')
    const link = linkIn(await lastMailTo(address, /Confirmez votre soutien/), '/soutiens/')
    await neighbour.goto(link)
    await neighbour.goto(link)
    await press(neighbour, 'Confirmer mon soutien')
    await says(neighbour, 'votre soutien compte')
    await neighbour.goto(`/saisines/${number}`)
    await says(neighbour, 'Voisine d’essai')
    await says(neighbour, 'Dont un confirmé par une adresse')
    expect(await neighbour.content()).not.toContain(address)
    expect(await overflows(neighbour)).toBe(false)
    await neighbour.goto(link)
    await press(neighbour, 'Retirer mon soutien')
    await says(neighbour, 'Votre soutien est retiré')

    // The requester gives it up, keeping the reason.
    await fill(own, { reason: 'Nous préférons attendre.' })
    expect(await press(own, 'Retirer la saisine')).toBe(422)
    expect(await errorBeside(own, 'sure')).toContain('confirmer')
    await field(own, 'sure').check()
    await press(own, 'Retirer la saisine')
    await says(own, 'La raison a été gardée par qui saisit')
    expect((await main(own).innerText()).includes('Nous préférons attendre')).toBe(false)
  }, 180_000)
})

describe('the procedure of a referral', () => {
  it('is drawn for everyone from the table that is applied', async () => {
    const { page } = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    await page.goto('/saisir/procedure')
    await says(page, 'Contestée devant le conseil')
    await says(page, 'tient la saisine pour complète')
    expect(await overflows(page)).toBe(false)
  })
})
