/** A member of the directory as search finds them: the page of the directory that shows them. */
export const foundMember = ({ name, presentation }: { name: string; presentation: string }) => ({
  url: `/societaires?q=${encodeURIComponent(name)}`,
  title: name,
  body: presentation,
})
export const foundMemberKind = 'member'
