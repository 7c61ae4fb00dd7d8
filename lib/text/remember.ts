/** A function that keeps what it made, up to so many results, then begins anew. */
export function remember<K, T>(make: (key: K) => T, most = Number.POSITIVE_INFINITY): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = make(key);
      if (made.size >= most) made.clear();
      made.set(key, known);
    }
    return known;
  };
}

/** A record as a map, in which “constructor” is a key only where someone put it. */
export const mapOf = <T>(pairs: Record<string, T>): Map<string, T> => new Map(Object.entries(pairs));
