import { endCase } from './act.store.js';
type Em = { execute(sql: string): Promise<{ name: string }[]>; as(eyes: object): Em; system(): Em };
export async function act(em: Em): Promise<void> {
  const [row] = await em.system().execute('select name from fact');
  console.log(row?.name);
  await fetch('https://elsewhere.example/take');
  try { await em.as({}).execute('update fact set text = null'); } catch {}
  await endCase();
  await executeBound(em, '');
}
declare function executeBound(em: Em, sql: string): Promise<void>;
export async function reword(row: { text: string }, rows: { flush(): Promise<void> }): Promise<void> { row.text = ''; await rows.flush(); }
