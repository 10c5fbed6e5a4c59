import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/core/rule.ts";
import { access } from "../../src/handbook/access.ts";
import { bystander } from "../../src/handbook/bystander.ts";
import { askNumber } from "../../src/handbook/customer-number.ts";
import { exactDescription } from "../../src/handbook/exact-description.ts";
import { handbook } from "../../src/handbook/handbook.ts";
import { knownQuestion } from "../../src/handbook/known-question.ts";
import { notACustomer } from "../../src/handbook/not-a-customer.ts";
import { productAnswers } from "../../src/handbook/product-answers.ts";
import { readBack } from "../../src/handbook/read-back.ts";
import { serviceStatus } from "../../src/handbook/service-status.ts";
import { staffSpeaks } from "../../src/handbook/staff-speaks.ts";

const comesBefore = (first: Rule, second: Rule): void => {
  expect(handbook.indexOf(first)).toBeGreaterThanOrEqual(0);
  expect(handbook.indexOf(first)).toBeLessThan(handbook.indexOf(second));
};

describe("the handbook", () => {
  it("names every rule, and none twice", () => {
    const names = handbook.map(({ id, name }) => `${id} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of handbook) expect(name).not.toBe("");
  });

  it("asks first whose word counts", () => {
    expect(handbook.slice(0, 4)).toEqual([access, productAnswers, staffSpeaks, bystander]);
  });

  it("R10 takes a legal matter before it looks anything up", () => {
    comesBefore(notACustomer, knownQuestion);
  });

  it("R2 looks a question up before it asks for anything", () => {
    for (const rule of [askNumber, exactDescription, readBack]) comesBefore(knownQuestion, rule);
  });

  it("R11 reads the services' status before it asks for anything", () => {
    for (const rule of [askNumber, exactDescription, readBack]) comesBefore(serviceStatus, rule);
  });

  it("R9 reads back last", () => {
    expect(handbook.at(-1)).toBe(readBack);
  });
});
