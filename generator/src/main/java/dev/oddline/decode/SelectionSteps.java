package dev.oddline.decode;

import dev.oddline.record.OddValues;
import dev.oddline.record.QueryStrategy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.SelectionStep.End;
import dev.oddline.record.SelectionStep.Overflow;
import dev.oddline.record.SelectionStep.Rescaling;
import dev.oddline.record.StrategyParameters;
import dev.oddline.record.StrategyParameters.Similarity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the steps of a selection are written. */
final class SelectionSteps {
    private static final long MOST_SCENES = 1_000_000_000L;

    private static final Field<Boolean> NOT_LABELLED = Field.optional(
            "not_labelled", Shapes.bool(), "Whether scenes that are labelled already are left out.", "true");
    private static final Field<OddValues> ODD = Field.optional(
            "odd",
            OddFields.values(),
            "The ODD segment in which scenes must lie: for each attribute one value, or a list of values of which any"
                    + " fits. A scene whose value is not known is left out.",
            "{time_of_day: night, weather: [rain, heavy_rain]}");
    private static final Field<List<String>> SOURCES = Field.optional(
            "source", Shapes.oneOrMany(Shapes.text()), "The source of a scene, or several of which any fits.", "fleet");
    private static final Field<BigDecimal> DUPLICATES = Field.optional(
            "duplicate_cosine_below",
            Numbers.decimal(-1, 1),
            "A scene is left out as a duplicate if the cosine of its embedding and that of a scene more worth a label"
                    + " is not below this.",
            "0.97");
    private static final Field<Long> MOST = Field.optional(
            "most", Numbers.integer(1, MOST_SCENES), "How many scenes stay: those most worth a label.", "5000");

    private static final Field<String> MEASURE = Field.indispensable(
            "measure",
            Shapes.text(),
            "The column of the pool that holds the score, named by its measure as `oddline score` does.",
            "entropy_nats");
    private static final Field<End> WORTH = Field.optional(
            "worth_a_label",
            Shapes.choice(End.class),
            "Which end of the score is worth a label. Known for the measures of `oddline score`; `high` of others.",
            "high");
    private static final Field<Rescaling> RESCALE = Field.optional(
            "rescale",
            Shapes.choice(Rescaling.class),
            "How the score is made comparable with others before they are added up; `none` where left out.",
            "rank");
    private static final Field<BigDecimal> WEIGHT = Field.optional(
            "weight", Numbers.decimal(0, 1_000_000), "The weight of the score in the sum; 1 where left out.", "0.7");
    private static final Field<String> AGGREGATION = Field.optional(
            "aggregation",
            Shapes.text(),
            "The aggregation that the pool must have been scored with, as its `.about.json` tells.",
            "\"scene max, empty zero\"");

    private static final Field<QueryStrategy> STRATEGY = Field.indispensable(
            "strategy", Shapes.choice(QueryStrategy.class), "The query strategy that ranks the scenes.", "top_k");
    private static final Field<BigDecimal> LAMBDA = Field.optional(
            "lambda", Numbers.share(), "Of `mmr`: the weight of the score against likeness, 0 to 1.", "0.7");
    private static final Field<Similarity> SIMILARITY = Field.optional(
            "similarity",
            Shapes.choice(Similarity.class),
            "Of `dpp` and `facility_location`: how alike two embeddings are; `cosine` where left out.",
            "cosine");
    private static final Field<BigDecimal> SIGMA = Field.optional(
            "sigma",
            Numbers.decimal(0, 1_000_000_000),
            "Of the similarity `rbf`: its width, above 0, in the unit of the embeddings.",
            "1.5");
    private static final Field<Long> CLUSTERS = Field.optional(
            "clusters",
            Numbers.integer(1, 1_000_000),
            "Of `typiclust` and `cluster_margin`: how many clusters k-means makes.",
            "50");
    private static final Field<Long> SMALLEST = Field.optional(
            "smallest_cluster",
            Numbers.integer(1, 1_000_000),
            "Of `typiclust`: clusters with fewer scenes are passed over; 5 where left out.",
            "5");
    private static final Field<Long> NEIGHBOURS = Field.optional(
            "neighbours",
            Numbers.integer(1, 1_000_000),
            "Of `typiclust`: how many nearest scenes tell how typical one is; 20 where left out.",
            "20");
    private static final Field<Long> CANDIDATES = Field.optional(
            "candidates",
            Numbers.integer(1, MOST_SCENES),
            "Of `cluster_margin`: how many of the scenes most worth a label are looked at; ten times the budget where"
                    + " left out.",
            "2000");
    private static final Field<BigDecimal> TEMPERATURE = Field.optional(
            "temperature",
            Numbers.decimal(0, 1_000_000),
            "Of `power`, `softmax` and `rank`: the larger, the more chance decides; above 0, 1 where left out.",
            "1");
    private static final Field<List<String>> BY = Field.optional(
            "by",
            Shapes.oneOrMany(Shapes.text()),
            "Of `stratified_random`: the columns of the pool whose values are the strata.",
            "[weather, time_of_day]");
    private static final Field<Long> MOST_PER_DRIVE =
            Field.optional("most_per_drive", Numbers.integer(1, 1_000_000), "The most scenes of one drive.", "4");
    private static final Field<Overflow> OVERFLOW = Field.optional(
            "overflow",
            Shapes.choice(Overflow.class),
            "What happens when the next scene does not fit into the rest of the budget; `skip` where left out.",
            "skip");
    private static final Field<Boolean> PER_COST = Field.optional(
            "per_cost",
            Shapes.bool(),
            "Whether a score is divided by what the scene takes of the budget: its frames, objects or cost.",
            "true");

