/** Modules along a side of a mark, without its black frame. */
export const side = 5;
/** Any two marks, in any turn, differ in at least so many modules. */
export const distance = 8;

/** Row by row from the top left, the first module in the highest of 25 bits; 1 is white. Drawn greedily, once. */
const codes = [
  '199df38',
  '0f2e469',
  '182079d',
  '04484f1',
  '19929ef',
  '104fff9',
  '0c4e73f',
  '12f898f',
  '1b4336c',
  '036e827',
  '113ef57',
  '058b1c4',
  '00ec2b2',
  '04f2764',
  '1e7d058',
  '01a792e',
  '0f4d354',
  '03c8dc2',
  '11a815b',
  '0d9ca59',
  '0131499',
  '1c2de2c',
  '183ba60',
  '07b4710',
  '04d4419',
  '08c4b2a',
  '176cd09',
  '0c1d296',
  '08e18bb',
  '14915bd',
  '1e8431c',
  '1523fee',
  '159f00a',
  '0eeeb66',
  '186c1c1',
  '0ab93b1',
  '0d85068',
  '0e1aec1',
  '14bb27b',
  '17da345',
];

/** The marks of the cards: of each 25 modules, 1 white and 0 black. Card number 1 is the first. */
export const marks: readonly (readonly number[])[] = codes.map((code) =>
  [
    ...Number.parseInt(code, 16)
      .toString(2)
      .padStart(side * side, '0'),
  ].map(Number),
);

/** A mark turned clockwise by a quarter. */
export function turned(mark: readonly number[]): number[] {
  return mark.map((_, at) => mark[(side - 1 - (at % side)) * side + Math.floor(at / side)] ?? 0);
}
