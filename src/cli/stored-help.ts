declare const STORED_HELP: string;

/** The help of the programme, as it gives it itself; put in when it is built, so that showing it loads no command. */
export const storedHelp: string = STORED_HELP;

/** Whether there is stored help for a terminal of so many columns. For another width the commands set it anew. */
export function hasStoredHelp(columns: number): boolean {
  return columns === 80 && storedHelp.startsWith('Usage:');
}
