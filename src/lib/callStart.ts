/** When a call started, as ISO 8601: `started_at`, or, where the record has none, when the record was made. */
export const callStart = ({ started_at, created_at }: { started_at: string | null; created_at: string }): string =>
  started_at ?? created_at;
