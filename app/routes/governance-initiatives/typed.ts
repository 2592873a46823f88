/** What was typed in a form, to be shown again. */
export const typedIn = (fields: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 21_000)]] : [],
    ),
  )
