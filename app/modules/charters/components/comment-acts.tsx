import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { TextArea } from '~/ui/text-area'
import { actMessages } from '../messages/team-acts'
import type { Comment } from '../view'

/** What those who moderate may do with a comment: answer it, hide it with a reason, show it again. */
export function CommentActs({
  comment: { id, answer, hiddenReason },
  refused,
}: {
  comment: Comment
  refused: { intent: string; typed: string; message: string } | null
}) {
  const { comments: messages } = useMessages(actMessages)
  const of = (intent: string) => (refused?.intent === intent ? refused : null)
  return (
    <details open={refused !== null}>
      <summary>{messages.acts}</summary>
      <ActForm values={{ intent: 'answer', comment: id }}>
        <TextArea
          name="text"
          id={`champ-answer-${id}`}
          label={messages.answerText}
          error={of('answer')?.message}
          defaultValue={of('answer')?.typed ?? answer ?? ''}
          rows={4}
        />
        <Actions>
          <Button kind="secondary">{answer === null ? messages.answer : messages.answerAgain}</Button>
        </Actions>
      </ActForm>
      {hiddenReason === null ? (
        <ActForm values={{ intent: 'hide', comment: id }}>
          <TextArea
            name="text"
            id={`champ-hide-${id}`}
            label={messages.reason}
            error={of('hide')?.message}
            defaultValue={of('hide')?.typed ?? ''}
            rows={2}
          />
          <Actions>
            <Button kind="danger">{messages.hide}</Button>
          </Actions>
        </ActForm>
      ) : (
        <ActForm values={{ intent: 'show', comment: id }}>
          <Actions>
            <Button kind="quiet">{messages.show}</Button>
          </Actions>
        </ActForm>
      )}
    </details>
  )
}
