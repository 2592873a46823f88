import '~/composition/concerned.server'
import '~/composition/decided.server'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { giveAnswer } from '~/modules/answers/commands/give-answer.server'
import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { addDecision } from '~/modules/governance/store-decisions.server'
import { openingSubject } from '~/modules/referrals/rules/proposal'
import { acceptProposal } from '~/modules/workshops/commands/accept-proposal.server'
import { publishWorkshopReport } from '~/modules/workshops/commands/publish-workshop-report.server'
import { askValidation, saveReport, validateReport } from '~/modules/workshops/commands/write-report.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { answerFacts, draftReport, linkOf as linkOfBody } from '../factories/answers'
import { debateUnderWay, designDebate } from '../factories/debates'
import { given } from '../factories/label'
import { createOfficers, draftMeeting } from '../factories/meetings'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { declareAdmissible } from '../factories/referral-committee'
import { completeDraft } from '../factories/referrals'
import { setUpStatutes } from '../factories/statutes'
import { facilitatorWithLink, linkOf } from '../factories/workshops'
import { lastMailTo } from './browser'
import { fill, linkIn, main, newAddress, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

// What other journeys play on screen (a draft, a sitting, a design, a report written) is done here by the same commands.

beforeAll(async () => {
  if ((await db.statutes.count()) === 0) await setUpStatutes()
})

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)
const follow = async (page: Page, name: string | RegExp, exact = false) => {
  const href = await main(page).getByRole('link', { name, exact }).first().getAttribute('href')
  await page.goto(href ?? '/')
}
async function pageOf({ id: userId }: Person, javaScriptEnabled: boolean): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  const { id } = await sessionOf(userId)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

/** On the team's page of an admissible referral: the draft of its debate; then all that an announcement asks for. */
async function openDebate(page: Page, team: Person, referralId: string): Promise<{ id: string; hub: string }> {
  await page.goto(`/equipe/saisines/${referralId}`)
  await main(page).locator('[name=template][value=consultation]').check()
  await press(page, 'Ouvrir le brouillon d’un débat')
  await main(page).locator('#debat li a').click()
  await page.waitForURL(/equipe.debats/)
  await says(page, 'Il manque')
  const { id } = await db.debate.findFirstOrThrow({ where: { referralId } })
  await designDebate(team, id)
  const hub = `/equipe/debats/${id}`
  await page.goto(hub)
  await press(page, 'Annoncer le débat')
  await says(page, 'Le débat est annoncé.')
  return { id, hub }
}

/** The calendar as it stands some weeks later, on the day after the close, or the day after the opening. */
async function move(id: string, state: 'open' | 'closed'): Promise<void> {
  const [opensOn, closesOn] =
    state === 'open' ? [addDays(today(), -1), addDays(today(), 30)] : [addDays(today(), -31), addDays(today(), -1)]
  const closing = state === 'closed' ? { closedAt: now(), reportDueOn: addDays(today(), 59) } : {}
  await db.debate.update({ where: { id }, data: { state, opensOn, closesOn, ...closing } })
  const kind = { notIn: ['report', 'answers'] }
  await db.debateStage.updateMany({ where: { debateId: id, kind }, data: { startsOn: opensOn, endsOn: closesOn } })
}

