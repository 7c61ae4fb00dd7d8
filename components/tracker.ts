/**
 * Where readers report a claim that is wrong: the address of the form for a new issue. `title` and `body` are added to it as
 * parameters, as GitHub, GitLab (`issue[title]` there) and others take them. The one place to change for another tracker.
 */
const TRACKER = 'https://github.com/crosstalk-extension/crosstalk/issues/new';

/** The form, filled in with which claim is meant. Holds ids and the version only, nothing of the page or the reader. */
export function reportUrl(claim: string, pack: string, version: string | null): string {
  const url = new URL(TRACKER);
  url.searchParams.set('title', `Claim ${claim} (${pack})`);
  url.searchParams.set(
    'body',
    [
      `Pack: ${pack}`,
      `Version: ${version ?? 'unknown'}`,
      `Claim: ${claim}`,
      '',
      'What is wrong, and a source:',
      '',
    ].join('\n'),
  );
  return url.href;
}