    /** A step: a mapping whose `step` says which. */
    static final Shape<SelectionStep> STEP = new TaggedShape<>("step", "What the step does.", variants());

    private SelectionSteps() {}

    private static Map<String, TaggedShape.Variant<? extends SelectionStep>> variants() {
        Map<String, TaggedShape.Variant<? extends SelectionStep>> variants = new LinkedHashMap<>();
        List<Field<?>> filters = List.of(NOT_LABELLED, ODD, SOURCES, DUPLICATES, MOST);
        variants.put(
                "filter",
                new TaggedShape.Variant<>(
                        filters,
                        List.of(Requirement.atLeastOne(filters)),
                        v -> new SelectionStep.Filter(
                                v.get(NOT_LABELLED), v.get(ODD), v.list(SOURCES), v.get(DUPLICATES), v.get(MOST))));
        variants.put(
                "score",
                new TaggedShape.Variant<>(
                        List.of(MEASURE, WORTH, RESCALE, WEIGHT, AGGREGATION),
                        List.of(),
                        v -> new SelectionStep.Score(
                                v.get(MEASURE), v.get(WORTH), v.get(RESCALE), v.get(WEIGHT), v.get(AGGREGATION))));
        variants.put(
                "select",
                new TaggedShape.Variant<>(
                        List.of(
                                STRATEGY,
                                LAMBDA,
                                SIMILARITY,
                                SIGMA,
                                CLUSTERS,
                                SMALLEST,
                                NEIGHBOURS,
                                CANDIDATES,
                                TEMPERATURE,
                                BY,
                                MOST_PER_DRIVE,
                                OVERFLOW,
                                PER_COST),
                        List.of(
                                only(LAMBDA, QueryStrategy.MMR),
                                only(SIMILARITY, QueryStrategy.DPP, QueryStrategy.FACILITY_LOCATION),
                                only(SIGMA, QueryStrategy.DPP, QueryStrategy.FACILITY_LOCATION),
                                only(CLUSTERS, QueryStrategy.TYPICLUST, QueryStrategy.CLUSTER_MARGIN),
                                only(SMALLEST, QueryStrategy.TYPICLUST),
                                only(NEIGHBOURS, QueryStrategy.TYPICLUST),
                                only(CANDIDATES, QueryStrategy.CLUSTER_MARGIN),
                                only(TEMPERATURE, QueryStrategy.POWER, QueryStrategy.SOFTMAX, QueryStrategy.RANK),
                                only(BY, QueryStrategy.STRATIFIED_RANDOM),
                                Requirement.when(STRATEGY, "stratified_random", false, List.of(BY)),
                                Requirement.when(STRATEGY, "cluster_margin", false, List.of(CLUSTERS))),
                        v -> new SelectionStep.Select(
                                v.get(STRATEGY),
                                parameters(v),
                                new SelectionStep.Limits(v.get(MOST_PER_DRIVE), v.get(OVERFLOW), v.get(PER_COST)))));
        return variants;
    }

    private static StrategyParameters parameters(FieldValues v) {
        return new StrategyParameters(
                new StrategyParameters.Likeness(v.get(LAMBDA), v.get(SIMILARITY), v.get(SIGMA)),
                new StrategyParameters.Groups(v.get(CLUSTERS), v.get(SMALLEST), v.get(NEIGHBOURS), v.get(CANDIDATES)),
                v.get(TEMPERATURE),
                v.list(BY));
    }

    private static Requirement only(Field<?> parameter, QueryStrategy... strategies) {
        return Requirement.onlyWith(parameter, STRATEGY, List.of(strategies));
    }
}
