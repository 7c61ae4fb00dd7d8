/** Lets others go first: messages of other tabs, and in Firefox the panel, which runs on the background's thread. */
export const breath = () => new Promise<void>((resolve) => setTimeout(resolve));
