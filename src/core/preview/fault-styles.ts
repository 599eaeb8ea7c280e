/** How the preview shows faults: in a banner over a page, or in a page's place. */
export const faultStyles = `
content-faults { display: block; position: fixed; inset: 0 0 auto; z-index: 99; max-height: 60vh; overflow: auto;
  padding: 1rem 1.25rem; background: #b3261e; color: #fff; font: 1rem/1.5 system-ui, sans-serif; }
content-faults h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
content-faults p { margin: 0 0 .75rem; white-space: pre-wrap; }
content-faults b { display: block; }`;
