package dev.oddline.report;

import dev.oddline.source.RepoPath;

/**
 * One test case of a JUnit report.
 *
 * @param record what is tested
 * @param rule the test
 * @param line 1-based, where to look in the file
 */
record JunitCase(String record, String rule, RepoPath path, int line, Result result) {

    /** What came of a test. */
    sealed interface Result {
        /** Nothing was found. */
        record Passed() implements Result {}

        /** Something was found that does not fail the check. */
        record Noted(String text) implements Result {}

        /** Everything that was found is waived. */
        record Skipped(String reason) implements Result {}

        /**
         * The check fails.
         *
         * @param fact one line
         * @param type the severity's word
         * @param text all that was found
         */
        record Failed(String fact, String type, String text) implements Result {}
    }

    static JunitCase passed(String record, String rule, RepoPath path) {
        return new JunitCase(record, rule, path, 1, new Result.Passed());
    }

    boolean isFailed() {
        return result instanceof Result.Failed;
    }

    boolean isSkipped() {
        return result instanceof Result.Skipped;
    }

    /** Adds the case as an element. */
    void write(StringBuilder xml) {
        xml.append("    <testcase classname=\"")
                .append(XmlText.of(record))
                .append("\" name=\"")
                .append(XmlText.of(rule))
                .append("\" file=\"")
                .append(XmlText.of(path.value()))
                .append("\" line=\"")
                .append(line)
                .append("\" time=\"0\"");
        String content = content();
        xml.append(content.isEmpty() ? "/>\n" : ">" + content + "</testcase>\n");
    }

    private String content() {
        if (result instanceof Result.Failed failed) {
            return "<failure message=\"" + XmlText.of(failed.fact()) + "\" type=\"" + XmlText.of(failed.type()) + "\">"
                    + XmlText.of(failed.text()) + "</failure>";
        }
        if (result instanceof Result.Noted noted) {
            return "<system-out>" + XmlText.of(noted.text()) + "</system-out>";
        }
        return result instanceof Result.Skipped skipped
                ? "<skipped message=\"" + XmlText.of(skipped.reason()) + "\"/>"
                : "";
    }
}
