package dev.oddline.check.rule.odd;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Scenario;
import java.util.List;
import java.util.function.Consumer;

/** A scenario has a tag that its taxonomy does not have. Silent where no taxonomy has tags. */
final class UnknownScenarioTag implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-scenario-tag", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OddVocabularies vocabularies = new OddVocabularies(input);
        for (CatalogEntry entry : input.asked(Kind.SCENARIO)) {
            entry.as(Scenario.class)
                    .ifPresent(scenario -> vocabularies
                            .of(scenario.odd().taxonomy())
                            .filter(words -> !words.tags().isEmpty())
                            .ifPresent(words -> check(input, entry, scenario.tags(), words, found)));
        }
    }

    private static void check(
            CheckInput input, CatalogEntry entry, List<String> tags, OddVocabulary words, Consumer<Diagnostic> found) {
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i);
            if (!words.tags().contains(tag)) {
                found.accept(Diagnostic.of(
                                RULE,
                                input.places().of(entry, List.of("scenario_tags", Integer.toString(i))),
                                words.taxonomy().isPresent()
                                        ? Message.of(
                                                "unknown-scenario-tag",
                                                tag,
                                                words.taxonomy().get())
                                        : Message.of("unknown-scenario-tag.of-none", tag))
                        .withHelp(words.help(tag, words.tags())));
            }
        }
    }
}
