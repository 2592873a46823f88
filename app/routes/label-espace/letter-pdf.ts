import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterFile } from '../label-equipe/letter-file.server'

/** GET /espace/label/:id/lettres/:letter.pdf, from the applicant's side. */
export const loader = (asked: LoaderFunctionArgs): Promise<Response> => letterFile(asked, 'own')
