import type { IncomingMessage, ServerResponse } from "node:http";
import { objectOf, parseJson } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import type { ResponseUrls } from "../world/response-urls.ts";
import { type Faults, failAfter, failBefore } from "./faults.ts";
import { bodyOf } from "./request.ts";

type Parts = {
  readonly responseUrls: ResponseUrls;
  readonly faults: Faults;
  readonly violations: string[];
};

const isTooLate = ({ code }: SlackError): boolean => ["expired_url", "used_url"].includes(code);

const refuse = (response: ServerResponse, error: SlackError): void => {
  response
    .writeHead(isTooLate(error) ? 404 : 400, { "Content-Type": "application/json" })
    .end(JSON.stringify({ ok: false, error: error.code, ...error.details }));
};

/** Answers what an app posts to a response URL. */
export const answerResponseUrl = async (
  { responseUrls, faults, violations }: Parts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = objectOf(parseJson((await bodyOf(request)).toString()));
  const fault = faults.strike("response_url");
  try {
    if (fault !== null && (await failBefore(fault, response))) return;
    responseUrls.use(path, body);
    if (fault !== null && !("delayMs" in fault) && failAfter(fault, response)) return;
    response.writeHead(200, { "Content-Type": "text/html" }).end("ok");
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    if (fault === null && !isTooLate(error))
      violations.push(
        `posted to a response URL what Slack refuses: ${error.code} ${JSON.stringify(error.details)}`,
      );
    refuse(response, error);
  }
};
