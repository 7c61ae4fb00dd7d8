/** Style of a thread's mark, in its shadow root. Words carry it; the line tells open from settled without colour. */
export const threadMarkCss = `
:host { all: initial; position: absolute; left: 0; top: 0; width: 0; height: 0; display: block; z-index: 1; user-select: none; }
:host([data-hidden]) { display: none; }
button {
  all: unset; box-sizing: border-box; position: absolute; left: 0; top: 0; width: max-content; min-height: 24px;
  max-width: min(30em, 90vw); padding: 2px 9px; border-radius: 12px; cursor: pointer;
  font: 12px/1.5 system-ui, sans-serif; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
  color: light-dark(#5c4400, #e6cf8f); background: light-dark(#fff6dd, #322a14);
  border: 1px dashed light-dark(#7a5a00, #d9b44a);
}
:host([data-settled]) button {
  color: light-dark(#404244, #c8ccd1); background: light-dark(#f8f9fa, #202122);
  border: 1px solid light-dark(#72777d, #72777d);
}
button:hover, button[aria-expanded=true] { text-decoration: underline; }
button:focus-visible { outline: 2px solid light-dark(#36c, #88a3e8); outline-offset: 1px; }
@media (forced-colors: active) {
  button { color: ButtonText; background: ButtonFace; border-color: ButtonText; }
  button:focus-visible { outline-color: Highlight; }
}
@media print { :host { display: none; } }
`;
