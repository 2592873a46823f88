/** A granted label as search finds it: the same whether it is indexed when it is granted or with everything else. */
export const foundLabel = ({
  number,
  title,
  organisation,
}: {
  number: string
  title: string
  organisation: string
}) => ({
  url: `/label/verifier/${number}`,
  title,
  body: `${organisation} ${number}`,
})
export const foundLabelKind = 'certificate'
