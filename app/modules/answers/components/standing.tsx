import { useMessages } from '~/platform/i18n/react'
import { Status, type StatusKind } from '~/ui/status'
import { answerMessages } from '../messages/answers'
import type { Standing } from '../rules/answer'

const kinds: Readonly<Record<Standing, StatusKind>> = {
  awaited: 'waiting',
  overdue: 'late',
  'under-study': 'needs-judgement',
  'study-overdue': 'late',
  promised: 'draft',
  'under-way': 'in-progress',
  late: 'late',
  done: 'valid',
  refused: 'not-met',
  elsewhere: 'not-applicable',
}

/** Where an answer stands: a shape, a word and a colour. */
export function StandingStatus({ standing }: { standing: Standing }) {
  const { standings } = useMessages(answerMessages)
  return <Status kind={kinds[standing]}>{standings[standing]}</Status>
}
