import { namespaces } from './namespaces.ts';
import { element, value, xmlPart } from './xml.ts';

const main = { 'xmlns:w': namespaces['xmlns:w'] };

/** Settings of a document of today: without them Word opens it as one of 2007. */
export function settingsPart(language: string): string {
  const today = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  };
  return xmlPart(
    element(
      'w:settings',
      main,
      value('w:defaultTabStop', 720),
      value('w:characterSpacingControl', 'doNotCompress'),
      element('w:compat', {}, element('w:compatSetting', today)),
      element('w:themeFontLang', { 'w:val': language }),
      value('w:decimalSymbol', '.'),
      value('w:listSeparator', ','),
    ),
  );
}

/** The one kind of list: bullets. */
export function numberingPart(): string {
  const level = element(
    'w:lvl',
    { 'w:ilvl': 0 },
    value('w:start', 1),
    value('w:numFmt', 'bullet'),
    value('w:lvlText', '•'),
    value('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': 360, 'w:hanging': 300 })),
  );
  return xmlPart(
    element(
      'w:numbering',
      main,
      element(
        'w:abstractNum',
        { 'w:abstractNumId': 0 },
        value('w:multiLevelType', 'hybridMultilevel'),
        level,
      ),
      element('w:num', { 'w:numId': 1 }, value('w:abstractNumId', 0)),
    ),
  );
}
