import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { mailingOf } from '~/composition/mailings.server'
import { portalWorker } from '~/composition/work.server'
import { deliverLetter } from '~/modules/circles/commands/deliver-letter.server'
import { sendLetter, sendTestLetter } from '~/modules/circles/commands/send-letter.server'
import {
  confirmSubscription,
  forgetUnconfirmed,
  subscribeLetter,
} from '~/modules/circles/commands/subscribe-letter.server'
import { addLetterSection, beginLetter, moveLetterSection } from '~/modules/circles/commands/write-letter.server'
import { removeLetterSection, saveLetterSection } from '~/modules/circles/commands/write-section.server'
import { blocksOf } from '~/modules/circles/mails/letter-mails'
import { issueById, sentLetter, signedContent } from '~/modules/circles/queries-letters.server'
import { batchSize } from '~/modules/circles/rules/letter'
import { subscribeAccount } from '~/modules/circles/store-communities.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { searchDocuments } from '~/platform/search/search.server'
import { freshClient, lastTokenTo, mailsTo } from '../factories/accounts'
import { createCommunityOf, createIssueIn } from '../factories/circles'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const visitor = { kind: 'visitor' } as const
let readers = 0
/** Addresses that confirmed long ago. */
const subscribed = async (communityId: string, count: number): Promise<string[]> => {
  const at = now()
  const rows = Array.from({ length: count }, () => ({
    ...{ id: newId(), communityId, email: `lecture-${(readers += 1)}-${communityId.slice(-6)}@exemple.fr` },
    ...{ locale: 'fr', createdAt: at, confirmedAt: at },
  }))
  await db.letterSubscription.createMany({ data: rows })
  return rows.map(({ email }) => email)
}

