declare module 'addons-linter' {
  export interface Message {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
  }
  interface Result {
    readonly errors: readonly Message[];
    readonly warnings: readonly Message[];
    readonly notices: readonly Message[];
  }
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): { run(): Promise<Result> };
  };
  export default linter;
}
