import { expect, it } from 'vitest';
import { shortened } from '../../../../src/components/trainer/describe-plan.ts';

it.each([
  ['Hãng đèn đã chọn nhóm. Việc tiếp theo là gì?', 'Việc tiếp theo là gì?'],
  ['Chị nói: “Chưa ai vào tiệm nhắc tới!” Lời này thiếu chỗ nào?', 'Lời này thiếu chỗ nào?'],
  ['Một câu hỏi không có dấu chấm', 'Một câu hỏi không có dấu chấm'],
  ['Ai nói: “Giá này ai duyệt?”', 'Ai nói: “Giá này ai duyệt?”'],
])('a question is called by the sentence that asks: %s', (prompt, name) => {
  expect(shortened(prompt)).toBe(name);
});

it('a long one is cut between words', () => {
  const name = shortened(`Ai ${'làm việc này '.repeat(20)}?`);
  expect(name.length).toBeLessThanOrEqual(91);
  expect(name).toMatch(/ (?:làm|việc|này)…$/);
});
