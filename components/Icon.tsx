import { type IconName, type IconShape, icons } from './icons.ts';

/** A sign. Hidden from screen readers: its words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  const shape: IconShape = icons[name];
  return (
    <svg
      class={shape.mirror ? 'icon mirror' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {shape.line && <path class="line" d={shape.line} />}
      {shape.fill && <path class="fill" d={shape.fill} />}
    </svg>
  );
}

/** Crosstalk's own mark: two voices, one in front of the other. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        class="front"
        d="M5 3h15a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-8l-5 5v-5H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z"
      />
      <path class="back" d="M26 10.5h1a3 3 0 0 1 3 3V21a3 3 0 0 1-3 3h-1.5v5l-5-5H15a3 3 0 0 1-3-3" />
    </svg>
  );
}
