package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes whole scenes by a strategy while a budget lasts, and no more than so many of a drive. Several budgets may follow
 * each other, such as those of quotas; what was taken from one counts for the drives of the next.
 */
public final class BudgetedChoice {
    private final Strategy strategy;
    private final int[] drives;
    private final int mostPerDrive;
    private final Map<Integer, Integer> takenOfDrive = new HashMap<>();

    /**
     * Returns a choice of nothing yet.
     *
     * @param drives of each row the number of its drive
     * @param mostPerDrive 1 or more
     */
    public BudgetedChoice(Strategy strategy, int[] drives, int mostPerDrive) {
        InvalidInput.unless(mostPerDrive > 0, "mostPerDrive", mostPerDrive + " are none");
        this.strategy = strategy;
        this.drives = drives.clone();
        this.mostPerDrive = mostPerDrive;
    }

    /** Takes rows from those on offer until the budget ends or nothing is left; returns them in the order of choice. */
    public List<Pick> takeFrom(BitSet rows, SceneBudget budget) {
        strategy.offer(rows);
        List<Pick> taken = new ArrayList<>();
        for (Optional<Pick> next = strategy.next(); next.isPresent(); next = strategy.next()) {
            Pick pick = next.get();
            if (budget.fits(pick.row())) {
                take(pick.row());
                budget.spend(pick.row());
                taken.add(pick);
            } else if (budget.overflow() == SceneBudget.Overflow.STOP) {
                break;
            } else {
                strategy.close(pick.row());
            }
        }
        return taken;
    }

    private void take(int row) {
        strategy.take(row);
        if (takenOfDrive.merge(drives[row], 1, Integer::sum) == mostPerDrive) {
            for (int other = 0; other < drives.length; other++) {
                if (drives[other] == drives[row]) {
                    strategy.close(other);
                }
            }
        }
    }
}
