import type { ReactNode } from 'react'

/**
 * What is read by few: closed under its title. With `onNarrow`, where the screen has no room for it alone: on a wide one it
 * stands open, without its title, as if it were not folded (a browser that knows no `::details-content` keeps it closed).
 */
export function Fold({
  title,
  onNarrow = false,
  children,
}: {
  title: ReactNode
  onNarrow?: boolean
  children: ReactNode
}) {
  return (
    <details className={onNarrow ? 'fold-narrow' : undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
