import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Wrap } from '~/ui/section'
import { hearingMessages } from '../messages/hearing'
import { letterMessages } from '../messages/letter'
import { teamMessages } from '../messages/team'

type Props = { id: string; may: Record<'accompany' | 'hearing' | 'letters' | 'question', boolean> }

/** From a file to the pages beside it. */
export function FileLinks({ id, may }: Props) {
  const messages = useMessages(teamMessages).file
  const letters = useMessages(letterMessages).team
  const hearing = useMessages(hearingMessages)
  if (!may.question && !may.accompany && !may.letters && !may.hearing) return null
  return (
    <Wrap>
      <Actions>
        {may.accompany ? (
          <ButtonLink kind="secondary" href={`/equipe/label/${id}/accompagnement`}>
            {messages.accompany}
          </ButtonLink>
        ) : null}
        {may.hearing ? (
          <ButtonLink kind="secondary" href={`/equipe/label/${id}/audition`}>
            {hearing.link}
          </ButtonLink>
        ) : null}
        {may.letters ? (
          <ButtonLink kind="secondary" href={`/equipe/label/${id}/lettres`}>
            {letters.link}
          </ButtonLink>
        ) : null}
        {may.question ? (
          <ButtonLink kind="secondary" href={`/equipe/label/${id}/mise-en-cause`}>
            {messages.life}
          </ButtonLink>
        ) : null}
      </Actions>
    </Wrap>
  )
}
