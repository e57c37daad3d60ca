import { env as settings } from 'node:process';
import { request } from 'node:https';
const { now } = Date;
export const take = (): number => request(`https://elsewhere.example/${settings['HOME'] ?? ''}`).listenerCount('close') + now();
