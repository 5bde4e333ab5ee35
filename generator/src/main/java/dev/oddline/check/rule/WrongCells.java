package dev.oddline.check.rule;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Cells of a table that are wrong in some ways. Of each way the first cell is a finding, which counts the others. */
public final class WrongCells {
    private final Map<String, Wrong> byWay = new LinkedHashMap<>();

    /**
     * The cells that are wrong in one way.
     *
     * @param fact what is wrong with the first
     * @param help what helps with it
     * @param cells how many there are
     */
    private record Wrong(Message fact, Message help, Span first, int cells) {
        Wrong again() {
            return new Wrong(fact, help, first, cells + 1);
        }
    }

    /**
     * Adds a cell.
     *
     * @param way the cells of one way are one mistake
     * @param fact asked for the first cell only, as is the help
     */
    public void add(String way, Span place, Supplier<Message> fact, Supplier<Message> help) {
        Wrong known = byWay.get(way);
        byWay.put(way, known == null ? new Wrong(fact.get(), help.get(), place, 1) : known.again());
    }

    /** Reports one finding for each way, in the order of the first cells. */
    public void report(Rule rule, RepoPath table, Consumer<Diagnostic> found) {
        byWay.values().forEach(wrong -> {
            Message message =
                    wrong.cells() == 1 ? wrong.fact() : Message.of("wrong-cells.more", wrong.fact(), wrong.cells());
            found.accept(Diagnostic.of(rule, new Location(table, wrong.first()), message)
                    .withHelp(wrong.help()));
        });
    }
}
