import { ObjectType } from 'type-graphql';
import type { ConsentRow } from '../consents/consent.store.js';
export const both = [ObjectType] as ConsentRow[];
