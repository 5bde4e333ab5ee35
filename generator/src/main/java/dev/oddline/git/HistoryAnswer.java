package dev.oddline.git;

/** Which commit did something, or why that cannot be known. */
public sealed interface HistoryAnswer {

    /** It was this commit. */
    record Known(Commit commit) implements HistoryAnswer {}

    /** The history at hand does not say. */
    record CannotKnow(Reason reason) implements HistoryAnswer {}

    /** Why a history does not say. */
    enum Reason {
        /** There is no git, or no commit yet. */
        NO_HISTORY,
        /** The file is on disk only. */
        NOT_COMMITTED,
        /** The clone is shallow: older commits were not fetched. */
        SHALLOW_CLONE,
        /** Commits or folders are missing from the clone or damaged, or a commit holds too many names to compare. */
        MISSING_OBJECTS
    }
}
