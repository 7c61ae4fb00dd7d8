import type { LanguageData, SiteInfo } from '../model/index.ts';

/**
 * Lays a wiki's own settings over its language's facts: time zone, names and aliases of namespaces.
 * Returns new data; the language's stay as they are.
 */
export function mergeSiteInfo(data: LanguageData, siteInfo: SiteInfo): LanguageData {
  const namespaces: Record<string, string[]> = { ...data.namespaces };
  const add = (id: number, name: string | undefined, first = false) => {
    if (!name) return;
    const known = (namespaces[id] ?? []).filter((other) => other !== name);
    namespaces[id] = first ? [name, ...known] : [...known, name];
  };
  for (const { id, name, '*': old, canonical } of Object.values(siteInfo.namespaces)) {
    add(id, canonical);
    add(id, name ?? old, true);
  }
  for (const { id, alias, '*': old } of siteInfo.namespacealiases) add(id, alias ?? old);
  const { timezone } = siteInfo.general;
  return { ...data, namespaces, timezone: timezone ?? data.timezone };
}
