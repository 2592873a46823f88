import type { ReactNode } from 'react'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import type { Charter } from '../../label/rules/charter'
import { commentLength } from '../forms'
import { charterMessages } from '../messages/public'
import type { Comment } from '../view'

/** What people said, in the order of the charter: the whole first, then criterion after criterion. */
export function CommentList({
  comments,
  charter,
  acts,
}: {
  comments: readonly Comment[]
  charter: Charter | null
  /** What those who moderate may do with each. */
  acts?: (comment: Comment) => ReactNode
}) {
  const locale = useLocale()
  const { comments: messages } = useMessages(charterMessages)
  const statements = new Map(charter?.criteria.map(({ id, statement }) => [id, statement[locale]]))
  const order = [null, ...statements.keys()]
  const about = (id: string | null) =>
    id === null ? messages.whole : (statements.get(id) ?? messages.removedCriterion)
  const groups = [...new Set(comments.map(({ criterionId }) => criterionId))].sort(
    (one, other) => (order.indexOf(one) + 1 || order.length + 1) - (order.indexOf(other) + 1 || order.length + 1),
  )
  return (
    <Section id="commentaires" title={messages.title} lede={messages.count(comments.length)} tone="stone">
      {comments.length === 0 ? <p className="soft">{messages.none}</p> : null}
      {groups.map((id) => (
        <div key={id ?? ''} className="stack">
          <h3>{about(id)}</h3>
          {comments
            .filter(({ criterionId }) => criterionId === id)
            .map((comment) => (
              <OneComment key={comment.id} comment={comment}>
                {acts?.(comment)}
              </OneComment>
            ))}
        </div>
      ))}
    </Section>
  )
}

function OneComment({ comment, children }: { comment: Comment; children?: ReactNode }) {
  const locale = useLocale()
  const { comments: messages } = useMessages(charterMessages)
  const { id, authorName, text, isOwn, createdAt, hiddenReason, answer, answeredAt } = comment
  const on = (instant: string) => formatDate(new Date(instant), locale)
  return (
    <article className="stack" id={`commentaire-${id}`}>
      {authorName === null ? null : <p className="soft">{messages.by(authorName || messages.erased, on(createdAt))}</p>}
      {hiddenReason === null ? null : (
        <p>
          <strong>{messages.hidden}</strong> {messages.reason} {hiddenReason}
          {isOwn ? ` ${messages.yours}` : ''}
        </p>
      )}
      {text === null ? null : (
        <div className="prose">
          <Paragraphs text={text} />
        </div>
      )}
      {answer === null || answeredAt === null ? null : (
        <blockquote>
          <p className="soft">{messages.answer(on(answeredAt))}</p>
          <Paragraphs text={answer} />
        </blockquote>
      )}
      {children}
    </article>
  )
}

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => (
        <p key={index}>{line}</p>
      ))}
  </>
)

/** The form of a signed-in person; for all others, the way to it. */
export function CommentForm({
  name,
  draftId,
  criteria,
  typed,
  errors,
}: {
  name: string | null
  draftId: string
  criteria: readonly { id: string; label: string }[]
  typed: { criterion: string; text: string }
  errors: Readonly<Record<string, string>>
}) {
  const { comments: messages } = useMessages(charterMessages)
  if (name === null)
    return (
      <Section id="commenter" title={messages.writeTitle}>
        <p>{messages.signInText}</p>
        <Actions>
          <ButtonLink href={`/connexion?retour=/label/charte/projets/${draftId}`}>{messages.signIn}</ButtonLink>
        </Actions>
      </Section>
    )
  return (
    <Section id="commenter" title={messages.writeTitle}>
      <ActForm>
        <Select
          name="criterion"
          label={messages.criterion}
          placeholder={messages.whole}
          optional
          error={errors['criterion']}
          defaultValue={typed.criterion}
          options={criteria.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextArea
          name="text"
          label={messages.text}
          hint={messages.textHint}
          error={errors['text']}
          defaultValue={typed.text}
          maxCharacters={commentLength.most}
        />
        <p className="soft">{messages.nameHint(name)}</p>
        <Actions>
          <Button>{messages.send}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