describe.each(scripting)('a debate from its beginning to its last answer, %s', (_title, scripts) => {
  const mark = scripts ? 'avec' : 'sans'

  it('a PETR refers a subject, and answers in the end', async () => {
    const [head, team] = [await createPerson(), await createPerson({ roles: ['team'] })]
    const [name, title] = [`PETR d’essai ${mark} scripts`, `Des circuits courts d’essai, ${mark} scripts`]
    const { id: organisationId } = await createOrganisationOf([[head, 'representative']], {
      kind: 'local-authority',
      name,
    })
    const requester = await again(head)
    const id = await completeDraft(requester, { requesterKind: 'petr', organisationId, title })

    const own = await pageOf(requester, scripts)
    await own.goto(`/espace/saisines/${id}/relire`)
    await press(own, 'Déposer la saisine')
    await says(own, title)
    const referral = new URL(own.url()).pathname
    await declareAdmissible(id, team)
    await own.goto(linkIn(await lastMailTo(head.email, /recevable/), '/saisines/'))
    await says(own, 'Toutes les règles sont respectées.')

    const office = await pageOf(team, scripts)
    const debate = await openDebate(office, team, id)
    await own.goto(referral)
    await follow(own, title)
    await says(own, referral.split('/').at(-1) ?? '')
    const path = new URL(own.url()).pathname
    await move(debate.id, 'open')

    // A resident takes part on a phone, without an account, and is asked who they are.
    const email = newAddress('habitante')
    const { page: phone } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    await phone.goto(path)
    await follow(phone, 'Contributions')
    await follow(phone, 'Contribuer')
    await fill(phone, {
      title: 'Une légumerie',
      text: 'Des légumes lavés et coupés, pour toutes les cantines.',
      name: 'Habitante',
      email,
    })
    await press(phone, 'Publier ma contribution')
    await phone.goto(linkIn(await lastMailTo(email, /Confirmez/), '/contributions/confirmer/'))
    await press(phone, 'Confirmer')
    await says(phone, 'Votre contribution est publiée')
    await follow(phone, 'dire qui je suis')
    await main(phone).locator('[name=age][value="30-44"]').check()
    await press(phone, 'Envoyer')
    await says(phone, 'c’est ajouté aux totaux')
    await phone.goto(path)
    await says(phone, /1\s+contribution/)

    // The report recommends; the PETR answers, with its date: the debate is over.
    await move(debate.id, 'closed')
    await draftReport(team, debate.id, [{ title: 'Ouvrir une légumerie', sources: [1], addressees: [name] }])
    await office.goto(`${debate.hub}/rapport`)
    await press(office, 'Publier le rapport')
    await says(office, 'Le rapport est publié')
    await own.goto('/espace/reponses')
    await follow(own, /Ouvrir une légumerie/)
    await main(own).locator('[name=status][value=accepted]').check()
    await fill(own, {
      signedBy: 'Présidente d’essai',
      decision: 'Délibération d’essai',
      realiseOn: addDays(today(), 90),
    })
    await press(own, 'Publier la réponse')
    await phone.goto(linkIn(await lastMailTo(email, /a répondu/), '/debats/'))
    await says(phone, 'Délibération d’essai')
    await phone.goto(path)
    await says(phone, 'Terminé, réponses données')
    await says(phone, /1\s+réponse donnée/)
    await phone.goto(`/reponses?institution=${encodeURIComponent(name)}`)
    await says(phone, 'Promise')
  }, 180_000)

  it('the members resolve that a subject be debated', async () => {
    const officers = await createOfficers()
    const title = `Débattre des évolutions du travail (${mark} scripts)`
    const { id: meetingId } = await draftMeeting(officers)
    const item = {
      title,
      text: 'L’assemblée saisit la coopérative.',
      speaker: '',
      kind: 'resolution',
      createdAt: now(),
    }
    const { id: itemId } = await db.agendaItem.create({
      data: { id: crypto.randomUUID(), meetingId, position: 2, subject: openingSubject, ...item },
    })
    const { number } = await transact((tx) =>
      addDecision(tx, {
        ...{ body: 'assembly', title, text: item.text, reason: 'Votée par les sociétaires.', decidedOn: today() },
        ...{ subject: openingSubject, recordedById: 'system:test', outcome: 'adopted', itemId },
      }),
    )

    // The decision opened the file by itself: anyone finds it, and what it comes from.
    const { page: reader } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    const { id } = await db.referral.findFirstOrThrow({ where: { title } })
    await reader.goto(`/saisines?q=${encodeURIComponent(title)}`)
    await follow(reader, title, true)
    await says(reader, number)
    const referral = reader.url()
    const office = await pageOf(officers.team, scripts)
    await declareAdmissible(id, officers.team)
    await openDebate(office, officers.team, id)
    await reader.goto(referral)
    await says(reader, 'Recevable')
    await follow(reader, title)
    await says(reader, 'Annoncé')
    await says(reader, 'Garante d’essai')
  }, 120_000)

  it('a resident proposes a workshop, writes on paper, is mailed the report and the answer', async () => {
    const team = await createPerson({ roles: ['team'] })
    const stages = ['information', 'contributions', 'workshops', 'report', 'answers'] as const
    const debate = await debateUnderWay({ title: `Débat de l’habitante (${mark})` }, stages)
    const [email, title] = [newAddress('papier'), `Atelier au café (${mark})`]
    const { page } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })

    await page.goto(`/debats/${debate.slug}`)
    await follow(page, /Étape d’essai 3/)
    await follow(page, 'Faire une proposition')
    await fill(page, { title, text: 'On y passe le samedi.', commune: 'Bourges', name: 'Habitante', email })
    await press(page, 'Envoyer la proposition')
    await page.goto(linkIn(await lastMailTo(email, /Confirmez/), '/ateliers/proposition/'))
    await press(page, 'Confirmer et envoyer à l’équipe')
    const proposal = await db.workshopProposal.findFirstOrThrow({ where: { debateId: debate.id } })
    const when = { date: today(), time: null, endTime: null }
    const { workshopId: id } = given(await acceptProposal(team, { id: proposal.id, ...when }))
    const { eventId } = await db.workshop.findUniqueOrThrow({ where: { id } })
    given(await publishEvent(team, { id: eventId, scope: 'one' }))
    await page.goto(linkIn(await lastMailTo(email, /retenue/), '/debats/'))
    await follow(page, title)
    await follow(page, /^Voir la rencontre|^S’inscrire/)
    await says(page, 'fait partie du débat public')

    // The day comes: what was written on paper is entered, with the address at its foot.
    const office = await pageOf(team, scripts)
    await office.goto(`/equipe/debats/${debate.id}/ateliers/${id}`)
    await main(office).locator('#papier [name=title]').fill('Un banc')
    await main(office).locator('#papier [name=text]').fill('Un banc à chaque arrêt, à l’ombre.')
    await main(office).locator('#papier [name=email]').fill(email)
    await press(office, 'Publier la contribution')
    const { id: facilitator } = await facilitatorWithLink(id, team)
    given(await recordAttendance(team, { id: eventId, came: [], walkIns: 12 }))
    const first = (await db.workshop.findUniqueOrThrow({ where: { id } })).revision
    const { revision } = given(await saveReport(team, { id }, { report: 'Ce qui s’est dit au café.', revision: first }))
    given(await askValidation(team, { id, revision }))
    given(await validateReport(visitor, { token: await linkOf(facilitator), revision }))
    given(await publishWorkshopReport(team, { id, revision }))
    await page.goto(linkIn(await lastMailTo(email, /Compte rendu/), '/debats/'))
    await says(page, 'Ce qui s’est dit au café.')
    await follow(page, /Un banc/)
    await says(page, 'Un banc à chaque arrêt')

    await move(debate.id, 'closed')
    const body = `Collectivité de l’habitante ${mark}`
    const { number } = await db.contribution.findFirstOrThrow({ where: { debateId: debate.id } })
    const written = await draftReport(team, debate.id, [
      { title: 'Poser des bancs', sources: [number], addressees: [body] },
    ])
    given(await publishReport(team, { debateId: debate.id, note: '', revision: written }))
    await page.goto(linkIn(await lastMailTo(email, /rapport du débat est publié/), '/debats/'))
    await says(page, 'Poser des bancs')
    const owed = await db.recommendationAnswer.findFirstOrThrow({ where: { body: { name: body } } })
    const by = { kind: 'link', token: await linkOfBody(owed.bodyId) } as const
    given(await giveAnswer(visitor, { ...answerFacts({ decision: 'Vingt bancs votés' }), id: owed.id }, by))
    await page.goto(linkIn(await lastMailTo(email, /a répondu/), '/debats/'))
    await says(page, 'Vingt bancs votés')
  }, 180_000)
})
