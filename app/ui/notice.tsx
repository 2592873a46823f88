import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { uiMessages } from './messages'
import { StatusMark, type StatusKind } from './status'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'
export type NoticeProps = {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  /** Says it aloud when it appears; for what an act has just brought about. */
  live?: boolean
}

const marks: Record<NoticeKind, StatusKind> = {
  info: 'info',
  success: 'met',
  warning: 'missing',
  error: 'not-met',
}

/** A message to the reader, with its kind as a shape and a word. */
export function Notice({ kind = 'info', title, children, live = false }: NoticeProps) {
  const messages = useMessages(uiMessages)
  const role = live ? (kind === 'error' || kind === 'warning' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice notice-${kind}`} role={role}>
      <StatusMark kind={marks[kind]} label={`${messages.notice[kind]} `} />
      <div className="notice-body">
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
