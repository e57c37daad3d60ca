export * from './first-meeting-steps.js'
export * from './month-marks.js'