describe('a letter', () => {
  it('is written by several hands: who saves over another is told, and loses nothing', async () => {
    const [ana, ben, out] = [await createPerson(), await createPerson(), await createPerson()]
    const { id: communityId } = await createCommunityOf({ members: [[ana.id, 'engaged']], gardener: ben.id })
    expect(await beginLetter(out, { communityId, title: 'Printemps' })).toMatchObject({
      refused: { code: 'not-found' },
    })
    const { id } = given(await beginLetter(ana, { communityId, title: 'Printemps' }))
    const { sectionId } = given(await addLetterSection(ana, { id, title: 'À la une' }))
    const other = given(await addLetterSection(ben, { id, title: 'Agenda', body: 'Samedi.' }))
    const words = { id, sectionId, title: 'À la une', revision: 1 }
    given(await saveLetterSection(ana, { ...words, body: 'De la part d’Ana.' }))
    expect(await saveLetterSection(ben, { ...words, body: 'De la part de Ben.' })).toMatchObject({
      refused: { code: 'changed-meanwhile' },
    })
    given(await saveLetterSection(ben, { ...words, revision: 2, body: 'À deux.' }))
    given(await moveLetterSection(ana, { id, sectionId: other.sectionId, direction: 'up' }))
    expect((await issueById(id))?.sections.map(({ title, body }) => [title, body])).toEqual([
      ['Agenda', 'Samedi.'],
      ['À la une', 'À deux.'],
    ])
    given(await removeLetterSection(ana, { id, sectionId: other.sectionId }))
    expect(await issueById(id)).toMatchObject({ sections: [{ authorId: ana.id, updatedById: ben.id }] })
  })

  it('leaves in batches, once to each reader, and never changes after', async () => {
    const gardener = await createPerson()
    const { id: communityId } = await createCommunityOf({ gardener: gardener.id })
    const addresses = await subscribed(communityId, batchSize + 3)
    const own = await createPerson({ locale: 'en' })
    await transact((tx) => subscribeAccount(tx, { communityId, userId: own.id, email: own.email, locale: 'en' }))
    const waiting = { id: newId(), communityId, email: 'attente@exemple.fr', locale: 'fr', createdAt: now() }
    await db.letterSubscription.create({ data: waiting })
    const { id, sectionId } = await createIssueIn(communityId, gardener.id)
    expect(await sendLetter(gardener, { id, revision: 1 })).toMatchObject({ refused: { code: 'changed-meanwhile' } })
    given(await sendTestLetter(gardener, { id }))
    expect((await mailsTo(gardener.email)).at(-1)?.subject).toContain('Essai')
    const { slug } = given(await sendLetter(gardener, { id, revision: 2 }))
    expect(await sendLetter(gardener, { id, revision: 2 })).toMatchObject({ refused: { code: 'letter-sent' } })
    expect(
      await saveLetterSection(gardener, { id, sectionId, title: 'Autre', body: 'Autre', revision: 1 }),
    ).toMatchObject({ refused: { code: 'letter-sent' } })
    // Done twice, as after a crash, a batch adds nothing.
    await deliverLetter({ issueId: id, after: '' })
    await deliverLetter({ issueId: id, after: '' })
    const queued = await db.outboxMessage.findMany({ where: { key: { startsWith: `circles.letter:${id}:` } } })
    expect(queued).toHaveLength(batchSize)
    const worker = portalWorker()
    await worker.drain()
    await worker.stop()
    expect(await db.outboxMessage.count({ where: { key: { startsWith: `circles.letter:${id}:` } } })).toBe(addresses.length + 1) // prettier-ignore
    expect(await issueById(id)).toMatchObject({ state: 'sent', recipients: addresses.length + 1 })
    const kept = await db.keptMail.findMany({ where: { recipient: { in: [...addresses, own.email, waiting.email] } } })
    expect(kept.map(({ recipient }) => recipient).sort()).toEqual([...addresses, own.email].sort())
    expect(kept.find(({ recipient }) => recipient === own.email)?.text).toContain('Read this letter on line')

    const archived = await sentLetter(slug)
    expect(archived && (await signedContent(archived))).toMatchObject({ title: 'Lettre d’essai', sections: [{ body: 'Bonjour.' }] }) // prettier-ignore
    expect(archived?.contentHash).toBe(
      createHash('sha256')
        .update(archived?.content ?? '')
        .digest('hex'),
    )
    expect((await searchDocuments('lettre d’essai', { locale: 'fr' })).results.map(({ url }) => url)).toContain(
      `/lettres/${slug}`,
    )
    // One click in the mail ends it, and is counted once.
    const [mail] = kept
    const token = /desabonnement\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const mailing = mailingOf(token)
    expect(await mailing?.named(mailing.id, 'fr')).toContain('Communauté d’essai')
    for (let twice = 0; twice < 2; twice += 1) await mailing?.end(visitor, mailing.id)
    expect(await issueById(id)).toMatchObject({ unsubscribed: 1 })
    expect(await db.letterSubscription.count({ where: { email: mail?.recipient ?? '' } })).toBe(0)
    expect(await mailing?.named(mailing.id, 'fr')).toBeNull()
  })

  it('is received by whoever confirms an address, and tells nobody who receives it', async () => {
    const { id: communityId } = await createCommunityOf()
    const email = `voisine-${communityId.slice(-8)}@exemple.fr`
    const ask = (actor: Parameters<typeof subscribeLetter>[0] = visitor, address = email) =>
      subscribeLetter(actor, { communityId, email: address, locale: 'fr', clientAddress: freshClient() })
    expect(given(await ask())).toEqual({ confirmed: false })
    const token = await lastTokenTo(email)
    expect(await db.letterSubscription.count({ where: { communityId, confirmedAt: { not: null } } })).toBe(0)
    expect(await confirmSubscription(visitor, { token: `${token}x` })).toMatchObject({
      refused: { code: 'token-dead' },
    })
    given(await confirmSubscription(visitor, { token }))
    expect(await confirmSubscription(visitor, { token })).toMatchObject({ refused: { code: 'token-dead' } })
    expect(given(await ask())).toEqual({ confirmed: false })
    expect(await mailsTo(email)).toHaveLength(1)
    // One's own account needs no mail; the address alone becomes the account's.
    const own = await createPerson({ email })
    expect(given(await ask(own))).toEqual({ confirmed: true })
    expect(await db.letterSubscription.findMany({ where: { communityId } })).toMatchObject([
      { userId: own.id, email: null },
    ])
    for (let tries = 0; tries < 3; tries += 1) await ask(visitor, email)
    expect(await ask(visitor, email)).toMatchObject({ refused: { code: 'too-often' } })
    await ask(visitor, `oubli-${email}`)
    try {
      setClock(() => new Date(Date.now() + 8 * 86_400_000))
      const late = await lastTokenTo(`oubli-${email}`)
      expect(await confirmSubscription(visitor, { token: late })).toMatchObject({ refused: { code: 'token-dead' } })
      await forgetUnconfirmed()
    } finally {
      setClock()
    }
    expect(await db.letterSubscription.count({ where: { email: `oubli-${email}` } })).toBe(0)
  })

  it('reads Markdown as a mail can: words, lists and quotes, with whole links under them, and no markup', () => {
    const blocks = blocksOf(
      '# Titre\n\nUn **mot** et [la page](/label).\n\n- un\n- [deux](https://exemple.fr/)\n\n> cité\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))',
      'fr',
    )
    expect(blocks).toEqual([
      { heading: 'Titre' },
      'Un mot et la page.',
      { link: { label: 'la page', href: expect.stringMatching(/^http.*\/fr\/label$/) } },
      { list: ['un', 'deux'] },
      { link: { label: 'deux', href: 'https://exemple.fr/' } },
      { quote: 'cité' },
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
    ])
  })
})
