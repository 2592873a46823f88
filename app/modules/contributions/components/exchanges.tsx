import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Tag } from '~/ui/tag'
import { TextArea } from '~/ui/text-area'
import { contributionMessages } from '../messages/contributions'
import { contributionPageMessages } from '../messages/page'
import { type CommentKind, commentKinds, contributionLimits } from '../rules/contribution'
import { contributionPath } from '../rules/paths'
import { errorOf } from './contribution-problems'
import { type Removal, RemovalNotice, Written } from './contribution-view'
import { VoiceFields } from './voice-fields'

type Debate = { slug: string }
export type CommentView = {
  id: string
  kind: CommentKind
  text: string
  authorName: string
  createdAt: Date
  isWithdrawn: boolean
  removal: Removal | null
  answers: readonly CommentView[]
}
type FormProps = {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  account: string | null
  /** A fresh id for what is sent. */
  id: string
}

const tones = { for: 'vine', against: 'poppy', reply: undefined } as const

function Comment({
  debate,
  number,
  comment,
  answer,
}: {
  debate: Debate
  number: number
  comment: CommentView
  answer: boolean
}) {
  const { exchanges } = useMessages(contributionPageMessages)
  const words = useMessages(contributionMessages)
  const locale = useLocale()
  const { id, kind, text, authorName, createdAt, isWithdrawn, removal } = comment
  const tone = tones[kind]
  if (removal) return <RemovalNotice debate={debate} removal={removal} />
  if (isWithdrawn) return <p className="soft">{exchanges.withdrawn}</p>
  return (
    <>
      <p className="comment-head">
        {kind === 'reply' && !answer ? null : <Tag {...(tone ? { tone } : {})}>{exchanges[kind]}</Tag>}{' '}
        <strong>{authorName}</strong> <span className="soft">{words.on(formatDate(createdAt, locale))}</span>
      </p>
      <Written debate={debate} text={text} />
      <p className="comment-acts">
        {answer ? <Anchor href={`?repondre=${id}#ecrire`}>{exchanges.answer}</Anchor> : null}{' '}
        <Anchor href={`${contributionPath(debate, number)}/signaler?message=${id}`} rel="nofollow">
          {exchanges.report}
        </Anchor>
      </p>
    </>
  )
}

/** The arguments and the replies, each with what answers it beneath. */
export function Exchanges({
  debate,
  number,
  comments,
  isOpen,
}: {
  debate: Debate
  number: number
  comments: readonly CommentView[]
  isOpen: boolean
}) {
  const { exchanges } = useMessages(contributionPageMessages)
  if (comments.length === 0) return <p className="soft">{exchanges.none}</p>
  return (
    <ol className="comments">
      {comments.map((comment) => (
        <li key={comment.id} id={`m-${comment.id}`} className="comment">
          <Comment debate={debate} number={number} comment={comment} answer={isOpen} />
          {comment.answers.length > 0 ? (
            <ol className="comments">
              {comment.answers.map((one) => (
                <li key={one.id} id={`m-${one.id}`} className="comment">
                  <Comment debate={debate} number={number} comment={one} answer={false} />
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** Argues, or replies; to somebody where `parent` says to whom. */
export function CommentForm({
  typed,
  errors,
  account,
  id,
  parent,
}: FormProps & { parent: { id: string; name: string } | null }) {
  const { exchanges } = useMessages(contributionPageMessages)
  return (
    <ActForm
      id="ecrire"
      className="stack"
      values={{ intent: 'comment', id, ...(parent ? { parentId: parent.id, kind: 'reply' } : {}) }}
    >
      <h3>{parent ? exchanges.answerTo(parent.name) : exchanges.add}</h3>
      {parent ? null : (
        <RadioGroup
          name="kind"
          label={exchanges.kind}
          defaultValue={typed['kind'] ?? null}
          error={errorOf(errors, 'kind')}
          options={commentKinds.map((kind) => ({ value: kind, label: exchanges.kinds[kind] }))}
        />
      )}
      <TextArea
        name="text"
        label={exchanges.text}
        maxCharacters={contributionLimits.comment}
        rows={5}
        defaultValue={typed['text'] ?? ''}
        error={errorOf(errors, 'text')}
      />
      <VoiceFields prefix="message" typed={typed} errors={errors} account={account} />
      <Actions>
        <Button kind="secondary">{exchanges.send}</Button>
      </Actions>
    </ActForm>
  )
}

/** One button for who is known; an address too for who is not. */
export function SupportForm({ typed, errors, account, id, supports }: FormProps & { supports: string }) {
  const { support } = useMessages(contributionPageMessages)
  return (
    <section className="support" aria-labelledby="soutenir">
      <h2 id="soutenir">{support.title}</h2>
      <p className="support-count">{supports}</p>
      <p className="soft">{support.text}</p>
      <ActForm className="stack" values={{ intent: 'support', id }}>
        {account === null ? (
          <details open={errors.length > 0 ? true : undefined}>
            <summary>{support.first}</summary>
            <VoiceFields prefix="soutien" typed={typed} errors={errors} account={null} withName={false} />
          </details>
        ) : null}
        <Actions>
          <Button>{support.button}</Button>
        </Actions>
      </ActForm>
    </section>
  )
}
