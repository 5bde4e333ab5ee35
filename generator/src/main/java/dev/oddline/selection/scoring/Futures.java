package dev.oddline.selection.scoring;

import dev.oddline.selection.spread.DisplacementErrors;
import dev.oddline.selection.spread.Encounter;
import dev.oddline.selection.spread.EnsembleSpread;
import dev.oddline.selection.spread.Trajectories;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a model, or several members, predicted about the way of one agent.
 *
 * @param members what each predicted; one or more
 * @param taken {@code [step][x, y]}, the way it took; without steps if that is not known
 * @param ego our own way; empty if that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Futures(List<Trajectories> members, double[][] taken, Optional<Ego> ego) {

    public Futures {
        members = List.copyOf(members);
    }

    /**
     * Our own way, on which the agent may come too near.
     *
     * @param path {@code [step][x, y]} in metres
     * @param deviations {@code [step]} of the predicted positions in metres; one for all steps is enough
     * @param radius the radii of both together in metres
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Ego(double[][] path, double[] deviations, double radius) {}

    /**
     * How far several members part in the errors of their predictions, in metres.
     *
     * @param average of minADE
     * @param last of minFDE
     */
    public record MemberErrors(EnsembleSpread average, EnsembleSpread last) {}

    /** Returns the prediction of the only member. */
    Trajectories trajectories() {
        InvalidInput.unless(members.size() == 1, "members", members.size() + " members where one is expected");
        return members.get(0);
    }

    /** Returns the errors of the prediction. */
    DisplacementErrors errors() {
        return errors(trajectories());
    }

    private DisplacementErrors errors(Trajectories predicted) {
        InvalidInput.unless(taken.length > 0, "ground_truth_m", "the way that was taken is not given");
        return DisplacementErrors.of(predicted, taken);
    }

    /** Returns how far the errors of the members part. */
    MemberErrors memberErrors() {
        return new MemberErrors(spread(DisplacementErrors::leastAverage), spread(DisplacementErrors::leastLast));
    }

    private EnsembleSpread spread(ToDoubleFunction<DisplacementErrors> error) {
        InvalidInput.unless(members.size() > 1, "members", "one member where several are expected");
        return new EnsembleSpread(Sample.of(
                "members", members.stream().map(this::errors).mapToDouble(error).toArray()));
    }

    /** Returns how likely the agent comes too near to us. */
    Encounter encounter() {
        Ego own = ego.orElseThrow(() -> new InvalidInput("own_path_m", "our own way is not given"));
        return Encounter.of(trajectories(), own.path(), own.deviations(), own.radius());
    }
}
