/** An id that tells by itself that it was not drawn. */
export const uuid = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/**
 * Rows that no believable business has and every screen must stand: they lie in the second organization, under these ids, from its first
 * day on (two days before the sandbox was made).
 */
export const sentinels = {
  allNull: uuid(1),
  unknownStatus: uuid(2),
  longWord: uuid(3),
  markup: uuid(4),
  bidi: uuid(5),
  emoji: uuid(6),
  scriptLink: uuid(7),
  brokenRecording: uuid(8),
  expiredRecording: uuid(9),
  staleRecording: uuid(10),
  noRecording: uuid(11),
  longCall: uuid(12),
  neverEnded: uuid(13),
  noWords: uuid(14),
  emptyMessages: uuid(15),
  botMessages: uuid(16),
  plainStrings: uuid(17),
  toolMessages: uuid(18),
  junkMessages: uuid(19),
  untimedMessages: uuid(20),
  transcriptOnly: uuid(21),
  zeroSeconds: uuid(22),
  /** 36 minutes, most of them silent, as one answer without ranges or a length. */
  wholeRecording: uuid(23),
} as const;

/** Appointments that a calendar has to draw with care, in the second organization too; their days are fixed, so that clocks can be. */
export const oddAppointments = {
  overlapFirst: uuid(306),
  overlapSecond: uuid(307),
  overlapThird: uuid(308),
  /** From eleven in the evening to one in Los Angeles. */
  overMidnight: uuid(309),
  /** Half past one in Los Angeles, on the day on which that comes twice; and an hour later, when it is again. */
  losAngelesOnce: uuid(310),
  losAngelesAgain: uuid(311),
  /** Half past two in Madrid, likewise. */
  madridOnce: uuid(312),
  madridAgain: uuid(313),
  noEnd: uuid(314),
  endsBeforeItBegins: uuid(315),
  /** A fortnight between its date and its time. */
  contradiction: uuid(316),
  noTime: uuid(317),
  /** An hour from half past one in Madrid, on the day on which two o'clock is skipped. */
  madridSkipped: uuid(318),
} as const;
