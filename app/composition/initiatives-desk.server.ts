import { initiativeMessages } from '~/modules/governance/messages/initiatives'
import { initiativePermissions } from '~/modules/governance/permissions'
import { assembliesToConvene, initiativesSignedBy } from '~/modules/governance/queries-initiatives.server'
import { initiativePath } from '~/modules/governance/rules/meeting-paths'
import { formatNumber } from '~/platform/i18n/format'
import { can } from '~/platform/permissions'
import type { DeskSource } from './desk-items'

/** Initiatives that a person began or signed and that are still signed; for the team, the assemblies that members called for. */
export const initiativesDesk: DeskSource = {
  async ongoing(actor, locale) {
    const { desk } = initiativeMessages[locale]
    return (await initiativesSignedBy(actor.id)).map(({ id, title, signatures, needed, closesOn }) => ({
      kind: desk.kind,
      title,
      href: initiativePath(id),
      facts: desk.openFacts(formatNumber(signatures, locale), formatNumber(needed, locale)),
      dueOn: closesOn,
    }))
  },
  async teamDue(actor, locale) {
    if (!can(actor, initiativePermissions['governance.call-assembly'], null)) return []
    const { desk } = initiativeMessages[locale]
    return (await assembliesToConvene()).map(({ id, title, conveneBy }) => ({
      kind: desk.convene,
      title,
      href: initiativePath(id),
      facts: desk.conveneFacts,
      dueOn: conveneBy,
    }))
  },
}
