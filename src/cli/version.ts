declare const PACKAGE_VERSION: string;

/** The version of the programme, as `package.json` has it; put in when it is built. */
export const version: string = PACKAGE_VERSION;
