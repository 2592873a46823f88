/** The cooperative's name as it signs. */
export const Wordmark = () => (
  <span className="wordmark-words">
    démocratie <span>permanente</span>
  </span>
)
