/** How far, in CSS pixels, a pointer has to move before it drags: less is a press. */
const threshold = 6;

/** What keeps its own presses inside something that can be dragged. */
const controls = 'a, button, input, select, textarea, label, summary';

/**
 * Lets an element follow the pointer while it is held. A press on a link, a button or another control inside is
 * theirs, and so is any press that does not move.
 * @param frame gets the class `dragging` meanwhile
 * @param signal takes it away
 * @param done told what lies under the pointer when the element is dropped, and the pointer's place in the window
 */
export function makeDraggable(
  element: HTMLElement,
  frame: HTMLElement,
  signal: AbortSignal,
  done: (place: Element | null, y: number) => void,
): void {
  element.addEventListener(
    'pointerdown',
    (start) => {
      const control = start.target instanceof Element ? start.target.closest(controls) : null;
      if (start.button !== 0 || (control && element.contains(control))) return;
      const drag = new AbortController();
      let held = false;
      const end = (): void => {
        drag.abort();
        element.style.translate = '';
        element.classList.remove('held');
        frame.classList.remove('dragging');
      };
      const move = ({ clientX, clientY }: PointerEvent): void => {
        const [x, y] = [clientX - start.clientX, clientY - start.clientY];
        if (!held && Math.hypot(x, y) < threshold) return;
        if (!held) {
          held = true;
          element.classList.add('held');
          frame.classList.add('dragging');
          getSelection()?.removeAllRanges();
        }
        element.style.translate = `${x}px ${y}px`;
      };
      const drop = ({ clientX, clientY }: PointerEvent): void => {
        end();
        const under = document.elementsFromPoint(clientX, clientY).find((each) => !element.contains(each));
        if (held) done(under ?? null, clientY);
      };
      // A quick pointer leaves the element at once: the window hears it wherever it goes.
      addEventListener('pointermove', move, { signal: drag.signal });
      addEventListener('pointerup', drop, { signal: drag.signal });
      addEventListener('pointercancel', end, { signal: drag.signal });
      signal.addEventListener('abort', end, { signal: drag.signal });
    },
    { signal },
  );
}
