/** A feed that cannot be read on: nothing of it may be kept. */
export class FeedError extends Error {
  override name = 'FeedError';
}
