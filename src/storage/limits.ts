/** No file that people make for this programme comes near this: a real review is under 1 MB. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** What the lists of objects inside a PDF may unpack to: those of a report of 100 pages are 1 MB. */
export const MAX_PDF_OBJECT_BYTES = 64 * 1024 * 1024;

/** YAML takes up to 3 s and 560 MB per million characters, so it gets a lower limit than JSON. */
export const MAX_YAML_LENGTH = 1024 * 1024;

/** A review nests six deep. `yaml` aborts the whole process, uncatchably, somewhere above 400. */
export const MAX_DEPTH = 64;

/** More faults in one file than anybody reads; a hostile file could hold a million. */
export const MAX_FAULTS = 200;

/** A list of a million rows is some 70 MB. Lists are read row by row, so this guards time, not memory. */
export const MAX_LIST_BYTES = 200 * 1024 * 1024;

/** One row of a list, in bytes. A longer one means a quotation mark that is never closed. */
export const MAX_ROW_BYTES = 1024 * 1024;

/** A workbook that somebody fills in by hand is under 1 MB; pictures in it may make it larger. */
export const MAX_WORKBOOK_BYTES = 30 * 1024 * 1024;

/** The parts of a workbook that are read, unpacked: a zip file can claim, and hold, a thousand times its own size. */
export const MAX_UNPACKED_BYTES = 60 * 1024 * 1024;

/** Parts of a workbook; one with a sheet for each of a hundred reviews has some three hundred. */
export const MAX_PARTS = 5000;

/** Sheets of a workbook. */
export const MAX_SHEETS = 200;

/** Cells with something in them: a thousand reviews of 25 items are 30,000. */
export const MAX_CELLS = 300_000;

/** Rows of a sheet that are looked at; of columns, those with one letter or two. */
export const MAX_SHEET_ROWS = 20_000;

/** A report with places for answers is under 1 MB; one into which photographs were pasted may be large. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** The text of such a report, once unpacked, is some 2 MB, and takes up to 0.4 s and 100 MB of memory a megabyte. */
export const MAX_DOCUMENT_TEXT = 10 * 1024 * 1024;
