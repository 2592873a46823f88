import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { templateMessages } from '../messages/template'
import { fieldsOfUse, type TemplateUse } from '../rules/template'

/** The fields of a use, beside the box: how they are written, what they give, an example. */
export function TemplateFields({ use }: { use: TemplateUse }) {
  const messages = useMessages(templateMessages)
  return (
    <>
      <h2>{messages.fieldsTitle}</h2>
      <p>{messages.fieldsLede}</p>
      <DefinitionList
        items={fieldsOfUse[use].map((field) => ({
          term: <code>{`{{${field}}}`}</code>,
          value: (
            <>
              {messages.fields[field].gives}
              <div className="soft">{messages.fields[field].example}</div>
            </>
          ),
        }))}
      />
    </>
  )
}
