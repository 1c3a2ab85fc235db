import type { ColumnType, Table } from './columns.ts';

type AnyTable = Pick<Table<never>, 'name' | 'about'> & {
  columns: readonly { name: string; type: ColumnType; nullable: boolean; about: string }[];
};

const typeNames: Readonly<Record<ColumnType, string>> = {
  text: 'STRING',
  day: 'DATE',
  whole: 'INT32',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN',
};

/** The tables and columns for programmes. */
export function schemaText(tables: readonly AnyTable[]): string {
  const told = tables.map(({ name, about, columns }) => ({
    table: name,
    about,
    files: `${name}/year=*/*.parquet`,
    partitionedBy: 'year',
    columns: columns.map(({ name: column, type, nullable, about: what }) => ({
      name: column,
      type: typeNames[type],
      nullable,
      about: what,
    })),
  }));
  return `${JSON.stringify({ tables: told }, null, 2)}\n`;
}

/** The tables and columns for people. */
export function readMeText(tables: readonly AnyTable[]): string {
  return [
    '# A dataset of fidelity reviews',
    '',
    'Built by `ips-fidelity dataset build`: Parquet files, in folders by year. Build it again to bring it up to date; do not',
    'change the files by hand. `ips-fidelity compare` reads it like the reviews themselves, only faster.',
    '',
    'It has no notes, no recommendations and no other free text. Reviewers stand by their ids, unless it was built',
    '`--with-names`. Services stand by their names: treat it as you treat the reviews.',
    '',
    '```sql',
    "SELECT * FROM read_parquet('reviews/*/*.parquet', hive_partitioning = true);",
    '```',
    ...tables.flatMap(({ name, about, columns }) => [
      '',
      `## ${name}`,
      '',
      `${about} The folder \`year=…\` gives the column \`year\`.`,
      '',
      '| column | type | what it holds |',
      '| --- | --- | --- |',
      ...columns.map(
        ({ name: column, type, nullable, about: what }) =>
          `| ${column} | ${typeNames[type]}${nullable ? ', may be empty' : ''} | ${what} |`,
      ),
    ]),
    '',
  ].join('\n');
}
