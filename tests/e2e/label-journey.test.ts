import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser, overflows, runningScripts, violations } from './browser'
import {
  answerAll,
  followMail,
  freshPage,
  main,
  noteFindings,
  openDraft,
  openMail,
  piece,
  registerAssociation,
  says,
  signIn,
  signUp,
} from './label-story'

describe.each([
  { scripts: true, rna: 'W181000101' },
  { scripts: false, rna: 'W181000102' },
])('the label, from first visit to a certificate that anyone verifies (scripts: $scripts)', ({ scripts, rna }) => {
  it('is applied for, completed, decided and verified', async () => {
    const options = { javaScriptEnabled: scripts }
    const [mine, theirs, judges, anyone] = await Promise.all([
      openBrowser(options),
      openBrowser(options),
      openBrowser(options),
      openBrowser(options),
    ])
    // axe-core runs in the page, so that only the journey with scripts can ask it; pages.test.ts asks it of every page.
    const accessible = async (page: Page) => (scripts ? expect(await violations(page)).toEqual([]) : undefined)
    const address = `association-${rna.toLowerCase()}@exemple.invalid`
    const organisation = `Association d’essai ${rna}`
    const title = `Un débat d’essai ${rna}`

    // A new person, an association, a draft.
    const applicant = await freshPage(mine)
    await signUp(applicant, { name: 'Personne d’essai', address, password: 'une phrase assez longue' })
    await registerAssociation(applicant, organisation, rna)
    const id = await openDraft(applicant, organisation, title)

    // The panel says what is met and what is missing; with scripts, as one writes.
    if (scripts) {
      await applicant.goto(`/espace/label/${id}/article-1`)
      const panel = main(applicant)
        .getByText(/\d+\u00a0?critère/)
        .first()
      await says(applicant, /Mis à jour à mesure que vous écrivez/)
      const before = await panel.innerText()
      await applicant.locator('[name="answer.equal-treatment"][value=yes]').check()
      await expect.poll(() => panel.innerText(), { timeout: 15_000 }).not.toBe(before)
      await says(applicant, /Brouillon enregistré/)
    }
    await accessible(applicant)

    // Everything but one mandatory answer and the evidence: the portal says what is missing, and refuses nothing silently.
    expect(await answerAll(applicant, id, ['answer-each-proposal'])).toBeGreaterThan(15)
    await applicant.goto(`/espace/label/${id}/relire`)
    await says(applicant, /manque/i)
    expect(await overflows(applicant)).toBe(false)
    await answerAll(applicant, id)
    const file = applicant.locator('input[type=file]').first()
    await file.setInputFiles(piece('reglement.pdf'))
    await applicant.locator('form:has(input[type=file])').first().getByRole('button', { name: 'Joindre' }).click()
    await says(applicant, /reglement\.pdf/)
    await accessible(applicant)

    // The same draft is offered again, not a second one.
    await applicant.goto('/espace/label')
    await says(applicant, title)

    await applicant.goto(`/espace/label/${id}/relire`)
    await main(applicant)
      .getByRole('button', { name: /Déposer/ })
      .click()
    await applicant.waitForURL(/suivi/)
    await says(applicant, /\d{4}-\d{4}/)
    await openMail(applicant, address, /re[çc]u|dépos|enregistr/i)

    // Read-only until it is sent back.
    await applicant.goto(`/espace/label/${id}/article-1`)
    await applicant.waitForURL(/suivi/)

    // The instructor takes it and asks for a completion.
    const instructor = await freshPage(theirs)
    await signIn(instructor, 'instructrice')
    await instructor.goto(`/equipe/label?q=${encodeURIComponent(title)}`)
    await main(instructor).getByRole('link', { name: title, exact: true }).first().click()
    await instructor.waitForURL(/equipe\/label\/[0-9a-f-]{36}/)
    const fileUrl = new URL(instructor.url()).pathname
    await main(instructor).getByRole('button', { name: 'Prendre ce dossier' }).click()
    await says(instructor, 'Le dossier est à vous.')
    await accessible(instructor)
    await instructor.locator('#complement [name=reason]').fill('Dites qui répond à chaque proposition.')
    await instructor.getByRole('button', { name: 'Renvoyer pour complément' }).click()
    await says(instructor, 'Le complément est demandé')

    // The applicant reads why, completes, sends it back.
    await openMail(applicant, address, /compl/i)
    await says(applicant, 'Dites qui répond à chaque proposition.')
    await applicant.goto(`/espace/label/${id}/suivi`)
    await says(applicant, 'Dites qui répond à chaque proposition.')
    await applicant.goto(`/espace/label/${id}/relire`)
    await main(applicant)
      .getByRole('button', { name: /Renvoyer|Déposer|Envoyer/ })
      .click()
    await applicant.waitForURL(/suivi/)

    // Findings, committee, decision.
    expect(await noteFindings(instructor, fileUrl)).toBeGreaterThan(0)
    await instructor.goto(fileUrl)
    await main(instructor).getByRole('button', { name: 'Transmettre au comité' }).click()
    await says(instructor, 'Le dossier est devant le comité')
    const committee = await freshPage(judges)
    await signIn(committee, 'comite-1')
    await committee.goto(`${fileUrl}/decision`)
    await committee.locator('[name=outcome][value=granted]').check()
    await committee.locator('[name=summary]').fill('La démarche respecte la charte.')
    for (const reason of await committee.locator('textarea[name^="reason."]').all())
      await reason.fill('Motif du comité.')
    await committee.locator('[name="support.method"]').check()
    await committee.locator('[name="note.method"]').fill('Deux demi-journées avec une personne du réseau.')
    await main(committee).getByRole('button', { name: 'Voir avant de confirmer' }).click()
    await main(committee).getByRole('button', { name: 'Enregistrer la décision' }).click()
    await says(committee, 'La décision est enregistrée')

    // The mail, the certificate, and a passer-by who checks.
    await openMail(applicant, address, /accord/i)
    await says(applicant, 'La démarche respecte la charte.')
    await followMail(applicant, '/label/verifier/')
    const verifyPath = new URL(applicant.url()).pathname
    const passerBy = await freshPage(anyone)
    await passerBy.goto(verifyPath)
    await says(passerBy, /valable/i)
    await says(passerBy, title)
    expect(await runningScripts(passerBy)).toBe(0)
    await accessible(passerBy)
    const certificate = await main(passerBy)
      .getByRole('link', { name: /PDF|attestation/i })
      .first()
      .getAttribute('href')
    const pdf = await anyone.request.get(certificate ?? '')
    expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    await passerBy.goto(`/label/registre?q=${encodeURIComponent(title)}`)
    await says(passerBy, title)
  })
})
