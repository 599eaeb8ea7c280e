/** Begins the fragment of a link that carries a result. */
export const resultMark = '#r=';
