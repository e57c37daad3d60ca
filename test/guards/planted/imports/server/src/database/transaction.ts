export interface Change { em: object }
