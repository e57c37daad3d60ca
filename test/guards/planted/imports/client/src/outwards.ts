export const told = fetch('//elsewhere.example/told').catch(() => undefined);
export const socket = new WebSocket('wss://elsewhere.example');
