import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { chooseDigest, leaveGroup } from '~/modules/circles/commands/join-group.server'
import { digestForm } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupPermissions } from '~/modules/circles/permissions'
import { digests } from '~/modules/circles/rules/group'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group, membership } = await loadGroup(args, groupPermissions['circles.choose-digest'])
  return {
    ...{ slug: group.slug, group: group.title, digest: membership?.digest ?? 'none' },
    done: new URL(args.request.url).searchParams.get('fait') === 'enregistre',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const isLeaving = fields['intent'] === 'leave'
  const parsed = isLeaving ? null : parseForm(digestForm, fields)
  if (parsed && !('ok' in parsed)) return data({ problem: parsed }, { status: 400 })
  const outcome = parsed
    ? await chooseDigest(visitor.actor, { slug, ...parsed.ok })
    : await leaveGroup(visitor.actor, { slug })
  if (isOk(outcome))
    throw redirect(
      localPath(context, isLeaving ? '/espace/groupes?fait=parti' : `/espace/groupes/${slug}/reglages?fait=enregistre`),
    )
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = groupMessages[site.locale].settings
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function GroupSettings() {
  const { slug, group, digest, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(groupMessages)
  const { settings } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const base = `/espace/groupes/${slug}`
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: base, label: group }]} title={settings.title} lede={settings.lede} />
        {done && !answer ? (
          <Notice kind="success" live>
            <p>{messages.done.enregistre}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <ActForm values={{ intent: 'digest' }}>
          <RadioGroup
            name="digest"
            label={settings.digest}
            defaultValue={digest}
            error={errorOf(errors, 'digest')}
            options={digests.map((value) => ({ value, label: settings.digests[value], hint: settings.hints[value] }))}
          />
          <Actions>
            <Button>{settings.save}</Button>
          </Actions>
        </ActForm>
      </Wrap>
      <Section id="quitter">
        <Confirm
          title={settings.leaveTitle}
          values={{ intent: 'leave' }}
          confirmLabel={settings.leave}
          cancelHref={base}
          irreversible={false}
        >
          <p>{settings.leaveText}</p>
        </Confirm>
      </Section>
    </>
  )
}
