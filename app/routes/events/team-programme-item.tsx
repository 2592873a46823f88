import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { removeProgrammeItem, saveProgrammeItem } from '~/modules/events/commands/keep-programme-item.server'
import { eventErrors } from '~/modules/events/components/event-problems'
import { ProgrammeItemForm } from '~/modules/events/components/programme-forms'
import { programmeItemForm } from '~/modules/events/forms'
import { programmeMessages } from '~/modules/events/messages/programme'
import { eventPermissions } from '~/modules/events/permissions'
import { programmeItem, programmeOf } from '~/modules/events/queries-programme.server'
import { teamProgrammePath } from '~/modules/events/rules/event-paths'
import { territoryMessages } from '~/modules/territory/messages'
import { bassins, departements } from '~/modules/territory/queries.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { teamVisitor } from './load-event.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await teamVisitor(request, context, eventPermissions['events.keep-programme'])
  const year = /^20\d\d$/.test(params['year'] ?? '') ? Number(params['year']) : 0
  const isNew = params['item'] === 'nouvelle'
  const item = isNew ? null : await programmeItem(params['item'] ?? '')
  if (!(await programmeOf(year)) || (!isNew && item?.year !== year)) throw notFound()
  const { kinds } = territoryMessages[locale]
  const options = (places: readonly { code: string; name: string }[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }))
  return {
    year,
    item: item && { ...item, firstMonth: String(item.firstMonth), lastMonth: String(item.lastMonth) },
    territories: [
      { label: kinds.departement, options: options(await departements()) },
      { label: kinds.bassin, options: options(await bassins()) },
    ],
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const year = Number(params['year'])
  const id = params['item'] === 'nouvelle' ? null : (params['item'] ?? '')
  const done = (code: string) => redirect(localPath(context, `${teamProgrammePath(year)}?fait=${code}#lignes`))
  if (fields['intent'] === 'remove') {
    const outcome = await removeProgrammeItem(visitor.actor, { id: id ?? '' })
    if (isOk(outcome)) throw done('retire')
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: null }, { status: 409 })
  }
  const parsed = parseForm(programmeItemForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await saveProgrammeItem(visitor.actor, { year, id, item: parsed.ok })
  if (isOk(outcome)) throw done('ligne')
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { team } = programmeMessages[site.locale]
  return pageMeta({ ...site, title: team.newItem, description: team.itemLede, indexed: false })
}

export default function ProgrammeItemPage() {
  const { year, item, territories } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(programmeMessages)
  const errors = eventErrors(answer?.problem, useLocale())
  const known = item
    ? {
        ...{ theme: item.theme, title: item.title, format: item.format, audience: item.audience },
        ...{ firstMonth: item.firstMonth, lastMonth: item.lastMonth, note: item.note },
        territoryCode: item.territoryCode ?? '',
      }
    : {}
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/programme', label: team.title },
          { href: teamProgrammePath(year), label: String(year) },
        ]}
        title={item ? item.title : team.newItem}
        lede={team.itemLede}
      />
      <ErrorSummary errors={errors} />
      <ProgrammeItemForm typed={answer?.typed ?? known} errors={errors} territories={territories} />
      {item ? (
        <Confirm
          title={team.remove}
          values={{ intent: 'remove' }}
          confirmLabel={team.remove}
          cancelHref={teamProgrammePath(year)}
        >
          <p>{team.removeText}</p>
        </Confirm>
      ) : null}
    </Wrap>
  )
}
