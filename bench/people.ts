/** Adds a German customer to the playground. */
export const addPerson = async (url: string, id: string): Promise<void> => {
  await fetch(`${url}/api/playground/people`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, name: id, role: "customer", locale: "de" }),
  });
};
