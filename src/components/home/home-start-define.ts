import { homeActWords } from '../../client/words.ts';
import { HomeStartElement } from './home-start-element.ts';

HomeStartElement.words = await homeActWords();
customElements.define('home-start', HomeStartElement);
