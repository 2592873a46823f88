import type { ReactNode } from 'react'

/** Where there is nothing: says so, why, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children ? <div className="prose soft">{children}</div> : null}
      {action ? <div className="actions">{action}</div> : null}
    </div>
  )
}
