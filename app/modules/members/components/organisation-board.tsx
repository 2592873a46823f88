import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { OrganisationRole } from '~/platform/permissions'
import { NoticeBoard } from '~/ui/notice-board'
import { memberMessages } from '../messages'
import { type OrganisationKind, readableNumber } from '../rules/organisation'

export type BoardOrganisation = {
  id: string
  kind: OrganisationKind
  name: string
  siren: string | null
  siret: string | null
  rna: string | null
  isDemonstration: boolean
  role: OrganisationRole
  openApplications: number
}

/** The organisations that one acts for. */
export function OrganisationBoard({
  organisations,
  empty,
}: {
  organisations: readonly BoardOrganisation[]
  empty: string
}) {
  const { words, organisations: texts } = useMessages(memberMessages)
  const locale = useLocale()
  return (
    <NoticeBoard
      empty={<p className="soft">{empty}</p>}
      items={organisations.map((organisation) => ({
        id: organisation.id,
        kind: words.kinds[organisation.kind],
        title: organisation.name,
        href: `/espace/organisations/${organisation.id}`,
        facts: [
          words.organisationRoles[organisation.role],
          readableNumber(organisation),
          organisation.isDemonstration ? texts.demonstration : null,
        ]
          .filter(Boolean)
          .join(', '),
        term:
          organisation.openApplications > 0
            ? texts.openApplications(
                formatNumber(organisation.openApplications, locale),
                organisation.openApplications > 1,
              )
            : undefined,
      }))}
    />
  )
}
