import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { Markdown } from '~/modules/editorial/components/markdown'
import { formatClock } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { publicWorkshopMessages } from '../messages/public'
import type { KitRole } from '../rules/kit'

export type SheetStep = { minutes: number; title: string; text: string; hour: string }

/** A kit as it is printed: the steps with their hours, the roles, what to bring, and a ruled sheet for a table's notes. */
export function KitSheet({
  purpose,
  steps,
  minutes,
  roles,
  material,
}: {
  purpose: MarkdownNode[]
  steps: readonly SheetStep[]
  minutes: number
  roles: readonly KitRole[]
  material: readonly string[]
}) {
  const locale = useLocale()
  const { kit } = useMessages(publicWorkshopMessages)
  return (
    <>
      {purpose.length > 0 ? (
        <>
          <h2>{kit.aims}</h2>
          <Markdown nodes={purpose} />
        </>
      ) : null}
      <h2>{kit.sequence}</h2>
      <div className="kit-sequence">
        <DataTable
          caption={kit.sequence}
          captionHidden
          rows={steps.map((step, index) => ({ ...step, id: String(index) }))}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'hour',
              header: kit.time,
              cell: ({ hour }) => (hour.startsWith('+') ? hour : formatClock(hour, locale)),
            },
            { key: 'minutes', header: kit.minutes, numeric: true, cell: (step) => kit.said(step.minutes) },
            {
              key: 'step',
              header: kit.step,
              rowHeader: true,
              cell: ({ title, text }) => (
                <>
                  <strong>{title}</strong>
                  {text === '' ? null : <span className="row-more">{text}</span>}
                </>
              ),
            },
          ]}
        />
      </div>
      <p className="soft">{kit.total(minutes)}</p>
      {roles.length > 0 ? (
        <>
          <h2>{kit.roles}</h2>
          <DefinitionList items={roles.map(({ name, text }) => ({ term: name, value: text }))} />
        </>
      ) : null}
      {material.length > 0 ? (
        <>
          <h2>{kit.material}</h2>
          <ul>
            {material.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      ) : null}
      <section className="kit-notes" aria-hidden="true">
        <h2>{kit.notesSheet}</h2>
        <p>{kit.notesTable} ……</p>
        <div className="kit-notes-lines" />
      </section>
    </>
  )
}
