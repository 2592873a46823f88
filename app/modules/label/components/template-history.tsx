import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Section } from '~/ui/section'
import { templateMessages } from '../messages/template'

type Version = { version: number; name: string; fr: string; en: string; writtenAt: string; by: string }

/** What a template has said, the last first, and the way back to each; then its end, which is no loss. */
export function TemplateHistory({ versions, isArchived }: { versions: readonly Version[]; isArchived: boolean }) {
  const locale = useLocale()
  const messages = useMessages(templateMessages)
  return (
    <Section id="versions" title={messages.history} tone="stone">
      {versions.map(({ version, name, fr, en, writtenAt, by }, index) => (
        <details key={version}>
          <summary>
            {messages.version(version, by || messages.somebody, formatInstant(new Date(writtenAt), locale))}
            {index === 0 ? ` (${messages.present})` : ''}
          </summary>
          <p>
            <strong>{name}</strong>
          </p>
          <p className="pre-line">
            <code>{fr}</code>
          </p>
          {en === '' ? null : (
            <p className="pre-line" lang="en">
              <code>{en}</code>
            </p>
          )}
          {index === 0 ? null : (
            <ActForm values={{ intent: 'bring-back', version }}>
              <Button kind="secondary" aria-label={messages.bringBackNamed(version)}>
                {messages.bringBack}
              </Button>
            </ActForm>
          )}
        </details>
      ))}
      {isArchived ? null : <p>{messages.archiveHint}</p>}
      <ActForm values={{ intent: isArchived ? 'restore' : 'archive' }}>
        <Actions>
          <Button kind="secondary">{isArchived ? messages.restore : messages.archive}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
