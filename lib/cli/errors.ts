/** A fault that the caller can mend: its message says what is wrong and where. */
export class CliError extends Error {
  override name = 'CliError';
}
