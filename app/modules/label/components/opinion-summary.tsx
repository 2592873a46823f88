import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Section } from '~/ui/section'
import { opinionMessages } from '../messages/opinion'
import type { OpinionTally } from '../rules/opinion'

type Props = { id: string; voices: OpinionTally & { visits: number }; mayAsk: boolean }

/** On a file: what came of the opinions asked and of the visits, and where they are read. */
export function OpinionSummary({ id, voices, mayAsk }: Props) {
  const messages = useMessages(opinionMessages).summary
  const { asked, yes, no, visits } = voices
  if (asked === 0 && visits === 0 && !mayAsk) return null
  return (
    <Section title={messages.title} id="avis">
      <p>
        {asked === 0 ? messages.none : messages.count(voices)}
        {yes + no > 0 ? ` (${messages.answers(yes, no)})` : ''}
      </p>
      <p>{messages.visits(visits)}</p>
      <Actions>
        <ButtonLink kind="secondary" href={`/equipe/label/${id}/avis`}>
          {mayAsk && asked === 0 ? messages.ask : messages.see}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/equipe/label/${id}/visites`}>
          {mayAsk && visits === 0 ? messages.record : messages.seeVisits}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
