package dev.oddline.git;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pull request or merge request that brought a commit in, as the commit's message names it.
 *
 * @param form how the host writes it
 * @param number positive
 */
public record ChangeRequest(Form form, int number) {
    private static final List<Pattern> PULL_REQUESTS = List.of(
            Pattern.compile("\\AMerge pull request #([0-9]{1,9})\\b"),
            Pattern.compile("\\AMerged PR ([0-9]{1,9}):"),
            Pattern.compile("\\A[^\\n]*\\((?:pull request )?#([0-9]{1,9})\\)[ \\t\\r]*(?:\\n|\\z)"));
    private static final Pattern MERGE_REQUEST = Pattern.compile("(?m)^See merge request \\S*!([0-9]{1,9})[ \\t\\r]*$");

    /** How a host writes a request. */
    public enum Form {
        PULL_REQUEST("#"),
        MERGE_REQUEST("!");

        private final String sign;

        Form(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Returns the request that a commit message names: {@code Merge pull request #12}, a subject that ends in
     * {@code (#12)}, {@code Merged PR 12:}, or a line {@code See merge request group/project!12}.
     */
    static Optional<ChangeRequest> in(String message) {
        for (Pattern pattern : PULL_REQUESTS) {
            Matcher found = pattern.matcher(message);
            if (found.find()) {
                return of(Form.PULL_REQUEST, found.group(1));
            }
        }
        Matcher found = MERGE_REQUEST.matcher(message);
        return found.find() ? of(Form.MERGE_REQUEST, found.group(1)) : Optional.empty();
    }

    private static Optional<ChangeRequest> of(Form form, String number) {
        return Optional.of(new ChangeRequest(form, Integer.parseInt(number)));
    }

    /** Returns {@code #12} or {@code !12}. */
    @Override
    public String toString() {
        return form.sign + number;
    }
}
