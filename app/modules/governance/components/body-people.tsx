import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { bodyMessages } from '../messages/bodies'
import type { Office } from '../rules/body'

export type BodyPerson = {
  id: string
  name: string
  office: Office | null
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: string
  /** The decision of the register that named, where it is one. */
  number: string | null
  /** How many times more; null without limit, undefined for a mandate that is over. */
  renewals?: number | null
}

/** Who sits in a body: since when, until when, named by which decision. */
export function BodyPeople({ people, caption }: { people: readonly BodyPerson[]; caption: string }) {
  const locale = useLocale()
  const { people: words, rules } = useMessages(bodyMessages)
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={({ id }) => id}
      empty={<p>{words.none}</p>}
      columns={[
        { key: 'name', header: words.name, rowHeader: true, cell: ({ name }) => name },
        {
          key: 'office',
          header: words.office,
          cell: ({ office }) => (office === null ? words.member : words.offices[office]),
        },
        { key: 'from', header: words.from, cell: ({ startsOn }) => formatDate(startsOn, locale) },
        {
          key: 'until',
          header: words.until,
          cell: ({ endsOn }) => (endsOn === null ? words.noEnd : formatDate(endsOn, locale)),
        },
        ...(people.some(({ renewals }) => renewals !== undefined)
          ? [
              {
                key: 'renewals',
                header: words.renewals,
                cell: ({ renewals }: BodyPerson) =>
                  renewals === undefined
                    ? rules.noMatter
                    : renewals === null
                      ? rules.noLimit
                      : rules.times(Math.max(0, renewals), formatNumber(Math.max(0, renewals), locale)),
              },
            ]
          : []),
        {
          key: 'decision',
          header: words.decision,
          cell: ({ decision, number }) =>
            number === null ? decision : <Anchor href={`/decisions/${number}`}>{decision}</Anchor>,
        },
      ]}
    />
  )
}
