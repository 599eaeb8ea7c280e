/**
 * How every code of the course is made, at build and in the browser: with as few modules as can be, so that they are
 * large and read from far away, and the error correction that these have room for: from L, 7 % of damage, up to H, 30 %.
 * `border`: the empty border that readers need, in modules (ISO/IEC 18004).
 */
export const qrCode = { ecc: 'L', boostEcc: true, border: 4 } as const;
