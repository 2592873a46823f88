import type { LoaderFunctionArgs } from '@remix-run/node'
import { similarSubjects } from '~/composition/similar-subjects.server'
import { visitorOf } from '~/composition/visitor.server'

/** GET /saisines/semblables.json?objet=…&territoire=…: public referrals and debates on a close subject. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const search = new URL(request.url).searchParams
  const found = await similarSubjects({
    title: search.get('objet') ?? '',
    territoryCode: search.get('territoire'),
    except: search.get('sauf'),
    locale,
  })
  return new Response(JSON.stringify(found), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
