/** Primary subtag in lower case: `zh` of `zh-Hans`. The Simple English Wikipedia's `simple` is English. */
export function primary(lang: string): string {
  const code = lang.split(/[^a-z]/i)[0]!.toLowerCase();
  return code === 'simple' ? 'en' : code;
}
