import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { paperMessages } from '../messages/papers'
import type { PaperTemplate } from '../rules/template'

/** The form that all the papers of a debate have, as everyone may read it. */
export function TemplateTable({ template }: { template: PaperTemplate }) {
  const { list } = useMessages(paperMessages)
  return (
    <>
      <p className="prose">{list.rulesText(template.charactersPerLine, template.titleCharacters)}</p>
      <DataTable
        caption={list.rules}
        captionHidden
        rows={template.sections}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'section',
            header: list.section,
            rowHeader: true,
            cell: ({ title, help }) => (
              <>
                {title}
                {help === '' ? null : <span className="row-more soft">{help}</span>}
              </>
            ),
          },
          {
            key: 'lines',
            header: list.most,
            cell: ({ lines, isRequired }) =>
              isRequired ? list.lines(lines) : `${list.lines(lines)}, ${list.optional}`,
          },
        ]}
      />
    </>
  )
}
