export type { WikiClientOptions } from './api.ts';
export { ApiError, type ApiErrorKind } from './api-error.ts';
export {
  type ArticleToday,
  type PageRevision,
  type PageSize,
  type PageWikitext,
  type TalkPageText,
  WikiClient,
} from './client.ts';
export { type Address, detect } from './detect.ts';
export { type FileLoader, languageData } from './language.ts';
export { passageUrl } from './passage-url.ts';
export { mergeSiteInfo } from './siteinfo.ts';
export { pageUrl, talkTitleOf, wikiHost, wikiOfHost } from './titles.ts';
