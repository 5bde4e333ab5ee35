package dev.oddline.selection.scoring;

import dev.oddline.source.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;

/** Items that cannot be scored, and why: the first of them, and how many. */
public final class Refusals {
    private static final int MOST_KEPT = 20;
    private static final int LONGEST_ID = 120;

    private final List<String> first = new ArrayList<>();
    private String last = "";
    private long count;

    /** Adds one. */
    public void add(Item item, String reason) {
        count++;
        last = item.place().text() + ", scene `" + HiddenCharacters.shown(item.scene(), LONGEST_ID) + "`: " + reason;
        if (first.size() < MOST_KEPT) {
            first.add(last);
        }
    }

    /** Returns how many there are. */
    public long count() {
        return count;
    }

    /** Returns the newest, in one line with its place; empty text if there is none. */
    public String last() {
        return last;
    }

    /** Returns the first ones, at most 20, each in one line with its place. */
    public List<String> first() {
        return List.copyOf(first);
    }
}
