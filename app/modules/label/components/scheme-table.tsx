import type { Text } from '~/modules/criteria/rules/text'
import { memberMessages } from '~/modules/members/messages/index'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { LabelCommittee } from '~/platform/permissions'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { schemeMessages } from '../messages/schemes'
import type { InitiativeKind } from '../rules/kinds'

export type SchemeRow = {
  key: string
  name: Text
  kinds: readonly InitiativeKind[]
  committee: LabelCommittee
  isOpen: boolean
  isDemonstration: boolean
  validityMonths: number | null
}

/** The labels on offer, each with the committee that decides and the period that its charter sets. */
export function SchemeTable({ schemes, mayChange }: { schemes: readonly SchemeRow[]; mayChange: boolean }) {
  const locale = useLocale()
  const { team } = useMessages(schemeMessages)
  const words = useMessages(decisionMessages)
  const { roles } = useMessages(memberMessages).words
  const { demonstrationShort } = useMessages(publicMessages)
  return (
    <DataTable
      caption={team.title}
      captionHidden
      rows={schemes}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          header: team.name,
          rowHeader: true,
          cell: ({ key, name, isDemonstration }) => (
            <>
              {mayChange ? <Anchor href={`/equipe/label/labels/${key}`}>{name[locale]}</Anchor> : name[locale]}
              {isDemonstration ? <span className="row-more soft">{demonstrationShort}</span> : null}
            </>
          ),
        },
        {
          key: 'kinds',
          header: team.kinds,
          cell: ({ kinds }) =>
            formatList(
              kinds.map((kind) => words.initiativeKinds[kind].toLowerCase()),
              locale,
            ),
        },
        { key: 'committee', header: team.committee, cell: ({ committee }) => roles[committee] },
        {
          key: 'validity',
          header: team.validity,
          cell: ({ validityMonths }) =>
            validityMonths === null ? (
              <span className="soft">{team.noCharter}</span>
            ) : (
              team.months(formatNumber(validityMonths, locale))
            ),
        },
        { key: 'state', header: team.state, cell: ({ isOpen }) => (isOpen ? team.open : team.closed) },
      ]}
    />
  )
}
