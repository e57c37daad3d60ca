declare const em: { execute(sql: string): Promise<void> };
export async function endCase(): Promise<void> { await em.execute('update case_file set closed_at = now()'); }
declare const rows: { nativeUpdate(of: object): Promise<void>; flush(): Promise<void>; upsertMany(of: object[]): Promise<void> };
export const endOneFact = async (): Promise<void> => await rows.nativeUpdate({});
export async function rewordFact(row: { text: string }): Promise<void> { row.text = ''; await rows.flush(); }
export const keepFacts = async (): Promise<void> => await rows.upsertMany([]);
