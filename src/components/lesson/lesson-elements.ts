import '../glossary/glossary-text-define.ts';
import '../progress/progress-ticks-define.ts';
import './lesson-tracker-define.ts';
import { whenWanted } from '../../quiz/ui/when-wanted.ts';
import { watchLesson } from './lesson-tools.ts';

watchLesson();
whenWanted(() => import('../../quiz/ui/quiz-elements.ts'));
