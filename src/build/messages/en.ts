import type { Messages } from './messages.ts';

const unknownWord =
  'Words that are right go into spelling/{language}.txt (names: names.txt); words of another language in a lesson are written <i lang="…">…</i>.';

/** What authors who write in English are told. */
export const en: Messages = {
  faults: {
    'alt-text': {
      expected: 'words that describe the picture to those who cannot see it',
      found: '![]({url})',
      fix: 'Write the description between [ ]: one sentence that says what the picture shows.',
    },
    'artefact-kind': {
      expected: 'kind is one of: {papers}',
      found: '<Artefact kind={kind}>',
      fix: 'Write <Artefact kind="chat" title="…">, with the right kind in place of chat.',
    },
    'artefact-title': {
      expected: 'a title that says what paper this is, for copying and for the search',
      found: '<Artefact> without a title',
      fix: 'Add title="…", a few words.',
    },
    'card-length': {
      expected: 'a card of at most {most} words, so that it fits on one sheet of A4',
      found: '{words} words',
      fix: 'Cut words, or move the long part to another page and link to it.',
    },
    'code-in-content': {
      expected: 'only text and the blocks that there are',
      found: '{text}',
      fix: 'Remove import, export and expressions in { }; to write a brace, write \\{.',
    },
    'correct-count': {
      expected: 'two or more right choices and at least one wrong one (choosing all scores nothing)',
      found: '{correct} right of {size}',
      fix: 'Add a choice, or change type to single-choice.',
    },
    'dead-link': {
      expected: 'an id that stands in course.yaml',
      found: '{url}',
      fix: 'Correct the id after lesson:, module: or page:.',
    },
    'dead-link.fragment': {
      expected: 'a heading of that page: {headings}',
      found: '{fragment}',
      fix: 'Correct the heading id after the #.',
    },
    'dead-redirect': {
      expected: 'an id that stands in course.yaml',
      found: '{to}',
      fix: 'Correct the id; for a page that is gone, lead to the one that replaces it.',
    },
    'desk-side': {
      expected: 'of is one of: {desks}',
      found: 'of={of}',
      fix: 'Write <Desk of="…"> with one of those ids.',
    },
    'double-space': { expected: 'one space between two words', found: '{found}', fix: 'Delete the extra space.' },
    drawing: {
      expected: '<svg … viewBox="0 0 width height">, two whole numbers',
      found: '{svg}',
      fix: 'Add a viewBox that begins with 0 0; in a drawing 360 wide, type of size 14 can be read on a phone.',
    },
    'drawing.shape': {
      expected: 'only the shapes {elements}; colours and lines by class',
      found: '{found}',
      fix: 'Draw with those shapes, and use class in place of style; see “Figures” in the README.',
    },
    'duplicate-heading-id': {
      expected: 'heading ids that differ within a lesson and are not among those of the page itself',
      found: '[#{id}]',
      fix: 'Give it another id.',
    },
    'duplicate-id': {
      expected: 'different ids for all parts and lessons',
      found: '{id}, already on line {first}',
      fix: 'Give the new entry another id.',
    },
    'duplicate-id.choice': {
      expected: 'one id for each choice of an event',
      found: '{id}',
      fix: 'Give it another id.',
    },
    'duplicate-id.course': {
      expected: 'a {what} id that is used once in the whole course',
      found: '{id}, already at {file}:{line}',
      fix: 'Give the new one another id; leave the published one as it is.',
    },
    'duplicate-id.event': {
      expected: 'one id for each event, used once in the whole game',
      found: '{id}',
      fix: 'Give it another id.',
    },
    'duplicate-id.outcome': {
      expected: 'ids that differ between scenes and outcomes',
      found: '{id}',
      fix: 'Give the outcome another id.',
    },
    'duplicate-id.question': {
      expected: 'ids that differ within a question',
      found: '{id}',
      fix: 'Give one of the two another id.',
    },
    'duplicate-id.term': {
      expected: 'different ids for all terms',
      found: '{id}, already on line {first}',
      fix: 'Give the new term another id.',
    },
    'duplicate-synonym': {
      expected: 'each word in one group only ({language})',
      found: '“{word}”, already on line {first}',
      fix: 'Remove it from one of the two groups, or make them one.',
    },
    'duplicate-term': {
      expected: 'each word in one term only ({language})',
      found: '“{form}”, already in {id} on line {index}',
      fix: 'Remove it from one of the two terms, or make them one.',
    },
    'extra-language': {
      expected: 'only the languages of the course: {languages}',
      found: '{name}',
      fix: 'Delete the file, or add that language to languages in course.yaml.',
    },
    'extra-language.key': {
      expected: 'only the languages of the course: {languages}',
      found: '“{key}”',
      fix: 'Delete “{key}”, or add that language to languages in course.yaml and translate everything.',
    },
    'false-d': {
      expected: 'the Vietnamese letters đ, Đ (U+0111, U+0110)',
      found: '{found}',
      fix: 'Type the đ again; this letter is of another alphabet.',
    },
    'figure-text': {
      expected: 'a caption for {name}: one line under the figure',
      found: 'none',
      fix: 'Add “caption: { … }” in every language; only opening scenes (scene-…) have none.',
    },
    'figure-text.entry': {
      expected: 'an entry “{name}” in figures/texts.yaml',
      found: 'no words for this figure',
      fix: 'Add that entry with alt (the description), caption and labels.',
    },
    'figure-text.label': {
      expected: 'a label “{place}” in the labels of {name}',
      found: 'the figure has a place for that label, but no words',
      fix: 'Add “{place}: { … }” to labels, or remove the place from {name}.svg.',
    },
    'figure-text.place': {
      expected: 'a label that has a place in {name}.svg: {places}',
      found: '“{label}”',
      fix: 'Correct the label to the data-label of the figure, or delete this line.',
    },
    'figure-text.view': {
      expected: 'shows to name classes of {name}.svg',
      found: '“{part}”',
      fix: 'Correct it to the class of a part of the figure, or delete it.',
    },
    'front-matter': {
      expected: 'a first line ---, then the front matter, then ---',
      found: '{source}',
      fix: 'Add the front matter after the model “A lesson” in the README.',
    },
    'front-matter.end': {
      expected: 'front matter that ends with a line --- of its own',
      found: 'no such line before the text begins',
      fix: 'Add a line --- before this one.',
    },
    'game-ending': {
      expected: 'at least one road to the ending “{id}”',
      found: 'no road leads to it',
      fix: 'Correct its when, that of an ending before it, or the numbers.',
    },
    'game-ending.none': {
      expected: 'an ending for every road',
      found: 'a road that no ending fits',
      fix: 'Put an ending with when: true last.',
    },
    'game-formula': {
      expected: 'a formula of numbers, names, + - * /, < > <= >=, and, or, round( ), min( , ), max( , ), if( , , )',
      found: '{text}',
      fix: 'Write the formula again; multiply with *, and compare for equality with >= and <=.',
    },
    'game-formula.name': {
      expected: 'names that stand in measures or numbers: {names}',
      found: '{unknown}',
      fix: 'Correct the name, or add that number to numbers.',
    },
    'game-level': {
      expected: 'rising levels of “{id}”, the last up to {most}, so that every value has words',
      found: 'to: {tops}',
      fix: 'Correct the numbers after to: rising, the last equal to most.',
    },
    'game-measure': {
      expected: 'only these in effect and low: {ids}',
      found: '{id}',
      fix: 'Correct it to an id of measures.',
    },
    'game-road': {
      expected: 'one choice for each event of the turn “{id}”, in order',
      found: '{road}',
      fix: 'Write the ids of all choices in the order of the events.',
    },
    'game-text.after-low': {
      expected: 'low and afterLow together: what ends differently is told differently',
      found: 'low without afterLow',
      fix: 'Add what is missing, or remove the other.',
    },
    'game-text.choice': {
      expected: 'a choice written as event-id.choice-id',
      found: '{choice}',
      fix: 'Correct the ids to those in turns.',
    },
    'game-text.low': {
      expected: 'low and afterLow together: what ends differently is told differently',
      found: 'afterLow without low: no road leads there',
      fix: 'Add what is missing, or remove the other.',
    },
    'game-text.never': {
      expected: 'a road that leads to each text of an ending',
      found: 'no road ends at {id} with {when}',
      fix: 'Correct when of this text, or leave the text out.',
    },
    'game-text.seen': {
      expected: 'in seen of {id} exactly: {choices}',
      found: 'missing: {without}; never reached: {never}',
      fix: 'Add the missing lines, correct ids to the choices of the turn before, or remove what is too many.',
    },
    'game-text.seen-none': {
      expected: 'no seen in {id}: this turn follows no other',
      found: 'never reached: {never}',
      fix: 'Remove seen, or give this turn an after.',
    },
    'heading-id': {
      expected: 'an id of lower-case ASCII letters at the end of the heading, such as [#three-shared-tasks]',
      found: '[#{id}]',
      fix: 'Write the id in lower-case letters, digits and hyphens, and do not change it again.',
    },
    'heading-id.none': {
      expected: 'an id of lower-case ASCII letters at the end of the heading, such as [#three-shared-tasks]',
      found: '“{text}” has no id',
      fix: 'Add [#heading-id] at the end of the line and do not change it again.',
    },
    'heading-level': {
      expected: 'headings from the second level on (##)',
      found: '# {text}',
      fix: 'Add one #; the heading of the first level comes from title.',
    },
    'heading-other': {
      expected: 'the same id for a heading in every language: {expected}',
      found: '[#{id}]',
      fix: 'Correct the id to that of the other language ({other}).',
    },
    'link-form': {
      expected: 'a link by id (lesson:, module:, page:), #heading, or https://',
      found: '{url}',
      fix: 'Link by id, so that the link stays right when the page moves.',
    },
    'mdx-syntax': {
      expected: 'sound MDX: every opening tag has a closing one, no { } outside the blocks that there are',
      found: '{text}',
      fix: 'Close the tag, with a blank line after the opening and before the closing tag; to write a brace, write \\{.',
    },
    'mdx-syntax.brace': {
      expected: 'a { in the text written as \\{, because { begins code',
      found: '{text}',
      fix: 'Write \\{, or remove it.',
    },
    'mdx-syntax.comment': {
      expected: 'no comment <!-- … --> in a lesson',
      found: '{text}',
      fix: 'Delete the comment, or keep it in another file.',
    },
    'mdx-syntax.paragraph': {
      expected: 'the closing tag </{tag}> on a line of its own after a blank line, as its opening tag has one',
      found: '{text}',
      fix: 'Leave a blank line after the opening tag <{tag}> and before the closing tag </{tag}>.',
    },
    'mdx-syntax.tag': {
      expected: 'a < only to open a block, written in full as <Story> or <Desk of="…">',
      found: '{text}',
      fix: 'Look at the > and at the pair of straight quotes in the tag; for “less than” write &lt;, for a link [words](address).',
    },
    'mdx-syntax.unclosed': {
      expected: 'a closing tag </{tag}> for the opening tag on this line',
      found: '<{tag}> is not closed',
      fix: 'Add </{tag}> at the end of the block; where it has several paragraphs both tags stand on lines of their own, with blank lines between.',
    },
    'mdx-syntax.unopened': {
      expected: 'an opening tag <{tag}> before the closing tag on this line',
      found: '</{tag}> without an opening tag',
      fix: 'Add <{tag}> at the beginning of the block, correct the name to that of the opening tag, or delete this tag.',
    },
    missing: {
      expected: '{where}',
      found: 'none',
      fix: 'Add “{key}: …” in its place, indented as the keys beside it.',
    },
    'missing-file': {
      expected: 'this file',
      found: 'no such file',
      fix: 'Make the file after the model in the README, or remove its entry from course.yaml.',
    },
    'missing-language': {
      expected: '{where} in every language of the course: {languages}',
      found: '“{last}” is missing',
      fix: 'Add “{last}: …” beside the other languages.',
    },
    'lms-language': {
      expected: 'in lms.languages only languages of the course: {languages}',
      found: '{language}',
      fix: 'Remove that language, or add it to languages at the top of the file and translate everything.',
    },
    'missing-page': {
      expected: 'a page {id} in pages: other pages lead to it',
      found: 'none',
      fix: 'Add “- { id: {id}, slug: { … } }” to pages, and its text to pages/{id}/.',
    },
    'missing-picture': {
      expected: 'a file figures/{name}.svg',
      found: 'no such file',
      fix: 'Draw the figure in that file, correct the name, or delete this entry.',
    },
    'missing-picture.lesson': {
      expected: 'a picture file in the folder of the lesson',
      found: '{url}',
      fix: 'Copy the picture into the folder of the lesson, or correct the file name after “./”.',
    },
    'missing-short': {
      expected: 'a short address for every lesson',
      found: 'lesson:{id} has none',
      fix: 'Add a line: - { path: b/<number not yet used>, to: lesson:{id} }.',
    },
    misnamed: {
      expected: 'the id that other places use: {meant}',
      found: '{id}',
      fix: 'Change “{id}” to “{meant}”.',
    },
    misspelt: {
      expected: 'a word that can be spelt in Vietnamese: first consonant, rhyme and tone that go together',
      found: '“{word}” in {place}',
      fix: `Correct the word. ${unknownWord}`,
    },
    'misspelt.meant': {
      expected: 'a word that can be spelt in Vietnamese: first consonant, rhyme and tone that go together',
      found: '“{word}” in {place}',
      fix: `Correct the word: is it “{meant}”? ${unknownWord}`,
    },
    'moved-fragment': {
      expected: 'a former heading (#…) that leads to a heading of the same page',
      found: '{from} → {to}',
      fix: 'Write the new heading after the #; where the page has moved too, the line of the page is enough.',
    },
    'missing-number': {
      expected: 'a permanent number for every lesson, question and choice',
      found: '{count} new, or with other choices than before, without a number; the first is {id}',
      fix: 'Run `npm run numbers`, or append to the file: {lines}. Change or remove no line that is there.',
    },
    'numbers-syntax': {
      expected: '{expected}',
      found: '{found}',
      fix: 'Put this line back as it was published. New numbers are only appended, by `npm run numbers`.',
    },
    'no-best-outcome': {
      expected: 'one outcome with score: 1',
      found: '{outcomes}',
      fix: 'Give the best outcome score: 1.',
    },
    'no-reserve': {
      expected: 'at least {wanted} of {minutes} minutes in reserve',
      found: 'the parts add up to {sum} minutes, which leaves {reserve}',
      fix: 'Take a part out, give a part fewer minutes, or make the session longer.',
    },
    'not-nfc': {
      expected: 'letters with their marks as one character (NFC)',
      found: 'marks apart from their letters (NFD)',
      fix: 'Type this line again, or convert the file to NFC in the editor.',
    },
    'redirect-clash': {
      expected: 'one place for each address to lead to',
      found: '{address} belongs to {other} already',
      fix: 'Delete one of the two lines.',
    },
    'redirect-clash.page': {
      expected: 'one place for each address to lead to',
      found: '{address} belongs to {other} already',
      fix: 'Delete this line: the page is at that very address.',
    },
    'scenario-loop': {
      expected: 'an outcome at the end of every way',
      found: 'a way back to the scene {loop}',
      fix: 'Let that choice lead to a later scene or to an outcome.',
    },
    schema: {
      expected: '{where} after the model in the README',
      found: '{found}',
      fix: 'Compare it with the model in the README.',
    },
    'schema.address': {
      expected: '{where}: a former address that begins with /, such as /part-1/lesson-1/ or /sources/#smith-2013',
      found: '{found}',
      fix: 'Copy what follows the host name, without the site’s base.',
    },
    'schema.ascii-code': {
      expected: '{where}: lower-case ASCII letters, digits and hyphens, such as first-lesson',
      found: '{found}',
      fix: 'Write it again in that form.',
    },
    'schema.blank': {
      expected: '{where}: words',
      found: '{found}',
      fix: 'Write them, or delete the key if it may be left out.',
    },
    'unknown-circle': {
      expected: '{where}: the id of a circle declared in circles: {circles}',
      found: '{found}',
      fix: 'Correct the id, or declare that circle in circles of course.yaml.',
    },
    'schema.colour': {
      expected: '{where}: a colour such as #b23a14',
      found: '{found}',
      fix: 'Write # and six hexadecimal digits, in lower case.',
    },
    'schema.date': {
      expected: '{where}: a year, a year and month, or a full date',
      found: '{found}',
      fix: 'Write it as 2013-12-04.',
    },
    'schema.decimal': {
      expected: '{where} is a number',
      found: '{found}',
      fix: 'In this file a decimal number is written with a point: {right}.',
    },
    'schema.exactly': { expected: '{where}: exactly {bound}', found: '{found}', fix: 'Add or remove some.' },
    'schema.format': { expected: '{where} in the form {format}', found: '{found}', fix: 'Write it in that form.' },
    'schema.language-code': {
      expected: '{where}: a language code of two or three letters, such as en',
      found: '{found}',
      fix: 'Use the ISO 639 code.',
    },
    'schema.least': { expected: '{where}: at least {bound}', found: '{found}', fix: 'Add some.' },
    'schema.locale': {
      expected: '{where}: a language code, with script and country if need be, such as en-GB',
      found: '{found}',
      fix: 'Use the BCP 47 code.',
    },
    'schema.most': { expected: '{where}: at most {bound}', found: '{found}', fix: 'Remove some.' },
    'schema.short-path': {
      expected: '{where}: a short address such as b/12',
      found: '{found}',
      fix: 'Write letters, a slash, a number.',
    },
    'schema.target': {
      expected: '{where}: a page by id, such as lesson:first-lesson or page:sources#smith-2013',
      found: '{found}',
      fix: 'Write lesson:, module:, page: or home:, then the id.',
    },
    'schema.type': {
      expected: '{where} is {type}',
      found: '{found}',
      fix: 'Correct its type; text with special characters stands in "…".',
    },
    'schema.union': {
      expected: '{where} is one of those that the README lists',
      found: '{found}',
      fix: 'See the table of types in the README.',
    },
    'schema.value': {
      expected: '{where} is one of: {values}',
      found: '{found}',
      fix: 'Choose one of them.',
    },
    'slug-clash': {
      expected: 'one address for each page ({language})',
      found: '{key} and {owner} both at {address}',
      fix: 'Change the slug of the newer page; a published one keeps its own.',
    },
    'slug-clash.language': {
      expected: 'a slug that is no language code',
      found: '{address}',
      fix: 'Change the slug.',
    },
    'straight-quote': {
      expected: 'curly quotes “ ” and ‘ ’, and ’ as apostrophe',
      found: '{found}',
      fix: 'Replace the straight sign by a curly one.',
    },
    'text-after-hash': {
      expected: 'text with a # in "…"',
      found: '# {comment} (YAML drops this, as a comment)',
      fix: 'Put the whole text in "…"; a real comment stands on a line of its own.',
    },
    'tone-place.meant': {
      expected: 'the tone mark placed as in “hòa, thủy, khỏe, quý”',
      found: '“{word}” in {place}',
      fix: 'Correct the word: is it “{meant}”?',
    },
    'too-few-questions': {
      expected: 'at least {needed} questions on the lesson {id}, so that a second sitting asks others than the first',
      found: '{count} questions',
      fix: 'Write more questions whose objective is one of the lesson {id}.',
    },
    'too-few-questions.all': {
      expected:
        'at least {needed} questions (twice finalQuizMost), so that a second sitting asks others; of each lesson at most twice as many count as one sitting asks on it',
      found: '{count} questions',
      fix: 'Write more questions, first on lessons that have none, or lower finalQuizMost in course.yaml.',
    },
    'two-correct': {
      expected: 'exactly one id in correctChoices',
      found: '{correctChoices}',
      fix: 'Keep one id, or change type to multiple-choice.',
    },
    'unknown-attribute': {
      expected: 'only these attributes: {allowed}',
      found: '<{name} {attribute}>',
      fix: 'Delete that attribute.',
    },
    'unknown-choice': {
      expected: 'the id of a choice: {ids}',
      found: '{id}',
      fix: 'Correct the id in correctChoices, or add that choice.',
    },
    'unknown-component': {
      expected: 'one of the blocks: {allowed}',
      found: '<{name}>',
      fix: 'Use one of them, or write Markdown.',
    },
    'unknown-figure': {
      expected: 'a name of a figure in figures/: {shown}',
      found: '<Figure name={name}>',
      fix: 'Correct the name, or draw that figure and add its words to figures/texts.yaml.',
    },
    'unknown-id': {
      expected: 'a folder {parent}',
      found: 'no such folder',
      fix: 'Make that folder, or correct the id to the name of the folder.',
    },
    'unknown-id.folder': {
      expected: 'every folder of a part or lesson named in course.yaml',
      found: '{name}',
      fix: 'Add it to course.yaml, correct the folder’s name, or delete the folder.',
    },
    'unknown-id.source': {
      expected: 'an id that stands in sources.yaml: {known}',
      found: '{id}',
      fix: 'Correct the id, or add the source to sources.yaml.',
    },
    'unknown-id.turn': {
      expected: 'the id of a turn: {turns}',
      found: '{after}',
      fix: 'Correct after, or remove it.',
    },
    'unknown-question': {
      expected: 'the id of a single-choice question with at most four choices, in the quiz.yaml of a lesson',
      found: '{question}',
      fix: 'Correct the id, or choose another question.',
    },
    'unknown-key': {
      expected: 'a key that the README lists for {where}',
      found: '“{key}”',
      fix: 'Look at its spelling and indentation, or delete this line.',
    },
    'unknown-key.meant': {
      expected: 'the key “{meant}” in {where}',
      found: '“{key}”',
      fix: 'Change “{key}” to “{meant}”.',
    },
    'unknown-key.misplaced': {
      expected: '“{key}” in {where}',
      found: '“{key}” is indented wrongly, and so belongs to another entry',
      fix: 'Indent this line as the keys beside it.',
    },
    'unknown-key.series': {
      expected: '{key} only in a lesson that has series in course.yaml',
      found: '“{key}” in an ordinary lesson',
      fix: 'Delete {key}, or give the lesson a series in course.yaml.',
    },
    'unknown-lesson': {
      expected: 'the id of a lesson of this file',
      found: '{lesson}',
      fix: 'Correct the lesson’s id.',
    },
    'unknown-lesson.term': {
      expected: 'a place that teaches it, written lesson:lesson-id#heading-id, with a lesson of course.yaml',
      found: '{link}',
      fix: 'Correct the lesson’s id after lesson:.',
    },
    'unknown-objective': {
      expected: 'an objective of the lesson: {own}',
      found: '{objective}',
      fix: 'Correct objective, or add that objective to objectives.',
    },
    'unknown-objective.near': {
      expected: 'an objective of the lesson: {own}',
      found: '{objective}',
      fix: 'Correct objective to {near}. Where the id in line {line} is the wrong one, correct that line.',
    },
    'unknown-objective.pool': {
      expected: 'the id of an objective in the quiz.yaml of a lesson',
      found: '{objective}',
      fix: 'Correct it to an objective of a lesson.',
    },
    'unknown-scene': {
      expected: 'the id of a scene or an outcome: {all}',
      found: '{next}',
      fix: 'Correct next, or add that scene.',
    },
    'unknown-scene.start': { expected: 'the id of a scene: {scenes}', found: '{start}', fix: 'Correct start.' },
    'unknown-section': {
      expected: 'a heading of the lesson: {headings}',
      found: '{section}',
      fix: 'Correct section to an id in [#…] of the lesson.',
    },
    'unknown-section.discuss': {
      expected: 'the id of a heading of the lesson: {known}',
      found: '{section}',
      fix: 'Correct section to the id in [#…] of the heading that the discussion comes after.',
    },
    'unknown-section.term': {
      expected: 'a heading of that lesson: {headings}',
      found: '{link}',
      fix: 'Correct the heading id after the #.',
    },
    'unknown-word': {
      expected: 'a word of the dictionary (British English) or of spelling/',
      found: '“{word}” in {place}',
      fix: `Correct the word. ${unknownWord}`,
    },
    'unknown-word.meant': {
      expected: 'a word of the dictionary (British English) or of spelling/',
      found: '“{word}” in {place}',
      fix: `Correct the word: is it “{meant}”? ${unknownWord}`,
    },
    'unquoted-comma': {
      expected: 'between { and } only the languages: {languages}',
      found: '“{key}” became an entry of its own',
      fix: 'Text with a comma inside { } stands in "…": { en: "One, two" }.',
    },
    'unreachable-scene': {
      expected: 'a way to every scene and outcome',
      found: 'no choice leads to {id}',
      fix: 'Let the next of a choice lead there, or delete it.',
    },
    'untaught-term': {
      expected: 'one of these words in the section {link}: {term}',
      found: '{name} has none of them there',
      fix: 'Use the term in that section of {name}, add the lesson’s spelling to also, or name another section.',
    },
    'untested-objective': {
      expected: 'at least one question with objective: {id}',
      found: 'no question tests this objective',
      fix: 'Add a question on it, or remove the objective.',
    },
    'unused-term': {
      expected: 'a lesson ({language}) that uses this word in its prose, outside headings and links',
      found: 'no lesson has: {term}',
      fix: 'Use the word in the lesson that teaches it ({taught}), add the lesson’s spelling to also, or remove the term.',
    },
    'yaml-syntax': {
      expected: 'sound YAML',
      found: '{line}',
      fix: 'Look at the indentation (spaces, no tabs); text with a colon, a comma or a # stands in "…".',
    },
    'yaml-syntax.brace': {
      expected: 'a closing } or ] for every { or [',
      found: '{line}',
      fix: 'Write: {fixed}',
    },
    'yaml-syntax.brace-open': {
      expected: 'an opening { or [ for every } or ]',
      found: '{line}',
      fix: 'Write: {fixed}',
    },
    'yaml-syntax.colon': {
      expected: 'text with a colon or a special character in "…"',
      found: '{line}',
      fix: 'Write: {fixed}',
    },
    'yaml-syntax.dash': {
      expected: 'a space after the dash of an entry',
      found: '{line}',
      fix: 'Write: {fixed}',
    },
    'yaml-syntax.duplicate': {
      expected: 'each key once in an entry',
      found: '“{key}”, already on line {first}',
      fix: 'Delete one of the two lines, or add “- ” where this is a new entry of a list.',
    },
    'yaml-syntax.indent': {
      expected: 'a line indented as those beside it',
      found: '{line}',
      fix: 'Indent it by {columns} spaces.',
    },
    'yaml-syntax.key': {
      expected: 'a key, a colon, a space, then the value',
      found: '{line}',
      fix: 'Write: {fixed}',
    },
    'yaml-syntax.quote': {
      expected: 'a closing quote for every opening one',
      found: '{line}',
      fix: 'Write: {fixed}',
    },
    'yaml-syntax.tab': {
      expected: 'indentation by spaces',
      found: 'a tab at the beginning of the line',
      fix: 'Delete the tab and type spaces, as many as the lines beside it have.',
    },
  },
  words: {
    'label.expected': 'expected: ',
    'label.found': 'found:    ',
    'label.fix': 'to fix:   ',
    'report.count': 'Faults in the content: {count}. Nothing was built; the last build is still there.',
    'addresses.added': 'Addresses added to {file}: {count}.',
    'addresses.other':
      'No address was written: the site in {built} is the course “{other}”, the content in {content} is the course “{id}” ({variable}).\nTo fix: set SITE_CONTENT to the folder of the course that you mean, run npm run build, then npm run addresses again.',
    'addresses.unbuilt':
      'No address was written: {built} has no built site of the course “{id}” ({content}; {variable}).\nTo fix: run npm run build, then npm run addresses again.',
    'addresses.unset': 'SITE_CONTENT is not set',
    'contact.missing':
      '{file} has no contact: a reader who finds a mistake is told what to send, not where. Add a line such as: contact: { mail: name@company.com }',
    'numbers.added': 'Lines added to {file}: {count}.',
    'unwritten.left': 'Lines not written yet, still as the machine put them: {count}. {places}',
    'unwritten.none': 'No line is left as the machine put it.',
    'items.missing': 'The file {file} cannot be read.',
    'items.people': 'People: {people}. Questions answered: {questions}. The hardest first; * marks what is right.',
    'items.cut': 'Lines that were cut or have cells too many, not counted: {lines}.',
    'items.unknown': 'Questions that the course does not have, not counted: {ids}.',
    'items.unused': 'Columns of no question, not read: {names}.',
    'items.right': 'wholly right: {right} of {n}',
    'items.share': '(mean score {percent}%, interval {low}–{high}%)',
    'items.untaken': 'chosen by none of {n}: {letters}',
    'items.sure': 'wrong and sure: {sure} of {n}',
    'items.rest': 'correlation with the rest of the score: {r} (interval {low} to {high}, n = {n})',
    'items.look': 'this question does not tell who understands: look at it again',
    'items.unreadable': 'answers that cannot be read, not counted: {count}',
    'items.none':
      'There are no answers. Give the CSV file that the page of a group’s results has saved: npm run items -- group-results.csv',
    'move.done': 'The redirects are written. Run npm test to check them, then save all three files: {files}.',
    'move.language': 'The course has no language “{language}”.',
    'move.lesson': 'Only a lesson can move to another part.',
    'move.module': 'There is no part “{module}” in {file}.',
    'move.moved': '{file} has no list “moved”.',
    'move.nothing': 'No address changes.',
    'move.same': 'The lesson is in the part “{module}” already.',
    'move.slug': 'There is no {place} in {file}.',
    'move.target': 'There is no “{target}” in {file}. Write lesson:…, module:… or page:…',
    'move.usage':
      'Changes the address of a page:\n  npm run move -- lesson:first-lesson --slug-vi cung-lam --slug-en together\n  npm run move -- lesson:first-lesson --module part-2\n  npm run move -- module:tasks --slug-en work\n  npm run move -- page:sources --slug-en reading',
    'new.article-binary': '{file} is no text file. Open it and save it as text (.md or .txt, UTF-8).',
    'new.article-empty': '{file} has no words to split into lessons.',
    'new.article-encoding': '{file} is not UTF-8: some letters cannot be read. Save it again as UTF-8.',
    'new.article-html':
      '{file} is an HTML page (as Word saves them). Copy its text into a .md file, each heading on a line that begins with “## ”.',
    'new.article-large': '{file} has {size} MB, more than {most} MB. Split it into several smaller articles.',
    'new.article-missing': 'There is no file {file}.',
    'new.exists': '{folder} is there already. Nothing is written into a folder that exists; choose another name.',
    'new.id':
      'The folder name “{name}” has no letter that the course’s id could be made of. Use plain letters, such as safety-at-work.',
    'new.language': 'There is no frame of a course in the language “{language}”, only vi and en.',
    'new.learnt':
      'Words that the dictionary does not have, written to {folder}/spelling/{language}.txt: {words}. Read them: correct slips in the lessons and delete them from the list.',
    'new.made': 'The course “{id}” is in {folder}. Lessons: {lessons}.',
    'new.many': 'The article would make {lessons} lessons, more than {most}. Join some of its sections.',
    'new.next': 'Five things to write next:',
    'new.run':
      'To see it: SITE_CONTENT={folder} npm run dev\nTo build and open it: SITE_CONTENT={folder} npm start\nBoth tell which lines are not written yet.',
    'new.taken':
      'The course in {folder} has the id “{id}” already. On one host the progress of two courses with one id is mixed up; choose another name for the folder.',
    'new.usage':
      'Writes a new course into a folder that is not there yet:\n  npm run new-course -- ../course-name --language en\n  npm run new-course -- ../course-name --from article.md',
    'new.words':
      'Words of the lessons that the dictionary does not have, noted when the course was made. Correct slips in the lessons and delete them here.',
    'question.added':
      'The frame of the question “{id}” is at {file}:{line}. Its address: {addresses}\nWrite its stem, choices and feedback, and name its objective. Then run npm run numbers and npm run build. To give it another id, change it now, before it is published, and delete the lines with the old id from addresses.txt.',
    'question.choice': 'To be written: choice {number}',
    'question.explanation': 'To be written: what to learn from this question.',
    'question.feedback': 'To be written: why choice {number} is right or not.',
    'question.lesson': 'The course has no lesson “{lesson}”. Its lessons: {lessons}.',
    'question.prompt': 'To be written: the stem of the question?',
    'question.usage': 'Adds the frame of a question to a lesson’s quiz: npm run question -- lesson-id',
    'schemas.written': 'Files written: {files}. Schemas are in schemas/, and named in the first line of each file.',
    'preview.closed': 'Faults in the content: {count}. No page can be shown yet; it opens once they are fixed.',
    'preview.waiting': 'The faults are listed at {url} too; the page opens there once they are fixed.',
    'preview.fixed': 'No faults are left in the content.',
    'preview.faults':
      'Faults in the content: {count}. The page below is the last good one; it opens again once they are fixed.',
    'kind.objective': 'objective',
    'kind.question': 'question',
    nothing: 'none',
    file: 'the file',
    'count.items': '{count} entries',
    'type.string': 'text',
    'type.number': 'a number',
    'type.int': 'a whole number',
    'type.boolean': 'true or false',
    'type.array': 'a list (each entry on a line that begins with “- ”)',
    'type.object': 'pairs “key: value”',
    'type.record': 'pairs “key: value”',
    'part.choices': 'choice',
    'part.discuss': 'discussion',
    'part.endings': 'ending',
    'part.events': 'event',
    'part.items': 'item',
    'part.lessons': 'lesson',
    'part.measures': 'measure',
    'part.modules': 'part',
    'part.objectives': 'objective',
    'part.outcomes': 'outcome',
    'part.pages': 'page',
    'part.questions': 'question',
    'part.scenes': 'scene',
    'part.sessions': 'session',
    'part.steps': 'step',
    'part.turns': 'turn',
    'part.entry': 'entry',
  },
};
