export { anchor } from './anchor.ts';
export { type ArticleText, readArticle } from './article.ts';
export { Slices } from './slices.ts';
