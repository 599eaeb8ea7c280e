const name = 'answer-sheet';

/**
 * Puts the answers of every question on the page at its end, for paper only, on a page of their own.
 * @param title of that page
 */
export function addAnswerSheet(title: string): void {
  removeAnswerSheet();
  const sheet = document.createElement('section');
  sheet.className = name;
  const heading = document.createElement('h2');
  heading.textContent = title;
  sheet.append(heading);
  let lesson: Element | null = null;
  for (const question of document.querySelectorAll('main :is(quiz-question, .quiz-question)')) {
    // In a booklet the questions of many lessons follow each other.
    const article = question.closest('article');
    if (article && article !== lesson) {
      const of = document.createElement('h3');
      of.textContent = article.querySelector('h3')?.textContent ?? '';
      sheet.append(of);
      lesson = article;
    }
    const answers = question.querySelector('.answers');
    const legend = question.querySelector('legend');
    if (!answers || !legend) continue;
    const part = document.createElement('section');
    const named = document.createElement('h4');
    const [number, ...prompt] = [...legend.childNodes].map((each) => each.textContent?.trim()).filter(Boolean);
    named.textContent = `${number ?? ''}. ${prompt.join(' ')}`;
    const copy = document.importNode(answers, true);
    copy.querySelector('summary')?.remove();
    for (const unseen of copy.querySelectorAll('[hidden]')) unseen.remove();
    part.dataset['type'] = question.getAttribute('data-type') ?? '';
    part.append(named, ...copy.childNodes);
    sheet.append(part);
  }
  document.querySelector('main')?.append(sheet);
}

/** Takes the answers away again. */
export function removeAnswerSheet(): void {
  document.querySelector(`.${name}`)?.remove();
}
