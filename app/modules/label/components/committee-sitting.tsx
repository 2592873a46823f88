import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { committeeMessages } from '../messages/committee'

type Props = {
  sitting: { id: string; title: string; startsAt: string } | null
  /** What the sitting will be asked to vote, its outcome in words. */
  proposal: { outcome: string; summary: string } | null
  /** Said where no sitting has it on its agenda. */
  outside: string
}

/** Where the decision will be taken: in the sitting that has it on its agenda, or as `outside` says. */
export function CommitteeSitting({ sitting, proposal, outside }: Props) {
  const locale = useLocale()
  const messages = useMessages(committeeMessages)
  if (!sitting)
    return (
      <Notice>
        <p>{outside}</p>
      </Notice>
    )
  return (
    <Notice title={messages.sitting(sitting.title, formatInstant(new Date(sitting.startsAt), locale))}>
      <p>{messages.sittingText}</p>
      {proposal ? (
        <p>
          {messages.proposed}
          {locale === 'fr' ? '\u00a0' : ''}: <strong>{proposal.outcome}</strong>. {proposal.summary}
        </p>
      ) : null}
      <p>
        <Anchor href={`/equipe/seances/${sitting.id}`}>{messages.seeSitting}</Anchor>
      </p>
    </Notice>
  )
}
