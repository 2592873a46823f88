import { presentationMessages } from '~/modules/governance/messages/presentation'
import { comingAssemblies } from '~/modules/governance/queries-presentation.server'
import { hasRole } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource } from './desk-items'

/** The assemblies that a member is convened to: how to come, whom to give a proxy, what to vote. */
export const assembliesDesk: DeskSource = {
  async due(actor, _account, locale) {
    if (!hasRole(actor, 'member')) return []
    const messages = presentationMessages[locale]
    return (await comingAssemblies(5)).map(({ id, kind, title, startsAt, isOpen }) => ({
      kind: messages.kinds[kind],
      title,
      href: `/espace/assemblees/${id}`,
      facts: isOpen ? messages.dueOpen : messages.due,
      dueOn: civilDateOf(new Date(startsAt)),
    }))
  },
}
