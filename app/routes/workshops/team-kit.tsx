import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { errorOf } from '~/modules/governance/components/body-problems'
import { saveKit } from '~/modules/workshops/commands/keep-kit.server'
import { Done } from '~/modules/workshops/components/notebook-frame'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { kitForm } from '~/modules/workshops/forms'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { kitById } from '~/modules/workshops/queries-kits.server'
import { firstKit, minutesOf, writeRoles, writeSequence } from '~/modules/workshops/rules/kit'
import { teamKitPath, teamWorkshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { teamDebate } from './load.server'

const isNew = (id: string | undefined): boolean => id === 'nouvelle'

export async function loader(args: LoaderFunctionArgs) {
  const { debate } = await teamDebate(args)
  const known = isNew(args.params['kit']) ? null : await kitById(args.params['kit'] ?? '')
  if (!isNew(args.params['kit']) && known?.debateId !== debate.id) throw notFound()
  const typed: Record<string, string> = known
    ? {
        title: known.title,
        purpose: known.purpose,
        sequence: writeSequence(known.sequence),
        roles: writeRoles(known.roles),
        material: known.material.join('\n'),
      }
    : { ...firstKit }
  return {
    debate: { id: debate.id, title: debate.title },
    ...{ typed, isFirst: known === null, revision: known?.revision ?? 1, done: doneIn(args.request) },
    minutes: known ? minutesOf(known.sequence) : null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const [debateId, kit] = [params['id'] ?? '', params['kit'] ?? '']
  const parsed = parseForm(kitForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await saveKit(visitor.actor, { debateId, id: isNew(kit) ? null : kit, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `${teamKitPath(debateId, outcome.ok.id)}?fait=trame`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { kit } = teamWorkshopMessages[site.locale]
  const title = found?.isFirst === false ? (found.typed['title'] ?? kit.editTitle) : kit.newTitle
  return pageMeta({ ...site, title, description: kit.lede, indexed: false })
}

export default function TeamKit() {
  const { debate, typed: known, isFirst, revision, minutes, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { kit, list, common } = useMessages(teamWorkshopMessages)
  const errors = workshopErrors(answer?.problem, useLocale())
  const typed: Readonly<Record<string, string>> = answer?.typed ?? known
  const field = (name: string) => ({ name, error: errorOf(errors, name) ?? null, defaultValue: typed[name] ?? '' })
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/debats', label: common.debates },
          { href: teamWorkshopsPath(debate.id), label: list.title },
        ]}
        kicker={debate.title}
        title={isFirst ? kit.newTitle : kit.editTitle}
        lede={kit.lede}
      />
      <Done code={answer ? null : done} />
      <ErrorSummary errors={errors} />
      {isFirst ? <p className="prose soft">{kit.first}</p> : null}
      <ActForm values={{ revision }}>
        <TextField {...field('title')} label={kit.name} hint={kit.nameHint} />
        <TextArea {...field('purpose')} label={kit.purpose} rows={3} optional />
        <TextArea {...field('sequence')} label={kit.sequence} hint={kit.sequenceHint} rows={10} />
        <TextArea {...field('roles')} label={kit.roles} hint={kit.rolesHint} rows={6} optional />
        <TextArea {...field('material')} label={kit.material} hint={kit.materialHint} rows={6} optional />
        <Actions note={minutes === null ? undefined : kit.total(minutes)}>
          <Button>{common.save}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
