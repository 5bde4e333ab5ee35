package dev.oddline.site;

import java.util.List;

/**
 * What came of making all files of a plan: those that differ stand in a folder of their own, the others are the old
 * site's.
 *
 * @param manifest of the whole new site
 * @param changed new files and files whose bytes differ, ordered by path
 * @param unchanged ordered by path
 */
record Draft(Manifest manifest, List<SitePath> changed, List<SitePath> unchanged) {

    Draft {
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }
}
