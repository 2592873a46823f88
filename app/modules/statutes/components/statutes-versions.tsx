import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { CopyValue } from '~/ui/code-block'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Prose, Section } from '~/ui/section'
import { publicMessages } from '../messages/public'

export type VersionRow = {
  version: number
  effectiveFrom: CivilDate
  decision: string
  decidedOn: CivilDate
  contentHash: string
}

/** All versions with the decision that adopted each, and what each changed of the one before. */
export function StatutesVersions({
  versions,
  current,
}: {
  versions: readonly VersionRow[]
  /** The one in force. */
  current: number | null
}) {
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  const numbers = versions.map(({ version }) => version)
  return (
    <Section id="versions" title={messages.versionsTitle} tone="stone">
      <DataTable
        caption={messages.versionsTitle}
        captionHidden
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            header: messages.version,
            rowHeader: true,
            cell: ({ version }) => (
              <>
                <Anchor href={`/statuts/versions/${version}`}>{messages.kicker(version)}</Anchor>
                {version === current ? <span className="soft"> ({messages.current})</span> : null}
              </>
            ),
          },
          { key: 'from', header: messages.from, cell: ({ effectiveFrom }) => formatDate(effectiveFrom, locale) },
          {
            key: 'decision',
            header: messages.decision,
            cell: ({ decision, decidedOn }) => (
              <>
                {decision} <span className="soft">({formatDate(decidedOn, locale)})</span>
              </>
            ),
          },
          {
            key: 'changes',
            header: messages.act,
            cell: ({ version }) => {
              const before = numbers.find((other) => other < version)
              return before === undefined ? (
                '–'
              ) : (
                <Anchor href={`/statuts/versions/${version}?compare=${before}`}>
                  {messages.compareWith(version, before)}
                </Anchor>
              )
            },
          },
        ]}
      />
    </Section>
  )
}

/** The exact bytes of a version, and what they hash to. */
export function StatutesData({ version, hash }: { version: number; hash: string }) {
  const messages = useMessages(publicMessages)
  return (
    <Section id="donnees" title={messages.dataTitle}>
      <Prose>
        <p>{messages.data}</p>
        <p>
          <a href={`/statuts/versions/${version}.json`} download={`statuts-${version}.json`}>
            {messages.download(version)}
          </a>
        </p>
      </Prose>
      <CopyValue name="empreinte" label={messages.hashLabel} value={hash} />
    </Section>
  )
}
