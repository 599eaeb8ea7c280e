import { resultItem } from '../../components/search/result-item.ts';
import type { FoundPage, Stretch } from '../../client/search-index.ts';

const plain = (text: string): readonly Stretch[] => [{ text, marked: false }];
const page: FoundPage = {
  url: '/lesson/',
  title: 'Lorem ipsum',
  titleStretches: [
    { text: 'Lorem', marked: true },
    { text: ' ipsum', marked: false },
  ],
  module: 'Dolor',
  circle: undefined,
  circleName: undefined,
  audience: undefined,
  isTerm: false,
  sections: [
    { url: '/lesson/#a', title: 'Sit amet', titleStretches: plain('Sit amet'), excerpt: plain('Consectetur elit.') },
    { url: '/lesson/#b', title: 'Sed do', titleStretches: plain('Sed do'), excerpt: [] },
  ],
};

// A search needs an index, which only a whole site has: its results are made up here.
document
  .querySelector('.results')
  ?.append(
    resultItem(page),
    resultItem({ ...page, isTerm: true, audience: 'Magna', sections: page.sections.slice(0, 1) }),
  );
