import type { ReactNode } from 'react'

/** The opening of the home page: what the cooperative is for, the first act, and the territory as its picture. */
export function Hero({
  title,
  lede,
  actions,
  picture,
}: {
  title: ReactNode
  lede?: ReactNode
  actions?: ReactNode
  picture?: ReactNode
}) {
  return (
    <div className="wrap hero">
      <div>
        <h1>{title}</h1>
        {lede ? <div className="lede">{lede}</div> : null}
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
      {picture}
    </div>
  )
}
