import type { ReactNode } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { Button, ButtonLink } from './button'
import { AllOptional } from './field'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type ActiveFilter = { label: string; /** The same page without it. */ removeHref: string }
export type FiltersProps = {
  action: string
  /** Fields, side by side. */
  children: ReactNode
  /** What the address carries besides the fields (the order of the rows). */
  keep?: Readonly<Record<string, string | undefined>>
  active?: readonly ActiveFilter[]
  submitLabel?: string
  label?: string
}

/** Narrows a list: a GET form, so that the address says what is shown and can be passed on. */
export function Filters({ action, children, keep = {}, active = [], submitLabel, label }: FiltersProps) {
  const messages = useMessages(uiMessages)
  const href = useHref()
  return (
    <>
      <form method="get" action={href(action)} className="filters" role="search" aria-label={label ?? messages.filters}>
        {Object.entries(keep).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <AllOptional>{children}</AllOptional>
        <div className="actions">
          <Button kind="secondary">{submitLabel ?? messages.applyFilters}</Button>
          {active.length > 1 ? (
            <ButtonLink kind="quiet" href={action}>
              {messages.resetFilters}
            </ButtonLink>
          ) : null}
        </div>
      </form>
      {active.length > 0 ? (
        <ul className="filters-active" aria-label={messages.activeFilters}>
          {active.map((filter) => (
            <li key={filter.removeHref}>
              <Anchor href={filter.removeHref} aria-label={messages.removeFilter(filter.label)}>
                {filter.label}
              </Anchor>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
