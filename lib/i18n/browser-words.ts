/** Texts that stand in the browser's own menu and toolbar: the background needs no others. */
export const browserWords = {
  menu: 'Crosstalk: switch on or off for this page',
  toolbar: {
    off: 'Crosstalk – off for this page',
    on: 'Crosstalk – on, nothing found on this page so far',
    something: 'Crosstalk – there is something to read about this page',
  },
};
