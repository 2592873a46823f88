import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { limits } from '../forms'
import { editorialMessages } from '../messages'
import type { MarkdownNode } from '../rules/markdown'
import { settingKeys } from '../rules/settings'
import { Markdown } from './markdown'
import { TextDifference } from './text-difference'

export type PageEditorProps = {
  /** What is in the fields. */
  typed: { title: string; body: string; note: string }
  /** The version that 'Publish' would follow. */
  version: number
  /** The text in place, which the differences are from. */
  current: string
  errors: readonly { field?: string; message: string }[]
  preview?: MarkdownNode[]
  /** Where somebody else published meanwhile: the text that was open when the writing began. */
  conflictWith?: string
  historyHref: string
}

/** Writing a page: what it changes and how it will read stand under the form, before anything is public. */
export function PageEditor({ typed, version, current, errors, preview, conflictWith, historyHref }: PageEditorProps) {
  const { editor, settings } = useMessages(editorialMessages)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <Wrap>
        <div className="stack">
          {/* A conflict is no mistake of the writer's: it is told as what happened. */}
          {conflictWith === undefined ? (
            <ErrorSummary errors={errors} />
          ) : (
            <Notice kind="warning" title={editor.conflictTitle} live>
              <p>{editor.conflict}</p>
            </Notice>
          )}
          <ActForm values={{ version }}>
            <TextField name="title" label={editor.pageTitle} defaultValue={typed.title} error={errorOf('title')} />
            <TextArea
              name="body"
              label={editor.body}
              hint={editor.bodyHint}
              defaultValue={typed.body}
              rows={24}
              maxCharacters={limits.body}
              error={errorOf('body')}
            />
            <TextField
              name="note"
              label={editor.note}
              hint={editor.noteHint}
              defaultValue={typed.note}
              error={errorOf('note')}
            />
            <Actions>
              <Button name="intent" value="publish">
                {editor.publish}
              </Button>
              <Button name="intent" value="preview" kind="secondary">
                {editor.preview}
              </Button>
              <ButtonLink kind="quiet" href={historyHref}>
                {editor.history}
              </ButtonLink>
            </Actions>
          </ActForm>
          <details>
            <summary>{editor.fields}</summary>
            <p className="soft">{editor.fieldsHint}</p>
            <ul className="prose">
              {settingKeys.map((key) => (
                <li key={key}>
                  <code>{`{{${key}}}`}</code> {settings.keys[key]}
                </li>
              ))}
            </ul>
          </details>
        </div>
      </Wrap>
      {conflictWith === undefined ? null : (
        <Section title={editor.otherChanged} id="autre">
          <TextDifference before={conflictWith} after={current} />
        </Section>
      )}
      {preview ? (
        <>
          <Section title={editor.differences} id="differences">
            {typed.body === current ? (
              <p className="soft">{editor.noDifference}</p>
            ) : (
              <TextDifference before={current} after={typed.body} />
            )}
          </Section>
          <Section title={editor.previewTitle} tone="stone" id="apercu">
            <Markdown nodes={preview} />
          </Section>
        </>
      ) : null}
    </>
  )
}
