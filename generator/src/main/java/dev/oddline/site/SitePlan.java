package dev.oddline.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a site consists of. A plan that exists is sound: no two files at one place, also where case does not
 * count, no file where another one needs a folder, and every link leads to a file of the plan.
 *
 * @param files ordered by path
 */
public record SitePlan(List<PlannedFile> files) {

    /**
     * Refuses a plan that cannot become a whole site.
     *
     * @throws IllegalStateException if a link leads nowhere or two files are in each other's way; the message lists every
     *     case
     */
    public SitePlan {
        files = files.stream().sorted(Comparator.comparing(PlannedFile::path)).toList();
        List<String> faults = PlanCheck.faults(files);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the site would not be whole:\n  " + String.join("\n  ", faults));
        }
    }

    /**
     * Returns the plan of some files in any order.
     *
     * @throws IllegalStateException if they cannot become a whole site
     */
    public static SitePlan of(Collection<PlannedFile> files) {
        return new SitePlan(List.copyOf(files));
    }

    /** Returns where the files stand, ordered. */
    List<SitePath> paths() {
        return files.stream().map(PlannedFile::path).toList();
    }
}
