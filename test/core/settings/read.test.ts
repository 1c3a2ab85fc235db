import { describe, expect, it } from 'vitest';
import { noSettings, readSettings } from '../../../src/core/settings/read.ts';

describe('settings', () => {
  it('say how an organisation wants its reports', () => {
    const value = {
      organisation: 'North Vale NHS Trust',
      title: 'Review of our service',
      language: 'cy',
      for: 'public',
      paper: 'letter',
      logo: { file: 'logo.png', alt: 'North Vale' },
      colours: { accent: '#006747' },
    };
    expect(readSettings(value)).toEqual({
      problems: [],
      settings: {
        organisation: 'North Vale NHS Trust',
        title: 'Review of our service',
        language: 'cy',
        audience: 'public',
        paper: 'letter',
        logo: { file: 'logo.png', alt: 'North Vale' },
        accent: '#006747',
      },
    });
  });

  it.each([[{}], [null], [undefined], [{ organisation: null, colours: {} }]])(
    'set nothing in %j',
    (value) => {
      expect(readSettings(value)).toEqual({ settings: noSettings, problems: [] });
    },
  );

  it.each([
    [{ organization: 'x' }, 'organization', 'Did you mean “organisation”?'],
    [{ organisation: ' ' }, 'organisation', 'must not be empty'],
    [{ for: 'everyone' }, 'for', 'everyone'],
    [{ paper: 'A5' }, 'paper', 'A5'],
    [{ logo: { file: 'a.png' } }, 'logo.alt', ''],
    [{ colours: { accent: 'blue' } }, 'colours.accent', 'must be a colour such as "#005eb8"'],
    [{ colours: { accent: '#ffcc00' } }, 'colours.accent', 'too light to be read on white'],
    [{ colours: { accent: '#009639' } }, 'colours.accent', 'too light'],
    [['x'], '', ''],
    ['x', '', ''],
  ])('refuse %j', (value, path, words) => {
    const { settings, problems } = readSettings(value);
    expect(settings).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path.join('.')).toBe(path);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
  });
});
