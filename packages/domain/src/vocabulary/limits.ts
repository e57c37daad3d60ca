/** How much and how long, where a rule, a text and a page tell of the same number. */

/** The longest a consent runs before it is given anew, in months: "how long" is never "until further notice" [domain 1.4]. */
export const CONSENT_MONTHS_MAX = 12

/** How long a consent runs if nobody writes otherwise, in days. */
export const CONSENT_DAYS_PROPOSED = 90

/** The most minutes that one point of an agenda takes; the least is 1. */
export const POINT_MINUTES_MAX = 120

/** A session ends when nothing has been done for so many minutes, and so many hours after signing in [ASVS 7.3]. */
export const SESSION_IDLE_MINUTES = 30
export const SESSION_HOURS = 12

/** How long a protected household stands open to the one who opened it, in minutes: enough to do what it was opened for. */
export const PROTECTED_OPENING_MINUTES = 30

/** The most that a file of late rents may weigh, in megabytes of 1,024 × 1,024 bytes. */
export const ARREARS_FILE_MEGABYTES = 20

/** The most that the scanned form of a consent may weigh, in the same megabytes. */
export const SCAN_MEGABYTES = 10

/** The most that a file may weigh whose seal is looked at, in the same megabytes. */
export const SEALED_FILE_MEGABYTES = 20

/** The most scans that one consent keeps: none is removed, so a form is scanned anew a few times and not without end. */
export const SCANS_PER_CONSENT_MAX = 20

/** As many meetings as are booked at once: every fourth week for two years. */
export const SERIES_MEETINGS_MAX = 26

/** How long a signature of the undertaking at a table holds, in months, and how many days before that it is to be renewed [domain 4]. */
export const SIGNATURE_MONTHS = 12
export const SIGNATURE_RENEWAL_DAYS = 30

/** How many months after it was confirmed a way in (en ingång) is to be confirmed again, and the longest of its parts, in characters. */
export const WAY_IN_MONTHS = 6
export const PHONE_MAX = 40
export const MAIL_MAX = 254
export const WAY_IN_HOURS_MAX = 200

/** What a role or somebody is called, characters: one line on a letter. */
export const TITLE_MAX = 80

/** How far ahead somebody's last day may be said, days. */
export const LEAVING_DAYS_MAX = 366

/** Managers meet twice a year, and so at least every half year [Seed 4]. */
export const MANAGER_MEETINGS_A_YEAR = 2
export const MANAGER_MEETING_MONTHS = 6

/** The longest texts of a managers' meeting and of an improvement, in characters. */
export const MANAGER_TEXT_MAX = 4000
export const MANAGER_DECISION_MAX = 500
export const IMPROVEMENT_NAME_MAX = 120
export const IMPROVEMENT_TEXT_MAX = 1000
/** How many days ahead a training is a line of the day's work. */
export const TRAINING_SOON_DAYS = 14
/** The longest texts about a training, in characters, and the most people of one side who are told as a number. */
export const TRAINING_TOPIC_MAX = 120
export const TRAINING_PLACE_MAX = 200
export const TRAINING_REASON_MAX = 200
export const TRAINING_OTHERS_MAX = 500
/** Characters of a letter of intent: of its title, and of a section's text. A row of a list has a fourth of that. */
export const LETTER_TITLE_MAX = 200
export const LETTER_TEXT_MAX = 6_000
/** Rows of a list in a letter of intent, and people whom a side gives a place in its signing. */
export const LETTER_LIST_MAX = 50
export const LETTER_SEATS_MAX = 12
/** How many days before it ends a mandate is asked about, the largest sum of one (öre), and the longest text about it, in characters. */
export const MANDATE_SOON_DAYS = 30
export const MANDATE_AMOUNT_MAX = 1_000_000_000
export const MANDATE_BASIS_MAX = 300

/** The longest texts of a governing document and of an answer about an organisation, in characters. */
export const GOVERNING_NAME_MAX = 120
export const GOVERNING_TEXT_MAX = 1_000
export const GOVERNING_PLACE_MAX = 500
/** After how many months a document that was gone through is proposed to be gone through again. */
export const GOVERNING_REVIEW_MONTHS = 12
/** What the first meeting asks of each side: so many documents in force, and this share of its questions answered [Seed 4]. */
export const GOVERNING_DOCUMENTS_LEAST = 1
export const ORGANISING_ANSWERED_SHARE = 0.5

/** The first meeting: what a side says in its own words and a text that is agreed, characters; how far ahead a goal may be. */
export const FIRST_WORDS_MAX = 1_000
export const AGREED_TEXT_MAX = 500
export const GOAL_YEARS_MAX = 3

/** Process goals: a name, how many actions can be asked for, and why one ends or is gone past. */
export const PROCESS_GOAL_NAME_MAX = 120
export const PROCESS_GOAL_ACTIONS_MAX = 20
export const PROCESS_GOAL_REASON_MAX = 500
export const PROCESS_GOALS_MAX = 20

/** Monthly meetings that are booked when the dates are set: so many that a rhythm is there, and that a guide begun late in a year can be done [Seed 4]. */
export const FIRST_MEETINGS_BOOKED = 4
