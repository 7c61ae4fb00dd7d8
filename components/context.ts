import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n } from '../lib/i18n/index.ts';
import type { Passage, WordingChange } from '../lib/model/index.ts';
import type { Links } from './links.ts';

/** What every part of a view needs: texts, addresses, and the way to a passage. */
export interface Surroundings {
  i18n: I18n;
  links: Links;
  /** Null where the view stands beside its passage already. */
  reveal: ((passage: string) => void) | null;
  /** Address of a passage, where it stands on another page than the one that is read; absent: `reveal` leads there. */
  passageAddress?: (passage: Passage) => string;
  /** When a quoted wording went from the article; absent where that cannot be asked. Rejects where the wiki fails. */
  findChange?: (quote: string, since: string, signal: AbortSignal) => Promise<WordingChange | null>;
  /** Language of the page (BCP 47). */
  pageLang: string;
}

const Context = createContext<Surroundings | null>(null);
export const SurroundingsProvider = Context.Provider;

/** @throws outside a provider: a view was put together wrongly. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('a part of a view stands outside SurroundingsProvider');
  return surroundings;
}

export const useWords = () => useSurroundings().i18n.words;
