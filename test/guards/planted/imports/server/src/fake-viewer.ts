export const viewer = new Viewer('anybody');
