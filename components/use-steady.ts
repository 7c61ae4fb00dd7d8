import { useRef, useState } from 'preact/hooks';

/**
 * A value that stays as it is while the reader has the pointer or the keyboard in an element, so that nothing moves away
 * from under them. Takes the handlers of that element along.
 */
export function useSteady<T>(value: T) {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  const steady = useRef(value);
  if (!pointer && !focus) steady.current = value;
  const handlers = {
    onPointerEnter: () => setPointer(true),
    onPointerLeave: () => setPointer(false),
    onFocusIn: () => setFocus(true),
    onFocusOut: () => setFocus(false),
  };
  return [steady.current, handlers] as const;
}
