package dev.oddline.page.view;

import java.util.List;

/**
 * What a sampling round's page shows first; further tables are among those of the record.
 *
 * @param defects what is wrong with its tables; empty for nothing
 * @param funnel from the pool to the models; none for no section
 * @param choice tables: what was chosen, and whether the policy was obeyed
 * @param effect tables: what was closed and gained
 * @param efficiency metrics against the scenes trained on, beside the random arm
 * @param scores distributions of scores
 */
public record RoundView(
        Phrase defects,
        List<FunnelStep> funnel,
        List<Table> choice,
        List<Table> effect,
        Plots efficiency,
        Plots scores) {

    /** Nothing, as on the page of any other record. */
    public static final RoundView NONE =
            new RoundView(Phrase.NONE, List.of(), List.of(), List.of(), Plots.NONE, Plots.NONE);

    public RoundView {
        funnel = List.copyOf(funnel);
        choice = List.copyOf(choice);
        effect = List.copyOf(effect);
    }
}
