import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { uiMessages } from './messages'

export type StatusKind =
  | 'met'
  | 'not-met'
  | 'missing'
  | 'needs-judgement'
  | 'not-applicable'
  | 'valid'
  | 'expired'
  | 'revoked'
  | 'late'
  | 'waiting'
  | 'in-progress'
  | 'draft'
  | 'info'

/** Each state has a silhouette of its own, so that it reads without its colour: `.ground` is its body, `.sign` what is drawn on it. */
const shapes: Record<StatusKind, ReactNode> = {
  met: (
    <>
      <circle className="ground" cx="12" cy="12" r="10.5" />
      <path className="sign" d="m7 12.5 3.5 3.5 6.5-7.5" />
    </>
  ),
  'not-met': (
    <>
      <rect className="ground" x="2" y="2" width="20" height="20" rx="2" />
      <path className="sign" d="m8 8 8 8m0-8-8 8" />
    </>
  ),
  missing: (
    <>
      <path className="ground" d="M12 1 23 12 12 23 1 12Z" />
      <path className="sign" d="M12 6.5v6.2m0 3.2v.6" />
    </>
  ),
  'needs-judgement': (
    <>
      <circle className="ring" cx="12" cy="12" r="9.7" />
      <path className="mark" d="M9.2 9.6c.2-1.7 1.3-2.5 2.8-2.5s2.8.9 2.8 2.3c0 2.2-2.8 2.2-2.8 4.3m0 2.9v.5" />
    </>
  ),
  'not-applicable': (
    <>
      <circle className="ring" cx="12" cy="12" r="9.7" />
      <path className="mark" d="M7.5 12h9" />
    </>
  ),
  valid: (
    <>
      <path
        className="ground"
        d="m12 .8 2.7 2.3 3.5-.4.9 3.4 3.1 1.7-1.3 3.3 1.3 3.3-3.1 1.7-.9 3.4-3.5-.4L12 21.4l-2.7-2.3-3.5.4-.9-3.4-3.1-1.7 1.3-3.3-1.3-3.3 3.1-1.7.9-3.4 3.5.4Z"
        transform="translate(0 .9)"
      />
      <path className="sign" d="m7.5 12.3 3.3 3.3 5.9-7" />
    </>
  ),
  expired: (
    <>
      <path
        className="ring"
        d="M5 2.5h14M5 21.5h14M6.5 2.5c0 5 2.5 6.5 5.5 9.5-3 3-5.5 4.5-5.5 9.5m11-19c0 5-2.5 6.5-5.5 9.5 3 3 5.5 4.5 5.5 9.5"
      />
    </>
  ),
  revoked: (
    <>
      <path className="ground" d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z" />
      <path className="sign" d="M6.5 12h11" />
    </>
  ),
  late: (
    <>
      <path className="ground" d="M12 1.5 23.5 22H.5Z" />
      <path className="sign" d="M12 9v5.5m0 3.3v.4" />
    </>
  ),
  waiting: (
    <>
      <circle className="ring" cx="12" cy="12" r="9.7" />
      <path className="mark" d="M12 6.5V12l3.5 2.5" />
    </>
  ),
  'in-progress': (
    <>
      <circle className="ring" cx="12" cy="12" r="9.7" />
      <path className="ground" d="M12 4.5a7.5 7.5 0 0 1 0 15Z" />
    </>
  ),
  info: (
    <>
      <circle className="ground" cx="12" cy="12" r="10.5" />
      <path className="sign" d="M12 11.5v5.5m0-9.8v.3" />
    </>
  ),
  draft: (
    <>
      <circle className="ring" cx="12" cy="12" r="9.7" strokeDasharray="3.6 3" />
    </>
  ),
}

/** The shape alone, with its word for those who listen; `label` null where the word stands beside it. */
export function StatusMark({ kind, label }: { kind: StatusKind; label?: string | null }) {
  const messages = useMessages(uiMessages)
  return (
    <span className={`mark-${kind} status-mark`}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        {shapes[kind]}
      </svg>
      {label === null ? null : <span className="visually-hidden">{label ?? messages.status[kind]}</span>}
    </span>
  )
}

/** A shape, a word and a colour, in that order. `children` replaces the usual word. */
export function Status({ kind, children, className }: { kind: StatusKind; children?: ReactNode; className?: string }) {
  const messages = useMessages(uiMessages)
  return (
    <span className={classes('status', `status-${kind}`, className)}>
      <StatusMark kind={kind} label={null} />
      <span className="status-word">{children ?? messages.status[kind]}</span>
    </span>
  )
}
