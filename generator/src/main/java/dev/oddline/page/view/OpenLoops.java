package dev.oddline.page.view;

import java.util.List;

/**
 * The loops in progress.
 *
 * @param remark how many are open and closed
 * @param loops the longest waiting first; empty for no section
 */
public record OpenLoops(String remark, List<LoopLine> loops) {

    /** No section. */
    public static final OpenLoops NONE = new OpenLoops("", List.of());

    public OpenLoops {
        loops = List.copyOf(loops);
    }
}
