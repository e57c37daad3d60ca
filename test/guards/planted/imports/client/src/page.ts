import { openDatabase } from '@bokvar/server/above';
import { mayAll } from '@bokvar/domain/policy';
export const page = [openDatabase, mayAll];
