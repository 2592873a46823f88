import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { readSelfCheckKinds, readSelfCheckScheme, selfCheck } from '~/modules/label/self-check.server'
import { today } from '~/platform/clock.server'
import { canonicalJson } from '~/platform/pure/canonical-json'

/** POST /label/verifier-ma-demarche/reponses.json: the answers of the form, as docs/formats/application.schema.json. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { form } = await readOpenAct(request, context)
  const kinds = readSelfCheckKinds(form)
  if (!kinds) throw redirect(localPath(context, '/label/verifier-ma-demarche'))
  const { scheme } = await readSelfCheckScheme(form)
  const found = scheme && (await selfCheck(kinds, form.entries(), scheme.key))
  if (!found) throw notFound()
  const { answers, evidence } = found.checked
  const file = {
    format: 'crdp-application/1',
    charterVersion: found.version.version,
    ...kinds,
    date: today(),
    answers,
    evidence,
  }
  return new Response(`${canonicalJson(file)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="ma-demarche-${today()}.json"`,
    },
  })
}

/** Opened by hand: back to the form. */
export const loader = ({ context }: LoaderFunctionArgs) => redirect(localPath(context, '/label/verifier-ma-demarche'))
