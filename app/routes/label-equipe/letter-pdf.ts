import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterFile } from './letter-file.server'

/** GET /equipe/label/:id/lettres/:letter.pdf, from the cooperative's side. */
export const loader = (asked: LoaderFunctionArgs): Promise<Response> => letterFile(asked, 'team')
