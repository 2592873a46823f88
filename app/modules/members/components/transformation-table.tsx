import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Bars } from '~/ui/bars'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { AllOptional, Fieldset } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { Status } from '~/ui/status'
import { actMessages } from '../../statutes/messages/acts'
import type { CategoryMapping } from '../../statutes/rules/mapping'
import type { Statutes } from '../../statutes/rules/statutes'
import { lacksPublicMajority, type PublicVotes } from '../rules/public-majority'
import { authoritiesHoldTooMuch, type PlannedMember, type Transformation } from '../rules/transformation'

export type TransformationProps = {
  statutes: Statutes
  plan: Transformation
  mapping: CategoryMapping
  /** Names of today's categories, by id. */
  categoriesToday: Readonly<Record<string, string>>
  revision: number
}

/** What a draft makes of the members: by category, then member by member, with what does not fit. One form for both. */
export function TransformationForm(props: TransformationProps) {
  const { plan, revision } = props
  const { members: messages } = useMessages(actMessages)
  if (plan.members.length === 0) return <p>{messages.none}</p>
  return (
    <ActForm values={{ revision }}>
      <CategoryChoices {...props} />
      <Actions>
        <Button>{messages.save}</Button>
      </Actions>
      <TransformationNotices {...props} />
      <AfterBars {...props} />
      <h2>{messages.tableTitle}</h2>
      <p className="soft">{messages.tableLede}</p>
      <MemberRows {...props} />
      <Actions>
        <Button>{messages.save}</Button>
      </Actions>
    </ActForm>
  )
}

const useCategoryOptions = (statutes: Statutes) => {
  const locale = useLocale()
  return statutes.categories.map(({ id, name }) => ({ value: id, label: name[locale] }))
}

function CategoryChoices({ statutes, plan, mapping, categoriesToday }: TransformationProps) {
  const { members: messages } = useMessages(actMessages)
  const options = useCategoryOptions(statutes)
  const today = [...new Set(plan.members.map(({ category }) => category))]
  return (
    <Fieldset legend={messages.categoriesTitle} large>
      {today.map((category) => {
        const count = plan.members.filter((member) => member.category === category).length
        const same = options.some(({ value }) => value === category) ? category : ''
        return (
          <Select
            key={category}
            name={`categories.${category}`}
            label={messages.becomes(categoriesToday[category] ?? category, count)}
            placeholder={messages.keep}
            options={options}
            defaultValue={mapping.categories[category] ?? same}
          />
        )
      })}
    </Fieldset>
  )
}

/** That a GIP's members of public law do not have the majority by themselves. */
export function PublicMajorityNotice({ votes }: { votes: PublicVotes }) {
  const { members: messages } = useMessages(actMessages)
  return (
    <Notice kind="warning" title={messages.publicMajorityTitle}>
      <p>{messages.publicMajority(votes.public, votes.all)}</p>
    </Notice>
  )
}

/** What stands against the change, and what it costs. */
export function TransformationNotices({ statutes, plan }: Pick<TransformationProps, 'statutes' | 'plan'>) {
  const { members: messages } = useMessages(actMessages)
  return (
    <>
      {plan.unfit > 0 ? (
        <Notice kind="warning" title={messages.unfit(plan.unfit)}>
          <p>{messages.unfitText}</p>
        </Notice>
      ) : null}
      {statutes.legalForm.startsWith('scic') && authoritiesHoldTooMuch(plan) ? (
        <Notice kind="warning" title={messages.tooMuchTitle}>
          <p>{messages.tooMuch}</p>
        </Notice>
      ) : null}
      {statutes.legalForm === 'gip' && lacksPublicMajority(plan.publicVotes) ? (
        <PublicMajorityNotice votes={plan.publicVotes} />
      ) : null}
      {statutes.capital ? <p>{messages.sharesTotal(plan.sharesToSubscribe)}</p> : null}
    </>
  )
}

function AfterBars({ statutes, plan }: TransformationProps) {
  const locale = useLocale()
  const { members: messages } = useMessages(actMessages)
  const colleges = statutes.voting.kind === 'colleges' ? statutes.voting.colleges : null
  const names = new Map((colleges ?? statutes.categories).map(({ id, name }) => [id, name[locale]]))
  const groups = colleges ? plan.byCollege : plan.byCategory
  return (
    <>
      <h2>{messages.countTitle}</h2>
      <Bars
        caption={messages.countCaption}
        head={{ label: messages.group, value: messages.count }}
        bars={groups.map(({ id, members }) => ({ label: names.get(id) ?? id, value: members }))}
      />
    </>
  )
}

function MemberRows({ statutes, plan, mapping, categoriesToday }: TransformationProps) {
  const { members: messages } = useMessages(actMessages)
  const options = useCategoryOptions(statutes)
  return (
    <DataTable
      caption={messages.tableTitle}
      captionHidden
      rows={plan.members}
      rowKey={({ membershipId }) => membershipId}
      columns={[
        {
          key: 'member',
          header: messages.member,
          rowHeader: true,
          cell: ({ number, name }) => (number === null ? name : `${number}. ${name}`),
        },
        { key: 'from', header: messages.from, cell: ({ category }) => categoriesToday[category] ?? category },
        {
          key: 'to',
          header: messages.to,
          cell: ({ membershipId, name, to }) => (
            <AllOptional>
              <Select
                name={`members.${membershipId}`}
                label={
                  <>
                    {options.find(({ value }) => value === to?.category)?.label ?? '–'}
                    <span className="visually-hidden"> ({name})</span>
                  </>
                }
                placeholder={messages.asCategory}
                options={options}
                defaultValue={mapping.members[membershipId] ?? ''}
              />
            </AllOptional>
          ),
        },
        { key: 'shares', header: messages.shares, numeric: true, cell: ({ sharesToSubscribe }) => sharesToSubscribe },
        { key: 'state', header: messages.state, cell: (member) => <Fit {...member} /> },
      ]}
    />
  )
}

function Fit({ problem }: Pick<PlannedMember, 'problem'>) {
  const { members: messages } = useMessages(actMessages)
  return problem === null ? (
    <Status kind="met">{messages.fits}</Status>
  ) : (
    <Status kind="not-met">{messages.problems[problem]}</Status>
  )
}
