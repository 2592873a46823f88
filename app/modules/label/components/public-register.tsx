import type { Text } from '~/modules/criteria/rules/text'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { type RegisterFilter, registerQuery, type RegisterSort } from '../forms-register'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import type { Validity } from '../rules/certificate'
import type { InitiativeKind } from '../rules/kinds'
import { validityStatus } from './validity-status'

const path = '/label/registre'

export type RegisterLine = {
  id: string
  number: string
  title: string
  kind: InitiativeKind
  /** The label, where there are several. */
  scheme: Text | null
  organisation: string
  departement: string | null
  grantedOn: string
  validUntil: string
  withPlan: boolean
  validity: Validity
  isDemonstration: boolean
}

/** A page of the register, each row leading to where it can be verified. */
export function RegisterTable({ filter, lines }: { filter: RegisterFilter; lines: readonly RegisterLine[] }) {
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const messages = all.register
  const words = useMessages(decisionMessages)
  const sort = (by: RegisterSort) => {
    const isOn = filter.sort === by
    return {
      href: path + registerQuery(filter, { sort: by, ascending: isOn ? !filter.ascending : false }),
      ...(isOn ? { direction: filter.ascending ? ('ascending' as const) : ('descending' as const) } : {}),
    }
  }
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'initiative',
          header: messages.initiative,
          rowHeader: true,
          cell: ({ number, title, organisation, departement, kind, scheme, withPlan, isDemonstration }) => (
            <>
              <Anchor href={`/label/verifier/${number}`}>{title}</Anchor>
              <span className="row-more">
                {organisation}
                {departement ? ` (${departement})` : ''}
              </span>
              <span className="row-more soft">
                {[
                  scheme?.[locale] ?? '',
                  words.initiativeKinds[kind],
                  withPlan ? messages.withPlan : '',
                  isDemonstration ? all.demonstrationShort : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'number',
          oneLine: true,
          header: messages.number,
          cell: ({ number }) => <span className="nowrap">{number}</span>,
        },
        {
          key: 'granted',
          oneLine: true,
          header: messages.granted,
          cell: ({ grantedOn }) => formatDate(grantedOn, locale),
          sort: sort('accord'),
        },
        {
          key: 'until',
          oneLine: true,
          header: messages.until,
          cell: ({ validUntil }) => formatDate(validUntil, locale),
          sort: sort('terme'),
        },
        {
          key: 'validity',
          header: messages.validity,
          cell: ({ validity }) => <Status kind={validityStatus[validity]}>{messages.validities[validity]}</Status>,
        },
      ]}
    />
  )
}
