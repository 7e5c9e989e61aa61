/** Asks the program around the browser editor for something; its refusal is thrown in its own words. */
export async function askDriver(address: string, action: string, body: object): Promise<unknown> {
  const answer = await fetch(`${address}/${action}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
