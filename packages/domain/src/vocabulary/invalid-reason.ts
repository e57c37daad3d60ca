/** Why a consent was never one: nobody may be pressed, each speaks inside what she may speak for, and for whom it is about [C2–C4, C7]. */
export const invalidReasons = ['PRESSAD', 'FORSTOD_INTE', 'FEL_PERSON', 'FICK_INTE_TALA', 'ALDRIG_GIVET'] as const

export type InvalidReason = (typeof invalidReasons)[number]
