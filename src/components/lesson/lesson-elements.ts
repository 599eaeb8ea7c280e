import '../progress/progress-ticks-define.ts';
import '../quiz/quiz-define.ts';
import './lesson-tracker-define.ts';
