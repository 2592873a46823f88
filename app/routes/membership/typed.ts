/** What was typed in a form, to be shown again: a text of megabytes is not sent back whole. */
export const typedOf = (fields: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 4000)]] : [],
    ),
  )
