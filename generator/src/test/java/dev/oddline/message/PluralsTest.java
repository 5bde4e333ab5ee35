package dev.oddline.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No sentence says "1 records": after the place of a number stands a word that the number decides. */
class PluralsTest {
    private static final Pattern FORMS = Pattern.compile("\\{\\d\\|(\\w*)[^{}|]*\\|(\\w+)[^{}|]*}");
    private static final String BETWEEN = "(?:more|other|delivered|later|closed|training|finished|ODD|random)";

    /** Limits, which are never one, and a verb that reads like a noun. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "page.lead.drives",
            "too-many-nodes",
            "malformed-openodd.too-large",
            "file-too-large",
            "git.too-large",
            "page.clusters.map-part",
            "page.combination.lead",
            "page.combination.missing",
            "page.combination.field",
            "page.combination.too-many",
            "adopted-with-missed-criterion.many",
            "duplicate-scene.many");

    private final Map<String, String> sentences =
            MessageCatalogue.of(MessageCatalogue.ENGLISH).under("");

    @Test
    void numbersDecideTheWordsAfterThem() {
        Set<String> plurals = sentences.values().stream()
                .flatMap(sentence -> FORMS.matcher(sentence).results())
                .filter(forms -> forms.group(2).endsWith("s") && !forms.group(1).endsWith("s"))
                .map(forms -> forms.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern fixed = Pattern.compile("\\{\\d} (?:" + BETWEEN + " )?(?:" + String.join("|", plurals) + ")\\b(?!-)");

        assertThat(plurals).contains("records", "scenes", "segments", "findings");
        assertThat(sentences.entrySet().stream()
                        .filter(sentence -> !NOT_COUNTED.contains(sentence.getKey()))
                        .filter(sentence -> fixed.matcher(sentence.getValue()).find())
                        .map(Map.Entry::toString))
                .isEmpty();
    }

    @Test
    void bothWordsDiffer() {
        assertThat(sentences.values().stream()
                        .flatMap(sentence -> FORMS.matcher(sentence).results())
                        .map(MatchResult::group)
                        .filter(forms -> {
                            String[] words =
                                    forms.substring(1, forms.length() - 1).split("\\|");
                            return words.length != 3 || words[1].equals(words[2]);
                        }))
                .isEmpty();
    }
}
