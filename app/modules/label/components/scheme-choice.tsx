import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { Text } from '~/modules/criteria/rules/text'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { NoticeBoard } from '~/ui/notice-board'
import { schemeMessages } from '../messages/schemes'
import type { InitiativeKind } from '../rules/kinds'
import { charterPath } from '../rules/scheme'

export type OfferedScheme = {
  key: string
  name: Text
  purpose: Text
  kinds: readonly InitiativeKind[]
  validityMonths: number | null
}

/** The labels on offer: what each is for, and how long it is valid. */
export function SchemeList({
  schemes,
  hrefOf,
}: {
  schemes: readonly OfferedScheme[]
  hrefOf: (key: string) => string
}) {
  const locale = useLocale()
  const { choose, label } = useMessages(schemeMessages)
  return (
    <NoticeBoard
      items={schemes.map(({ key, name, purpose, validityMonths }) => ({
        id: key,
        kind: label,
        title: name[locale],
        href: hrefOf(key),
        facts: purpose[locale],
        term: choose.valid(formatNumber(validityMonths ?? 0, locale)),
      }))}
    />
  )
}

/** Which of the labels on offer. `path` is the page that goes on with one. */
export function SchemeChoice({
  schemes,
  path,
  title,
  isUnknown,
}: {
  schemes: readonly OfferedScheme[]
  path: string
  title: string
  /** The address named one that is not on offer. */
  isUnknown: boolean
}) {
  const { choose } = useMessages(schemeMessages)
  return (
    <div className="stack">
      <h2>{title}</h2>
      <p>{choose.lede}</p>
      {isUnknown ? <Notice kind="warning">{choose.unknown}</Notice> : null}
      <SchemeList schemes={schemes} hrefOf={(key) => `${path}${path.includes('?') ? '&' : '?'}label=${key}`} />
    </div>
  )
}

/** The label that was chosen, and the way back to the others. */
export function AskedScheme({ name, changeHref }: { name: Text; changeHref: string }) {
  const locale = useLocale()
  const { choose } = useMessages(schemeMessages)
  return (
    <p>
      <strong>{choose.asked(name[locale])}</strong> <Anchor href={changeHref}>{choose.change}</Anchor>
    </p>
  )
}

/** From the charter of one label to those of the others. */
export function OtherCharters({ schemes }: { schemes: readonly { key: string; name: Text; purpose: Text }[] }) {
  const locale = useLocale()
  const { others } = useMessages(schemeMessages)
  if (schemes.length === 0) return null
  return (
    <nav aria-label={others.title} className="stack">
      <LinkList
        items={schemes.map(({ key, name, purpose }) => ({
          href: charterPath(key),
          title: others.link(name[locale]),
          text: purpose[locale],
        }))}
      />
    </nav>
  )
}
