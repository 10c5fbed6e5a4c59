import { expect, test } from "vitest";
import type { Incident } from "../../../src/core/incident.ts";
import {
  addIncident,
  attachCase,
  casesOfIncident,
  countCasesOf,
  detachCase,
  loadIncident,
  nextIncidentNumber,
  openIncidents,
  saveIncident,
} from "../../../src/storage/incidents.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const lena = { key: "slack:U2", name: "Lena Vogt" } as const;

const anIncident = (number: number, service = "mail"): Incident => ({
  number,
  service: { id: service, name: { de: "E-Mail", en: "Mail" } },
  openedAt: now,
  openedBy: lena,
  news: [{ text: "Wir sind dran. 🛠", by: lena, at: now }],
  ended: null,
});

export const incidentsContract = (fixture: Fixture) => {
  const add = (...incidents: readonly Incident[]) =>
    fixture.store.tx(async (db) => {
      const added: boolean[] = [];
      for (const incident of incidents) added.push(await addIncident(db, incident));
      return added;
    });

  test("they are numbered from 1, and a number is taken once", async () => {
    const { store } = fixture;
    expect(await store.read(nextIncidentNumber)).toBe(1);
    expect(await add(anIncident(1), anIncident(2, "dns"), anIncident(2, "web"))).toEqual([true, true, false]);
    expect(await store.read(nextIncidentNumber)).toBe(3);
  });

  test("the open ones are found until they are ended, oldest first, as they were written", async () => {
    const { store } = fixture;
    await add(anIncident(2, "dns"), anIncident(1));
    expect(await store.read(openIncidents)).toEqual([anIncident(1), anIncident(2, "dns")]);
    const ended: Incident = { ...anIncident(1), ended: { by: lena, at: now + 1 } };
    await store.tx((db) => saveIncident(db, ended));
    expect(await store.read(openIncidents)).toEqual([anIncident(2, "dns")]);
    expect(await store.tx((db) => loadIncident(db, 1))).toEqual(ended);
    expect(await store.read((db) => loadIncident(db, 7))).toBeNull();
  });

  test("a case belongs to one of them at most", async () => {
    const { store } = fixture;
    await store.tx(async (db) => {
      await attachCase(db, "b", 1);
      await attachCase(db, "a", 1);
      await attachCase(db, "c", 1);
      await attachCase(db, "c", 2);
      await detachCase(db, "b");
      await detachCase(db, "unknown");
    });
    expect(await store.read((db) => casesOfIncident(db, 1))).toEqual(["a"]);
    expect(await store.read((db) => casesOfIncident(db, 2))).toEqual(["c"]);
    expect(await store.read((db) => countCasesOf(db, 2))).toBe(1);
    expect(await store.read((db) => countCasesOf(db, 3))).toBe(0);
  });
};
