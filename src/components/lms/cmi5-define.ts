import './frame.css';
import { clock } from '../../client/clock.ts';
import { cmi5Launch } from '../../client/lms/cmi5-launch.ts';
import { Cmi5 } from '../../core/lms/cmi5.ts';
import { startFrame } from './frame.ts';

const launch = cmi5Launch(location.search);
const platform =
  launch &&
  new Cmi5(launch, {
    request: (address, options) => fetch(address, options),
    now: clock,
    uuid: () => crypto.randomUUID(),
  });

void startFrame(
  () => platform,
  coursePackage,
  () => platform?.returnUrl,
);
