package dev.oddline.check.rule.time;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on when something happened and what changed since. */
public final class TimeRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new DataYoungerThanRun(),
                    new DatesOutOfOrder(),
                    new ExpiredWaiver(),
                    new FrozenRecordChanged(),
                    new FutureDate(),
                    new StalledLoop(),
                    new UnownedWaiver()),
            List.of(new FutureDateInTable(), new RecordedAfterward()));

    private TimeRules() {}
}
