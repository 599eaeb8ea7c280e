import '../glossary/glossary-text-define.ts';
import '../progress/progress-ticks-define.ts';
import './lesson-tracker-define.ts';
import '../quiz/quiz-elements.ts';
