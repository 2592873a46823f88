import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { notFound } from '~/composition/visitor.server'
import { isLocale } from '~/platform/i18n/locale'

/** The first segment, when it is no page's, must be a language. */
export function loader({ params }: LoaderFunctionArgs) {
  if (params['lang'] !== undefined && !isLocale(params['lang'])) throw notFound()
  return null
}

export default function LanguageLayout() {
  return <Outlet />
}
