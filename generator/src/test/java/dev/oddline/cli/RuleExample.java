package dev.oddline.cli;

import dev.oddline.check.RulePage;
import dev.oddline.diagnostic.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The examples of a rule's page whose code blocks name their file, as in <code>```yaml metadata/runs/bev-0042.yaml</code>.
 * A block that names a file of the base shows the keys that matter: they take the place of the file's own. Any other
 * block is a whole file.
 *
 * @param wrong files by path; empty where the page shows the mistake in words
 * @param right the same without the mistake
 */
record RuleExample(Map<String, String> wrong, Map<String, String> right) {
    private static final Pattern SECTIONS = Pattern.compile("(?s)\nWrong:\n(.*)\nRight:\n(.*)\n## How to fix\n");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]+ (\\S+)\n(.*?)^```$");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z_]+):");

    static RuleExample of(Rule rule) {
        Matcher sections = SECTIONS.matcher(RulePage.of(rule, "en"));
        if (!sections.find()) {
            throw new IllegalStateException("the page of " + rule.name() + " has no wrong and right example");
        }
        return new RuleExample(files(sections.group(1)), files(sections.group(2)));
    }

    private static Map<String, String> files(String section) {
        Map<String, String> files = new LinkedHashMap<>();
        BLOCK.matcher(section).results().forEach(block -> files.put(block.group(1), block.group(2)));
        return files;
    }

    /** Returns the lines of an example, then the keys of a file that it does not show. */
    static String over(String file, String example) {
        var shown = KEY.matcher(example).results().map(key -> key.group(1)).toList();
        return example
                + Arrays.stream(file.split("(?m)^(?=[a-z_]+:)"))
                        .filter(field -> !shown.contains(field.split(":", 2)[0]))
                        .collect(Collectors.joining());
    }
}
