import './frame.css';
import { clock } from '../../client/clock.ts';
import { Cmi5, cmi5Launch } from '../../core/lms/cmi5.ts';
import { startFrame } from './frame.ts';

const launch = cmi5Launch(location.search);
const platform =
  launch &&
  new Cmi5(launch, {
    fetch: (address, options) => fetch(address, options),
    now: clock,
    uuid: () => crypto.randomUUID(),
  });

void startFrame(
  () => platform,
  coursePackage,
  () => platform?.returnUrl,
);
