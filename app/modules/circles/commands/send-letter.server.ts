import { createHash } from 'node:crypto'
import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob, enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { indexDocument } from '~/platform/search/index.server'
import { letterMail } from '../mails/letter-mails'
import { letterPermissions } from '../permissions'
import { contentOf, signedContent } from '../queries-letters.server'
import { foundLetter, foundLetterKind } from '../rules/found-circles'
import { deliverLetterJob, deliveryKey, maySend } from '../rules/letter'
import { findIssue } from './find-issue.server'

/** Sends an issue to oneself, as its readers would receive it, but for the link that ends it. */
export async function sendTestLetter(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  if (actor.kind === 'person') {
    const taken = await takeToken(counterOf('letter-test:account', actor.id))
    if (!isOk(taken)) return taken
  }
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.write-letter'])
    if (!isOk(found)) return found
    const { issue, person } = found.ok
    const [reader, content] = [await accountById(person.id, tx), await signedContent(issue)]
    if (!reader) return refused({ code: 'not-found' })
    const mail = letterMail(reader.locale, { content, slug: issue.slug, community: issue.community.name, isTest: true })
    await enqueueMail(tx, { to: reader.email, ...mail }, { key: `circles.test-letter:${newId()}` })
    await writeJournal(tx, { actor, act: 'circles.test-letter', subject: { kind: 'letter', id } })
    return ok({ id })
  })
}

/** Freezes an issue as the sender last saw it, and begins to send it: from here on it never changes. */
export const sendLetter = (
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findIssue(tx, actor, id, letterPermissions['circles.send-letter'])
    if (!isOk(found)) return found
    const { issue, person } = found.ok
    const allowed = maySend(issue, revision)
    if (!isOk(allowed)) return allowed
    const frozen = contentOf(issue)
    const content = canonicalJson(frozen)
    const contentHash = createHash('sha256').update(content).digest('hex')
    await tx.letterIssue.update({
      where: { id },
      data: { state: 'sending', content, contentHash, sentAt: now(), sentById: person.id },
    })
    await writeJournal(tx, { actor, act: 'circles.send-letter', subject: { kind: 'letter', id }, data: { hash: contentHash } }) // prettier-ignore
    for (const locale of locales)
      await indexDocument(tx, { ...foundLetter(issue.slug, frozen), kind: foundLetterKind, locale })
    await enqueueJob(tx, deliverLetterJob, { issueId: id, after: '' }, { key: deliveryKey(id, '') })
    return ok({ slug: issue.slug })
  })
