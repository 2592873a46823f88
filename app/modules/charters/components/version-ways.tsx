import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { charterPath, firstScheme } from '../../label/rules/scheme'
import { charterMessages } from '../messages/public'

/** On from a version: its document to print, and what it changed of the one before. */
export function VersionWays({ scheme, version, before }: { scheme: string; version: number; before: number | null }) {
  const messages = useMessages(charterMessages)
  return (
    <LinkList
      items={[
        { href: charterPath(scheme, `/${version}.pdf`), title: messages.pdf(version) },
        ...(before === null
          ? []
          : [
              {
                href: `/label/charte/differences?${scheme === firstScheme ? '' : `label=${scheme}&`}de=${before}&a=${version}`,
                title: messages.differences.link(before),
              },
            ]),
      ]}
    />
  )
}

type UnderWay = { id: string; title: string; commentsUntil: string; isOpen: boolean }

/** The texts that are being prepared, for whoever reads the one in force. */
export function DraftsUnderWay({ drafts }: { drafts: readonly UnderWay[] }) {
  const locale = useLocale()
  const { draft } = useMessages(charterMessages)
  return (
    <>
      {drafts.map(({ id, title, commentsUntil, isOpen }) => (
        <Notice key={id} title={draft.openTitle}>
          <p>{isOpen ? draft.openText(formatDate(commentsUntil, locale)) : draft.closedText}</p>
          <p>
            <Anchor href={`/label/charte/projets/${id}`}>{draft.read(title)}</Anchor>
          </p>
        </Notice>
      ))}
    </>
  )
}
