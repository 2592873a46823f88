import { answersFileLimit } from '~/modules/label/rules/answers-file'

/** The text of a file that the form holds; none where none was chosen. What is too large is no file of answers. */
export async function textOfFile(entry: FormDataEntryValue | null): Promise<string | undefined> {
  if (!(entry instanceof File) || entry.size === 0) return undefined
  return entry.size > answersFileLimit ? '' : entry.text()
}
