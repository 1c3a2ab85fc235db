const places = [
  ...[
    'Amberwick',
    'Brindle Hythe',
    'Cawley Moss',
    'Dunmarrow',
    'Eastervale',
    'Fennick',
    'Garrowby Sands',
    'Holmsby',
  ],
  ...[
    'Inchford',
    'Jarrow Dene',
    'Kestrel Bay',
    'Larkspur',
    'Mallowfield',
    'Netherwend',
    'Oxhaven',
    'Pellbrook',
  ],
  ...[
    'Quarrendon',
    'Rushmere Gap',
    'Saltersey',
    'Thistledown',
    'Umberleigh',
    'Vexley',
    'Wolds End',
    'Yarnsea',
  ],
];

const areas = [
  { area: 'Fenmarsh ICB (fictional)', region: 'Easterly (fictional)' },
  { area: 'Greater Wend ICB (fictional)', region: 'Easterly (fictional)' },
  { area: 'High Saltings ICB (fictional)', region: 'Westerly (fictional)' },
  { area: 'Moor and Dale ICB (fictional)', region: 'Westerly (fictional)' },
];

/** The name of a service that does not exist; after the last place they are numbered. */
export function serviceName(index: number): string {
  const round = Math.floor(index / places.length);
  const place = places[index % places.length];
  return `${place}${round === 0 ? '' : ` ${round + 1}`} IPS (fictional)`;
}

export function areaOf(index: number): { area: string; region: string } {
  return areas[index % areas.length] as { area: string; region: string };
}
