// The package's own types describe a default export that it does not have.
declare module "robots-parser" {
  const robotsParser: (
    url: string,
    robotsTxt: string,
  ) => {
    readonly isAllowed: (url: string, userAgent?: string) => boolean | undefined;
    readonly getCrawlDelay: (userAgent?: string) => number | undefined;
  };
  export default robotsParser;
}
