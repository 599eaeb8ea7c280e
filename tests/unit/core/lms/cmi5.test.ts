import { expect, it } from 'vitest';
import { Cmi5 } from '../../../../src/core/lms/cmi5.ts';
import type { Written } from '../../../../src/core/lms/platform.ts';
import { reportOf } from '../../../../src/core/lms/report.ts';
import { madeCourse, madeRecord } from '../../../helpers/lms/made-course.ts';

const course = madeCourse(4);
const launch = {
  endpoint: 'https://store.example/xapi/',
  tokenAddress: 'https://store.example/fetch',
  actor: '{}',
  registration: 'r',
  activityId: 'https://platform.example/unit',
};
const written = (state: string): Written => ({
  report: reportOf(madeRecord(course, { lessons: 1 }), course, 0.8),
  answers: [],
  state,
  location: '',
  seconds: 1,
});

it('sends what is small so that it outlives the page, and what is large so that it is not refused for its size', async () => {
  const sent: { readonly method: string; readonly keepalive: boolean }[] = [];
  const platform = new Cmi5(launch, {
    request: (address, { method = 'GET', keepalive = false }) => {
      sent.push({ method, keepalive });
      return Promise.resolve(new Response(address === launch.tokenAddress ? '{"auth-token":"t"}' : '{}'));
    },
    now: () => '2026-11-30T08:10:00.000Z',
    uuid: () => 'id',
  });
  await platform.open();
  sent.length = 0;
  platform.write(written('small'));
  await platform.commit();
  expect(sent.map(({ keepalive }) => keepalive)).toEqual(sent.map(() => true));
  sent.length = 0;
  platform.write(written('x'.repeat(50_000)));
  await platform.commit();
  expect(sent.filter(({ keepalive }) => !keepalive)).toHaveLength(1);
});
