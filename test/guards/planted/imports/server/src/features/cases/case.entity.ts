export interface CaseRow { note: string }
