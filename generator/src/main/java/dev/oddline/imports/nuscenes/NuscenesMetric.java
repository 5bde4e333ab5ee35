package dev.oddline.imports.nuscenes;

import dev.oddline.imports.Draft;
import java.util.Optional;

/** The metrics of nuScenes' detection task over all classes, and what they mean. */
enum NuscenesMetric {
    MEAN_AP(
            "mean_ap",
            "mAP",
            "share",
            Better.HIGHER,
            Top.ONE,
            "average precision, mean over classes and over matches" + " within 0.5, 1, 2 and 4 m of the centre"),
    ND_SCORE(
            "nd_score",
            "NDS",
            "share",
            Better.HIGHER,
            Top.ONE,
            "(5 × mAP + sum over the five mean errors of" + " 1 - min(1, error)) / 10"),
    TRANS_ERR(
            "trans_err",
            "mATE",
            "m",
            Better.LOWER,
            Top.OPEN,
            "distance of the centres on the ground, mean over true" + " positives within 2 m, then over classes"),
    SCALE_ERR(
            "scale_err",
            "mASE",
            "share",
            Better.LOWER,
            Top.ONE,
            "1 - intersection over union once centres and"
                    + " directions agree, mean over true positives, then over classes"),
    ORIENT_ERR(
            "orient_err",
            "mAOE",
            "rad",
            Better.LOWER,
            Top.OPEN,
            "smallest difference of yaw, mean over true" + " positives, then over classes"),
    VEL_ERR(
            "vel_err",
            "mAVE",
            "m/s",
            Better.LOWER,
            Top.OPEN,
            "length of the difference of velocities, mean over true" + " positives, then over classes"),
    ATTR_ERR(
            "attr_err",
            "mAAE",
            "share",
            Better.LOWER,
            Top.ONE,
            "1 - share of true positives with the right" + " attribute, then mean over classes");

    private enum Better {
        HIGHER,
        LOWER
    }

    private enum Top {
        ONE,
        OPEN
    }

    private final String id;
    private final String title;
    private final String unit;
    private final Better better;
    private final Top top;
    private final String formula;

    NuscenesMetric(String id, String title, String unit, Better better, Top top, String formula) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.better = better;
        this.top = top;
        this.formula = formula;
    }

    /** Returns its id, which is the key of the file. */
    String id() {
        return id;
    }

    /** Returns whether the file states it under {@code tp_errors} instead of at its top. */
    boolean isError() {
        return better == Better.LOWER;
    }

    /** Returns the record that defines it. */
    Draft record(Optional<String> task) {
        Draft range = new Draft().plain("min", "0");
        if (top == Top.ONE) {
            range.plain("max", "1");
        }
        Draft record = new Draft().text("metric_id", id).text("title", title);
        task.ifPresentOrElse(
                t -> record.text("task", t), () -> record.unknown("task", "not yet filled in: the file does not tell"));
        return record.text("unit", unit)
                .text("direction", better == Better.HIGHER ? "higher" : "lower")
                .text("kind", "other")
                .mapping("range", range)
                .text("formula", formula)
                .mapping("origin", new Draft().text("tool", NuscenesImport.TOOL));
    }
}
