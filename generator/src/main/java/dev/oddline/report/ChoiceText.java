package dev.oddline.report;

import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.Pool;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a round chose, for the terminal. */
public final class ChoiceText {
    private static final int SHOWN = 5;

    private final Paint paint;

    public ChoiceText(Paint paint) {
        this.paint = paint;
    }

    /** Returns the text: candidates, what was chosen, quotas, the first scenes and those that would have come next. */
    public String of(PolicyPlan plan, Choice choice, Pool pool) {
        StringBuilder text = new StringBuilder();
        String unit = plan.budget().unit().name().toLowerCase(Locale.ROOT);
        text.append(paint.paint(Style.BOLD, Counted.of(choice.chosen().size(), "scene") + " chosen"))
                .append(" by ")
                .append(plan.select().strategy().name().toLowerCase(Locale.ROOT))
                .append(", seed ")
                .append(plan.seed())
                .append("; ")
                .append(number(choice.spent()))
                .append(" of ")
                .append(number((double) plan.budget().amount()))
                .append(' ')
                .append(unit)
                .append(" spent\n");
        text.append("  ")
                .append(number(choice.candidates()))
                .append(" of ")
                .append(number(pool.scenes()))
                .append(" scenes were candidates");
        text.append(choice.leftOut().isEmpty() ? "\n" : "; left out: " + leftOut(choice) + "\n");
        quotas(choice, text);
        text.append("  first  ")
                .append(ids(choice.chosen().stream().map(Choice.Chosen::row).toList(), pool))
                .append('\n');
        if (!choice.firstLeft().isEmpty()) {
            text.append("  next would have been  ")
                    .append(ids(choice.firstLeft(), pool))
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns how many scenes each filter left out. */
    public static String leftOut(Choice choice) {
        return choice.leftOut().stream()
                .map(filter -> filter.scenes() + " by " + filter.by())
                .collect(Collectors.joining(", "));
    }

    private void quotas(Choice choice, StringBuilder text) {
        int width =
                choice.quotas().stream().mapToInt(q -> q.quota().length()).max().orElse(0);
        for (Choice.FilledQuota quota : choice.quotas()) {
            text.append("  ")
                    .append(quota.quota())
                    .append(" ".repeat(width - quota.quota().length()))
                    .append("  ")
                    .append(number(quota.taken()))
                    .append(" of ")
                    .append(number(quota.wanted()));
            if (quota.isShort()) {
                text.append("  ")
                        .append(paint.paint(Style.WARNING, "short by " + number(quota.wanted() - quota.taken())));
            }
            text.append('\n');
        }
    }

    private static String ids(List<Integer> rows, Pool pool) {
        String shown =
                rows.stream().limit(SHOWN).map(row -> pool.ids().get(row)).collect(Collectors.joining(", "));
        return rows.size() > SHOWN ? shown + " and " + (rows.size() - SHOWN) + " more" : shown;
    }

    private static String number(double amount) {
        return amount == StrictMath.rint(amount)
                ? String.format(Locale.ROOT, "%,d", (long) amount)
                : Double.toString(amount);
    }
}
