import type { FrameHook } from '../../client/lms/frame-hook.ts';
import type { LearnerStorage } from '../../client/lms/learner-storage.ts';
import { progressKey } from '../../client/storage.ts';
import type { Opened, Platform } from '../../core/lms/platform.ts';
import type { Running } from './begin.ts';
import type { CoursePackage } from './course-define.ts';
import { FramePage } from './frame-page.ts';

/**
 * Runs the frame page of a package: opens the one session with the platform, reads the state, and only then shows the
 * lessons, which find their storage at the frame. Without a platform the lessons open as in the folder edition, and the
 * page says so.
 * @param connect finds the platform; undefined where there is none
 * @param course what the script of the course gives
 * @param after where the learner is led once the session is ended; undefined stays and says that it is
 */
export async function startFrame(
  connect: () => Platform | undefined,
  course: CoursePackage,
  after: () => string | undefined = () => undefined,
): Promise<void> {
  const page = new FramePage(document, course.table);
  const platform = connect();
  const opened = platform && (await platform.open().catch(() => undefined));
  if (!platform || !opened) {
    page.say(platform ? 'closed' : 'none');
    page.open('', '');
    return;
  }
  const isWritten = opened.mode === 'normal';
  const { session, storage, fault } = await course.begin(course.table, platform, opened, {
    location: () => page.location,
    tell: (news) => page.say(news),
  });
  if (fault) page.say(fault);
  if (!isWritten) page.say('review');
  page.hook(hookFor(storage, session));
  page.open(opened.location, opened.language);
  run(page, session, opened, after);
}

/** The lessons' storage: what they write of the record is told to the session at once. */
function hookFor(storage: LearnerStorage, session: Running): FrameHook {
  const ofTab = new Map<string, string>();
  return {
    storage: {
      getItem: (key) => storage.getItem(key),
      key: (index) => storage.key(index),
      get length() {
        return storage.length;
      },
      setItem(key, value) {
        storage.setItem(key, value);
        if (key === progressKey) session.changed();
      },
      removeItem(key) {
        storage.removeItem(key);
        if (key === progressKey) session.changed();
      },
    },
    session: {
      getItem: (key) => ofTab.get(key) ?? null,
      setItem: (key, value) => void ofTab.set(key, value),
      removeItem: (key) => void ofTab.delete(key),
    },
  };
}

function run(page: FramePage, session: Running, { mode }: Opened, after: () => string | undefined): void {
  page.watch(() => session.changed());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.hide();
    else session.show();
  });
  // Not `unload`: platforms forbid it to the frames that they show.
  addEventListener('pagehide', () => void session.finish(true));
  // A session that was ended cannot be taken up again: the page begins another.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  page.onLeave(async () => {
    const kept = await session.finish();
    const next = after();
    if (next !== undefined && kept) location.assign(next);
    else page.leave(mode !== 'normal' ? 'ended' : kept ? 'left' : 'leftUnsaved');
  });
}
