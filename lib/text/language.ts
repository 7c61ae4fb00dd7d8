/** Primary subtag in lower case: `zh` of `zh-Hans`. */
export function primary(lang: string): string {
  return (/^[a-z]+/i.exec(lang)?.[0] ?? '').toLowerCase();
}
