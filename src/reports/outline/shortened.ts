const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** As many whole sentences of a text as fit into so many characters; where these are few, as many words as fit. */
export function beginning(text: string, characters: number): string {
  if (text.length <= characters) return text;
  let told = '';
  for (const { segment } of sentences.segment(text.replace(/\s+/g, ' '))) {
    if ((told + segment).trimEnd().length > characters) break;
    told += segment;
  }
  return told.length < characters / 2 ? firstWords(text, characters) : told.trimEnd();
}

function firstWords(text: string, characters: number): string {
  const start = text.replace(/\s+/g, ' ').slice(0, characters - 1);
  return `${start.replace(/\s+\S*$/, '') || start}…`;
}
