import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatInstant, formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { threadMessages } from '../messages/threads'

export type PostLine = {
  id: string
  author: string
  isMine: boolean
  text: MarkdownNode[]
  at: string
  editedAt: string | null
  removedBy: string | null
  removalReason: string
  quoted: { id: string; author: string; text: string } | null
  told: readonly string[]
}
type Props = {
  posts: readonly PostLine[]
  /** The conversation's address, with its page. */
  path: string
  base: string
  mayAnswer: boolean
  leads: boolean
}

/** The messages of a conversation, from the first; each with its author, its date and what may be done with it. */
export function PostList({ posts, ...rest }: Props) {
  return (
    <ol className="posts">
      {posts.map((post) => (
        <li key={post.id} className="post" id={`message-${post.id}`}>
          <Post post={post} {...rest} />
        </li>
      ))}
    </ol>
  )
}

function Post({ post, ...rest }: Omit<Props, 'posts'> & { post: PostLine }) {
  const messages = useMessages(threadMessages)
  const locale = useLocale()
  const when = formatInstant(new Date(post.at), locale)
  const by = post.removedBy
  return (
    <article aria-labelledby={`message-${post.id}-de`}>
      <p className="post-head" id={`message-${post.id}-de`}>
        <strong>{post.author}</strong> <time dateTime={post.at}>{when}</time>
        {post.editedAt && by === null ? (
          <span className="soft">, {messages.edited(formatInstant(new Date(post.editedAt), locale))}</span>
        ) : null}
      </p>
      {post.quoted && by === null ? (
        <blockquote className="post-quote">
          <p>
            <cite>{messages.said(post.quoted.author)}</cite>
          </p>
          <p>{post.quoted.text}</p>
        </blockquote>
      ) : null}
      {by === null ? (
        <Markdown nodes={post.text} />
      ) : (
        <p className="soft">
          {by === 'moderator'
            ? messages.removed.moderator
            : by === 'erasure'
              ? messages.removed.erasure
              : messages.removed.author}
          {post.removalReason === '' ? null : ` ${messages.removalReason(post.removalReason)}`}
        </p>
      )}
      {post.told.length > 0 && by === null ? (
        <p className="soft">{messages.told(formatList(post.told, locale))}</p>
      ) : null}
      {by === null ? <PostActs post={post} when={when} {...rest} /> : null}
    </article>
  )
}

function PostActs({
  post,
  when,
  path,
  base,
  mayAnswer,
  leads,
}: Omit<Props, 'posts'> & { post: PostLine; when: string }) {
  const messages = useMessages(threadMessages)
  const act = post.isMine ? messages.change : leads ? messages.moderate : null
  if (!mayAnswer && act === null) return null
  return (
    <p className="post-acts">
      {mayAnswer ? (
        <Anchor
          href={`${path}${path.includes('?') ? '&' : '?'}citer=${post.id}#repondre`}
          aria-label={messages.changeOf(messages.quote, post.author, when)}
        >
          {messages.quote}
        </Anchor>
      ) : null}
      {act === null ? null : (
        <Anchor href={`${base}/messages/${post.id}`} aria-label={messages.changeOf(act, post.author, when)}>
          {act}
        </Anchor>
      )}
    </p>
  )
}
