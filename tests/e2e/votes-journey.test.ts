import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { receiptOf, shownReceipt } from '~/modules/governance/rules/receipt'
import type { Person } from '~/platform/permissions'
import { given } from '../factories/label'
import { openedPoll, ranked, rightOf } from '../factories/votes'
import { openBrowser, overflows, violations } from './browser'
import { press } from './journeys'
import { db, portal, sessionOf } from './sessions'

async function pageOf(person: Person | undefined, options: Parameters<typeof openBrowser>[0] = {}): Promise<Page> {
  const context = await openBrowser(options)
  const { cookie } = await sessionOf(person?.id ?? '')
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: portal }])
  return context.newPage()
}

const ranksOf = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.rank-line select')
    .evaluateAll((selects) =>
      Object.fromEntries(
        selects.flatMap((select) => (select instanceof HTMLSelectElement ? [[select.name, select.value]] : [])),
      ),
    )
const linesOf = (page: Page): Promise<string[]> => page.locator('.rank-line label').allInnerTexts()

describe('a secret ballot that ranks', () => {
  it('is filled in with the keyboard alone, seen again, cast, and found in the archive that the browser verifies', async () => {
    const { id, assembly } = await openedPoll({ sheet: ranked('schulze') })
    const [first, second, ...others] = assembly.voters

    // Moved line by line, from the keyboard: the focus follows the line, and each move is said.
    const page = await pageOf(first, { viewport: { width: 360, height: 800 } })
    await page.goto(`/votes/${id}`)
    const up = (name: string) => page.getByRole('button', { name: `Monter d’un rang\u00a0: ${name}` })
    await up('Cher').focus()
    await page.keyboard.press('Enter')
    expect(await ranksOf(page)).toEqual({ 'rank.c': '1', 'rank.a': '', 'rank.b': '' })
    expect(await linesOf(page)).toEqual(['Cher', 'Avenir', 'Bocage'])
    expect(await page.locator('main [role=status]').first().innerText()).toBe('Cher\u00a0: rang 1.')
    await up('Bocage').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await linesOf(page)).toEqual(['Bocage', 'Cher', 'Avenir'])
    expect(await up('Bocage').evaluate((button) => button === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Descendre d’un rang\u00a0: Cher' }).press('Enter')
    expect(await ranksOf(page)).toEqual({ 'rank.b': '1', 'rank.c': '', 'rank.a': '' })
    // The selects say the same, and may still be used.
    await page.locator('select[name="rank.a"]').selectOption('2')
    expect(await violations(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
    await press(page, 'Relire mon vote')
    expect(await page.locator('#relecture ol.vote-choice li').allInnerTexts()).toEqual(['Bocage', 'Avenir'])
    const code = shownReceipt(await page.locator('#relecture input[name=code]').first().inputValue())
    await press(page, 'Déposer mon bulletin')
    expect(await page.locator('#recu').innerText()).toContain('Votre bulletin est dans l’urne')

    // The same ballot without scripts: numbered selects alone.
    const plain = await pageOf(second, { javaScriptEnabled: false })
    await plain.goto(`/votes/${id}`)
    expect(await plain.locator('.rank-moves').count()).toBe(0)
    await plain.locator('select[name="rank.c"]').selectOption('1')
    await press(plain, 'Relire mon vote')
    await press(plain, 'Déposer mon bulletin')

    for (const voter of others) {
      const vote = { pollId: id, rightId: await rightOf(id, voter.id), code: receiptOf(randomBytes(16)) }
      given(await castVote(voter, { ...vote, choice: { method: 'schulze', ranking: [['b'], ['a', 'c']] } }))
    }
    given(await closePoll(assembly.chair, { id }))
    await expect.poll(async () => (await db.poll.findUnique({ where: { id } }))?.archiveHash).toBeTruthy()
    const archive = Buffer.from(await (await fetch(`${portal}/votes/${id}/archive.jsonl`)).arrayBuffer())

    // Anyone: no account, and nothing leaves the browser.
    const sceptic = await (await openBrowser()).newPage()
    await sceptic.goto('/votes/verifier')
    const asked: string[] = []
    // The browser asks for the icon when it likes; the page asks for nothing.
    sceptic.on('request', (request) => {
      if (!request.url().endsWith('/favicon.svg')) asked.push(request.url())
    })
    const drop = async (name: string, buffer: Buffer) => {
      await sceptic.locator('[name=archive]').setInputFiles({ name, mimeType: 'application/x-ndjson', buffer })
    }
    await sceptic.locator('[name=code]').fill(code.toLowerCase())
    await drop('archive.jsonl', archive)
    await sceptic.getByText('15 bulletins publiés').waitFor()
    expect(await sceptic.locator('main').innerText()).toContain('Votre bulletin est dans l’archive')
    expect(await sceptic.locator('main ol.vote-choice li').allInnerTexts()).toEqual(['Bocage', 'Avenir'])
    expect(await violations(sceptic)).toEqual([])

    await sceptic.locator('[name=code]').fill(shownReceipt(receiptOf(randomBytes(16))))
    await sceptic.getByRole('button', { name: 'Vérifier', exact: true }).click()
    await sceptic.getByText('Aucun bulletin de cette archive n’a ce code.').waitFor()
    await sceptic.locator('[name=code]').fill('1234')
    await sceptic.getByRole('button', { name: 'Vérifier', exact: true }).click()
    await sceptic.getByText('Ce code n’a pas la forme').waitFor()

    const altered = Buffer.from(archive)
    const place = altered.indexOf('"choice"') + 30
    altered[place] = (altered[place] ?? 0) ^ 1
    await drop('altered.jsonl', altered)
    await sceptic.getByText('n’est PAS exacte').waitFor()
    expect(await sceptic.locator('main').innerText()).toMatch(/[Ll]igne 2/)
    await drop('prose.jsonl', Buffer.from('Bonjour\n'))
    await sceptic.getByText('2 lignes lues').or(sceptic.getByText('1 lignes lues')).waitFor()
    expect(asked).toEqual([])
  })
})
