import { useEffect, useMemo, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { WithAside } from '~/ui/section'
import { draftFieldsOf } from '../forms'
import { editorMessages } from '../messages/editor'
import { type DraftFields, type DraftSection, withSection } from '../rules/draft/fields'
import { readFields } from '../rules/draft/read-fields'
import { DraftProvider } from './draft-fields'
import { DraftPanel } from './draft-panel'
import { SectionFields } from './draft-sections'

export type DraftEditorProps = { id: string; revision: number; fields: DraftFields; section: DraftSection }

const formId = 'brouillon'

/** A page of the editor with the check beside it, which follows the typing where scripts run; it posts without them too. */
export function DraftEditor({ id, revision, fields, section }: DraftEditorProps) {
  const messages = useMessages(editorMessages)
  const [typed, setTyped] = useState(fields)
  const [isLive, setLive] = useState(false)
  const { statutes, problems } = useMemo(() => readFields(typed), [typed])

  useEffect(() => {
    const page = document.getElementById(formId)
    if (!(page instanceof HTMLFormElement)) return
    setLive(true)
    let timer: ReturnType<typeof setTimeout>
    const read = () => setTyped(withSection(fields, section, postedBy(page)))
    const readSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(read, 200)
    }
    page.addEventListener('input', readSoon)
    return () => {
      clearTimeout(timer)
      page.removeEventListener('input', readSoon)
    }
  }, [fields, section])

  const context = useMemo(() => ({ fields, problems }), [fields, problems])
  return (
    <WithAside
      aside={
        <DraftPanel draftId={id} section={section} problems={problems} isReadable={statutes !== null} live={isLive} />
      }
    >
      <ActForm id={formId} className="draft-form" values={{ revision }}>
        <DraftProvider value={context}>
          {/* The first button is the one that the Enter key presses. */}
          <Actions>
            <Button name="next" value="1">
              {messages.saveNext}
            </Button>
            <Button kind="secondary">{messages.save}</Button>
          </Actions>
          <SectionFields section={section} />
          <Actions>
            <Button name="next" value="1">
              {messages.saveNext}
            </Button>
            <Button kind="secondary">{messages.save}</Button>
          </Actions>
        </DraftProvider>
      </ActForm>
    </WithAside>
  )
}

/** What the form would post now, several boxes of one name as a list. */
function postedBy(page: HTMLFormElement): DraftFields {
  const posted = new FormData(page)
  return draftFieldsOf(
    Object.fromEntries([...new Set(posted.keys())].map((name) => [name, posted.getAll(name).map(String)])),
  )
}
