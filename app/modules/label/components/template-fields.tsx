import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { templateMessages } from '../messages/template'
import { fieldsOfUse, type TemplateUse } from '../rules/template'

/** The fields of a use, beside the box: how they are written, what they give, an example. */
export function TemplateFields({ use }: { use: TemplateUse }) {
  const messages = useMessages(templateMessages)
  return (
    <>
      <h2>{messages.fieldsTitle}</h2>
      <p>{messages.fieldsLede}</p>
      <DataTable
        caption={messages.fieldsTitle}
        captionHidden
        rows={fieldsOfUse[use]}
        rowKey={(field) => field}
        columns={[
          { key: 'field', header: messages.field, rowHeader: true, cell: (field) => <code>{`{{${field}}}`}</code> },
          { key: 'gives', header: messages.gives, cell: (field) => messages.fields[field].gives },
          { key: 'example', header: messages.example, cell: (field) => messages.fields[field].example },
        ]}
      />
    </>
  )
}
