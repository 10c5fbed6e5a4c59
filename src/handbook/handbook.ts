import type { Handbook } from "../core/rule.ts";
import { abuse, paused } from "./abuse.ts";
import { access } from "./access.ts";
import { acts } from "./acts.ts";
import { blockedAccount } from "./blocked-account.ts";
import { bystander } from "./bystander.ts";
import { callInTime } from "./call-in-time.ts";
import { changedMessage } from "./changed-message.ts";
import { commands } from "./commands/commands.ts";
import { askCode, takeCode } from "./confirm-number.ts";
import { consent } from "./consent.ts";
import { correction } from "./correction.ts";
import { askNumber, takeNumber } from "./customer-number.ts";
import { delegation } from "./delegation.ts";
import { delivery } from "./delivery.ts";
import { emergencies } from "./emergencies.ts";
import { ending } from "./ending.ts";
import { exactDescription } from "./exact-description.ts";
import { fileTicket } from "./file-ticket.ts";
import { greeting } from "./greeting.ts";
import { handlingLimit } from "./handling-limit.ts";
import { holdBack } from "./hold-back.ts";
import { incidentNews } from "./incident-news.ts";
import { internalMatters } from "./internal-matters.ts";
import { knownQuestion } from "./known-question.ts";
import { language } from "./language.ts";
import { listen } from "./listen.ts";
import { namedPerson } from "./named-person.ts";
import { notACustomer } from "./not-a-customer.ts";
import { askForOrder, takeOrder } from "./order.ts";
import { places } from "./places.ts";
import { productAnswers } from "./product-answers.ts";
import { publicNumber } from "./public-number.ts";
import { readBack } from "./read-back.ts";
import { secretTold } from "./secret-told.ts";
import { selfCheck } from "./self-check.ts";
import { serviceStatus } from "./service-status.ts";
import { serviceWorks } from "./service-works.ts";
import { missingReminder, silence } from "./silence.ts";
import { staffSpeaks } from "./staff-speaks.ts";
import { staleClaim } from "./stale-claim.ts";
import { teaching } from "./teaching.ts";
import { ticketMessage } from "./ticket-message.ts";
import { afterAnswer, verdict } from "./verdict.ts";

/**
 * The support handbook, as a table of contents: the rules in the order in which they are asked. The first that ends
 * the matter wins; one that goes on hands the changed case to those after it.
 */
export const handbook: Handbook = [
  // Whose word counts
  access,
  productAnswers,
  staffSpeaks,
  bystander,

  // What others should not read
  publicNumber,
  secretTold,

  // Work on tickets
  missingReminder,
  silence,
  callInTime,
  handlingLimit,
  staleClaim,
  delivery,
  incidentNews,
  holdBack,
  commands,
  acts,
  delegation,
  takeCode,
  consent,
  ending,
  ticketMessage,

  // Who is paused
  paused,

  // Listening
  changedMessage,
  afterAnswer,
  listen,
  language,
  places,

  // Taking in what the customer said
  abuse,
  verdict,
  takeNumber,
  notACustomer,
  takeOrder,
  correction,
  fileTicket,

  // What comes next, first things first
  internalMatters,
  greeting,
  namedPerson,
  knownQuestion,
  teaching,
  askForOrder,
  emergencies,
  blockedAccount,
  serviceStatus,
  selfCheck,
  serviceWorks,
  askNumber,
  askCode,
  exactDescription,
  readBack,
];
