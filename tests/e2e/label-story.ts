import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { demonstrationPassword } from '~/modules/accounts/demonstration'
import { expect } from './browser'

/** Answers to the shipped charter, as the example that `crdp label check` finds eligible. */
const example = JSON.parse(readFileSync('app/modules/label/data/examples/complete-application.json', 'utf8')) as {
  answers: Record<string, string | number | boolean | string[]>
}

/** Waits until a mail with this subject was kept for this address, and gives its page. */
export async function openMail(page: Page, address: string, subject: RegExp): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    await page.goto(`/dev/mails?pour=${encodeURIComponent(address)}`)
    const link = page.getByRole('main').getByRole('link', { name: subject }).first()
    if ((await link.count()) > 0) {
      await link.click()
      return
    }
    await page.waitForTimeout(100)
  }
  throw new Error(`no mail « ${subject.source} » for ${address}`)
}

/** Follows the first link of the opened mail whose address holds `part`. */
export async function followMail(page: Page, part: string): Promise<void> {
  const text = await page.getByRole('main').innerText()
  const link = [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([address]) => address)
    .find((address) => address.includes(part))
  if (!link) throw new Error(`no link to ${part} in the mail:\n${text}`)
  await page.goto(new URL(link).pathname + new URL(link).search)
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).first().click()

export async function signUp(
  page: Page,
  { name, address, password }: { name: string; address: string; password: string },
): Promise<void> {
  await page.goto('/inscription')
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=address]').fill(address)
  await page.locator('[name=password]').fill(password)
  await page.locator('[name=age]').check()
  await press(page, /Créer/)
  await openMail(page, address, /onfirm/)
  await followMail(page, '/inscription/confirmer/')
  await press(page, /onfirmer/)
  await page.waitForURL(/\/espace/)
}

export async function signIn(page: Page, key: string, password = demonstrationPassword): Promise<void> {
  await page.goto('/connexion')
  await page
    .locator('[name=address]')
    .first()
    .fill(key.includes('@') ? key : `${key}@demonstration.invalid`)
  await page.locator('[name=password]').fill(password)
  await press(page, 'Me connecter')
  await page.waitForURL(/\/espace/)
}

/** An association of the person's own, by its RNA number. */
export async function registerAssociation(page: Page, name: string, rna: string): Promise<void> {
  await page.goto('/espace/organisations/nouvelle')
  await page.getByRole('link', { name: 'Association', exact: true }).click()
  await page.locator('[name=number]').fill(rna)
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=commune]').fill('Saint Amand Montrond')
  await page.locator('[name=declares]').check()
  await press(page, /Inscrire|Enregistrer|Créer|Ajouter/)
  const seat = page.locator('input[name=communeCode]').first()
  if ((await seat.count()) > 0 && !page.url().match(/organisations\/[0-9a-f-]{36}/)) {
    await seat.check()
    await page.locator('[name=declares]').check()
    await press(page, /Inscrire|Enregistrer|Créer|Ajouter/)
  }
  await page.waitForURL(/organisations\/[0-9a-f-]{36}/)
}

export async function openDraft(page: Page, organisation: string, title: string): Promise<string> {
  await page.goto('/espace/label/nouvelle?label=democratie-permanente')
  const choice = page.getByRole('radio', { name: organisation })
  if ((await choice.count()) > 0) await choice.check()
  await page.getByRole('radio', { name: /^Débat/ }).check()
  await page.locator('[name=title]').fill(title)
  await press(page, 'Commencer')
  await page.waitForURL(/\/espace\/label\/[0-9a-f-]{36}\//)
  return /label\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Answers every question of the page that the example answers; gives how many. */
export async function answerPage(page: Page, leaveOut: readonly string[] = []): Promise<number> {
  let answered = 0
  for (const [id, answer] of Object.entries(example.answers)) {
    const field = page.locator(`[name="answer.${id}"]`)
    if (leaveOut.includes(id) || (await field.count()) === 0) continue
    answered += 1
    if (typeof answer === 'boolean')
      await page.locator(`[name="answer.${id}"][value="${answer ? 'yes' : 'no'}"]`).check()
    else if ((await field.first().getAttribute('type')) === 'radio')
      await page.locator(`[name="answer.${id}"][value="${String(answer)}"]`).check()
    else await field.fill(Array.isArray(answer) ? answer.join('\n') : String(answer))
  }
  return answered
}

/** Goes through the form from the first article to the review, answering all but `leaveOut`. */
export async function answerAll(page: Page, id: string, leaveOut: readonly string[] = []): Promise<number> {
  let answered = 0
  await page.goto(`/espace/label/${id}/demarche`)
  for (let pages = 0; pages < 20 && !page.url().includes('/preuves'); pages += 1) {
    answered += await answerPage(page, leaveOut)
    const before = page.url()
    await page.locator('button[name=next]').click()
    await page.waitForURL((url) => url.href !== before)
  }
  return answered
}

/** A small PDF that opens. */
export const piece = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
})

/** The instructor notes the same finding wherever one is awaited; gives how many. */
export async function noteFindings(page: Page, fileUrl: string): Promise<number> {
  await page.goto(fileUrl)
  const awaited = page.locator('form:has([name=outcome]):not(:has([name=outcome]:checked))').filter({ visible: true })
  const criteria = await awaited
    .locator('[name=criterionId]')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('value') ?? ''))
  for (const criterion of criteria) {
    await page.goto(fileUrl)
    const form = page.locator(`form:has([name=outcome]):has([name=criterionId][value="${criterion}"])`)
    await form.locator('[name=outcome][value=met]').check()
    await form.locator('[name=note]').fill('La pièce jointe le montre.')
    await form.getByRole('button').click()
    await page.waitForURL(/fait=constat/)
  }
  return criteria.length
}

export const main = (page: Page) => page.getByRole('main')

export async function says(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(async () => await main(page).innerText(), { timeout: 15_000 }).toMatch(text)
}

export async function freshPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}
