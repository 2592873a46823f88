import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { committeeMessages } from '../messages/committee'
import { AgendaLinks, type AgendaLinksProps } from './agenda-links'
import { ProposedLetter } from './joined-letter'

type Props = {
  sitting: { id: string; title: string; startsAt: string } | null
  /** What the sitting will be asked to vote, its outcome in words, and the letter that leaves once it has. */
  proposal: { outcome: string; summary: string; letter: string | null } | null
  /** Said where no sitting has it on its agenda. */
  outside: string
  /** Those on which it may be put, where there is no sitting. */
  agendas?: AgendaLinksProps['agendas']
}

/** Where the decision will be taken: in the sitting that has it on its agenda, or as `outside` says. */
export function CommitteeSitting({ sitting, proposal, outside, agendas = null }: Props) {
  const locale = useLocale()
  const messages = useMessages(committeeMessages)
  if (!sitting)
    return (
      <Notice>
        <p>{outside}</p>
        <AgendaLinks agendas={agendas} />
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
      <ProposedLetter letter={proposal?.letter ?? null} />
      <p>
        <Anchor href={`/equipe/seances/${sitting.id}`}>{messages.seeSitting}</Anchor>
      </p>
    </Notice>
  )
}
