import type { PageInfo, Passage } from '../model/index.ts';
import { pageUrl } from './titles.ts';

/** Words at each end of a passage by which a browser finds it: few, since a reference mark may stand between them. */
const ENDS = 4;
/** So many at its beginning at most, where fewer stand in other passages too. */
const MOST = 12;

/**
 * Address of a passage in the article of a talk page: a text fragment, which the browser scrolls to and marks; where it
 * does not find the words, it goes to their section.
 * @param passages all of the article: the first words named are the passage's alone
 */
export function passageUrl(
  { host, subjectTitle }: Pick<PageInfo, 'host' | 'subjectTitle'>,
  passage: Passage,
  passages: readonly Passage[],
): string {
  const section = passage.section?.split(' › ').at(-1);
  const address = pageUrl(host, subjectTitle, section);
  return `${address}${section ? '' : '#'}:~:text=${directive(passage.text, passages)}`;
}

function directive(text: string, passages: readonly Passage[]): string {
  // Browsers find whole words only, in texts without spaces too.
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const last = words.at(-ENDS);
  for (let n = ENDS; n <= MOST && last; n++) {
    const end = words[n - 1];
    // Beginning and end must not meet.
    if (!end || end.index >= last.index) break;
    const start = text.slice(words[0]!.index, end.index + end.segment.length);
    const alone = passages.filter((other) => other.text.includes(start)).length <= 1;
    if (alone || n === MOST) return `${encode(start)},${encode(text.slice(last.index))}`;
  }
  return encode(text);
}

/** Commas, ampersands and hyphens have a meaning of their own in a text fragment. */
const encode = (text: string) => encodeURIComponent(text.trim().toWellFormed()).replaceAll('-', '%2D');
