import '../components/figure/watch-views.ts';
import '../components/language/language-links-define.ts';
import '../components/offline/offline-notice-define.ts';
import '../components/search/search-marks.ts';
import '../components/search/search-opener-define.ts';
import '../components/tools/reader-tools-start.ts';
