import '~/composition/concerned.server'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { addAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { now, setClock, today } from '~/platform/clock.server'
import type { Role } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { given, inCommittee, setUpCharter } from '../factories/label'
import { setUpStatutes } from '../factories/statutes'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { actFor } from '../permissions/world'
import { fill, main, openPage, pathOf, press } from './journeys'
import { db, portal, sessionOf } from './sessions'

beforeAll(async () => {
  given(await setUpCharter())
  if ((await db.statutes.count()) === 0) await setUpStatutes()
})

/** A person of a body, in a browser of their own, signed in. */
async function seated(role: Role, javaScriptEnabled: boolean) {
  const person = await createPerson({ roles: [role] })
  const { context, page } = await openPage({ javaScriptEnabled })
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return { person, page }
}
const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('a body at work, %s', (_title, scripts) => {
  it('sits: whoever is concerned is kept out, and the decision enters the register with its reason', async () => {
    const [chair, acting, kin] = [
      await seated('label-committee', scripts),
      await seated('label-committee', scripts),
      await seated('label-committee', scripts),
    ]
    const [applicant, instructor] = [await createPerson(), await createPerson({ roles: ['label-instructor'] })]
    const organisation = await createOrganisationOf([[applicant, 'representative']])
    await actFor(organisation.id, acting.person.id, 'contributor')
    const application = await inCommittee({ organisation, applicant: await again(applicant) }, instructor)
    // Prepared twenty days ago, so that the notice of the statutes is kept.
    const present = now()
    setClock(() => new Date(present.getTime() - 20 * 86_400_000))
    const sitting = given(
      await createMeeting(chair.person, {
        ...{ kind: 'sitting', body: 'label-committee', assemblyKind: null, link: '', endsAt: null },
        ...{ title: 'Séance d’essai', place: 'Bourges', startsAt: present },
        ...{ chairId: chair.person.id, secretaryId: kin.person.id },
      }),
    )
    const item = { text: 'Accorder le label.', speaker: '', kind: 'resolution' as const, resolutionKind: null }
    given(await addAgendaItem(chair.person, { ...item, meetingId: sitting.id, title: 'Dossier d’essai', subject: `application:${application}` })) // prettier-ignore
    given(await conveneMeeting(chair.person, sitting))
    setClock()
    given(await openMeeting(chair.person, sitting))
    for (const memberId of await seatHolders({ role: 'label-committee' }, today()))
      given(await recordAttendance(chair.person, { meetingId: sitting.id, memberId, way: 'room' }))

    // The portal has drawn one conflict from a mandate; another member declares theirs.
    await acting.page.goto(`/espace/seances/${sitting.id}/conflits`)
    await says(acting.page, 'Agit pour l’organisation concernée')
    await kin.page.goto(`/espace/seances/${sitting.id}/conflits`)
    await main(kin.page).locator('[name=itemId]').selectOption({ label: 'Dossier d’essai' })
    await main(kin.page).locator('[name=userId]').selectOption({ label: 'moi' })
    await fill(kin.page, { reason: 'Une parente y travaille' })
    await press(kin.page, 'Noter ce retrait')
    await says(kin.page, 'Une parente y travaille')

    // The chair notes the hands: the rule of the statutes judges them.
    await chair.page.goto(`/espace/seances/${sitting.id}/decisions`)
    const free = (await seatHolders({ role: 'label-committee' }, today())).length - 2
    await fill(chair.page, { for: String(free + 1), against: '0', abstain: '0', reason: 'La charte est tenue.' })
    expect(await press(chair.page, 'Inscrire au registre')).toBe(422)
    await says(chair.page, 'plus de mains que de membres')
    await fill(chair.page, { for: String(free) })
    await press(chair.page, 'Inscrire au registre')
    await says(chair.page, 'La décision est au registre public')
    const number = /\d{4}-D-\d{4}/.exec(await main(chair.page).innerText())?.[0] ?? ''

    // Anyone reads it.
    const { page: anyone } = await openPage({ javaScriptEnabled: scripts })
    await anyone.goto(`/decisions/${number}`)
    await says(anyone, 'La charte est tenue.')
    await says(anyone, '2 en dehors du vote pour conflit d’intérêts')
  })

  it('decides by consent: a question, an objection that is integrated, then nobody objects', async () => {
    // Three sit, and those whom other journeys seated have left: the quorum is of these three.
    await db.mandate.updateMany({ where: { role: 'ethics-committee' }, data: { endsOn: '2026-01-01' } })
    const [lead, ana, ben] = [
      await seated('ethics-committee', scripts),
      await seated('ethics-committee', scripts),
      await seated('ethics-committee', scripts),
    ]
    await lead.page.goto('/espace/consentements/nouveau?instance=ethics-committee')
    await main(lead.page).locator('[name=kind][value=decision]').check()
    await fill(lead.page, {
      title: `Publier les avis (${scripts})`,
      proposal: 'Les avis sont publiés sous trois jours.',
      reviewOn: addDays(today(), 300),
    })
    await press(lead.page, 'Ouvrir')
    const path = pathOf(lead.page).split('?')[0] ?? ''
    const say = async (page: Page, text: string, button: string, field = '[name=text]') => {
      await page.goto(path)
      await main(page).locator(field).last().fill(text)
      await press(page, button)
    }
    await say(ana.page, 'Des jours ouvrés ?', 'Envoyer')
    await say(lead.page, 'Oui, ouvrés.', 'Répondre', '[name=answer]')
    await press(lead.page, 'Passer aux réactions')
    await say(ben.page, 'C’est court.', 'Envoyer')
    await lead.page.goto(path)
    await press(lead.page, 'Passer aux objections')
    await say(ben.page, 'Trois jours ne laissent pas relire.', 'Faire l’objection')
    await lead.page.goto(path)
    await press(lead.page, 'Intégrer les objections')
    await say(lead.page, 'Le délai passe à sept jours.', 'Objection intégrée', '[name=answer]')
    await say(lead.page, 'Les avis sont publiés sous sept jours.', 'Reproposer', '[name=proposal]')
    for (const { page } of [lead, ana, ben]) {
      await page.goto(path)
      await press(page, 'Je consens')
    }
    await lead.page.goto(path)
    await main(lead.page).locator('#raison-adopt').fill('Le public lit vite ce qui le concerne.')
    await press(lead.page, 'Adopter')
    await says(lead.page, 'La décision est adoptée')
    const { page: anyone } = await openPage({ javaScriptEnabled: scripts })
    await anyone.goto(`/decisions/${/\d{4}-D-\d{4}/.exec(await main(lead.page).innerText())?.[0] ?? ''}`)
    await says(anyone, 'sous sept jours')
    await says(anyone, 'personne n’a maintenu d’objection')
  })
})
