package dev.oddline.git;

/**
 * Who wrote a commit, and when.
 *
 * @param name as the commit states it; empty if it states none
 * @param email likewise
 */
public record Signature(String name, String email, CommitTime time) {

    /** Returns the signature of a commit's header line, such as {@code A. U. Thor <a@example.com> 1700000000 +0900}. */
    static Signature parse(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>', open + 1);
        if (open < 0 || close < 0) {
            return new Signature(line.strip(), "", CommitTime.parse(""));
        }
        String time = line.substring(line.lastIndexOf('>') + 1).strip();
        return new Signature(
                line.substring(0, open).strip(), line.substring(open + 1, close).strip(), CommitTime.parse(time));
    }
}
