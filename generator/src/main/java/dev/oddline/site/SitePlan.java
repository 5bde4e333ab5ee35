package dev.oddline.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a site consists of. A plan that exists is sound: no two files at one place, also where case does not
 * count, no file where another one needs a folder, and every link leads to a file of the plan.
 *
 * @param files ordered by path, the inventory not among them
 * @param inventory made when all files are; empty for a site without one
 */
public record SitePlan(List<PlannedFile> files, Optional<Inventory> inventory) {

    /**
     * Refuses a plan that cannot become a whole site.
     *
     * @throws IllegalStateException if a link leads nowhere or two files are in each other's way; the message lists every
     *     case
     */
    public SitePlan {
        files = files.stream().sorted(Comparator.comparing(PlannedFile::path)).toList();
        List<String> faults = PlanCheck.faults(withInventory(files, inventory));
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
        return new SitePlan(List.copyOf(files), Optional.empty());
    }

    /**
     * Returns the same plan with a list of its files.
     *
     * @throws IllegalStateException if there is a file in its place
     */
    public SitePlan with(Inventory list) {
        return new SitePlan(files, Optional.of(list));
    }

    /** Returns where the files stand, ordered. */
    List<SitePath> paths() {
        return withInventory(files, inventory).stream().map(PlannedFile::path).toList();
    }

    private static List<PlannedFile> withInventory(List<PlannedFile> files, Optional<Inventory> inventory) {
        Stream<PlannedFile> list = inventory.stream().map(i -> PlannedFile.of(Inventory.PATH, () -> new byte[0]));
        return Stream.concat(files.stream(), list)
                .sorted(Comparator.comparing(PlannedFile::path))
                .toList();
    }
}
