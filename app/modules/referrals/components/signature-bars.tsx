import { formatDate, formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { draftingMessages } from '../messages/drafting-form'

export type ShownCollection = {
  online: number
  paper: number
  total: number
  unchecked: number
  needed: number
  closesOn: string
}

/** Signatures on line and on paper, apart and together, with the line of the threshold. */
export function SignatureBars({ collection }: { collection: ShownCollection }) {
  const locale = useLocale()
  const messages = useMessages(draftingMessages).signatures
  const { online, paper, total, unchecked, needed, closesOn } = collection
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <Bars
        caption={messages.totalOf(number(total), number(needed))}
        head={{ label: messages.title, value: messages.total }}
        bars={[
          { label: messages.online, value: online },
          { label: messages.paper, value: paper },
          { label: messages.total, value: total, tone: total >= needed ? 'met' : 'call' },
        ]}
        line={{ value: needed, label: messages.needed }}
      />
      <p className="soft">
        {[
          unchecked > 0 ? `${withColon(messages.unchecked, number(unchecked), locale)}.` : '',
          `${messages.closes} ${formatDate(closesOn, locale)}.`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  )
}
