import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { editGroup, setGroupState } from '~/modules/circles/commands/create-group.server'
import { tieMeeting, untieMeeting } from '~/modules/circles/commands/group-meetings.server'
import { TieMeetings } from '~/modules/circles/components/group-meetings'
import { GroupForm } from '~/modules/circles/components/group-form'
import { groupForm, groupStateForm, meetingForm, oneRow } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { meetingsOf } from '~/modules/circles/queries-meetings.server'
import { groupPermissions } from '~/modules/circles/permissions'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group } = await loadGroup(args, groupPermissions['circles.lead-group'])
  const { slug, title, summary, purpose, joining, reading, state } = group
  const meetings = await meetingsOf(group.id)
  return {
    meetings,
    slug,
    group: title,
    state,
    typed: { title, summary, purpose, joining, reading } as Record<string, string>,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const here = () => redirect(localPath(context, `/espace/groupes/${slug}/modifier#rencontres`))
  if (fields['intent'] === 'tie' || fields['intent'] === 'untie') {
    const parsed = fields['intent'] === 'tie' ? parseForm(meetingForm, fields) : parseForm(oneRow, fields)
    if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
    const outcome =
      'address' in parsed.ok
        ? await tieMeeting(visitor.actor, { slug, ...parsed.ok })
        : await untieMeeting(visitor.actor, { slug, ...parsed.ok })
    if (isOk(outcome)) throw here()
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
  }
  const done = (what: string) => redirect(localPath(context, `/espace/groupes/${slug}?fait=${what}`))
  if (fields['intent'] === 'state') {
    const state = parseForm(groupStateForm, fields)
    const outcome = 'ok' in state ? await setGroupState(visitor.actor, { slug, ...state.ok }) : null
    if (!outcome || !isOk(outcome)) throw notFound()
    throw done('clos')
  }
  const parsed = parseForm(groupForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  const outcome = await editGroup(visitor.actor, { slug, ...parsed.ok })
  if (!isOk(outcome)) throw notFound()
  throw done('enregistre')
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = groupMessages[site.locale].edit
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function EditGroup() {
  const { slug, group, state, typed, meetings } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(groupMessages)
  const { edit } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const base = `/espace/groupes/${slug}`
  const isTying = answer?.typed['intent'] === 'tie'
  const isActive = state === 'active'
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: base, label: group }]} title={edit.title} lede={edit.lede} />
        <ErrorSummary errors={errors} />
        <GroupForm typed={isTying ? typed : (answer?.typed ?? typed)} errors={isTying ? [] : errors} isNew={false} />
      </Wrap>
      <TieMeetings
        meetings={meetings}
        address={isTying ? (answer?.typed['address'] ?? '') : ''}
        errors={isTying ? errors : []}
      />
      <Section id="etat">
        <Confirm
          title={isActive ? edit.closeTitle : edit.reopenTitle}
          values={{ intent: 'state', state: isActive ? 'closed' : 'active' }}
          confirmLabel={isActive ? edit.close : edit.reopen}
          cancelHref={base}
          irreversible={false}
        >
          <p>{isActive ? edit.closeText : edit.reopenText}</p>
        </Confirm>
      </Section>
    </>
  )
}
