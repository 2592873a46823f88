import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { Status } from '~/ui/status'
import { procedureMessages } from '../messages/procedure'
import { procedureSectionMessages } from '../messages/procedure-sections'
import type { NamedReferral, ProcedureView } from '../procedure-view'
import { referralPath } from '../rules/referral'
import { stateStatus } from './state-status'

const Paragraphs = ({ text }: { text: string }) => (
  <div className="prose">{text.split('\n').map((line, index) => (line.trim() ? <p key={index}>{line}</p> : null))}</div>
)

/** What the ethics committee decided, why, and how it is contested. */
export function ReferralDecision({
  page,
}: {
  page: Pick<ProcedureView, 'id' | 'decision' | 'debates' | 'state' | 'today'>
}) {
  const locale = useLocale()
  const messages = useMessages(procedureSectionMessages).decision
  const words = useMessages(procedureMessages)
  const { decision, debates, state, today } = page
  if (!decision) return null
  const mayContest = (state === 'inadmissible' || state === 'redirected') && (decision.appealUntil ?? '') >= today
  return (
    <Section id="decision" title={messages.title} tone="stone">
      <p>
        <Status kind={stateStatus[decision.outcome]}>{words.states[decision.outcome]}</Status>{' '}
        <span className="soft">{messages.on(formatDate(decision.decidedOn, locale))}</span>
      </p>
      <DefinitionList
        items={[
          ...(decision.redirectedTo ? [{ term: messages.redirected, value: decision.redirectedTo }] : []),
          ...(decision.rule ? [{ term: messages.rule, value: decision.rule }] : []),
          { term: messages.reason, value: <Paragraphs text={decision.reason} /> },
        ]}
      />
      {decision.number ? (
        <p>
          <Anchor href={`/decisions/${decision.number}`}>{messages.register(decision.number)}</Anchor>
        </p>
      ) : null}
      {mayContest && decision.appealUntil ? (
        <>
          <p>{messages.appealUntil(formatDate(decision.appealUntil, locale))}</p>
          <ButtonLink kind="secondary" href={`/espace/saisines/${page.id}/suivi#contester`}>
            {messages.contest}
          </ButtonLink>
        </>
      ) : null}
      {decision.outcome === 'admissible' ? (
        debates.length > 0 ? (
          <>
            <h3>{messages.debates}</h3>
            <ul>
              {debates.map(({ slug, title }) => (
                <li key={slug}>
                  <Anchor href={`/debats/${slug}`}>{title}</Anchor>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{messages.debateNext}</p>
        )
      ) : null}
    </Section>
  )
}

/** What was contested, in whose words, and what the board answered; the latest first. */
export function ReferralAppeals({ appeals }: Pick<ProcedureView, 'appeals'>) {
  const locale = useLocale()
  const messages = useMessages(procedureSectionMessages).appeal
  if (appeals.length === 0) return null
  return (
    <Section id="contestation" title={messages.title}>
      {appeals.map(({ id, text, state, madeAt, reason, decision }) => (
        <article key={id}>
          <p>
            <strong>{messages.states[state]}</strong>{' '}
            <span className="soft">{messages.made(formatDate(new Date(madeAt), locale))}</span>
          </p>
          <blockquote>
            <Paragraphs text={text} />
          </blockquote>
          {state === 'open' ? <p className="soft">{messages.others}</p> : null}
          {reason === '' ? null : (
            <>
              <h3>{messages.answer}</h3>
              <Paragraphs text={reason} />
            </>
          )}
          {decision ? (
            <p>
              <Anchor href={`/decisions/${decision}`}>{decision}</Anchor>
            </p>
          ) : null}
        </article>
      ))}
    </Section>
  )
}

const NamedList = ({ referrals }: { referrals: readonly NamedReferral[] }) => {
  const words = useMessages(procedureMessages)
  return (
    <ul>
      {referrals.map(({ number, title, state }) => (
        <li key={number}>
          <Anchor href={referralPath(number)}>
            {number}, {title}
          </Anchor>{' '}
          <Status kind={stateStatus[state]}>{words.states[state]}</Status>
        </li>
      ))}
    </ul>
  )
}

/** The file that it has joined, or those that have joined it. */
export function ReferralJoined({ joinedTo, joined }: Pick<ProcedureView, 'joinedTo' | 'joined'>) {
  const messages = useMessages(procedureSectionMessages).joined
  return (
    <>
      {joinedTo ? (
        <Notice title={messages.to}>
          <p>{messages.toText}</p>
          <NamedList referrals={[joinedTo]} />
        </Notice>
      ) : null}
      {joined.length > 0 ? (
        <Section id="jointes" title={messages.from} lede={<p>{messages.fromText}</p>}>
          <NamedList referrals={joined} />
        </Section>
      ) : null}
    </>
  )
}

type SupportProps = Pick<ProcedureView, 'number' | 'supports'> & { isOpen: boolean }

/** Who supports a referral that others made; those who chose not to be named are only counted. */
export function ReferralSupports({ number, supports, isOpen }: SupportProps) {
  const locale = useLocale()
  const messages = useMessages(procedureSectionMessages).support
  const { total, byMail, organisations, people, unnamed } = supports
  const count = (value: number) => formatNumber(value, locale)
  if (total === 0 && !isOpen) return null
  const more = total - organisations.length - people.length - unnamed
  return (
    <Section id="soutiens" title={total === 0 ? messages.title : messages.count(total, count(total))} tone="stone">
      {total === 0 ? <p>{messages.none}</p> : null}
      {[
        { title: messages.organisations, names: organisations },
        { title: messages.people, names: people },
      ].map(({ title, names }) =>
        names.length === 0 ? null : (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {names.map((name, index) => (
                <li key={index}>{name}</li>
              ))}
            </ul>
          </div>
        ),
      )}
      {unnamed > 0 ? <p className="soft">{messages.unnamed(unnamed, count(unnamed))}</p> : null}
      {more > 0 ? <p className="soft">{messages.more(count(more))}</p> : null}
      {byMail > 0 ? <p className="soft">{messages.byMail(byMail, count(byMail))}</p> : null}
      {isOpen ? (
        <ButtonLink kind="secondary" href={`${referralPath(number)}/soutenir`}>
          {messages.give}
        </ButtonLink>
      ) : null}
    </Section>
  )
}
