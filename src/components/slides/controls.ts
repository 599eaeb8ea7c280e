import type { Move } from '../../core/slides/deck.ts';

/** What a key asks for, here or in the window with notes; clickers send the same keys. */
export function moveOf(event: KeyboardEvent): Move | undefined {
  const { key, target } = event;
  const inside = target instanceof Element ? target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || inside.closest('input, textarea, select, dialog'))
    return undefined;
  if (key === ' ' && inside.closest('button')) return undefined;
  const body = document.querySelector('.slide-body');
  const scrolls = body && body.scrollHeight > body.clientHeight;
  if (scrolls && /^Arrow(Up|Down)$/.test(key)) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return 'next';
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return 'previous';
    case ' ':
      return event.shiftKey ? 'previous' : 'next';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** Tells of swipes to the side; scrolling and zooming stay what they are. */
export function watchSwipes(stage: HTMLElement, tell: (move: Move) => void): void {
  let start: Touch | undefined;
  stage.addEventListener('touchstart', ({ touches }) => (start = touches.length === 1 ? touches[0] : undefined), {
    passive: true,
  });
  stage.addEventListener(
    'touchend',
    ({ changedTouches: [end] }) => {
      if (!start || !end) return;
      const across = end.clientX - start.clientX;
      const along = end.clientY - start.clientY;
      if (Math.abs(across) > 48 && Math.abs(across) > 2 * Math.abs(along)) tell(across < 0 ? 'next' : 'previous');
      start = undefined;
    },
    { passive: true },
  );
}

/** Gives a button its name, or an arrow in place of it; the name is still told then. */
export function nameButton(button: HTMLButtonElement, name: string, arrow?: '‹' | '›'): void {
  button.textContent = arrow ?? name;
  button.ariaLabel = arrow ? name : null;
}
