package dev.oddline.source;

/** A span within one file; ordered by path, then position. */
public record Location(RepoPath path, Span span) implements Comparable<Location> {

    /** Returns the location of the start of a file. */
    public static Location startOf(RepoPath path) {
        return new Location(path, Span.START);
    }

    @Override
    public int compareTo(Location other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : span.compareTo(other.span);
    }

    /** Returns {@code path:line:column}. */
    @Override
    public String toString() {
        return path + ":" + span.start().line() + ":" + span.start().column();
    }
}
