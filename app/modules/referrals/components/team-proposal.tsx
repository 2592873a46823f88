import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { procedureLimits } from '../forms-procedure'
import { procedureTeamMessages } from '../messages/procedure-team'
import { outcomes } from '../rules/proposal'
import type { TeamFileView } from '../team-file-view'
import type { ActProps } from './team-acts'

function Standing({ file: { proposal, rules } }: { file: TeamFileView }) {
  const { file: messages } = useMessages(procedureTeamMessages)
  if (!proposal) return null
  const rule = rules.find(({ id }) => id === proposal.code)?.label
  return (
    <>
      <h3>{messages.proposed}</h3>
      <DefinitionList
        items={[
          { term: messages.outcome, value: messages.outcomes[proposal.outcome] },
          ...(rule ? [{ term: messages.code, value: rule }] : []),
          ...(proposal.redirectedTo ? [{ term: messages.redirectedTo, value: proposal.redirectedTo }] : []),
          { term: messages.reason, value: proposal.reason },
        ]}
      />
    </>
  )
}

/** What is proposed to the ethics committee, and the form that proposes it. */
export function ProposalAct({ file, typed, errorOf }: ActProps) {
  const { file: messages } = useMessages(procedureTeamMessages)
  const { may, rules, proposal, rejected, revision, item } = file
  if (file.state !== 'admissibility') return null
  const field = (name: string) => ({ name, error: errorOf('propose', name), defaultValue: typed('propose', name) })
  return (
    <Section id="issue" title={messages.proposeTitle} tone="stone">
      <Standing file={file} />
      {rejected.length > 0 ? (
        <Notice kind="warning" title={messages.rejected}>
          <ul>
            {rejected.map(({ id, outcome, reason }) => (
              <li key={id}>
                {outcomes.some((one) => one === outcome)
                  ? messages.outcomes[outcomes.find((one) => one === outcome) ?? 'admissible']
                  : outcome}
                , {reason}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {may.propose && !item ? (
        <ActForm values={{ intent: 'propose', revision }}>
          <p>{messages.proposeText}</p>
          <RadioGroup
            {...field('outcome')}
            label={messages.outcome}
            options={outcomes.map((value) => ({ value, label: messages.outcomes[value] }))}
          />
          <Select
            {...field('code')}
            label={messages.code}
            hint={messages.codeHint}
            optional
            options={rules.map(({ id, label }) => ({ value: id, label }))}
          />
          <TextField
            {...field('redirectedTo')}
            label={messages.redirectedTo}
            hint={messages.redirectedToHint}
            optional
          />
          <TextArea
            {...field('reason')}
            label={messages.reason}
            hint={messages.reasonHint}
            maxCharacters={procedureLimits.reason}
          />
          <Actions>
            <Button kind={proposal ? 'secondary' : 'primary'}>{messages.propose}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </Section>
  )
}

/** Puts the file on the agenda of a sitting of the body that decides, or says on which it is. */
export function AgendaAct({ file, typed, errorOf }: ActProps) {
  const locale = useLocale()
  const { file: messages } = useMessages(procedureTeamMessages)
  const { may, item, sittings, proposal, state } = file
  const isReady = state === 'under-appeal' || (state === 'admissibility' && proposal !== null)
  if (!isReady && !item) return null
  const on = (instant: string) => formatDate(new Date(instant), locale)
  return (
    <Section id="ordre-du-jour" title={messages.agendaTitle}>
      {item ? (
        <>
          <p>{messages.onAgenda(item.title, on(item.startsAt))}</p>
          <ButtonLink kind="secondary" href={`/equipe/seances/${item.meetingId}`}>
            {messages.seeSitting}
          </ButtonLink>
        </>
      ) : may.place ? (
        <>
          <p>{messages.agendaText}</p>
          {sittings.length === 0 ? (
            <>
              <p>{messages.noSitting}</p>
              <ButtonLink kind="secondary" href="/equipe/assemblees/nouvelle">
                {messages.newSitting}
              </ButtonLink>
            </>
          ) : (
            <ActForm values={{ intent: 'place' }}>
              <Select
                name="meetingId"
                label={messages.sitting}
                error={errorOf('place', 'meetingId')}
                defaultValue={typed('place', 'meetingId')}
                options={sittings.map(({ id, title, startsAt }) => ({ value: id, label: `${title}, ${on(startsAt)}` }))}
              />
              <Actions>
                <Button>{messages.place}</Button>
              </Actions>
            </ActForm>
          )}
        </>
      ) : null}
    </Section>
  )
}

/** What comes of an admissible referral: the drafts of its debates, and the way to open one. */
export function DebateAct({ file, typed, errorOf }: ActProps) {
  const { file: messages } = useMessages(procedureTeamMessages)
  const { may, drafts, debateTemplates } = file
  if (file.state !== 'admissible') return null
  return (
    <Section id="debat" title={messages.debateTitle} lede={<p>{messages.debateText}</p>} tone="stone">
      {drafts.length > 0 ? (
        <>
          <h3>{messages.debates}</h3>
          <ul>
            {drafts.map(({ id, title, href }) => (
              <li key={id}>
                <Anchor href={href}>{title}</Anchor>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {may.debate ? (
        <ActForm values={{ intent: 'debate' }}>
          <RadioGroup
            name="template"
            label={messages.debateTemplate}
            error={errorOf('debate', 'template')}
            defaultValue={typed('debate', 'template')}
            options={debateTemplates.map(({ id, label }) => ({ value: id, label }))}
          />
          <Actions>
            <Button kind={drafts.length > 0 ? 'secondary' : 'primary'}>{messages.openDebate}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </Section>
  )
}
