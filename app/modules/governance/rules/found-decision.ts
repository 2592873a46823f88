/** A decision as search finds it: the same whether it is indexed when it is taken or with everything else. */
export const foundDecision = ({
  number,
  title,
  text,
  reason,
}: {
  number: string
  title: string
  text: string
  reason: string
}) => ({ url: `/decisions/${number}`, title, body: `${number} ${text} ${reason}` })
export const foundDecisionKind = 'decision'
