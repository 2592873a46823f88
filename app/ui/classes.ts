/** Joins the class names that hold: classes('a', cond && 'b') → 'a b'. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
