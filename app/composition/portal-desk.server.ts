import { memberMessages } from '~/modules/members/messages'
import { waitingMessages } from '~/modules/editorial/queries.server'
import { formatNumber } from '~/platform/i18n/format'
import { deadLetters } from '~/platform/outbox/queries.server'
import { hasRole } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** Days after which a message that nobody answered is late. */
const answerDays = 5

/** What the portal itself asks of the team: mails that could not leave, messages to answer. */
export const portalDesk: DeskSource = {
  async teamDue(actor, locale) {
    if (!hasRole(actor, 'team', 'administrator')) return []
    const { desk } = memberMessages[locale]
    const [dead, messages] = await Promise.all([deadLetters(actor, 1, 1), waitingMessages()])
    return [
      ...(dead && dead.count > 0
        ? [
            {
              kind: desk.kinds.mails,
              title: desk.deadMails(formatNumber(dead.count, locale), dead.count > 1),
              href: '/equipe/mails',
              facts: desk.deadMailsFacts,
              dueOn: null,
            },
          ]
        : []),
      ...(messages.count > 0
        ? [
            {
              kind: desk.kinds.messages,
              title: desk.waitingMessages(formatNumber(messages.count, locale), messages.count > 1),
              href: '/equipe/messages',
              facts: desk.waitingMessagesFacts,
              dueOn: messages.oldest && addDays(civilDateOf(messages.oldest), answerDays),
            },
          ]
        : []),
    ]
  },
}
