import { writeShare } from '~/modules/statutes/rules/clauses/clause'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Status } from '~/ui/status'
import { initiativeMessages } from '../messages/initiatives'
import type { InitiativeView } from '../rules/initiative-view'
import { memberMeetingPath } from '../rules/meeting-paths'

type Props = { initiative: InitiativeView }

/** How many have signed, how many it takes, by which rule; what has come of it. */
export function InitiativeProgress({ initiative }: Props) {
  const { page } = useMessages(initiativeMessages)
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const { needed, entitled, standing, signatures, state, share, statutesVersion } = initiative
  // What was reached stays so, whoever left since.
  const counted = state === 'reached' ? signatures : standing
  const missing = needed - counted
  return (
    <>
      <Bars
        caption={page.caption}
        head={page.head}
        max={Math.max(needed, counted)}
        line={{ value: needed, label: page.neededLine(number(needed)) }}
        bars={[{ label: page.gathered, value: counted, ...(missing > 0 ? {} : { tone: 'met' as const }) }]}
      />
      {state === 'open' && missing > 0 ? (
        <p>
          <Status kind="missing">{page.missing(missing, number(missing))}</Status>
        </p>
      ) : null}
      {state === 'open' && signatures > standing ? (
        <p className="soft">{page.left(signatures - standing, number(signatures - standing))}</p>
      ) : null}
      {share ? (
        <p className="soft">
          {page.rule(needed, number(needed), writeShare(share, locale), number(entitled), statutesVersion)}
        </p>
      ) : null}
    </>
  )
}

/** What it asks for, who began it, its days. */
export function InitiativeFacts({ initiative }: Props) {
  const { page } = useMessages(initiativeMessages)
  const locale = useLocale()
  const { kind, meeting, assemblyKind, state } = initiative
  const day = (date: string) => formatDate(date, locale)
  const assembly = page.assemblyKinds[assemblyKind]
  const asked =
    kind === 'assembly'
      ? page.askedAssembly(assembly)
      : meeting
        ? page.askedItem(meeting.title, day(meeting.day))
        : page.askedNextItem(assembly)
  return (
    <DefinitionList
      items={[
        { term: page.asked, value: asked },
        ...(initiative.resolutionKind ? [{ term: page.majority, value: initiative.resolutionKind[locale] }] : []),
        { term: page.author, value: initiative.author },
        { term: page.beganOn, value: day(initiative.beganOn) },
        ...(state === 'open' ? [{ term: page.closesOn, value: day(initiative.closesOn) }] : []),
        ...(initiative.reachedOn ? [{ term: page.reachedOn, value: day(initiative.reachedOn) }] : []),
        ...(initiative.conveneBy && (meeting === null || meeting.state === 'draft')
          ? [{ term: page.conveneBy, value: day(initiative.conveneBy) }]
          : []),
      ]}
    />
  )
}

/** Where an initiative that is over leads to, and what the convocation changes for one that is not. */
export function InitiativeOutcome({ initiative }: Props) {
  const { page } = useMessages(initiativeMessages)
  const { kind, meeting, state } = initiative
  if (state === 'expired' || state === 'withdrawn')
    return (
      <Notice kind="info">
        <p>{page[state]}</p>
      </Notice>
    )
  const shown = meeting && meeting.state !== 'draft' ? meeting : null
  if (state === 'open')
    return kind === 'item' && shown ? (
      <Notice kind="info">
        <p>{page.agendaSent}</p>
      </Notice>
    ) : null
  return (
    <Notice kind="success">
      {shown ? (
        <p>
          <Anchor href={memberMeetingPath({ id: shown.id, body: null })}>
            {page.onAgenda}
            <span className="visually-hidden">, {shown.title}</span>
          </Anchor>
        </p>
      ) : (
        <p>{meeting ? page.prepared : kind === 'assembly' ? page.toConvene : page.waits}</p>
      )}
    </Notice>
  )
}
