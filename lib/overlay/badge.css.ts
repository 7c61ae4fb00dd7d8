/** Style of a badge, in its shadow root. Shape and line tell the kinds apart, colour only helps. */
export const badgeCss = `
:host { all: initial; position: absolute; left: 0; top: 0; width: 0; height: 0; display: block; z-index: 1; user-select: none; }
button {
  all: unset; box-sizing: border-box; position: absolute; left: 0; top: 0; width: 24px; height: 24px;
  display: grid; place-items: center; cursor: pointer; border-radius: 50%;
  color: light-dark(#2a4b8d, #88a3e8);
}
:host([data-small]) button { width: 18px; height: 24px; }
svg { width: 18px; height: 18px; display: block; pointer-events: none; }
:host([data-small]) svg { width: 14px; height: 14px; }
.fill { fill: light-dark(#ffffff, #101418); stroke: currentColor; stroke-width: 1.5; }
.line { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
.dot { fill: currentColor; }
button:hover .fill, :host([data-open]) .fill { fill: light-dark(#dbe4f7, #2a3550); }
button:focus-visible { outline: 2px solid light-dark(#36c, #88a3e8); outline-offset: -1px; }
@media (forced-colors: active) {
  button { color: ButtonText; } .fill { fill: ButtonFace; }
  button:focus-visible { outline-color: Highlight; }
}
@media print { :host { display: none; } }
`;
