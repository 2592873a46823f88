import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { NextStep } from '~/ui/next-step'
import { publicDebateMessages } from '../messages/public'
import { takingPartMessages } from '../messages/taking-part'
import type { DebateState } from '../rules/debate'
import { debatePath, garantsPath, stagePath } from '../rules/debate-paths'
import type { CalendarStage } from './debate-calendar'

type Props = {
  debate: {
    slug: string
    state: DebateState
    pausedOn: string | null
    opensOn: string
    reportDueOn: string | null
    answersDueOn: string | null
  }
  stages: readonly CalendarStage[]
  /** Where one writes, while contributions are open. */
  contribute: string
  /** Somebody is there to be called on. */
  hasGarants: boolean
  live: { liveLink: string; captionsLink: string } | null
}

/** What one can do now, by where the debate stands; what comes next where nothing is to be done. */
export function HowToTakePart({ debate, stages, contribute, hasGarants, live }: Props) {
  const locale = useLocale()
  const { page } = useMessages(publicDebateMessages)
  const { follow } = useMessages(takingPartMessages)
  const on = (day: string | null) => (day === null ? '' : formatDate(day, locale))
  const now = stages.filter(({ time, hasPage }) => time === 'under-way' && hasPage)
  const isOpen = debate.state === 'open' && debate.pausedOn === null
  const said: Readonly<Record<DebateState, string>> = {
    draft: '',
    announced: page.howAnnounced(on(debate.opensOn)),
    open: now.length > 0 && isOpen ? page.howOpen : page.howNothing,
    closed: page.howClosed(on(debate.reportDueOn)),
    reported: page.howReported(on(debate.answersDueOn)),
    answered: page.howAnswered,
    abandoned: '',
  }
  if (debate.state === 'draft' || debate.state === 'abandoned') return null
  const mayWrite = isOpen && now.some(({ kind }) => kind === 'contributions')
  return (
    <NextStep
      title={page.how}
      action={
        <>
          {mayWrite ? <ButtonLink href={contribute}>{page.contribute}</ButtonLink> : null}
          <ButtonLink kind={mayWrite ? 'secondary' : 'primary'} href={`${debatePath(debate)}/suivre`}>
            {follow.submit}
          </ButtonLink>
          {hasGarants ? (
            <ButtonLink kind={mayWrite ? 'quiet' : 'secondary'} href={`${garantsPath(debate)}/saisir`}>
              {page.seize}
            </ButtonLink>
          ) : null}
          {debate.state === 'answered' ? null : (
            <ButtonLink kind="quiet" href={`${debatePath(debate)}/calendrier.ics`}>
              {page.agenda}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{said[debate.state]}</p>
      {isOpen && now.length > 0 ? (
        <ul>
          {now.map(({ kind, title }) => (
            <li key={kind}>
              <Anchor href={stagePath(debate, kind)}>{title}</Anchor>
              {page.toDo[kind]}
            </li>
          ))}
        </ul>
      ) : null}
      {live ? (
        <p>
          <a href={live.liveLink} rel="noreferrer">
            {page.live}
          </a>
          {live.captionsLink ? (
            <>
              {' · '}
              <a href={live.captionsLink} rel="noreferrer">
                {page.captions}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
    </NextStep>
  )
}
