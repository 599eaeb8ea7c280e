/**
 * Two faces that come together as lessons are done; without faces, and where nothing is known, the logo. Where they stand
 * follows from `--near`, `--shared` and `data-stage` of the page, by progress-circles.css. One on a page.
 */
export const circlesSvg =
  '<svg class="circles" viewBox="-190 -105 380 210" role="img"><clipPath id="circle-m"><circle class="at-m" r="100"/></clipPath><circle class="at-s s" r="100"/><circle class="at-m m" r="100"/><g clip-path="url(#circle-m)"><circle class="at-s l" r="100"/></g><g class="face face-s"><path class="cross" d="M-46-40l30 12M46-40l-30 12"/><path class="kind" d="M14-30q12-8 24 0"/><circle class="eye" cx="-26" cy="-6" r="4"/><circle class="eye" cx="26" cy="-6" r="4"/><path class="cross open" d="M-12 36a12 14 0 0 0 24 0a12 14 0 0 0-24 0"/><path class="flat" d="M-16 36h32"/><path class="smile" d="M-24 26q24 28 48 0"/></g><g class="face face-m"><path class="cross" d="M-50-52l34 14M50-52l-34 14M-18 42q18-18 36 0"/><path d="M-47-5a20 20 0 0 0 40 0a20 20 0 0 0-40 0M7-5a20 20 0 0 0 40 0a20 20 0 0 0-40 0M-7-5h14"/><g class="look"><circle class="eye" cx="-27" cy="-5" r="3"/><circle class="eye" cx="27" cy="-5" r="3"/></g><path class="flat" d="M-16 36h32"/><path class="smile" d="M-24 26q24 28 48 0"/></g></svg>';

/** The same with its words. @param label what it shows; no markup */
export const circlesLabelled = (label: string): string =>
  circlesSvg.replace(
    'role="img"',
    `role="img" aria-label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
