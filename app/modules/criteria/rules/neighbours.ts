/** The page before and the page after, of a form in steps. */
export const neighbours = (
  steps: readonly { id: string }[],
  id: string,
): { previous: string | null; next: string | null } => {
  const index = steps.findIndex((step) => step.id === id)
  return { previous: steps[index - 1]?.id ?? null, next: steps[index + 1]?.id ?? null }
}
