import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { uiMessages } from './messages'

export type SectionProps = {
  title?: ReactNode
  id?: string
  /** 'stone': the ground of what is due or open. */
  tone?: 'paper' | 'stone'
  /** Of the title; the rest follows. */
  level?: 2 | 3
  lede?: ReactNode
  /** A link beside the title ('Tout voir'). */
  action?: ReactNode
  children: ReactNode
}

/** A part of a page, across its whole width: it brings its own margins, so sections stand directly in the shell. */
export function Section({ title, id, tone = 'paper', level = 2, lede, action, children }: SectionProps) {
  const Heading = `h${level}` as const
  const titleId = id ? `${id}-titre` : undefined
  return (
    <section className={classes('section', `section-${tone}`)} id={id} aria-labelledby={title ? titleId : undefined}>
      <div className="wrap">
        {title ? (
          <div className="section-head">
            <Heading id={titleId}>{title}</Heading>
            {action ? <div className="section-action">{action}</div> : null}
          </div>
        ) : null}
        {lede ? <div className="lede">{lede}</div> : null}
        {children}
      </div>
    </section>
  )
}

/** Margins and width of the page, where a section is too much. */
export const Wrap = ({ children }: { children: ReactNode }) => <div className="wrap">{children}</div>

/** Running text: at most 66 characters a line. */
export const Prose = ({ children }: { children: ReactNode }) => <div className="prose">{children}</div>

/** The work on the left, the rule beside it; below 60 rem the rule comes first when `asideFirst`, else last. */
export function WithAside({
  aside,
  asideFirst = false,
  children,
}: {
  aside: ReactNode
  asideFirst?: boolean
  children: ReactNode
}) {
  const messages = useMessages(uiMessages)
  return (
    <div className={classes('with-aside', asideFirst && 'with-aside-first')}>
      <div>{children}</div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- beside the work it scrolls by itself: without focus, the keyboard could not read its end */}
      <aside aria-label={messages.aside} tabIndex={0}>
        {aside}
      </aside>
    </div>
  )
}
