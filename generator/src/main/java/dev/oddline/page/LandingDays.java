package dev.oddline.page;

import dev.oddline.git.CommitTime;
import dev.oddline.git.Landing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something landed: the time at which its commit was made, in UTC. */
final class LandingDays {
    private LandingDays() {}

    /** Returns the day of a landing; empty where the commit states no believable time. */
    static Optional<LocalDate> known(Landing landing) {
        return landing.commit().committer().time() instanceof CommitTime.Known known
                ? Optional.of(known.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                : Optional.empty();
    }

    /** Returns the day as it is shown: what the commit says instead where that is no believable time. */
    static String day(Landing landing) {
        return landing.commit().committer().time() instanceof CommitTime.Invalid invalid
                ? invalid.text()
                : known(landing).map(LocalDate::toString).orElse("");
    }
}
