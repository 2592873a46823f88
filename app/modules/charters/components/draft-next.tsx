import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { LinkList } from '~/ui/link-list'
import { Prose, Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { DateField } from '~/ui/text-field'
import { teamMessages } from '../messages/team'
import type { DraftState } from '../rules/draft-state'

export type NextProps = {
  draft: { id: string; state: DraftState; commentsUntil: string }
  isSound: boolean
  hasEffect: boolean
  waiting: number
  errors: Readonly<Record<string, string>>
  typed: { until: string; reason: string }
}

/** What may be done with the draft now: have it commented on, compute its effect, publish it, or give it up. */
export function DraftNext({ draft, isSound, hasEffect, waiting, errors, typed }: NextProps) {
  const { next } = useMessages(teamMessages)
  const { id, state } = draft
  const isOpened = state !== 'writing'
  const isWritable = state !== 'published' && state !== 'given-up'
  const at = `/equipe/charte/${id}`
  return (
    <Section id="suite" title={next.title} tone="stone">
      <LinkList
        items={[
          ...(isOpened ? [{ href: `/label/charte/projets/${id}`, title: next.publicPage }] : []),
          ...(isOpened
            ? [
                {
                  href: `${at}/commentaires`,
                  title: next.comments,
                  ...(waiting > 0 ? { text: next.waiting(waiting) } : {}),
                },
              ]
            : []),
          ...(isSound && isWritable ? [{ href: `${at}/changements`, title: next.changes }] : []),
          ...(isSound && isWritable ? [{ href: `${at}/effet`, title: hasEffect ? next.effectDone : next.effect }] : []),
          ...(isSound ? [{ href: `${at}.json`, title: next.file }] : []),
        ]}
      />
      {isSound && isWritable ? (
        <>
          <h3>{isOpened ? next.extend : next.open}</h3>
          <Prose>
            <p>{next.openText}</p>
          </Prose>
          <ActForm values={{ intent: 'open' }}>
            <DateField
              name="until"
              label={next.until}
              error={errors['until']}
              defaultValue={typed.until || draft.commentsUntil}
            />
            <Actions>
              <Button kind="secondary">{isOpened ? next.extend : next.open}</Button>
              <ButtonLink href={`${at}/publier`}>{next.publish}</ButtonLink>
            </Actions>
          </ActForm>
        </>
      ) : null}
      {isWritable ? <GiveUp isOpened={isOpened} error={errors['reason']} reason={typed.reason} /> : null}
    </Section>
  )
}

function GiveUp({ isOpened, error, reason }: { isOpened: boolean; error: string | undefined; reason: string }) {
  const { next } = useMessages(teamMessages)
  return (
    <details open={error !== undefined}>
      <summary>{next.giveUp}</summary>
      <Prose>
        <p>{next.giveUpText}</p>
      </Prose>
      <ActForm values={{ intent: 'give-up' }}>
        {isOpened ? <TextArea name="reason" label={next.reason} error={error} defaultValue={reason} rows={3} /> : null}
        <Actions>
          <Button kind="danger">{next.giveUp}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}
