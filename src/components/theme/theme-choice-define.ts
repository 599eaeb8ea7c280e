import { ThemeChoiceElement } from './theme-choice-element.ts';

customElements.define('theme-choice', ThemeChoiceElement);
