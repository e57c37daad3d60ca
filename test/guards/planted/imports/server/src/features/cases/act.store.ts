declare const em: { execute(sql: string): Promise<void> };
export async function endCase(): Promise<void> { await em.execute('update case_file set closed_at = now()'); }
