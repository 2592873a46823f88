import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { committeeMessages } from '../messages/committee'
import { decisionMessages } from '../messages/decision'
import type { Decision } from '../rules/decision'

type Props = {
  agenda: {
    sitting: { id: string; title: string; startsAt: string } | null
    proposal: Pick<Decision, 'outcome' | 'summary'> | null
  }
}

/** Where the decision will be taken: in the sitting that has the file on its agenda, or here. */
export function CommitteeSitting({ agenda: { sitting, proposal } }: Props) {
  const locale = useLocale()
  const messages = useMessages(committeeMessages)
  const words = useMessages(decisionMessages)
  if (!sitting)
    return (
      <Notice>
        <p>{messages.outside}</p>
      </Notice>
    )
  return (
    <Notice title={messages.sitting(sitting.title, formatInstant(new Date(sitting.startsAt), locale))}>
      <p>{messages.sittingText}</p>
      {proposal ? (
        <p>
          {messages.proposed}
          {locale === 'fr' ? '\u00a0' : ''}: <strong>{words.outcomes[proposal.outcome]}</strong>. {proposal.summary}
        </p>
      ) : null}
      <p>
        <Anchor href={`/equipe/seances/${sitting.id}`}>{messages.seeSitting}</Anchor>
      </p>
    </Notice>
  )
}
