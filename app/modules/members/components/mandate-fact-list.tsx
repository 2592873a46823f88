import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DefinitionList } from '~/ui/definition-list'
import { memberMessages } from '../messages'
import type { MandateDecision } from '../rules/mandate'

type Props = {
  mandate: {
    email: string | null
    startsOn: CivilDate
    endsOn: CivilDate | null
    decision: MandateDecision
    /** Null for the portal itself. */ grantedBy: string | null
  }
}

export function MandateFactList({ mandate: { email, startsOn, endsOn, decision, grantedBy } }: Props) {
  const { mandates, organisations } = useMessages(memberMessages)
  const locale = useLocale()
  const facts: readonly (readonly [string, string | null])[] = [
    [organisations.show.email, email],
    [mandates.startsOn, formatDate(startsOn, locale)],
    [mandates.endsOn, endsOn === null ? mandates.noEnd : formatDate(endsOn, locale)],
    [mandates.decision, decision.text],
    [mandates.decidedOn, decision.decidedOn === null ? null : formatDate(decision.decidedOn, locale)],
    [mandates.ending, decision.endedBecause],
    [mandates.grantedBy, grantedBy ?? mandates.portal],
  ]
  return <DefinitionList items={facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))} />
}
